/// The five places of the bottom bar.
public enum Place: Hashable, Sendable, CaseIterable { case today, together, journal, rituals, us }

/// Everything that can stand on the screen.
public enum Route: Hashable, Sendable {
    case welcome
    case at(Place)
    case pair
    case exercise(String)

    /// Everything there is to do together.
    case library

    /// Exercises from outside.
    case packages
    case session(String)

    /// One path: exercises in an order.
    case path(String)

    /// What was done: everything, or of one `exercise`.
    case history(exercise: String? = nil)

    /// The key of what is mine, where a screen needs it before it can go on.
    case vault
    case entry(which: Which, id: String)
    case editor(which: Which, entry: String?)
    case ritual(String)

    /// The ritual editor: for one that is on, from the library's `library`, or for one's own.
    case ritualEditor(id: String? = nil, library: String? = nil, counter: Bool = false)

    /// Days and weeks.
    case weeks

    /// Calendar files, in and out.
    case calendar
    case timeOut
    case reminders

    /// Looking back.
    case insights

    /// The pages of help, or the one called `page`.
    case help(page: String? = nil)
}
