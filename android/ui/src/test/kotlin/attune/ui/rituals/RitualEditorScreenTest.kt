package attune.ui.rituals

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsNodeInteractionsProvider
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import attune.kit.rituals.KeptBy
import attune.kit.rituals.Often
import attune.kit.rituals.RitualEditorEvent
import attune.kit.rituals.RitualEditorState
import attune.kit.samples.RitualEditorSamples
import attune.ui.heard
import attune.ui.strings.Words
import kotlin.test.Test
import kotlin.test.assertEquals

/** What is chosen in the editor, by touch. */
@OptIn(ExperimentalTestApi::class)
class RitualEditorScreenTest {
    private val words = Words()

    @Test
    fun a_last_day_is_chosen_in_its_month_and_taken_away_again() {
        val heard = heard(RitualEditorSamples.library) {
            tap(words.ritualEnds)
            onNodeWithContentDescription("${words.dayMonth}, ${words.doMore}").performClick()
            onNodeWithContentDescription("3 December 2026").performClick()
        }
        assertEquals(listOf<RitualEditorEvent>(RitualEditorEvent.UntilPicked("2026-12-03")), heard)
        val without = heard(RitualEditorSamples.monthly) {
            tap(words.ritualEnds)
            onNodeWithText(words.ritualEndsNever).performScrollTo().performClick()
        }
        assertEquals(listOf<RitualEditorEvent>(RitualEditorEvent.UntilPicked(null)), without)
    }

    @Test
    fun an_anniversary_is_chosen_in_its_year() {
        val heard = heard(RitualEditorSamples.anniversary) {
            tap(words.ritualWhichDate)
            repeat(7) { onNodeWithContentDescription("${words.dayYear}, ${words.doLess}").performClick() }
            onNodeWithContentDescription("30 November 2019").performScrollTo().performClick()
        }
        assertEquals(listOf<RitualEditorEvent>(RitualEditorEvent.FromPicked("2019-11-30")), heard)
    }

    @Test
    fun what_is_only_mine_is_kept_and_not_proposed_once_there_is_a_vault() {
        val heard = heard(RitualEditorSamples.mine) {
            onNodeWithText(words.vaultOpen).performClick()
            onNodeWithText(words.doKeepToMyself).performClick()
            for (shared in listOf(words.ritualPropose, words.ritualWhere, words.ritualTitleWho)) onNodeWithText(shared).assertDoesNotExist()
        }
        assertEquals(listOf(RitualEditorEvent.VaultAsked, RitualEditorEvent.Proposed), heard)
    }

    @Test
    fun a_title_of_ones_own_is_kept_for_oneself_by_one_touch() {
        assertEquals(listOf<RitualEditorEvent>(RitualEditorEvent.OnlyMe(true)), heard(RitualEditorSamples.monthly) { tap(words.ritualOnlyMe) })
        assertEquals(listOf<RitualEditorEvent>(RitualEditorEvent.OnlyMe(false)), heard(RitualEditorSamples.mine) { tap(words.ritualOnlyMe) })
        heard(RitualEditorSamples.library) { onNodeWithText(words.ritualOnlyMe).assertDoesNotExist() }
    }

    @Test
    fun how_often_and_by_whose_clock_are_one_touch_each() {
        val heard = heard(RitualEditorSamples.library) {
            tap(words.ritualOftenMonths)
            tap("Lisbon")
            tap(words.ritualFloating)
        }
        assertEquals(listOf(RitualEditorEvent.Repeated(Often.MONTHS), RitualEditorEvent.ZonePicked("Europe/Lisbon"), RitualEditorEvent.Kept(KeptBy.EACH)), heard)
        val day = heard(RitualEditorSamples.monthly) {
            tap("14")
            tap(words.ritualLastDay)
            tap(words.ritualByWeekday)
        }
        assertEquals(listOf(RitualEditorEvent.OnDay(14), RitualEditorEvent.OnDay(-1), RitualEditorEvent.ByWeekday(true)), day)
    }

    private fun SemanticsNodeInteractionsProvider.tap(text: String) {
        onNodeWithText(text).performScrollTo().performClick()
    }

    private fun heard(state: RitualEditorState, tap: SemanticsNodeInteractionsProvider.() -> Unit) = heard<RitualEditorEvent>({ RitualEditorScreen(state, it) }, tap)
}
