package attune.kit.journal

import attune.kit.core.CoreException
import attune.kit.core.Load
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

class JournalTest {
    @Test
    fun a_page_of_ours_is_on_both_phones_and_only_its_author_may_change_it() = Bench.run {
        val (ana, ben) = couple()
        write(ana, Which.OURS, "We burned the rice.")
        carry()
        val his = journal(ben).shows("the page") { it.entries.size == 1 }.entries.single()
        assertEquals(Triple("We burned the rice.", "Ana", false), Triple(his.excerpt, his.author, his.own))
        val entry = ben.on(EntryModel(Which.OURS, his.id, ben.core, scope, ben.open, ben.navigator::replace, {}))
        entry.shows("the page") { it.load is Load.Ready }
        entry.on(EntryEvent.Deleted)
        assertTrue(entry.shows("that this is not his to do") { it.trouble != null }.trouble!!.message.isNotBlank())
    }

    @Test
    fun mine_is_set_up_locked_and_opened_and_the_passphrase_does_not_stay_in_the_state() = Bench.run {
        val ana = phone("ana", "Ana")
        val journal = journal(ana)
        journal.on(JournalEvent.Turned(Which.MINE))
        journal.shows("no key yet") { it.vault == VaultState.NOT_SET_UP }
        journal.on(JournalEvent.PassphraseTyped("rain on the roof"))
        journal.on(JournalEvent.AgainTyped("rain on the roof"))
        journal.on(JournalEvent.Chosen)
        val words = journal.shows("the words") { it.words.isNotEmpty() && it.vault == VaultState.OPEN }
        assertEquals(24, words.words.size)
        assertEquals("" to "", words.passphrase to words.again)
        journal.on(JournalEvent.WordsNoted)
        write(ana, Which.MINE, "Lisbon.")
        journal.shows("the page") { it.entries.size == 1 }
        journal.on(JournalEvent.Locked)
        journal.shows("a lock") { it.vault == VaultState.LOCKED && it.entries.isEmpty() }
        journal.on(JournalEvent.PassphraseTyped("rain on the wrong roof"))
        journal.on(JournalEvent.Unlocked)
        val refused = journal.shows("that it is the wrong one") { it.trouble != null }
        assertTrue(refused.trouble!!.message.isNotBlank() && refused.passphrase.isEmpty())
        journal.on(JournalEvent.PassphraseTyped("rain on the roof"))
        journal.on(JournalEvent.Unlocked)
        journal.shows("the page again") { it.entries.singleOrNull()?.excerpt == "Lisbon." }
    }

    @Test
    fun the_words_open_what_is_mine_and_another_passphrase_replaces_the_forgotten_one() = Bench.run {
        val ana = phone("ana", "Ana")
        val words = ana.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        ana.core.call("lock") { lock(it) }
        val journal = journal(ana)
        journal.on(JournalEvent.Turned(Which.MINE))
        journal.shows("a lock") { it.door == Door.UNLOCK }
        journal.on(JournalEvent.ByWords(true))
        journal.on(JournalEvent.PassphraseTyped(words.drop(1).joinToString(" ")))
        journal.on(JournalEvent.Unlocked)
        assertTrue(journal.shows("that these are not they") { it.trouble != null }.passphrase.isNotEmpty(), "and nobody types them again")
        journal.on(JournalEvent.PassphraseTyped(words.joinToString("\n ").uppercase()))
        journal.on(JournalEvent.Unlocked)
        journal.shows("that another passphrase may follow") { it.door == Door.RENEW }
        journal.on(JournalEvent.PassphraseTyped("sun on the wall"))
        journal.on(JournalEvent.Chosen)
        journal.shows("the open pages") { it.vault == VaultState.OPEN && it.door == null && !it.busy }
        ana.core.call("lock") { lock(it) }
        ana.core.call("unlock") { unlock(it, "sun on the wall") }
    }

    @Test
    fun the_words_stay_until_they_are_noted_wherever_one_looks_in_between() = Bench.run {
        val journal = journal(phone("ana", "Ana"))
        journal.on(JournalEvent.Turned(Which.MINE))
        journal.shows("no key yet") { it.vault == VaultState.NOT_SET_UP }
        journal.on(JournalEvent.PassphraseTyped("rain on the roof"))
        journal.on(JournalEvent.Chosen)
        val words = journal.shows("the words") { it.door == Door.WORDS }.words
        journal.on(JournalEvent.Turned(Which.OURS))
        journal.shows("ours, without them") { it.load.value?.which == Which.OURS && it.door == null }
        journal.on(JournalEvent.Turned(Which.MINE))
        assertEquals(words, journal.shows("the words again") { it.load.value?.which == Which.MINE && it.door == Door.WORDS }.words)
        journal.on(JournalEvent.WordsNoted)
        journal.shows("the pages") { it.door == null && it.words.isEmpty() }
    }

    @Test
    fun new_words_open_what_is_mine_and_the_old_ones_nothing_any_more() = Bench.run {
        val ana = phone("ana", "Ana")
        val old = ana.core.call("choosePassphrase") { choosePassphrase(it, "rain on the roof") }
        val journal = journal(ana)
        journal.on(JournalEvent.Turned(Which.MINE))
        journal.shows("the open pages") { it.vault == VaultState.OPEN }
        journal.on(JournalEvent.NewWordsAsked(true))
        assertTrue(journal.state.value.asking && "newWords" !in ana.called(), "nothing is done before the answer")
        journal.on(JournalEvent.NewWordsTaken)
        val words = journal.shows("the words") { it.door == Door.WORDS && !it.asking }.words
        assertEquals(24, words.size)
        ana.core.call("lock") { lock(it) }
        assertFailsWith<CoreException> { ana.core.call("unlockWithWords") { unlockWithWords(it, old) } }
        ana.core.call("unlockWithWords") { unlockWithWords(it, words) }
        assertEquals(VaultState.OPEN, ana.core.call("journalPage") { journalPage(it, Which.MINE, null, null) }.vault)
    }

    @Test
    fun going_back_from_the_editor_asks_nothing_and_loses_nothing() = Bench.run {
        val (ana, _) = couple()
        var closed = false
        val editor = ana.on(EditorModel(Which.OURS, null, ana.core, scope) { closed = true })
        editor.shows("an empty page") { it.load is Load.Ready }
        editor.on(EditorEvent.Typed("Half a thou"))
        editor.on(EditorEvent.WentBack)
        while (!closed) delay(5)
        assertTrue(journal(ana).shows("that a draft waits") { it.load is Load.Ready }.load.value!!.draftWaits)
        val again = ana.on(EditorModel(Which.OURS, null, ana.core, scope) {})
        assertEquals("Half a thou", again.shows("the draft") { it.load is Load.Ready }.body)
    }

    @Test
    fun a_page_that_finds_no_room_on_the_phone_stays_in_the_field_until_there_is_some() = Bench.run {
        val (ana, ben) = couple()
        var closed = false
        val editor = ana.on(EditorModel(Which.OURS, null, ana.core, scope) { closed = true })
        editor.shows("an empty page") { it.load is Load.Ready }
        full("ana", true)
        editor.on(EditorEvent.Typed("Worth keeping."))
        editor.on(EditorEvent.Saved)
        val told = editor.shows("that there is no room") { it.trouble != null }
        assertTrue("no space left on this phone" in told.trouble!!.message && "nothing was lost" in told.trouble!!.message, told.trouble!!.message)
        assertEquals("Worth keeping." to true, told.body to (told.load is Load.Ready))
        editor.on(EditorEvent.WentBack)
        editor.shows("that it cannot be left yet") { it.trouble != null }
        assertTrue(!closed && ana.core.call("today") { today(it) }.day.isNotEmpty(), "everything else can be read")
        full("ana", false)
        editor.on(EditorEvent.Saved)
        while (!closed) delay(5)
        carry()
        for (phone in listOf(ana, ben)) assertEquals("Worth keeping.", journal(phone).shows("the page") { it.entries.size == 1 }.entries.single().excerpt)
    }

    @Test
    fun pages_are_read_a_page_at_a_time_and_never_twice() = Bench.run {
        val (ana, _) = couple()
        repeat(70) { number -> ana.core.call("saveEntry") { saveEntry(it, Which.OURS, null, attune.kit.core.EntryDraft("Page $number", emptyList(), null)) } }
        val journal = journal(ana)
        val first = journal.shows("the first page") { it.load is Load.Ready }.entries.size
        assertTrue(first in 1 until 70)
        while (journal.state.value.load.value?.next != null) {
            val before = journal.state.value.entries.size
            journal.on(JournalEvent.More)
            journal.shows("more") { it.entries.size > before }
        }
        assertEquals(70, journal.state.value.entries.map { it.id }.toSet().size)
        assertEquals(70, journal.state.value.entries.size)
    }

    private fun Bench.journal(phone: Phone) = phone.on(JournalModel(phone.core, scope, open = phone.open))

    private suspend fun Bench.write(phone: Phone, which: Which, body: String) {
        var closed = false
        val editor = phone.on(EditorModel(which, null, phone.core, scope) { closed = true })
        editor.shows("an empty page") { it.load is Load.Ready }
        editor.on(EditorEvent.Typed(body))
        editor.on(EditorEvent.Saved)
        while (!closed) delay(5)
    }
}
