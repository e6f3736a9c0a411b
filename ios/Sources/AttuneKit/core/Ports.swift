import Foundation

/// The phone's clocks, read once a call.
public protocol PhoneClock: Sendable {
    /// Milliseconds since 1970, as the phone believes.
    func utcMs() -> Int64

    /// Milliseconds since the phone started, asleep or awake.
    func sinceStartMs() -> Int64

    /// Which start of the phone `sinceStartMs` counts from.
    var boot: String { get }
}

/// A store for keys that never leave the phone.
public protocol KeyStore: Sendable {
    func wrap(_ bytes: Data) throws -> Data

    /// The bytes again; throws `KeyStoreError` where the phone does not give them.
    func unwrap(_ wrapped: Data) throws -> Data

    /// Destroys the key, when this phone is erased: what it wrapped opens never again, not even in an old copy.
    func forget() throws
}

/// Why a phone does not give what was wrapped.
public enum KeyStoreError: Error, Sendable {
    /// The key is no longer there, and will not be again.
    case gone

    /// The key is there and cannot be used before the phone is unlocked.
    case locked
}

/// Where a call comes from: a zone of the tz database, its offset now in seconds east of UTC, a BCP 47 language.
public struct Whereabouts: Equatable, Sendable {
    public let zone: String
    public let offsetSeconds: Int32
    public let language: String

    public init(zone: String, offsetSeconds: Int32, language: String) {
        self.zone = zone
        self.offsetSeconds = offsetSeconds
        self.language = language
    }
}

/// Who makes calls on its own, for nobody's tap: what it changes is shown, and is no reason for an exchange.
public protocol Keeper: AnyObject, Sendable {}

/// What may have changed after a call; `by` is who made that call.
public struct Change: Sendable {
    public let topics: Set<Topic>
    public let by: (any AnyObject & Sendable)?
}
