import AttuneKit
import SwiftUI

/// A page to write on. Leaving asks nothing and loses nothing, which is why it has a way back of its own: it keeps the draft first.
struct EditorScreen: View {
    let state: EditorState
    let send: Send<EditorEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load) { editor in
            let mine = editor.which == .mine
            Page(dates.day(editor.day), back: .own { send(.wentBack) }) {
                Trouble(state.trouble)
                Field(
                    value: state.body, label: words.editorLabel, sight: mine ? .mine : .shared, who: editor.whoSees, hint: words.editorHint,
                    below: state.kept ? words.editorKept : words.stateKeptAsYouType, lines: 12
                ) { send(.typed($0)) }
            } bottom: {
                EqualChoice {
                    AttuneButton(words.editorLater, weight: .quiet, wide: true) { send(.wentBack) }
                } second: {
                    AttuneButton(mine ? words.editorKeep : words.editorShare, wide: true, enabled: !state.body.isBlank) { send(.saved) }
                }
            }
        }
    }
}
