import AttuneKit
import SwiftUI

/// The key of what is mine, where a step needs it before it can go on.
struct VaultScreen: View {
    let state: JournalState
    let send: Send<JournalEvent>
    let back: Act
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { _ in
            Page(words.journalMine) {
                PrivacyLine(.mine, words.journalMineWho)
                Trouble(state.trouble)
                if let door = state.door {
                    VaultDoor(door: door, state: state, send: send)
                } else {
                    EmptyState(text: words.vaultIsOpen, sign: .unlock)
                }
            } bottom: {
                if state.door == nil { AttuneButton(words.vaultBack, wide: true, act: back) }
            }
        }
    }
}
