/// A path: before it is begun, under way in every way an exercise on it can stand, at its end, and gone.
public enum PathSamples {
    private static let card = PathCard(
        id: "learning-to-listen", title: "Learning to listen", purpose: "Be heard, and hear, one small skill at a time.",
        line: "4 exercises, 2 days or more between them", underWay: false, needs: ["be-heard"])
    static let listening: PathCard = {
        var walked = card
        walked.line = "Next: Is it maybe…?"
        walked.underWay = true
        return walked
    }()

    private static let exercises = [
        TogetherSamples.exercise(
            "mindful-ears", "Just listening", "Listen with the whole body, without answering.", minutes: 12, solo: false),
        TogetherSamples.exercise(
            "listen-dont-fix", "Hear, don’t repair", "Listen and say back what you heard, with advice left at the door.", minutes: 15,
            solo: false),
        TogetherSamples.exercise(
            "gentle-guess", "Is it maybe…?", "Practise noticing how the other one is, and asking instead of assuming.", minutes: 10,
            solo: false),
        TogetherSamples.exercise(
            "mirror-dialogue", "Mirror, make sense, feel with", "Say back what you heard, see the sense in it, and feel along.",
            minutes: 30, solo: false),
    ]

    private static func stage(_ at: Int, _ state: StageStanding, _ line: String = "", opens: String? = nil) -> PathStage {
        PathStage(exercise: exercises[at], state: state, opens: opens, line: line)
    }

    private static let record = PathRecord(
        card: card,
        intro:
            "Four steps, each a little longer than the one before. First only silence and a voice. Then saying back what you heard, and keeping advice in your pocket. Then guessing, and being corrected. Last comes a whole dialogue. Any of the four can be the one you stay with.",
        stages: (0..<4).map { stage($0, .later) },
        pace: "At least 2 days lie between two exercises. More is just as good; nothing here has a date to keep.", slower: false,
        canBegin: true, instead: "", end: "")

    private static func state(_ change: (inout PathRecord) -> Void) -> PathState {
        var record = record
        change(&record)
        return PathState().with { $0.load = .ready(record) }
    }

    private static func walked(_ change: (inout PathRecord) -> Void) -> PathState {
        state {
            $0.card = listening
            $0.canBegin = false
            change(&$0)
        }
    }

    public static let start = state { _ in }
    public static let instead = state {
        $0.instead = "You’re on “Living apart” now. Beginning this one leaves it; what you’ve done stays with you."
    }.with { $0.beginning = true }
    public static let alone = state { $0.canBegin = false }
    public static let open = walked {
        $0.stages = [
            stage(0, .done, "Done"), stage(1, .skipped, "Passed over. You can still do it."), stage(2, .open, "Open whenever you like"),
            stage(3, .later),
        ]
    }
    public static let resting = walked {
        $0.stages = [
            stage(0, .done, "Done"), stage(1, .done, "Done"),
            stage(2, .resting, "Some days of rest before this one", opens: "2026-11-26"), stage(3, .later),
        ]
        $0.slower = true
        $0.pace =
            "You’re taking it slowly: at least 4 days lie between two exercises. That’s a good pace, and nothing here has a date to keep."
    }
    public static let leaving = resting.with { $0.leaving = true }
    public static let ended = walked {
        $0.stages = (0..<4).map { stage($0, .done, "Done") }
        $0.end = "Listening is never finished, and you have four ways to begin it now."
    }
    public static let gone = PathState().with {
        $0.load = .failed(CoreFailure("This path is not here any more; go back and look again.", kind: .gone))
    }
    public static let all = [
        "start": start, "instead": instead, "alone": alone, "open": open, "resting": resting, "leaving": leaving, "ended": ended,
        "gone": gone,
    ]
}
