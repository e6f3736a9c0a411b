package attune.ui.pictures

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import attune.kit.core.CalmStep
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.samples.SessionSamples
import attune.kit.samples.WORDS
import attune.ui.components.AttuneButton
import attune.ui.components.BottomBar
import attune.ui.components.BreathPicture
import attune.ui.components.BreathRing
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.ChoiceRow
import attune.ui.components.CountdownRing
import attune.ui.components.EmptyState
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.Hint
import attune.ui.components.Mark
import attune.ui.components.Notice
import attune.ui.components.NotificationCard
import attune.ui.components.Page
import attune.ui.components.PrivacyLine
import attune.ui.components.Quote
import attune.ui.components.Scale
import attune.ui.components.SettingRow
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.StepLine
import attune.ui.components.Text
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.components.feelings.Feeling
import attune.ui.components.feelings.FeelingField
import attune.ui.components.feelings.FeelingList
import attune.ui.theme.Look
import attune.ui.theme.grid
import attune.ui.together.CalmScale
import attune.ui.together.Step

/** Every component, where the screens' own samples leave some of its states out. */
internal val componentSamples: Map<String, @Composable () -> Unit> = mapOf(
    "buttons" to { Buttons() },
    "writing" to { Writing() },
    "choices" to { Choices() },
    "rings" to { Rings() },
    "breath" to { Breath() },
    "calm" to { Stirred() },
    "field" to { Field(null, emptySet()) },
    "field-touched" to { Field(Offset(.22f, .35f), setOf("emo.afraid.worried")) },
    "field-chosen" to { Field(Offset(.8f, .4f), setOf("emo.warm.tender", "emo.glad.grateful", "emo.settled.safe")) },
    "feelings-list" to { Page("Where are you just now?", onBack = {}) { FeelingList(feelings.groupBy { it.family }.toList(), setOf("emo.glad.proud"), {}) } },
)

/** One breath at three moments, as it moves. */
@Composable
private fun Breath() = Page("Same breath", onBack = {}) {
    Stack(Modifier.fillMaxWidth(), grid(4), Alignment.CenterHorizontally) {
        for ((word, full) in listOf(Look.words.breatheIn to .25f, Look.words.breatheHold to 1f, Look.words.breatheOut to .5f)) BreathPicture(word, Look.type.title, still = false, full)
    }
}

/** Where the slider stands is in no sample: nothing but its own screen knows. */
@Composable
private fun Stirred() {
    val state = SessionSamples.calm
    val session = checkNotNull(state.load.value)
    val view = session.step as CalmStep
    Page(view.prompt, onBack = {}) { CalmScale(Step(session, state) {}, view, 8) {} }
}

@Composable
private fun Field(finger: Offset?, chosen: Set<String>) = Page(
    "Where are you just now?", onBack = {},
    bottom = { EqualChoice({ AttuneButton("Can't tell", {}, it, Weight.Quiet) }, { AttuneButton("Next", {}, it) }) },
) {
    PrivacyLine(Sight.Mine, "Only you can see this.")
    FeelingField(feelings, chosen, {}, Look.words.fieldSpoken, {}, start = finger)
}

@Composable
private fun Buttons() = Page("Good evening, Ana", aside = { Mark(one = false, two = true, description = "Ben has answered", height = grid(7)) }, bottom = { AttuneButton("We need a pause", {}, weight = Weight.Plain) }) {
    Card(gap = grid(4)) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(grid(3)), Alignment.CenterVertically) {
            Mark(one = false, two = true, description = null)
            Hint("Ben has answered. You see it once you have, too.", Modifier.weight(1f))
        }
        Text("What small thing did I do this week that made your day easier?", style = Look.type.heading)
        Chips { AttuneButton("Answer", {}); AttuneButton("Another one", {}, weight = Weight.Quiet) }
    }
    Card { Quote("You warmed up the car before I even woke. I noticed.", "Ben, this morning", second = true) }
    Notice("Nothing is lost. The other phone is not here just now.", action = "Try again")
    StepLine(.4f, "Step 2")
    NotificationCard("Attune", "now", "Two lines, if you like.", "", listOf("Done" to {}, "Not today" to {}, "In ten minutes" to {}), {})
}

@Composable
private fun Writing() = Page("One private line", onBack = {}, bottom = { EqualChoice({ AttuneButton("Keep to myself", {}, it, Weight.Quiet) }, { AttuneButton("Seal it", {}, it) }) }) {
    Field("On Tuesday you took the call from my mother so that I could finish.", {}, "Your answer", Sight.Sealed, "Both answers open together. Until then only you can see yours.", below = "Kept as you type")
    Field("", {}, "Your name", Sight.Shared, "The person you share this with will see it.", writing = Writing.Line, hint = "Your name")
    Field("secret", {}, "Passphrase", Sight.Mine, "Only you know this.", writing = Writing.Secret, problem = "That is not the passphrase. Nothing was changed; try again.")
}

@Composable
private fun Choices() = Page("How stirred up are you?", onBack = {}) {
    Scale(6, {}, "How stirred up", "calm", "very stirred up", "not chosen")
    ChoiceRow("Thank you", true, {})
    ChoiceRow("Tell me more later", false, {}, below = "No reply is expected by any time.")
    ChoiceRow("A square one", true, {}, many = true)
    Chips { for (word in listOf("Monday", "Tuesday", "Sunday")) Chip(word, word == "Sunday", {}) }
    SettingRow("Less movement", true, {}, below = "Fades end at once, the breathing ring stands still.")
    EmptyState("What you write together will be here.", action = "Write a line")
}

@Composable
private fun Rings() = Page("A pause", onBack = {}) {
    Stack(Modifier.fillMaxWidth(), grid(5), Alignment.CenterHorizontally) {
        CountdownRing(.63f, "19", "minutes", "19 minutes left")
        BreathRing("4 · 6", "In for four, out for six")
        BottomBar(Place.Today, {})
    }
}

private val feelings = WORDS.map { Feeling(it.id, it.text, it.family, it.x.toFloat(), it.y.toFloat()) }
