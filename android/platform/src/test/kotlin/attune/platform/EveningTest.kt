package attune.platform

import attune.kit.core.FloatingZone
import attune.kit.core.Pact
import attune.kit.core.RepeatDays
import attune.kit.core.RepeatWeeks
import attune.kit.core.Standing
import attune.kit.core.Weekday
import attune.platform.notices.Notices
import attune.platform.testing.Ben
import attune.platform.testing.DAY
import attune.platform.testing.InBerlin
import attune.platform.testing.MINUTE
import attune.platform.testing.PhoneRunner
import attune.platform.testing.SystemAlarms
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.left
import attune.platform.testing.line
import attune.platform.testing.lying
import attune.platform.testing.pass
import attune.platform.testing.press
import attune.platform.testing.replan
import attune.platform.testing.setUp
import attune.platform.testing.standing
import attune.platform.testing.title
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.annotation.Config
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Two phones through a Sunday evening; Ana's rings by Android's own AlarmManager and shows Android's own notifications. */
@RunWith(PhoneRunner::class)
class EveningTest {
    @get:Rule
    val ben = Ben()

    @get:Rule
    val berlin = InBerlin()

    @Test
    @Config(sdk = [29, 35])
    fun an_evening_with_alarms_to_the_minute() = evening(exact = true)

    @Test
    fun an_evening_with_alarms_that_may_be_late() = evening(exact = false)

    /** What rang, beside what came and what counts down. */
    private fun rung() = lying.filterKeys { it.startsWith("reminder/") }.values

    private fun evening(exact: Boolean) {
        SystemAlarms.allow(exact)
        setUp()
        ben.pair()

        val id = runBlocking {
            val draft = core.call("rituals") { rituals(it) }.library.first().draft
            core.call("proposeRitual") { proposeRitual(it, draft.copy(title = "Our week", repeat = RepeatWeeks(1u, listOf(Weekday.SUNDAY)), time = "17:00:00", policy = FloatingZone)) }
        }
        replan()
        assertEquals(0, standing.size, "nobody's phone rings before both agreed but the proposer's own, and that only for what stands")
        ben.carry()
        runBlocking {
            val asked = ben.core.call("rituals") { rituals(it) }.asked.single()
            ben.core.call("acceptRitual") { acceptRitual(it, asked.id, requireNotNull(asked.proposal)) }
        }
        ben.carry()
        replan()
        assertEquals(50 * MINUTE, standing.first().left)

        pass(50 * MINUTE)
        val rung = rung().single()
        assertTrue(listOf("Our week", "Ana", "Ben").none { it in rung.title + rung.line })
        press(rung.actions[0])
        runBlocking { ben.core.call("ritualDone") { ritualDone(it, id, "2026-11-22T17:00:00") } }
        ben.carry()
        assertEquals(listOf("2026-11-22"), runBlocking { core.call("ritual") { ritual(it, id) } }.together)
        assertEquals(7 * DAY, standing.first().left)

        ben.agree()
        assertEquals(Pact.AGREED, runBlocking { core.call("timeout") { timeout(it) } }.pact)
        runBlocking { ben.core.call("callTimeout") { callTimeout(it, 45u) } }
        app.clock.pass(7 * MINUTE)
        ben.carry()
        replan()
        val countdown = lying.getValue("countdown")
        assertEquals(app.clock.utcMs() + 38 * MINUTE, countdown.`when`)
        pass(38 * MINUTE)
        assertEquals(listOf(Notices.TIME_OUT to "It’s time."), rung().map { it.channelId to it.line })

        runBlocking { ben.core.call("leave") { leave(it, true) } }
        ben.carry()
        replan()
        assertEquals(Standing.ENDED, runBlocking { core.call("us") { us(it) } }.standing)
        assertEquals(0, standing.size, "what was ours rings no more")
    }

    @Test
    fun while_the_app_is_open_every_change_reaches_the_alarms_by_itself() = runBlocking {
        SystemAlarms.allow(true)
        setUp()
        val keeping = launch { app.phone.keep() }
        val draft = core.call("rituals") { rituals(it) }.library.first().draft
        core.call("proposeRitual") { proposeRitual(it, draft.copy(repeat = RepeatDays(1u), time = "17:00:00", policy = FloatingZone)) }
        withTimeout(20_000) { while (standing.isEmpty()) kotlinx.coroutines.delay(5) }
        assertEquals(50 * MINUTE, standing.first().left)
        keeping.cancel()
    }
}
