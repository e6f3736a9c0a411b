import AttuneKit
import SwiftUI

/// What a calendar holds as rituals, and rituals for a calendar.
struct CalendarScreen: View {
    let state: CalendarState
    let send: Send<CalendarEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.calendarTitle) {
            Trouble(state.trouble) { send(.vaultAsked) }
            if state.done { NoticeLine(text: words.calendarTaken) }
            GroupTitle(words.calendarIn)
            Plain(words.calendarInHow, .quiet)
            AttuneButton(words.calendarPick, weight: .quiet, wide: true) { send(.picked) }
            if state.load == .loading {
                ProgressLine(label: words.stateLoading)
            } else if let preview = state.preview {
                Held(preview: preview, chosen: state.chosen, send: send)
            } else {
                GroupTitle(words.calendarOut)
                Plain(words.calendarOutHow, .quiet)
                AttuneButton(words.calendarExport, weight: .quiet, wide: true) { send(.exported) }
            }
        } bottom: {
            if !state.chosen.isEmpty { AttuneButton(words.calendarTake, wide: true) { send(.taken) } }
        }
    }
}

private struct Held: View {
    let preview: CalendarRecord
    let chosen: Set<UInt32>
    let send: Send<CalendarEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        if preview.more { NoticeLine(text: words.calendarMore) }
        if preview.found.isEmpty { Plain(words.calendarNone) } else { GroupTitle(words.calendarFound) }
        ForEach(preview.found, id: \.at) { found in
            ChoiceRow(text: found.title, chosen: chosen.contains(found.at), many: true, below: joined([found.summary] + next(found))) {
                send(.toggled(found.at))
            }
            if chosen.contains(found.at) { NextFive(next: found.nextFive) }
        }
        if !preview.leftOut.isEmpty { GroupTitle(words.calendarLeftOut) }
        ForEach(Array(preview.leftOut.enumerated()), id: \.offset) { _, one in
            Card(gap: grid(1)) {
                OneBreath {
                    Stack(gap: grid(1)) {
                        Text(one.title ?? words.calendarUnnamed).lettering(.labelQuiet)
                        Hint(one.why)
                    }
                }
            }
        }
    }

    private func next(_ found: CalendarFound) -> [String] {
        found.nextFive.first.map { [labelled(words.ritualNext, dates.moment($0.atMs))] } ?? []
    }
}
