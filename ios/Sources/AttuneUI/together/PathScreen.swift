import AttuneKit
import SwiftUI

/// One path: what it is, its exercises, and how it is walked. Nothing on it is late, and nothing says how much is left.
struct PathScreen: View {
    let state: PathState
    let send: Send<PathEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, retry: retry) { path in
            Page(path.card.title) {
                Trouble(state.trouble)
                Text(path.card.purpose).lettering(.heading)
                // Whoever is on it has read this, and looks for what comes next.
                if !path.card.underWay { Plain(path.intro) }
                if !path.end.isEmpty { Card { Text(path.end).lettering(.own) } }
                GroupTitle(words.pathStages)
                if path.end.isEmpty { Hint(path.pace) }
                Stack(gap: 0) {
                    ForEach(Array(path.stages.enumerated()), id: \.offset) { at, stage in
                        StageView(stage: stage, first: at == 0, last: at == path.stages.count - 1, underWay: path.card.underWay, send: send)
                    }
                }
                if path.card.underWay { walked(path) }
            } bottom: {
                if !path.card.underWay { begin(path) }
            }
        }
        .confirm(
            Confirmation(
                title: words.pathBeginTitle, text: state.load.value?.instead ?? "", act: words.pathBegin, keep: words.pathBeginStay),
            when: state.beginning, act: { send(.begun) }, keep: { send(.beginKept) }
        )
        .confirm(
            Confirmation(title: words.pathLeaveTitle, text: words.pathLeaveHow, act: words.pathLeave, keep: words.pathLeaveStay),
            when: state.leaving, act: { send(.left) }, keep: { send(.leaveKept) }
        )
    }

    private func retry() { send(.retried) }

    @ViewBuilder private func begin(_ path: PathRecord) -> some View {
        if path.canBegin {
            AttuneButton(words.pathBegin, wide: true) { send(.begun) }
        } else {
            Hint(words.pathNeedsTwo)
        }
    }

    /// What can be done about a path under way: its pace, and its end at any time.
    @ViewBuilder private func walked(_ path: PathRecord) -> some View {
        if path.end.isEmpty { SettingRow(text: words.pathSlower, on: path.slower, below: words.pathSlowerHow) { send(.slowed($0)) } }
        PrivacyLine(.mine, words.pathYours)
        GroupTitle(words.pathAbout)
        Plain(path.intro, .quiet)
        AttuneButton(words.pathLeave, weight: .plain) { send(.leaveAsked) }
    }
}
