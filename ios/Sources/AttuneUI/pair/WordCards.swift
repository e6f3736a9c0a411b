import SwiftUI

/// The words to read aloud, one below the other, and the same as digits.
struct WordsCard: View {
    let list: [String]
    let digits: String
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Stack(gap: grid(1), alignment: .center) {
                ForEach(list, id: \.self) { Text($0).lettering(.title) }
                Hint(words.pairDigits, .center).padding(.top, grid(4))
                Text(digits).font(Lettering.label.font.monospacedDigit()).foregroundStyle(.ink)
            }
            .padding(.vertical, grid(3))
        }
    }
}

/// One list of words to compare with what is heard.
struct PickCard: View {
    let list: [String]
    let act: Act

    var body: some View {
        TapCard(act: act) { Flow(gap: grid(4)) { ForEach(list, id: \.self) { Text($0).lettering(.lead) } } }
    }
}
