// Declarations of Network as the app uses it; after Apple's documentation for iOS 17.
import Dispatch

public final class NWPathMonitor: Sendable {
    public init() {}
    public var pathUpdateHandler: (@Sendable (_ newPath: NWPath) -> Void)? {
        get { nil }
        set {}
    }
    public func start(queue: DispatchQueue) {}
    public func cancel() {}
}
public struct NWPath: Sendable {
    public enum Status: Sendable { case satisfied, unsatisfied, requiresConnection }
    public var status: Status { .unsatisfied }
    public var availableInterfaces: [NWInterface] { [] }
}
public struct NWInterface: Sendable { public var name: String { "" } }
