import Foundation

@testable import AttuneKit

/// Sunday 22 November 2026, 16:10 in Berlin.
let sundayAfternoon: Int64 = 1_795_360_200_000
let minute: Int64 = 60_000
let day: Int64 = 86_400_000

/// A bench with any number of phones, one clock and a mailbox between them.
@MainActor
final class Bench {
    let clock = SteppedClock(utcMs: sundayAfternoon)
    let dir: URL
    let scope: Scope

    /// The folder between the phones, as the platform's name for it.
    let mailbox: String
    let meeting: MeetingChoice
    private(set) var phones: [Phone] = []

    private init(sleep: @escaping Sleep) throws {
        dir = FileManager.default.temporaryDirectory.appendingPathComponent("attune-kit-\(UUID().uuidString)")
        mailbox = dir.appendingPathComponent("mailbox").path
        meeting = .folder(path: dir.appendingPathComponent("meet-bench").path)
        scope = Scope(sleep: sleep)
        try FileManager.default.createDirectory(atPath: mailbox, withIntermediateDirectories: true)
    }

    static func run(
        sleep: @escaping Sleep = { try await Task.sleep(for: $0) }, _ body: @MainActor (Bench) async throws -> Void
    ) async throws {
        let bench = try Bench(sleep: sleep)
        defer { try? FileManager.default.removeItem(at: bench.dir) }
        do {
            try await body(bench)
        } catch {
            await bench.end()
            throw error
        }
        await bench.end()
    }

    private func end() async {
        await scope.end()
        for phone in phones { try? await phone.core.close() }
    }

    /// A phone that knows nobody yet; `name` sets it up at once.
    func phone(
        _ label: String, _ name: String? = nil, keys: (any KeyStore)? = nil, carrier: (any MailboxCarrier)? = nil,
        sleep: @escaping Sleep = { try await Task.sleep(for: $0) }
    ) async throws -> Phone {
        let phone = try await opened(label, zone: Zone(), center: nil, keys: keys, carrier: carrier, sleep: sleep)
        phones.append(phone)
        if let name { try await phone.core.call("setUp") { try $0.setUp(here: $1, name: name) } }
        return phone
    }

    /// The phone under `label` once its app was started again: what was in memory is gone, what the system keeps stays as it is.
    func restarted(_ phone: Phone, _ label: String) async throws -> Phone {
        try await phone.core.close()
        let again = try await opened(label, zone: phone.zone, center: phone.center)
        phones = phones.map { $0 === phone ? again : $0 }
        return again
    }

    private func opened(
        _ label: String, zone: Zone, center: FakeNotificationCenter?, keys: (any KeyStore)? = nil, carrier: (any MailboxCarrier)? = nil,
        sleep: @escaping Sleep = { try await Task.sleep(for: $0) }
    ) async throws -> Phone {
        let clock = clock
        let core = try await CoreGateway.open(folder: try folder(label), clock: clock, keys: keys ?? key(of: label)) {
            zone.whereabouts(at: clock.utcMs())
        }
        return await Phone(
            bench: self, core: core, zone: zone, center: center ?? FakeNotificationCenter(clock: clock, zone: zone),
            carrier: carrier ?? PhoneCarrier(folders: PathFolders()), sleep: sleep)
    }

    func key(of label: String) -> KeyFile { KeyFile(dir.appendingPathComponent("\(label).key")) }

    func folder(_ label: String) throws -> String {
        let folder = dir.appendingPathComponent(label)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    /// Whether the disk under `label`'s phone has no room left; only builds for tests look for this.
    func full(_ label: String, _ full: Bool) throws {
        let mark = URL(fileURLWithPath: try folder(label)).appendingPathComponent("full-on-purpose")
        if full { try Data().write(to: mark) } else { try FileManager.default.removeItem(at: mark) }
    }

    /// Whether `text` lies readable in any file below a folder of the bench, which holds some; nil: the bench itself.
    func lies(_ text: String, _ place: String? = nil) throws -> Bool {
        let folder = place.map { dir.appendingPathComponent($0) } ?? dir
        let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        let files = try paths.filter { !$0.hasDirectoryPath }.compactMap { path -> Data? in
            // One that went since it was found holds nothing any more.
            do { return try Data(contentsOf: path) } catch CocoaError.fileReadNoSuchFile { return nil }
        }
        guard files.contains(where: { !$0.isEmpty }) else { throw NotShown("there is nothing below \(folder.path)") }
        return files.contains { $0.range(of: Data(text.utf8)) != nil }
    }

    /// Lets everyone exchange until nothing new comes.
    func carry() async throws {
        for _ in 1...4 { for phone in phones where !phone.offline { try await phone.exchange.now() } }
    }

    /// Ana's and Ben's phone, paired over the bench's mailbox.
    func couple() async throws -> (ana: Phone, ben: Phone) {
        let (ana, ben) = (try await phone("ana", "Ana"), try await phone("ben", "Ben"))
        try await pair(ana, ben)
        _ = (ana.called(), ben.called())
        return (ana, ben)
    }

    /// Two who are paired, and what hers sends and waits for goes by these.
    func couple(over carrier: any MailboxCarrier, sleep: @escaping Sleep) async throws -> (ana: Phone, ben: Phone) {
        let (ana, ben) = (try await phone("ana", "Ana", carrier: carrier, sleep: sleep), try await phone("ben", "Ben"))
        try await pair(ana, ben)
        return (ana, ben)
    }

    /// Pairs two phones that know nobody yet; they meet in a folder.
    func pair(_ ana: Phone, _ ben: Phone, mailbox: MailboxChoice? = nil) async throws {
        let (meeting, mailbox) = (meeting, mailbox ?? .folder(path: self.mailbox))
        try await ana.core.call("invite") { try $0.invite(here: $1, inPerson: true, meeting: meeting, mailbox: mailbox) }
        guard case .inviting(let text, _, _, _, _) = try await ana.pairing() else { throw NotShown("no invitation") }
        try await ben.core.call("join") { try $0.join(here: $1, text: text) }
        try await carry()
        guard case .words(let words, _, _, _, _) = try await ana.pairing() else { throw NotShown("no words") }
        guard case .pick(let choices, _) = try await ben.pairing() else { throw NotShown("nothing to pick") }
        let right = choices.firstIndex(of: words).map { UInt32($0) }
        try await ben.core.call("pickWords") { try $0.pickWords(here: $1, choice: right) }
        try await ana.core.call("confirmWords") { try $0.confirmWords(here: $1) }
        try await carry()
    }
}

extension SteppedClock {
    func minutes(_ minutes: Int64) { pass(ms: minutes * minute) }
}

/// Something that a test waited for and that did not come.
struct NotShown: Error, CustomStringConvertible {
    let description: String
    init(_ what: String) { description = what }
}
