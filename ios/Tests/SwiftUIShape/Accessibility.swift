extension View {
    public nonisolated func accessibilityLabel(_ label: Text) -> some View { _note(.label(label.string)) }
    @_disfavoredOverload public nonisolated func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View {
        _note(.label(String(label)))
    }
    @_disfavoredOverload public nonisolated func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { _note(.hint(String(hint))) }
    @_disfavoredOverload public nonisolated func accessibilityValue<S: StringProtocol>(_ value: S) -> some View {
        _note(.value(String(value)))
    }
    public nonisolated func accessibilityHidden(_ hidden: Bool) -> some View { _note(.hidden(hidden)) }
    public nonisolated func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { _note(.element(children)) }
    public nonisolated func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { _note(.traits(traits)) }
    public nonisolated func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void) -> some View {
        nonisolated(unsafe) let handler = handler
        return _note(.action(name: kind.name, { handler() }))
    }
    @_disfavoredOverload public nonisolated func accessibilityAction<S: StringProtocol>(named name: S, _ handler: @escaping () -> Void)
        -> some View
    {
        nonisolated(unsafe) let handler = handler
        return _note(.action(name: String(name), { handler() }))
    }
    public nonisolated func accessibilityAdjustableAction(_ handler: @escaping (AccessibilityAdjustmentDirection) -> Void) -> some View {
        nonisolated(unsafe) let handler = handler
        return _note(.adjustable { handler($0) })
    }
    public nonisolated func accessibilityRepresentation<V: View>(@ViewBuilder representation: () -> V) -> some View {
        _note(.representation(representation()))
    }
    public nonisolated func accessibilityShowsLargeContentViewer() -> some View { _note() }
}
public struct AccessibilityTraits: SetAlgebra, OptionSet, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    public static let isButton = Self(rawValue: 1), isHeader = Self(rawValue: 2), isSelected = Self(rawValue: 4),
        isImage = Self(rawValue: 8)
    public static let updatesFrequently = Self(rawValue: 16), isModal = Self(rawValue: 32), isStaticText = Self(rawValue: 64)
    /// iOS 17.
    public static let isToggle = Self(rawValue: 128)
}
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }
public struct AccessibilityActionKind: Equatable, Sendable {
    let name: String?
    public static let `default` = Self(name: nil), escape = Self(name: "escape"), magicTap = Self(name: "magic tap")
}
/// iOS 17.
public enum AccessibilityNotification {
    public struct Announcement: Sendable {
        public init(_ announcement: String) {}
        public func post() {}
    }
}
