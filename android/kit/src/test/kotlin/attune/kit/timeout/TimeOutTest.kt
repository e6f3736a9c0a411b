package attune.kit.timeout

import attune.kit.core.Load
import attune.kit.core.Pact
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class TimeOutTest {
    @Test
    fun a_pause_called_offline_catches_up_and_ends_at_one_moment_on_both() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = timeOut(ana) to timeOut(ben)
        hers.on(TimeOutEvent.PactProposed)
        hers.shows("the proposal") { it.load.value?.pact == Pact.PROPOSED_BY_ME }
        carry()
        his.shows("the proposal") { it.load.value?.pact == Pact.PROPOSED_BY_PARTNER }
        his.on(TimeOutEvent.PactAccepted)
        his.shows("the pact") { it.load.value?.pact == Pact.AGREED }
        ben.carrier.offline = true
        carry()
        hers.on(TimeOutEvent.Chosen(45))
        hers.on(TimeOutEvent.Called)
        hers.shows("a countdown") { it.leftMs == 45 * 60_000L }
        clock.minutes(7)
        carry()
        assertEquals(null, his.state.value.load.value?.running)
        ben.carrier.offline = false
        carry()
        his.shows("38 minutes") { it.leftMs == 38 * 60_000L }
        hers.tick()
        assertEquals(38 * 60_000L, hers.state.value.leftMs)
        assertEquals(hers.state.value.load.value?.running?.backAtMs, his.state.value.load.value?.running?.backAtMs)
        clock.minutes(40)
        for (model in listOf(hers, his)) {
            model.tick()
            assertEquals(0, model.state.value.leftMs)
        }
        his.on(TimeOutEvent.ReturnOpened)
        assertEquals(Route.Exercise("soft-return"), ben.navigator.stack.value.last())
    }

    @Test
    fun the_text_of_a_pause_starts_the_same_countdown_elsewhere() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = timeOut(ana) to timeOut(ben)
        hers.on(TimeOutEvent.Called)
        val running = hers.shows("a countdown") { it.load.value?.running != null }.load.value!!.running!!
        his.on(TimeOutEvent.Typed("nothing of the kind"))
        his.on(TimeOutEvent.SharedStarted)
        assertTrue(his.shows("a sentence") { it.trouble != null }.trouble!!.message.isNotBlank())
        his.on(TimeOutEvent.Typed(running.shareText))
        his.on(TimeOutEvent.SharedStarted)
        val there = his.shows("a countdown") { it.load.value?.running != null }.load.value!!.running!!
        assertTrue(there.backAtMs - running.backAtMs in -60_000..60_000)
    }

    @Test
    fun who_declines_the_pact_is_not_asked_again_and_hears_of_a_pause_without_a_countdown() = Bench.run {
        val (ana, ben) = couple()
        val (hers, his) = timeOut(ana) to timeOut(ben)
        hers.on(TimeOutEvent.PactProposed)
        hers.shows("the proposal") { it.load.value?.pact == Pact.PROPOSED_BY_ME }
        carry()
        his.shows("the proposal") { it.load.value?.pact == Pact.PROPOSED_BY_PARTNER }
        his.on(TimeOutEvent.PactDeclined)
        his.shows("nothing asked") { it.load.value?.pact == Pact.NOT_YET }
        hers.on(TimeOutEvent.Called)
        hers.shows("a countdown") { it.load.value?.running?.counts == true }
        carry()
        his.shows("that it is only heard of") { it.load.value?.running?.counts == false }
        assertEquals(Pact.PROPOSED_BY_ME, hers.state.value.load.value?.pact)
    }

    private suspend fun Bench.timeOut(phone: Phone) =
        phone.on(phone.timeOutModel()).apply { shows("its record") { it.load is Load.Ready } }
}
