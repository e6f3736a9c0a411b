package attune.kit.exchange

import attune.kit.core.EntryDraft
import attune.kit.core.FileFailed
import attune.kit.core.FileFull
import attune.kit.core.FileNotPicked
import attune.kit.core.FileResponse
import attune.kit.core.Header
import attune.kit.core.HttpPlace
import attune.kit.core.HttpResponse
import attune.kit.core.MailboxChoice
import attune.kit.core.Request
import attune.kit.core.RequestOp
import attune.kit.core.Response
import attune.kit.core.Unreachable
import attune.kit.core.WebDavMailbox
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.minutes
import attune.kit.testing.pair
import attune.kit.testing.shows
import attune.kit.us.UsEvent
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** Whatever a mailbox answers, Us says it in words, what was written waits, and it arrives when the mailbox works again. */
class TroubleTest {
    @TestFactory
    fun what_a_server_refuses_is_told_and_nothing_is_lost() = listOf(
        Refused("401", answers(401u), "does not accept your user and password"),
        Refused("403", answers(403u), "does not let you read and write"),
        Refused("404 of the collection", answers(404u), "has no folder at the address"),
        Refused("409", answers(409u), "has no folder at the address"),
        Refused("429", answers(429u, Header("Retry-After", "120")), "asks for some patience"),
        Refused("503", answers(503u), "asks for some patience"),
        Refused("507", answers(507u), "has no room left"),
        Refused("500", answers(500u), "answered with 500"),
        Refused("a redirect", answers(302u, Header("Location", "https://cafe.example/login")), "wants you to sign in first"),
        Refused("a captive portal", answers(200u, Header("Content-Type", "text/html"), body = "<!DOCTYPE html><title>Sign in</title>"), "wants you to sign in first"),
        Refused("nothing", Unreachable, "cannot be reached now"),
    ).map { DynamicTest.dynamicTest(it.name) { told(WebDavMailbox("https://cloud.example/attune", "ana", "secret"), it) } }

    @TestFactory
    fun what_a_folder_refuses_is_told_and_nothing_is_lost() = listOf(
        Refused("not picked", FileResponse(FileNotPicked), "does not have the folder you both reach just now"),
        Refused("full", FileResponse(FileFull), "has no room left"),
        Refused("failed", FileResponse(FileFailed("input/output error")), "does not work: input/output error"),
    ).map { DynamicTest.dynamicTest(it.name) { told(null, it) } }

    @Test
    fun a_folder_that_this_phone_no_longer_has_is_picked_again_from_us() = Bench.run {
        val (ana, ben) = couple()
        ana.carrier.script = { FileResponse(FileNotPicked) }
        ana.writes("Waits.")
        ana.exchange.now()
        val us = ana.on(ana.usModel())
        val status = us.shows("what is wrong") { it.load.value?.status?.trouble != null }.load.value!!.status
        assertEquals(mailbox, status.folder)
        ana.pairPort.folder = null
        us.on(UsEvent.FolderPicked)
        while (ana.pairPort.asked.size < 1) kotlinx.coroutines.delay(5)
        ana.pairPort.folder = mailbox
        ana.carrier.script = { null }
        us.on(UsEvent.FolderPicked)
        us.shows("that it works") { it.load.value?.status?.trouble == null }
        assertEquals(listOf<String?>(mailbox, mailbox), ana.pairPort.asked, "the same folder, by its name")
        ana.exchange.now()
        ben.exchange.now()
        assertEquals(setOf("Waits."), ben.pages())
    }

    /** An [answer] to whatever is asked, and what she [reads] of it. */
    private class Refused(val name: String, val answer: Response, val reads: String)

    private fun answers(status: UShort, vararg headers: Header, body: String = "") = HttpResponse(status, headers.toList(), body.toByteArray())

    /** A couple whose mailbox is [choice] (else the bench's folder); hers refuses for a while. */
    private fun told(choice: MailboxChoice?, refused: Refused) = Bench.run {
        val server = Server()
        val (ana, ben) = if (choice == null) couple() else couple(choice, server)
        ana.writes("Before.")
        carry()
        ana.carrier.script = { refused.answer }
        ana.writes("Meanwhile.")
        val put = ana.carrier.performed.size
        ana.exchange.now()
        val us = ana.on(ana.usModel())
        val status = us.shows("what is wrong with ${refused.name}") { it.load.value?.status?.trouble != null }.load.value!!.status
        assertTrue(refused.reads in status.trouble!! && status.trouble!!.none { it == '{' }, "${refused.name}: ${status.trouble}")
        assertEquals(1u, status.waiting)
        val tried = ana.carrier.performed.size
        assertTrue(tried > put)
        repeat(10) { ana.exchange.round() }
        assertEquals(tried, ana.carrier.performed.size, "it is left in peace for now")
        // Longer than any of them asks to be left alone.
        clock.minutes(3)
        ana.carrier.script = { if (choice == null) null else server.answer(it) }
        us.on(UsEvent.Exchanged)
        us.shows("that it works again") { it.load.value?.status?.trouble == null }
        // Us hears of it in the middle of an exchange.
        ana.exchange.now()
        ben.exchange.now()
        assertEquals(setOf("Meanwhile.", "Before."), ben.pages())
    }

    private suspend fun Bench.couple(choice: MailboxChoice, server: Server): Pair<Phone, Phone> {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        for (phone in listOf(ana, ben)) phone.carrier.script = { server.answer(it) }
        pair(ana, ben, choice)
        return ana to ben
    }

    /** A WebDAV collection that works; folders are left to themselves. */
    private class Server {
        private val files = mutableMapOf<String, ByteArray>()

        fun answer(request: Request): Response? {
            val place = request.place as? HttpPlace ?: return null
            return when (request.op) {
                RequestOp.GET -> files[place.url]?.let { HttpResponse(200u, emptyList(), it) } ?: HttpResponse(404u, emptyList(), ByteArray(0))
                RequestOp.PUT -> HttpResponse(if (files.put(place.url, request.body) == null) 201u else 204u, emptyList(), ByteArray(0))
                RequestOp.DELETE -> HttpResponse(if (files.remove(place.url) == null) 404u else 204u, emptyList(), ByteArray(0))
            }
        }
    }

    private suspend fun Phone.writes(text: String) {
        core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft(text, emptyList(), null)) }
    }

    private suspend fun Phone.pages() = core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries.map { it.excerpt }.toSet()
}
