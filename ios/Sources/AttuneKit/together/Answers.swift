extension SessionState {
    /// What is on the screen, kept instead of given: what is chosen, or a text a field.
    var kept: Answer {
        switch load.value?.step {
        case .choose, .feelings: .keepToMyself(texts: hand.chosen)
        default: .keepToMyself(texts: hand.texts)
        }
    }

    /// What "next" means at the present step, with what is held.
    var next: Answer {
        guard let record = load.value, record.asks != .nothing else { return .next }
        switch record.step {
        case .reflect:
            guard let text = hand.texts.first, !text.trimmed.isEmpty else { return .next }
            return .text(text: text)
        case .choose, .feelings: return hand.chosen.isEmpty ? .next : .chosen(ids: hand.chosen)
        case .scale: return hand.value.map { .value(value: UInt32($0)) } ?? .next
        default: return .next
        }
    }
}

extension SessionState {
    /// Whether words have come from the other to an agreement at which nothing is written yet: one's own would begin from those.
    func beginsAnew(at step: StepView) -> Bool {
        guard let before = load.value?.step else { return false }
        return before.theirs?.id != step.theirs?.id && hand == Hand(at: before)
    }
}

extension Hand {
    /// What the core has of this step already.
    init(at step: StepView) {
        self.init()
        switch step {
        case .reflect(_, let draft, _), .agree(_, let draft, _, _, _), .turn(_, _, _, _, _, _, _, _, _, let draft): texts = [draft]
        case .choose(_, _, _, let chosen, _): self.chosen = chosen
        case .feelings(_, _, _, _, let chosen, _): self.chosen = chosen
        case .scale(_, _, _, _, let value): self.value = value.map(Int.init)
        case .share(_, _, let draft, _): texts = [draft]
        case .sealed(let fields, let draft, _): texts = fields.indices.map { $0 < draft.count ? draft[$0] : "" }
        default: break
        }
    }

    /// Takes `id` or gives it back; where no more fit, the first one chosen makes room.
    mutating func toggle(_ id: String, most: Int) {
        if let index = chosen.firstIndex(of: id) {
            chosen.remove(at: index)
        } else {
            chosen = Array((chosen + [id]).suffix(max(1, most)))
        }
    }
}

extension StepView {
    /// A step at which one gives more than once: with what is asked of them, what they hold begins anew.
    var place: [String] {
        switch self {
        case .turn(let turn, _, _, _, _, _, _, let lines, let now, _): ["\(turn)", "\(now)", "\(lines.count)"]
        case .agree(_, _, let holds, let own, _): [holds, own]
        default: []
        }
    }

    /// What the other proposes here.
    var theirs: Wording? { if case .agree(_, _, _, _, let theirs) = self { theirs } else { nil } }

    /// How many can be chosen here.
    var upTo: Int {
        switch self {
        case .choose(_, _, let upTo, _, _): Int(upTo)
        case .feelings(_, _, _, let upTo, _, _): Int(upTo)
        default: 1
        }
    }
}
