package attune.kit.samples

import attune.kit.core.Asks
import attune.kit.core.Choice
import attune.kit.core.ChooseStep
import attune.kit.core.DoneStep
import attune.kit.core.Exchange
import attune.kit.core.FeelingWord
import attune.kit.core.FeelingsStep
import attune.kit.core.Load
import attune.kit.core.NotYet
import attune.kit.core.Opened
import attune.kit.core.PauseStep
import attune.kit.core.PrivateExchange
import attune.kit.core.ReadStep
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
import attune.kit.together.Hand
import attune.kit.together.SessionState

/** Every kind of step, as it stands on Ana's phone. */
object SessionSamples {
    private const val MINE = "Only you can see this. It is never sent."
    private const val SEALED = "Only you can see this until you have both answered."
    private const val SHARED = "Ben sees this once you send it."
    private val fields = listOf(SealedField("One thing I appreciated in you today", false), SealedField("One line about me, if you like", true))
    private val lines = listOf("You took the call from my mother so that I could finish. You didn't say anything about it afterwards.", "Tired, and lighter than yesterday.")

    val read = at(ReadStep("A word, and a line", listOf("Some days are hard to tell apart. One word makes a beginning; one line about each other makes it yours.", "Write what is true today. It need not be pretty.")), "", 1u)
    val reflect = at(ReflectStep("What did they do, and what did it take?", "The small thing, the effort behind it", ""), MINE, 1u, Hand(listOf("You came back from the shop for the one thing I forgot.")))
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

    val all = mapOf(
        "read" to read, "reflect" to reflect, "feelings" to feelings, "feelings-chosen" to feelingsChosen, "feelings-list" to feelingsList,
        "scale" to scale, "choose" to choose, "choose-after" to chooseAfter, "received" to received, "share" to share, "seal" to seal, "sealed-here" to sealedHere, "opened" to opened,
        "stayed" to stayed, "schedule" to schedule, "breather" to breather, "done" to done, "paused" to paused,
    )

    private fun at(step: StepView, who: String, number: UInt, hand: Hand = Hand(), rings: Rings = Rings(own = false, theirs = false), asks: Asks = step.asks()) = SessionState(
        Load.Ready(SessionRecord("session", "daily-check-in", "Two lines a day", SessionStanding.RUNNING, number, 4u, who, rings, "Ben", step, "step-$number", asks, null)),
        hand,
    )

    private fun StepView.asks(): Asks = when (this) {
        is ReflectStep, is ScaleStep -> Asks.KEEP
        is ShareStep -> Asks.SEND
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

private val OUTSIDE = listOf("numb", "tired", "torn", "can't tell", "rather not say").map { Choice("emo.${it.replace(' ', '-')}", it) }

/** The whole vocabulary with its places, as the core hands it in. */
val WORDS: List<FeelingWord> = mapOf(
    "Glad" to "pleased .55 .15, playful .75 .55, proud .60 .40, hopeful .50 .25, delighted .85 .70, grateful .70 .05",
    "Warm" to "tender .60 -.20, affectionate .75 .10, trusting .55 -.30, touched .45 -.05, admiring .60 .20, drawn to you .70 .35",
    "Settled" to "calm .45 -.60, relieved .50 -.35, content .65 -.45, safe .60 -.55, rested .55 -.75, patient .30 -.50",
    "Lively" to "curious .35 .40, eager .50 .70, inspired .65 .75, amused .70 .45, bold .40 .80, surprised .05 .75",
    "Sad" to "low -.50 -.60, lonely -.60 -.45, disappointed -.50 -.25, homesick -.35 -.40, grieving -.75 -.50, empty -.55 -.80",
    "Afraid" to "uneasy -.30 .15, worried -.45 .30, nervous -.40 .50, insecure -.45 .05, overwhelmed -.65 .65, panicky -.80 .90",
    "Angry" to "irritated -.40 .40, frustrated -.55 .50, resentful -.65 .20, impatient -.30 .60, indignant -.55 .70, furious -.80 .85",
    "Sore" to "hurt -.65 .00, ashamed -.60 -.20, embarrassed -.40 .20, guilty -.50 -.10, jealous -.60 .45, left out -.55 -.30",
).flatMap { (family, words) ->
    words.split(", ").map { entry ->
        val parts = entry.split(" ")
        val word = parts.dropLast(2).joinToString(" ")
        FeelingWord("emo.${family.lowercase()}.${word.replace(' ', '-')}", word, family, parts[parts.size - 2].toDouble(), parts.last().toDouble())
    }
}
