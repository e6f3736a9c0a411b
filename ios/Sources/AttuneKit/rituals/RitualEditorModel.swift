/// A ritual being written: a new one, one of the library, or a change to one that is on.
@MainActor
public final class RitualEditorModel: ScreenModel<RitualEditorState> {
    private let id: String?
    private let library: String?
    private let counter: Bool
    private let zone: @MainActor () -> String
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    /// For the ritual `id`, or a new one from the library's `library`, or one's own. `counter`: it begins with what the other asks.
    public init(
        id: String?, library: String?, counter: Bool = false, zone: @escaping @MainActor () -> String, core: CoreGateway, scope: Scope,
        open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.library = library
        self.counter = counter
        self.zone = zone
        self.open = open
        self.back = back
        super.init(RitualEditorState().with { $0.changing = id != nil }, core: core, scope: scope, topics: [])
    }

    override func read() async throws {
        if state.load.value != nil { return }
        let draft = try await begin()
        set { $0.load = .ready(draft) }
        try await look()
    }

    private func begin() async throws -> RitualDraft {
        if let id {
            let ritual = try await ask("ritual") { try $0.ritual(here: $1, id: id) }
            return counter ? ritual.counter ?? ritual.draft : ritual.draft
        }
        if let library {
            let rituals = try await ask("rituals") { try $0.rituals(here: $1) }
            let all = rituals.library + rituals.onlyMine
            if let draft = all.first(where: { $0.id == library })?.draft { return draft }
        }
        return RitualDraft(
            library: nil, title: "", from: nil, time: "19:00", policy: .floating, minutes: 20, genericLine: false,
            repeat: .weeks(every: 1, days: [.sunday]), until: nil, onlyMe: false)
    }

    public func on(_ event: RitualEditorEvent) {
        switch event {
        case .titled(let title): change { $0.title = title }
        case .repeated(let often): begin(often)
        case .every(let count): repeats { $0.every(count) }
        case .dayToggled(let day): repeats { $0.toggling(day) }
        case .byWeekday(let by):
            let begins = begins
            repeats { now in begins.first { $0.often == now.often && $0.on?.isWeekday == by }?.on.map { now.on($0) } ?? now }
        case .onDay(let day): repeats { $0.on(.date(day: Int8(clamping: day))) }
        case .onNth(let nth, let day): repeats { $0.on(.nth(nth: Int8(clamping: nth), day: day)) }
        case .inMonth(let month): repeats { $0.inMonth(month) }
        case .timed(let minutes): change { $0.time = clock(minutes) }
        case .lasting(let minutes): change { $0.minutes = UInt32(min(max(minutes, 1), 1440)) }
        case .fromPicked(let day):
            change {
                $0.from = day
                if $0.keptBy == .date { $0.repeat = $0.repeat.onDay(day) }
            }
        case .untilPicked(let day): change { $0.until = day }
        case .kept(let by): change { [zone] in $0.policy = by == .each ? .floating : by == .date ? .date : .anchored(zone: zone()) }
        case .zonePicked(let zone): change { $0.policy = .anchored(zone: zone) }
        case .generic(let generic): change { $0.genericLine = generic }
        case .onlyMe(let only): change { $0.onlyMe = only }
        case .proposed: propose()
        case .vaultAsked: open(.vault)
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

    /// A date of the calendar is once or yearly; whoever chooses another way means a time of the day.
    private func begin(_ often: Often) {
        guard let begun = begins.first(where: { $0.often == often }) else { return }
        change {
            $0.repeat = begun
            if $0.keptBy == .date && !often.isOfDates { $0.policy = .floating }
        }
    }

    private var begins: [Repeat] { state.preview?.begins ?? [] }

    private func repeats(_ change: (Repeat) -> Repeat) {
        self.change { $0.repeat = change($0.repeat) }
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
        guard let draft = state.load.value else { return }
        let preview = try await ask("previewRitual") { try $0.previewRitual(here: $1, draft: draft) }
        set {
            $0.preview = preview
            $0.trouble = nil
        }
    }
}
