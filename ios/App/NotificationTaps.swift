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

    // With a completion handler, since one that is async answers the system on whatever thread it ends, and that ends the app.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let request = response.notification.request
        let tap = Tap(
            response.actionIdentifier, whole: UNNotificationDefaultActionIdentifier,
            carried: request.content.userInfo[SystemNotifications.occurrences] as? Data)
        // Nobody else has either.
        nonisolated(unsafe) let again = UNNotificationRequest(identifier: request.identifier, content: request.content, trigger: nil)
        nonisolated(unsafe) let done = completionHandler
        Task { @MainActor in
            guard let tap else { return done() }
            let work = Task {
                // What was not done is still to be answered, and the system has taken it away already. At once, since its time is past.
                await phone.tapped(tap, undone: { UNUserNotificationCenter.current().add(again, withCompletionHandler: nil) }, done: done)
            }
            let time = BackgroundTime(name: "exchanging after a button") { work.cancel() }
            await work.value
            time.end()
        }
    }

    /// In front, a reminder shows as it would anywhere, and stays until it is answered.
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
    ) {
        completionHandler([.banner, .list, .sound])
    }
}
