// Declarations of BackgroundTasks as the app uses it; after Apple's documentation for iOS 17.
import Dispatch
import Foundation

public final class BGTaskScheduler: @unchecked Sendable {
    private static let one = BGTaskScheduler()
    public class var shared: BGTaskScheduler { one }
    @discardableResult public func register(
        forTaskWithIdentifier id: String, using queue: DispatchQueue?, launchHandler: @escaping @Sendable (BGTask) -> Void
    ) -> Bool { true }
    public func submit(_ request: BGTaskRequest) throws {}
}
open class BGTask: NSObject, @unchecked Sendable {
    public var expirationHandler: (@Sendable () -> Void)?
    public func setTaskCompleted(success: Bool) {}
}
open class BGTaskRequest: NSObject { public var earliestBeginDate: Date? }
public final class BGAppRefreshTaskRequest: BGTaskRequest { public init(identifier: String) {} }
