import AttuneKit
import SwiftUI

/// A path in a list; the one under way has what comes next in its line.
struct PathCardView: View {
    let path: PathCard
    let open: Act

    var body: some View {
        TapCard(act: open) {
            HStack(spacing: grid(2)) {
                SignView(sign: .path, tone: path.underWay ? .accent : .quiet)
                Heading(path.title, .lead)
            }
            Plain(path.purpose, .quiet)
            Hint(path.line)
        }
    }
}
