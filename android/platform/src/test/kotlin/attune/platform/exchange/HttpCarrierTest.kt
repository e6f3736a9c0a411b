package attune.platform.exchange

import attune.kit.core.Header
import attune.kit.core.HttpPlace
import attune.kit.core.HttpResponse
import attune.kit.core.Request
import attune.kit.core.RequestOp
import attune.kit.core.Response
import attune.kit.core.Unreachable
import attune.platform.testing.LoopbackServer
import attune.platform.testing.PhoneRunner
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import java.net.ServerSocket
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertIs

@RunWith(PhoneRunner::class)
class HttpCarrierTest {
    @get:Rule
    val server = LoopbackServer()

    @Test
    fun a_request_goes_out_as_it_is_written_and_the_answer_comes_back_as_it_is() {
        server.answer = { LoopbackServer.Answer(201, "made".toByteArray(), mapOf("ETag" to "\"7\"")) }
        val came = assertIs<HttpResponse>(perform(RequestOp.PUT, "PUT", "abc".toByteArray(), Header("Authorization", "Basic QTpi")))
        assertEquals(201, came.status.toInt())
        assertContentEquals("made".toByteArray(), came.body)
        assertEquals("\"7\"", came.headers.single { it.name.equals("etag", ignoreCase = true) }.value)
        val asked = server.asked.single()
        assertEquals(listOf("PUT", "/box/name", "abc", "Basic QTpi"), asked.run { listOf(method, path, String(body), headers["Authorization"]) })
        assertEquals("Attune", asked.headers["User-agent"])
    }

    @Test
    fun whatever_the_status_its_body_is_told_and_nothing_is_retried() {
        for (status in listOf(200, 204, 400, 401, 403, 404, 409, 429, 500, 503, 507)) {
            server.asked.clear()
            server.answer = { LoopbackServer.Answer(status, if (status == 204) null else "why $status".toByteArray()) }
            for (op in RequestOp.entries) {
                val came = assertIs<HttpResponse>(perform(op, op.name, if (op == RequestOp.PUT) ByteArray(200_000) else ByteArray(0)))
                assertEquals(status, came.status.toInt())
                assertEquals(if (status == 204) "" else "why $status", String(came.body))
            }
            assertEquals(3, server.asked.size, "$status")
        }
    }

    @Test
    fun a_redirect_is_told_and_not_followed() {
        server.answer = { LoopbackServer.Answer(302, ByteArray(0), mapOf("Location" to "${server.url}/elsewhere")) }
        val came = assertIs<HttpResponse>(perform(RequestOp.GET, "GET"))
        assertEquals(302, came.status.toInt())
        assertEquals(1, server.asked.size)
    }

    @Test
    fun no_more_is_read_than_the_largest_blob() {
        server.answer = { LoopbackServer.Answer(200, ByteArray(3 shl 20)) }
        assertEquals((1 shl 20) + (64 shl 10), assertIs<HttpResponse>(perform(RequestOp.GET, "GET")).body.size)
    }

    @Test
    fun nothing_goes_out_unprotected_but_to_this_phone_itself() {
        // No name is looked up and no packet sent: these are refused by how they read.
        for (url in listOf("http://example.org/box", "http://localhost.example.org/", "http://10.0.0.1/", "ftp://localhost/", "file:///etc/passwd", "nonsense", "http://")) {
            assertEquals(Unreachable, perform(RequestOp.GET, "GET", url = url), url)
        }
    }

    @Test
    fun who_does_not_answer_is_not_reached() {
        val port = ServerSocket(0).use { it.localPort }
        assertEquals(Unreachable, perform(RequestOp.GET, "GET", url = "http://127.0.0.1:$port/"))
    }

    @Test
    fun who_is_silent_holds_up_nobody_and_is_hung_up_on() = ServerSocket(0).use { silent ->
        val place = HttpPlace("GET", "http://127.0.0.1:${silent.localPort}/", emptyList())
        runBlocking {
            val heard = async(Dispatchers.IO) { silent.accept().use { it.apply { soTimeout = 10_000 }.getInputStream().readBytes() } }
            assertEquals(Unreachable, withTimeoutOrNull(10_000) { HttpCarrier(longestMs = 500).perform(Request("0".repeat(32), RequestOp.GET, place, ByteArray(0))) })
            assertEquals("GET / HTTP/1.1", String(heard.await()).lines().first(), "heard to its end, long before the patience of a connection is over")
        }
    }

    private fun perform(op: RequestOp, method: String, body: ByteArray = ByteArray(0), vararg headers: Header, url: String = "${server.url}/box/name"): Response =
        runBlocking { HttpCarrier().perform(Request("0".repeat(32), op, HttpPlace(method, url, headers.toList()), body)) }
}
