import Testing

@testable import AttuneKit

/// What each screen and each tap costs: one read a screen, one command and one read a tap, all on the core's queue.
@MainActor
@Suite struct CallsTests {
    @Test func aScreenReadsOnce() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let (core, scope, open) = (ana.core, bench.scope, ana.open)
            let back: @MainActor () -> Void = {}
            let session = try await core.call("start") { try $0.start(here: $1, exercise: "daily-check-in") }
            try await ana.reads("welcome", WelcomeModel(core: core, scope: scope, open: open))
            try await ana.reads(
                "pair", PairModel(port: ana.hands, exchange: ana.exchange, core: core, scope: scope, open: open, back: back))
            try await ana.reads("today", TodayModel(core: core, scope: scope, open: open))
            try await ana.reads("together", TogetherModel(core: core, scope: scope, open: open))
            try await ana.reads("library", LibraryModel(core: core, scope: scope, open: open, back: back))
            try await ana.reads("packages", PackagesModel(port: ana.table, core: core, scope: scope, open: open, back: back))
            try await ana.reads("path", PathModel(id: "learning-to-listen", core: core, scope: scope, open: open, back: back))
            try await ana.reads("history", HistoryModel(exercise: nil, core: core, scope: scope, open: open, back: back))
            try await ana.reads(
                "exercise", ExerciseModel(id: "daily-check-in", core: core, scope: scope, open: open, replace: open, back: back))
            try await ana.reads("session", ana.session(session))
            try await ana.reads("journalPage", JournalModel(core: core, scope: scope, which: .ours, open: open))
            try await ana.reads("editor", EditorModel(which: .ours, entry: nil, core: core, scope: scope, back: back))
            try await ana.reads("rituals", RitualsModel(core: core, scope: scope, open: open))
            try await ana.reads("timeout", TimeOutModel(clock: bench.clock, scanner: nil, core: core, scope: scope, open: open, back: back))
            try await ana.reads(
                "reminders",
                RemindersModel(
                    facts: { await ana.scheduler.facts() }, settings: nil, test: { try await ana.reminders.test() }, core: core,
                    scope: scope, back: back))
            try await ana.reads(
                "us", UsModel(port: ana.table, pair: ana.hands, exchange: ana.exchange, core: core, scope: scope, open: open))
            try await ana.reads("insights", InsightsModel(core: core, scope: scope, open: open, back: back))
            try await ana.reads("help", HelpModel(core: core, scope: scope, open: open, back: back))
        }
    }

    @Test func theRitualEditorAsksWhatStandsThereAndWhatThatMeans() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            _ = ana.called()
            let editor = ana.on(
                RitualEditorModel(
                    id: nil, library: "r-weekly", zone: { "Europe/Berlin" }, core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await editor.shows("what it means") { $0.preview != nil }
            #expect(ana.called() == ["rituals", "previewRitual"])
        }
    }

    @Test func aTapIsOneCommandAndOneRead() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let timeout = ana.on(
                TimeOutModel(clock: bench.clock, scanner: nil, core: ana.core, scope: bench.scope, open: { _ in }, back: {}))
            try await timeout.ready()
            try await ana.costs("proposePact", "timeout") {
                timeout.on(.pactProposed)
                try await timeout.shows("the proposal") { $0.load.value?.pact == .proposedByMe }
            }
            try await ana.costs("callTimeout", "timeout") {
                timeout.on(.called)
                try await timeout.shows("a countdown") { $0.load.value?.running != nil }
            }
            try await ana.propose("r-weekly")
            try await bench.carry()
            let rituals = ben.on(RitualsModel(core: ben.core, scope: bench.scope, open: ben.open))
            let asked = try await rituals.shows("the proposal") { $0.load.value?.asked.first }
            let proposal = try #require(asked.proposal)
            try await ben.costs("acceptRitual", "rituals") {
                rituals.on(.accepted(id: asked.id, proposal: proposal))
                try await rituals.shows("it is on") { $0.load.value?.on.count == 1 }
            }
            bench.clock.minutes(50)
            let today = ben.on(TodayModel(core: ben.core, scope: bench.scope, open: ben.open))
            let due = try await today.shows("the ritual is due") { state in
                state.load.value?.next.flatMap { $0.actions.count == 3 ? $0 : nil }
            }
            try await ben.costs("ritualDone", "today", "rituals") {
                today.on(.done(due))
                try await today.shows("the next one") { $0.load.value?.next?.actions.isEmpty == true }
            }
            let us = ana.on(
                UsModel(port: ana.table, pair: ana.hands, exchange: ana.exchange, core: ana.core, scope: bench.scope, open: ana.open))
            try await us.ready()
            us.on(.asked(.name))
            us.on(.typed("Anna"))
            try await ana.costs("setName", "us") {
                us.on(.named)
                try await us.shows("the name") { $0.load.value?.name == "Anna" && $0.sheet == nil }
            }
        }
    }

    @Test func aTapThatLeadsElsewhereReadsNothingHere() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana")
            let welcome = ana.on(WelcomeModel(core: ana.core, scope: bench.scope, open: ana.open))
            try await welcome.ready()
            ana.navigator.open(.welcome)
            try await ana.costs("setUp") {
                welcome.on(.named("Ana"))
                welcome.on(.begun)
                try await until("Today is open") { ana.navigator.stack == [.at(.today)] }
            }
        }
    }

    @Test func aFailedTapIsToldBesideWhatIsShown() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let pair = ana.on(
                PairModel(port: ana.hands, exchange: ana.exchange, core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await pair.ready()
            try await ana.costs("join") {
                pair.on(.typed("this is no invitation"))
                pair.on(.joined)
                let told = try await pair.shows("a notice") { $0.trouble != nil }
                #expect(told.typed == "this is no invitation")
                #expect(told.load.value != nil && told.trouble?.message.isEmpty == false)
            }
            let journal = ana.on(JournalModel(core: ana.core, scope: bench.scope, which: .ours, open: ana.open))
            try await journal.ready()
            try await ana.costs("journalPage") {
                journal.on(.turned(.mine))
                try await journal.shows("the other journal") { $0.load.value?.which == .mine }
            }
        }
    }

    @Test func aReadThatIsOvertakenNoLongerCounts() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            let journal = ana.on(JournalModel(core: ana.core, scope: bench.scope, which: .ours, open: ana.open))
            try await journal.ready()
            for turn in 1...20 {
                journal.on(.turned(.mine))
                journal.on(.turned(.ours))
                let shown = try await journal.shows("ours, turn \(turn)") { $0.load.value != nil }
                #expect(shown.load.value?.which == .ours)
            }
        }
    }
}

extension Phone {
    fileprivate func reads(_ name: String, _ model: some AnyScreenModel) async throws {
        try await settle()
        _ = called()
        _ = on(model)
        try await until("\(type(of: model)) reads") { !self.calls.isEmpty }
        try await settle()
        #expect(calls.map(\.name) == [name], "what \(type(of: model)) calls")
        #expect(calls.map(\.queue) == ["attune-core"])
    }

    fileprivate func costs(_ names: String..., tap: () async throws -> Void) async throws {
        try await settle()
        _ = called()
        try await tap()
        try await settle()
        #expect(calls.map(\.name).sorted() == names.sorted())
        #expect(Set(calls.map(\.queue)) == ["attune-core"])
    }

    /// Whatever is still under way comes to its end: until no call was made for a while.
    private func settle() async throws {
        var before = -1
        while calls.count != before {
            before = calls.count
            try await Task.sleep(for: .milliseconds(60))
        }
    }
}
