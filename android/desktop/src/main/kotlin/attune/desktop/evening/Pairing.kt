package attune.desktop.evening

import attune.desktop.Desk
import attune.kit.core.CoreGateway
import attune.kit.core.FolderMailbox
import attune.kit.core.MeetingByHand
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairPick
import attune.kit.core.PairWords

/** Says to each phone of the desk whose it is. */
internal suspend fun Desk.names() = phones.zip(listOf("Ana", "Ben")).forEach { (phone, name) -> phone.core.call("setUp") { setUp(it, name) } }

/** Names both phones and pairs them without their screens, by the texts behind the codes. */
internal suspend fun Desk.pair() {
    names()
    val (ana, ben) = phones.map { it.core }
    val mailbox = FolderMailbox(phones.first().pairPort.pickFolder()!!)
    ana.call("invite") { invite(it, true, MeetingByHand, mailbox) }
    val invitation = (ana.shown() as PairInviting).text
    ben.call("join") { join(it, invitation) }
    val reply = (ben.shown() as PairJoining).reply!!
    ana.call("join") { join(it, reply) }
    val words = ana.shown() as PairWords
    ben.call("join") { join(it, words.reply!!) }
    val choice = (ben.shown() as PairPick).choices.indexOf(words.words)
    ben.call("pickWords") { pickWords(it, choice.toUInt()) }
    ana.call("confirmWords") { confirmWords(it) }
    carry()
}

private suspend fun CoreGateway.shown() = call("pair") { pair(it) }
