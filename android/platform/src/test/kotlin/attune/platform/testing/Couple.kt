package attune.platform.testing

import attune.kit.core.CoreGateway
import attune.kit.core.FilePlace
import attune.kit.core.FolderMailbox
import attune.kit.core.KeyFile
import attune.kit.core.MailboxChoice
import attune.kit.core.MeetingFolder
import attune.kit.core.PairInviting
import attune.kit.core.PairPick
import attune.kit.core.PairWords
import attune.kit.core.Request
import attune.kit.core.Response
import attune.kit.exchange.ExchangeKeeper
import attune.kit.exchange.FolderCarrier
import attune.kit.exchange.MailboxCarrier
import attune.platform.exchange.HttpCarrier
import attune.platform.exchange.SystemCarrier
import attune.platform.whereabouts
import kotlinx.coroutines.runBlocking
import org.junit.rules.ExternalResource
import org.junit.rules.TemporaryFolder

/** Where Ben's phone keeps the couple's folder, whatever name it goes by on both. */
private class Folders(private val mailbox: String) : MailboxCarrier {
    private val here = FolderCarrier()

    override suspend fun perform(request: Request): Response {
        val place = request.place as FilePlace
        return here.perform(if (place.folder.startsWith("/")) request else request.copy(place = place.copy(folder = mailbox)))
    }
}

/** Ben, whose phone is another make: only its core is here. Ana's is the one under test. */
class Ben : ExternalResource() {
    private val dir = TemporaryFolder()
    lateinit var core: CoreGateway
    lateinit var mailbox: String
    private lateinit var exchange: ExchangeKeeper

    override fun before() {
        dir.create()
        mailbox = dir.newFolder("mailbox").path
        core = runBlocking { CoreGateway.open(dir.newFolder("ben").path, app.clock, KeyFile(dir.root.resolve("ben.key"))) { whereabouts(app, app.clock) } }
        exchange = ExchangeKeeper(core, SystemCarrier(Folders(mailbox), HttpCarrier())) {}
    }

    override fun after() {
        runBlocking { core.close() }
        dir.delete()
    }

    /** Pairs both, meeting in a folder on this machine; from then on they share [to]. */
    fun pair(to: MailboxChoice = FolderMailbox(mailbox)) = runBlocking {
        val ana = attune.platform.testing.core
        core.call("setUp") { setUp(it, "Ben") }
        ana.call("invite") { invite(it, true, MeetingFolder(dir.root.resolve("meet-test").path), to) }
        val invitation = (ana.call("pair") { pair(it) } as PairInviting).text
        core.call("join") { join(it, invitation) }
        carry()
        val words = (ana.call("pair") { pair(it) } as PairWords).words
        val choice = (core.call("pair") { pair(it) } as PairPick).choices.indexOf(words)
        core.call("pickWords") { pickWords(it, choice.toUInt()) }
        ana.call("confirmWords") { confirmWords(it) }
        carry()
    }

    /** Both exchange until nothing new comes. */
    fun carry() = runBlocking {
        repeat(4) {
            app.phone.exchange().now()
            exchange.now()
        }
    }

    /** Only Ben's phone exchanges. */
    fun exchange() = runBlocking { exchange.now() }

    /** Both agree to the pact of pauses. */
    fun agree() = runBlocking {
        attune.platform.testing.core.call("proposePact") { proposePact(it) }
        carry()
        core.call("acceptPact") { acceptPact(it) }
        carry()
    }
}
