/// `load`: what the picked file holds; nil before one is picked. `chosen`: what of it is to be taken, by its place there. `done`: that was taken.
public struct CalendarState: ScreenState {
    public var load: Load<CalendarRecord?> = .ready(nil)
    public var chosen: Set<UInt32> = []
    public var done = false
    public var trouble: CoreFailure?

    public init() {}

    /// What the picked file holds.
    public var preview: CalendarRecord? { load.value ?? nil }

    /// Of a file that cannot be read nothing is shown but why; another can be picked.
    public mutating func tell(_ trouble: CoreFailure?) {
        self.trouble = trouble
        if trouble != nil, load == .loading { load = .ready(nil) }
    }
}

/// What is done with calendar files.
public enum CalendarEvent: Equatable, Sendable {
    case picked
    case toggled(UInt32)
    case taken
    case exported

    /// What would be only one's own has nowhere to be kept yet.
    case vaultAsked
    case wentBack
}
