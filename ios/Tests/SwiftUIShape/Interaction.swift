// Modifiers of input, lifetime, presentation, navigation and environment.
import Foundation

extension View {
    public nonisolated func disabled(_ disabled: Bool) -> some View { _note(.disabled(disabled)) }
    public nonisolated func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View { _note() }
    public nonisolated func gesture<G: Gesture>(_ gesture: G) -> some View { _note() }
    public nonisolated func highPriorityGesture<G: Gesture>(_ gesture: G) -> some View { _note() }
    public nonisolated func focused(_ condition: FocusState<Bool>.Binding) -> some View { _note() }
    public nonisolated func submitLabel(_ label: SubmitLabel) -> some View { _note() }
    public nonisolated func keyboardType(_ type: UIKeyboardType) -> some View { _note() }
    public nonisolated func textInputAutocapitalization(_ kind: TextInputAutocapitalization?) -> some View { _note() }
    public nonisolated func autocorrectionDisabled(_ disable: Bool = true) -> some View { _note() }
    public nonisolated func contextMenu<V: View>(@ViewBuilder menuItems: () -> V) -> some View { _note(.menu(menuItems())) }
    public nonisolated func onAppear(perform action: (() -> Void)? = nil) -> some View {
        nonisolated(unsafe) let action = action
        return _note(.appears { action?() })
    }
    public nonisolated func task(
        priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { _note() }
    public nonisolated func task<T: Equatable>(
        id: T, priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { _note() }
    public nonisolated func onOpenURL(perform action: @escaping (URL) -> Void) -> some View { _note() }
    public nonisolated func refreshable(action: @escaping @Sendable () async -> Void) -> some View {
        _note(.refreshes { await action() })
    }
    /// iOS 17.
    public nonisolated func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void) -> some View {
        _note()
    }
    /// iOS 17.
    public nonisolated func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some View {
        _note()
    }
    /// iOS 17.
    public nonisolated func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T, condition: @escaping (T, T) -> Bool)
        -> some View
    { _note() }

    public nonisolated func sheet<V: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil, @ViewBuilder content: @escaping () -> V
    ) -> some View {
        nonisolated(unsafe) let content = content
        return _note(.sheet(shown: { isPresented.wrappedValue }, close: { isPresented.wrappedValue = false }, content: { content() }))
    }
    @_disfavoredOverload public nonisolated func confirmationDialog<A: View, M: View>(
        _ title: some StringProtocol, isPresented: Binding<Bool>, titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A,
        @ViewBuilder message: () -> M
    ) -> some View {
        _note(.dialog(title: String(title), shown: { isPresented.wrappedValue }, content: TupleView((), [message(), actions()])))
    }
    public nonisolated func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { _note() }
    public nonisolated func presentationDragIndicator(_ visibility: Visibility) -> some View { _note() }
    /// iOS 16.4.
    public nonisolated func presentationBackground<S: ShapeStyle>(_ style: S) -> some View { _note() }

    @_disfavoredOverload public nonisolated func navigationTitle<S: StringProtocol>(_ title: S) -> some View {
        _note(.title(String(title)))
    }
    public nonisolated func navigationBarTitleDisplayMode(_ mode: NavigationBarItem.TitleDisplayMode) -> some View { _note() }
    public nonisolated func navigationBarBackButtonHidden(_ hides: Bool = true) -> some View { _note() }
    public nonisolated func navigationDestination<D: Hashable, V: View>(for data: D.Type, @ViewBuilder destination: @escaping (D) -> V)
        -> some View
    {
        nonisolated(unsafe) let destination = destination
        return _note(.destination { ($0 as? D).map { destination($0) } })
    }
    /// iOS 17.
    public nonisolated func navigationDestination<D: Hashable, V: View>(item: Binding<D?>, @ViewBuilder destination: @escaping (D) -> V)
        -> some View
    {
        nonisolated(unsafe) let (item, destination) = (item, destination)
        return _note(.pushed { item.wrappedValue.map { destination($0) } })
    }
    public func toolbar<C: ToolbarContent>(@ToolbarContentBuilder content: () -> C) -> some View { _note(.toolbar(content()._items)) }
    /// iOS 16.
    public nonisolated func toolbar(_ visibility: Visibility, for bars: ToolbarPlacement...) -> some View { _note() }
    /// iOS 16.
    public nonisolated func toolbarBackground<S: ShapeStyle>(_ style: S, for bars: ToolbarPlacement...) -> some View { _note() }

    public nonisolated func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
        nonisolated(unsafe) let (path, value) = (path, value)
        return _note(.environment { $0[keyPath: path] = value })
    }
}
@MainActor @preconcurrency public protocol ToolbarContent { var _items: [any View] { get } }
public struct ToolbarItem<C: View>: ToolbarContent {
    public let _items: [any View]
    public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> C) { _items = [content()] }
}
public struct ToolbarItemGroup<C: View>: ToolbarContent {
    public let _items: [any View]
    public init(placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> C) { _items = [content()] }
}
public struct _TupleToolbar<T>: ToolbarContent {
    public let _items: [any View]
    init(_ items: [any View]) { _items = items }
}
extension Optional: ToolbarContent where Wrapped: ToolbarContent { public var _items: [any View] { self?._items ?? [] } }
@MainActor @resultBuilder public enum ToolbarContentBuilder {
    public static func buildExpression<C: ToolbarContent>(_ content: C) -> C { content }
    public static func buildBlock<C: ToolbarContent>(_ content: C) -> C { content }
    public static func buildBlock<each C: ToolbarContent>(_ content: repeat each C) -> _TupleToolbar<(repeat each C)> {
        var items: [any View] = []
        repeat items.append(contentsOf: (each content)._items)
        return _TupleToolbar(items)
    }
    /// iOS 16.
    public static func buildIf<C: ToolbarContent>(_ content: C?) -> C? { content }
}
public struct ToolbarItemPlacement: Sendable {
    public static let automatic = Self(), principal = Self(), primaryAction = Self(), confirmationAction = Self(),
        cancellationAction = Self()
    /// iOS 17 by this name.
    public static let topBarLeading = Self(), topBarTrailing = Self()
    public static let keyboard = Self()
}
public struct ToolbarPlacement: Sendable { public static let automatic = Self(), navigationBar = Self(), tabBar = Self() }
public enum NavigationBarItem { public enum TitleDisplayMode: Sendable { case automatic, inline, large } }
public struct PresentationDetent: Hashable, Sendable {
    let number: Int
    public static let medium = Self(number: 0), large = Self(number: 1)
}
public struct SubmitLabel: Sendable { public static let done = Self(), `return` = Self(), next = Self() }
public struct TextInputAutocapitalization: Sendable {
    public static var never: Self { .init() }
    public static var words: Self { .init() }
    public static var sentences: Self { .init() }
}
/// UIKit's; here because the modifier names it.
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum UIKeyboardType: Sendable { case `default`, asciiCapable, numberPad, URL, emailAddress }
/// iOS 17.
public struct SensoryFeedback: Equatable, Sendable {
    public struct Flexibility: Equatable, Sendable { public static let rigid = Self(), solid = Self(), soft = Self() }
    public static let selection = SensoryFeedback()
    public static func impact(flexibility: Flexibility, intensity: Double = 1) -> SensoryFeedback { SensoryFeedback() }
}
@MainActor @preconcurrency public protocol Gesture<Value> { associatedtype Value }
public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint
        public var startLocation: CGPoint
        public var translation: CGSize
    }
    public nonisolated init(minimumDistance: CGFloat = 10) {}
}
public struct _EndedGesture<G: Gesture>: Gesture { public typealias Value = G.Value }
extension Gesture {
    public nonisolated func onEnded(_ action: @escaping (Value) -> Void) -> _EndedGesture<Self> { _EndedGesture() }
    public nonisolated func onChanged(_ action: @escaping (Value) -> Void) -> _EndedGesture<Self> where Value: Equatable { _EndedGesture() }
}
