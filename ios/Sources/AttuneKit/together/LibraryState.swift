/// Everything there is to do. `need`: what is looked for, nil: all of it.
public struct LibraryState: ScreenState {
    public var load: Load<LibraryRecord> = .loading
    public var need: String?
    public var trouble: CoreFailure?

    public init() {}
}

extension LibraryState {
    /// What fits what is looked for, in the library's order.
    public var fitting: [ExerciseCard] {
        let all = load.value?.exercises ?? []
        return need.map { need in all.filter { $0.needs.contains(need) } } ?? all
    }
}

/// What is done in the library.
public enum LibraryEvent: Equatable, Sendable {
    /// What is looked for; nil: all of it.
    case picked(String?)
    case exerciseOpened(String)
    case packagesAsked
    case wentBack
    case retried
}
