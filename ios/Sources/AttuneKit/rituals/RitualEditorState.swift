/// The simple editor. `rule` is nil where the rule is more than it can show: then only time, length and wording are offered.
/// `preview` says in plain words what the draft means.
public struct RitualEditorState: ScreenState {
    public var load: Load<RitualDraft> = .loading
    public var rule: Rule?
    public var preview: RitualPreview?
    public var changing = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is changed of a draft, and what becomes of it.
public enum RitualEditorEvent: Equatable, Sendable {
    case titled(String)
    case daily(Bool)

    /// In weeks.
    case interval(Int)
    case dayToggled(String)

    /// In minutes since midnight.
    case timed(Int)

    /// In minutes.
    case lasting(Int)
    case sameMoment(Bool)
    case generic(Bool)
    case proposed
    case wentBack
}
