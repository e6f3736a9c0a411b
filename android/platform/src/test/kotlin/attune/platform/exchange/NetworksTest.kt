package attune.platform.exchange

import android.net.ConnectivityManager
import android.net.Network
import attune.platform.service
import attune.platform.testing.Ben
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.setUp
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowNetwork
import kotlin.test.assertEquals

/** The system says that a network is there again, and what it is said for. */
@RunWith(PhoneRunner::class)
class NetworksTest {
    @get:Rule
    val ben = Ben()
    private val manager = app.service<ConnectivityManager>()
    private val present: Network = requireNotNull(manager.activeNetwork)
    private val another = ShadowNetwork.newInstance(77)
    private val listeners get() = shadowOf(manager).networkCallbacks.toList()

    private fun come(network: Network) = listeners.forEach { it.onAvailable(network) }

    private fun go(network: Network) = listeners.forEach { it.onLost(network) }

    @Before
    fun prepare() = setUp()

    @Test
    fun a_network_that_comes_is_told_once_it_has_stayed_and_nobody_listens_after_that() = runBlocking {
        var came = 0
        val watching = launch(start = CoroutineStart.UNDISPATCHED) { networksComing(app, SETTLES).collect { came++ } }
        delay(LONG)
        come(present)
        delay(LONG)
        assertEquals(0, came, "it was there all along")
        repeat(3) {
            go(present)
            come(present)
        }
        assertEquals(0, came)
        delay(LONG)
        assertEquals(1, came, "however often it came and went in between")
        come(another)
        delay(LONG)
        assertEquals(2, came)
        watching.cancelAndJoin()
        assertEquals(emptyList(), listeners)
    }

    @Test
    fun in_front_what_the_other_phone_left_meanwhile_is_fetched_when_the_network_is_back() = runBlocking {
        ben.pair()
        val watching = launch(Dispatchers.Default) { app.phone.exchangeWhenBack() }
        withTimeout(LONGEST) { while (listeners.isEmpty()) delay(5) }
        val draft = ben.core.call("rituals") { rituals(it) }.library.first().draft
        ben.core.call("proposeRitual") { proposeRitual(it, draft) }
        ben.exchange()
        go(present)
        come(another)
        withTimeout(LONGEST) { while (core.call("rituals") { rituals(it) }.asked.isEmpty()) delay(20) }
        watching.cancelAndJoin()
        assertEquals(emptyList(), listeners)
    }

    private companion object {
        const val SETTLES = 40L
        const val LONG = 10 * SETTLES
        const val LONGEST = 20_000L
    }
}
