import AttuneKit
import SwiftUI

/// One ritual: what it is, when it comes, what may be changed here.
struct RitualScreen: View {
    let state: RitualState
    let send: Send<RitualEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { WholeRitual(ritual: $0, trouble: state.trouble, send: send) }
            .confirm(
                Confirmation(
                    title: state.onlyMe ? words.ritualMineStopTitle : words.ritualStopTitle,
                    text: state.onlyMe ? words.ritualMineStopHow : words.ritualStopHow, act: words.ritualStop, keep: words.doKeep),
                when: state.asking,
                act: { send(.stopped) }, keep: { send(.stopAsked(false)) }
            )
            .sheet(when: state.rest != nil, close: closeRest) {
                RestSheet(
                    days: state.rest, trouble: state.trouble, from: { send(.restFrom($0)) }, until: { send(.restUntil($0)) },
                    choose: { send(.rested($0)) }, close: { send(.restSheet(open: false)) })
            }
            .sheet(when: state.ringing, close: closeRinging) {
                RingingSheet(
                    ringing: state.load.value?.ringing, trouble: state.trouble, choose: { send(.ringingChosen($0)) }, close: closeRinging)
            }
    }

    private func closeRinging() { send(.ringingSheet(open: false)) }

    private func closeRest() { send(.restSheet(open: false)) }
}

private struct WholeRitual: View {
    let ritual: RitualRecord
    let trouble: CoreFailure?
    let send: Send<RitualEvent>
    @Environment(\.words) private var words

    var body: some View {
        Page(ritual.card.title) {
            Trouble(trouble)
            Text(ritual.card.summary + ", " + words.minutes(ritual.card.minutes)).lettering(.heading)
            if ritual.card.onlyMe { PrivacyLine(.mine, words.journalMineWho) }
            if let starts = ritual.card.starts { Hint(words.starts(starts)) }
            if let short = ritual.short { Hint(short) }
            Rests(rests: ritual.rests) { send(.restEnded($0)) }
            if let changed = ritual.change { changes(changed) }
            if let own = ritual.waits { waits(own) }
            if let other = ritual.otherChange { otherTime(other) }
            if let other = ritual.otherTitle { otherTitle(other) }
            if ritual.card.state == .proposedByMe { Hint(words.ritualWaits) }
            NextFive(next: ritual.nextFive)
            if isOn && !ritual.together.isEmpty { together }
            GroupTitle(words.ritualLine)
            Text(ritual.line).lettering(.own)
            Hint(words.ritualLineHow)
            if isOn {
                SettingRow(text: words.ritualSilence, on: ritual.card.state == .silenced, below: words.ritualSilenceHow) {
                    send(.silenced($0))
                }
            }
            if let ringing = ritual.ringing {
                LinkRow(text: words.ritualRinging, below: words.atQuiet(ringing.atQuiet)) { send(.ringingSheet(open: true)) }
            }
            if isOn { LinkRow(text: words.ritualExport) { send(.exported) } }
            if isOn && ritual.rests.isEmpty { LinkRow(text: words.ritualRest) { send(.restSheet(open: true)) } }
            if isOn || ritual.card.state == .proposedByMe { change }
        } bottom: {
            if ritual.change == nil { yesOrNo }
        }
    }

    /// What would change, and right below it the answer to that and to nothing else here.
    private func changes(_ changed: String) -> some View {
        Card(gap: grid(3)) {
            Hint(words.ritualChangeWaits)
            Heading(changed, .lead)
            yesOrNo
        }
    }

    @ViewBuilder private var yesOrNo: some View {
        if let proposal = ritual.card.proposal {
            Stack(gap: grid(2)) {
                EqualChoice {
                    AttuneButton(words.ritualDecline, weight: .quiet, wide: true) { send(.declined(proposal)) }
                } second: {
                    AttuneButton(words.ritualAccept, wide: true) { send(.accepted(proposal)) }
                }
                AttuneButton(words.ritualCounter, weight: .quiet, wide: true) { send(.countered) }
            }
        }
    }

    private func waits(_ own: String) -> some View {
        Card(gap: grid(1)) {
            Hint(words.ritualOwnWaits)
            Heading(own, .lead)
        }
    }

    /// What was declined here and is kept: it may still be agreed to.
    private func otherTime(_ other: OtherChange) -> some View {
        Card(gap: grid(3)) {
            Hint(words.ritualOtherChange)
            Heading(other.summary, .lead)
            AttuneButton(words.ritualAccept, weight: .quiet, wide: true) { send(.accepted(other.proposal)) }
        }
    }

    private var isOn: Bool { [.on, .silenced, .changeProposed].contains(ritual.card.state) }

    private var together: some View {
        Card {
            Heading(ritual.card.onlyMe ? words.ritualMineLately : words.ritualTogether, .hintStrong)
            TogetherDays(days: ritual.together)
        }
    }

    private var change: some View {
        EqualChoice {
            AttuneButton(words.ritualStop, weight: .quiet, wide: true) { send(.stopAsked(true)) }
        } second: {
            AttuneButton(words.ritualEdit, weight: .quiet, wide: true) { send(.edited) }
        }
    }

    /// Two titles written at the same time: either keeps one.
    private func otherTitle(_ other: String) -> some View {
        Card(gap: grid(3)) {
            Hint(words.entryOtherVersion)
            Heading(other, .lead)
            EqualChoice {
                AttuneButton(words.entryKeepVersion, weight: .quiet, wide: true) { send(.titleKept(ritual.card.title)) }
            } second: {
                AttuneButton(words.entryTakeVersion, weight: .quiet, wide: true) { send(.titleKept(other)) }
            }
        }
    }
}

extension Words {
    /// Whose turn it is to begin.
    func starts(_ who: String) -> String { apart(who) + " " + ritualStarts }
}

/// The next times of a ritual.
struct NextFive: View {
    let next: [When]
    @Environment(\.words) private var words
    @Environment(\.dates) private var dates

    /// What comes by the year is told apart by its years.
    private var yearly: Bool { Set(next.map { $0.day.prefix(4) }).count > 2 }

    var body: some View {
        if !next.isEmpty {
            Card(gap: grid(2)) {
                Heading(words.ritualNextFive, .hintStrong)
                ForEach(next, id: \.occurrence) { one in
                    OneBreath {
                        VStack(alignment: .trailing, spacing: 0) {
                            HStack(alignment: .top) {
                                Plain(yearly ? dates.dayWithYear(one.day) : dates.day(one.day))
                                Spacer(minLength: grid(2))
                                Text(dates.time(one.time)).lettering(.labelQuiet)
                            }
                            if let theirs = one.theirs { Hint(theirs, .trailing) }
                        }
                    }
                }
            }
        }
    }
}
