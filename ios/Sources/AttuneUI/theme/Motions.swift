import SwiftUI

extension Animation {
    /// Fades and slides last 200 ms.
    static let gentle = Animation.easeInOut(duration: 0.2)
}

extension EnvironmentValues {
    /// Whether things may move: neither the phone nor the person in Attune asked for less. Otherwise fades are over at once and the
    /// breathing ring is a still picture and words.
    var moves: Bool { !accessibilityReduceMotion && !still }
}

extension View {
    /// Follows `value` gently, or at once where things stand still.
    func gently<Value: Equatable>(_ value: Value, moves: Bool) -> some View { animation(moves ? .gentle : nil, value: value) }
}
