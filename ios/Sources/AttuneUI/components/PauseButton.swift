import SwiftUI

/// "We need a pause": on Today and in every talk of two, never louder than what is going on.
struct PauseButton: View {
    let act: Act
    @Environment(\.words) private var words

    var body: some View { AttuneButton(words.doPause, weight: .plain, act: act) }
}
