import Foundation
import LocalAuthentication

/// Face ID, Touch ID or the phone's own code.
@MainActor
struct DeviceOwner: OwnerCheck {
    var isPossible: Bool { LAContext().canEvaluatePolicy(.deviceOwnerAuthentication, error: nil) }

    func confirm() async -> Bool {
        let reason = Bundle.main.localizedString(forKey: "NSFaceIDUsageDescription", value: nil, table: "InfoPlist")
        return (try? await LAContext().evaluatePolicy(.deviceOwnerAuthentication, localizedReason: reason)) ?? false
    }
}
