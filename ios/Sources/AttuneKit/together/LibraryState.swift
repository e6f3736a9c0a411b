/// Everything there is to do, one by one or, with `paths`, the paths; and what is looked for: `need`, `kind`, and `minutes` that there are
/// at most, nil for all. `allNeeds`: not only a few needs are shown to pick from. `narrowing`: the sheet for the last two is open. Nobody
/// learns of that, and nothing is written down.
public struct LibraryState: ScreenState {
    public var load: Load<LibraryRecord> = .loading
    public var paths = false
    public var need: String?
    public var kind: String?
    public var minutes: Int?
    public var allNeeds = false
    public var narrowing = false
    public var trouble: CoreFailure?

    public init() {}
}

extension LibraryState {
    /// The lengths that can be looked for, in minutes at most.
    public static let lengths = [10, 20]

    /// What fits what is looked for, in the library's order.
    public var fitting: [ExerciseCard] {
        (load.value?.exercises ?? []).filter { card in
            (need.map(card.needs.contains) ?? true) && (kind.map(card.kinds.contains) ?? true)
                && (minutes.map { card.minutes <= $0 } ?? true)
        }
    }

    /// The paths that may be right for the need; a path has neither a length nor a kind.
    public var fittingPaths: [PathCard] {
        guard let need, !isNarrowed else { return [] }
        return (load.value?.paths ?? []).filter { $0.needs.contains(need) }
    }

    /// The needs to pick from: a few, all once that is asked, and of those the picked one alone, since the others have had their say.
    public var needsShown: [Choice] {
        let all = load.value?.needs ?? []
        if let need { return all.filter { $0.id == need } }
        return allNeeds ? all : Array(all.prefix(7))
    }

    /// Whether there are more.
    public var hasMoreNeeds: Bool { need == nil && needsShown.count < (load.value?.needs ?? []).count }

    /// Whether a kind or a length is looked for.
    public var isNarrowed: Bool { kind != nil || minutes != nil }
}

/// What is done in the library.
public enum LibraryEvent: Equatable, Sendable {
    /// To the paths, or back to what is done one by one.
    case turned(Bool)

    /// What is looked for; nil: all of it.
    case picked(String?)
    case moreNeedsAsked

    /// To look for a kind or a length besides.
    case narrowAsked
    case kindPicked(String?)
    case minutesPicked(Int?)
    case narrowClosed

    /// Nothing is looked for any more.
    case widened
    case exerciseOpened(String)
    case packagesAsked
    case pathOpened(String)
    case wentBack
    case retried
}
