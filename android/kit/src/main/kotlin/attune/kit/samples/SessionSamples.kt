package attune.kit.samples

import attune.kit.core.AgreeStep
import attune.kit.core.AloudStep
import attune.kit.core.Asks
import attune.kit.core.BreatheStep
import attune.kit.core.CalmStep
import attune.kit.core.Choice
import attune.kit.core.ChooseStep
import attune.kit.core.DoneStep
import attune.kit.core.DrawStep
import attune.kit.core.Exchange
import attune.kit.core.Faded
import attune.kit.core.FearStep
import attune.kit.core.FeelingsStep
import attune.kit.core.HoldsForBoth
import attune.kit.core.Link
import attune.kit.core.LinkToExercise
import attune.kit.core.LinkToHelp
import attune.kit.core.LinkToTimeOut
import attune.kit.core.Load
import attune.kit.core.NotYet
import attune.kit.core.Opened
import attune.kit.core.PauseStep
import attune.kit.core.PrivateExchange
import attune.kit.core.ReadStep
import attune.kit.core.ReadyStep
import attune.kit.core.ReflectStep
import attune.kit.core.Rings
import attune.kit.core.ScaleStep
import attune.kit.core.ScheduleStep
import attune.kit.core.SealedField
import attune.kit.core.SealedHere
import attune.kit.core.SealedStep
import attune.kit.core.SessionRecord
import attune.kit.core.SessionStanding
import attune.kit.core.ShareStep
import attune.kit.core.StayedWithMe
import attune.kit.core.StepView
import attune.kit.core.TimerStep
import attune.kit.core.TurnAsks
import attune.kit.core.TurnLine
import attune.kit.core.TurnLineKind
import attune.kit.core.TurnStep
import attune.kit.core.Wording
import attune.kit.together.Hand
import attune.kit.together.SessionState
import attune.kit.together.StepClock

/** Every kind of step, as it stands on Ana's phone. */
object SessionSamples {
    private const val MINE = "Only you can see this. It is never sent."
    private const val SEALED = "Only you can see this until you have both answered."
    private const val SHARED = "Ben sees this once you send it."
    private val fields = listOf(SealedField("One thing I appreciated in you today", false), SealedField("One line about me, if you like", true))
    private val lines = listOf("You took the call from my mother so that I could finish. You didn't say anything about it afterwards.", "Tired, and lighter than yesterday.")

    val read = at(ReadStep("A word, and a line", listOf("Some days are hard to tell apart. One word makes a beginning; one line about each other makes it yours.", "Write what is true today. It need not be pretty."), emptyList(), emptyList()), "", 1u)
    val reflect = at(ReflectStep("What did they do, and what did it take?", "", null), MINE, 1u, Hand(listOf("You came back from the shop for the one thing I forgot.")), hint = "The small thing, and the effort behind it.")
    val feelings = at(FeelingsStep("Which word comes closest to your day?", WORDS, OUTSIDE, 1u, emptyList(), NotYet(false)), SEALED, 1u)
    val feelingsChosen = at(FeelingsStep("Which words come closest?", WORDS, OUTSIDE, 3u, emptyList(), PrivateExchange), MINE, 1u, Hand(chosen = listOf("emo.warm.tender", "emo.settled.relieved")))
    val feelingsList = feelingsChosen.copy(asList = true)
    val scale = at(ScaleStep("How strong is it just now?", "faint", "strong", 10u, null), MINE, 2u, Hand(value = 6))
    val choose = at(ChooseStep("Would you like to answer?", listOf(Choice("thanks", "Thank you"), Choice("hug", "A hug"), Choice("more", "Tell me more later")), 1u, emptyList(), NotYet(false)), SHARED, 3u, Hand(chosen = listOf("hug")))
    val chooseAfter = at(ChooseStep("Would you like to answer?", listOf(Choice("thanks", "Thank you"), Choice("hug", "A hug"), Choice("more", "Tell me more later")), 1u, emptyList(), Opened(emptyList(), listOf("A hug"))), SHARED, 3u, asks = Asks.SEND)
    val received = at(ShareStep("A proper thank-you", emptyList(), "", Opened(emptyList(), listOf("Thank you for the night shift. You never mentioned it, and I noticed."))), "From Ben, for you.", 1u, rings = Rings(own = false, theirs = true), asks = Asks.NOTHING)
    val share = at(
        ShareStep("Send it, if you like", listOf(Choice("know", "Just so you know"), Choice("company", "Company would help"), Choice("later", "Ask me later")), "", NotYet(false)),
        SHARED, 4u, Hand(listOf("Tender today, and a little worn. Nothing you did."), option = "know"),
    )
    val seal = at(SealedStep(fields, emptyList(), NotYet(true)), SEALED, 2u, Hand(listOf(lines[0], "")), Rings(own = false, theirs = true))
    val sealedHere = at(SealedStep(fields, lines, SealedHere(true)), SEALED, 2u, Hand(lines), Rings(own = true, theirs = false))
    val opened = at(
        SealedStep(fields, lines, Opened(lines, listOf("You warmed up the car before I even woke. I noticed.", "Proud of us for the phone call."))),
        "Both of you can read this.", 2u, Hand(lines), Rings(own = true, theirs = true),
    )
    val stayed = at(SealedStep(fields, lines, StayedWithMe), SEALED, 2u, Hand(lines))
    val schedule = at(ScheduleStep("Would this do you both good each evening? You can propose it; it begins once you have both said yes.", "r-daily", "Two lines a day", "Every day at 20:45, each at your own hour", false), "", 4u)
    val breather = at(PauseStep("Rest here as long as you like. Nothing has to be solved."), "", 3u)
    val done = at(DoneStep("That was today. Good to have you both here."), "", 4u, rings = Rings(own = true, theirs = true))
    val paused = read.standing(SessionStanding.PAUSED)

    private const val GUARD = "Only you can see this. It is kept nowhere, not even on this phone."
    private const val TURN = "What you say aloud is kept nowhere. What you send, Ben can see, and it can’t be called back."
    private const val AGREE = "Only you can see this until you propose it. Then Ben can, too."
    private const val READY = "Ben learns that you are ready, and nothing about not now."
    private const val HEAR = "Hear, don’t repair"
    private const val BREATH = "Follow the rhythm as long as it is pleasant. If it gets tight, breathe your own way for a while; you are still in it together."
    private const val TALK = "Lay the phone down; it goes dark and tells you when the time is up. If a silence comes, let it sit."
    private const val SPEAK = "Tell what is on your mind, a piece at a time. You needn’t come to a conclusion.\n\nPause now and then, so that it can arrive."
    private const val TOLD = "The handover at work went past me again. I’m not angry, more tired, as if I weren’t in the room."
    private const val BACK = "They handed over without you once more. It leaves you tired, and a bit invisible."

    val readSample = at(
        ReadStep(
            "Stay with how it is", listOf("While the other one talks, you leave out advice, and what you would have done.", "A slip is no harm. “I wanted to fix it. Go on” is enough."),
            listOf("They moved the meeting again, and nobody asked me.", "Nobody asked you.", "No. And I’d swapped my day off for it.", "So the day off is gone, too. What’s the worst of it?"),
            listOf(Link("The pause we agreed on", LinkToExercise("time-out-pact"))),
        ),
        "", 2u, title = HEAR,
    )
    val calm = at(
        CalmStep("How stirred up are you right now?", "quiet", "very stirred up", 10u, 6u, "With this much going on, a talk is hard for anyone. Waiting is fine.", listOf(Link("Same breath", LinkToExercise("breathe-together")), Link("Call a pause", LinkToTimeOut))),
        GUARD, 1u, title = HEAR,
    )
    val fear = at(
        FearStep(
            listOf("This question is for you alone. Whatever you touch is forgotten at once, and the next page is the same."), "Is there anything you would be afraid to say here, because of what might happen afterwards?",
            listOf(Choice("no", "No"), Choice("some", "I’m not sure"), Choice("yes", "Yes"), Choice("rather-not", "I’d rather not say")), Link("Some private reading", LinkToHelp("afraid")),
        ),
        GUARD, 1u, title = "What hurt, and what it did",
    )
    val ready = at(ReadyStep("You say yes to five minutes of talking and five of listening, with advice left at the door.", false, "", false, false), READY, 1u, title = HEAR)
    val readyTeller = at(ReadyStep("You say yes to an hour for one hurt: one of you tells, the other listens.", true, "", false, false), READY, 1u, title = "What hurt, and what it did", help = listOf(afraid))
    val readyWaiting = at(ReadyStep("You say yes to an hour for one hurt: one of you tells, the other listens.", false, "Today you tell, and Ben listens.", true, false), READY, 1u, rings = Rings(own = true, theirs = false), title = "What hurt, and what it did", help = listOf(afraid))
    private fun breath(own: Boolean, theirs: Boolean, hold: UInt = 0u) =
        at(BreatheStep(BREATH, 4u, hold, 6u, 5u, true, own, theirs, null), "", 4u, title = "Same breath", rings = Rings(own, theirs))
    val breathe = breath(own = false, theirs = true, hold = 2u).clocked(300, 0, runs = false)
    val breatheWaiting = breath(own = true, theirs = false).clocked(300, 0, runs = false)
    val breathing = breath(own = true, theirs = true).clocked(300, 43)
    private fun timed(dark: Boolean) = at(TimerStep(TALK, 900u, 1u, dark), "", 3u, title = "Clear the table")
    val timer = timed(dark = true).clocked(900, 0, runs = false)
    val timerRunning = at(TimerStep("One of you says any word at all; then you both go still and let one breath all the way out. Three rounds.", 5u, 3u, false), "", 3u, title = "Catch it early").clocked(5, 7, times = 3)
    val timerDark = timed(dark = true).clocked(900, 200)
    val timerOver = timed(dark = true).clocked(900, 900, runs = false)
    val draw = at(DrawStep("Draw one. If it isn’t for today, swap it as often as you like; nobody sees what you put back.", "What did your parents do when they had quarrelled, and what of it is in you?"), "", 2u, title = "A question for the evening")
    private fun turn(speaking: Boolean, now: TurnAsks, lines: List<TurnLine> = emptyList(), hand: Hand = Hand(), turn: UInt = 1u) = at(
        TurnStep(turn, 2u, 5u, speaking, if (speaking) SPEAK else "Listen, and stay with how it is. Advice can wait; it is not what is needed now.", true, true, lines, now, ""), TURN, 4u, hand, title = HEAR,
    ).clocked(300, 0, runs = false)
    private val told = TurnLine(true, TurnLineKind.TOLD, TOLD)
    private val heard = TurnLine(false, TurnLineKind.MIRRORED, BACK)
    val turnTell = turn(true, TurnAsks.TELL).clocked(300, 80)
    val turnTyped = turn(true, TurnAsks.TELL, hand = Hand(listOf(TOLD)))
    val turnListen = turn(false, TurnAsks.LISTEN)
    val turnMirror = turn(false, TurnAsks.MIRROR, listOf(told.copy(own = false)), Hand(listOf(BACK)))
    val turnApprove = turn(true, TurnAsks.APPROVE, listOf(told, heard), Hand(listOf("")))
    val turnNear = turn(true, TurnAsks.NEAR_ENOUGH, listOf(told, heard, TurnLine(true, TurnLineKind.AGAIN, "Not invisible. Passed over."), heard.copy(text = "They pass you over, again.")))
    val turnOver = turn(false, TurnAsks.OVER, listOf(told.copy(own = false), heard.copy(own = true)), turn = 2u)
    private fun agreeing(draft: String = "", holds: String = "", own: String = "", theirs: Wording? = null, rings: Rings = Rings(own = false, theirs = false)) =
        at(AgreeStep("Change what doesn’t suit you. It holds once you’ve both confirmed the same words.", draft, holds, own, theirs), AGREE, 4u, Hand(listOf(draft)), rings, title = "The pause we agreed on")
    val agree = agreeing(draft = PACT)
    val agreeProposed = agreeing(PACT, own = PACT, rings = Rings(own = true, theirs = false))
    val agreeTheirs = agreeing(PACT, theirs = Wording("wording", PACT), rings = Rings(own = false, theirs = true))
    val agreeCrossed = agreeing(BISCUIT, own = PACT, theirs = Wording("wording", BISCUIT), rings = Rings(own = true, theirs = true))
    val agreeHolds = agreeing(PACT, holds = PACT, rings = Rings(own = true, theirs = true))
    val aloud = at(AloudStep("Where would you like to talk?"), "You share this phone for now. Nothing of this is kept.", 3u, title = "Clear the table", hint = "If you each pick another place, take whichever is less trouble today.", onePhone = true)
    val reflectMinutes = at(
        ReflectStep("What would someone who wishes you both well see there? What was each of you hoping for?", "", 7u), MINE, 2u, Hand(listOf("They would see two people who had been up since five.")),
        title = "The third seat", question = "Which small thing today was really about something larger?",
    ).clocked(420, 95)
    private val touch = listOf(Choice("none", "No touch today"), Choice("hands", "Hands"), Choice("backs", "Back to back"))
    val holds = at(ChooseStep("Would you like to touch while you breathe?", touch, 1u, listOf("backs"), HoldsForBoth("Hands")), "Both of you can read this.", 3u, rings = Rings(own = true, theirs = true), title = "Same breath", asks = Asks.NOTHING)
    val faded = at(ChooseStep("What is on your list?", touch, 1u, listOf("backs"), Faded), "Both of you can read this.", 3u, rings = Rings(own = true, theirs = true), title = "Same breath", asks = Asks.NOTHING)

    val all = mapOf(
        "read" to read, "reflect" to reflect, "feelings" to feelings, "feelings-chosen" to feelingsChosen, "feelings-list" to feelingsList,
        "scale" to scale, "choose" to choose, "choose-after" to chooseAfter, "received" to received, "share" to share, "seal" to seal, "sealed-here" to sealedHere, "opened" to opened,
        "stayed" to stayed, "schedule" to schedule, "breather" to breather, "done" to done, "paused" to paused,
        "read-sample" to readSample, "calm" to calm, "fear" to fear, "ready" to ready, "ready-teller" to readyTeller, "ready-waiting" to readyWaiting,
        "breathe" to breathe, "breathe-waiting" to breatheWaiting, "breathing" to breathing,
        "timer" to timer, "timer-running" to timerRunning, "timer-dark" to timerDark, "timer-over" to timerOver, "draw" to draw,
        "turn-tell" to turnTell, "turn-typed" to turnTyped, "turn-listen" to turnListen, "turn-mirror" to turnMirror, "turn-approve" to turnApprove,
        "turn-near" to turnNear, "turn-over" to turnOver, "agree" to agree, "agree-proposed" to agreeProposed, "agree-theirs" to agreeTheirs,
        "agree-crossed" to agreeCrossed, "agree-holds" to agreeHolds, "aloud" to aloud, "reflect-minutes" to reflectMinutes, "holds" to holds, "faded" to faded,
    )

    private fun at(
        step: StepView, who: String, number: UInt, hand: Hand = Hand(), rings: Rings = Rings(own = false, theirs = false), asks: Asks = step.asks(),
        title: String = "Two lines a day", hint: String = "", question: String = "", help: List<Link> = emptyList(), onePhone: Boolean = false,
    ) = SessionState(
        Load.Ready(
            SessionRecord(
                "session", "daily-check-in", title, SessionStanding.RUNNING, number, 4u, who, rings, "Ben", step, "step-$number", asks, null,
                hint, question, help, onePhone,
            ),
        ),
        hand,
    )

    /** [state] with its clock, [spent] seconds after it was set going, or standing there. */
    private fun SessionState.clocked(seconds: Int, spent: Int, times: Int = 1, runs: Boolean = true) =
        copy(clock = if (runs) StepClock(seconds, times, startedMs = -spent * 1_000L) else StepClock(seconds, times, spentMs = spent * 1_000L))

    private fun StepView.asks(): Asks = when (this) {
        is ReflectStep, is ScaleStep -> Asks.KEEP
        is ShareStep, is AgreeStep -> Asks.SEND
        is ReadyStep -> if (own) Asks.NOTHING else Asks.SEND
        is TurnStep -> if (now in listOf(TurnAsks.LISTEN, TurnAsks.WAIT, TurnAsks.OVER)) Asks.NOTHING else Asks.SEND
        is ChooseStep -> exchange.asks(Asks.SEND)
        is FeelingsStep -> exchange.asks(Asks.SEAL)
        is SealedStep -> exchange.asks(Asks.SEAL)
        else -> Asks.NOTHING
    }

    private fun Exchange.asks(otherwise: Asks): Asks = when (this) {
        is PrivateExchange -> Asks.KEEP
        is NotYet -> otherwise
        else -> Asks.NOTHING
    }

    private fun SessionState.standing(standing: SessionStanding) = copy(load = Load.Ready((load as Load.Ready).value.copy(state = standing)))
}
