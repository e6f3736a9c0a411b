import AttuneKit
import SwiftUI

/// Two journals in one place, never to be confused: mine, which nobody else ever sees, and ours, which both do.
struct JournalScreen: View {
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(nil, back: .none) {
            JournalHead(state: state, send: send)
            switch state.load {
            case .loading: ProgressLine(label: words.stateLoading)
            case .failed(let failure):
                EmptyState(
                    text: words.stateFailed, below: failure.message.isEmpty ? words.stateInternal : failure.message,
                    action: words.doTryAgain
                ) {
                    send(.retried)
                }
            case .ready(let page):
                if let door = state.door {
                    VaultDoor(door: door, state: state, send: send)
                } else {
                    JournalPages(page: page, entries: state.entries, send: send)
                }
            }
        } bottom: {
            if let page = state.load.value, page.canWrite, state.door ?? .unlock == .unlock {
                AttuneButton(
                    page.draftWaits ? words.journalGoOn : words.journalWrite, weight: page.vault == .locked ? .quiet : .primary, wide: true
                ) {
                    send(.written)
                }
            }
        }
        .confirm(
            Confirmation(title: words.vaultNewWordsTitle, text: words.vaultNewWordsHow, act: words.vaultNewWordsShow, keep: words.doNotNow),
            when: state.asking, act: { send(.newWordsTaken) }, keep: { send(.newWordsAsked(false)) })
    }
}

private struct JournalHead: View {
    let state: JournalState
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(4)) {
            HStack {
                Heading(words.placeJournal, .display)
                Spacer()
                if mine && state.load.value?.vault == .open && state.door == nil {
                    SignButton(sign: .key, label: words.vaultNewWords) { send(.newWordsAsked(true)) }
                    SignButton(sign: .lock, label: words.journalLock) { send(.locked) }
                }
            }
            .frame(minHeight: Space.touch)
            Switcher(names: [words.journalMine, words.journalOurs], chosen: mine ? 0 : 1) { send(.turned($0 == 0 ? .mine : .ours)) }
            PrivacyLine(mine ? .mine : .shared, mine ? words.journalMineWho : words.journalOursWho)
            Trouble(state.trouble)
        }
    }

    private var mine: Bool { state.which == .mine }
}

private struct JournalPages: View {
    let page: JournalRecord
    let entries: [EntryCard]
    let send: Send<JournalEvent>
    @Environment(\.words) private var words

    var body: some View {
        if entries.isEmpty {
            empty
        } else {
            LazyVStack(spacing: Space.between) {
                ForEach(entries, id: \.id) { entry in EntryRow(entry: entry, which: page.which) { send(.opened(entry.id)) } }
                if let next = page.next { ProgressLine(label: words.stateLoading).onAppear { send(.more) }.id(next) }
            }
        }
    }

    @ViewBuilder private var empty: some View {
        if page.which == .mine {
            EmptyState(text: words.journalMineEmpty, below: words.journalMineEmptyBelow, sign: .pen)
        } else if page.canWrite {
            EmptyState(text: words.journalOursEmpty, below: words.journalOursEmptyBelow)
        } else {
            EmptyState(text: words.journalAlone, below: words.journalAloneBelow)
        }
    }
}

private struct EntryRow: View {
    let entry: EntryCard
    let which: Which
    let act: Act
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        TapCard(act: act) {
            if which == .ours { PersonLine(second: !entry.own) { content } } else { content }
        }
    }

    private var content: some View {
        Stack(gap: grid(1)) {
            Hint(joined([dates.day(entry.day)] + (which == .ours ? [entry.author] : [])))
            Text(entry.excerpt).font(Lettering.own.font).foregroundStyle(.ink).lineLimit(5)
            if !entry.feelings.isEmpty { Hint(joined(entry.feelings)) }
            if entry.datedAhead { Hint(words.entryDatedAhead) }
            if entry.otherVersions > 0 { NoticeLine(text: words.entryOtherVersion) }
        }
        .multilineTextAlignment(.leading)
    }
}
