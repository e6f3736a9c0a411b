package attune.kit.testing

import attune.kit.core.FolderMailbox
import attune.kit.core.MailboxChoice
import attune.kit.core.PairInviting
import attune.kit.core.PairPick
import attune.kit.core.PairWords

/** Ana's and Ben's phone, paired over the bench's mailbox. */
suspend fun Bench.couple(): Pair<Phone, Phone> {
    val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
    pair(ana, ben)
    ana.called()
    ben.called()
    return ana to ben
}

/** Pairs two phones that know nobody yet; they will exchange [over] it. */
suspend fun Bench.pair(ana: Phone, ben: Phone, over: MailboxChoice = FolderMailbox(mailbox)) {
    ana.core.call("invite") { invite(it, true, meeting, over) }
    val invitation = (ana.core.call("pair") { pair(it) } as PairInviting).text
    ben.core.call("join") { join(it, invitation) }
    carry()
    val words = (ana.core.call("pair") { pair(it) } as PairWords).words
    val choice = (ben.core.call("pair") { pair(it) } as PairPick).choices.indexOf(words)
    ben.core.call("pickWords") { pickWords(it, choice.toUInt()) }
    ana.core.call("confirmWords") { confirmWords(it) }
    carry()
}
