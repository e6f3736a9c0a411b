import AttuneKit
import AttuneUI
import UIKit
import UserNotifications

/// The system's notifications behind the kit's port. Texts come finished and discreet; nothing here adds a word but the buttons' names.
struct SystemNotifications: NotificationCenterPort {
    static let occurrences = "occurrences"
    private let words: Words

    init(words: Words) { self.words = words }

    func settings() async -> NotificationPermission {
        switch await UNUserNotificationCenter.current().notificationSettings().authorizationStatus {
        case .authorized, .provisional, .ephemeral: .allowed
        case .denied: .denied
        default: .notAsked
        }
    }

    func add(_ request: NotificationRequest) async throws {
        // Asked when there is first something to ring, never at the first start.
        if await settings() == .notAsked { try await ask() }
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

    /// Nothing rings and nothing lies on the screen any more: this phone was erased.
    func removeAll() {
        UNUserNotificationCenter.current().removeAllPendingNotificationRequests()
        UNUserNotificationCenter.current().removeAllDeliveredNotifications()
    }

    /// The one generic line for what came in the background.
    func tell(_ line: String) async {
        guard await settings() == .allowed else { return }
        let content = UNMutableNotificationContent()
        content.body = line
        content.interruptionLevel = .passive
        try? await UNUserNotificationCenter.current().add(UNNotificationRequest(identifier: "news", content: content, trigger: nil))
    }

    /// Leads to the settings that stand in the way.
    @MainActor func open(_ setting: PhoneSetting) async {
        if await settings() == .notAsked {
            try? await ask()
            return
        }
        if let url = URL(string: UIApplication.openNotificationSettingsURLString) { await UIApplication.shared.open(url) }
    }

    private func ask() async throws {
        _ = try await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])
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
        if let encoded = try? JSONEncoder().encode(request.occurrences) { content.userInfo = [Self.occurrences: encoded] }
        return content
    }

    private static func trigger(_ trigger: NotificationRequest.Trigger) -> UNNotificationTrigger {
        switch trigger {
        case .calendar(let components): UNCalendarNotificationTrigger(dateMatching: components, repeats: false)
        case .interval(let seconds): UNTimeIntervalNotificationTrigger(timeInterval: max(1, seconds), repeats: false)
        }
    }
}
