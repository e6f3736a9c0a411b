import AttuneKit
import SwiftUI

extension Words {
    /// What a ritual does in quiet hours, in one line.
    func atQuiet(_ atQuiet: AtQuiet) -> String {
        switch atQuiet {
        case .hold: ritualQuietHold
        case .keep: ritualQuietKeep
        case .drop: ritualQuietDrop
        }
    }
}

/// How a ritual rings on this phone; each tap counts at once.
struct RingingSheet: View {
    let ringing: Ringing?
    let trouble: CoreFailure?
    let choose: @MainActor (Ringing) -> Void
    let close: Act
    @Environment(\.words) private var words

    var body: some View {
        Heading(words.ritualRinging, .heading)
        Plain(words.ritualRingingHow, .quiet)
        Trouble(trouble)
        if let ringing {
            ForEach([AtQuiet.hold, .keep, .drop], id: \.self) { way in
                ChoiceRow(text: words.atQuiet(way), chosen: ringing.atQuiet == way) {
                    choose(Ringing(atQuiet: way, always: ringing.always))
                }
            }
            SettingRow(text: words.ritualAlways, on: ringing.always, below: words.ritualAlwaysHow) {
                choose(Ringing(atQuiet: ringing.atQuiet, always: $0))
            }
        }
        AttuneButton(words.doClose, weight: .plain, wide: true, act: close)
    }
}
