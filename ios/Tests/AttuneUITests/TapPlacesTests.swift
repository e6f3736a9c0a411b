import AttuneKit
import SwiftUI
import Testing

@testable import AttuneUI

/// The same for the journal, the rituals, a pause, Us, reminders and help.
@MainActor @Suite(.serialized) struct TapPlacesTests {
    private let words = Words()

    @Test func theJournal() {
        let sent = Sent<JournalEvent>()
        let ours = outline(JournalScreen(state: JournalSamples.ours, send: sent.take))
        ours.tap(words.journalMine)
        ours.tap(words.journalWrite)
        ours.all.first { $0.kind == .button && $0.label.contains("windscreen") }?.acts[0].act()
        let mine = outline(JournalScreen(state: JournalSamples.mine, send: sent.take))
        mine.tap(words.vaultNewWords)
        mine.tap(words.journalLock)
        #expect(sent.events == [.turned(.mine), .written, .opened("3"), .newWordsAsked(true), .locked])
    }

    @Test func theEndOfAPageAsksForMore() throws {
        let sent = Sent<JournalEvent>()
        let page = try #require(JournalSamples.ours.load.value)
        let more = JournalRecord(
            which: page.which, vault: page.vault, entries: page.entries, next: "later", canWrite: true, draftWaits: false)
        let outline = outline(JournalScreen(state: JournalSamples.ours.with { $0.load = .ready(more) }, send: sent.take))
        for appear in outline.appears { appear() }
        #expect(sent.events == [.more])
    }

    @Test func theDoorOfWhatIsMine() {
        let sent = Sent<JournalEvent>()
        let locked = outline(JournalScreen(state: JournalSamples.locked, send: sent.take))
        locked.type("another", into: words.vaultPassphrase, .secret)
        locked.tap(words.vaultUnlock)
        locked.tap(words.vaultByWords)
        let choosing = JournalSamples.choosing.with {
            $0.passphrase = "a river in november"
            $0.again = "a river in november"
        }
        outline(JournalScreen(state: choosing, send: sent.take)).tap(words.vaultChoose)
        outline(JournalScreen(state: JournalSamples.words, send: sent.take)).tap(words.vaultWordsNoted)
        outline(JournalScreen(state: JournalSamples.newWords, send: sent.take)).tap(words.vaultNewWordsShow)
        #expect(sent.events == [.passphraseTyped("another"), .unlocked, .byWords(true), .chosen, .wordsNoted, .newWordsTaken])
        let unlike = choosing.with { $0.again = "a river in december" }
        #expect(outline(JournalScreen(state: unlike, send: sent.take)).find(words.vaultChoose)?.enabled == false)
    }

    @Test func anEntry() {
        let sent = Sent<EntryEvent>()
        let mine = outline(EntryScreen(state: EntrySamples.all["mine"]!, send: sent.take))
        mine.tap(words.entryDelete)
        mine.tap(words.entryShare)
        mine.tap(words.entryEdit)
        #expect(sent.events == [.asked(.delete), .asked(.share), .edited])
        let asked = EntrySamples.all["mine"]!
        outline(EntryScreen(state: asked.with { $0.asking = .delete }, send: sent.take)).inside(.dialog)?.tap(words.entryDelete)
        outline(EntryScreen(state: asked.with { $0.asking = .share }, send: sent.take)).inside(.sheet)?.tap(words.doSend)
        #expect(sent.events.suffix(2) == [.deleted, .shared])
    }

    @Test func theEditorKeepsBeforeItCloses() {
        let sent = Sent<EditorEvent>()
        let outline = outline(EditorScreen(state: EditorSamples.all["mine"]!, send: sent.take))
        outline.tap(words.doBack)
        outline.type("A line", into: words.editorLabel)
        outline.tap(words.editorKeep)
        #expect(sent.events == [.wentBack, .typed("A line"), .saved])
    }

    @Test func rituals() throws {
        let sent = Sent<RitualsEvent>()
        let asked = outline(RitualsScreen(state: RitualsSamples.all["asked"]!, send: sent.take))
        let card = try #require(RitualsSamples.all["asked"]!.load.value?.asked.first)
        asked.tap(words.ritualAccept)
        asked.tap(words.ritualDecline)
        asked.tap(words.ritualsReminders)
        asked.tap(words.weeksTitle)
        asked.tap(words.ritualsCalendar)
        asked.tap(words.ritualsOwn)
        let proposal = try #require(card.proposal)
        #expect(
            sent.events == [
                .accepted(id: card.id, proposal: proposal), .declined(id: card.id, proposal: proposal), .remindersOpened, .weeksOpened,
                .calendarOpened, .ownBegun,
            ])
    }

    @Test func ritualsThatRest() throws {
        let sent = Sent<RitualsEvent>()
        outline(RitualsScreen(state: RitualsSamples.all["some"]!, send: sent.take)).tap(words.ritualsRest)
        outline(RitualsScreen(state: RitualsSamples.all["resting"]!, send: sent.take)).tap(words.ritualRestEnd)
        let sheet = try #require(outline(RitualsScreen(state: RitualsSamples.all["choosing"]!, send: sent.take)).inside(.sheet))
        sheet.tap(words.ritualRestWeek)
        sheet.tap(words.ritualRestIll)
        sheet.tap(words.ritualRestThese)
        sheet.type("2026-11-20", into: words.ritualRestFrom, .day)
        sheet.type("2026-11-19", into: words.ritualRestFrom, .day)
        sheet.type("2026-12-24", into: words.ritualRestUntil, .day)
        sheet.type("2028-01-01", into: words.ritualRestUntil, .day)
        sheet.tap(words.doClose)
        #expect(
            sent.events == [
                .restSheet(open: true), .restEnded("rest"), .restChosen(.lowEnergyWeek), .restChosen(.illness),
                .restChosen(.holiday(from: "2026-11-21", until: "2026-11-27")), .restFrom("2026-11-20"), .restUntil("2026-12-24"),
                .restSheet(open: false),
            ])
    }

    @Test func aSmallTouch() {
        let sent = Sent<RitualsEvent>()
        outline(RitualsScreen(state: RitualsSamples.all["some"]!, send: sent.take)).tap("I would like that")
        outline(RitualsScreen(state: RitualsSamples.all["resting"]!, send: sent.take)).tap("End it")
        #expect(sent.events == [.touchWished, .touchEnded])
        let today = Sent<TodayEvent>()
        outline(TodayScreen(state: TodaySamples.all["touch"]!, send: today.take)).tap("End it")
        #expect(today.events == [.touchEnded])
    }

    @Test func oneRitual() {
        let sent = Sent<RitualEvent>()
        let on = outline(RitualScreen(state: RitualScreenSamples.all["on"]!, send: sent.take))
        on.all.first { $0.kind == .toggle }?.acts[0].act()
        on.tap(words.ritualExport)
        on.tap(words.ritualStop)
        on.tap(words.ritualEdit)
        outline(RitualScreen(state: RitualScreenSamples.all["stopping"]!, send: sent.take)).inside(.dialog)?.tap(words.ritualStop)
        outline(RitualScreen(state: RitualScreenSamples.all["change"]!, send: sent.take)).tap(words.ritualCounter)
        outline(RitualScreen(state: RitualScreenSamples.all["waits"]!, send: sent.take)).tap(words.ritualAccept)
        on.tap(words.ritualRest)
        outline(RitualScreen(state: RitualScreenSamples.all["resting"]!, send: sent.take)).tap(words.ritualRestEnd)
        #expect(
            sent.events == [
                .silenced(true), .exported, .stopAsked(true), .edited, .stopped, .countered, .accepted("change"), .restSheet(open: true),
                .restEnded("rest"),
            ])
    }

    @Test func daysAndWeeks() {
        let sent = Sent<WeeksEvent>()
        let shown = outline(WeeksScreen(state: WeeksSamples.shown, send: sent.take))
        shown.tap(words.weeksWords)
        shown.tap(words.weeksEarlier)
        shown.tap(words.weeksLater)
        shown.tap("Wednesday, 18 November 2026.")
        shown.all.first { $0.kind == .button && $0.label.contains("Our week") && $0.label.contains("17:00") }?.acts[0].act()
        outline(WeeksScreen(state: WeeksSamples.words, send: sent.take)).tap(words.weeksPicture)
        #expect(
            sent.events == [
                .inWords(true), .dayPicked("2026-10-31"), .dayPicked("2026-12-01"), .dayPicked("2026-11-18"),
                .opened("00000000-0000-4000-8000-000000000042"), .inWords(false),
            ])
    }

    @Test func lookingBack() throws {
        let sent = Sent<InsightsEvent>()
        let shown = outline(InsightsScreen(state: InsightsSamples.shown, send: sent.take))
        let back = try #require(InsightsSamples.shown.load.value)
        for told in try [#require(back.years.first?.told.first), #require(back.appreciated.first), #require(back.cameBack.first)] {
            shown.all.first { $0.kind == .button && $0.label.contains(told.own[0]) && $0.label.contains(told.theirs[0]) }?.acts[0].act()
        }
        shown.tap(words.insightsEarlier)
        shown.tap(words.insightsMoreAppreciated)
        shown.tapFirst("Goodbye kiss")
        shown.tap(words.weeksWords)
        let sessions = [1, 2, 7].map { InsightsEvent.sessionOpened("00000000-0000-4000-8000-0000000001\($0)") }
        #expect(
            sent.events == sessions + [
                .monthPicked("2026-09-01"), .moreAsked(.appreciated), .ritualOpened(back.rituals[0].id), .inWords(true),
            ])
        #expect(outline(InsightsScreen(state: InsightsSamples.earlier, send: sent.take)).find(words.insightsMoreAppreciated) == nil)
    }

    @Test func whatIsDrawnWhileLookingBackIsSaidAsWell() throws {
        let shown = outline(InsightsScreen(state: InsightsSamples.shown, send: { _ in }))
        let back = try #require(InsightsSamples.shown.load.value)
        for did in try #require(back.months.first).did {
            #expect(shown.all.contains { $0.label.contains(did.title) && $0.label.contains("November") })
        }
        let picture = try #require(shown.all.first { $0.label.hasPrefix(words.insightsMoodsSpoken) })
        for mood in back.moods {
            let said = mood.place.isEmpty ? mood.word : mood.word + ", " + mood.place
            #expect(picture.label.contains(said))
        }
    }

    @Test func howARitualRings() throws {
        let sent = Sent<RitualEvent>()
        try #require(
            outline(RitualScreen(state: RitualScreenSamples.on, send: sent.take)).all.first {
                $0.kind == .button && $0.label.hasPrefix(words.ritualRinging)
            }
        ).acts[0].act()
        let sheet = try #require(outline(RitualScreen(state: RitualScreenSamples.ringing, send: sent.take)).inside(.sheet))
        sheet.tap(words.ritualQuietDrop)
        try #require(sheet.all.first { $0.kind == .toggle }).acts[0].act()
        sheet.tap(words.doClose)
        #expect(
            sent.events == [
                .ringingSheet(open: true), .ringingChosen(Ringing(atQuiet: .drop, always: false)),
                .ringingChosen(Ringing(atQuiet: .hold, always: true)), .ringingSheet(open: false),
            ])
    }

    @Test func aCalendar() throws {
        let sent = Sent<CalendarEvent>()
        let start = outline(CalendarScreen(state: CalendarSamples.start, send: sent.take))
        start.tap(words.calendarPick)
        start.tap(words.calendarExport)
        let read = outline(CalendarScreen(state: CalendarSamples.read, send: sent.take))
        try #require(read.all.first { $0.kind == .button && $0.label.contains("Anniversary") }).acts[0].act()
        read.tap(words.calendarTake)
        #expect(sent.events == [.picked, .exported, .toggled(2), .taken])
        #expect(outline(CalendarScreen(state: CalendarSamples.long, send: sent.take)).find(words.calendarTake) == nil)
    }

    @Test func aRitualBeingWritten() throws {
        let sent = Sent<RitualEditorEvent>()
        let outline = outline(RitualEditorScreen(state: RitualEditorSamples.all["library"]!, send: sent.take))
        let type = try #require(outline.all.first { $0.kind == .time }?.type)
        type("20:15")
        outline.all.first { $0.kind == .field }?.type?("Our walk")
        outline.tap(words.ritualOftenMonths)
        outline.tapFirst(words.ritualBegins)
        outline.tapFirst(words.ritualFloating)
        outline.tap("Lisbon")
        outline.tap(words.ritualPropose)
        #expect(
            sent.events == [
                .timed(1215), .titled("Our walk"), .repeated(.months), .fromPicked("2026-11-20"), .kept(.each),
                .zonePicked("Europe/Lisbon"),
                .proposed,
            ])
    }

    @Test func aRitualForOneselfBeingWritten() {
        let sent = Sent<RitualEditorEvent>()
        let outline = outline(RitualEditorScreen(state: RitualEditorSamples.all["mine"]!, send: sent.take))
        outline.tap(words.vaultOpen)
        outline.tap(words.doKeepToMyself)
        let only = { (shown: Outline) in shown.all.first { $0.kind == .toggle && $0.label.contains(words.ritualOnlyMe) }?.acts[0].act }
        only(outline)?()
        only(AttuneUITests.outline(RitualEditorScreen(state: RitualEditorSamples.all["monthly"]!, send: sent.take)))?()
        #expect(sent.events == [.vaultAsked, .proposed, .onlyMe(false), .onlyMe(true)])
        let labels = outline.all.map(\.label)
        #expect(!labels.contains(words.ritualPropose) && !labels.contains(words.ritualWhere))
        #expect(labels.contains(words.ritualsOnlyMine) && labels.contains(words.journalMineWho))
    }

    @Test func aDayOfARitualBeingWritten() throws {
        let sent = Sent<RitualEditorEvent>()
        let written = { (sample: String) in outline(RitualEditorScreen(state: RitualEditorSamples.all[sample]!, send: sent.take)) }
        let monthly = written("monthly")
        monthly.tap("14")
        monthly.tap(words.ritualLastDay)
        monthly.tap(words.ritualByWeekday)
        let end = try #require(monthly.all.first { $0.kind == .day }?.type)
        end("2028-02-29")
        monthly.tap(words.ritualEndsNever)
        let yearly = written("yearly")
        yearly.tap("March")
        yearly.tap(words.ritualNthLast)
        yearly.tap("Friday")
        let once = try #require(written("once").all.first { $0.kind == .day }?.type)
        once("2019-05-03")
        #expect(
            sent.events == [
                .onDay(14), .onDay(-1), .byWeekday(true), .untilPicked("2028-02-29"), .untilPicked(nil), .inMonth(3),
                .onNth(nth: -1, day: .sunday), .onNth(nth: 2, day: .friday), .fromPicked("2019-05-03"),
            ])
    }

    @Test func aPause() {
        let sent = Sent<TimeOutEvent>()
        let before = outline(TimeOutScreen(state: TimeOutSamples.all["asked"]!, send: sent.take))
        before.tap("45 " + words.unitMinutes)
        before.tap(words.pactAccept)
        before.tap(words.pauseTyped)
        before.tap(words.pauseCall)
        let during = outline(TimeOutScreen(state: TimeOutSamples.all["during"]!, send: sent.take))
        during.tap(words.pauseTellOther)
        during.tap(words.pauseLonger)
        during.all.first { $0.kind == .toggle }?.acts[0].act()
        let over = outline(TimeOutScreen(state: TimeOutSamples.all["over"]!, send: sent.take))
        over.tap("60 " + words.unitMinutes)
        over.tap(words.pauseAnother)
        over.tap(words.pauseBackHere)
        #expect(!over.all.contains { $0.kind == .toggle })
        let ended = outline(TimeOutScreen(state: TimeOutSamples.all["ended"]!, send: sent.take))
        ended.tap("20 " + words.unitMinutes)
        ended.tap(words.pauseAnother)
        ended.tap(words.pauseBackHere)
        #expect(
            sent.events == [
                .chosen(45), .pactAccepted, .sharing(true), .called, .sharing(true), .renewed(20), .muted(true), .chosen(60), .called,
                .wentBack, .chosen(20), .called, .wentBack,
            ])
    }

    @Test func whyNoCodeIsReadIsSaidWhereItIsScanned() throws {
        let sent = Sent<TimeOutEvent>()
        let blind = TimeOutSamples.starting.with { $0.trouble = CoreFailure(words.scanNotAllowed) }
        let screen = outline(TimeOutScreen(state: blind, send: sent.take))
        let sheet = try #require(screen.inside(.sheet))
        sheet.tap(words.doScan)
        #expect(sent.events == [.scanned])
        #expect(sheet.all.contains { $0.label == words.scanNotAllowed })
        #expect(screen.all.count { $0.label == words.scanNotAllowed } == 1, "and not once more behind it")
        let pair = PairSamples.start.with { $0.trouble = CoreFailure(words.scanNotAllowed) }
        #expect(outline(PairScreen(state: pair, send: { _ in })).all.contains { $0.label == words.scanNotAllowed })
    }

    @Test func us() {
        let sent = Sent<UsEvent>()
        let paired = outline(UsScreen(state: UsSamples.all["paired"]!, send: sent.take))
        paired.tap(words.usExchange)
        paired.tap(words.usHandOver)
        paired.tap(words.usTakeFile)
        paired.tapFirst(words.usName)
        paired.tapFirst(words.insightsTitle)
        paired.tapFirst(words.usHelp)
        paired.tapFirst(words.usLeave)
        #expect(sent.events == [.exchanged, .handedOver, .handOverTaken, .asked(.name), .insightsAsked, .helpAsked, .asked(.leave)])
    }

    @Test func theFolderIsPickedAgainAndNewsAreSwitchedOff() throws {
        let sent = Sent<UsEvent>()
        var us = try #require(UsSamples.all["troubled"]!.load.value)
        us.status.folder = "k3yq"
        let troubled = outline(UsScreen(state: UsState().with { [us] in $0.load = .ready(us) }, send: sent.take))
        troubled.tap(words.usPickFolder)
        try #require(troubled.all.first { $0.kind == .toggle && $0.label.hasPrefix(words.usNotices) }).acts[0].act()
        #expect(sent.events == [.folderPicked, .noticesSet(!us.notices)])
    }

    @Test func anotherPasswordIsTried() throws {
        let sent = Sent<UsEvent>()
        outline(UsScreen(state: UsSamples.refused, send: sent.take)).tap(words.usLogin)
        let asking = try #require(outline(UsScreen(state: UsSamples.login, send: sent.take)).inside(.sheet))
        asking.type("us", into: words.pairUser)
        asking.type("secret", into: words.pairPassword, .secret)
        #expect(asking.find(words.usLoginTry)?.enabled == false)
        let typed = try #require(outline(UsScreen(state: UsSamples.loginTried, send: sent.take)).inside(.sheet))
        typed.tap(words.usLoginTry)
        #expect(sent.events == [.asked(.login), .userTyped("us"), .typed("secret"), .loginTried])
    }

    @Test func theSheetsOfUs() throws {
        let sent = Sent<UsEvent>()
        let leave = try #require(outline(UsScreen(state: UsSamples.all["leaving"]!, send: sent.take)).inside(.sheet))
        leave.tap(words.usLeaveTell)
        leave.tap(words.usLeaveJust)
        leave.tap(words.usStay)
        let quiet = try #require(outline(UsScreen(state: UsSamples.all["quiet"]!, send: sent.take)).inside(.sheet))
        let type = try #require(quiet.all.first { $0.kind == .time }?.type)
        type("23:00")
        #expect(sent.events == [.left(true), .left(false), .asked(nil), .quietSet(from: 1380, to: 420)])
        let erasing = UsSamples.all["erasing"]!
        #expect(outline(UsScreen(state: erasing, send: sent.take)).inside(.sheet)?.find(words.usErase)?.enabled == false)
        outline(UsScreen(state: erasing.with { $0.typed = " Erase " }, send: sent.take)).inside(.sheet)?.tap(words.usErase)
        #expect(sent.events.last == .erased)
    }

    @Test func remindersAndHelp() throws {
        let reminders = Sent<RemindersEvent>()
        let late = outline(RemindersScreen(state: RemindersSamples.late, send: reminders.take))
        for hint in try #require(RemindersSamples.late.load.value).hints { late.tap(hint.text) }
        late.tap(words.remindersTry)
        #expect(reminders.events == [.settingAsked(.exactAlarms), .settingAsked(.background), .testAsked])

        let help = Sent<HelpEvent>()
        let pages = outline(HelpScreen(state: HelpSamples.all["pages"]!, send: help.take))
        pages.tap("If you are afraid")
        pages.tap(words.doGoToToday)
        #expect(help.events == [.opened("afraid"), .toToday])
    }

    @Test func whatStandsInPlaceOfTheAppLeadsBackToIt() throws {
        var (opened, retried) = (0, 0)
        outline(Cover(locked: true) { opened += 1 }).tap(words.vaultUnlock)
        #expect(outline(Cover(locked: false) { opened += 1 }).find(words.vaultUnlock) == nil, "it goes by itself")
        outline(ClosedScreen(failure: CoreFailure("full")) { retried += 1 }).tap(words.doTryAgain)
        #expect(opened == 1 && retried == 1)
    }

    @Test func aCodeIsCopiedWhereThePlatformLendsAClipboard() {
        var copied: [String] = []
        let card = CodeCard(text: "attune1:pair", label: "Invitation") { EmptyView() }
        Outline(card.attune(words: words, dates: Dates(locale: Locale(identifier: "en_GB"), zone: .gmt), still: true) { copied.append($0) })
            .tap(words.doCopy)
        #expect(copied == ["attune1:pair"])
        #expect(
            Outline(card.attune(words: words, dates: Dates(locale: Locale(identifier: "en_GB"), zone: .gmt), still: true, copies: nil))
                .find(words.doCopy) == nil)
    }
}
