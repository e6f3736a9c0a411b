package attune.platform.testing

import attune.kit.core.CoreGateway
import attune.kit.core.FolderMailbox
import attune.kit.core.KeyFile
import attune.kit.core.MailboxChoice
import attune.kit.core.MeetingFolder
import attune.kit.core.PairInviting
import attune.kit.core.PairPick
import attune.kit.core.PairWords
import attune.platform.whereabouts
import kotlinx.coroutines.runBlocking
import org.junit.rules.ExternalResource
import org.junit.rules.TemporaryFolder

/** Ben, whose phone is another make: only its core is here. Ana's is the one under test. */
class Ben : ExternalResource() {
    private val dir = TemporaryFolder()
    lateinit var core: CoreGateway
    lateinit var mailbox: String

    override fun before() {
        dir.create()
        mailbox = dir.newFolder("mailbox").path
        core = runBlocking { CoreGateway.open(dir.newFolder("ben").path, app.clock, KeyFile(dir.root.resolve("ben.key"))) { whereabouts(app, app.clock) } }
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
            for (phone in listOf(attune.platform.testing.core, core)) phone.call("exchange") { exchange(it) }
        }
    }

    /** Both agree to the pact of pauses. */
    fun agree() = runBlocking {
        attune.platform.testing.core.call("proposePact") { proposePact(it) }
        carry()
        core.call("acceptPact") { acceptPact(it) }
        carry()
    }
}
