package attune.platform.testing

import com.sun.net.httpserver.HttpServer
import org.junit.rules.ExternalResource
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

/** A server on this machine that answers as it is told and remembers what it was asked. */
class LoopbackServer : ExternalResource() {
    /** One request as it came. */
    class Asked(val method: String, val path: String, val headers: Map<String, String>, val body: ByteArray)

    /** One answer; without a [body] none is sent. */
    class Answer(val status: Int, val body: ByteArray? = ByteArray(0), val headers: Map<String, String> = emptyMap())

    val asked = CopyOnWriteArrayList<Asked>()
    var answer: (Asked) -> Answer = { Answer(404) }
    private val threads = Executors.newCachedThreadPool()
    private lateinit var server: HttpServer
    val url: String get() = "http://127.0.0.1:${server.address.port}"

    override fun before() {
        server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.executor = threads
        server.createContext("/") { exchange ->
            val one = Asked(exchange.requestMethod, exchange.requestURI.path, exchange.requestHeaders.mapValues { it.value.first() }, exchange.requestBody.readBytes())
            asked += one
            val told = answer(one)
            told.headers.forEach(exchange.responseHeaders::set)
            exchange.sendResponseHeaders(told.status, told.body?.size?.toLong()?.takeIf { it > 0 } ?: -1)
            told.body?.takeIf { it.isNotEmpty() }?.let { exchange.responseBody.write(it) }
            exchange.close()
        }
        server.start()
    }

    override fun after() {
        server.stop(0)
        threads.shutdownNow()
    }
}

/** A place of one's own on such a server: keeps what is put, as WebDAV does. */
class Shelf {
    private val files = java.util.concurrent.ConcurrentHashMap<String, ByteArray>()

    fun answer(asked: LoopbackServer.Asked): LoopbackServer.Answer = when (asked.method) {
        "PUT" -> LoopbackServer.Answer(201).also { files[asked.path] = asked.body }
        "GET" -> files[asked.path]?.let { LoopbackServer.Answer(200, it, mapOf("Content-Type" to "application/octet-stream")) } ?: LoopbackServer.Answer(404)
        "DELETE" -> LoopbackServer.Answer(if (files.remove(asked.path) == null) 404 else 204, null)
        else -> LoopbackServer.Answer(405)
    }
}
