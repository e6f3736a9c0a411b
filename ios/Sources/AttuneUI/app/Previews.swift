import AttuneKit
import SwiftUI

// Every sample of the screens that are worked on most, in Xcode's canvas. All of them are in the outlines that the tests keep.

struct TodayPreviews: PreviewProvider {
    static var previews: some View { Samples(all: TodaySamples.all) { TodayScreen(state: $0, send: { _ in }) } }
}

struct PairPreviews: PreviewProvider {
    static var previews: some View { Samples(all: PairSamples.all) { PairScreen(state: $0, send: { _ in }) } }
}

struct SessionPreviews: PreviewProvider {
    static var previews: some View { Samples(all: SessionSamples.all) { SessionScreen(state: $0, send: { _ in }) } }
}

struct JournalPreviews: PreviewProvider {
    static var previews: some View { Samples(all: JournalSamples.all) { JournalScreen(state: $0, send: { _ in }) } }
}

struct TimeOutPreviews: PreviewProvider {
    static var previews: some View { Samples(all: TimeOutSamples.all) { TimeOutScreen(state: $0, send: { _ in }) } }
}

struct UsPreviews: PreviewProvider {
    static var previews: some View { Samples(all: UsSamples.all) { UsScreen(state: $0, send: { _ in }) } }
}

/// One preview a sample, by its name.
private struct Samples<State, Content: View>: View {
    let all: [String: State]
    @ViewBuilder let content: (State) -> Content

    var body: some View {
        ForEach(all.keys.sorted(), id: \.self) { name in
            if let state = all[name] { NavigationStack { content(state) }.previewDisplayName(name) }
        }
    }
}
