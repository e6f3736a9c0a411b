import UIKit
import UserNotifications

/// What the system tells before any window is there: launched by a person, by background time or by a button of a notification.
@MainActor
final class AppDelegate: NSObject, UIApplicationDelegate {
    let phone = Phone()
    private lazy var taps = NotificationTaps(phone: phone)

    func application(_ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
        // Both have to stand before the launch is over, or the system's first word is lost.
        BackgroundRefresh.register(phone)
        UNUserNotificationCenter.current().delegate = taps
        return true
    }

    /// Another day, another zone, another time of the phone's.
    func applicationSignificantTimeChange(_ application: UIApplication) { phone.timeTurned() }
}
