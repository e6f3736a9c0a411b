import AttuneKit
import SwiftUI

/// How pairing begins: one invites, the other opens the invitation.
struct PairStart: View {
    let last: String?
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pairTitle) {
            if let last { NoticeLine(text: last) }
            Trouble(state.trouble)
            Plain(words.pairHow, .quiet)
            GroupTitle(words.pairInviteTitle)
            ChoiceRow(text: words.pairNearby, chosen: state.nearby, below: words.pairNearbyBelow) { send(.nearby(true)) }
            ChoiceRow(text: words.pairApart, chosen: !state.nearby, below: words.pairApartBelow) { send(.nearby(false)) }
            AttuneButton(words.pairInvite, wide: true) { send(.invited) }
            GroupTitle(words.pairJoinTitle)
            PasteField(value: state.typed, label: words.pairJoinLabel, who: words.pairPasteWho) { send(.typed($0)) }
            AttuneButton(words.pairJoin, weight: .quiet, wide: true, enabled: !state.typed.isBlank) { send(.joined) }
        }
    }
}

/// The invitation, to give to one person.
struct Inviting: View {
    let text: String
    let expiresMs: Int64
    let meets: Bool
    let code: QrCode?
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Page(words.pairInvitingTitle) {
            Trouble(state.trouble)
            Plain(words.pairInvitingHow, .quiet)
            CodeCard(text: text, label: words.pairInvitation, code: code) { EmptyView() }
            Hint(words.pairExpires + " " + dates.moment(expiresMs))
            if meets { LookAgain(send: send) } else { ReplyTaking(state: state, send: send) }
        } bottom: {
            AttuneButton(words.pairCancel, weight: .plain) { send(.cancelled) }
        }
    }
}

/// The invitation is opened here; the reply goes back by itself or is carried.
struct Joining: View {
    let reply: String?
    let code: QrCode?
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pairJoiningTitle) {
            Trouble(state.trouble)
            if let reply {
                Plain(words.pairCarry, .quiet)
                CodeCard(text: reply, label: words.pairReply, code: code) { EmptyView() }
                ReplyTaking(state: state, send: send)
            } else {
                Plain(words.pairJoiningWait, .quiet)
                LookAgain(send: send)
            }
        } bottom: {
            AttuneButton(words.pairStop, weight: .plain) { send(.wordsDiffered) }
        }
    }
}
