package attune.kit.testing

import attune.kit.core.Header
import attune.kit.core.HttpPlace
import attune.kit.core.HttpResponse
import attune.kit.core.Request
import attune.kit.core.Response
import attune.kit.core.WebDavMailbox
import java.io.File
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers

/** A real Apache on this machine, started by attune-lab, whose user's password is [password] until it is changed. */
class OwnServer(private val password: String) : AutoCloseable {
    private val lab = ProcessBuilder(File(System.getProperty("jna.library.path"), "attune-lab").path, "server", password)
        .redirectError(ProcessBuilder.Redirect.INHERIT).start()
    private val said = lab.inputStream.bufferedReader()
    private val client = HttpClient.newHttpClient()
    private val first = checkNotNull(said.readLine()) { "no server was started" }

    /** The collection, as a couple chooses it. */
    val mailbox = WebDavMailbox(first.value("url"), first.value("user"), password)

    fun changePassword(to: String) {
        lab.outputStream.apply { write("$to\n".toByteArray()) }.flush()
        check("changed" in said.readLine())
    }

    /** Performs [request] at the server. */
    fun perform(request: Request): Response? {
        val place = request.place as? HttpPlace ?: return null
        val asked = HttpRequest.newBuilder(URI(place.url)).method(place.method, BodyPublishers.ofByteArray(request.body))
        for (header in place.headers) asked.header(header.name, header.value)
        val came = client.send(asked.build(), BodyHandlers.ofByteArray())
        return HttpResponse(came.statusCode().toUShort(), came.headers().map().flatMap { (name, values) -> values.map { Header(name, it) } }, came.body())
    }

    override fun close() {
        lab.outputStream.close()
        lab.waitFor()
    }

    private fun String.value(key: String) = checkNotNull(Regex("\"$key\":\"([^\"]*)\"").find(this)) { this }.groupValues[1]
}
