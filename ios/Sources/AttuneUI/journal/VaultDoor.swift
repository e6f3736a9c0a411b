import AttuneKit
import SwiftUI

/// What stands before the pages: a key to choose, to use, or to write down.
struct VaultDoor: View {
    let door: Door
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        switch door {
        case .words: RecoveryWords(list: state.words) { send(.wordsNoted) }
        case .choose:
            ChooseKey(state: state, send: send, title: words.vaultChooseTitle, how: words.vaultChooseHow, after: words.vaultNoReset)
        case .unlock: Unlock(state: state, send: send)
        case .unlockByWords: UnlockByWords(state: state, send: send)
        case .renew:
            ChooseKey(state: state, send: send, title: words.vaultRenewTitle, how: words.vaultRenewHow, after: words.vaultRenewWords) {
                send(.renewalPutOff)
            }
        }
    }
}

/// A passphrase, twice: before the first private line, or in place of one that was forgotten.
private struct ChooseKey: View {
    let state: JournalState
    let send: Send<JournalEvent>
    let title: String
    let how: String
    let after: String
    var notNow: Act?
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(4)) {
            Heading(title, .heading)
            Plain(how, .quiet)
            Secret(value: state.passphrase, label: words.vaultPassphrase, who: words.vaultWho) { send(.passphraseTyped($0)) }
            Secret(value: state.again, label: words.vaultAgain, who: after) { send(.againTyped($0)) }
            if state.busy { ProgressLine(label: words.vaultBusy) }
            AttuneButton(words.vaultChoose, wide: true, enabled: ready) { send(.chosen) }
            if let notNow { AttuneButton(words.doNotNow, weight: .plain, wide: true, act: notNow) }
        }
    }

    private var ready: Bool { !state.passphrase.isEmpty && state.passphrase == state.again && !state.busy }
}

/// Closed: writing goes on, reading waits for the passphrase.
private struct Unlock: View {
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(4)) {
            Heading(words.vaultLockedTitle, .heading)
            Plain(words.vaultLockedHow, .quiet)
            Secret(value: state.passphrase, label: words.vaultPassphrase, who: words.vaultWho) { send(.passphraseTyped($0)) }
            OpenButton(state: state, send: send)
            AttuneButton(words.vaultByWords, weight: .plain, wide: true) { send(.byWords(true)) }
        }
    }
}

/// Closed, and the passphrase forgotten: the twenty-four words open it, too.
private struct UnlockByWords: View {
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(4)) {
            Heading(words.vaultByWordsTitle, .heading)
            Plain(words.vaultByWordsHow, .quiet)
            Field(
                value: state.passphrase, label: words.vaultByWordsLabel, sight: .mine, who: words.vaultWho, writing: .code,
                hint: words.vaultByWordsLabel,
                lines: 4
            ) { send(.passphraseTyped($0)) }
            OpenButton(state: state, send: send)
            AttuneButton(words.vaultByPassphrase, weight: .plain, wide: true) { send(.byWords(false)) }
        }
    }
}

private struct OpenButton: View {
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        if state.busy { ProgressLine(label: words.vaultBusy) }
        AttuneButton(words.vaultUnlock, wide: true, enabled: !state.passphrase.isBlank && !state.busy) { send(.unlocked) }
    }
}

/// The twenty-four words, once: the way in when the passphrase is forgotten.
private struct RecoveryWords: View {
    let list: [String]
    let noted: Act
    @Environment(\.words) private var words
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        Card(gap: grid(4)) {
            Heading(words.vaultWordsTitle, .heading)
            Plain(words.vaultWordsHow, .quiet)
            columns.padding(.vertical, grid(1)).privacySensitive()
            AttuneButton(words.vaultWordsNoted, wide: true, act: noted)
        }
    }

    /// In two columns, read down; in one where the text is large.
    @ViewBuilder private var columns: some View {
        let half = size.isAccessibilitySize ? list.count : (list.count + 1) / 2
        HStack(alignment: .top, spacing: grid(4)) {
            column(0..<half)
            if half < list.count { column(half..<list.count) }
        }
    }

    private func column(_ range: Range<Int>) -> some View {
        Stack(gap: grid(1)) {
            ForEach(Array(range), id: \.self) { index in
                OneBreath {
                    HStack(alignment: .firstTextBaseline, spacing: grid(2)) {
                        Hint("\(index + 1)").frame(minWidth: grid(5), alignment: .leading)
                        Text(list[index]).lettering(.own)
                    }
                }
            }
        }
    }
}

private struct Secret: View {
    let value: String
    let label: String
    let who: String
    let typed: @MainActor (String) -> Void

    var body: some View { Field(value: value, label: label, sight: .mine, who: who, writing: .secret, hint: label, typed: typed) }
}
