import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// Taps in the library, on a path and in what was done.
@MainActor @Suite struct PathTapTests {
    private let words = Words()

    private func path(_ state: PathState) -> (Outline, Sent<PathEvent>) {
        let sent = Sent<PathEvent>()
        return (outline(PathScreen(state: state, send: sent.take)), sent)
    }

    @Test func theLibraryIsNarrowedByLengthAndKindInASheet() throws {
        let sent = Sent<LibraryEvent>()
        let picked = outline(LibraryScreen(state: LibrarySamples.picked, send: sent.take))
        #expect(picked.text.contains("Learning to listen"), "the need has a path")
        picked.tap(words.libraryNarrow)
        let sheet = try #require(outline(LibraryScreen(state: LibrarySamples.narrowing, send: sent.take)).inside(.sheet))
        sheet.tap(words.libraryLengthTen)
        sheet.tap("Touch")
        sheet.tap(words.libraryNarrowDone)
        let nothing = outline(LibraryScreen(state: LibrarySamples.nothing, send: sent.take))
        #expect(nothing.text.contains(words.libraryNone) && !nothing.text.contains("Clear the table"))
        nothing.tap(words.libraryWiden)
        nothing.tap(words.libraryPaths)
        outline(LibraryScreen(state: LibrarySamples.byPath, send: sent.take)).tapFirst("Kinder quarrels")
        #expect(
            sent.events == [
                .narrowAsked, .minutesPicked(10), .kindPicked("physical"), .narrowClosed, .widened, .turned(true),
                .pathOpened("kinder-quarrels"),
            ])
    }

    @Test func aPathIsBegunOnceItWasSaidWhatThatLeaves() throws {
        let (start, begun) = path(PathSamples.start)
        start.tap(words.pathBegin)
        #expect(begun.events == [.begun])
        let (instead, sent) = path(PathSamples.instead)
        let dialog = try #require(instead.inside(.dialog))
        #expect(dialog.text.contains("Living apart"))
        dialog.tap(words.pathBeginStay)
        dialog.tap(words.pathBegin)
        #expect(sent.events == [.beginKept, .begun])
        #expect(path(PathSamples.alone).0.text.contains(words.pathNeedsTwo))
    }

    @Test func whatIsOpenIsLookedAtOrPassedOverAndThatIsTakenBack() {
        let (open, sent) = path(PathSamples.open)
        open.tap(words.pathLook)
        open.tap(words.pathSkip + ": Is it maybe…?")
        open.tap(words.pathUnskip + ": Hear, don’t repair")
        open.tapFirst("Just listening")
        #expect(
            sent.events == [
                .exerciseOpened("gentle-guess"), .skipped(exercise: "gentle-guess", skipped: true),
                .skipped(exercise: "listen-dont-fix", skipped: false), .exerciseOpened("mindful-ears"),
            ])
    }

    @Test func aPathIsLeftOnceThatWasAsked() throws {
        let (resting, asked) = path(PathSamples.resting)
        resting.tap(words.pathLeave)
        let (leaving, sent) = path(PathSamples.leaving)
        let dialog = try #require(leaving.inside(.dialog))
        dialog.tap(words.pathLeaveStay)
        dialog.tap(words.pathLeave)
        #expect(asked.events + sent.events == [.leaveAsked, .leaveKept, .left])
    }

    @Test func whatWasDoneOpensAgain() {
        let sent = Sent<HistoryEvent>()
        let everything = outline(HistoryScreen(state: HistorySamples.everything, send: sent.take))
        everything.tapFirst("Clear the table")
        everything.tap(words.historyMore)
        #expect(sent.events == [.sessionOpened("b"), .more])
        let exercise = Sent<ExerciseEvent>()
        let again = outline(ExerciseScreen(state: ExerciseSamples.again, send: exercise.take))
        again.tapFirst("21 November 2026")
        again.tap(words.exerciseBeforeAll)
        #expect(exercise.events == [.sessionOpened("a"), .historyAsked])
        let together = Sent<TogetherEvent>()
        let walking = outline(TogetherScreen(state: TogetherSamples.walking, send: together.take))
        walking.tapFirst("Learning to listen")
        walking.tapFirst(words.togetherPast)
        #expect(together.events == [.pathOpened("learning-to-listen"), .historyAsked])
    }
}
