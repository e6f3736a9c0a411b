import AttuneKit
import SwiftUI

/// The words on the phone of who invited: read aloud, and confirmed once the other has read them back.
struct WordsToRead: View {
    let list: [String]
    let digits: String
    let partner: String
    let reply: String?
    let code: QrCode?
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pairWordsTitle) {
            Trouble(state.trouble)
            // What the other phone has to read first stands first.
            if let reply, let shown {
                Plain(words.pairWordsFirst, .quiet)
                Carried(text: reply, label: words.pairReply, code: shown, send: send)
            } else {
                Plain(words.pairWordsHow, .quiet)
            }
            WordsCard(list: list, digits: digits)
            Hint(labelled(words.pairWith, partner))
            if let reply, shown == nil {
                Plain(words.pairCarry, .quiet)
                Carried(text: reply, label: words.pairReply, code: nil, send: send)
            }
        } bottom: {
            // A check against whoever may sit in between: neither answer is the one that is wished for.
            EqualChoice {
                AttuneButton(words.pairWordsDiffer, weight: .quiet, wide: true) { send(.wordsDiffered) }
            } second: {
                AttuneButton(words.pairWordsSame, weight: .quiet, wide: true) { send(.wordsConfirmed) }
            }
        }
    }

    private var shown: QrCode? { state.nearby ? code : nil }
}

/// Four lists on the phone of who joins: one of them is what is heard.
struct WordsToPick: View {
    let choices: [[String]]
    let partner: String
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(words.pairPickTitle) {
            Trouble(state.trouble)
            Plain(words.pairPickHow, .quiet)
            ForEach(Array(choices.enumerated()), id: \.offset) { index, list in PickCard(list: list) { send(.wordsPicked(index)) } }
            Hint(labelled(words.pairWith, partner))
        } bottom: {
            AttuneButton(words.pairPickNone, weight: .quiet, wide: true) { send(.wordsPicked(nil)) }
        }
    }
}

/// Confirmed on this phone, not yet on the other.
struct ConfirmedHere: View {
    let partner: String
    let trouble: String?
    let folder: String?
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(nil) {
            Trouble(state.trouble)
            PairedRings(two: false, title: words.pairConfirmedTitle, below: words.pairConfirmedBelow, name: partner)
            if let trouble { NoticeLine(text: trouble) }
            if folder != nil { AttuneButton(words.pairPickFolder, wide: true) { send(.folderPicked) } }
            LookAgain(send: send)
        }
    }
}

/// The two are paired, and may bring something of their own along.
struct PairedNow: View {
    let partner: String
    let bring: [BringCard]
    let state: PairState
    let send: Send<PairEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(nil) {
            Trouble(state.trouble)
            PairedRings(two: true, title: words.pairPairedTitle, below: words.pairPairedBelow, name: partner)
            if !bring.isEmpty {
                GroupTitle(words.pairBringTitle)
                ForEach(bring, id: \.id) { own in
                    ChoiceRow(text: own.title, chosen: state.ticked.contains(own.id), many: true, below: own.summary) {
                        send(.ticked(own.id))
                    }
                }
                Hint(words.pairBringBelow)
            }
        } bottom: {
            AttuneButton(words.doGoToToday, wide: true) { send(.finished) }
        }
    }
}

private struct PairedRings: View {
    let two: Bool
    let title: String
    let below: String
    let name: String

    var body: some View {
        Stack(gap: grid(4), alignment: .center) {
            Mark(one: true, two: two, description: nil, height: grid(20))
            Heading(title, .title, .center).padding(.top, grid(4))
            Text(name).lettering(.own)
            Plain(below, .quiet, .center).padding(.horizontal, grid(3))
        }
        .padding(.vertical, grid(14))
    }
}
