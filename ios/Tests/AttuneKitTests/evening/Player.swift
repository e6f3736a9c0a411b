import Testing

@testable import AttuneKit

/// Plays the steps of a script on two phones, each by the events of the model whose screen it is.
@MainActor
struct Player {
    let bench: Bench
    let phones: [String: Phone]

    func play(_ step: Step) async throws {
        bench.clock.minutes(step.minutes)
        guard let phone = phones[step.who] else { throw NotShown("who is \(step.who)?") }
        switch step.what {
        case "is in": phone.zone.name = step.text
        case "rings":
            let words = step.text.split(separator: " ").map(String.init)
            return try await rings(step.who, phone, at: words[0], library: words[1])
        case "rings nothing until": return try await keepsQuiet(until: step.text)
        default: try await phone.plays(step, with: self)
        }
        try await bench.carry()
        // As systems have it: a phone plans after what was done on it, and where it lands.
        if step.what != "sets up" { for one in phones.values { try await one.reminders.replan() } }
    }

    /// The first reminder of both phones is this one's, at that moment, and about the ritual of the library; it rings.
    private func rings(_ who: String, _ phone: Phone, at: String, library: String) async throws {
        try await keepsQuiet(until: at)
        var rituals: [String?] = []
        for occurrence in await phone.center.ring().flatMap(\.occurrences) {
            rituals.append(try await phone.core.call("ritual") { try $0.ritual(here: $1, id: occurrence.ritual) }.draft.library)
        }
        #expect(rituals == [library], "\(who) at \(at)")
        try await phone.reminders.replan()
    }

    /// Nothing rings on either phone before that moment.
    private func keepsQuiet(until: String) async throws {
        let at = try moment(until)
        for (label, phone) in phones {
            guard let next = await phone.center.next else { continue }
            #expect(next >= at, "\(label) rings at \(next), before \(until)")
        }
        bench.clock.pass(ms: at - bench.clock.utcMs())
    }

    fileprivate func invitation() async throws -> String {
        guard case .inviting(let text, _, _, _, _) = try await phones["ana"]?.pairing() else { throw NotShown("no invitation") }
        return text
    }

    fileprivate func words() async throws -> [String] {
        guard case .words(let words, _, _, _, _) = try await phones["ana"]?.pairing() else { throw NotShown("no words") }
        return words
    }
}

extension Phone {
    fileprivate func plays(_ step: Step, with player: Player) async throws {
        switch step.what {
        case "sets up":
            try await with(WelcomeModel(core: core, scope: bench.scope, open: open), "setUp") {
                $0.on(.named(step.text))
                $0.on(.begun)
            }
        case "invites", "joins", "picks the words", "confirms the words", "finishes pairing": try await pairs(step, with: player)
        case "proposes the ritual":
            let said = step.text.split(separator: " ").map(String.init)
            let editor = RitualEditorModel(
                id: nil, library: said[0], zone: { [zone] in zone.name }, core: core, scope: bench.scope, open: open, back: {})
            navigator.open(.ritualEditor(library: said[0]))
            try await with(editor, "proposeRitual") {
                if said.count == 3 { $0.on(said[1] == "at" ? .timed(minutesOf(said[2])) : .fromPicked(said[2])) }
                $0.on(.proposed)
            }
        case "accepts the ritual":
            try await with(RitualsModel(core: core, scope: bench.scope, open: open), "acceptRitual") { model in
                guard let asked = model.state.load.value?.asked.first, let proposal = asked.proposal else {
                    throw NotShown("nothing is asked")
                }
                model.on(.accepted(id: asked.id, proposal: proposal))
            }
        case "does the ritual":
            try await with(TodayModel(core: core, scope: bench.scope, open: open), "ritualDone") { model in
                guard let next = model.state.load.value?.next else { throw NotShown("nothing is next") }
                model.on(.done(next))
            }
        case "writes for both": try await writes(step.text, .ours)
        case "writes for himself": try await writes(step.text, .mine)
        case "chooses the passphrase":
            try await with(JournalModel(core: core, scope: bench.scope, which: .mine, open: open), "choosePassphrase") {
                $0.on(.passphraseTyped(step.text))
                $0.on(.againTyped(step.text))
                $0.on(.chosen)
            }
        case "begins", "chooses", "seals": try await together(step)
        default: try await cares(step)
        }
    }

    private func pairs(_ step: Step, with player: Player) async throws {
        switch step.what {
        case "invites": try await with(pairModel(), "invite") { $0.on(.invited) }
        case "joins":
            let text = try await player.invitation()
            try await with(pairModel(), "join") {
                $0.on(.typed(text))
                $0.on(.joined)
            }
        case "picks the words":
            let words = try await player.words()
            try await with(pairModel(), "pickWords") { model in
                guard case .pick(let choices, _) = model.state.load.value else { throw NotShown("nothing to pick") }
                model.on(.wordsPicked(choices.firstIndex(of: words)))
            }
        case "confirms the words": try await with(pairModel(), "confirmWords") { $0.on(.wordsConfirmed) }
        default:
            try await with(pairModel(), nil) {
                $0.on(.finished)
                try await until("Today is open") { self.navigator.stack == [.at(.today)] }
            }
        }
    }

    private func together(_ step: Step) async throws {
        guard step.what != "begins" else {
            _ = try await begins(step.text)
            return
        }
        guard case .session(let id) = navigator.stack.last else { throw NotShown("no session is open") }
        try await with(session(id), "answer") {
            if step.what == "chooses" {
                $0.on(.toggled(step.text))
                $0.on(.next)
            } else {
                $0.on(.typed(index: 0, text: step.text))
                $0.on(.sealed)
            }
        }
    }

    private func cares(_ step: Step) async throws {
        let (pause, us) = (timeOutModel(), usModel())
        switch step.what {
        case "proposes the pact": try await with(pause, "proposePact") { $0.on(.pactProposed) }
        case "accepts the pact": try await with(pause, "acceptPact") { $0.on(.pactAccepted) }
        case "calls a time-out":
            guard let minutes = Int(step.text) else { throw NotShown("how long?") }
            try await with(pause, "callTimeout") {
                $0.on(.chosen(minutes))
                $0.on(.called)
            }
        case "mutes the time-out": try await with(pause, "muteTimeout") { $0.on(.muted(true)) }
        case "sets quiet hours":
            let hours = step.text.split(separator: "-").map { minutesOf(String($0)) }
            try await with(us, "setQuietHours") { $0.on(.quietSet(from: hours[0], to: hours[1])) }
        case "takes another name":
            try await with(us, "setName") {
                $0.on(.asked(.name))
                $0.on(.typed(step.text))
                $0.on(.named)
            }
        default: throw NotShown("the script has a step that is not known here: \(step)")
        }
    }

    private func writes(_ text: String, _ which: Which) async throws {
        try await with(EditorModel(which: which, entry: nil, core: core, scope: bench.scope, back: {}), "saveEntry") {
            $0.on(.typed(text))
            $0.on(.saved)
        }
    }

    private func timeOutModel() -> TimeOutModel {
        TimeOutModel(clock: bench.clock, scanner: nil, core: core, scope: bench.scope, open: open, back: {})
    }

    private func usModel() -> UsModel {
        UsModel(port: table, pair: hands, exchange: exchange, core: core, scope: bench.scope, open: open)
    }

    private func pairModel() -> PairModel {
        PairModel(port: hands, exchange: exchange, core: core, scope: bench.scope, open: open, back: {})
    }

    /// Puts a model's screen on until it is read, lets `taps` happen, and waits until the core has made the `call` they lead
    /// to, if any.
    private func with<State: ScreenState, Model: ScreenModel<State>>(
        _ model: Model, _ call: String?, taps: @MainActor (Model) async throws -> Void
    ) async throws {
        _ = called()
        _ = on(model)
        try await model.ready()
        try await taps(model)
        if let call { try await until("\(call) was called") { self.calls.contains { $0.name == call } } }
        // The core works in order: once this one is answered, so is what the taps asked for.
        try await core.call("settled") { _, _ in }
    }
}
