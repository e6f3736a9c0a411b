import AttuneKit
import SwiftUI

/// The simple editor: what, how often, at what hour; below it, in plain words, what that means.
struct RitualEditorScreen: View {
    let state: RitualEditorState
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { draft in
            Page(state.changing ? words.ritualEditTitle : words.ritualNewTitle) {
                Field(
                    value: draft.title, label: words.ritualTitleLabel, sight: .shared, who: words.ritualTitleWho, writing: .line,
                    hint: words.ritualTitleHint
                ) { send(.titled($0)) }
                if let rule = state.rule { HowOften(rule: rule, send: send) }
                WhatHour(draft: draft, send: send)
                WhereBoth(draft: draft, send: send)
                SettingRow(text: words.ritualGeneric, on: draft.genericLine, below: words.ritualGenericHow) { send(.generic($0)) }
                Trouble(state.trouble)
                if let preview = state.preview {
                    Card {
                        Heading(words.ritualMeans, .hintStrong)
                        Text(preview.summary).lettering(.heading)
                    }
                    NextFive(next: preview.nextFive)
                }
            } bottom: {
                EqualChoice {
                    AttuneButton(words.doNotNow, weight: .quiet, wide: true) { send(.wentBack) }
                } second: {
                    AttuneButton(words.ritualPropose, wide: true, enabled: !draft.title.isBlank) { send(.proposed) }
                }
            }
        }
    }
}

private struct HowOften: View {
    let rule: Rule
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Stack(gap: grid(3)) {
            GroupTitle(words.ritualHowOften)
            Switcher(names: [words.ritualDaily, words.ritualWeekly], chosen: rule.daily ? 0 : 1) { send(.daily($0 == 0)) }
            if !rule.daily {
                Flow {
                    ForEach(weekdays, id: \.self) { day in
                        Chip(text: dates.weekday(day), chosen: rule.days.contains(day), spoken: dates.weekday(day, full: true)) {
                            send(.dayToggled(day))
                        }
                    }
                }
                StepsRow(value: weeks, label: words.ritualHowOften, less: rule.interval > 1, more: rule.interval < 4) { more in
                    send(.interval(rule.interval + (more ? 1 : -1)))
                }
            }
        }
    }

    private var weeks: String {
        rule.interval == 1 ? words.ritualEachWeek : words.ritualEach + " \(rule.interval) " + words.ritualWeeks
    }
}

private struct WhatHour: View {
    let draft: RitualDraft
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(2)) {
            TimeRow(label: words.ritualWhatHour, time: draft.time) { send(.timed($0)) }
            StepsRow(value: words.minutes(draft.minutes), label: words.ritualHowLong, less: length > 1) { more in
                send(.lasting(more ? length + (length >= 10 ? 5 : 1) : length - (length > 10 ? 5 : 1)))
            }
        }
        .padding(.top, grid(2))
    }

    private var length: Int { Int(draft.minutes) }
}

private struct WhereBoth: View {
    let draft: RitualDraft
    let send: Send<RitualEditorEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(2)) {
            GroupTitle(words.ritualWhere)
            ChoiceRow(text: words.ritualFloating, chosen: !same, below: words.ritualFloatingHow) { send(.sameMoment(false)) }
            ChoiceRow(text: words.ritualAnchored, chosen: same, below: words.ritualAnchoredHow) { send(.sameMoment(true)) }
        }
    }

    private var same: Bool { if case .anchored = draft.policy { true } else { false } }
}
