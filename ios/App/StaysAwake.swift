import AttuneKit
import SwiftUI
import UIKit

/// Keeps the phone from falling asleep while the screen on top asks for it; shows nothing.
struct StaysAwake: View {
    let app: AttuneKit.App

    var body: some View {
        Color.clear.accessibilityHidden(true)
            .onChange(of: app.staysAwake, initial: true) { _, awake in UIApplication.shared.isIdleTimerDisabled = awake }
    }
}
