/// One session of an exercise, step by step, as it stands on this phone.
@MainActor
public final class SessionModel: ScreenModel<SessionState> {
    /// How often a clock that runs is looked at.
    static let tickEvery = Duration.milliseconds(200)

    let id: String
    private let clock: any PhoneClock
    private let haptics: any Haptics
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        id: String, clock: any PhoneClock, haptics: any Haptics, core: CoreGateway, scope: Scope,
        open: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.clock = clock
        self.haptics = haptics
        self.open = open
        self.back = back
        super.init(SessionState(), core: core, scope: scope, topics: [.together, .rituals])
    }

    override func read() async throws {
        let record = try await ask("session") { [id] in try $0.session(here: $1, id: id) }
        set {
            let before = $0.load.value
            let same = before?.stepId == record.stepId && before?.step.place == record.step.place && !$0.beginsAnew(at: record.step)
            if !same { $0.hand = Hand(at: record.step) }
            $0.clock = StepView.clock(of: record, after: $0, by: clock)
            $0.nowMs = clock.sinceStartMs()
            $0.load = .ready(record)
        }
    }

    /// Looks at the step's clock while the screen is on.
    override func whileOn() async {
        while (try? await scope.sleep(Self.tickEvery)) != nil { tick() }
    }

    /// Looks at the clock once.
    public func tick() {
        let before = state
        let after = before.at(clock.sinceStartMs())
        set { $0 = after }
        if let beat = after.beat(after: before) { haptics.beat(beat) }
    }

    override public var paceMs: UInt64? { state.load.value?.exchangeEveryMs }

    // A phone that falls asleep would neither show the breath nor say that the time is up.
    override public var staysAwake: Bool { state.clock?.runs == true }

    public func on(_ event: SessionEvent) {
        let id = id
        switch event {
        case .typed(let index, let text): typed(index, text)
        case .toggled(let id): set { $0.hand.toggle(id, most: $0.load.value?.step.upTo ?? 1) }
        case .valued(let value): set { $0.hand.value = value }
        case .tagged(let option): set { $0.hand.option = $0.hand.option == option ? nil : option }
        case .asList(let asList): set { $0.asList = asList }
        case .next: give(state.next)
        case .back: give(.back)
        case .sent: give(.send(text: state.hand.texts.first ?? "", option: state.hand.option))
        case .kept: give(state.kept)
        case .sealed: give(.seal(texts: state.hand.texts))
        case .withdrawn: give(.withdraw)
        case .proposed: give(.propose)
        case .ready(let tells): give(.ready(tells: tells))
        case .swap: give(.swap)
        case .heard: give(.heard)
        case .again(let text): give(.again(text: text))
        case .word(let text): give(.word(text: text))
        case .agreeTo(let wording): give(.agree(wording: wording))
        case .follow(let link): open(link.to.route)
        case .clockStarted: clocked { $0.started($1) }
        case .clockRested: clocked { $0.rested($1) }
        case .paused: act { try await self.ask("pauseSession") { try $0.pauseSession(here: $1, session: id) } }
        case .resumed: act { try await self.ask("resumeSession") { try $0.resumeSession(here: $1, session: id) } }
        case .left:
            act(again: false) {
                try await self.ask("leaveSession") { try $0.leaveSession(here: $1, session: id) }
                self.open(.at(.together))
            }
        case .closed: back()
        case .pauseAsked: open(.timeOut)
        case .vaultAsked: open(.vault)
        }
    }

    private func typed(_ index: Int, _ text: String) {
        set {
            while $0.hand.texts.count <= index { $0.hand.texts.append("") }
            $0.hand.texts[index] = text
        }
        // The step that was typed at, not the one that is shown when the pause is over.
        let step = stepId
        atPause { [id] in
            let texts = self.state.hand.texts
            try await self.ask("keepStepDraft") { try $0.keepStepDraft(here: $1, session: id, step: step, texts: texts) }
        }
    }

    private func clocked(_ change: (StepClock, Int64) -> StepClock) {
        let now = clock.sinceStartMs()
        set {
            $0.clock = $0.clock.map { change($0, now) }
            $0.nowMs = now
        }
    }

    private func give(_ answer: Answer) {
        dropPause()
        let step = stepId
        act { [id] in try await self.ask("answer") { try $0.answer(here: $1, session: id, step: step, answer: answer) } }
    }

    private var stepId: String { state.load.value?.stepId ?? "" }
}
