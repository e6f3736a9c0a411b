import AttuneKit
import SwiftUI

/// Two phones learn to trust each other: an invitation, the same words on both, one confirmation each.
struct PairScreen: View {
    let state: PairState
    let send: Send<PairEvent>

    var body: some View {
        LoadView(load: state.load) { pair in
            switch pair {
            case .start(let last): PairStart(last: last, state: state, send: send)
            case .inviting(let text, _, let expiresMs, let meets, let code):
                Inviting(text: text, expiresMs: expiresMs, meets: meets, code: code, state: state, send: send)
            case .joining(let reply, _, let code): Joining(reply: reply, code: code, state: state, send: send)
            case .words(let list, let digits, let partner, let reply, let code):
                WordsToRead(list: list, digits: digits, partner: partner, reply: reply, code: code, state: state, send: send)
            case .pick(let choices, let partner): WordsToPick(choices: choices, partner: partner, state: state, send: send)
            case .confirmed(let partner, let trouble, let folder):
                ConfirmedHere(partner: partner, trouble: trouble, folder: folder, state: state, send: send)
            case .paired(let partner, let bring): PairedNow(partner: partner, bring: bring, state: state, send: send)
            }
        }
    }
}

/// Looks where the phones meet, now.
struct LookAgain: View {
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View { AttuneButton(words.pairLookAgain, weight: .quiet, wide: true) { send(.lookedAgain) } }
}

/// A reply carried here by hand.
struct ReplyTaking: View {
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        GroupTitle(words.pairReplyTitle)
        ScanButton(state: state, send: send)
        PasteField(value: state.typed, label: words.pairReplyLabel, who: words.pairPasteWho) { send(.typed($0)) }
        AttuneButton(words.pairTakeReply, weight: state.canScan ? .quiet : .primary, wide: true, enabled: !state.typed.isBlank) {
            send(.joined)
        }
    }
}
