// Modifiers of place and look. They say nothing in an outline.
extension View {
    public nonisolated func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { _note() }
    public nonisolated func padding(_ length: CGFloat) -> some View { _note() }
    public nonisolated func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { _note() }
    public nonisolated func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil,
        maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { _note() }
    public nonisolated func fixedSize(horizontal: Bool, vertical: Bool) -> some View { _note() }
    public nonisolated func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { _note() }
    public nonisolated func scaledToFit() -> some View { _note() }
    public nonisolated func layoutPriority(_ value: Double) -> some View { _note() }
    public nonisolated func ignoresSafeArea(_ regions: SafeAreaRegions = .all, edges: Edge.Set = .all) -> some View { _note() }
    public nonisolated func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        _note(.beside(content()))
    }
    public nonisolated func background<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { _note() }
    public nonisolated func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View { _note() }
    public nonisolated func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T, fillStyle: FillStyle = FillStyle()) -> some View {
        _note()
    }
    public nonisolated func safeAreaInset<V: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> V
    ) -> some View {
        _note(.beside(content()))
    }
    public nonisolated func font(_ font: Font?) -> some View { _note() }
    public nonisolated func lineSpacing(_ spacing: CGFloat) -> some View { _note() }
    public nonisolated func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { _note() }
    public nonisolated func tint<S: ShapeStyle>(_ tint: S?) -> some View { _note() }
    public nonisolated func opacity(_ opacity: Double) -> some View { _note() }
    public nonisolated func clipShape<S: Shape>(_ shape: S) -> some View { _note() }
    public nonisolated func clipped() -> some View { _note() }
    public nonisolated func lineLimit(_ number: Int?) -> some View { _note() }
    public nonisolated func lineLimit(_ limit: PartialRangeFrom<Int>) -> some View { _note() }
    public nonisolated func lineLimit(_ limit: ClosedRange<Int>) -> some View { _note() }
    public nonisolated func multilineTextAlignment(_ alignment: TextAlignment) -> some View { _note() }
    public nonisolated func textSelection<S: TextSelectability>(_ selectability: S) -> some View { _note() }
    public nonisolated func flipsForRightToLeftLayoutDirection(_ enabled: Bool) -> some View { _note() }
    public nonisolated func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { _note() }
    public nonisolated func transition(_ transition: AnyTransition) -> some View { _note() }
    public nonisolated func preferredColorScheme(_ scheme: ColorScheme?) -> some View { _note() }
    public nonisolated func dynamicTypeSize<T: RangeExpression>(_ range: T) -> some View where T.Bound == DynamicTypeSize { _note() }
    public nonisolated func pickerStyle<S: PickerStyle>(_ style: S) -> some View { _note() }
    public nonisolated func toggleStyle<S: ToggleStyle>(_ style: S) -> some View { _note() }
    public nonisolated func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { _note() }
    public nonisolated func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { _note() }
    public nonisolated func labelsHidden() -> some View { _note() }
    public nonisolated func tag<V: Hashable>(_ tag: V) -> some View { _note(.tag(AnyHashable(tag))) }
    public nonisolated func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View { _note(.tab(label())) }
    public nonisolated func id<I: Hashable>(_ id: I) -> some View { _note() }
    public nonisolated func privacySensitive(_ sensitive: Bool = true) -> some View { _note() }
    public nonisolated func drawingGroup(opaque: Bool = false) -> some View { _note() }
    public nonisolated func contentShape<S: Shape>(_ shape: S, eoFill: Bool = false) -> some View { _note() }
    public nonisolated func allowsHitTesting(_ enabled: Bool) -> some View { _note() }
    /// iOS 16.
    public nonisolated func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { _note() }
    /// iOS 16.4.
    public nonisolated func scrollBounceBehavior(_ behavior: ScrollBounceBehavior, axes: Axis.Set = [.vertical]) -> some View { _note() }
}
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline, lastTextBaseline }
public enum Alignment: Sendable { case center, leading, trailing, top, bottom, topLeading, topTrailing, bottomLeading, bottomTrailing }
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum Axis: Sendable {
    case horizontal, vertical
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}
public enum Edge: Sendable {
    case top, leading, bottom, trailing
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), leading = Set(rawValue: 2), bottom = Set(rawValue: 4), trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing], vertical: Set = [.top, .bottom], all: Set = [.horizontal, .vertical]
    }
}
public enum VerticalEdge: Sendable { case top, bottom }
public enum ContentMode: Sendable { case fit, fill }
public enum Visibility: Sendable { case automatic, visible, hidden }
public struct SafeAreaRegions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let container = Self(rawValue: 1), keyboard = Self(rawValue: 2), all: Self = [.container, .keyboard]
}
public protocol TextSelectability { static var allowsSelection: Bool { get } }
public struct EnabledTextSelectability: TextSelectability { public static let allowsSelection = true }
extension TextSelectability where Self == EnabledTextSelectability { public static var enabled: Self { .init() } }
public struct ScrollDismissesKeyboardMode: Sendable {
    public static let automatic = Self(), immediately = Self(), interactively = Self(), never = Self()
}
public struct ScrollBounceBehavior: Sendable { public static let automatic = Self(), always = Self(), basedOnSize = Self() }
public struct Animation: Equatable, Sendable {
    public static let `default` = Animation()
    public static func easeInOut(duration: TimeInterval) -> Animation { Animation() }
    public static func linear(duration: TimeInterval) -> Animation { Animation() }
}
public struct AnyTransition: Sendable { public static let opacity = Self(), identity = Self() }
@MainActor @preconcurrency public func withAnimation<R>(_ animation: Animation? = .default, _ body: () throws -> R) rethrows -> R {
    try body()
}
