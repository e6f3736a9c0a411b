package attune.platform

import android.content.Intent
import attune.kit.core.PhoneClock
import attune.platform.testing.PhoneRunner
import attune.platform.testing.app
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Test
import org.junit.runner.RunWith
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlin.test.assertEquals
import kotlin.test.assertTrue

@RunWith(PhoneRunner::class)
class OpeningTest {
    @Test
    fun who_no_longer_waits_for_the_core_leaves_none_behind_that_nobody_holds() {
        val (asked, may) = CountDownLatch(1) to CountDownLatch(1)
        val clock = object : PhoneClock by app.clock {
            override fun utcMs(): Long {
                asked.countDown()
                assertTrue(may.await(20, TimeUnit.SECONDS))
                return app.clock.utcMs()
            }
        }
        val phone = Phone(app, android.R.drawable.ic_dialog_info, Intent(), clock, app.keys)
        val waiting = CoroutineScope(Dispatchers.Default).launch { phone.core() }
        assertTrue(asked.await(20, TimeUnit.SECONDS), "the core is being opened")
        waiting.cancel()
        may.countDown()
        runBlocking {
            waiting.cancelAndJoin()
            // A second core would find the folder in use.
            phone.core().call("setUp") { setUp(it, "Ana") }
            assertEquals("Ana", phone.core().call("us") { us(it) }.name)
            phone.close()
        }
    }
}
