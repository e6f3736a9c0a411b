import SwiftUI

private struct WordsKey: EnvironmentKey { static let defaultValue = Words() }
private struct DatesKey: EnvironmentKey { static let defaultValue = Dates(locale: Locale(identifier: "en"), zone: .gmt) }
private struct StillKey: EnvironmentKey { static let defaultValue = false }
private struct CopiesKey: EnvironmentKey { static let defaultValue: (@MainActor @Sendable (String) -> Void)? = nil }

extension EnvironmentValues {
    /// Every word the screens show, in the person's language.
    var words: Words {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }
    /// Days and hours as this person reads them.
    var dates: Dates {
        get { self[DatesKey.self] }
        set { self[DatesKey.self] = newValue }
    }
    /// Less movement, as chosen in Us.
    var still: Bool {
        get { self[StillKey.self] }
        set { self[StillKey.self] = newValue }
    }
    /// Puts a text on the clipboard, where the platform lends one.
    var copies: (@MainActor @Sendable (String) -> Void)? {
        get { self[CopiesKey.self] }
        set { self[CopiesKey.self] = newValue }
    }
}

extension View {
    /// Words, dates, motion, clipboard and accent for everything inside.
    public func attune(words: Words, dates: Dates, still: Bool, copies: (@MainActor @Sendable (String) -> Void)?) -> some View {
        environment(\.words, words).environment(\.dates, dates).environment(\.still, still).environment(\.copies, copies).tint(Tone.accent)
    }
}
