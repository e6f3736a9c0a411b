// Declarations of BackgroundTasks as the app uses it; after Apple's documentation for iOS 17.
import Dispatch
import Foundation

public final class BGTaskScheduler: @unchecked Sendable {
    private static let one = BGTaskScheduler()
    public class var shared: BGTaskScheduler { one }
    @discardableResult public func register(
        forTaskWithIdentifier id: String, using queue: DispatchQueue?, launchHandler: @escaping (BGTask) -> Void
    ) -> Bool { true }
    public func cancel(taskRequestWithIdentifier id: String) {}
    public func submit(_ request: BGTaskRequest) throws {}
}
open class BGTask: NSObject {
    public var expirationHandler: (() -> Void)?
    public func setTaskCompleted(success: Bool) {}
}
open class BGTaskRequest: NSObject { public var earliestBeginDate: Date? }
public final class BGAppRefreshTaskRequest: BGTaskRequest { public init(identifier: String) {} }
