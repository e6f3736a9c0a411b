// Declarations of VisionKit as the app uses it; after Apple's documentation for iOS 17.
import UIKit

@MainActor public final class DataScannerViewController: UIViewController {
    public struct RecognizedDataType: Hashable, Sendable {
        public static func barcode(symbologies: [VNBarcodeSymbology] = []) -> Self { Self() }
    }
    public enum QualityLevel: Sendable { case balanced, fast, accurate }
    public enum ScanningUnavailable: Error, Sendable { case unsupported, cameraRestricted }
    public static var isSupported: Bool { false }
    public static var isAvailable: Bool { false }
    public weak var delegate: (any DataScannerViewControllerDelegate)?
    public init(
        recognizedDataTypes: Set<RecognizedDataType>, qualityLevel: QualityLevel = .balanced, recognizesMultipleItems: Bool = false,
        isHighFrameRateTrackingEnabled: Bool = true, isPinchToZoomEnabled: Bool = true, isGuidanceEnabled: Bool = true,
        isHighlightingEnabled: Bool = false
    ) { super.init() }
    public func startScanning() throws {}
}
@MainActor public protocol DataScannerViewControllerDelegate: AnyObject {
    func dataScanner(_ scanner: DataScannerViewController, didAdd added: [RecognizedItem], allItems: [RecognizedItem])
    func dataScanner(_ scanner: DataScannerViewController, becameUnavailableWithError error: DataScannerViewController.ScanningUnavailable)
}
public enum RecognizedItem: Sendable {
    public struct Barcode: Sendable { public var payloadStringValue: String? { nil } }
    case barcode(Barcode)
}
/// Of Vision, which VisionKit brings along.
public struct VNBarcodeSymbology: Hashable, Sendable { public static let qr = Self() }
