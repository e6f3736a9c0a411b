import AttuneKit
import Foundation

/// What a person did with a notification. What is swiped away is no tap.
enum Tap: Equatable, Sendable {
    /// The notification itself: it leads to Today.
    case notification

    /// One of its buttons, with what that acts on.
    case button(ReminderAction, [Occurrence])

    /// `identifier` is the system's word for what was tapped, `whole` the one for the notification itself, `carried` what was put in
    /// with it by `carry`.
    init?(_ identifier: String, whole: String, carried: Data?) {
        if identifier == whole {
            self = .notification
            return
        }
        guard let action = ReminderAction(name: identifier), let carried,
            let occurrences = try? JSONDecoder().decode([Occurrence].self, from: carried)
        else { return nil }
        self = .button(action, occurrences)
    }

    /// What a notification takes along so that its buttons work by themselves; nil where there is nothing to act on.
    static func carry(_ occurrences: [Occurrence]) -> Data? { occurrences.isEmpty ? nil : try? JSONEncoder().encode(occurrences) }
}
