package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import attune.kit.core.AnchoredZone
import attune.kit.core.RitualDraft
import attune.kit.core.RitualPreview
import attune.kit.core.ZoneOption
import attune.kit.rituals.KeptBy
import attune.kit.rituals.Often
import attune.kit.rituals.RitualEditorEvent
import attune.kit.rituals.RitualEditorState
import attune.kit.rituals.clock
import attune.kit.rituals.keptBy
import attune.kit.rituals.minutesOf
import attune.kit.rituals.often
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.ChoiceRow
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.SettingRow
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Stepper
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.components.minutes
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The editor: what, and right below it, in plain words, what the choices mean: how often, at what hour, from when, by whose clock. */
@Composable
fun RitualEditorScreen(state: RitualEditorState, onEvent: (RitualEditorEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(RitualEditorEvent.WentBack) }) { draft ->
    Page(
        if (state.onlyMe) Look.words.ritualsOnlyMine else if (state.changing) Look.words.ritualEditTitle else Look.words.ritualNewTitle, onBack = { onEvent(RitualEditorEvent.WentBack) },
        bottom = {
            EqualChoice(
                { AttuneButton(Look.words.doNotNow, { onEvent(RitualEditorEvent.WentBack) }, it, Weight.Quiet) },
                { AttuneButton(if (state.onlyMe) Look.words.doKeepToMyself else Look.words.ritualPropose, { onEvent(RitualEditorEvent.Proposed) }, it, enabled = draft.title.isNotBlank()) },
            )
        },
    ) {
        Field(
            draft.title, { onEvent(RitualEditorEvent.Titled(it)) }, Look.words.ritualTitleLabel,
            if (state.onlyMe) Sight.Mine else Sight.Shared, if (state.onlyMe) Look.words.journalMineWho else Look.words.ritualTitleWho,
            writing = Writing.Line, hint = Look.words.ritualTitleHint,
        )
        if (state.mayBeOnlyMe) SettingRow(Look.words.ritualOnlyMe, draft.onlyMe, { onEvent(RitualEditorEvent.OnlyMe(!draft.onlyMe)) }, below = Look.words.ritualOnlyMeHow)
        Trouble(state.trouble, onVault = { onEvent(RitualEditorEvent.VaultAsked) })
        state.preview?.let { Means(it) }
        HowOften(draft, state.preview?.starts, onEvent)
        WhatHour(draft, state.preview?.ends, onEvent)
        FromUntil(draft, state.preview?.starts, onEvent)
        if (!state.onlyMe) Where(draft, state.preview?.zones.orEmpty(), onEvent)
        if (!state.onlyMe) SettingRow(Look.words.ritualGeneric, draft.genericLine, { onEvent(RitualEditorEvent.Generic(!draft.genericLine)) }, below = Look.words.ritualGenericHow)
        state.preview?.let { NextFive(it.nextFive) }
    }
}

@Composable
private fun Means(preview: RitualPreview) = Card {
    Heading(Look.words.ritualMeans, style = Look.type.hintStrong)
    Text(preview.summary, style = Look.type.lead)
    preview.hint?.let { Hint(it) }
}

/** At what hour, and how long; a boundary lasts until an hour, [ends]. */
@Composable
private fun WhatHour(draft: RitualDraft, ends: String?, onEvent: (RitualEditorEvent) -> Unit) = Stack(gap = grid(2)) {
    GroupTitle(Look.words.ritualWhatHour)
    val time = minutesOf(draft.time)
    Stepper(clock(time), Look.words.ritualWhatHour, { onEvent(RitualEditorEvent.Timed(time - 15)) }, { onEvent(RitualEditorEvent.Timed(time + 15)) })
    val length = draft.minutes.toInt()
    val step = if (ends != null) 15 else 5
    Stepper(
        if (ends != null) Look.words.ritualUntilHour + " " + Look.dates.time(ends) else minutes(length), Look.words.ritualHowLong,
        { onEvent(RitualEditorEvent.Lasting(length - if (length > 2 * step) step else 1)) }, { onEvent(RitualEditorEvent.Lasting(length + if (length >= 2 * step) step else 1)) },
        less = length > 1,
    )
}

/** By whose clock; a date of the calendar only where it is about one day. */
@Composable
private fun Where(draft: RitualDraft, zones: List<ZoneOption>, onEvent: (RitualEditorEvent) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(2)) {
    GroupTitle(Look.words.ritualWhere)
    val kept = draft.keptBy
    ChoiceRow(Look.words.ritualFloating, kept == KeptBy.EACH, { onEvent(RitualEditorEvent.Kept(KeptBy.EACH)) }, below = Look.words.ritualFloatingHow)
    ChoiceRow(Look.words.ritualAnchored, kept == KeptBy.SAME, { onEvent(RitualEditorEvent.Kept(KeptBy.SAME)) }, below = Look.words.ritualAnchoredHow)
    val chosen = (draft.policy as? AnchoredZone)?.zone
    if (chosen != null && zones.size > 1) Stack(gap = grid(2)) {
        Hint(Look.words.ritualClockOf)
        Chips { for (one in zones) Chip(one.place, one.zone == chosen, { onEvent(RitualEditorEvent.ZonePicked(one.zone)) }, many = false) }
    }
    if (kept == KeptBy.DATE || draft.repeat.often?.isOfDates == true)
        ChoiceRow(Look.words.ritualByCalendar, kept == KeptBy.DATE, { onEvent(RitualEditorEvent.Kept(KeptBy.DATE)) }, below = Look.words.ritualByCalendarHow)
}

/** The first day and the last one; the day itself where there is only one. */
@Composable
private fun FromUntil(draft: RitualDraft, starts: String?, onEvent: (RitualEditorEvent) -> Unit) {
    val about = draft.keptBy == KeptBy.DATE || draft.repeat.often == Often.ONCE
    if (about) return
    Stack(gap = grid(2)) {
        GroupTitle(Look.words.ritualFromUntil)
        DayRow(Look.words.ritualBegins, draft.from, Look.words.ritualBeginsToday, starts, onDay = { onEvent(RitualEditorEvent.FromPicked(it)) })
        DayRow(
            Look.words.ritualEnds, draft.until, Look.words.ritualEndsNever, starts, onDay = { onEvent(RitualEditorEvent.UntilPicked(it)) },
            onNone = { onEvent(RitualEditorEvent.UntilPicked(null)) },
        )
    }
}
