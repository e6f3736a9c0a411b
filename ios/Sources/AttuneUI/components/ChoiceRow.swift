import SwiftUI

/// One line of a choice: of one (a ring) or of several (`many`, a square).
struct ChoiceRow: View {
    let text: String
    let chosen: Bool
    var many = false
    var below: String?
    let act: Act

    var body: some View {
        Button(action: act) {
            HStack(spacing: grid(3)) {
                Tick(chosen: chosen, many: many)
                Stack(gap: 0) {
                    Text(text).lettering(.labelQuiet)
                    if let below { Hint(below) }
                }
            }
            .padding(.horizontal, grid(4))
            .padding(.vertical, grid(3))
            .frame(minHeight: grid(14))
            .background(.card, in: Shapes.card)
            .overlay { Shapes.card.strokeBorder(chosen ? .accent : .line, lineWidth: chosen ? 1.5 : 1) }
        }
        .buttonStyle(.pressCard)
        .accessibilityAddTraits(chosen ? .isSelected : [])
    }
}

private struct Tick: View {
    let chosen: Bool
    let many: Bool

    var body: some View {
        ZStack {
            form.fill(chosen ? .accent : .card)
            form.strokeBorder(chosen ? .accent : .edge, lineWidth: 1.6)
            if chosen && many { SignView(sign: .check, tone: .onAccent).padding(2) }
            if chosen && !many { Circle().fill(.onAccent).frame(width: 9, height: 9) }
        }
        .frame(width: 22, height: 22)
        .accessibilityHidden(true)
    }

    private var form: RoundedRectangle { RoundedRectangle(cornerRadius: many ? 6 : 11) }
}

/// A setting that holds or does not: the system's own switch, in words.
struct SettingRow: View {
    let text: String
    let on: Bool
    var below: String?
    let act: @MainActor (Bool) -> Void

    var body: some View {
        Toggle(isOn: Binding(get: { on }, set: { act($0) })) {
            Stack(gap: 0) {
                Plain(text)
                if let below { Hint(below) }
            }
        }
        .toggleStyle(.switch)
        .tint(Tone.accent)
        .frame(minHeight: Space.touch)
        .padding(.vertical, grid(1))
    }
}
