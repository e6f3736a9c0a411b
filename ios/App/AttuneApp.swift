import AttuneKit
import AttuneUI
import SwiftUI
import UIKit

/// The app. What it is made of is put together in `Phone`.
@main
struct AttuneApp: SwiftUI.App {
    @UIApplicationDelegateAdaptor private var delegate: AppDelegate

    var body: some Scene {
        WindowGroup { FrontView(phone: delegate.phone) }
    }
}
