import AttuneKit
import SwiftUI

/// Exercises from outside: those that lie here, or one that was picked and is looked at before it is added.
struct PackagesScreen: View {
    let state: PackagesState
    let send: Send<PackagesEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, retry: { send(.retried) }) { packages in
            if let one = state.looking {
                Looked(one: one, trouble: state.trouble, send: send)
            } else {
                Page(words.packagesTitle) {
                    Trouble(state.trouble)
                    if state.added { NoticeLine(text: words.packagesAdded).announced(words.packagesAdded) }
                    Plain(words.packagesHow, .quiet)
                    AttuneButton(words.packagesPick, weight: .quiet, wide: true) { send(.picked) }
                    if state.preview == .loading { ProgressLine(label: words.stateLoading) }
                    if !packages.isEmpty { GroupTitle(words.packagesHere) }
                    ForEach(packages, id: \.id) { Lying(one: $0, send: send) }
                }
            }
        }
        .confirm(
            Confirmation(
                title: words.packagesUnsignedTitle, text: state.looking?.signature ?? String(), act: words.packagesAddUnsigned,
                keep: words.packagesLeave),
            when: state.sure, act: { send(.addedUnsigned) }, keep: { send(.unsure) }
        )
        .confirm(
            Confirmation(
                title: words.packagesRemoveTitle, text: words.packagesRemoveHow, act: words.packagesRemove, keep: words.packagesRemoveKeep),
            when: state.removing != nil,
            act: { if let card = state.removing { send(.removed(card.id)) } },
            keep: { send(.removeKept) }
        )
    }
}

/// One that lies here: whose it is, its exercises, and its way out.
private struct Lying: View {
    let one: PackageCard
    let send: Send<PackagesEvent>
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Heading(one.title, .lead)
            Hint(labelled(words.packagesFrom, one.author))
            if !one.line.isEmpty { NoticeLine(text: one.line) }
            ForEach(one.exercises, id: \.id) { exercise in
                LinkRow(text: exercise.title, below: words.minutes(exercise.minutes)) { send(.exerciseOpened(exercise.id)) }
            }
            if !one.signature.isEmpty { Hint(one.signature) }
            AttuneButton(words.packagesRemove, weight: .plain) { send(.removeAsked(one)) }
        }
    }
}

/// One before it is added: who says that they wrote it, who signed it, what to mind, what it brings.
private struct Looked: View {
    let one: PackageCard
    let trouble: CoreFailure?
    let send: Send<PackagesEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(one.title, back: .own { send(.leftAlone) }) {
            Trouble(trouble)
            if !one.line.isEmpty { NoticeLine(text: one.line) }
            if !one.signed { NoticeLine(text: one.signature) }
            Card {
                OneBreath {
                    Stack(gap: grid(2)) {
                        Text(labelled(words.packagesFrom, one.author)).lettering(.lead)
                        if one.signed { Plain(one.signature) }
                    }
                }
            }
            Plain(one.caution, .quiet)
            GroupTitle(words.packagesBrings)
            ForEach(one.exercises, id: \.id) { exercise in
                Card {
                    OneBreath {
                        Stack(gap: grid(2)) {
                            Heading(exercise.title, .lead)
                            Plain(exercise.purpose, .quiet)
                            Hint(joined([words.minutes(exercise.minutes), exercise.solo ? words.togetherSolo : words.togetherBoth]))
                        }
                    }
                }
            }
        } bottom: {
            EqualChoice {
                AttuneButton(words.packagesLeave, weight: .quiet, wide: true) { send(.leftAlone) }
            } second: {
                AttuneButton(words.packagesAdd, wide: true) { send(.added) }
            }
        }
    }
}
