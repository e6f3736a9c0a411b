import AttuneKit
import SwiftUI

/// One step of a session, as it stands on this phone.
struct SessionScreen: View {
    let state: SessionState
    let send: Send<SessionEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { session in
            let step = Step(session: session, state: state, send: send)
            switch session.state {
            case .paused: Rest(step: step)
            case .left: Ended(step: step, text: words.sessionLeft)
            case .running, .done: StepOf(step: step)
            }
        }
    }
}

/// Everything a step needs: the record, what is in hand, where taps go.
struct Step {
    let session: SessionRecord
    let state: SessionState
    let send: Send<SessionEvent>

    var hand: Hand { state.hand }

    /// Something is asked here; otherwise it is given already, and what has come of it is shown.
    var asked: Bool { session.asks != .nothing }

    var sight: Sight {
        switch session.asks {
        case .send: .shared
        case .seal: .sealed
        case .keep, .nothing: .mine
        }
    }

    /// What is written in a field of this step.
    func text(_ index: Int) -> String { index < hand.texts.count ? hand.texts[index] : String() }
}
