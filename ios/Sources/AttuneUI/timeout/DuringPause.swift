import AttuneKit
import SwiftUI

/// While a pause counts down here.
struct DuringPause: View {
    let running: RunningTimeOut
    let state: TimeOutState
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    var body: some View {
        Page(nil) {
            Stack(gap: grid(2), alignment: .center) {
                Heading(words.pauseTitle, .display, .center)
                Plain(labelled(words.pauseBackAt, dates.clock(running.backAtMs)), .quiet, .center)
                Trouble(state.trouble)
                CountdownRing(left: part, number: left.number, unit: left.unit).padding(.vertical, grid(8))
                Text(words.pauseBreathe).lettering(.heading).multilineTextAlignment(.center).padding(.horizontal, grid(4))
                SettingRow(text: words.pauseMute, on: running.muted, below: words.pauseMuteHow) { send(.muted($0)) }
            }
        } bottom: {
            EqualChoice {
                AttuneButton(words.pauseTellOther, weight: .quiet, wide: true) { send(.sharing(true)) }
            } second: {
                AttuneButton(words.pauseLonger, weight: .quiet, wide: true, enabled: running.canRenew) { send(.renewed(20)) }
            }
        }
    }

    private var part: Double { running.lengthMs == 0 ? 0 : Double(state.leftMs) / Double(running.lengthMs) }

    /// The number in the ring and its unit: whole minutes, begun ones counted; hours above two.
    private var left: (number: String, unit: String) {
        let whole = Int((state.leftMs + 59_999) / 60_000)
        if whole > 120 { return ("\((whole + 59) / 60)", words.unitHours) }
        return ("\(whole)", whole == 1 ? words.unitMinute : words.unitMinutes)
    }
}

/// The pause as a text for the other phone; or such a text, taken here.
struct PauseSheet: View {
    let state: TimeOutState
    let send: Send<TimeOutEvent>
    @Environment(\.words) private var words

    var body: some View {
        if let running = state.load.value?.running, running.counts {
            Heading(words.pauseTellOther, .heading)
            Plain(words.pauseTellHow, .quiet)
            CodeCard(text: running.shareText, label: words.pauseShareText, code: running.shareCode) {
                ShareLink(item: running.shareText) { ButtonFace(text: words.doShare, weight: .quiet, wide: true) }.buttonStyle(
                    .pressButton)
            }
        } else {
            Heading(words.pauseTyped, .heading)
            Trouble(state.trouble)
            if state.canScan { AttuneButton(words.doScan, wide: true) { send(.scanned) } }
            PasteField(value: state.typed, label: words.pauseShareText, who: words.pauseTypedWho) { send(.typed($0)) }
            AttuneButton(words.pauseStartHere, weight: state.canScan ? .quiet : .primary, wide: true, enabled: !state.typed.isBlank) {
                send(.sharedStarted)
            }
        }
    }
}
