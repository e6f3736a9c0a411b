import Foundation

@testable import AttuneKit

/// Where a file lies between two people.
@MainActor
final class Table: UsPort, CalendarPort, PackagePort {
    var file: Data?

    /// The calendar file that lies there, and what it was called when it was given.
    var calendar: Data?
    private(set) var calendarName: String?

    /// The package of exercises that lies there.
    var package: Data?
    var still = false

    /// Why no file can be given.
    var noRoom: CoreFailure?

    /// Why a file that is picked cannot be read.
    var unreadable: CoreFailure?

    func share(_ file: HandOverFile) async throws -> Bool {
        if let noRoom { throw noRoom }
        self.file = file.bytes
        return true
    }

    func pick() async throws -> Data? {
        if let unreadable { throw unreadable }
        return file
    }

    func share(_ file: CalendarFile) async throws -> Bool {
        if let noRoom { throw noRoom }
        calendar = file.bytes
        calendarName = file.name
        return true
    }

    func pickCalendar() async throws -> Data? {
        if let unreadable { throw unreadable }
        return calendar
    }

    func pickPackage() async throws -> Data? {
        if let unreadable { throw unreadable }
        return package
    }
}

/// What a phone's hands and camera do while pairing: one folder to pick, a code to look at.
@MainActor
final class Hands: PairPort, CodeScanner, Haptics {
    var ways: [Way] = [.folder, .webDav, .byHand]
    var canScan = true
    var meets: MeetingChoice

    /// What is picked when a folder is asked for.
    var folder: String?

    /// Why what is picked may not be kept.
    var refused: CoreFailure?

    /// What the camera sees.
    var code: String?

    /// Why it may not look.
    var blind: CoreFailure?
    private(set) var shared: [String] = []
    private(set) var asked: [String?] = []

    /// What they felt.
    private(set) var felt: [BreathPhase] = []

    init(meeting: MeetingChoice, folder: String) {
        meets = meeting
        self.folder = folder
    }

    var scanner: (any CodeScanner)? { canScan ? self : nil }
    func scan() async throws -> String? {
        if let blind { throw blind }
        return code
    }

    func meeting(nearby: Bool) -> MeetingChoice { meets }

    func pickFolder(name: String?) async throws -> String? {
        asked.append(name)
        if let refused { throw refused }
        return folder
    }

    func shareText(_ text: String) async { shared.append(text) }
    func beat(_ phase: BreathPhase) { felt.append(phase) }
}
