/// Days of the week as rule text names them, in order.
public let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

/// What the simple editor changes of a rule: how often and on which days. Every other part of the rule text (`rest`: COUNT,
/// UNTIL ...) is handed back as it came.
public struct Rule: Equatable, Sendable {
    public var daily: Bool
    public var interval: Int
    public var days: Set<String>
    public var rest: [String] = []

    public init(daily: Bool, interval: Int, days: Set<String>) {
        self.daily = daily
        self.interval = interval
        self.days = days
    }

    /// Nil for a rule that the simple editor cannot show whole, such as a monthly one.
    public init?(_ text: String) {
        let parts = text.split(separator: ";").map { part in
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (key: sides[0].uppercased(), value: sides.count > 1 ? String(sides[1]) : "")
        }
        let values = Dictionary(parts, uniquingKeysWith: { _, last in last })
        switch values["FREQ"]?.uppercased() {
        case "DAILY": daily = true
        case "WEEKLY": daily = false
        default: return nil
        }
        days = Set((values["BYDAY"] ?? "").split(separator: ",").map { $0.uppercased() })
        guard days.isSubset(of: weekdays), !daily || days.isEmpty else { return nil }
        guard let interval = Int(values["INTERVAL"] ?? "1"), (1...4).contains(interval) else { return nil }
        self.interval = interval
        rest = parts.filter { !["FREQ", "INTERVAL", "BYDAY"].contains($0.key) }.map { "\($0.key)=\($0.value)" }
    }

    /// RFC 5545 rule text.
    public var text: String {
        var parts = [daily ? "FREQ=DAILY" : "FREQ=WEEKLY"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if !daily && !days.isEmpty { parts.append("BYDAY=" + weekdays.filter(days.contains).joined(separator: ",")) }
        return (parts + rest).joined(separator: ";")
    }
}
