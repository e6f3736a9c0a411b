import Foundation

/// The system's notifications, as much of them as reminders need: UNUserNotificationCenter's own names and shape.
public protocol NotificationCenterPort: Sendable {
    /// What the person allowed.
    func settings() async -> NotificationPermission

    /// Whether the system gathers this app's notifications and shows them together later.
    func gathers() async -> Bool

    /// Takes a request, in place of any of the same id; throws where notifications are not allowed. One too many is dropped without
    /// a word.
    func add(_ request: NotificationRequest) async throws

    /// The ids of what has not rung yet.
    func pending() async -> [String]

    /// Takes away what has not rung yet and what lies on the screen; ids that are neither are no mistake.
    func remove(_ ids: [String]) async
}

/// Whether an app may notify.
public enum NotificationPermission: Sendable { case notAsked, denied, allowed }

/// One notification to come. The texts are finished, as everything of the core's is.
public struct NotificationRequest: Equatable, Sendable {
    public enum Trigger: Equatable, Sendable {
        /// Once, when a calendar shows this: of the zone in it, or wherever the phone is by then when there is none.
        case calendar(DateComponents)

        /// Once, after so many seconds, whatever the clock says.
        case interval(TimeInterval)
    }

    public let id: String
    public let title: String
    public let body: String
    public let trigger: Trigger

    /// Which buttons it has.
    public let category: NotificationCategory

    /// Breaks through a focus, where the person allows that.
    public let timeSensitive: Bool

    /// What the buttons act on, so that they work without opening the app.
    public let occurrences: [Occurrence]
}
