// What is said in turns, and what is agreed on word for word.
extension SessionSamples {
    private static let told = "The handover at work went past me again. I’m not angry, more tired, as if I weren’t in the room."
    private static let back = "They handed over without you once more. It leaves you tired, and a bit invisible."
    private static let speak =
        "Tell what is on your mind, a piece at a time. You needn’t come to a conclusion.\n\nPause now and then, so that it can arrive."
    private static let listen = "Listen, and stay with how it is. Advice can wait; it is not what is needed now."

    private static func turn(
        speaking: Bool, _ now: TurnAsks, _ lines: [TurnLine] = [], _ hand: Hand = Hand(), turn: UInt32 = 1
    ) -> SessionState {
        at(
            .turn(
                turn: turn, turns: 2, minutes: 5, speaking: speaking, text: speaking ? speak : listen, typed: true, mirror: true,
                lines: lines, now: now, draft: ""),
            "What you say aloud is kept nowhere. What you send, Ben can see, and it can’t be called back.", 4, hand,
            title: "Hear, don’t repair"
        ).clocked(300, 0, runs: false)
    }
    private static func toldBy(own: Bool) -> TurnLine { TurnLine(own: own, kind: .told, text: told) }
    private static func heardBy(own: Bool, _ text: String = back) -> TurnLine { TurnLine(own: own, kind: .mirrored, text: text) }

    static let turnTell = turn(speaking: true, .tell).clocked(300, 80)
    static let turnTyped = turn(speaking: true, .tell, [], Hand(texts: [told]))
    static let turnListen = turn(speaking: false, .listen)
    static let turnMirror = turn(speaking: false, .mirror, [toldBy(own: false)], Hand(texts: [back]))
    static let turnApprove = turn(speaking: true, .approve, [toldBy(own: true), heardBy(own: false)], Hand(texts: [""]))
    static let turnNear = turn(
        speaking: true, .nearEnough,
        [
            toldBy(own: true), heardBy(own: false), TurnLine(own: true, kind: .again, text: "Not invisible. Passed over."),
            heardBy(own: false, "They pass you over, again."),
        ])
    static let turnOver = turn(speaking: false, .over, [toldBy(own: false), heardBy(own: true)], turn: 2)

    private static func agreeing(
        draft: String = "", holds: String = "", own: String = "", theirs: Wording? = nil, rings: Rings = Rings(own: false, theirs: false)
    ) -> SessionState {
        at(
            .agree(
                prompt: "Change what doesn’t suit you. It holds once you’ve both confirmed the same words.", draft: draft, holds: holds,
                own: own, theirs: theirs), "Only you can see this until you propose it. Then Ben can, too.", 4, Hand(texts: [draft]),
            rings: rings, title: "The pause we agreed on")
    }
    static let agree = agreeing(draft: samplePact)
    static let agreeProposed = agreeing(draft: samplePact, own: samplePact, rings: Rings(own: true, theirs: false))
    static let agreeTheirs = agreeing(draft: samplePact, theirs: Wording(id: "wording", text: samplePact), rings: theirs)
    static let agreeCrossed = agreeing(
        draft: sampleBiscuit, own: samplePact, theirs: Wording(id: "wording", text: sampleBiscuit), rings: both)
    static let agreeHolds = agreeing(draft: samplePact, holds: samplePact, rings: both)
}

/// What Ana and Ben agreed on.
let samplePact =
    "Either of us may call a pause, without giving reasons. It lasts at least 20 minutes and usually no more than 60. Whoever calls it names the time of return."
let sampleBiscuit = "“Biscuit” means: three breaths, then on."
