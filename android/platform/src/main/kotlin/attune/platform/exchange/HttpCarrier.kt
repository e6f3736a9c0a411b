package attune.platform.exchange

import attune.kit.core.Header
import attune.kit.core.HttpPlace
import attune.kit.core.HttpResponse
import attune.kit.core.Request
import attune.kit.core.RequestOp
import attune.kit.core.Response
import attune.kit.core.Unreachable
import attune.kit.exchange.MailboxCarrier
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import java.io.IOException
import java.io.InputStream
import java.net.HttpURLConnection
import java.net.InetAddress
import java.net.URI
import java.net.URISyntaxException
import java.util.concurrent.atomic.AtomicReference
import kotlin.coroutines.CoroutineContext

/**
 * Performs a request over HTTP as it is written and tells what came back, whatever it is: adds nothing, follows no redirect, keeps no
 * cookie and no cache. TLS is the system's; without it only this phone itself is spoken to.
 */
class HttpCarrier(
    private val on: CoroutineContext = Dispatchers.IO,
    /** How long one request may take, in milliseconds. */
    private val longestMs: Long = 60_000L,
) : MailboxCarrier {
    override suspend fun perform(request: Request): Response {
        val place = request.place as? HttpPlace ?: return Unreachable
        val speaking = AtomicReference<HttpURLConnection>()
        // To close a connection is work of the network, which whoever asked may not do.
        return waiting(on, longestMs, { speaking.get()?.let { CoroutineScope(on).launch { it.disconnect() } } }) { ask(place, request, speaking) } ?: Unreachable
    }

    private fun ask(place: HttpPlace, request: Request, speaking: AtomicReference<HttpURLConnection>): Response {
        val connection = try {
            open(place) ?: return Unreachable
        } catch (_: IOException) {
            return Unreachable
        }
        speaking.set(connection)
        return try {
            if (request.op == RequestOp.PUT) {
                connection.doOutput = true
                connection.outputStream.use { it.write(request.body) }
            }
            val status = connection.responseCode
            if (status < 0) return Unreachable
            val body = (connection.errorStream ?: bodyOf(connection))?.use { it.most(MOST_BYTES) } ?: ByteArray(0)
            HttpResponse(status.toUShort(), headersOf(connection), body)
        } catch (_: IOException) {
            Unreachable
        } finally {
            connection.disconnect()
        }
    }

    private fun open(place: HttpPlace): HttpURLConnection? {
        val url = try {
            URI(place.url)
        } catch (_: URISyntaxException) {
            return null
        }
        val safe = url.scheme == "https" || url.scheme == "http" && url.host != null && isThisPhone(url.host)
        if (!safe) return null
        return (url.toURL().openConnection() as HttpURLConnection).apply {
            requestMethod = place.method
            instanceFollowRedirects = false
            useCaches = false
            connectTimeout = PATIENCE_MS
            readTimeout = PATIENCE_MS
            // Else the system names the make of the phone, and changes the body on its way.
            setRequestProperty("User-Agent", "Attune")
            setRequestProperty("Accept-Encoding", "identity")
            for (header in place.headers) setRequestProperty(header.name, header.value)
        }
    }

    /** Names are not looked up: only what reads as this phone's own address is. */
    private fun isThisPhone(host: String) = host == "localhost" || NUMBER.matches(host) && InetAddress.getByName(host).isLoopbackAddress

    private fun bodyOf(connection: HttpURLConnection): InputStream? = try {
        connection.inputStream
    } catch (_: IOException) {
        // An error that came without a body.
        null
    }

    /** The status line comes as a header without a name; it is none. */
    private fun headersOf(connection: HttpURLConnection) = connection.headerFields.orEmpty().entries
        .filter { it.key != null }.flatMap { (name, values) -> values.map { Header(name, it) } }

    private companion object {
        /** For a connection, and for each time that nothing more comes. */
        const val PATIENCE_MS = 20_000
        val NUMBER = Regex("[0-9.]+|\\[[0-9a-fA-F:]+]")
    }
}
