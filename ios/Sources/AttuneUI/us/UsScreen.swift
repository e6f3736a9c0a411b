import AttuneKit
import SwiftUI

/// Who we are, our two phones, how they reach each other, help, and the ways out.
struct UsScreen: View {
    let state: UsState
    let send: Send<UsEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load, back: .none, retry: { send(.retried) }) { us in
            Page(words.placeUs, back: .none) {
                Who(us: us, send: send)
                Trouble(state.sheet == nil ? state.trouble : nil)
                if let line = state.line { NoticeLine(text: line) }
                if us.standing == .paired {
                    Phones(phones: us.phones)
                    Reach(status: us.status, send: send)
                }
                LinkRow(text: words.insightsTitle, below: words.usInsightsBelow) { send(.insightsAsked) }
                settings(us)
                LinkRow(text: words.usHelp, below: words.usHelpBelow) { send(.helpAsked) }
                leaving(us)
                Hint(words.appName + " " + us.version, .center).frame(maxWidth: .infinity).padding(.top, grid(3))
            }
        }
        .modifier(UsSheets(state: state, send: send))
    }

    private func settings(_ us: UsRecord) -> some View {
        Stack(gap: grid(1)) {
            GroupTitle(words.usSettings)
            LinkRow(text: words.usName, below: us.name) { send(.asked(.name)) }
            LinkRow(text: words.usReminders, below: words.usRemindersBelow) { send(.remindersAsked) }
            LinkRow(text: words.usQuiet, below: dates.time(us.quiet.from) + " – " + dates.time(us.quiet.to)) { send(.asked(.quietHours)) }
            SettingRow(text: words.usNotices, on: us.notices, below: words.usNoticesBelow) { send(.noticesSet($0)) }
            SettingRow(text: words.usStill, on: state.still, below: words.usStillBelow) { send(.still($0)) }
        }
    }

    private func leaving(_ us: UsRecord) -> some View {
        Stack(gap: grid(1)) {
            if us.standing == .paired { LinkRow(text: words.usLeave, below: words.usLeaveBelow) { send(.asked(.leave)) } }
            LinkRow(text: words.usErase, below: words.usEraseBelow) { send(.asked(.erase)) }
        }
    }
}

private struct Who: View {
    let us: UsRecord
    let send: Send<UsEvent>
    @Environment(\.words) private var words

    var body: some View {
        Stack(gap: grid(3), alignment: .center) {
            // With nobody to share with any more, or not again yet, neither ring is filled.
            Mark(
                one: us.standing == .paired || us.standing == .alone, two: us.standing == .paired, description: nil, height: grid(15))
            Heading(joined([us.name] + (us.partner.map { [$0] } ?? [])), .title, .center).padding(.top, grid(2))
            if let line {
                Plain(line, .quiet, .center)
                AttuneButton(words.usPair, weight: us.standing == .alone ? .primary : .quiet) { send(.pairAsked) }
            }
        }
        .padding(.vertical, grid(3))
    }

    private var line: String? {
        switch us.standing {
        case .alone: words.usAlone
        case .ended: words.usEnded
        case .newPhone: words.usNewPhone
        case .paired: nil
        }
    }
}

private struct Phones: View {
    let phones: [PhoneLine]
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Card(gap: grid(4)) {
            Heading(words.usPhones, .hintStrong)
            ForEach(Array(phones.enumerated()), id: \.offset) { _, phone in
                OneBreath {
                    HStack(spacing: grid(3)) {
                        SignView(sign: .phone)
                        Stack(gap: 0) {
                            Text(phone.name).lettering(.labelQuiet)
                            Hint(
                                joined(
                                    (phone.thisOne ? [words.usThisPhone] : [])
                                        + [labelled(words.usSince, dates.dayWithYear(phone.sinceMs))]))
                        }
                    }
                }
            }
        }
    }
}

private struct Reach: View {
    let status: SyncStatus
    let send: Send<UsEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Card(gap: grid(3)) {
            Heading(words.usReach, .hintStrong)
            Plain(status.mailbox ?? words.usByHand)
            if let last = status.lastReachedMs { Hint(labelled(words.usLastReached, dates.moment(last))) }
            Hint(status.waiting == 0 ? words.usNothingWaits : "\(status.waiting) " + words.usWaiting)
            if let trouble = status.trouble { NoticeLine(text: trouble) }
            if status.trouble != nil && status.folder != nil {
                AttuneButton(words.usPickFolder, weight: .quiet, wide: true) { send(.folderPicked) }
            }
            if status.login != nil { AttuneButton(words.usLogin, weight: .quiet, wide: true) { send(.asked(.login)) } }
            if status.mailbox != nil { AttuneButton(words.usExchange, weight: .quiet, wide: true) { send(.exchanged) } }
            EqualChoice {
                AttuneButton(words.usHandOver, weight: .quiet, wide: true) { send(.handedOver) }
            } second: {
                AttuneButton(words.usTakeFile, weight: .quiet, wide: true) { send(.handOverTaken) }
            }
            Hint(words.usHandOverHow)
        }
    }
}
