package attune.kit.us

import attune.kit.core.EntryDraft
import attune.kit.core.HttpResponse
import attune.kit.core.Login
import attune.kit.core.RequestOp
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.OwnServer
import attune.kit.testing.Phone
import attune.kit.testing.pair
import attune.kit.testing.shows
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** A couple's server has another password by now: each enters it where the phone says so. */
class LoginTest {
    @Test
    fun a_changed_password_is_entered_on_each_phone_and_what_waited_arrives() = overApache { server, ana, ben ->
        server.changePassword("another")
        ana.writes("Hers, meanwhile.")
        ben.writes("His, meanwhile.")
        for (phone in listOf(ana, ben)) {
            phone.exchange.now()
            val us = phone.on(phone.usModel())
            val status = us.shows("that it is asked for") { it.load.value?.status?.login != null }.load.value!!.status
            assertEquals(Login("us", null), status.login)
            assertEquals(1u, status.waiting)
            us.on(UsEvent.Asked(UsState.Sheet.Login))
            assertEquals("us", us.shows("the sheet") { it.sheet == UsState.Sheet.Login }.user, "the name kept is there already")

            us.on(UsEvent.Typed("wrong"))
            us.on(UsEvent.LoginTried)
            val refused = us.shows("that it is not the right one") { it.load.value?.status?.login?.tried != null }
            assertTrue("nothing was changed" in refused.load.value!!.status.login!!.tried!!)
            assertEquals(UsState.Sheet.Login to "wrong", refused.sheet to refused.typed, "what was typed can be mended")

            us.on(UsEvent.UserTyped("a:b"))
            us.on(UsEvent.LoginTried)
            assertTrue("colon" in us.shows("what a name cannot be") { it.trouble != null }.trouble!!.message)

            us.on(UsEvent.UserTyped(" us "))
            us.on(UsEvent.Typed("another"))
            us.on(UsEvent.LoginTried)
            val kept = us.shows("that it was taken") { it.sheet == null && it.load.value?.status?.login == null }
            assertNull(kept.load.value!!.status.trouble)
            assertEquals("", kept.typed, "no password stays behind")
        }
        repeat(2) { for (phone in listOf(ana, ben)) phone.exchange.now() }
        for (phone in listOf(ana, ben)) assertEquals(setOf("Hers, meanwhile.", "His, meanwhile."), phone.pages())
    }

    @Test
    fun a_server_that_cannot_say_leaves_everything_as_it_is() = overApache { server, ana, _ ->
        server.changePassword("another")
        ana.exchange.now()
        val us = ana.on(ana.usModel())
        us.shows("that it is asked for") { it.load.value?.status?.login != null }
        us.on(UsEvent.Asked(UsState.Sheet.Login))
        us.on(UsEvent.Typed("another"))
        ana.carrier.script = { if (it.op == RequestOp.PUT) HttpResponse(500u, emptyList(), ByteArray(0)) else server.perform(it) }
        us.on(UsEvent.LoginTried)
        us.shows("that nobody could say") { "could not say" in it.load.value?.status?.login?.tried.orEmpty() }
        ana.carrier.script = { server.perform(it) }
        server.changePassword("secret")
        us.on(UsEvent.Asked(null))
        us.on(UsEvent.Exchanged)
        us.shows("that the old one goes on") { it.load.value?.status?.trouble == null }
    }

    private fun overApache(body: suspend Bench.(OwnServer, Phone, Phone) -> Unit) = OwnServer("secret").use { server ->
        Bench.run {
            val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
            for (phone in listOf(ana, ben)) phone.carrier.script = { server.perform(it) }
            pair(ana, ben, server.mailbox)
            body(server, ana, ben)
        }
    }

    private suspend fun Phone.writes(text: String) {
        core.call("saveEntry") { saveEntry(it, Which.OURS, null, EntryDraft(text, emptyList(), null)) }
    }

    private suspend fun Phone.pages() = core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries.map { it.excerpt }.toSet()
}
