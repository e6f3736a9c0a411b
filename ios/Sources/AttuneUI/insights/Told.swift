import AttuneKit
import SwiftUI

/// What the two told each other once, in both their words; it opens that session.
struct Told: View {
    let told: ToldTogether
    let partner: String
    let withYear: Bool
    let send: Send<InsightsEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        TapCard(gap: grid(3), act: open) {
            Hint(joined([told.title, withYear ? dates.dayWithYear(told.day) : dates.day(told.day)]))
            if !told.own.isEmpty { QuoteView(text: told.own.joined(separator: "\n"), from: words.sealOwn, second: false) }
            if !told.theirs.isEmpty { QuoteView(text: told.theirs.joined(separator: "\n"), from: partner, second: true) }
        }
    }

    private func open() { send(.sessionOpened(told.session)) }
}
