package attune.kit.us

import attune.kit.core.HandOverFile
import attune.kit.core.Load
import attune.kit.core.PairInviting
import attune.kit.core.PairStart
import attune.kit.core.Standing
import attune.kit.core.Start
import attune.kit.core.Which
import attune.kit.core.value
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.couple
import attune.kit.testing.shows
import kotlinx.coroutines.flow.first
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class UsTest {
    @Test
    fun one_leaves_alone_and_the_other_reads_one_sentence() = Bench.run {
        val (ana, ben) = couple()
        val us = us(ana)
        us.on(UsEvent.Asked(UsState.Sheet.Leave))
        us.on(UsEvent.Left(letThemKnow = true))
        us.shows("the end") { it.load.value?.standing == Standing.ENDED && it.sheet == null }
        carry()
        us(ben).shows("the end") { it.load.value?.standing == Standing.ENDED }
        val today = ben.core.call("today") { today(it) }
        assertEquals(1, today.notices.size)
        assertEquals(null, today.asked)
    }

    @Test
    fun a_copied_folder_leads_from_us_to_pairing() = Bench.run {
        val ana = couple().first
        ana.core.pause()
        File(folder("ana")).copyRecursively(File(folder("copy")))
        val copy = phone("copy")
        val us = us(copy)
        assertEquals(Standing.NEW_PHONE, us.state.value.load.value?.standing)
        us.on(UsEvent.PairAsked)
        copy.navigator.stack.first { it.last() == Route.Pair }
        val pair = copy.on(copy.pairModel())
        pair.shows("a beginning") { it.load.value is PairStart }
        pair.on(PairEvent.Invited)
        pair.shows("an invitation") { it.load.value is PairInviting }
    }

    @Test
    fun a_file_carried_by_hand_brings_what_is_new_and_the_same_one_twice_brings_nothing() = Bench.run {
        val (ana, ben) = couple()
        ana.core.call("saveEntry") { saveEntry(it, Which.OURS, null, attune.kit.core.EntryDraft("By hand.", emptyList(), null)) }
        val table = Table()
        val (hers, his) = us(ana, table) to us(ben, table)
        hers.on(UsEvent.HandedOver)
        while (table.file == null) kotlinx.coroutines.delay(5)
        his.on(UsEvent.HandOverTaken)
        val first = his.shows("what came") { it.line != null }.line
        assertEquals("By hand.", ben.core.call("journalPage") { journalPage(it, Which.OURS, null, null) }.entries.single().excerpt)
        his.on(UsEvent.HandOverTaken)
        his.shows("that nothing is new") { it.line != null && it.line != first }
        table.file = byteArrayOf(1, 2, 3)
        his.on(UsEvent.HandOverTaken)
        assertTrue(his.shows("that this is no such file") { it.trouble != null }.trouble!!.message.isNotBlank())
    }

    @Test
    fun erasing_asks_for_its_word_and_leads_to_the_beginning() = Bench.run {
        val ana = phone("ana", "Ana")
        val us = us(ana)
        us.on(UsEvent.Asked(UsState.Sheet.Erase))
        us.on(UsEvent.Typed("something"))
        us.on(UsEvent.Erased)
        us.shows("that it is another word") { it.trouble != null }
        us.on(UsEvent.Typed("erase"))
        us.on(UsEvent.Erased)
        ana.navigator.stack.first { it == listOf(Route.Welcome) }
        assertEquals(Start.FRESH, ana.core.call("welcome") { welcome(it) }.start)
    }

    @Test
    fun quiet_hours_are_kept() = Bench.run {
        val us = us(phone("ana", "Ana"))
        us.on(UsEvent.QuietSet(23 * 60, 6 * 60 + 30))
        val quiet = us.shows("the new hours") { it.load.value?.quiet?.from?.startsWith("23:00") == true }.load.value!!.quiet
        assertTrue(quiet.to.startsWith("06:30"))
    }

    private suspend fun Bench.us(phone: Phone, table: Table = Table()) =
        phone.on(phone.usModel(table)).apply { shows("its record") { it.load is Load.Ready } }

    /** Where a file lies between two people. */
    private class Table : UsPort {
        var file: ByteArray? = null

        override suspend fun share(file: HandOverFile): Boolean {
            this.file = file.bytes
            return true
        }

        override suspend fun pick() = file
        override var still = false
    }
}
