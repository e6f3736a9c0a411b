import AttuneFFI
import Foundation

/// The phone's clocks as the core asks for them.
final class ClockPort: AttuneFFI.Clock {
    private let clock: any PhoneClock

    init(_ clock: any PhoneClock) {
        self.clock = clock
    }

    func now() throws -> Now {
        Now(utcMs: clock.utcMs(), monotonicMs: UInt64(max(0, clock.sinceStartMs())), boot: clock.boot)
    }
}

/// The phone's key store as the core asks for it.
final class KeyPort: AttuneFFI.Keystore {
    private let keys: any KeyStore

    init(_ keys: any KeyStore) {
        self.keys = keys
    }

    func wrap(bytes: Data) throws -> Data {
        try asPort { try keys.wrap(bytes) }
    }

    func unwrap(wrapped: Data) throws -> Data {
        try asPort { try keys.unwrap(wrapped) }
    }

    func forget() throws {
        try asPort { try keys.forget() }
    }

    private func asPort<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch KeyStoreError.gone {
            throw PortError.Gone
        } catch KeyStoreError.locked {
            throw PortError.Locked
        } catch {
            throw PortError.Failed(reason: "\(error)")
        }
    }
}
