/// The library, whole and by what is looked for.
public enum LibrarySamples {
    private static let needs = [
        Choice(id: "be-heard", text: "We would like to be heard"), Choice(id: "same-fight", text: "We keep having the same fight"),
        Choice(id: "apart", text: "We are far apart"), Choice(id: "everyday", text: "Something small for tonight"),
    ]

    private static func card(_ one: ExerciseCard, _ needs: [String], onePhone: Bool = false, far: Bool = true) -> ExerciseCard {
        var card = one
        card.needs = needs
        card.onePhone = onePhone
        card.far = far
        return card
    }

    private static let record = LibraryRecord(
        needs: needs, kinds: [],
        exercises: [
            card(TogetherSamples.daily, ["everyday", "apart"]),
            card(
                TogetherSamples.exercise(
                    "listen-dont-fix", "Hear, don’t repair", "Reflective listening with advice held back.", minutes: 15, solo: false),
                ["be-heard"], onePhone: true),
            card(
                TogetherSamples.exercise(
                    "time-out-pact", "The pause we agreed on", "Agree how to stop a quarrel and come back.", minutes: 15, solo: false),
                ["same-fight"], onePhone: true, far: false),
        ], paths: [])

    public static let everything = LibraryState().with { $0.load = .ready(record) }
    public static let picked = everything.with { $0.need = "be-heard" }
    public static let all = ["everything": everything, "picked": picked]
}
