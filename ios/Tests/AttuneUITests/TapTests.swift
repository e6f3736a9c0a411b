import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// What is tapped, typed and moved sends the event it stands for: set a state, do one thing, see the one event.
@MainActor @Suite(.serialized) struct TapTests {
    private let words = Words()

    @Test func welcome() {
        let sent = Sent<WelcomeEvent>()
        let outline = outline(WelcomeScreen(state: WelcomeSamples.named, send: sent.take))
        outline.type("Ben", into: words.welcomeName)
        outline.tap(words.welcomeBegin)
        outline.tap(words.usHelp)
        #expect(sent.events == [.named("Ben"), .begun, .helpAsked])
        #expect(
            AttuneUITests.outline(WelcomeScreen(state: WelcomeSamples.fresh, send: sent.take)).find(words.welcomeBegin)?.enabled == false)
    }

    @Test func pairingBegins() {
        let sent = Sent<PairEvent>()
        let outline = outline(PairScreen(state: PairSamples.start.with { $0.typed = "attune1:" }, send: sent.take))
        outline.tapFirst(words.pairApart)
        outline.tap(words.pairInvite)
        outline.type("attune1:pair", into: words.pairJoinLabel)
        outline.tap(words.pairJoin)
        #expect(sent.events == [.nearby(false), .invited, .typed("attune1:pair"), .joined])
    }

    @Test func theWayOfTheExchangeIsChosenBeforeTheInvitation() throws {
        let sent = Sent<PairEvent>()
        let state = PairSamples.start.with {
            $0.ways = Way.allCases
            $0.way = .webDav
            $0.canScan = true
        }
        let outline = outline(PairScreen(state: state, send: sent.take))
        #expect(outline.find(words.pairInvite)?.enabled == false, "a web space is not known yet")
        outline.tapFirst(words.pairWayFolder)
        outline.type("https://cloud.example", into: words.pairAddress)
        outline.type("ana", into: words.pairUser)
        outline.type("secret", into: words.pairPassword, .secret)
        outline.tap(words.doScan)
        #expect(
            sent.events == [
                .wayChosen(.folder), .addressTyped("https://cloud.example"), .userTyped("ana"), .passwordTyped("secret"), .scanned,
            ])
    }

    @Test func anInvitationIsSentAndShownAsACodeToWhoIsInTheSameRoom() {
        let sent = Sent<PairEvent>()
        let code = QrCode(size: 1, modules: Data([1]))
        let inviting = PairState().with {
            $0.load = .ready(.inviting(text: "attune1:pair", link: "https://attune.example", expiresMs: 0, meets: false, code: code))
        }
        let label = words.codeFor + " " + words.pairInvitation
        let near = outline(PairScreen(state: inviting, send: sent.take))
        near.tap(words.doShare)
        near.tap(words.pairCancel)
        #expect(sent.events == [.shared, .cancelled])
        #expect(near.all.contains { $0.label == label })
        #expect(!outline(PairScreen(state: inviting.with { $0.nearby = false }, send: sent.take)).all.contains { $0.label == label })
    }

    @Test func theFolderOfTheInvitationIsPickedWhileItIsWaitedFor() {
        let sent = Sent<PairEvent>()
        let picking = outline(PairScreen(state: PairSamples.confirmedPicking, send: sent.take))
        picking.tap(words.pairPickFolder)
        picking.tap(words.pairLookAgain)
        #expect(sent.events == [.folderPicked, .lookedAgain])
    }

    @Test func theSystemPastesAnInvitation() throws {
        let sent = Sent<PairEvent>()
        let paste = try #require(outline(PairScreen(state: PairSamples.start, send: sent.take)).all.first { $0.kind == .system })
        EnvironmentValues._pasteboard = "attune1:pasted"
        paste.acts[0].act()
        #expect(sent.events == [.typed("attune1:pasted")])
    }

    @Test func today() throws {
        let sent = Sent<TodayEvent>()
        outline(TodayScreen(state: TodaySamples.evening, send: sent.take)).tap("Answer")
        let due = outline(TodayScreen(state: TodaySamples.due, send: sent.take))
        due.tap(words.ritualDone)
        due.tap(words.ritualNotToday)
        due.tap(words.ritualInTenMinutes)
        due.tapFirst(words.todayNext)
        due.tap(words.doPause)
        outline(TodayScreen(state: TodaySamples.failed, send: sent.take)).tap(words.doTryAgain)
        let next = try #require(TodaySamples.due.load.value?.next)
        #expect(
            sent.events == [
                .opened(.session(id: "session")), .done(next), .notToday(next), .inTenMinutes(next), .opened(.ritual(id: next.id)),
                .pauseAsked, .retried,
            ])
    }

    @Test func todayIsPulledToReadItAnew() async {
        let sent = Sent<TodayEvent>()
        for refresh in outline(TodayScreen(state: TodaySamples.evening, send: sent.take)).refreshes { await refresh() }
        #expect(sent.events == [.retried])
    }

    @Test func together() {
        let sent = Sent<TogetherEvent>()
        let outline = outline(TogetherScreen(state: TogetherSamples.running, send: sent.take))
        let cards = outline.all.filter { $0.kind == .button }
        cards[0].acts[0].act()
        cards[1].acts[0].act()
        #expect(sent.events == [.sessionOpened("session"), .exerciseOpened("daily-check-in")])
    }

    @Test func anExercise() {
        let sent = Sent<ExerciseEvent>()
        outline(ExerciseScreen(state: ExerciseSamples.daily, send: sent.take)).tap(words.exerciseBegin)
        outline(ExerciseScreen(state: ExerciseSamples.pending, send: sent.take)).tap(words.doResume)
        #expect(sent.events == [.begun, .begun])
    }

    @Test func theWaysOutOfAStep() {
        let sent = Sent<SessionEvent>()
        let seal = outline(SessionScreen(state: SessionSamples.all["seal"]!, send: sent.take))
        seal.tap(words.doKeepToMyself)
        seal.tap(words.doSeal)
        seal.tap(words.doPause)
        seal.tap(words.doBack)
        outline(SessionScreen(state: SessionSamples.all["share"]!, send: sent.take)).tap(words.doSend)
        outline(SessionScreen(state: SessionSamples.all["sealed-here"]!, send: sent.take)).tap(words.doTakeBack)
        outline(SessionScreen(state: SessionSamples.all["schedule"]!, send: sent.take)).tap(words.schedulePropose)
        outline(SessionScreen(state: SessionSamples.all["done"]!, send: sent.take)).tap(words.sessionClose)
        #expect(sent.events == [.kept, .sealed, .pauseAsked, .back, .sent, .withdrawn, .proposed, .closed])
    }

    @Test func aPauseInASession() {
        let sent = Sent<SessionEvent>()
        let outline = outline(SessionScreen(state: SessionSamples.all["paused"]!, send: sent.take))
        outline.tap(words.doLeaveStep)
        outline.tap(words.doResume)
        #expect(sent.events == [.left, .resumed])
    }

    @Test func whatIsChosenAndWrittenAtAStep() throws {
        let sent = Sent<SessionEvent>()
        outline(SessionScreen(state: SessionSamples.all["feelings"]!, send: sent.take)).tap("worried")
        outline(SessionScreen(state: SessionSamples.all["feelings"]!, send: sent.take)).tap(words.fieldAsList)
        outline(SessionScreen(state: SessionSamples.all["share"]!, send: sent.take)).tap("Company would help")
        let reflect = outline(SessionScreen(state: SessionSamples.all["reflect"]!, send: sent.take))
        let type = try #require(reflect.all.first { $0.kind == .field }?.type)
        type("A line")
        #expect(sent.events == [.toggled("emo.afraid.worried"), .asList(true), .tagged("company"), .typed(index: 0, text: "A line")])
    }

    @Test func aScaleMovesByOneStep() throws {
        let sent = Sent<SessionEvent>()
        let state = SessionSamples.all["scale"]!.with { $0.hand.value = 6 }
        let adjust = try #require(outline(SessionScreen(state: state, send: sent.take)).all.compactMap(\.adjust).first)
        adjust(.increment)
        adjust(.decrement)
        #expect(sent.events == [.valued(7), .valued(5)])
    }

    @Test func theVaultLeadsOnWhereItAloneStandsInTheWay() {
        let sent = Sent<SessionEvent>()
        let locked = SessionSamples.all["reflect"]!.with { $0.trouble = CoreFailure("Your pages are locked.", kind: .vault) }
        outline(SessionScreen(state: locked, send: sent.take)).tap(words.vaultOpen)
        #expect(sent.events == [.vaultAsked])
    }
}
