/// The journal and its door, as they can stand.
public enum JournalSamples {
    private static let entries = [
        entry(
            "1", "2026-11-22", "Ben", own: false, "We walked the long way home by the river because neither of us wanted to arrive yet.",
            ["content", "safe"]),
        entry(
            "2", "2026-11-21", "Ana", own: true,
            "Your mother's soup, the radio, the cat on your coat. An evening with nothing in it, and I'd keep it.", ["grateful"]),
        entry(
            "3", "2026-11-19", "Ben", own: false,
            "First frost. You wrote something on the windscreen and I drove to work without wiping it.", []),
    ]
    private static let own = [
        entry(
            "4", "2026-11-22", "Ana", own: true, "I was short with B. at breakfast, and it was about the deadline, not the dishes.",
            ["irritated", "ashamed"]),
        entry("5", "2026-11-20", "Ana", own: true, "Note to myself: the walk helped more than the list did.", ["relieved"]),
    ]
    private static let noted = [
        "harbour", "violet", "candle", "meadow", "thread", "lantern", "saddle", "basket", "copper", "orchard", "willow", "marble", "kettle",
        "garden", "silver", "pocket", "window", "ladder", "pepper", "cotton", "island", "magnet", "ribbon", "summer",
    ]

    private static func state(_ which: Which, _ vault: VaultState, _ entries: [EntryCard], write: Bool = true) -> JournalState {
        JournalState(which: which).with {
            $0.load = .ready(
                JournalRecord(which: which, vault: vault, entries: entries, next: nil, canWrite: write, draftWaits: false))
            $0.entries = entries
        }
    }

    private static func entry(_ id: String, _ day: String, _ author: String, own: Bool, _ text: String, _ feelings: [String]) -> EntryCard {
        EntryCard(
            id: id, day: day, atMs: 1_795_372_000_000, author: author, own: own, excerpt: text, feelings: feelings, datedAhead: false,
            otherVersions: 0, highlights: [])
    }

    public static let ours = state(.ours, .open, entries)
    public static let oursEmpty = state(.ours, .open, [])
    public static let alone = state(.ours, .open, [], write: false)
    public static let mine = state(.mine, .open, own)
    public static let mineEmpty = state(.mine, .open, [])
    public static let locked = state(.mine, .locked, []).with { $0.passphrase = "a river in november" }
    public static let wrong = state(.mine, .locked, []).with {
        $0.trouble = CoreFailure("That is not the passphrase. Nothing was changed; try again in 2 seconds.")
    }
    public static let byWords = state(.mine, .locked, []).with { $0.byWords = true }
    public static let renewing = mine.with { $0.renewing = true }
    public static let choosing = state(.mine, .notSetUp, [])
    public static let words = mineEmpty.with { $0.words = noted }
    public static let newWords = mine.with { $0.asking = true }

    public static let all = [
        "ours": ours, "ours-empty": oursEmpty, "alone": alone, "mine": mine, "mine-empty": mineEmpty, "locked": locked, "wrong": wrong,
        "choosing": choosing, "by-words": byWords, "renewing": renewing, "words": words, "new-words": newWords,
    ]
}
