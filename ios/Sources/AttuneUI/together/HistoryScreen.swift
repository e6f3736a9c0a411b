import AttuneKit
import SwiftUI

/// What was done, month by month, to be read again. Nothing of it is counted.
struct HistoryScreen: View {
    let state: HistoryState
    let send: Send<HistoryEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load, retry: retry) { history in
            Page(history.title.isEmpty ? words.historyTitle : history.title) {
                Trouble(state.trouble)
                ForEach(months, id: \.day) { month in
                    GroupTitle(dates.monthWithYear(month.day))
                    Card(gap: 0) {
                        ForEach(month.sessions, id: \.id) { session in
                            Earlier(session: session, titled: history.title.isEmpty) { send(.sessionOpened(session.id)) }
                        }
                    }
                }
                if state.sessions.isEmpty { EmptyState(text: words.historyNone, below: words.historyNoneHow) }
                if history.next != nil { AttuneButton(words.historyMore, weight: .plain) { send(.more) } }
            }
        }
    }

    private func retry() { send(.retried) }

    /// The sessions by month, each with the first day it has here.
    private var months: [(day: String, sessions: [SessionCard])] {
        state.sessions.reduce(into: []) { months, session in
            if let last = months.last, last.day.prefix(7) == session.day.prefix(7) {
                months[months.count - 1].sessions.append(session)
            } else {
                months.append((session.day, [session]))
            }
        }
    }
}

/// One time something was done: by its title and its day, or, where its title stands above, by its day.
struct Earlier: View {
    let session: SessionCard
    let titled: Bool
    let open: Act
    @Environment(\.dates) private var dates

    var body: some View {
        if titled {
            LinkRow(text: session.title, below: joined([dates.day(session.day), session.line]), act: open)
        } else {
            LinkRow(text: dates.dayWithYear(session.day), below: session.line, act: open)
        }
    }
}
