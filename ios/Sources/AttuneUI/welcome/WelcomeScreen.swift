import AttuneKit
import SwiftUI

/// The first screen: what this is, and a name.
struct WelcomeScreen: View {
    let state: WelcomeState
    let send: Send<WelcomeEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load, back: .none) { _ in
            Page(nil, back: .none) {
                opening
                Trouble(state.trouble)
                Field(
                    value: state.name, label: words.welcomeName, sight: .shared, who: words.welcomeNameWho, writing: .line,
                    hint: words.welcomeName
                ) { send(.named($0)) }
            } bottom: {
                AttuneButton(words.welcomeBegin, wide: true, enabled: !state.name.isBlank) { send(.begun) }
                AttuneButton(words.usHelp, weight: .plain) { send(.helpAsked) }
            }
        }
    }

    private var opening: some View {
        Stack(gap: grid(3), alignment: .center) {
            Mark(one: true, two: true, description: nil, height: grid(19)).padding(.bottom, grid(4))
            Heading(words.appName, .display, .center)
            Text(words.welcomeWhat).lettering(.heading).multilineTextAlignment(.center)
            Hint(words.welcomeNowhere, .center)
        }
        .padding(.top, grid(8))
        .padding(.bottom, grid(8))
        .padding(.horizontal, grid(3))
    }
}

extension String {
    /// Nothing but space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
