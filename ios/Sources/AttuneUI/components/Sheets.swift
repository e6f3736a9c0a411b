import SwiftUI

extension View {
    /// A sheet from below, the system's own: half the screen at first, all of it when pulled or when the text is large.
    func sheet<Content: View>(when shown: Bool, close: @escaping Act, @ViewBuilder content: @escaping () -> Content) -> some View {
        sheet(isPresented: Binding(get: { shown }, set: { if !$0 { close() } })) {
            ScrollView {
                Stack(gap: grid(4)) { content() }.padding(.horizontal, Space.page).padding(.top, grid(7)).padding(.bottom, grid(6))
            }
            .scrollDismissesKeyboard(.interactively)
            .scrollBounceBehavior(.basedOnSize)
            .presentationDetents([.medium, .large])
            .presentationDragIndicator(.visible)
            .presentationBackground(.paper)
        }
    }

    /// Asks once before something that cannot be taken back: what happens, the act, and a way to keep things as they are.
    func confirm(_ asking: Confirmation, when shown: Bool, act: @escaping Act, keep: @escaping Act) -> some View {
        confirmationDialog(asking.title, isPresented: Binding(get: { shown }, set: { if !$0 { keep() } }), titleVisibility: .visible) {
            Button(asking.act, role: .destructive, action: act)
            Button(asking.keep, role: .cancel, action: keep)
        } message: {
            Text(asking.text)
        }
    }
}

/// What is asked before it is done, all of it in the person's words.
struct Confirmation {
    let title: String
    let text: String
    let act: String
    let keep: String
}
