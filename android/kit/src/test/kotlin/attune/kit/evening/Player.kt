package attune.kit.evening

import attune.kit.core.Load
import attune.kit.core.PairInviting
import attune.kit.core.PairPick
import attune.kit.core.PairWords
import attune.kit.core.ScreenModel
import attune.kit.core.Which
import attune.kit.core.occurrences
import attune.kit.core.value
import attune.kit.journal.EditorEvent
import attune.kit.journal.EditorModel
import attune.kit.journal.JournalEvent
import attune.kit.journal.JournalModel
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.rituals.RitualEditorEvent
import attune.kit.rituals.RitualEditorModel
import attune.kit.rituals.RitualsEvent
import attune.kit.rituals.RitualsModel
import attune.kit.rituals.minutesOf
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.minutes
import attune.kit.testing.shows
import attune.kit.timeout.TimeOutEvent
import attune.kit.today.TodayEvent
import attune.kit.today.TodayModel
import attune.kit.together.ExerciseEvent
import attune.kit.together.ExerciseModel
import attune.kit.together.SessionEvent
import attune.kit.together.SessionModel
import attune.kit.us.UsEvent
import attune.kit.us.UsState
import attune.kit.welcome.WelcomeEvent
import attune.kit.welcome.WelcomeModel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull
import java.time.Instant
import java.time.ZoneId
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** Plays the steps of a script on two phones, each by the events of the model whose screen it is. */
class Player(private val bench: Bench, private val phones: Map<String, Phone>) {
    private val ana get() = phones.getValue("ana")

    suspend fun play(step: Step) {
        bench.clock.minutes(step.minutes)
        val phone = phones.getValue(step.who)
        when (step.what) {
            "is in" -> bench.elsewhere[step.who] = ZoneId.of(step.text)
            "rings" -> return rings(step.who, Instant.parse(step.text.substringBefore(' ')), step.text.substringAfter(' '))
            "rings nothing until" -> return keepsQuiet(Instant.parse(step.text))
            else -> phone.plays(step)
        }
        bench.carry()
        // As systems have it: a phone plans after what was done on it, and where it lands.
        if (step.what != "sets up") for (one in phones.values) one.reminders.replan()
    }

    /** The first reminder of both phones is [who]'s, at this [moment], and about the ritual of the [library]; it rings. */
    private suspend fun rings(who: String, moment: Instant, library: String) {
        keepsQuiet(moment)
        val phone = phones.getValue(who)
        val rung = phone.alarms.ring(bench.clock.utcMs())
        val rituals = rung.flatMap { it.occurrences() }.map { (ritual, _) -> phone.core.call("ritual") { ritual(it, ritual) }.draft.library }
        assertEquals(listOf<String?>(library), rituals, "$who at $moment")
        phone.reminders.replan()
    }

    /** Nothing rings on either phone before [moment]. */
    private fun keepsQuiet(moment: Instant) {
        for ((label, phone) in phones) phone.alarms.nextMs?.let { next ->
            assertTrue(next >= moment.toEpochMilli(), "$label rings at ${Instant.ofEpochMilli(next)}, before $moment")
        }
        bench.clock.pass(moment.toEpochMilli() - bench.clock.utcMs())
    }

    private suspend fun Phone.plays(step: Step) = when (step.what) {
        "sets up" -> with(WelcomeModel(core, bench.scope, open), "setUp") { on(WelcomeEvent.Named(step.text)); on(WelcomeEvent.Begun) }
        "invites" -> with(pairing(), "invite") { on(PairEvent.Invited) }
        "joins" -> with(pairing(), "join") { on(PairEvent.Typed(invitation())); on(PairEvent.Joined) }
        "picks the words" -> with(pairing(), "pickWords") { on(PairEvent.WordsPicked((state.value.load.value as PairPick).choices.indexOf(words()))) }
        "confirms the words" -> with(pairing(), "confirmWords") { on(PairEvent.WordsConfirmed) }
        "finishes pairing" -> with(pairing(), null) { on(PairEvent.Finished); navigator.stack.first { it == listOf(Route.At(Place.Today)) } }
        "proposes the ritual" -> {
            val said = step.text.split(' ')
            with(RitualEditorModel(Route.RitualEditor(library = said.first()), { bench.zoneOf(step.who).id }, core, bench.scope, open, {}), "proposeRitual") {
                when (said.getOrNull(1)) {
                    "at" -> on(RitualEditorEvent.Timed(minutesOf(said[2])))
                    "from" -> on(RitualEditorEvent.FromPicked(said[2]))
                }
                on(RitualEditorEvent.Proposed)
            }
        }
        "accepts the ritual" -> with(RitualsModel(core, bench.scope, open), "acceptRitual") {
            val asked = state.value.load.value!!.asked.single()
            on(RitualsEvent.Accepted(asked.id, asked.proposal!!))
        }
        "does the ritual" -> with(TodayModel(core, bench.scope, open), "ritualDone") { on(TodayEvent.Done(state.value.load.value!!.next!!)) }
        "writes for both" -> writes(Which.OURS, step.text)
        "writes for himself" -> writes(Which.MINE, step.text)
        "chooses the passphrase" -> with(JournalModel(core, bench.scope, Which.MINE, open), "choosePassphrase") {
            on(JournalEvent.PassphraseTyped(step.text)); on(JournalEvent.AgainTyped(step.text)); on(JournalEvent.Chosen)
        }
        "begins" -> with(ExerciseModel(step.text, core, bench.scope, open, navigator::open, {}), null) { on(ExerciseEvent.Begun); navigator.stack.first { it.last() is Route.Session } }
        "chooses" -> with(session(), "answer") { on(SessionEvent.Toggled(step.text)); on(SessionEvent.Next) }
        "seals" -> with(session(), "answer") { on(SessionEvent.Typed(0, step.text)); on(SessionEvent.Sealed) }
        "proposes the pact" -> with(pause(), "proposePact") { on(TimeOutEvent.PactProposed) }
        "accepts the pact" -> with(pause(), "acceptPact") { on(TimeOutEvent.PactAccepted) }
        "calls a time-out" -> with(pause(), "callTimeout") { on(TimeOutEvent.Chosen(step.text.toInt())); on(TimeOutEvent.Called) }
        "mutes the time-out" -> with(pause(), "muteTimeout") { on(TimeOutEvent.Muted(true)) }
        "sets quiet hours" -> with(us(), "setQuietHours") {
            val (from, to) = step.text.split('-').map(::minutesOf)
            on(UsEvent.QuietSet(from, to))
        }
        "takes another name" -> with(us(), "setName") {
            on(UsEvent.Asked(UsState.Sheet.Name)); on(UsEvent.Typed(step.text)); on(UsEvent.Named)
        }
        else -> error("the script has a step that is not known here: $step")
    }

    private suspend fun Phone.writes(which: Which, text: String) =
        with(EditorModel(which, null, core, bench.scope) {}, "saveEntry") { on(EditorEvent.Typed(text)); on(EditorEvent.Saved) }

    private fun Phone.pairing() = pairModel()
    private fun Phone.pause() = timeOutModel()
    private fun Phone.us() = usModel()
    private fun Phone.session() = sessionModel(navigator.stack.value.filterIsInstance<Route.Session>().last().id)

    /** Puts a model's screen on until it is read, lets [taps] happen, and waits until the core has made the [call] they lead to, if any. */
    private suspend fun <S, M : ScreenModel<S>> Phone.with(model: M, call: String?, taps: suspend M.() -> Unit) {
        called()
        val screen = bench.scope.launch { model.attend() }
        model.shows("its record") { "load=${Load.Loading}" !in it.toString() }
        model.taps()
        if (call != null) assertNotNull(withTimeoutOrNull(20_000) { while (calls.none { it.first == call }) delay(5) }, "$call was never called")
        // The core works in order: once this one is answered, so is what the taps asked for.
        core.call("settled") { }
        screen.cancel()
    }

    private suspend fun invitation() = (ana.core.call("pair") { pair(it) } as PairInviting).text
    private suspend fun words() = (ana.core.call("pair") { pair(it) } as PairWords).words
}
