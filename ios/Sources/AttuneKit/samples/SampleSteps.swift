extension SessionSamples {
    /// A step as it stands on Ana's phone, with what she holds.
    static func at(
        _ step: StepView, _ who: String, _ number: UInt32, _ hand: Hand = Hand(), rings: Rings = Rings(own: false, theirs: false),
        asks: Asks? = nil, title: String = "Two lines a day", hint: String = "", question: String = "", help: [Link] = [],
        onePhone: Bool = false
    ) -> SessionState {
        SessionState().with {
            $0.load = .ready(
                SessionRecord(
                    id: "session", exercise: "daily-check-in", title: title, state: .running, stepNumber: number, stepCount: 4,
                    whoSees: who, rings: rings, partner: "Ben", step: step, stepId: "step-\(number)", asks: asks ?? step.usuallyAsks,
                    exchangeEveryMs: nil, hint: hint, question: question, help: help, onePhone: onePhone))
            $0.hand = hand
        }
    }
}

extension SessionState {
    /// The same with its clock, `spent` seconds after it was set going, or standing there.
    func clocked(_ seconds: Int, _ spent: Int, times: Int = 1, runs: Bool = true) -> SessionState {
        let ms = Int64(spent) * 1_000
        return with {
            $0.clock = StepClock(seconds: seconds, times: times, startedMs: runs ? -ms : nil, spentMs: runs ? 0 : ms)
        }
    }
}

extension StepView {
    /// What such a step asks while it is not answered.
    fileprivate var usuallyAsks: Asks {
        switch self {
        case .reflect, .scale: .keep
        case .share, .agree: .send
        case .ready(_, _, _, let own, _): own ? .nothing : .send
        case .turn(_, _, _, _, _, _, _, _, let now, _): [.listen, .wait, .over].contains(now) ? .nothing : .send
        case .choose(_, _, _, _, let exchange): exchange.asks(otherwise: .send)
        case .feelings(_, _, _, _, _, let exchange): exchange.asks(otherwise: .seal)
        case .sealed(_, _, let exchange): exchange.asks(otherwise: .seal)
        default: .nothing
        }
    }
}

extension Exchange {
    fileprivate func asks(otherwise: Asks) -> Asks {
        switch self {
        case .private: .keep
        case .notYet: otherwise
        default: .nothing
        }
    }
}
