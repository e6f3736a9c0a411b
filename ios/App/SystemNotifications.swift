import AttuneKit
import AttuneUI
import UIKit
import UserNotifications

/// The system's notifications behind the kit's port. Texts come finished and discreet; nothing here adds a word but the buttons' names.
struct SystemNotifications: PhoneNotifications {
    static let occurrences = "occurrences"
    private let words: Words

    init(words: Words) { self.words = words }

    func settings() async -> NotificationPermission {
        let settings = await UNUserNotificationCenter.current().notificationSettings()
        return Self.permission(
            settings.authorizationStatus, places: [settings.alertSetting, settings.lockScreenSetting, settings.notificationCenterSetting])
    }

    func gathers() async -> Bool {
        await UNUserNotificationCenter.current().notificationSettings().scheduledDeliverySetting == .enabled
    }

    /// What is allowed and shown in no place is as good as denied: it makes a sound at most.
    static func permission(_ status: UNAuthorizationStatus, places: [UNNotificationSetting]) -> NotificationPermission {
        switch status {
        case .authorized, .provisional, .ephemeral: places.contains(.enabled) ? .allowed : .denied
        case .denied: .denied
        default: .notAsked
        }
    }

    func add(_ request: NotificationRequest) async throws {
        try await UNUserNotificationCenter.current().add(
            UNNotificationRequest(identifier: request.id, content: content(request), trigger: Self.trigger(request.trigger)))
    }

    func pending() async -> [String] {
        await UNUserNotificationCenter.current().pendingNotificationRequests().map(\.identifier)
    }

    func remove(_ ids: [String]) async {
        UNUserNotificationCenter.current().removePendingNotificationRequests(withIdentifiers: ids)
        UNUserNotificationCenter.current().removeDeliveredNotifications(withIdentifiers: ids)
    }

    func removeAll() {
        UNUserNotificationCenter.current().removeAllPendingNotificationRequests()
        UNUserNotificationCenter.current().removeAllDeliveredNotifications()
    }

    func tell(_ line: String) async {
        let content = UNMutableNotificationContent()
        content.body = line
        content.interruptionLevel = .passive
        try? await UNUserNotificationCenter.current().add(UNNotificationRequest(identifier: "news", content: content, trigger: nil))
    }

    @MainActor func openSettings() async {
        if let url = URL(string: UIApplication.openNotificationSettingsURLString) { await UIApplication.shared.open(url) }
    }

    @MainActor func openAppSettings() async {
        if let url = URL(string: UIApplication.openSettingsURLString) { await UIApplication.shared.open(url) }
    }

    func ask() async -> Bool {
        (try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])) ?? false
    }

    /// The buttons, by the kit's categories. None opens the app: the answer is taken where the person is.
    func register() {
        let categories = NotificationCategory.all.map { category in
            let actions = category.actions.map { UNNotificationAction(identifier: $0.name, title: title($0), options: []) }
            // Where the person hides previews, this stands in place of the line.
            return UNNotificationCategory(
                identifier: category.id, actions: actions, intentIdentifiers: [], hiddenPreviewsBodyPlaceholder: words.appName, options: [])
        }
        UNUserNotificationCenter.current().setNotificationCategories(Set(categories))
    }

    private func title(_ action: ReminderAction) -> String {
        switch action {
        case .done: words.ritualDone
        case .notToday: words.ritualNotToday
        case .inTenMinutes: words.ritualInTenMinutes
        }
    }

    private func content(_ request: NotificationRequest) -> UNNotificationContent {
        let content = UNMutableNotificationContent()
        content.title = request.title
        content.body = request.body
        content.sound = .default
        content.categoryIdentifier = request.category.id
        content.interruptionLevel = request.timeSensitive ? .timeSensitive : .active
        if let carried = Tap.carry(request.occurrences) { content.userInfo = [Self.occurrences: carried] }
        return content
    }

    private static func trigger(_ trigger: NotificationRequest.Trigger) -> UNNotificationTrigger {
        switch trigger {
        case .calendar(let components): UNCalendarNotificationTrigger(dateMatching: components, repeats: false)
        case .interval(let seconds): UNTimeIntervalNotificationTrigger(timeInterval: max(1, seconds), repeats: false)
        }
    }
}
