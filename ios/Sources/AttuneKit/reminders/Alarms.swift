/// A phone's alarms: set and taken away by id, twice is harmless.
public protocol Alarms: Sendable {
    /// False where the phone did not take it.
    func set(_ reminder: Reminder) async -> Bool
    func cancel(_ id: String) async
}
