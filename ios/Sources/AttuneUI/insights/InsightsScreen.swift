import AttuneKit
import SwiftUI

/// Looking back: what the two did and said, which rituals fit the weeks, and one's own days. Nothing is counted or compared.
struct InsightsScreen: View {
    let state: InsightsState
    let send: Send<InsightsEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, retry: retry) { back in
            Page(words.insightsTitle) {
                Trouble(state.trouble)
                if state.isEmpty {
                    nothing(back)
                } else {
                    PrivacyLine(.shared, words.insightsWho)
                    ForEach(back.years, id: \.line) { YearView(year: $0, partner: back.partner ?? String(), send: send) }
                    if let month = state.seen { TogetherMonth(month: month, state: state, send: send) }
                    Said(
                        title: words.insightsAppreciated, told: state.appreciations, back: back, goesOn: appreciatedGoesOn(back),
                        more: words.insightsMoreAppreciated, part: .appreciated, send: send)
                    Said(
                        title: words.insightsCameBack, told: state.waysBack, back: back, goesOn: state.waysBack.count < back.cameBack.count,
                        more: words.insightsMoreBack, part: .cameBack, send: send)
                    Fits(rituals: back.rituals, send: send)
                    if !back.moods.isEmpty { OwnDays(back: back, inWords: state.inWords, send: send) }
                }
            }
        }
    }

    private func retry() { send(.retried) }

    private func appreciatedGoesOn(_ back: InsightsRecord) -> Bool { state.appreciations.count < back.appreciated.count }

    private func nothing(_ back: InsightsRecord) -> some View {
        back.partner == nil
            ? EmptyState(text: words.insightsAlone, below: words.insightsAloneBelow)
            : EmptyState(text: words.insightsEmpty, below: words.insightsEmptyBelow)
    }
}

/// The title of a part of the page, with air above it.
struct PartTitle: View {
    let text: String

    init(_ text: String) { self.text = text }

    var body: some View { Heading(text, .heading).padding(.top, grid(6)) }
}

/// This week in an earlier year: what it is about stands first on the page.
private struct YearView: View {
    let year: YearBack
    let partner: String
    let send: Send<InsightsEvent>

    var body: some View {
        Stack {
            Heading(year.line, .heading).padding(.top, grid(4))
            ForEach(year.told, id: \.session) { Told(told: $0, partner: partner, withYear: true, send: send) }
        }
    }
}

/// A list of what was said, as far as it is shown.
private struct Said: View {
    let title: String
    let told: [ToldTogether]
    let back: InsightsRecord
    let goesOn: Bool
    let more: String
    let part: InsightsState.Part
    let send: Send<InsightsEvent>

    var body: some View {
        if !told.isEmpty {
            Stack {
                PartTitle(title)
                ForEach(told, id: \.session) { Told(told: $0, partner: back.partner ?? String(), withYear: false, send: send) }
                if goesOn { AttuneButton(more, weight: .quiet, wide: true) { send(.moreAsked(part)) } }
            }
        }
    }
}

private struct Fits: View {
    let rituals: [RitualFit]
    let send: Send<InsightsEvent>
    @Environment(\.words) private var words

    var body: some View {
        if !rituals.isEmpty {
            Stack {
                PartTitle(words.insightsRituals)
                Stack(gap: grid(1)) {
                    ForEach(rituals, id: \.id) { ritual in
                        LinkRow(text: ritual.title, below: ritual.line) { send(.ritualOpened(ritual.id)) }
                    }
                }
            }
        }
    }
}
