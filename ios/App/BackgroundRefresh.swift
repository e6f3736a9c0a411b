import BackgroundTasks
import Foundation
import UIKit

/// The system's background time: one round of exchanges, the reminders planned anew, and at most one quiet line.
enum BackgroundRefresh {
    static let identifier = "app.attune.refresh"

    @MainActor static func register(_ phone: Phone) {
        BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: .main) { task in
            // The queue given is the main one, and nobody else has the task.
            nonisolated(unsafe) let task = task
            MainActor.assumeIsolated { run(task, phone) }
        }
    }

    /// Asks for time in an hour or later; the system decides when.
    static func schedule() {
        let request = BGAppRefreshTaskRequest(identifier: identifier)
        request.earliestBeginDate = Date(timeIntervalSinceNow: 3600)
        // Refused where the person switched background refresh off: then exchanges are made when the app is opened.
        try? BGTaskScheduler.shared.submit(request)
    }

    /// Whether the system gives none: the person switched it off, or the phone saves its battery.
    @MainActor static var isLimited: Bool {
        UIApplication.shared.backgroundRefreshStatus != .available || savesBattery
    }

    private static var savesBattery: Bool {
        #if canImport(Darwin)
            ProcessInfo.processInfo.isLowPowerModeEnabled
        #else
            // Foundation tells it on Apple's systems only.
            false
        #endif
    }

    /// Asks for no time any more.
    static func cancel() { BGTaskScheduler.shared.cancel(taskRequestWithIdentifier: identifier) }

    @MainActor private static func run(_ task: BGTask, _ phone: Phone) {
        // Before the phone itself knows whether it wants any: the system may end it first.
        schedule()
        let work = Task {
            let worked = await phone.works()
            task.setTaskCompleted(success: worked)
        }
        task.expirationHandler = { work.cancel() }
    }
}

/// A little time behind, to finish one thing.
@MainActor
final class BackgroundTime {
    private var id = UIBackgroundTaskIdentifier.invalid

    /// `over`: the time is up before it was ended.
    init(name: String, over: @escaping @MainActor () -> Void = {}) {
        id = UIApplication.shared.beginBackgroundTask(withName: name) { [weak self] in
            over()
            self?.end()
        }
    }

    func end() {
        guard id != .invalid else { return }
        UIApplication.shared.endBackgroundTask(id)
        id = .invalid
    }
}
