import AttuneKit
import SwiftUI

/// The editor: what, and right below it, in plain words, what the choices mean: how often, at what hour, from when, by whose clock.
struct RitualEditorScreen: View {
    let state: RitualEditorState
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { draft in
            Page(state.onlyMe ? words.ritualsOnlyMine : state.changing ? words.ritualEditTitle : words.ritualNewTitle) {
                Field(
                    value: draft.title, label: words.ritualTitleLabel, sight: state.onlyMe ? .mine : .shared,
                    who: state.onlyMe ? words.journalMineWho : words.ritualTitleWho, writing: .line, hint: words.ritualTitleHint
                ) { send(.titled($0)) }
                if state.mayBeOnlyMe {
                    SettingRow(text: words.ritualOnlyMe, on: draft.onlyMe, below: words.ritualOnlyMeHow) { send(.onlyMe($0)) }
                }
                Trouble(state.trouble) { send(.vaultAsked) }
                if let preview = state.preview { Means(preview: preview) }
                HowOften(draft: draft, starts: state.preview?.starts, send: send)
                WhatHour(draft: draft, ends: state.preview?.ends, send: send)
                FromUntil(draft: draft, starts: state.preview?.starts, send: send)
                if !state.onlyMe {
                    WhereBoth(draft: draft, zones: state.preview?.zones ?? [], send: send)
                    SettingRow(text: words.ritualGeneric, on: draft.genericLine, below: words.ritualGenericHow) { send(.generic($0)) }
                }
                if let preview = state.preview { NextFive(next: preview.nextFive) }
            } bottom: {
                EqualChoice {
                    AttuneButton(words.doNotNow, weight: .quiet, wide: true) { send(.wentBack) }
                } second: {
                    AttuneButton(state.onlyMe ? words.doKeepToMyself : words.ritualPropose, wide: true, enabled: !draft.title.isBlank) {
                        send(.proposed)
                    }
                }
            }
        }
    }
}

private struct Means: View {
    let preview: RitualPreview
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Heading(words.ritualMeans, .hintStrong)
            Text(preview.summary).lettering(.lead)
            if let hint = preview.hint { Hint(hint) }
        }
    }
}

/// At what hour, and how long; a boundary lasts until an hour, `ends`.
private struct WhatHour: View {
    let draft: RitualDraft
    let ends: String?
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Stack(gap: grid(2)) {
            TimeRow(label: words.ritualWhatHour, time: draft.time) { send(.timed($0)) }
            StepsRow(value: value, label: words.ritualHowLong, less: length > 1) { more in
                send(.lasting(more ? length + (length >= 2 * step ? step : 1) : length - (length > 2 * step ? step : 1)))
            }
        }
        .padding(.top, grid(2))
    }

    private var value: String {
        if let ends { words.ritualUntilHour + " " + dates.time(ends) } else { words.minutes(draft.minutes) }
    }

    private var step: Int { ends == nil ? 5 : 15 }
    private var length: Int { Int(draft.minutes) }
}

/// The first day and the last one, where there are several.
private struct FromUntil: View {
    let draft: RitualDraft
    let starts: String?
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        if draft.keptBy != .date && draft.repeat.often != .once {
            Stack(gap: grid(2)) {
                GroupTitle(words.ritualFromUntil)
                DayRow(label: words.ritualBegins, day: draft.from, otherwise: words.ritualBeginsToday, near: starts) { day in
                    if let day { send(.fromPicked(day)) }
                }
                DayRow(label: words.ritualEnds, day: draft.until, otherwise: words.ritualEndsNever, near: starts, mayBeNone: true) {
                    send(.untilPicked($0))
                }
            }
        }
    }
}

/// By whose clock; a date of the calendar only where it is about one day.
private struct WhereBoth: View {
    let draft: RitualDraft
    let zones: [ZoneOption]
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(2)) {
            GroupTitle(words.ritualWhere)
            ChoiceRow(text: words.ritualFloating, chosen: kept == .each, below: words.ritualFloatingHow) { send(.kept(.each)) }
            ChoiceRow(text: words.ritualAnchored, chosen: kept == .same, below: words.ritualAnchoredHow) { send(.kept(.same)) }
            if let zone, zones.count > 1 {
                Hint(words.ritualClockOf)
                Flow {
                    ForEach(zones, id: \.zone) { one in
                        Chip(text: one.place, chosen: one.zone == zone) { send(.zonePicked(one.zone)) }
                    }
                }
            }
            if kept == .date || draft.repeat.often?.isOfDates == true {
                ChoiceRow(text: words.ritualByCalendar, chosen: kept == .date, below: words.ritualByCalendarHow) { send(.kept(.date)) }
            }
        }
    }

    private var kept: KeptBy { draft.keptBy }
    private var zone: String? { if case .anchored(let zone) = draft.policy { zone } else { nil } }
}
