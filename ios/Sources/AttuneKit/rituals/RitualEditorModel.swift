/// A ritual being written: a new one, one of the library, or a change to one that is on.
@MainActor
public final class RitualEditorModel: ScreenModel<RitualEditorState> {
    private let id: String?
    private let library: String?
    private let zone: @MainActor () -> String
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    /// For the ritual `id`, or a new one from the library's `library`, or one's own.
    public init(
        id: String?, library: String?, zone: @escaping @MainActor () -> String, core: CoreGateway, scope: Scope,
        open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.library = library
        self.zone = zone
        self.open = open
        self.back = back
        super.init(RitualEditorState().with { $0.changing = id != nil }, core: core, scope: scope, topics: [])
    }

    override func read() async throws {
        if state.load.value != nil { return }
        let draft = try await begin()
        set {
            $0.load = .ready(draft)
            $0.rule = Rule(draft.rule)
        }
        try await look()
    }

    private func begin() async throws -> RitualDraft {
        if let id { return try await ask("ritual") { try $0.ritual(here: $1, id: id) }.draft }
        if let library {
            let all = try await ask("rituals") { try $0.rituals(here: $1) }.library
            if let draft = all.first(where: { $0.id == library })?.draft { return draft }
        }
        return RitualDraft(
            library: nil, title: "", rule: "FREQ=WEEKLY;BYDAY=SU", from: nil, time: "19:00", policy: .floating, minutes: 20,
            genericLine: false)
    }

    public func on(_ event: RitualEditorEvent) {
        switch event {
        case .titled(let title): change { $0.title = title }
        case .daily(let daily):
            ruled {
                $0.daily = daily
                $0.interval = 1
                $0.days = daily ? [] : $0.days.isEmpty ? ["SU"] : $0.days
            }
        case .interval(let weeks): ruled { $0.interval = weeks }
        case .dayToggled(let day):
            ruled {
                let days = $0.days.symmetricDifference([day])
                if !days.isEmpty { $0.days = days }
            }
        case .timed(let minutes): change { $0.time = clock(minutes) }
        case .lasting(let minutes): change { $0.minutes = UInt32(min(max(minutes, 1), 1440)) }
        case .sameMoment(let same): change { [zone] in $0.policy = same ? .anchored(zone: zone()) : .floating }
        case .generic(let generic): change { $0.genericLine = generic }
        case .proposed: propose()
        case .wentBack: back()
        }
    }

    private func propose() {
        dropPause()
        act(again: false) {
            guard let draft = self.state.load.value else { return }
            if let id = self.id {
                try await self.ask("changeRitual") { try $0.changeRitual(here: $1, id: id, draft: draft) }
            } else {
                _ = try await self.ask("proposeRitual") { try $0.proposeRitual(here: $1, draft: draft) }
            }
            self.open(.at(.rituals))
        }
    }

    private func ruled(_ change: (inout Rule) -> Void) {
        guard var rule = state.rule else { return }
        change(&rule)
        set { $0.rule = rule }
        self.change { $0.rule = rule.text }
    }

    private func change(_ change: (inout RitualDraft) -> Void) {
        guard var draft = state.load.value else { return }
        change(&draft)
        set {
            $0.load = .ready(draft)
            $0.trouble = nil
        }
        atPause { try await self.look() }
    }

    private func look() async throws {
        guard let draft = state.load.value, !draft.title.trimmed.isEmpty else { return }
        let preview = try await ask("previewRitual") { try $0.previewRitual(here: $1, draft: draft) }
        set {
            $0.preview = preview
            $0.trouble = nil
        }
    }
}
