package attune.platform.exchange

import attune.kit.core.PhoneFacts
import attune.kit.core.Standing
import attune.kit.core.SyncStatus
import attune.kit.core.WebDavMailbox
import attune.platform.testing.Ben
import attune.platform.testing.HOUR
import attune.platform.testing.LoopbackServer
import attune.platform.testing.LoopbackServer.Answer
import attune.platform.testing.PhoneRunner
import attune.platform.testing.Shelf
import attune.platform.testing.app
import attune.platform.testing.core
import attune.platform.testing.setUp
import kotlinx.coroutines.runBlocking
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Two phones over a server of their own, and what Ana reads where that server does not do what it should. */
@RunWith(PhoneRunner::class)
class OwnServerTest {
    @get:Rule
    val server = LoopbackServer()

    @get:Rule
    val ben = Ben()
    private val shelf = Shelf()

    @Before
    fun pair() {
        server.answer = shelf::answer
        setUp()
        ben.pair(WebDavMailbox("${server.url}/attune", "ana", "secret"))
        assertEquals(Standing.PAIRED, runBlocking { core.call("us") { us(it) } }.standing)
    }

    @Test
    fun what_one_shares_the_other_reads_and_the_server_cannot() {
        propose()
        ben.carry()
        assertEquals(listOf("Our week"), asked())
        assertNull(status().trouble)
        assertTrue(server.asked.isNotEmpty() && server.asked.all { it.path.startsWith("/attune/") && it.headers["Authorization"] == "Basic YW5hOnNlY3JldA==" })
        assertTrue(server.asked.none { "Our week" in String(it.body, Charsets.ISO_8859_1) })
    }

    @Test
    fun every_refusal_is_a_sentence_that_says_what_to_do_and_nothing_is_lost() {
        val page = "<!doctype html><html><body>Welcome to the Café</body></html>".toByteArray()
        val html = mapOf("Content-Type" to "text/html")
        val sentences = mapOf(
            Answer(401) to "127.0.0.1 does not accept your user and password any more.",
            Answer(403) to "127.0.0.1 does not let you read and write in your folder.",
            Answer(409) to "127.0.0.1 has no folder at the address you paired with.",
            Answer(429, headers = mapOf("Retry-After" to "120")) to "127.0.0.1 is busy and asks for some patience.",
            Answer(507) to "127.0.0.1 has no room left.",
            Answer(413) to "127.0.0.1 takes no files of this size.",
            Answer(500) to "127.0.0.1 answered with 500",
            Answer(200, page, html) to "This network wants you to sign in first.",
            Answer(302, page, html + ("Location" to "http://sign-in.example/")) to "This network wants you to sign in first.",
        )
        for ((answer, sentence) in sentences) {
            propose()
            server.answer = { answer }
            ana()
            val said = status()
            assertTrue(said.trouble.orEmpty().startsWith(sentence), "${answer.status}: ${said.trouble}")
            assertTrue(said.waiting > 0u, "what was written waits (${answer.status})")
            server.answer = shelf::answer
            app.clock.pass(2 * HOUR)
            ana()
            assertNull(status().trouble, "after ${answer.status}")
        }
        ben.carry()
        assertEquals(sentences.size, asked().size)
    }

    @Test
    fun a_folder_that_is_not_there_is_told_where_something_is_to_go_out() {
        propose()
        server.answer = { Answer(404) }
        ana()
        assertTrue(status().trouble.orEmpty().startsWith("127.0.0.1 has no folder at the address"), status().trouble)
    }

    @Test
    fun a_server_that_asks_for_patience_gets_it() {
        propose()
        server.answer = { Answer(503, headers = mapOf("Retry-After" to "600")) }
        ana()
        server.asked.clear()
        app.clock.pass(HOUR / 12)
        bySelf()
        assertEquals(0, server.asked.size)
        server.answer = shelf::answer
        app.clock.pass(HOUR)
        bySelf()
        assertNull(status().trouble)
    }

    private fun propose() = runBlocking {
        val draft = core.call("rituals") { rituals(it) }.library.first().draft
        core.call("proposeRitual") { proposeRitual(it, draft.copy(title = "Our week")) }
    }

    /** Ana asks for an exchange. */
    private fun ana() = runBlocking { app.phone.exchange().now() }

    /** Her phone exchanges by itself. */
    private fun bySelf() = runBlocking { app.phone.exchange().round() }

    private fun status(): SyncStatus = runBlocking { core.call("us") { us(it) } }.status

    private fun asked() = runBlocking { ben.core.call("rituals") { rituals(it) } }.asked.map { it.title }
}
