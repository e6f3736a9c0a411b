import AttuneKit
import SwiftUI

/// What is for us now? At most one thing asked of me, the next ritual, what the partner sent.
struct TodayScreen: View {
    let state: TodayState
    let send: Send<TodayEvent>
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load, back: .none, retry: { send(.retried) }) { today in
            Page(nil, back: .none) {
                greeting(today)
                Trouble(state.trouble)
                ForEach(Array(today.notices.enumerated()), id: \.offset) { _, notice in
                    NoticeLine(text: notice.text, act: opens(notice.target))
                }
                if let touch = today.touch { NoticeLine(text: touch.line, action: touch.action) { send(.touchEnded) } }
                if let line = today.timeOut { TimeOutCard(line: line, send: send) }
                if let asked = today.asked { AskedCard(asked: asked, send: send) }
                if let next = today.next { NextCard(next: next, done: today.asked == nil ? .primary : .quiet, send: send) }
                ForEach(Array(today.fromPartner.enumerated()), id: \.offset) { _, quote in
                    TapCard(act: { send(.opened(quote.target)) }) { QuoteView(text: quote.text, from: quote.who, second: true) }
                }
                if today.isQuiet { Quiet(today: today) }
            } bottom: {
                if today.partner != nil && today.timeOut?.counts != true { PauseButton { send(.pauseAsked) } }
            }
        }
        .refreshable { [send] in await MainActor.run { send(.retried) } }
    }

    private func opens(_ target: Target?) -> Act? {
        guard let target else { return nil }
        return { send(.opened(target)) }
    }

    private func greeting(_ today: TodayRecord) -> some View {
        Stack(gap: grid(1)) {
            HStack {
                Hint(dates.day(today.day))
                Spacer()
                if today.partner != nil { PairMark(rings: today.rings, height: grid(7)) }
            }
            Heading(today.greeting, .display)
        }
        .padding(.bottom, grid(2))
    }
}

extension TodayRecord {
    fileprivate var isQuiet: Bool { asked == nil && next == nil && fromPartner.isEmpty && timeOut == nil }
}

private struct Quiet: View {
    let today: TodayRecord
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(2), alignment: .center) {
            if today.partner != nil { PairMark(rings: today.rings, height: grid(18)).padding(.bottom, grid(5)) }
            Heading(words.todayQuiet, .heading, .center)
            Plain(words.todayQuietBelow, .quiet, .center)
        }
        .padding(.top, grid(18))
    }
}
