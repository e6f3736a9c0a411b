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
            Ways(state: state, send: send)
            AttuneButton(words.pairInvite, wide: true, enabled: state.knowsItsWay) { send(.invited) }
            GroupTitle(words.pairJoinTitle)
            ScanButton(state: state, weight: .quiet, send: send)
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
            Plain(shown == nil ? words.pairInvitingHow : words.pairInvitingShow, .quiet)
            Carried(text: text, label: words.pairInvitation, code: shown, send: send)
            Hint(labelled(words.pairExpires, dates.moment(expiresMs)))
            if meets { LookAgain(send: send) } else { ReplyTaking(state: state, send: send) }
        } bottom: {
            AttuneButton(words.pairCancel, weight: .plain) { send(.cancelled) }
        }
    }

    /// Who is elsewhere cannot scan it.
    private var shown: QrCode? { state.nearby ? code : nil }
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
                Plain(shown == nil ? words.pairCarry : words.pairCarryShow, .quiet)
                Carried(text: reply, label: words.pairReply, code: shown, send: send)
                ReplyTaking(state: state, send: send)
            } else {
                Plain(words.pairJoiningWait, .quiet)
                LookAgain(send: send)
            }
        } bottom: {
            AttuneButton(words.pairStop, weight: .plain) { send(.wordsDiffered) }
        }
    }

    private var shown: QrCode? { state.nearby ? code : nil }
}
