import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

let faces = Lettering.Face.allCases.map(\.rawValue)

/// WCAG 2.2: text 4.5:1 (1.4.3), what shows that something can be touched 3:1 (1.4.11). look.md asks more of ink.
struct ContrastTests {
    @Test(arguments: [false, true]) func everyPairOfColoursThatMeetCanBeToldApart(night: Bool) {
        let pairs: [(String, Tone, Tone, Double)] = [
            ("ink on paper", .ink, .paper, 14), ("ink on card", .ink, .card, 13), ("quiet on paper", .quiet, .paper, 5.5),
            ("quiet on card", .quiet, .card, 5.5), ("accent on paper", .accent, .paper, 4.5), ("accent on card", .accent, .card, 4.5),
            ("text on accent", .onAccent, .accent, 4.5), ("an edge on card", .edge, .card, 3), ("an edge on paper", .edge, .paper, 3),
            ("one on card", .one, .card, 4.5), ("two on card", .two, .card, 4.5), ("one on paper", .one, .paper, 4.5),
            ("two on paper", .two, .paper, 4.5),
            ("a code", .codeDark, .codeLight, 7),
        ]
        for (name, above, below, least) in pairs {
            let found = contrast(hex(above, night), hex(below, night))
            #expect(found >= least, "\(night ? "night" : "day"): \(name) has \(found):1, needs \(least):1")
        }
        let notice = blend(hex(.line, night), hex(.paper, night), 0.55)
        #expect(contrast(channels(hex(.ink, night)), notice) >= 7)
        let weight = contrast(hex(.one, night), hex(.card, night)) / contrast(hex(.two, night), hex(.card, night))
        #expect((0.8...1.25).contains(weight), "the two partners weigh the same")
    }

    @Test func aPhoneThatAsksForMoreContrastGetsIt() {
        #expect(Tone.quiet.increased == [Tone.ink.day, Tone.ink.night])
        #expect(Tone.line.increased == [Tone.edge.day, Tone.edge.night])
    }

    private func hex(_ tone: Tone, _ night: Bool) -> UInt32 { night ? tone.night : tone.day }
    private func channels(_ hex: UInt32) -> [Double] { [16, 8, 0].map { Double(hex >> $0 & 255) / 255 } }
    private func contrast(_ a: UInt32, _ b: UInt32) -> Double { contrast(channels(a), channels(b)) }

    private func contrast(_ a: [Double], _ b: [Double]) -> Double {
        let both = [luminance(a), luminance(b)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    private func luminance(_ channels: [Double]) -> Double {
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private func blend(_ over: UInt32, _ under: UInt32, _ part: Double) -> [Double] {
        zip(channels(over), channels(under)).map { $0 * part + $1 * (1 - part) }
    }
}

struct DatesTests {
    private let british = Dates(locale: Locale(identifier: "en_GB"), zone: TimeZone(identifier: "Europe/Berlin")!)

    @Test func daysAndHoursReadAsThePersonSPhoneHasThem() {
        #expect(british.day("2026-11-22") == "Sunday 22 November")
        #expect(british.time("19:30") == "19:30")
        #expect(british.clock(1_795_378_200_000) == "21:10")
        #expect(british.shortDay("2026-11-22") == "22 Nov")
        let german = Dates(locale: Locale(identifier: "de_DE"), zone: .gmt)
        #expect(german.day("2026-11-22") == "Sonntag, 22. November")
        #expect(british.daysOfMonth(["2026-11-03", "2026-11-08", "2026-11-12"]) == "3, 8, 12 November")
        #expect(german.daysOfMonth(["2026-11-03", "2026-11-08"]) == "3., 8. November")
        #expect(Dates(locale: Locale(identifier: "en_US"), zone: .gmt).time("19:30").contains("7:30"))
    }

    @Test func daysOfTheWeek() {
        #expect(
            Weekday.inOrder.map { british.weekday($0, full: true) } == [
                "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
            ])
        #expect(british.weekday(.sunday) == "Sun")
    }

    @Test func aCivilTimeGoesThroughTheSystemSPickerAndComesBack() {
        for minutes in [0, 1, 719, 720, 1439] {
            let text = "\(minutes / 60):\(minutes % 60)"
            #expect(Dates.minutes(of: Dates.time(of: text)) == minutes)
        }
        #expect(Dates.minutes(of: Date(timeIntervalSince1970: 86_400 + 3_600)) == 60)
        #expect(Dates.minutes(of: Date(timeIntervalSince1970: -60)) == 1439)
    }
}
