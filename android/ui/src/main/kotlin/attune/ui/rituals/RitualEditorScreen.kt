package attune.ui.rituals

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import attune.kit.core.AnchoredZone
import attune.kit.core.RitualDraft
import attune.kit.rituals.RitualEditorEvent
import attune.kit.rituals.RitualEditorState
import attune.kit.rituals.Rule
import attune.kit.rituals.WEEKDAYS
import attune.kit.rituals.clock
import attune.kit.rituals.minutesOf
import attune.ui.components.AttuneButton
import attune.ui.components.Card
import attune.ui.components.Chip
import attune.ui.components.Chips
import attune.ui.components.ChoiceRow
import attune.ui.components.EqualChoice
import attune.ui.components.Field
import attune.ui.components.GroupTitle
import attune.ui.components.Heading
import attune.ui.components.LoadView
import attune.ui.components.Page
import attune.ui.components.SettingRow
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Stepper
import attune.ui.components.Switcher
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.components.minutes
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The simple editor: what, how often, at what hour; below it, in plain words, what that means. */
@Composable
fun RitualEditorScreen(state: RitualEditorState, onEvent: (RitualEditorEvent) -> Unit) = LoadView(state.load, onBack = { onEvent(RitualEditorEvent.WentBack) }) { draft ->
    Page(
        if (state.changing) Look.words.ritualEditTitle else Look.words.ritualNewTitle, onBack = { onEvent(RitualEditorEvent.WentBack) },
        bottom = {
            EqualChoice(
                { AttuneButton(Look.words.doNotNow, { onEvent(RitualEditorEvent.WentBack) }, it, Weight.Quiet) },
                { AttuneButton(Look.words.ritualPropose, { onEvent(RitualEditorEvent.Proposed) }, it, enabled = draft.title.isNotBlank()) },
            )
        },
    ) {
        Field(
            draft.title, { onEvent(RitualEditorEvent.Titled(it)) }, Look.words.ritualTitleLabel, Sight.Shared, Look.words.ritualTitleWho,
            writing = Writing.Line, hint = Look.words.ritualTitleHint,
        )
        state.rule?.let { HowOften(it, onEvent) }
        WhatHour(draft, onEvent)
        Where(draft, onEvent)
        SettingRow(Look.words.ritualGeneric, draft.genericLine, { onEvent(RitualEditorEvent.Generic(!draft.genericLine)) }, below = Look.words.ritualGenericHow)
        Trouble(state.trouble)
        state.preview?.let {
            Card {
                Heading(Look.words.ritualMeans, style = Look.type.hintStrong)
                Text(it.summary, style = Look.type.heading)
            }
            NextFive(it.nextFive)
        }
    }
}

@Composable
private fun HowOften(rule: Rule, onEvent: (RitualEditorEvent) -> Unit) = Stack(gap = grid(3)) {
    GroupTitle(Look.words.ritualHowOften)
    Switcher(listOf(Look.words.ritualDaily, Look.words.ritualWeekly), if (rule.daily) 0 else 1) { onEvent(RitualEditorEvent.Daily(it == 0)) }
    if (!rule.daily) {
        Days(rule, onEvent)
        Stepper(
            if (rule.interval == 1) Look.words.ritualEachWeek else "${Look.words.ritualEach} ${rule.interval} ${Look.words.ritualWeeks}",
            Look.words.ritualHowOften, { onEvent(RitualEditorEvent.Interval(rule.interval - 1)) }, { onEvent(RitualEditorEvent.Interval(rule.interval + 1)) },
            less = rule.interval > 1, more = rule.interval < 4,
        )
    }
}

/** The seven days; where they do not fit in one line they go on in the next. */
@Composable
private fun Days(rule: Rule, onEvent: (RitualEditorEvent) -> Unit) = Chips {
    for (day in WEEKDAYS) {
        val full = Look.dates.weekday(day, full = true)
        Chip(Look.dates.weekday(day), day in rule.days, { onEvent(RitualEditorEvent.DayToggled(day)) }, Modifier.semantics { contentDescription = full })
    }
}

@Composable
private fun WhatHour(draft: RitualDraft, onEvent: (RitualEditorEvent) -> Unit) = Stack(gap = grid(2)) {
    GroupTitle(Look.words.ritualWhatHour)
    val time = minutesOf(draft.time)
    Stepper(clock(time), Look.words.ritualWhatHour, { onEvent(RitualEditorEvent.Timed(time - 15)) }, { onEvent(RitualEditorEvent.Timed(time + 15)) })
    val length = draft.minutes.toInt()
    Stepper(
        minutes(length), Look.words.ritualHowLong,
        { onEvent(RitualEditorEvent.Lasting(length - if (length > 10) 5 else 1)) }, { onEvent(RitualEditorEvent.Lasting(length + if (length >= 10) 5 else 1)) },
        less = length > 1,
    )
}

@Composable
private fun Where(draft: RitualDraft, onEvent: (RitualEditorEvent) -> Unit) = Stack(Modifier.fillMaxWidth(), grid(2)) {
    GroupTitle(Look.words.ritualWhere)
    val same = draft.policy is AnchoredZone
    ChoiceRow(Look.words.ritualFloating, !same, { onEvent(RitualEditorEvent.SameMoment(false)) }, below = Look.words.ritualFloatingHow)
    ChoiceRow(Look.words.ritualAnchored, same, { onEvent(RitualEditorEvent.SameMoment(true)) }, below = Look.words.ritualAnchoredHow)
}
