import SwiftUI

/// Two or three views of one place, side by side; they grow with the text, which the system's segments do not.
struct Switcher: View {
    let names: [String]
    let chosen: Int
    let act: @MainActor (Int) -> Void

    var body: some View {
        HStack(spacing: 0) {
            ForEach(Array(names.enumerated()), id: \.offset) { index, name in
                Button {
                    act(index)
                } label: {
                    Text(name)
                        .lettering(index == chosen ? .label : .labelQuiet, index == chosen ? .ink : .quiet)
                        .multilineTextAlignment(.center)
                        .padding(.horizontal, grid(3))
                        .padding(.vertical, grid(2))
                        .frame(maxWidth: .infinity, minHeight: Space.touch)
                        .background { if index == chosen { here } }
                }
                .buttonStyle(.pressButton)
                .accessibilityAddTraits(index == chosen ? .isSelected : [])
            }
        }
        .padding(3)
        .background(.line.opacity(0.5), in: RoundedRectangle(cornerRadius: 29))
    }

    private var here: some View {
        Shapes.button.fill(.card).overlay { Shapes.button.strokeBorder(.line) }
    }
}
