import AttuneKit
import SwiftUI

/// Help: the same four pages in the same place for everyone. Opening it writes nothing down; Today is one tap away.
struct HelpScreen: View {
    let state: HelpState
    let send: Send<HelpEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { help in
            Page(words.usHelp) {
                PrivacyLine(.mine, words.helpWho)
                Card(gap: grid(1)) { ForEach(help.pages, id: \.id) { page in LinkRow(text: page.title) { send(.opened(page.id)) } } }
            } aside: {
                ToToday(send: send)
            }
            .navigationDestination(item: Binding(get: { state.page }, set: { if $0 == nil { send(.wentBack) } })) { id in
                if let page = help.pages.first(where: { $0.id == id }) { OnePage(page: page, send: send) }
            }
        }
    }
}

private struct OnePage: View {
    let page: HelpPage
    let send: Send<HelpEvent>

    var body: some View {
        Page(page.title) {
            ForEach(page.paragraphs, id: \.self) { Plain($0) }
            if !page.points.isEmpty { Stack(gap: grid(3)) { ForEach(page.points, id: \.self) { point($0) } }.padding(.vertical, grid(2)) }
            if !page.lines.isEmpty {
                Card(gap: grid(3)) { ForEach(page.lines, id: \.self) { Text($0).lettering(.labelQuiet).textSelection(.enabled) } }
            }
        } aside: {
            ToToday(send: send)
        }
    }

    private func point(_ text: String) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: grid(3)) {
            Circle().fill(.quiet).frame(width: 6, height: 6).accessibilityHidden(true)
            Plain(text)
        }
    }
}

private struct ToToday: View {
    let send: Send<HelpEvent>
    @Environment(\.words) private var words

    var body: some View { AttuneButton(words.doGoToToday, weight: .plain) { send(.toToday) } }
}
