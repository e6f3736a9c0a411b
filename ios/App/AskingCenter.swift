import AttuneKit

/// The system's notifications, which the person is asked about when there is first something to ring, never at the first start. What
/// is to be set meanwhile is refused, and planned anew once it is allowed.
struct AskingCenter: NotificationCenterPort {
    struct NotAsked: Error {}

    let center: any NotificationCenterPort
    let ask: @Sendable () async -> Void

    func settings() async -> NotificationPermission { await center.settings() }

    func gathers() async -> Bool { await center.gathers() }

    func add(_ request: NotificationRequest) async throws {
        if await center.settings() == .notAsked {
            await ask()
            throw NotAsked()
        }
        try await center.add(request)
    }

    func pending() async -> [String] { await center.pending() }

    func remove(_ ids: [String]) async { await center.remove(ids) }
}
