/// The editor. `preview` says in plain words what the draft means, and with what each way to repeat would begin.
public struct RitualEditorState: ScreenState {
    public var load: Load<RitualDraft> = .loading
    public var preview: RitualPreview?
    public var changing = false
    public var trouble: CoreFailure?

    public init() {}

    /// Whether nobody is asked and nobody else sees it.
    public var onlyMe: Bool { load.value?.onlyMe == true || preview?.onlyMe == true }

    /// Whether the one who writes it decides that: one new and of their own, while there is somebody to propose it to.
    public var mayBeOnlyMe: Bool {
        guard let draft = load.value, !changing, draft.library == nil else { return false }
        return draft.onlyMe || preview?.onlyMe == false
    }
}

/// What is changed of a draft, and what becomes of it.
public enum RitualEditorEvent: Equatable, Sendable {
    case titled(String)
    case repeated(Often)

    /// Every so many days, weeks, months or years.
    case every(Int)
    case dayToggled(Weekday)

    /// In months and years: by a day of the week instead of a date.
    case byWeekday(Bool)

    /// 1 to 31, or −1 for the last day.
    case onDay(Int)

    /// 1 to 5, or −1 for the last one.
    case onNth(nth: Int, day: Weekday)

    /// 1 to 12.
    case inMonth(Int)

    /// In minutes since midnight.
    case timed(Int)

    /// In minutes.
    case lasting(Int)

    /// The first day, or the one it is about, such as `2026-11-22`.
    case fromPicked(String)

    /// The last day; nil without an end.
    case untilPicked(String?)
    case kept(KeptBy)
    case zonePicked(String)
    case generic(Bool)

    /// Kept by the one who writes it, and never proposed.
    case onlyMe(Bool)
    case proposed

    /// What is only one's own has nowhere to be kept yet.
    case vaultAsked
    case wentBack
}
