import SwiftUI

/// `primary` is the one action of a screen; `quiet` is as large and asks for nothing; `plain` stands alone as words.
enum Weight { case primary, quiet, plain }

/// A verb that a person would say. At least 52 points high; its words wrap rather than being cut.
struct AttuneButton: View {
    let text: String
    var weight = Weight.primary
    /// As wide as there is room.
    var wide = false
    var enabled = true
    let act: Act

    init(_ text: String, weight: Weight = .primary, wide: Bool = false, enabled: Bool = true, act: @escaping Act) {
        self.text = text
        self.weight = weight
        self.wide = wide
        self.enabled = enabled
        self.act = act
    }

    var body: some View {
        Button(action: act) { ButtonFace(text: text, weight: weight, wide: wide) }
            .buttonStyle(.pressButton)
            .disabled(!enabled)
            .opacity(enabled ? 1 : 0.45)
    }
}

/// What a button looks like, also where the system performs the tap.
struct ButtonFace: View {
    let text: String
    var weight = Weight.primary
    var wide = false

    var body: some View {
        Text(text)
            .lettering(weight == .primary ? .label : .labelQuiet, tone)
            .multilineTextAlignment(.center)
            .padding(.horizontal, weight == .plain ? grid(3) : grid(5))
            .padding(.vertical, grid(2))
            .frame(minWidth: weight == .plain ? Space.touch : grid(22), maxWidth: wide ? .infinity : nil, minHeight: Space.touch)
            .background { dress }
    }

    private var tone: Tone {
        switch weight {
        case .primary: .onAccent
        case .quiet: .ink
        case .plain: .accent
        }
    }

    @ViewBuilder private var dress: some View {
        switch weight {
        case .primary: Shapes.button.fill(.accent)
        case .quiet: Shapes.button.strokeBorder(.edge)
        case .plain: EmptyView()
        }
    }
}

/// Two choices of equal size, side by side; one above the other, the one that does something first, when the text is large.
struct EqualChoice<First: View, Second: View>: View {
    @Environment(\.dynamicTypeSize) private var size
    @ViewBuilder let first: First
    @ViewBuilder let second: Second

    var body: some View {
        if size >= .xxxLarge {
            VStack(spacing: grid(3)) {
                second
                first
            }
        } else {
            HStack(spacing: grid(3)) {
                first
                second
            }
        }
    }
}

/// One way of several, and right below it what comes of it.
struct Explained: View {
    let text: String
    let below: String
    let act: Act

    init(_ text: String, _ below: String, act: @escaping Act) {
        self.text = text
        self.below = below
        self.act = act
    }

    var body: some View {
        Stack(gap: grid(1), alignment: .center) {
            AttuneButton(text, weight: .quiet, wide: true, act: act)
            Hint(below, .center)
        }
    }
}
