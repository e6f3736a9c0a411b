/// A page being written.
public enum EditorSamples {
    private static let record = EditorRecord(
        which: .ours, entry: nil, whoSees: "Both of you can read this once you send it.", body: "", feelings: [], day: "2026-11-22",
        isDraft: false)

    public static let empty = EditorState().with { $0.load = .ready(record) }
    public static let ours = empty.with {
        $0.body = "We walked the long way home by the river because neither of us wanted to arrive yet."
        $0.kept = true
    }
    public static let mine = EditorState().with {
        var own = record
        own.which = .mine
        own.whoSees = "Only you can see this. It never leaves this phone."
        $0.load = .ready(own)
        $0.body = "I was short with B. at breakfast."
    }

    public static let all = ["ours": ours, "empty": empty, "mine": mine]
}
