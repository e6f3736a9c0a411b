// Declarations of CryptoKit as the app uses it; after Apple's documentation for iOS 17.
import Foundation

public struct SymmetricKeySize: Sendable { public static let bits256 = Self() }
public struct SymmetricKey: Sendable {
    public init(size: SymmetricKeySize) {}
    public init(data: some ContiguousBytes) {}
    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
}
public enum AES {
    public enum GCM {
        public struct SealedBox: Sendable {
            public init(combined: some DataProtocol) throws {}
            public var combined: Data? { nil }
        }
        public static func seal(_ message: some DataProtocol, using key: SymmetricKey) throws -> SealedBox {
            throw CocoaError(.featureUnsupported)
        }
        public static func open(_ box: SealedBox, using key: SymmetricKey) throws -> Data { throw CocoaError(.featureUnsupported) }
    }
}
