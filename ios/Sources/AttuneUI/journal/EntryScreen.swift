import AttuneKit
import SwiftUI

/// One entry, whole. Only its writer edits, deletes or gives it to ours.
struct EntryScreen: View {
    let state: EntryState
    let send: Send<EntryEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { entry in
            WholeEntry(entry: entry, trouble: state.trouble, send: send)
                .confirm(delete(entry), when: state.asking == .delete, act: { send(.deleted) }, keep: { send(.asked(nil)) })
                .sheet(when: state.asking == .share, close: { send(.asked(nil)) }) { ShareEntry(entry: entry, send: send) }
        }
    }

    private func delete(_ entry: EntryRecord) -> Confirmation {
        Confirmation(
            title: words.entryDeleteTitle, text: entry.which == .ours ? words.entryDeleteOurs : words.entryDeleteMine,
            act: words.entryDelete,
            keep: words.doKeep)
    }
}

private struct WholeEntry: View {
    let entry: EntryRecord
    let trouble: CoreFailure?
    let send: Send<EntryEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Page(nil) {
            PrivacyLine(entry.which == .mine ? .mine : .shared, entry.whoSees)
            Heading(dates.day(entry.day))
            Hint(joined((entry.which == .ours ? [entry.author] : []) + [dates.clock(entry.atMs)]))
            Trouble(trouble)
            ForEach(Array(entry.body.paragraphs.enumerated()), id: \.offset) { _, paragraph in
                Text(paragraph).lettering(.own).textSelection(.enabled)
            }
            if !entry.feelings.isEmpty { Hint(joined(entry.feelings)) }
            if !entry.otherVersions.isEmpty { versions }
        } bottom: {
            if entry.own {
                if entry.which == .mine {
                    EqualChoice {
                        AttuneButton(words.entryShare, weight: .quiet, wide: true) { send(.asked(.share)) }
                    } second: {
                        edit
                    }
                } else {
                    edit
                }
            }
        } aside: {
            if entry.own { SignButton(sign: .bin, label: words.entryDelete) { send(.asked(.delete)) } }
        }
    }

    /// While there are two versions, which of them stays is asked first.
    private var edit: some View {
        AttuneButton(words.entryEdit, weight: entry.otherVersions.isEmpty ? .primary : .quiet, wide: true) { send(.edited) }
    }

    @ViewBuilder private var versions: some View {
        GroupTitle(words.entryOtherVersion)
        ForEach(Array(entry.otherVersions.enumerated()), id: \.offset) { index, body in
            Card(gap: grid(3)) {
                Text(body).font(Lettering.own.font).foregroundStyle(.ink).lineLimit(6)
                AttuneButton(words.entryTakeVersion, weight: .quiet) { send(.versionChosen(index + 1)) }
            }
        }
        AttuneButton(words.entryKeepVersion, weight: .quiet, wide: true) { send(.versionChosen(0)) }
    }
}

/// What both will see, before it is given to ours.
private struct ShareEntry: View {
    let entry: EntryRecord
    let send: Send<EntryEvent>
    @Environment(\.words) private var words

    var body: some View {
        Heading(words.entryShareTitle, .heading)
        PrivacyLine(.shared, words.entryShareWho)
        Card { Text(entry.body).font(Lettering.quote.font).foregroundStyle(.ink).lineLimit(8) }
        EqualChoice {
            AttuneButton(words.doKeepToMyself, weight: .quiet, wide: true) { send(.asked(nil)) }
        } second: {
            AttuneButton(words.doSend, wide: true) { send(.shared) }
        }
    }
}

extension String {
    /// The plain reading of an entry's text: its paragraphs, which a line with nothing in it parts.
    var paragraphs: [String] {
        split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { $0.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines) }
    }
}
