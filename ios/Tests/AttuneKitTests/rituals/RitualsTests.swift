import Testing

@testable import AttuneKit

/// Of the same Sunday, 17:00 in Berlin.
let sundayFive = sundayAfternoon + 50 * minute

@MainActor
@Suite struct RitualsTests {
    @Test func whatOneProposesAndTheOtherAcceptsRingsOnBothAndOnNeitherBefore() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposesByHand("r-weekly")
            try await bench.carry()
            for phone in [ana, ben] {
                try await phone.reminders.replan()
                #expect(await phone.center.pending().isEmpty)
            }
            let rituals = ben.on(RitualsModel(core: ben.core, scope: bench.scope, open: ben.open))
            let asked = try await rituals.shows("the proposal") { $0.load.value?.asked.first }
            #expect(asked.title == "Our week")
            rituals.on(.accepted(id: asked.id, proposal: try #require(asked.proposal)))
            try await rituals.shows("that it is on") { $0.load.value?.on.count == 1 }
            try await bench.carry()
            for phone in [ana, ben] {
                try await phone.reminders.replan()
                #expect(await phone.center.next == sundayFive)
                let changes = await (phone.center.adds, phone.center.removes)
                try await phone.reminders.replan()
                #expect(await (phone.center.adds, phone.center.removes) == changes, "the same plan twice changes nothing")
            }
            for request in await ana.center.requests { #expect(!(request.title + request.body).contains("Our week")) }
        }
    }

    @Test func anotherTimeInAnswerAsksBackAndBeginsWithWhatWasAsked() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposesByHand("r-weekly")
            try await bench.carry()
            let rituals = ben.on(RitualsModel(core: ben.core, scope: bench.scope, open: ben.open))
            let asked = try await rituals.shows("the proposal") { $0.load.value?.asked.first }
            let ritual = ben.on(
                RitualModel(id: asked.id, calendar: ben.table, core: ben.core, scope: bench.scope, open: ben.open, back: {}))
            _ = try await ritual.shows("what is asked") { $0.load.value?.counter }
            ritual.on(.countered)
            #expect(ben.navigator.stack.last == .ritualEditor(id: asked.id, counter: true))
            let editor = ben.on(
                RitualEditorModel(
                    id: asked.id, library: nil, counter: true, zone: { ben.zone.name }, core: ben.core, scope: bench.scope, open: ben.open,
                    back: {}))
            try await editor.ready()
            #expect(editor.state.load.value.map { minutesOf($0.time) } == 17 * 60)
            editor.on(.timed(minutesOf("19:00")))
            editor.on(.proposed)
            try await until("the rituals are open") { ben.navigator.stack.last == .at(.rituals) }
            try await bench.carry()
            let hers = ana.on(RitualsModel(core: ana.core, scope: bench.scope, open: ana.open))
            let back = try await hers.shows("his answer") { $0.load.value?.asked.first }
            #expect(back.summary.contains("19:00"))
        }
    }

    @Test func aSmallTouchIsToldToNobodyBeforeBothWishForItAndEndedByEither() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            let hers = ana.on(RitualsModel(core: ana.core, scope: bench.scope, open: ana.open))
            let his = ben.on(RitualsModel(core: ben.core, scope: bench.scope, open: ben.open))
            try await hers.shows("nothing yet") { $0.load.value?.touch?.state == .notYet }
            hers.on(.touchWished)
            try await hers.shows("her wish") { $0.load.value?.touch?.state == .wished }
            try await bench.carry()
            try await his.shows("nothing of it") { $0.load.value?.touch?.state == .notYet }
            #expect(try await ben.today().touch == nil)
            his.on(.touchWished)
            try await his.shows("that it is on") { $0.load.value?.touch?.state == .on }
            try await bench.carry()
            let today = ana.on(TodayModel(core: ana.core, scope: bench.scope, open: ana.open))
            try await today.shows("it on Today") { $0.load.value?.touch != nil }
            today.on(.touchEnded)
            try await today.shows("that it is over") { $0.load.value.map { $0.touch == nil } == true }
            try await bench.carry()
            try await his.shows("that it is over") { $0.load.value?.touch?.state == .notYet }
        }
    }

    @Test func aRestQuietsBothPhonesAndEitherEndsIt() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposesByHand("r-weekly")
            try await bench.carry()
            let his = ben.on(RitualsModel(core: ben.core, scope: bench.scope, open: ben.open))
            let asked = try await his.shows("the proposal") { $0.load.value?.asked.first }
            his.on(.accepted(id: asked.id, proposal: try #require(asked.proposal)))
            try await his.shows("that it is on") { $0.load.value?.on.count == 1 }
            try await bench.carry()
            let hers = ana.on(RitualsModel(core: ana.core, scope: bench.scope, open: ana.open))
            try await hers.shows("the ritual") { $0.load.value?.on.count == 1 }
            hers.on(.restSheet(open: true))
            let days = try #require(hers.state.rest)
            #expect(days.from == days.today && days.until == RestDays.after(days.today, 6))
            hers.on(.restFrom(RestDays.after(days.today, -1)))
            hers.on(.restUntil(RestDays.after(days.today, 8)))
            let chosen = try #require(hers.state.rest)
            #expect(chosen.from == days.today && chosen.until == RestDays.after(days.today, 8))
            hers.on(.restChosen(.holiday(from: chosen.from, until: chosen.until)))
            try await hers.shows("that it rests") { $0.rest == nil && $0.load.value?.rests.count == 1 }
            try await bench.carry()
            for phone in [ana, ben] {
                try await phone.reminders.replan()
                #expect(await phone.center.next == sundayFive + 14 * 24 * 60 * minute)
            }
            let ritual = ben.on(
                RitualModel(id: asked.id, calendar: ben.table, core: ben.core, scope: bench.scope, open: ben.open, back: {}))
            let rest = try await ritual.shows("the rest") { $0.load.value?.rests.first }
            ritual.on(.restEnded(rest.id))
            try await ritual.shows("that it comes again") { $0.load.value?.rests.isEmpty == true }
            try await bench.carry()
            for phone in [ana, ben] {
                try await phone.reminders.replan()
                #expect(await phone.center.next == sundayFive)
            }
        }
    }
}

extension Phone {
    func ritualEditor(library: String? = nil) -> RitualEditorModel {
        on(
            RitualEditorModel(
                id: nil, library: library, zone: { [zone] in zone.name }, core: core, scope: bench.scope, open: open, back: {}))
    }

    /// Proposes a ritual of the library by the editor's screen.
    func proposesByHand(_ library: String) async throws {
        let editor = ritualEditor(library: library)
        try await editor.ready()
        editor.on(.proposed)
        try await until("the rituals are open") { self.navigator.stack.last == .at(.rituals) }
    }
}
