import Foundation

/// What the platform does with calendar files.
@MainActor
public protocol CalendarPort: AnyObject {
    /// Gives a file to the person, for an app of their choice; false when they thought better of it. Throws `CoreFailure` where this
    /// phone has no room for it.
    func share(_ file: CalendarFile) async throws -> Bool

    /// A calendar file the person picked; nil when none. Throws `CoreFailure` where it cannot be read.
    func pickCalendar() async throws -> Data?
}
