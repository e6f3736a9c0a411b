import AttuneKit
import CryptoKit
import Foundation
import Security

/// Wraps with a key that lies in this phone's Keychain, in no backup and on no other device; it can be used from the first unlock after a
/// start on, so that background time can exchange.
struct KeychainKeys: KeyStore {
    private static let service = "app.attune.key"

    /// What else of this phone goes with the key: it is destroyed when everything of Attune is erased here, and then only.
    let erased: @Sendable () -> Void

    func wrap(_ bytes: Data) throws -> Data {
        guard let sealed = try AES.GCM.seal(bytes, using: try key() ?? make()).combined else { throw KeyStoreError.gone }
        return sealed
    }

    func unwrap(_ wrapped: Data) throws -> Data {
        guard let key = try key() else { throw KeyStoreError.gone }
        do {
            return try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: key)
        } catch {
            // Another key than the one that wrapped it: that one is no longer there.
            throw KeyStoreError.gone
        }
    }

    func forget() throws {
        // The files go whatever becomes of the key.
        defer { erased() }
        let status = SecItemDelete(query([:]) as CFDictionary)
        guard status == errSecSuccess || status == errSecItemNotFound else { throw failure(status) }
    }

    private func key() throws -> SymmetricKey? {
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query([kSecReturnData: true]) as CFDictionary, &found)
        if status == errSecItemNotFound { return nil }
        guard status == errSecSuccess, let bytes = found as? Data else { throw failure(status) }
        return SymmetricKey(data: bytes)
    }

    private func make() throws -> SymmetricKey {
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        let status = SecItemAdd(
            query([kSecValueData: bytes, kSecAttrAccessible: kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly]) as CFDictionary, nil)
        guard status == errSecSuccess else { throw failure(status) }
        return key
    }

    private func query(_ more: [CFString: Any]) -> [CFString: Any] {
        let own: [CFString: Any] = [kSecClass: kSecClassGenericPassword, kSecAttrService: Self.service, kSecAttrSynchronizable: false]
        return own.merging(more) { _, new in new }
    }

    /// Before the first unlock the Keychain gives nothing, and says so in one of two ways.
    private func failure(_ status: OSStatus) -> any Error {
        status == errSecInteractionNotAllowed || status == errSecNotAvailable
            ? KeyStoreError.locked : NSError(domain: NSOSStatusErrorDomain, code: Int(status))
    }
}
