import AttuneKit
import SwiftUI

@testable import AttuneUI

let screenNames = [
    "calendar", "cover", "editor", "entry", "exercise", "help", "history", "insights", "journal", "library", "packages", "pair", "path",
    "reminders", "ritual", "ritual-editor", "rituals",
    "session", "timeout", "today", "together", "us", "vault", "weeks", "welcome",
]

/// Every sample state of every screen, by screen and name, as the tests go through them.
@MainActor let screens: [String: [String: any View]] = [
    "welcome": WelcomeSamples.all.mapValues { WelcomeScreen(state: $0, send: { _ in }) },
    "pair": PairSamples.all.mapValues { PairScreen(state: $0, send: { _ in }) },
    "today": TodaySamples.all.mapValues { TodayScreen(state: $0, send: { _ in }) },
    "together": TogetherSamples.all.mapValues { TogetherScreen(state: $0, send: { _ in }) },
    "library": LibrarySamples.all.mapValues { LibraryScreen(state: $0, send: { _ in }) },
    "packages": PackagesSamples.all.mapValues { PackagesScreen(state: $0, send: { _ in }) },
    "path": PathSamples.all.mapValues { PathScreen(state: $0, send: { _ in }) },
    "history": HistorySamples.all.mapValues { HistoryScreen(state: $0, send: { _ in }) },
    "exercise": ExerciseSamples.all.mapValues { ExerciseScreen(state: $0, send: { _ in }) },
    "session": SessionSamples.all.mapValues { SessionScreen(state: $0, send: { _ in }) },
    "journal": JournalSamples.all.mapValues { JournalScreen(state: $0, send: { _ in }) },
    "vault": JournalSamples.all.filter { $0.value.which == .mine && !$0.value.asking }.mapValues {
        VaultScreen(state: $0, send: { _ in }, back: {})
    },
    "entry": EntrySamples.all.mapValues { EntryScreen(state: $0, send: { _ in }) },
    "editor": EditorSamples.all.mapValues { EditorScreen(state: $0, send: { _ in }) },
    "rituals": RitualsSamples.all.mapValues { RitualsScreen(state: $0, send: { _ in }) },
    "ritual": RitualScreenSamples.all.mapValues { RitualScreen(state: $0, send: { _ in }) },
    "ritual-editor": RitualEditorSamples.all.mapValues { RitualEditorScreen(state: $0, send: { _ in }) },
    "weeks": WeeksSamples.all.mapValues { WeeksScreen(state: $0, send: { _ in }) },
    "calendar": CalendarSamples.all.mapValues { CalendarScreen(state: $0, send: { _ in }) },
    "timeout": TimeOutSamples.all.mapValues { TimeOutScreen(state: $0, send: { _ in }) },
    "us": UsSamples.all.mapValues { UsScreen(state: $0, send: { _ in }) },
    "reminders": RemindersSamples.all.mapValues { RemindersScreen(state: $0, send: { _ in }) },
    "insights": InsightsSamples.all.mapValues { InsightsScreen(state: $0, send: { _ in }) },
    "help": HelpSamples.all.mapValues { HelpScreen(state: $0, send: { _ in }) },
    // What stands in place of them.
    "cover": [
        "behind": Cover(locked: false, open: {}), "locked": Cover(locked: true, open: {}),
        "closed": ClosedScreen(failure: CoreFailure("There is no room left on this phone."), retry: {}),
    ],
]

/// Words in English, dates as in Britain, at Ana's home: what her samples say in words and what is shown of a moment are one clock's.
@MainActor func dressed(_ view: some View, words: Words = Words(), still: Bool = true, size: DynamicTypeSize = .large) -> some View {
    view.attune(words: words, dates: ana, still: still, copies: { _ in })
        .environment(\.dynamicTypeSize, size)
}

@MainActor func outline(_ view: any View, words: Words = Words(), still: Bool = true, size: DynamicTypeSize = .large) -> Outline {
    func open(_ view: some View) -> Outline { Outline(dressed(view, words: words, still: still, size: size)) }
    return open(view)
}

private let ana = Dates(locale: Locale(identifier: "en_GB"), zone: TimeZone(identifier: "Europe/Berlin")!)

/// Where this package's folder `ios` is.
let ios = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
