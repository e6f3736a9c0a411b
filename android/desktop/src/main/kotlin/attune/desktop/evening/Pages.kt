package attune.desktop.evening

import attune.kit.core.Which

private const val FOR_HERSELF = "I keep thinking about Lisbon. I have not said it aloud yet."
private const val FOR_BOTH = "We burned the pancakes and ate them on the balcony. Best breakfast in weeks."
private const val PASSPHRASE = "rain on the tin roof"

/** One page that nobody else ever sees, and one for both. */
internal suspend fun Evening.pages() {
    step("Ana writes a page for herself, Ben one for both", minutes = 9)
    ana.taps(words.placeJournal, words.journalMine)
    ana.writes(words.vaultPassphrase, PASSPHRASE)
    ana.writes(words.vaultAgain, PASSPHRASE)
    ana.taps(words.vaultChoose)
    ana.reads(words.vaultWordsTitle)
    ben.taps(words.placeJournal, words.journalOurs, words.journalWrite)
    ben.writes(words.editorLabel, FOR_BOTH)
    picture("writing")
    ana.taps(words.vaultWordsNoted, words.journalWrite)
    ana.writes(words.editorLabel, FOR_HERSELF)
    ana.taps(words.editorKeep)
    ben.taps(words.editorShare)
    ana.reads(FOR_HERSELF)
    ben.reads(FOR_BOTH)
    picture("pages")

    step("What is private stays private, what is shared arrives")
    val theirs = ben.phone.core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries
    val hers = ana.phone.core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries
    sure("ours holds one page on both phones", theirs.map { it.excerpt } == listOf(FOR_BOTH) && hers.map { it.excerpt } == listOf(FOR_BOTH))
    sure("Ana's page lies readable nowhere, not even on her own phone", listOf("left", "right", "mailbox").none { lies(FOR_HERSELF, it) })
    sure("Ben's page lies readable on his own phone, so what is sought would be found", lies(FOR_BOTH, "right"))
    sure("Ben's page cannot be read in the mailbox", !lies(FOR_BOTH, "mailbox"))
    ana.taps(words.journalOurs)
    ana.reads(FOR_BOTH)
    ana.hand.seesNot(FOR_HERSELF)
}
