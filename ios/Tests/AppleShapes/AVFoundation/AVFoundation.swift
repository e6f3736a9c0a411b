// Declarations of AVFoundation as the app uses it; after Apple's documentation for iOS 17.
public struct AVMediaType: Hashable, Sendable { public static let video = Self() }
public final class AVCaptureDevice { public class func requestAccess(for type: AVMediaType) async -> Bool { false } }
