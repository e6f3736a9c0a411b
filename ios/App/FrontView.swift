import AttuneKit
import AttuneUI
import SwiftUI

/// The window: the app once its folder is open, what is wrong with it until then, and over both a cover whenever it is not in front, so
/// that the app switcher's picture shows nothing.
struct FrontView: View {
    let phone: Phone
    @State private var lock = AppLock(check: DeviceOwner())
    @Environment(\.scenePhase) private var phase

    var body: some View {
        ZStack {
            content
            if phase != .active || lock.isLocked { Cover(locked: lock.isLocked && phase == .active) { Task { await lock.open() } } }
        }
        .attune(words: Language.words, dates: Dates(locale: .current, zone: .current), still: phone.us.still, copies: { Clipboard.copy($0) })
        .onChange(of: phase, initial: true) { _, now in
            switch now {
            case .active:
                phone.came()
                Task { await lock.open() }
            case .background:
                lock.close()
                phone.went()
            case .inactive: break
            }
        }
    }

    @ViewBuilder private var content: some View {
        if let open = phone.open {
            AppScreen(app: open.app)
        } else if let failure = phone.failure {
            ClosedScreen(failure: failure) { Task { try? await phone.opened() } }
        } else {
            Cover(locked: false) {}
        }
    }
}
