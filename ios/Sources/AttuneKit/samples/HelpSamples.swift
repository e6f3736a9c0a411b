/// The pages of help, and one of them open.
public enum HelpSamples {
    private static let number = "In danger now: the emergency number of your country."
    private static let record = HelpRecord(pages: [
        HelpPage(
            id: "alongside", title: "Someone alongside us",
            paragraphs: ["Asking someone to help is an ordinary step, also when nothing is broken."],
            points: ["a couple therapist", "a doctor"],
            lines: ["Ask about licence, training with couples, approach and fee."]),
        HelpPage(
            id: "afraid", title: "If you are afraid",
            paragraphs: [
                "Fear of the person you live with is not a matter for exercises.",
                "Someone who works with this every day can plan with you, from a device that only you use.",
            ],
            points: ["afraid of how they will react", "threats, hitting, a blocked door", "kept from people, money, work or medicine"],
            lines: [number]),
        HelpPage(
            id: "cannot-go-on", title: "If you can't go on", paragraphs: ["You don't have to carry this alone tonight."], points: [],
            lines: [number]),
        HelpPage(
            id: "frighten", title: "If I frighten someone",
            paragraphs: ["There are people who help with this, without excuse and without shaming."], points: [], lines: []),
    ])

    public static let pages = HelpState().with { $0.load = .ready(record) }
    public static let afraid = pages.with { $0.page = "afraid" }
    public static let all = ["pages": pages, "afraid": afraid]
}
