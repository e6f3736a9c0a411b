import Foundation
import Testing

@testable import AttuneKit

/// Two events of another calendar, of which one can be kept.
private let anotherCalendar = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:1@x
    SUMMARY:Swimming
    DTSTART:20261123T190000
    DURATION:PT1H
    RRULE:FREQ=WEEKLY
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:Stand-up
    DTSTART:20261123T090000
    RRULE:FREQ=DAILY;BYHOUR=9,10
    END:VEVENT
    END:VCALENDAR
    """

@MainActor
@Suite struct CalendarTests {
    @Test func whatIsTakenOfACalendarIsProposedToTheOther() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            ana.table.calendar = Data(anotherCalendar.utf8)
            let calendar = ana.on(CalendarModel(port: ana.table, core: ana.core, scope: bench.scope, open: { _ in }, back: {}))
            calendar.on(.picked)
            let preview = try await calendar.shows("what it holds") { $0.preview }
            #expect(preview.found.map(\.title) == ["Swimming"])
            #expect(preview.leftOut.map { $0.why.contains("BYHOUR") } == [true])
            calendar.on(.toggled(0))
            calendar.on(.taken)
            try await calendar.shows("that it was taken") { $0.done && $0.preview == nil && $0.chosen.isEmpty }
            try await bench.carry()
            #expect(try await ben.rituals().asked.map(\.title) == ["Swimming"])
            calendar.on(.picked)
            let again = try await calendar.shows("what it holds now") { $0.preview }
            #expect(again.leftOut.map(\.title) == ["Swimming", "Stand-up"], "what is here already is not found again")
        }
    }

    @Test func ritualsAreGivenToACalendarOneOrAllAndNothingIsNamed() async throws {
        try await Bench.run { bench in
            let (ana, ben) = try await bench.couple()
            try await ana.proposesByHand("r-weekly")
            try await bench.carry()
            let calendar = ana.on(CalendarModel(port: ana.table, core: ana.core, scope: bench.scope, open: { _ in }, back: {}))
            calendar.on(.exported)
            #expect(try await calendar.shows("that nothing is on yet") { $0.trouble }.message.isEmpty == false)
            let asked = try #require(try await ben.rituals().asked.first)
            let proposal = try #require(asked.proposal)
            try await ben.core.call("acceptRitual") { try $0.acceptRitual(here: $1, id: asked.id, proposal: proposal) }
            try await bench.carry()
            calendar.on(.exported)
            try await until("the file lies there") { ana.table.calendar != nil }
            let all = String(decoding: try #require(ana.table.calendar), as: UTF8.self)
            #expect(ana.table.calendarName == "attune.ics")
            #expect(all.contains("RRULE:FREQ=WEEKLY;BYDAY=SU") && all.contains("BEGIN:VTIMEZONE"))
            for name in ["Our week", "Ana", "Ben"] { #expect(!all.contains(name)) }
            ana.table.calendar = nil
            let id = asked.id
            let ritual = ana.on(
                RitualModel(id: id, calendar: ana.table, core: ana.core, scope: bench.scope, open: ana.open, back: {}))
            try await ritual.shows("its record") { $0.load.value != nil }
            ritual.on(.exported)
            try await until("the file lies there") { ana.table.calendar != nil }
            #expect(String(decoding: try #require(ana.table.calendar), as: UTF8.self).contains("UID:\(id)@attune"))
        }
    }

    @Test func aFileThatIsNoneIsToldAndNothingIsLeftOfTheOneBefore() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.table.calendar = Data(anotherCalendar.utf8)
            let calendar = ana.on(CalendarModel(port: ana.table, core: ana.core, scope: bench.scope, open: { _ in }, back: {}))
            calendar.on(.picked)
            let alone = try await calendar.shows("what it holds") { $0.preview }
            #expect(alone.found.count == 1 && alone.leftOut.count == 1, "alone, a title of one's own can be kept too")
            ana.table.calendar = Data((0..<3_000).map { UInt8(truncatingIfNeeded: $0) })
            calendar.on(.picked)
            try await calendar.shows("what is wrong") { $0.trouble != nil && $0.preview == nil }
            ana.table.unreadable = CoreFailure("not to be read")
            calendar.on(.picked)
            try await calendar.shows("that it cannot be read") { $0.trouble?.message == "not to be read" }
        }
    }
}
