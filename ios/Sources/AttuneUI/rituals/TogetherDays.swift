import SwiftUI

/// The latest days on which the two did it; never one on which they did not, and no count.
struct TogetherDays: View {
    /// Civil days, `2026-11-22`.
    let days: [String]
    @Environment(\.dates) private var dates

    /// More would be a row to keep up.
    private static let most = 10

    var body: some View {
        Flow(gap: grid(5)) {
            ForEach(days.sorted().suffix(Self.most), id: \.self) { day in
                VStack(spacing: grid(1)) {
                    Mark(one: true, two: true, description: nil, height: grid(5))
                    Hint(apart(dates.shortDay(day)))
                }
            }
        }
    }
}
