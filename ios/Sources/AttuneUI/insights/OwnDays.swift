import AttuneKit
import SwiftUI

/// One's own words of the last weeks: who sees them, and them as a picture or in words.
struct OwnDays: View {
    let back: InsightsRecord
    let inWords: Bool
    let send: Send<InsightsEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        let placed = back.moods.filter { $0.x != nil && $0.y != nil }
        Stack {
            PartTitle(words.insightsMoods)
            PrivacyLine(.mine, back.moodsWhoSees)
            if !placed.isEmpty {
                Switcher(names: [words.weeksPicture, words.weeksWords], chosen: inWords ? 1 : 0) { send(.inWords($0 == 1)) }
            }
            if inWords || placed.isEmpty {
                MoodList(moods: back.moods)
            } else {
                MoodPicture(moods: placed)
                    .accessibilityElement(children: .ignore).accessibilityLabel(spoken).accessibilityAddTraits(.isImage)
                let others = unplaced
                if !others.isEmpty { Hint(labelled(words.insightsMoodsAlso, others.joined(separator: ", "))) }
            }
            Hint(words.insightsMoodsEbb)
        }
    }

    /// The picture in words, day by day.
    private var spoken: String {
        let days = back.moods.map { [dates.day($0.day), $0.word, $0.place].filter { !$0.isEmpty }.joined(separator: ", ") }
        return words.insightsMoodsSpoken + " " + days.joined(separator: "; ")
    }

    /// Words that have no place on the field, each once.
    private var unplaced: [String] {
        var found: [String] = []
        for mood in back.moods where mood.x == nil && !found.contains(mood.word) { found.append(mood.word) }
        return found
    }
}

/// The days in words, the latest first.
private struct MoodList: View {
    let moods: [MoodDay]
    @Environment(\.dates) private var dates

    var body: some View {
        Card(gap: grid(3)) {
            ForEach(moods.reversed(), id: \.day) { mood in
                OneBreath {
                    Stack(gap: 0) {
                        Hint(joined([dates.day(mood.day), mood.place].filter { !$0.isEmpty }))
                        Text(apart(mood.word)).lettering(.own)
                    }
                }
            }
        }
    }
}
