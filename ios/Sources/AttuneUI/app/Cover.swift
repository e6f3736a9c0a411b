import AttuneKit
import SwiftUI

/// Lies over everything while the app is not in front or waits for its owner: mark and name on paper, nothing of anyone's, and the way in.
public struct Cover: View {
    private let locked: Bool
    private let open: Act
    @Environment(\.words) private var words

    /// `locked`: it goes away only by what `open` asks.
    public init(locked: Bool, open: @escaping @MainActor () -> Void) {
        self.locked = locked
        self.open = open
    }

    public var body: some View {
        VStack(spacing: 0) {
            VStack(spacing: grid(7)) {
                Mark(one: false, two: false, description: nil, height: grid(19))
                Heading(words.appName, .display, .center)
            }
            .frame(maxHeight: .infinity)
            if locked { AttuneButton(words.vaultUnlock, wide: true, act: open).padding(.bottom, grid(5)) }
        }
        .padding(.horizontal, Space.page)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(.paper)
        .accessibilityElement(children: .contain)
        .accessibilityAddTraits(.isModal)
    }
}

/// The couple's folder does not open: why, and another try.
public struct ClosedScreen: View {
    private let failure: CoreFailure
    private let retry: Act
    @Environment(\.words) private var words

    public init(failure: CoreFailure, retry: @escaping @MainActor () -> Void) {
        self.failure = failure
        self.retry = retry
    }

    public var body: some View {
        Page(nil, back: .none) {
            EmptyState(
                text: words.stateFailed, below: failure.message.isEmpty ? words.stateInternal : failure.message, action: words.doTryAgain,
                act: retry)
        }
    }
}
