import SwiftUI

/// A colour by what it is for, by day and by night. Paper and ink, one accent; `one` and `two` are the two partners, equal in
/// weight, never good or bad and never the only sign: a name stands beside. Where the phone asks for more contrast, what is
/// quiet becomes ink and what decorates becomes an edge.
struct Tone: ShapeStyle, Hashable {
    /// Red, green and blue, a byte each.
    let day: UInt32
    let night: UInt32
    fileprivate(set) var increased: [UInt32] = []

    func resolve(in environment: EnvironmentValues) -> Color {
        let dark = environment.colorScheme == .dark
        if environment.colorSchemeContrast == .increased && !increased.isEmpty { return Color(hex: increased[dark ? 1 : 0]) }
        return Color(hex: dark ? night : day)
    }

    fileprivate func increased(_ day: UInt32, _ night: UInt32) -> Tone {
        var tone = self
        tone.increased = [day, night]
        return tone
    }
}

extension Tone {
    /// Behind everything.
    static let paper = Tone(day: 0xFAF6F0, night: 0x191613)
    /// One thought, one card.
    static let card = Tone(day: 0xFFFDFA, night: 0x231F1B)
    /// Borders that only decorate, tracks.
    static let line = Tone(day: 0xE7DED2, night: 0x3A342E).increased(0x8F8375, 0x82776B)
    /// Borders that say "this can be touched": fields, marks of a choice. 3:1 on card and paper.
    static let edge = Tone(day: 0x8F8375, night: 0x82776B).increased(0x6B6259, 0xB5AA9D)
    /// Text.
    static let ink = Tone(day: 0x2A2521, night: 0xF1E9DF)
    /// Who can see it, when, hints.
    static let quiet = Tone(day: 0x6B6259, night: 0xB5AA9D).increased(0x2A2521, 0xF1E9DF)
    /// One action a screen, the running ring.
    static let accent = Tone(day: 0xA6492C, night: 0xE79A78)
    /// Text on the accent.
    static let onAccent = Tone(day: 0xFFFBF7, night: 0x2B1710)
    static let one = Tone(day: 0x4F6F64, night: 0x9CC2B3)
    static let two = Tone(day: 0x7A5672, night: 0xD0A8C7)
    /// A code to scan is dark on light also at night: scanners expect it so.
    static let codeDark = Tone(day: 0x2A2521, night: 0x2A2521)
    static let codeLight = Tone(day: 0xFFFDFA, night: 0xFFFDFA)
    /// A screen that lights nothing in the room, and what can still be read on it.
    static let dark = Tone(day: 0x000000, night: 0x000000)
    static let onDark = Tone(day: 0xB5AA9D, night: 0xB5AA9D)
}

extension ShapeStyle where Self == Tone {
    static var paper: Tone { Tone.paper }
    static var card: Tone { Tone.card }
    static var line: Tone { Tone.line }
    static var edge: Tone { Tone.edge }
    static var ink: Tone { Tone.ink }
    static var quiet: Tone { Tone.quiet }
    static var accent: Tone { Tone.accent }
    static var onAccent: Tone { Tone.onAccent }
    static var one: Tone { Tone.one }
    static var two: Tone { Tone.two }
    static var codeDark: Tone { Tone.codeDark }
    static var codeLight: Tone { Tone.codeLight }
    static var dark: Tone { Tone.dark }
    static var onDark: Tone { Tone.onDark }
}

extension Color {
    fileprivate init(hex: UInt32) {
        self.init(.sRGB, red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255, blue: Double(hex & 255) / 255)
    }
}
