import AttuneKit
import Foundation
import UserNotifications

/// The buttons of a notification, which work without opening the app, and the notification itself, which opens Today.
@MainActor
final class NotificationTaps: NSObject, UNUserNotificationCenterDelegate {
    private let phone: Phone

    init(phone: Phone) {
        self.phone = phone
        super.init()
        phone.center.register()
    }

    nonisolated func userNotificationCenter(_ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse) async {
        guard let action = ReminderAction(name: response.actionIdentifier) else {
            if response.actionIdentifier == UNNotificationDefaultActionIdentifier { await opened() }
            return
        }
        let info = response.notification.request.content.userInfo[SystemNotifications.occurrences] as? Data
        guard let info, let occurrences = try? JSONDecoder().decode([Occurrence].self, from: info) else { return }
        if await act(occurrences, action) == false {
            // The system has taken it away already, and what was not done is still to be answered. At once, since its time is past.
            let request = response.notification.request
            try? await center.add(UNNotificationRequest(identifier: request.identifier, content: request.content, trigger: nil))
        }
        await phone.works()
    }

    /// In front, a reminder shows as it would anywhere.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification
    ) async -> UNNotificationPresentationOptions {
        [.banner, .sound]
    }

    private func opened() async {
        guard let open = try? await phone.opened(), open.app.navigator.stack != [.welcome] else { return }
        open.app.navigator.open(.at(.today))
    }

    /// False where it could not be done.
    private func act(_ occurrences: [Occurrence], _ action: ReminderAction) async -> Bool {
        do {
            try await phone.opened().reminders.act(occurrences, action)
            return true
        } catch {
            return false
        }
    }
}
