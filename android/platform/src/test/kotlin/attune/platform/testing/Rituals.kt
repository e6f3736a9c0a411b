package attune.platform.testing

import attune.kit.core.FloatingZone
import attune.kit.core.RepeatDays
import kotlinx.coroutines.runBlocking

/** Sets this phone up for one who has no partner yet. */
fun setUp() = runBlocking { core.call("setUp") { setUp(it, "Ana") } }

/** A ritual of one's own from the library, each day at [time]; gives its id. */
fun ritual(time: String = "17:00:00", nth: Int = 0): String = runBlocking {
    val draft = core.call("rituals") { rituals(it) }.library[nth].draft
    core.call("proposeRitual") { proposeRitual(it, draft.copy(repeat = RepeatDays(1u), time = time, policy = FloatingZone)) }
}

/** Plans as everything that hears of a change would. */
fun replan() = runBlocking { app.phone.replan() }
