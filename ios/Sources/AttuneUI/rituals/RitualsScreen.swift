import AttuneKit
import SwiftUI

/// What the two agreed to do again, what one of them proposes, and what others have found worth repeating.
struct RitualsScreen: View {
    let state: RitualsState
    let send: Send<RitualsEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, back: .none, retry: { send(.retried) }) { rituals in
            Page(words.placeRituals, back: .none) {
                Trouble(state.trouble)
                Rests(rests: rituals.rests) { send(.restEnded($0)) }
                ForEach(rituals.asked, id: \.id) { ProposalCard(card: $0, send: send) }
                group(words.ritualsOn, rituals.on)
                group(words.ritualsProposed, rituals.proposed)
                if rituals.on.isEmpty && rituals.asked.isEmpty && rituals.proposed.isEmpty { Plain(words.ritualsEmpty, .quiet) }
                LinkRow(text: words.weeksTitle, sign: .weeks) { send(.weeksOpened) }
                LinkRow(text: words.ritualsReminders, sign: .bell) { send(.remindersOpened) }
                LinkRow(text: words.ritualsCalendar, sign: .share) { send(.calendarOpened) }
                if !rituals.on.isEmpty && !rituals.rests.contains(where: { $0.ritual == nil }) {
                    LinkRow(text: words.ritualsRest) { send(.restSheet(open: true)) }
                }
                if !rituals.suggested.isEmpty { GroupTitle(words.ritualsSuggested) }
                library(rituals.suggested)
                GroupTitle(words.ritualsLibrary)
                library(rituals.library.filter { !rituals.suggested.contains($0) })
                if let touch = rituals.touch { SmallTouch(touch: touch, send: send) }
                GroupTitle(words.ritualsOnlyMine)
                PrivacyLine(.mine, words.journalMineWho)
                library(rituals.onlyMine)
                AttuneButton(words.ritualsOwn, weight: .quiet, wide: true) { send(.ownBegun) }
            }
        }
        .sheet(when: state.rest != nil, close: { send(.restSheet(open: false)) }) {
            RestSheet(
                days: state.rest, trouble: state.trouble, from: { send(.restFrom($0)) }, until: { send(.restUntil($0)) },
                choose: { send(.restChosen($0)) }, close: { send(.restSheet(open: false)) })
        }
        .refreshable { [send] in await MainActor.run { send(.retried) } }
    }

    private func library(_ cards: [LibraryCard]) -> some View {
        ForEach(cards, id: \.id) { card in
            TapCard(gap: grid(1), act: { send(.libraryOpened(card.id)) }) {
                Heading(card.title, .lead)
                Hint(joined([card.summary, words.minutes(card.minutes)]))
            }
        }
    }

    @ViewBuilder private func group(_ title: String, _ cards: [RitualCard]) -> some View {
        if !cards.isEmpty {
            GroupTitle(title)
            ForEach(cards, id: \.id) { card in RitualRow(card: card) { send(.opened(card.id)) } }
        }
    }
}

private struct RitualRow: View {
    let card: RitualCard
    let act: Act
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        TapCard(gap: grid(1), act: act) {
            Heading(card.title, .lead)
            Plain(card.summary, .quiet)
            if card.onlyMe { PrivacyLine(.mine, words.journalMineWho) }
            if let next = card.next { Hint(joined([labelled(words.ritualNext, dates.moment(next.atMs))] + begins)) }
            if let last = card.restsUntil { Hint(labelled(words.ritualRestsUntil, dates.day(last))) }
            if card.state == .silenced { Hint(words.ritualSilencedHere) }
            if card.state == .changeProposed { Hint(words.ritualChangeWaits) }
        }
    }

    private var begins: [String] { card.starts.map { [words.starts($0)] } ?? [] }
}

/// Something without a time: whoever would like it says so, and nobody sees that alone.
private struct SmallTouch: View {
    let touch: TouchCard
    let send: Send<RitualsEvent>

    var body: some View {
        Card(gap: grid(3)) {
            Heading(touch.title, .lead)
            Plain(touch.line, .quiet)
            AttuneButton(touch.action, weight: .quiet, wide: true) { send(touch.state == .notYet ? .touchWished : .touchEnded) }
        }
    }
}

private struct ProposalCard: View {
    let card: RitualCard
    let send: Send<RitualsEvent>
    @Environment(\.words) private var words

    var body: some View {
        Card(gap: grid(3)) {
            TapPart(gap: grid(3), act: { send(.opened(card.id)) }) {
                Hint(card.state == .changeProposed ? words.ritualChangeWaits : words.ritualsAsked)
                Heading(card.title, .heading)
                Plain(card.summary + ", " + words.minutes(card.minutes), .quiet)
            }
            if let proposal = card.proposal {
                EqualChoice {
                    AttuneButton(words.ritualDecline, weight: .quiet, wide: true) { send(.declined(id: card.id, proposal: proposal)) }
                } second: {
                    AttuneButton(words.ritualAccept, wide: true) { send(.accepted(id: card.id, proposal: proposal)) }
                }
            }
        }
    }
}
