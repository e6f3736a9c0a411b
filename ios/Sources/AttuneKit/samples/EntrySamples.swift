/// One page as its writer and its other reader see it.
public enum EntrySamples {
    private static let record = EntryRecord(
        id: "1", which: .ours, whoSees: "Both of you can read this.", author: "Ana", own: true, day: "2026-11-21",
        atMs: 1_795_290_000_000, zone: "Europe/Berlin",
        body: "Your mother's soup, the radio, the cat on your coat.\n\nAn evening with nothing in it, and I'd keep it.",
        feelings: ["grateful", "content"], otherVersions: [])

    private static func state(_ change: (inout EntryRecord) -> Void) -> EntryState {
        var record = record
        change(&record)
        return EntryState().with { $0.load = .ready(record) }
    }

    public static let own = state { _ in }
    public static let theirs = state {
        $0.author = "Ben"
        $0.own = false
    }
    public static let mine = state {
        $0.which = .mine
        $0.whoSees = "Only you can see this. It never leaves this phone."
    }
    public static let deleting = own.with { $0.asking = .delete }
    public static let sharing = mine.with { $0.asking = .share }
    public static let versions = state { $0.otherVersions = ["Your mother's soup, the radio, the cat asleep on your coat."] }

    public static let all = [
        "own": own, "theirs": theirs, "mine": mine, "deleting": deleting, "sharing": sharing, "versions": versions,
    ]
}
