import SwiftUI

/// A day to be chosen, civil as `2026-11-22`, by the system's own calendar. Where none is chosen yet, a tap on `otherwise`
/// begins with `near`; where it may be missing, the switch takes it away again.
struct DayRow: View {
    let label: String
    let day: String?
    let otherwise: String
    let near: String?
    var mayBeNone = false
    /// The days that can be picked, civil; nil for any.
    var within: ClosedRange<String>?
    let act: @MainActor (String?) -> Void

    var body: some View {
        Stack(gap: 0) {
            if let day {
                DatePicker(selection: chosen(day), in: days, displayedComponents: .date) { Plain(label) }
                    // A civil day has no zone: it is picked in Greenwich, as its hour is.
                    .environment(\.timeZone, .gmt)
                    .frame(minHeight: Space.touch)
                if mayBeNone { LinkRow(text: otherwise) { act(nil) } }
            } else {
                LinkRow(text: label, below: otherwise) { act(near) }
            }
        }
        .padding(.horizontal, grid(5))
        .background(.card, in: Shapes.button)
        .overlay { Shapes.button.strokeBorder(.line).allowsHitTesting(false) }
    }

    private var days: ClosedRange<Date> {
        guard let within else { return .distantPast ... .distantFuture }
        // A day's noon stands for it.
        let half = 12 * 3_600.0
        return Dates.date(within.lowerBound) - half...Dates.date(within.upperBound) + half - 1
    }

    private func chosen(_ day: String) -> Binding<Date> {
        Binding(get: { Dates.date(day) }, set: { act(Dates.civil(of: $0)) })
    }
}

/// The days of a month by their numbers, seven in a line.
struct DayGrid: View {
    let chosen: Int
    let act: @MainActor (Int) -> Void

    var body: some View {
        Stack(gap: 0) {
            ForEach(0..<5, id: \.self) { line in
                HStack(spacing: 0) {
                    ForEach(1..<8, id: \.self) { place in cell(line * 7 + place) }
                }
            }
        }
    }

    @ViewBuilder private func cell(_ day: Int) -> some View {
        if day > 31 {
            Color.clear.frame(maxWidth: .infinity, minHeight: Space.touch)
        } else {
            Button {
                act(day)
            } label: {
                Text("\(day)")
                    .lettering(.body, day == chosen ? .onAccent : .ink)
                    .frame(maxWidth: .infinity, minHeight: Space.touch)
                    .background(day == chosen ? .accent : .paper, in: Shapes.pill)
            }
            .buttonStyle(.pressPill)
            .accessibilityAddTraits(day == chosen ? .isSelected : [])
        }
    }
}
