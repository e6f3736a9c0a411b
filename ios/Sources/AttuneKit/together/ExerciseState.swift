/// One exercise, before it begins.
public struct ExerciseState: ScreenState {
    public var load: Load<ExerciseRecord> = .loading
    public var trouble: CoreFailure?

    public init() {}
}

/// What is done with an exercise that has not begun.
public enum ExerciseEvent: Equatable, Sendable {
    /// Begins, or goes on where it stands.
    case begun

    /// Begins on this phone, which is passed between the two.
    case startOnOnePhone
    case follow(Link)

    /// An earlier time, to be read again.
    case sessionOpened(String)
    case historyAsked
    case wentBack
}
