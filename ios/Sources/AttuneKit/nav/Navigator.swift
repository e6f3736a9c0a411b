import Observation

/// Where this phone is: a stack of routes with a place at its bottom.
@MainActor @Observable
public final class Navigator {
    public private(set) var stack: [Route] {
        didSet { if stack != oldValue { moved() } }
    }

    /// Told after each move.
    @ObservationIgnored var moved: @MainActor () -> Void = {}

    public init(start: Route = .at(.today)) {
        stack = [start]
    }

    /// Goes to `route`; a place or the beginning clears what was open above it.
    public func open(_ route: Route) {
        switch route {
        case .at, .welcome: stack = [route]
        default: stack = stack.filter { $0 != route } + [route]
        }
    }

    /// Stands where the present screen stood: back does not come to that one again.
    public func replace(_ route: Route) {
        stack = stack.dropLast().filter { $0 != route } + [route]
    }

    /// One step back; false where there is nothing behind.
    @discardableResult
    public func back() -> Bool {
        guard stack.count > 1 else { return false }
        stack.removeLast()
        return true
    }
}
