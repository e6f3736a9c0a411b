import AttuneKit
import SwiftUI

/// How the couple's exchange will travel, each way with who sees what of it.
struct Ways: View {
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        GroupTitle(words.pairWayTitle)
        ForEach(state.ways, id: \.self) { way in
            ChoiceRow(text: name(way), chosen: way == state.way, below: below(way)) { send(.wayChosen(way)) }
        }
        if state.way == .webDav {
            PrivacyLine(.shared, words.pairWayWho)
            place(words.pairAddress, state.address, .address) { send(.addressTyped($0)) }
            place(words.pairUser, state.user, .address) { send(.userTyped($0)) }
            place(words.pairPassword, state.password, .secret) { send(.passwordTyped($0)) }
        }
    }

    private func place(_ label: String, _ typed: String, _ writing: Writing, act: @escaping @MainActor (String) -> Void) -> some View {
        LabelledField(value: typed, label: label, writing: writing, typed: act)
    }

    private func name(_ way: Way) -> String {
        switch way {
        case .folder: words.pairWayFolder
        case .webDav: words.pairWayWebdav
        case .byHand: words.pairWayHand
        }
    }

    private func below(_ way: Way) -> String {
        switch way {
        case .folder: words.pairWayFolderBelow
        case .webDav: words.pairWayWebdavBelow
        case .byHand: words.pairWayHandBelow
        }
    }
}

extension PairState {
    /// A web space is known by its address, its user and a password.
    var knowsItsWay: Bool { way != .webDav || ![address, user, password].contains(where: \.isBlank) }
}

/// Reads the other phone's code, where this one has a camera for it.
struct ScanButton: View {
    let state: PairState
    var weight = Weight.primary
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        if state.canScan { AttuneButton(words.doScan, weight: weight, wide: true) { send(.scanned) } }
    }
}

/// A text of pairing to carry to the other phone: shown as a code where both are in one room, and to copy or to send in any case.
struct Carried: View {
    let text: String
    let label: String
    let code: QrCode?
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        CodeCard(text: text, label: label, code: code) { AttuneButton(words.doShare, weight: .quiet, wide: true) { send(.shared) } }
    }
}
