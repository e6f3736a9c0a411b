import AttuneKit
import SwiftUI

/// "Will I be reminded?"
struct RemindersScreen: View {
    let state: RemindersState
    let send: Send<RemindersEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        LoadView(load: state.load) { reminders in
            Page(words.remindersTitle) {
                Trouble(state.trouble)
                Text(reminders.answer).lettering(.heading)
                ForEach(Array(reminders.hints.enumerated()), id: \.offset) { _, hint in
                    NoticeLine(text: hint.text, act: opens(hint.setting))
                }
                if !reminders.next.isEmpty { GroupTitle(words.remindersNext) }
                ForEach(Array(reminders.next.enumerated()), id: \.offset) { _, one in row(one) }
                Hint(words.remindersHow)
            }
        }
    }

    private func opens(_ setting: PhoneSetting?) -> Act? {
        guard let setting, state.opens else { return nil }
        return { send(.settingAsked(setting)) }
    }

    private func row(_ one: ReminderLine) -> some View {
        Card(gap: grid(1)) {
            OneBreath {
                Stack(gap: grid(1)) {
                    HStack(spacing: grid(3)) {
                        SignView(sign: .bell)
                        Hint(dates.moment(one.atMs))
                    }
                    if !one.title.isEmpty { Text(one.title).lettering(.label) }
                    if !one.line.isEmpty { Plain(one.line) }
                }
            }
        }
    }
}
