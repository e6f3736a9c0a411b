import AttuneKit
import SwiftUI

/// What a read has come to: a line while it lasts, what went wrong with a way forward, or `content`.
struct LoadView<Value, Content: View>: View {
    let load: Load<Value>
    var back = Back.system
    var retry: Act?
    @ViewBuilder let content: (Value) -> Content
    @Environment(\.words) private var words

    var body: some View {
        switch load {
        case .loading:
            Page(nil, back: back) { ProgressLine(label: words.stateLoading).padding(.top, grid(10)) }
        case .failed(let failure):
            Page(nil, back: back) {
                // Trying again brings nothing back that is gone; what leads back stands above.
                if failure.kind == .gone {
                    EmptyState(text: words.stateGone, below: failure.message)
                } else {
                    EmptyState(
                        text: words.stateFailed, below: failure.message.isEmpty ? words.stateInternal : failure.message,
                        action: retry == nil ? nil : words.doTryAgain, act: retry ?? {})
                }
            }
        case .ready(let value):
            content(value)
        }
    }
}

/// A wait that lasts: the system's own sign, seen after 300 ms only.
struct ProgressLine: View {
    let label: String
    @State private var shown = false
    @Environment(\.moves) private var moves

    var body: some View {
        ProgressView(label)
            .lettering(.hint, .quiet)
            .frame(maxWidth: .infinity)
            .opacity(shown ? 1 : 0)
            .gently(shown, moves: moves)
            .task {
                try? await Task.sleep(for: .milliseconds(300))
                shown = true
            }
    }
}

/// How far through something one is: `part` from 0 to 1. No number; `label` says it in words.
struct StepLine: View {
    let part: Double
    let label: String

    var body: some View {
        GeometryReader { proxy in
            ZStack(alignment: .leading) {
                Shapes.pill.fill(.line)
                Shapes.pill.fill(.accent).frame(width: proxy.size.width * min(max(part, 0), 1))
            }
        }
        .frame(height: 4)
        .padding(.bottom, grid(1))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label)
    }
}
