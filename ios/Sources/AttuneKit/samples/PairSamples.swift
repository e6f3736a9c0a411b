/// Every stage of pairing.
public enum PairSamples {
    private static let text =
        "attune1:pair:AEQ7 5XKD PZ2M 9QHT LW8C R3VN 6BYF EJ4S GU0A TX1K MD5P HQ9Z WC2L VN7R YF3B SJ6E AG8U KT4X PM0D ZH1Q"
    private static let link = "https://attune.example/p"
    private static let words = ["harbour", "violet", "candle", "meadow", "thread"]
    private static let own = [
        BringCard(id: "daily", title: "Two lines a day", summary: "Every day at 20:45"),
        BringCard(id: "week", title: "Our week", summary: "Every Sunday at 17:00"),
    ]

    private static func at(_ record: PairRecord) -> PairState {
        PairState().with { $0.load = .ready(record) }
    }

    private static func at(_ record: PairRecord, nearby: Bool) -> PairState { at(record).with { $0.nearby = nearby } }

    public static let start = at(.start(last: nil)).with {
        $0.canScan = true
        $0.ways = [.folder, .webDav, .byHand]
        $0.way = .folder
    }
    public static let startWebDav = start.with {
        $0.way = .webDav
        $0.address = "https://cloud.example/remote.php/dav/files/ana/Attune"
        $0.user = "ana"
        $0.password = "twelve words"
    }
    public static let startByHand = at(.start(last: nil), nearby: false)
    public static let ended = at(.start(last: "The words differed, so this pairing was erased. Nothing was shared.")).with {
        $0.trouble = CoreFailure("This invitation has lapsed. Ask for a new one.")
    }
    public static let inviting = at(.inviting(text: text, link: link, expiresMs: 1_795_453_200_000, meets: false, code: sampleCode)).with {
        $0.canScan = true
    }
    public static let invitingMeets = at(
        .inviting(text: text, link: link, expiresMs: 1_795_453_200_000, meets: true, code: nil), nearby: false)
    public static let joining = at(.joining(reply: text, meets: false, code: sampleCode)).with { $0.canScan = true }
    public static let reading = at(.words(words: words, digits: "418 306 · 775 120 · 90 412", partner: "Ben", reply: nil, code: nil))
    public static let readingShown = at(
        .words(words: words, digits: "418 306 · 775 120 · 90 412", partner: "Ben", reply: text, code: sampleCode))
    public static let picking = at(
        .pick(
            choices: [
                ["lantern", "violet", "saddle", "meadow", "basket"], words, ["harbour", "copper", "candle", "orchard", "thread"],
                ["willow", "marble", "candle", "meadow", "kettle"],
            ], partner: "Ana"))
    public static let confirmed = at(.confirmed(partner: "Ben", trouble: nil, folder: nil))
    public static let confirmedPicking = at(
        .confirmed(
            partner: "Ben",
            trouble: "Your phones exchange through a folder that you both reach. Choose the same folder on this phone, too.",
            folder: "shared"
        ))
    public static let paired = at(.paired(partner: "Ben", bring: []))
    public static let pairedBringing = at(.paired(partner: "Ben", bring: own)).with { $0.ticked = ["week"] }

    public static let all = [
        "start": start, "start-webdav": startWebDav, "start-by-hand": startByHand, "ended": ended, "inviting": inviting,
        "inviting-meets": invitingMeets, "joining": joining, "reading": reading, "reading-shown": readingShown, "picking": picking,
        "confirmed": confirmed, "confirmed-picking": confirmedPicking, "paired": paired, "paired-bringing": pairedBringing,
    ]
}
