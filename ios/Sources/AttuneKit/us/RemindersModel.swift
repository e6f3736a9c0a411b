/// Whether and when this phone will remind.
@MainActor
public final class RemindersModel: ScreenModel<RemindersState> {
    private let facts: @MainActor () async -> PhoneFacts
    private let settings: (@MainActor (PhoneSetting) -> Void)?
    private let test: @MainActor () async throws -> Bool
    private let back: @MainActor () -> Void

    public init(
        facts: @escaping @MainActor () async -> PhoneFacts, settings: (@MainActor (PhoneSetting) -> Void)?,
        test: @escaping @MainActor () async throws -> Bool, core: CoreGateway, scope: Scope,
        back: @escaping @MainActor () -> Void
    ) {
        self.facts = facts
        self.settings = settings
        self.test = test
        self.back = back
        super.init(RemindersState().with { $0.opens = settings != nil }, core: core, scope: scope, topics: [.rituals, .timeOut])
    }

    override func read() async throws {
        let facts = await facts()
        let record = try await ask("reminders") { try $0.reminders(here: $1, facts: facts) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: RemindersEvent) {
        switch event {
        case .settingAsked(let setting): settings?(setting)
        case .testAsked:
            act(again: false) {
                let taken = try await self.test()
                self.set { $0.tested = taken }
            }
        case .wentBack: back()
        }
    }
}
