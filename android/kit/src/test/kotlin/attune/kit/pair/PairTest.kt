package attune.kit.pair

import attune.kit.core.CoreFailure
import attune.kit.core.FileNotPicked
import attune.kit.core.FileResponse
import attune.kit.core.Load
import attune.kit.core.MeetingByHand
import attune.kit.core.PairConfirmed
import attune.kit.core.PairInviting
import attune.kit.core.PairJoining
import attune.kit.core.PairPaired
import attune.kit.core.PairPick
import attune.kit.core.PairRecord
import attune.kit.core.PairStart
import attune.kit.core.PairWords
import attune.kit.core.value
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.testing.Bench
import attune.kit.testing.Phone
import attune.kit.testing.pair
import attune.kit.testing.shows
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** Pairing as two people do it, each on their own screen. */
class PairTest {
    @Test
    fun two_phones_meet_in_a_folder_and_compare_the_same_words() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val (inviting, joining) = pairing(ana) to pairing(ben)
        inviting.on(PairEvent.Invited)
        val invitation = inviting.awaits<PairInviting>().text
        joining.on(PairEvent.Typed("  $invitation\n"))
        joining.on(PairEvent.Joined)
        joining.shows("that the invitation was taken") { it.typed.isEmpty() }
        carry()
        inviting.on(PairEvent.LookedAgain)
        val words = inviting.awaits<PairWords>().words
        joining.on(PairEvent.LookedAgain)
        val choices = joining.awaits<PairPick>().choices
        assertEquals(1, choices.count { it == words })
        joining.on(PairEvent.WordsPicked(choices.indexOf(words)))
        joining.awaits<PairConfirmed>()
        inviting.on(PairEvent.WordsConfirmed)
        carry()
        assertEquals("Ben", inviting.awaits<PairPaired>().partner)
        assertEquals("Ana", joining.awaits<PairPaired>().partner)
    }

    @Test
    fun whoever_was_invited_picks_the_folder_before_the_two_are_paired() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        for (phone in listOf(ana, ben)) phone.pairPort.meetings = { MeetingByHand }
        ben.carrier.script = { FileResponse(FileNotPicked) }
        val (inviting, joining) = pairing(ana) to pairing(ben)
        inviting.on(PairEvent.Invited)
        joining.on(PairEvent.Typed(inviting.awaits<PairInviting>().text))
        joining.on(PairEvent.Joined)
        inviting.on(PairEvent.Typed(joining.awaits<PairJoining>().reply!!))
        inviting.on(PairEvent.Joined)
        val shown = inviting.awaits<PairWords>()
        joining.on(PairEvent.Typed(shown.reply!!))
        joining.on(PairEvent.Joined)
        joining.on(PairEvent.WordsPicked(joining.awaits<PairPick>().choices.indexOf(shown.words)))
        inviting.on(PairEvent.WordsConfirmed)
        joining.awaits<PairConfirmed>()
        ben.exchange.now()
        val told = joining.shows("which folder is meant") { (it.load.value as? PairConfirmed)?.folder != null }.load.value as PairConfirmed
        assertTrue("Choose the same folder" in told.trouble!!, told.trouble)
        ben.carrier.script = { null }
        joining.on(PairEvent.FolderPicked)
        while (ben.pairPort.asked.isEmpty()) delay(5)
        assertEquals(listOf<String?>(mailbox), ben.pairPort.asked, "by the name the other phone gave it")
        carry()
        assertEquals("Ana", joining.awaits<PairPaired>().partner)
    }

    @Test
    fun what_was_ones_own_is_brought_along_where_it_is_ticked() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val own = listOf("r-daily", "r-weekly").map { id ->
            ana.core.call("proposeRitual") { here -> proposeRitual(here, rituals(here).library.first { it.id == id }.draft) }
        }
        pair(ana, ben)
        val paired = pairing(ana)
        val offered = paired.shows("what could be brought along") { (it.load.value as? PairPaired)?.bring?.size == 2 }
        assertTrue(offered.ticked.isEmpty())
        ana.open(Route.Pair)
        paired.on(PairEvent.Ticked(own[1]))
        paired.on(PairEvent.Finished)
        ana.navigator.stack.first { it.last() == Route.At(Place.Today) }
        assertEquals(listOf("Our week"), ana.core.call("rituals") { rituals(it) }.proposed.map { it.title })
        carry()
        assertEquals(1, ben.core.call("rituals") { rituals(it) }.asked.size)
    }

    @Test
    fun a_wrong_pick_ends_this_pairing_and_says_so() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val (inviting, joining) = pairing(ana) to pairing(ben)
        inviting.on(PairEvent.Invited)
        val invitation = inviting.awaits<PairInviting>().text
        joining.on(PairEvent.Typed(invitation))
        joining.on(PairEvent.Joined)
        carry()
        val words = inviting.awaits<PairWords>().words
        val wrong = joining.awaits<PairPick>().choices.indexOfFirst { it != words }
        joining.on(PairEvent.WordsPicked(wrong))
        val told = joining.shows("why it ended") { it.trouble != null || (it.load.value as? PairStart)?.last != null }
        assertTrue(told.trouble?.message?.isNotBlank() ?: true)
        assertEquals(null, ben.core.call("us") { us(it) }.partner)
    }

    @Test
    fun an_invitation_that_is_cut_altered_or_one_s_own_is_refused_with_a_sentence() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val (inviting, joining) = pairing(ana) to pairing(ben)
        inviting.on(PairEvent.Invited)
        val invitation = inviting.awaits<PairInviting>().text
        val middle = invitation.length / 2
        val altered = invitation.replaceRange(middle, middle + 1, if (invitation[middle] == 'a') "b" else "a")
        var before: CoreFailure? = null
        for (text in listOf(invitation.dropLast(9), altered, "hello", "")) {
            joining.on(PairEvent.Typed(text))
            joining.on(PairEvent.Joined)
            val told = assertNotNull(joining.shows("a sentence about “${text.take(20)}”") { it.trouble != null && it.trouble != before }.trouble)
            assertTrue(told.message.isNotBlank())
            joining.on(PairEvent.Cancelled)
            before = joining.shows("that there is nothing to cancel") { it.trouble != null && it.trouble != told }.trouble
        }
        inviting.on(PairEvent.Typed(invitation))
        inviting.on(PairEvent.Joined)
        inviting.shows("that it is one's own") { it.trouble != null }
    }

    @Test
    fun words_that_differ_erase_the_pairing_on_the_phone_that_says_so() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val (inviting, joining) = pairing(ana) to pairing(ben)
        inviting.on(PairEvent.Invited)
        joining.on(PairEvent.Typed(inviting.awaits<PairInviting>().text))
        joining.on(PairEvent.Joined)
        carry()
        inviting.awaits<PairWords>()
        inviting.on(PairEvent.WordsDiffered)
        inviting.awaits<PairStart>()
    }

    private fun Bench.pairing(phone: Phone) = phone.on(phone.pairModel())

    private suspend inline fun <reified R : PairRecord> PairModel.awaits(): R =
        shows(R::class.simpleName.orEmpty()) { (it.load as? Load.Ready)?.value is R }.load.value as R
}
