/// What the states of all screens have: one record, read or not, and the failure of the last tap beside it.
public protocol ScreenState: Equatable, Sendable {
    associatedtype Record
    var load: Load<Record> { get set }
    var trouble: CoreFailure? { get set }

    /// Takes a failure in, or clears the last one.
    mutating func tell(_ trouble: CoreFailure?)
}

extension ScreenState {
    public mutating func tell(_ trouble: CoreFailure?) {
        self.trouble = trouble
        load = load.orFailed(trouble)
    }

    /// The same state with some of it different.
    public func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
