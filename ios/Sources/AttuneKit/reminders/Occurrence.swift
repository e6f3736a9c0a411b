/// A ritual that a reminder is about, with the occurrence meant.
public struct Occurrence: Hashable, Sendable, Codable {
    public let ritual: String
    public let occurrence: String

    public init(ritual: String, occurrence: String) {
        self.ritual = ritual
        self.occurrence = occurrence
    }
}

extension Reminder {
    /// Everything of rituals that this reminder is about.
    public var occurrences: [Occurrence] {
        members.compactMap { member in
            guard case .ritual(let ritual) = member.subject, let occurrence = member.occurrence else { return nil }
            return Occurrence(ritual: ritual, occurrence: occurrence)
        }
    }
}
