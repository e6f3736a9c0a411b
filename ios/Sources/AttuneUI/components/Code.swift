import AttuneKit
import SwiftUI

/// A text to carry to the other phone: a code to scan where there is one, a few lines of it to see, all of it to copy or to share.
struct CodeCard<Way: View>: View {
    let text: String
    let label: String
    var code: QrCode?
    /// How it is handed on besides copying.
    @ViewBuilder let way: Way
    @State private var copied = false
    @Environment(\.words) private var words
    @Environment(\.copies) private var copies

    var body: some View {
        Card {
            if let code { CodePicture(code: code, label: words.codeFor + " " + label) }
            OneBreath {
                Stack(gap: grid(1)) {
                    Hint(label)
                    Text(text).font(Lettering.hint.font).foregroundStyle(.ink).lineLimit(code == nil ? 4 : 2).textSelection(.enabled)
                        .accessibilityHidden(
                            true)
                }
            }
            if let copies {
                AttuneButton(copied ? words.stateCopied : words.doCopy, weight: .quiet, wide: true) {
                    copies(text)
                    copied = true
                }
            }
            way
        }
    }
}

/// A code that another phone's camera reads, with its quiet margin of four modules.
struct CodePicture: View {
    let code: QrCode
    let label: String

    var body: some View {
        ZStack {
            RoundedRectangle(cornerRadius: 12).fill(.codeLight)
            Modules(code: code).fill(.codeDark)
        }
        .aspectRatio(1, contentMode: .fit)
        .frame(maxWidth: 280)
        .frame(maxWidth: .infinity)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label)
        .accessibilityAddTraits(.isImage)
    }
}

/// The dark modules of a code, as few rectangles as rows allow: neighbours are drawn in one, so that no hair line stands between them.
struct Modules: Shape {
    let code: QrCode
    nonisolated static let margin = 4

    nonisolated func path(in rect: CGRect) -> Path {
        let size = Int(code.size)
        let module = min(rect.width, rect.height) / CGFloat(size + 2 * Self.margin)
        return Path { path in
            for row in 0..<size {
                for run in Self.runs(Array(code.modules.dropFirst(row * size).prefix(size))) {
                    path.addRect(
                        CGRect(
                            x: rect.minX + CGFloat(run.lowerBound + Self.margin) * module,
                            y: rect.minY + CGFloat(row + Self.margin) * module,
                            width: CGFloat(run.count) * module, height: module))
                }
            }
        }
    }

    /// Where a row is dark.
    private nonisolated static func runs(_ row: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (column, dark) in row.enumerated() where dark == 1 {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
