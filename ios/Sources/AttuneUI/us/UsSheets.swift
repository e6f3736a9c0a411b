import AttuneKit
import SwiftUI

/// What Us asks in a sheet: a name, quiet hours, leaving, erasing, another password.
struct UsSheets: ViewModifier {
    let state: UsState
    let send: Send<UsEvent>
    @Environment(\.words) private var words

    func body(content: Content) -> some View {
        content
            .sheet(when: state.sheet == .name, close: close) { name }
            .sheet(when: state.sheet == .quietHours, close: close) { quietHours }
            .sheet(when: state.sheet == .leave, close: close) { leaving }
            .sheet(when: state.sheet == .erase, close: close) { erasing }
            .sheet(when: state.sheet == .login, close: close) { login }
    }

    private func close() { send(.asked(nil)) }

    @ViewBuilder private var name: some View {
        Heading(words.usName, .heading)
        Field(
            value: state.typed, label: words.usName, sight: .shared, who: words.welcomeNameWho, writing: .line,
            hint: state.load.value?.name,
            problem: state.trouble?.message
        ) { send(.typed($0)) }
        AttuneButton(words.doSave, wide: true, enabled: !state.typed.isBlank) { send(.named) }
    }

    @ViewBuilder private var quietHours: some View {
        if let quiet = state.load.value?.quiet {
            Heading(words.usQuiet, .heading)
            Plain(words.usQuietHow, .quiet)
            TimeRow(label: words.usQuietFrom, time: quiet.from) { send(.quietSet(from: $0, to: minutesOf(quiet.to))) }
            TimeRow(label: words.usQuietTo, time: quiet.to) { send(.quietSet(from: minutesOf(quiet.from), to: $0)) }
            AttuneButton(words.doClose, weight: .quiet, wide: true, act: close)
        }
    }

    @ViewBuilder private var leaving: some View {
        Heading(words.usLeaveTitle, .heading)
        Plain(words.usLeaveHow, .quiet)
        Trouble(state.trouble)
        Explained(words.usLeaveTell, words.usLeaveTellBelow) { send(.left(true)) }
        Explained(words.usLeaveJust, words.usLeaveJustBelow) { send(.left(false)) }
        AttuneButton(words.usStay, weight: .plain, wide: true, act: close)
    }

    @ViewBuilder private var erasing: some View {
        Heading(words.usEraseTitle, .heading)
        Plain(words.usEraseHow, .quiet)
        Field(
            value: state.typed, label: words.usEraseType, sight: .mine, who: words.usEraseType, writing: .code, hint: words.usEraseWord,
            problem: state.trouble?.message
        ) { send(.typed($0)) }
        EqualChoice {
            AttuneButton(words.doKeep, weight: .quiet, wide: true, act: close)
        } second: {
            AttuneButton(words.usErase, wide: true, enabled: typedWord) { send(.erased) }
        }
    }

    @ViewBuilder private var login: some View {
        let status = state.load.value?.status
        Heading(words.usLogin, .heading)
        if let place = status?.mailbox { Plain(place) }
        Plain(words.usLoginHow, .quiet)
        LabelledField(value: state.user, label: words.pairUser, writing: .code) { send(.userTyped($0)) }
        LabelledField(value: state.typed, label: words.pairPassword, writing: .secret) { send(.typed($0)) }
        Trouble(state.trouble)
        if let tried = status?.login?.tried { NoticeLine(text: tried) }
        AttuneButton(words.usLoginTry, wide: true, enabled: !state.user.isBlank && !state.typed.isEmpty) { send(.loginTried) }
    }

    private var typedWord: Bool {
        state.typed.trimmingCharacters(in: .whitespacesAndNewlines).lowercased() == words.usEraseWord.lowercased()
    }
}
