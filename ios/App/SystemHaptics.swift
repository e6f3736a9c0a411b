import AttuneKit
import UIKit

/// A soft beat in the hand where a breath turns, and a clear one where a time is up. A phone that has no such engine, or whose person
/// switched it off in the system's settings, stays still.
@MainActor
final class SystemHaptics: Haptics {
    private let soft = UIImpactFeedbackGenerator(style: .soft)
    private let clear = UIImpactFeedbackGenerator(style: .medium)

    func beat(_ phase: BreathPhase) {
        let generator = phase == .rest ? clear : soft
        generator.impactOccurred(intensity: Self.strength(of: phase))
        // The next one comes in seconds: an engine that is awake does not come late.
        generator.prepare()
    }

    /// 0 to 1: in is felt more than out, and the rest between them least.
    nonisolated static func strength(of phase: BreathPhase) -> Double {
        switch phase {
        case .inward: 0.8
        case .hold: 0.4
        case .out: 0.6
        case .rest: 1
        }
    }
}
