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
