import SwiftUI

/// Who can see what is written: only this person, both once it is sent, or both once both have answered.
enum Sight {
    case mine, shared, sealed

    var sign: Sign {
        switch self {
        case .mine: .lock
        case .shared: .both
        case .sealed: .sealed
        }
    }
}

/// The first line of every input: who can see it.
struct PrivacyLine: View {
    let sight: Sight
    let text: String

    init(_ sight: Sight, _ text: String) {
        self.sight = sight
        self.text = text
    }

    var body: some View {
        OneBreath {
            HStack(alignment: .top, spacing: grid(2)) {
                SignView(sign: sight.sign)
                Hint(text)
            }
        }
    }
}
