import SwiftUI

/// The words as a list, family by family: the form for a screen reader, for large text and for whoever likes lists.
struct FeelingList: View {
    let feelings: [Feeling]
    let chosen: Set<String>
    let toggle: @MainActor (String) -> Void

    var body: some View {
        Stack(gap: grid(5)) {
            ForEach(families, id: \.name) { family in
                Stack(gap: grid(2)) {
                    Heading(family.name, .hintStrong)
                    Flow {
                        ForEach(family.feelings) { feeling in
                            Chip(text: feeling.word, chosen: chosen.contains(feeling.id)) { toggle(feeling.id) }
                        }
                    }
                }
            }
        }
    }

    private var families: [(name: String, feelings: [Feeling])] {
        var names: [String] = []
        for feeling in feelings where !names.contains(feeling.family) { names.append(feeling.family) }
        return names.map { name in (name, feelings.filter { $0.family == name }) }
    }
}
