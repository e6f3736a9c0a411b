import SwiftUI

/// What a tap does.
typealias Act = @MainActor () -> Void

/// Where what is done on a screen goes.
typealias Send<Event> = @MainActor (Event) -> Void

/// A touched thing darkens a little, as paper does under a finger.
struct Press<Form: InsettableShape>: ButtonStyle {
    let form: Form

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .contentShape(form)
            .overlay { form.fill(.ink.opacity(configuration.isPressed ? 0.12 : 0)) }
    }
}

extension ButtonStyle where Self == Press<RoundedRectangle> {
    static var pressCard: Self { Press(form: Shapes.card) }
    static var pressButton: Self { Press(form: Shapes.button) }
}

extension ButtonStyle where Self == Press<Capsule> {
    static var pressPill: Self { Press(form: Shapes.pill) }
}
