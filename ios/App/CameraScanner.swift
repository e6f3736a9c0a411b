import AVFoundation
import AttuneKit
import UIKit
import VisionKit

/// Reads one QR code with the system's own scanner.
@MainActor
final class CameraScanner: NSObject, CodeScanner, DataScannerViewControllerDelegate {
    /// Whether this phone has what it takes; whether looking is allowed is asked when it is first wanted.
    static var isPossible: Bool { DataScannerViewController.isSupported }

    private let presenter: Presenter
    private var waiting = Waiting<String>()
    private weak var shown: UIViewController?
    /// The camera was refused or taken away while it looked.
    private var isBlind = false

    init(presenter: Presenter) { self.presenter = presenter }

    func scan() async throws -> String? {
        guard await AVCaptureDevice.requestAccess(for: .video), DataScannerViewController.isAvailable else { throw Self.notAllowed }
        isBlind = false
        let text = await look()
        if isBlind { throw Self.notAllowed }
        return text
    }

    private static var notAllowed: CoreFailure { CoreFailure(Language.words.scanNotAllowed) }

    private func look() async -> String? {
        let waiting = Waiting<String>()
        self.waiting = waiting
        let scanner = DataScannerViewController(
            recognizedDataTypes: [.barcode(symbologies: [.qr])], qualityLevel: .balanced, recognizesMultipleItems: false,
            isHighFrameRateTrackingEnabled: false, isPinchToZoomEnabled: true, isGuidanceEnabled: true, isHighlightingEnabled: true)
        scanner.delegate = self
        let frame = UINavigationController(rootViewController: scanner)
        scanner.navigationItem.leftBarButtonItem = UIBarButtonItem(
            systemItem: .cancel, primaryAction: UIAction { [weak self] _ in self?.finish(nil) }, menu: nil)
        frame.modalPresentationStyle = .fullScreen
        shown = frame
        return await waiting.wait {
            // It looks once it is seen, no earlier.
            presenter.show(frame) { [weak self] in if (try? scanner.startScanning()) == nil { self?.fail() } }
        }
    }

    func dataScanner(_ scanner: DataScannerViewController, didAdd added: [RecognizedItem], allItems: [RecognizedItem]) {
        for case .barcode(let code) in added { if let text = code.payloadStringValue { return finish(text) } }
    }

    func dataScanner(_ scanner: DataScannerViewController, becameUnavailableWithError error: DataScannerViewController.ScanningUnavailable)
    {
        fail()
    }

    private func fail() {
        isBlind = true
        finish(nil)
    }

    private func finish(_ text: String?) {
        shown?.dismiss(animated: true, completion: nil)
        shown = nil
        waiting.answer(text)
    }
}
