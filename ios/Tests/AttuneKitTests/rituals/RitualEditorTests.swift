import Testing

@testable import AttuneKit

@MainActor
@Suite struct RitualEditorTests {
    @Test func theEditorSaysInWordsWhatADraftMeansAndNamesWhatIsWrong() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let editor = ana.ritualEditor()
            try await editor.ready()
            // Before it has a name.
            #expect(try await editor.shows("what it means") { $0.preview }.nextFive.count == 5)
            editor.on(.dayToggled(.wednesday))
            editor.on(.timed(minutesOf("18:30")))
            try await editor.says("Every Wednesday and Sunday at 18:30, where each of you is")
            editor.on(.titled(String(repeating: "x", count: 5_000)))
            #expect(try await editor.shows("what is wrong") { $0.trouble }.message.isEmpty == false)
        }
    }

    @Test func everyWayToRepeatBeginsWithTheDayAndIsChangedFromThere() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let editor = ana.ritualEditor()
            try await editor.shows("with what each begins") { $0.preview?.begins.count == 7 }
            editor.on(.fromPicked("2026-12-31"))
            try await editor.shows("the first day") { $0.preview?.starts == "2026-12-31" }
            #expect(editor.draft?.repeat == .weeks(every: 1, days: [.sunday]), "a first day changes no days")

            editor.on(.repeated(.months))
            #expect(editor.draft?.repeat == .months(every: 1, on: .date(day: 31)))
            #expect(try await editor.shows("that not every month has it") { $0.preview?.hint }.contains("31st"))
            editor.on(.byWeekday(true))
            #expect(editor.draft?.repeat == .months(every: 1, on: .nth(nth: -1, day: .thursday)))
            editor.on(.onNth(nth: 2, day: .tuesday))
            editor.on(.every(2))
            try await editor.says(
                "Every second month on the second Tuesday at 19:00, where each of you is, from 31 December 2026 on")

            editor.on(.repeated(.years))
            #expect(editor.draft?.repeat == .years(every: 1, month: 12, on: .date(day: 31)))
            editor.on(.inMonth(5))
            editor.on(.onDay(-1))
            #expect(editor.draft?.repeat == .years(every: 1, month: 5, on: .date(day: -1)))

            editor.on(.repeated(.days))
            editor.on(.every(0))
            #expect(editor.draft?.repeat == .days(every: 1))
            editor.on(.untilPicked("2027-01-02"))
            try await editor.says("Every day at 19:00, where each of you is, from 31 December 2026 on, until 2 January 2027")
            #expect(editor.state.preview?.nextFive.count == 3)
            editor.on(.untilPicked(nil))
            editor.on(.repeated(.once))
            try await editor.says("Once, on 31 December 2026 at 19:00, where each of you is")
        }
    }

    @Test func theLastDayOfAWeekCannotBeTakenAway() async throws {
        try await Bench.run { bench in
            let editor = try await bench.phone("ana", "Ana").ritualEditor()
            try await editor.ready()
            editor.on(.dayToggled(.sunday))
            editor.on(.dayToggled(.monday))
            editor.on(.dayToggled(.sunday))
            #expect(editor.draft?.repeat == .weeks(every: 1, days: [.monday]))
            editor.on(.lasting(5_000))
            #expect(editor.draft?.minutes == 1440)
        }
    }

    @Test func anHourGoesRoundAtMidnight() {
        #expect([-15, 0, 15].map(clock) == ["23:45", "00:00", "00:15"])
        #expect(clock(minutesOf("23:45") + 15) == "00:00")
    }

    @Test func anAnniversaryIsTheDateItIsAbout() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let editor = ana.ritualEditor(library: "r-story")
            try await editor.shows("that a date is wanted") { $0.preview?.hint != nil && $0.preview?.nextFive.isEmpty == true }
            editor.on(.fromPicked("2019-05-03"))
            #expect(editor.draft?.repeat == .years(every: 1, month: 5, on: .date(day: 3)))
            try await editor.says("Every year on 3 May at 19:00, where each of you is")
            #expect(editor.state.preview?.nextFive.first?.day == "2027-05-03")
            editor.on(.repeated(.weeks))
            #expect(editor.draft?.policy == .floating, "a week has no date")
            editor.on(.repeated(.once))
            #expect(editor.draft?.repeat == .once)
            editor.on(.kept(.date))
            #expect(editor.draft?.policy == .date)
        }
    }

    @Test func oneMomentForBothGoesByAClockOfEither() async throws {
        try await Bench.run { bench in
            let (ana, _) = try await bench.couple()
            let editor = ana.ritualEditor()
            try await editor.ready()
            editor.on(.kept(.same))
            #expect(editor.draft?.policy == .anchored(zone: "Europe/Berlin"))
            editor.on(.zonePicked("America/New_York"))
            let seen = try await editor.shows("the other clock") { state -> RitualPreview? in
                state.preview.flatMap { $0.zones.contains { $0.place == "New York" } ? $0 : nil }
            }
            #expect(seen.summary.contains("in New York"))
        }
    }

    @Test func choosingAdjustingAndProposingTakesThreeTaps() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let rituals = ana.on(RitualsModel(core: ana.core, scope: bench.scope, open: ana.open))
            let meal = try await rituals.shows("the library") { $0.load.value?.library.first { $0.id == "r-meal" } }
            rituals.on(.libraryOpened(meal.id))
            #expect(ana.navigator.stack.last == .ritualEditor(id: nil, library: "r-meal"))
            let editor = ana.ritualEditor(library: meal.id)
            try await editor.shows("a draft") { $0.load.value != nil && $0.preview != nil }
            editor.on(.dayToggled(.friday))
            editor.on(.proposed)
            try await until("the rituals are open") { ana.navigator.stack.last == .at(.rituals) }
            try await bench.carry()
            let asked = try await ben.rituals().asked
            #expect(asked.map(\.summary) == ["Every Tuesday, Thursday, Friday and Sunday at 19:00"])
        }
    }

    @Test func whatIsOnlyMineAsksForTheVaultFirstAndIsReadByNameWhileThatIsOpen() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let editor = ana.ritualEditor(library: "r-habit-week")
            try await editor.ready()
            #expect(editor.state.onlyMe)
            editor.on(.proposed)
            #expect(try await editor.shows("that it has no place yet") { $0.trouble }.kind == .vault)
            editor.on(.vaultAsked)
            #expect(ana.navigator.stack.last == .vault)
            _ = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            editor.on(.proposed)
            try await until("the rituals are open") { ana.navigator.stack.last == .at(.rituals) }
            let rituals = ana.on(RitualsModel(core: ana.core, scope: bench.scope, open: ana.open))
            let named = try await rituals.shows("it by name") { $0.load.value?.on.first { $0.title == "Antidote week" } }
            #expect(named.onlyMe)
            try await ana.core.call("lock") { try $0.lock(here: $1) }
            try await rituals.shows("it without a name") { $0.load.value?.on.map(\.title) == ["Something you planned"] }
            try await bench.carry()
            let his = try await ben.rituals()
            #expect(his.asked.isEmpty && his.on.isEmpty)
            let one = ana.on(
                RitualModel(id: named.id, calendar: ana.table, core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await one.shows("the same") { $0.onlyMe }
            one.on(.stopped)
            try await rituals.shows("that it is gone") { $0.load.value?.on.isEmpty == true }
        }
    }

    @Test func ofTwoOneMayKeepATitleOfOnesOwnForOneself() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            _ = try await ana.core.call("choosePassphrase") { try $0.choosePassphrase(here: $1, passphrase: "rain on the roof") }
            let library = ana.ritualEditor(library: "r-daily")
            try await library.shows("what it means") { $0.preview != nil }
            #expect(!library.state.mayBeOnlyMe, "the library's is for both")
            let editor = ana.ritualEditor()
            try await editor.ready()
            editor.on(.titled("Ten breaths"))
            try await editor.shows("the choice") { $0.mayBeOnlyMe && !$0.onlyMe }
            editor.on(.onlyMe(true))
            try await editor.shows("that nobody is asked") { $0.preview?.onlyMe == true && $0.mayBeOnlyMe }
            editor.on(.onlyMe(false))
            try await editor.shows("that it would be proposed") { $0.preview?.onlyMe == false }
            editor.on(.onlyMe(true))
            editor.on(.proposed)
            try await until("the rituals are open") { ana.navigator.stack.last == .at(.rituals) }
            let kept = try await ana.rituals().on
            #expect(kept.map(\.title) == ["Ten breaths"] && kept.allSatisfy(\.onlyMe))
            try await bench.carry()
            let his = try await ben.rituals()
            #expect(his.asked.isEmpty && his.on.isEmpty)
        }
    }

    @Test func aTitleOfOnesOwnIsOnlyMineAsLongAsOneIsAlone() async throws {
        try await Bench.run { bench in
            let editor = try await bench.phone("ana", "Ana").ritualEditor(library: "r-daily")
            try await editor.shows("the library's own") { $0.preview?.onlyMe == false }
            editor.on(.titled("Ten breaths"))
            try await editor.shows("that it would be only one's own") { $0.onlyMe }
        }
    }
}

extension RitualEditorModel {
    fileprivate var draft: RitualDraft? { state.load.value }

    fileprivate func says(_ summary: String) async throws {
        try await shows("that it means: \(summary)") { $0.preview?.summary == summary }
    }
}
