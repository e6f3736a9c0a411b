import SwiftUI
import Testing

@testable import AttuneKit
@testable import AttuneUI

/// What is tapped at the steps at which two talk, breathe, wait and agree.
@MainActor @Suite(.serialized) struct StepTapTests {
    private let words = Words()
    private let sent = Sent<SessionEvent>()

    private func step(_ name: String, _ change: (inout SessionState) -> Void = { _ in }) -> Outline {
        outline(SessionScreen(state: SessionSamples.all[name]!.with(change), send: sent.take))
    }

    @Test func ready() {
        step("ready").tap(words.doNotNow)
        step("ready").tap(words.readyNow)
        step("ready-teller").tap(words.readyListen)
        step("ready-teller") { $0.hand.option = "o" }.tap(words.readyNow)
        step("ready-teller") { $0.hand.option = "t" }.tap(words.readyNow)
        step("ready-waiting").tap(words.doClose)
        #expect(sent.events == [.closed, .ready(nil), .tagged("t"), .ready(true), .ready(false), .closed])
        #expect(step("ready-teller").find(words.readyNow)?.enabled == false, "nobody has said yet who tells")
    }

    @Test func breathing() {
        step("breathe").tap(words.breatheAlone)
        step("breathe").tap(words.breatheTogether)
        step("breathing").tap(words.doNext)
        #expect(sent.events == [.clockStarted, .ready(nil), .next])
    }

    @Test func timing() {
        step("timer").tap(words.timerStart)
        step("timer-running").tap(words.clockRest)
        step("timer-over").tap(words.doNext)
        step("reflect-minutes").tap(words.clockRest)
        #expect(sent.events == [.clockStarted, .clockRested, .next, .clockRested])
    }

    @Test func aDarkScreenIsLitByATouchAndSendsNothing() throws {
        let state = SessionSamples.all["timer-dark"]!
        let session = try #require(state.load.value)
        let view = TimerStep(step: Step(session: session, state: state, send: sent.take), text: "", times: 1, dark: true)
        outline(view).tap(words.timerDark)
        #expect(outline(view).find(words.clockRest) != nil && sent.events.isEmpty)
    }

    @Test func aQuestionIsDrawnAnewOrTaken() {
        step("draw").tap(words.drawAnother)
        step("draw").tap(words.drawTake)
        #expect(sent.events == [.swap, .next])
    }

    @Test func aTurnIsToldSaidBackAndApproved() {
        step("turn-tell").type("A line", into: words.turnField)
        step("turn-tell").tap(words.turnHeard)
        step("turn-typed").tap(words.doSend)
        step("turn-typed").tap(words.doKeepToMyself)
        step("turn-mirror").tap(words.doSend)
        step("turn-approve") { $0.hand.texts = ["The cold."] }.tap(words.turnNotQuite)
        step("turn-approve").tap(words.turnThatIsIt)
        step("turn-near").tap(words.turnNearYes)
        step("turn-listen").tap(words.doPause)
        #expect(
            sent.events == [
                .typed(index: 0, text: "A line"), .heard, .sent, .kept, .sent, .again("The cold."), .heard, .heard, .pauseAsked,
            ])
    }

    @Test func wordsAreProposedAndExactlyTheseConfirmed() {
        step("agree").tap(words.agreePropose)
        step("agree").tap(words.doKeepToMyself)
        step("agree-theirs").tap(words.agreeConfirm)
        step("agree-crossed").tap(words.agreeConfirm)
        step("agree-holds").tap(words.doNext)
        #expect(sent.events == [.word(samplePact), .kept, .agreeTo("wording"), .agreeTo("wording"), .next])
    }

    @Test func whatOneProposedStandsUntilOneChangesItFromThere() throws {
        let state = SessionSamples.all["agree-proposed"]!
        let session = try #require(state.load.value)
        let view = AgreeStep(
            step: Step(session: session, state: state, send: sent.take), prompt: "Words?", holds: "", own: samplePact, theirs: nil)
        let before = outline(view)
        #expect(before.text.contains(samplePact) && before.text.contains(words.agreeOwn) && before.text.contains(words.agreeWaits))
        #expect(before.find("Words?", .field) == nil && before.find(words.agreePropose) == nil)
        before.tap(words.doNext)
        before.tap(words.agreeChange)
        let after = outline(view)
        #expect(after.find("Words?", .field)?.value == samplePact && !after.text.contains(words.agreeWaits))
        after.tap(words.agreePropose)
        #expect(sent.events == [.next, .word(samplePact)])
    }

    @Test func otherWordsBeginFromWhatTheOtherProposes() throws {
        let state = SessionSamples.all["agree-theirs"]!
        let session = try #require(state.load.value)
        let view = AgreeStep(
            step: Step(session: session, state: state, send: sent.take), prompt: "Words?", holds: "", own: "",
            theirs: session.step.theirs)
        outline(view).tap(words.agreeOtherWords)
        outline(view).type("Other ones", into: "Words?")
        outline(view).tap(words.agreePropose)
        #expect(sent.events == [.typed(index: 0, text: "Other ones"), .word(samplePact)])
    }

    @Test func linksLeadOn() {
        step("read-sample").tap("The pause we agreed on")
        step("ready-teller").tap("If you are afraid")
        #expect(
            sent.events == [
                .follow(Link(title: "The pause we agreed on", to: .exercise(id: "time-out-pact"))),
                .follow(Link(title: "If you are afraid", to: .help(page: "afraid"))),
            ])
    }

    @Test func howStirredUpOneIsStaysInTheControlAndIsForgottenWithIt() throws {
        let state = SessionSamples.all["calm"]!
        let session = try #require(state.load.value)
        guard case .calm(let prompt, let low, let high, let highest, let from, let line, let links) = session.step else {
            Issue.record("the sample asks something else")
            return
        }
        let make = {
            CalmStep(
                step: Step(session: session, state: state, send: sent.take), prompt: prompt, low: low, high: high, highest: Int(highest),
                from: Int(from), line: line, links: links)
        }
        let view = make()
        let adjust = try #require(outline(view).all.compactMap(\.adjust).first)
        #expect(outline(view).find(line, .text) == nil)
        adjust(.increment)
        #expect(outline(view).find(line, .text) != nil, "six of ten")
        #expect(sent.events.isEmpty, "nobody is told, not even the model")
        #expect(outline(make()).find(line, .text) == nil, "whoever comes back is asked anew")
        outline(view).tap(words.doNext)
        #expect(sent.events == [.next])
    }

    @Test func whateverIsTouchedAtTheQuestionOfFearSendsTheSameAndMarksNothing() {
        let answers = ["No", "I’m not sure", "Yes", "I’d rather not say"]
        for answer in answers { step("fear").tap(answer) }
        #expect(sent.events == answers.map { _ in .next })
        #expect(!step("fear").all.contains { $0.selected })
    }

    @Test func exercisesFromOutsideAreLookedAtAskedAboutAddedAndTakenOut() throws {
        let sent = Sent<PackagesEvent>()
        func page(_ state: PackagesState) -> Outline { outline(PackagesScreen(state: state, send: sent.take)) }
        let here = try #require(PackagesSamples.here.load.value?.first)
        page(PackagesSamples.none).tap(words.packagesPick)
        page(PackagesSamples.looked).tap(words.packagesLeave)
        page(PackagesSamples.looked).tap(words.packagesAdd)
        let unsigned = page(PackagesSamples.lookedUnsigned)
        #expect(unsigned.text.contains("Not signed") && unsigned.text.contains("have not checked it"))
        let sure = try #require(page(PackagesSamples.sure).inside(.dialog))
        sure.tap(words.packagesLeave)
        sure.tap(words.packagesAddUnsigned)
        page(PackagesSamples.here).tapFirst("One good hour")
        page(PackagesSamples.here).tap(words.packagesRemove)
        let removing = try #require(page(PackagesSamples.removing).inside(.dialog))
        removing.tap(words.packagesRemoveKeep)
        removing.tap(words.packagesRemove)
        #expect(
            sent.events == [
                .picked, .leftAlone, .added, .unsure, .addedUnsigned, .exerciseOpened("a-good-hour"), .removeAsked(here), .removeKept,
                .removed(here.id),
            ])
        let library = Sent<LibraryEvent>()
        outline(LibraryScreen(state: LibrarySamples.everything, send: library.take)).tap(words.packagesTitle)
        #expect(library.events == [.packagesAsked])
    }

    @Test func whatWasAgreedEndsOnceItWasAskedFor() throws {
        let sent = Sent<TogetherEvent>()
        let agreed = try #require(TogetherSamples.agreed.load.value?.agreed.first)
        outline(TogetherScreen(state: TogetherSamples.agreed, send: sent.take)).tap(words.agreedEnd)
        let dialog = try #require(outline(TogetherScreen(state: TogetherSamples.ending, send: sent.take)).inside(.dialog))
        dialog.tap(words.agreedStay)
        dialog.tap(words.agreedEnd)
        #expect(sent.events == [.endAsked(agreed), .endKept, .endAgreement(session: agreed.session, step: agreed.step)])
    }

    @Test func theLibraryIsLookedThroughByNeed() {
        let sent = Sent<LibraryEvent>()
        let everything = outline(LibraryScreen(state: LibrarySamples.everything, send: sent.take))
        everything.tap("We keep having the same fight")
        let picked = outline(LibraryScreen(state: LibrarySamples.picked, send: sent.take))
        picked.tap(words.libraryAny)
        picked.tapFirst("Hear, don’t repair")
        #expect(sent.events == [.picked("same-fight"), .picked(nil), .exerciseOpened("listen-dont-fix")])
        #expect(everything.text.contains("Our loop") && !picked.text.contains("Our loop"))
        let together = Sent<TogetherEvent>()
        outline(TogetherScreen(state: TogetherSamples.library, send: together.take)).tap(words.togetherSeeAll)
        #expect(together.events == [.libraryAsked])
    }

    @Test func anExerciseLeadsToTheHelpThatBelongsToIt() {
        let sent = Sent<ExerciseEvent>()
        outline(ExerciseScreen(state: ExerciseSamples.pending, send: sent.take)).tap("If you are afraid")
        #expect(sent.events == [.follow(Link(title: "If you are afraid", to: .help(page: "afraid")))])
    }

    @Test func onePhoneIsPassed() {
        let sent = Sent<ExerciseEvent>()
        outline(ExerciseScreen(state: ExerciseSamples.onePhone, send: sent.take)).tap(words.onePhoneStart)
        #expect(sent.events == [.startOnOnePhone])
        #expect(step("aloud").text.contains(words.onePhoneHere))
    }
}
