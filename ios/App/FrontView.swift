import AttuneKit
import AttuneUI
import SwiftUI

/// The window: the app once its folder is open, what is wrong with it until then. Over both lies a cover whenever it is not in front or
/// waits for its owner.
struct FrontView: View {
    let phone: Phone
    @State private var lock = AppLock(check: DeviceOwner())
    @State private var cover = CoverWindow()
    @Environment(\.scenePhase) private var phase

    var body: some View {
        ZStack {
            content
            if phase != .active || lock.isLocked { LockCover(lock: lock) }
        }
        .attune(
            words: Language.words, dates: Dates(locale: .current, zone: .current), still: phone.us.still, copies: { Clipboard.copy($0) }
        )
        .onOpenURL { phone.follow($0) }
        .onChange(of: phase, initial: true) { _, now in turned(now) }
        .onChange(of: lock.isLocked) { _, locked in if !locked && phase == .active { cover.hide() } }
    }

    private func turned(_ now: ScenePhase) {
        switch now {
        case .active:
            phone.came()
            if lock.isLocked { Task { await lock.came() } } else { cover.hide() }
        case .inactive: cover.show(lock)
        case .background:
            lock.close()
            cover.show(lock)
            cover.endsTyping()
            let time = BackgroundTime(name: "closing the files")
            Task {
                await phone.went()
                time.end()
            }
        }
    }

    @ViewBuilder private var content: some View {
        if let open = phone.open {
            AppScreen(app: open.app).background { StaysAwake(app: open.app) }
        } else if let failure = phone.failure {
            ClosedScreen(failure: failure) { Task { try? await phone.opened() } }
        } else {
            LockCover(lock: lock)
        }
    }
}
