package attune.kit.rituals

import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull

class WeeksTest {
    @Test
    fun what_comes_is_marked_and_what_was_done_stands_on_both_phones() = Bench.run {
        val (ana, ben) = couple()
        ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == "r-weekly" }.draft) }
        carry()
        ben.core.call("acceptRitual") { here -> rituals(here).asked.single().let { acceptRitual(here, it.id, it.proposal!!) } }
        carry()
        val weeks = ana.on(WeeksModel(ana.core, scope, ana.open, {}))
        val first = weeks.shows("the weeks") { it.load.value != null }.load.value!!
        val on = ben.core.call("rituals") { rituals(it) }.on.single()
        val next = on.next!!
        assertEquals(next.day, first.days.first { it.comes }.date)
        weeks.on(WeeksEvent.DayPicked(next.day))
        weeks.shows("that day") { state -> state.load.value!!.comes.map { it.id } == listOf(on.id) }
        ben.core.call("ritualDone") { ritualDone(it, on.id, next.occurrence) }
        carry()
        val done = weeks.shows("what was done") { it.load.value!!.done.isNotEmpty() }.load.value!!
        assertEquals(listOf(next.day), done.days.filter { it.done }.map { it.date })
        weeks.on(WeeksEvent.Opened(on.id))
        assertEquals(Route.Ritual(on.id), ana.navigator.stack.value.last())
        weeks.on(WeeksEvent.DayPicked(done.later!!))
        val later = weeks.shows("the month after") { it.load.value!!.month != done.month }.load.value!!
        assertNotNull(later.earlier, "one finds back to what was done")
    }
}
