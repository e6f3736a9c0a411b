import SwiftUI

/// A value that goes up and down in steps: a length, so many weeks. `label` names it for a screen reader.
struct StepsRow: View {
    let value: String
    let label: String
    var less = true
    var more = true
    /// True for one step up.
    let act: @MainActor (Bool) -> Void
    @Environment(\.words) private var words

    var body: some View {
        HStack(spacing: 0) {
            SignButton(sign: .minus, label: label + ", " + words.doLess, enabled: less) { act(false) }
            Text(value).lettering(.lead).multilineTextAlignment(.center).frame(maxWidth: .infinity)
                .accessibilityLabel(label + ", " + value)
                .accessibilityAddTraits(.updatesFrequently)
            SignButton(sign: .plus, label: label + ", " + words.doMore, enabled: more) { act(true) }
        }
        .background(.card, in: Shapes.button)
        .overlay { Shapes.button.strokeBorder(.line).allowsHitTesting(false) }
    }
}

/// An hour, by the system's own picker; `time` is civil, `19:30`, and what is chosen comes in minutes since midnight.
struct TimeRow: View {
    let label: String
    let time: String
    let act: @MainActor (Int) -> Void

    var body: some View {
        DatePicker(selection: chosen, displayedComponents: .hourAndMinute) { Plain(label) }
            // A civil time has no zone: it is picked in Greenwich, where no hour is missing or twice there.
            .environment(\.timeZone, .gmt)
            .frame(minHeight: Space.touch)
            .padding(.horizontal, grid(5))
            .background(.card, in: Shapes.button)
            .overlay { Shapes.button.strokeBorder(.line).allowsHitTesting(false) }
    }

    private var chosen: Binding<Date> {
        Binding(get: { Dates.time(of: time) }, set: { act(Dates.minutes(of: $0)) })
    }
}
