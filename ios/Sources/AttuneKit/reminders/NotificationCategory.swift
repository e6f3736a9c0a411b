/// Reminders with the same buttons. Each is registered with the system once, by its `id`.
public struct NotificationCategory: Hashable, Sendable {
    public let actions: [ReminderAction]

    /// The buttons' names, joined: what the system hands back with a tap.
    public var id: String { actions.map(\.name).joined(separator: "+") }

    /// Everything that the core ever asks for.
    public static let all = [[], [.notToday, .inTenMinutes], [.done, .notToday, .inTenMinutes]].map(NotificationCategory.init)
}

extension ReminderAction {
    /// Its name as the system keeps it.
    public var name: String {
        switch self {
        case .done: "done"
        case .notToday: "notToday"
        case .inTenMinutes: "inTenMinutes"
        }
    }

    /// The action of a button by its name; nil for a tap on the notification itself.
    public init?(name: String) {
        guard let action = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = action
    }
}
