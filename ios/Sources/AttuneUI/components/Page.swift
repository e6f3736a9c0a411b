import SwiftUI

/// What leads back from a page.
enum Back {
    /// Nothing: one of the five places, or the beginning.
    case none
    /// The system's own way, button and gesture.
    case system
    /// A step inside the screen, or one at which something is kept before it closes: the system's way would skip it.
    case own(Act)
}

/// A page: what it is about, which scrolls, and what to do about it below, which stays, except where the text is so large that both
/// would not fit. `title` is nil where the content says it itself.
struct Page<Content: View, Bottom: View, Aside: View>: View {
    let title: String?
    var back: Back
    var gap: CGFloat
    let content: Content
    let bottom: Bottom?
    let aside: Aside?
    @Environment(\.dynamicTypeSize) private var size
    @Environment(\.words) private var words

    init(
        _ title: String?, back: Back = .system, gap: CGFloat = Space.between, @ViewBuilder content: () -> Content,
        @ViewBuilder bottom: () -> Bottom, @ViewBuilder aside: () -> Aside
    ) {
        self.init(title, back: back, gap: gap, content: content(), bottom: bottom(), aside: aside())
    }

    private init(_ title: String?, back: Back, gap: CGFloat, content: Content, bottom: Bottom?, aside: Aside?) {
        self.title = title
        self.back = back
        self.gap = gap
        self.content = content
        self.bottom = bottom
        self.aside = aside
    }

    var body: some View {
        ScrollView {
            Stack(gap: gap) {
                if let title { Heading(title, isPlace ? .display : .title).padding(.bottom, grid(1)) }
                content
                if size.isAccessibilitySize { below }
            }
            .padding(.horizontal, Space.page)
            .padding(.top, isPlace ? grid(6) : grid(1))
            .padding(.bottom, grid(6))
        }
        .scrollDismissesKeyboard(.interactively)
        .scrollBounceBehavior(.basedOnSize)
        .safeAreaInset(edge: .bottom, spacing: 0) {
            if !size.isAccessibilitySize { below.padding(.horizontal, Space.page).background(.paper) }
        }
        .background(.paper)
        .modifier(Bar(title: title ?? String(), back: back, aside: aside))
    }

    private var isPlace: Bool { if case .none = back { true } else { false } }

    @ViewBuilder private var below: some View {
        if let bottom {
            VStack(spacing: grid(2)) { bottom }.frame(maxWidth: .infinity).padding(.top, grid(3)).padding(.bottom, grid(4)).background(
                .paper)
        }
    }
}

extension Page where Bottom == EmptyView, Aside == EmptyView {
    init(_ title: String?, back: Back = .system, gap: CGFloat = Space.between, @ViewBuilder content: () -> Content) {
        self.init(title, back: back, gap: gap, content: content(), bottom: nil, aside: nil)
    }
}

extension Page where Aside == EmptyView {
    init(
        _ title: String?, back: Back = .system, gap: CGFloat = Space.between, @ViewBuilder content: () -> Content,
        @ViewBuilder bottom: () -> Bottom?
    ) {
        self.init(title, back: back, gap: gap, content: content(), bottom: bottom(), aside: nil)
    }
}

extension Page where Bottom == EmptyView {
    init(
        _ title: String?, back: Back = .system, gap: CGFloat = Space.between, @ViewBuilder content: () -> Content,
        @ViewBuilder aside: () -> Aside
    ) {
        self.init(title, back: back, gap: gap, content: content(), bottom: nil, aside: aside())
    }
}

/// The system's bar above a page. The page says its title itself, so that it wraps and grows; the bar keeps it for the menu of the back
/// button and for screen readers that ask where they are.
private struct Bar<Aside: View>: ViewModifier {
    let title: String
    let back: Back
    let aside: Aside?
    @Environment(\.words) private var words

    func body(content: Content) -> some View {
        switch back {
        case .none:
            content.toolbar(.hidden, for: .navigationBar)
        case .system:
            named(content).toolbar {
                ToolbarItem(placement: .principal) { Silence() }
                if let aside { ToolbarItem(placement: .topBarTrailing) { aside } }
            }
        case .own(let act):
            named(content)
                .navigationBarBackButtonHidden()
                .toolbar {
                    ToolbarItem(placement: .topBarLeading) { SignButton(sign: .back, label: words.doBack, act: act) }
                    ToolbarItem(placement: .principal) { Silence() }
                    if let aside { ToolbarItem(placement: .topBarTrailing) { aside } }
                }
                .accessibilityAction(.escape) { act() }
        }
    }

    private func named(_ content: Content) -> some View {
        content.navigationTitle(title).navigationBarTitleDisplayMode(.inline).toolbarBackground(.paper, for: .navigationBar)
    }
}

/// Stands where the bar would write the title a second time.
private struct Silence: View {
    var body: some View { Color.clear.frame(width: 1, height: 1).accessibilityHidden(true) }
}
