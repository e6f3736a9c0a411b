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
                ForEach(Array(reminders.next.enumerated()), id: \.offset) { _, one in coming(one) }
                notes(words.remindersLeftOut, reminders.leftOut)
                notes(words.remindersMissed, reminders.missed)
                AttuneButton(words.remindersTry, weight: .quiet, wide: true) { send(.testAsked) }
                tried(reminders.test)
                Hint(reminders.how)
            }
        }
    }

    private func opens(_ setting: PhoneSetting?) -> Act? {
        guard let setting, state.opens else { return nil }
        return { send(.settingAsked(setting)) }
    }

    private func coming(_ one: ReminderLine) -> some View {
        Card(gap: grid(1)) {
            OneBreath {
                Stack(gap: grid(1)) {
                    HStack(spacing: grid(3)) {
                        SignView(sign: .bell)
                        Hint(dates.moment(one.atMs))
                    }
                    ForEach(Array(one.about.enumerated()), id: \.offset) { _, title in Text(title).lettering(.label) }
                    if !one.line.isEmpty { Plain(one.line) }
                    if let held = one.held { Hint(held) }
                }
            }
        }
    }

    @ViewBuilder private func notes(_ title: String, _ notes: [ReminderNote]) -> some View {
        if !notes.isEmpty {
            GroupTitle(title)
            Card(gap: grid(4)) {
                ForEach(Array(notes.enumerated()), id: \.offset) { _, note in
                    OneBreath {
                        Stack(gap: 0) {
                            if let at = note.atMs { Hint(dates.moment(at)) }
                            Text(note.title).lettering(.label)
                            Plain(note.why)
                        }
                    }
                }
            }
        }
    }

    /// What to expect of one that is tried, or what became of it.
    @ViewBuilder private func tried(_ expect: String) -> some View {
        switch state.tested {
        case nil: Hint(expect)
        case true?: SpokenNotice(text: words.remindersTried + " " + expect)
        case false?: SpokenNotice(text: words.remindersRefusedTry)
        }
    }
}
