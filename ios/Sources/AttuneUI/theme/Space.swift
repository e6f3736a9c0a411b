import SwiftUI

/// Steps of the grid of four.
func grid(_ steps: CGFloat) -> CGFloat { steps * 4 }

enum Space {
    /// From the edge of the page to what stands on it.
    static let page = grid(6)
    /// Inside a card.
    static let card = grid(5)
    /// Between cards.
    static let between: CGFloat = 14
    /// The least height of anything that is tapped.
    static let touch = grid(13)
}

enum Shapes {
    static let card = RoundedRectangle(cornerRadius: 20)
    static let button = RoundedRectangle(cornerRadius: 26)
    static let pill = Capsule()
}
