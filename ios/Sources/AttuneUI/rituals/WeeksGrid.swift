import AttuneKit
import SwiftUI

/// The weeks as a picture: the mark on a day on which something was done, an open ring on one on which something comes. A day
/// without either looks like any other: there is nothing to miss.
struct WeeksGrid: View {
    let weeks: WeeksRecord
    let act: @MainActor (String) -> Void
    @Environment(\.dates) private var dates

    var body: some View {
        Stack(gap: 0) {
            HStack(spacing: 0) {
                ForEach(Weekday.inOrder, id: \.self) { weekday in
                    Text(dates.weekdayLetter(weekday)).lettering(.hint, .quiet).frame(maxWidth: .infinity)
                }
            }
            .accessibilityHidden(true)
            ForEach(0..<weeks.days.count / 7, id: \.self) { week in
                HStack(spacing: 0) {
                    ForEach(weeks.days[week * 7..<week * 7 + 7], id: \.date) { cell($0) }
                }
            }
        }
    }

    private func cell(_ day: WeekDay) -> some View {
        Button {
            act(day.date)
        } label: {
            VStack(spacing: grid(1)) {
                Text(dates.dayOfMonth(day.date)).lettering(day.date == weeks.today ? .label : .labelQuiet, tone(day))
                HStack(spacing: grid(1)) {
                    if day.done { Mark(one: true, two: true, description: nil, height: grid(3)) }
                    if day.comes { Circle().strokeBorder(.quiet, lineWidth: 1.5).frame(width: grid(2), height: grid(2)) }
                }
                .frame(height: grid(3))
            }
            .padding(.vertical, grid(1))
            .frame(maxWidth: .infinity, minHeight: Space.touch)
            .background(day.date == weeks.day ? .card : .paper, in: Shapes.button)
            .overlay { Shapes.button.strokeBorder(day.date == weeks.day ? .accent : .paper, lineWidth: 1.5) }
        }
        .buttonStyle(.pressPill)
        .accessibilityLabel(day.said)
        .accessibilityAddTraits(day.date == weeks.day ? .isSelected : [])
    }

    private func tone(_ day: WeekDay) -> Tone {
        if day.date == weeks.today { return .accent }
        return day.date.hasPrefix(weeks.month.prefix(7)) ? .ink : .quiet
    }
}
