/// Looking back. `month`: which is looked at, by its first day; nil for the latest. `appreciated`, `cameBack`: so many of each are
/// shown. `inWords`: one's own days as a list, instead of the picture.
public struct InsightsState: ScreenState {
    /// A list that goes on further than it is shown.
    public enum Part: Hashable, Sendable { case appreciated, cameBack }

    /// So many of a list at first, and so many more each time.
    public static let first = 4
    public static let more = 20

    public var load: Load<InsightsRecord> = .loading
    public var month: String?
    public var appreciated = InsightsState.first
    public var cameBack = InsightsState.first
    public var inWords = false
    public var trouble: CoreFailure?

    public init() {}

    private var months: [MonthTogether] { load.value?.months ?? [] }
    private var at: Int { months.firstIndex { $0.month == month } ?? 0 }

    /// The month that is looked at; nil where there is none.
    public var seen: MonthTogether? { months.indices.contains(at) ? months[at] : nil }

    /// The months beside it in which something was done, by their first days.
    public var earlier: String? { months.indices.contains(at + 1) ? months[at + 1].month : nil }
    public var later: String? { months.indices.contains(at - 1) ? months[at - 1].month : nil }

    /// What is shown of each list.
    public var appreciations: [ToldTogether] { Array((load.value?.appreciated ?? []).prefix(appreciated)) }
    public var waysBack: [ToldTogether] { Array((load.value?.cameBack ?? []).prefix(cameBack)) }

    /// Whether there is nothing at all.
    public var isEmpty: Bool {
        guard let back = load.value else { return false }
        let told = back.years.isEmpty && back.appreciated.isEmpty && back.cameBack.isEmpty
        return told && back.months.isEmpty && back.rituals.isEmpty && back.moods.isEmpty
    }
}

/// What is done while looking back.
public enum InsightsEvent: Equatable, Sendable {
    /// By its first day.
    case monthPicked(String)
    case moreAsked(InsightsState.Part)
    case inWords(Bool)
    case sessionOpened(String)
    case ritualOpened(String)
    case wentBack
    case retried
}
