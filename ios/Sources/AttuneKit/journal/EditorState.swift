/// `body` is what stands in the field; `kept`: the core holds it as a draft.
public struct EditorState: ScreenState {
    public var load: Load<EditorRecord> = .loading
    public var body = ""
    public var kept = false
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done on a page being written.
public enum EditorEvent: Equatable, Sendable {
    case typed(String)
    case saved

    /// Leaves; what was written stays as a draft.
    case wentBack
}
