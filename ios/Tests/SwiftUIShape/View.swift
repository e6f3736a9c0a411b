// A stand-in for SwiftUI's declarations, so that the screens type-check where Apple's SDK is not there, and so that a test can
// walk what a `body` gives. Nothing is laid out or drawn. Signatures follow Apple's documentation for iOS 17; what is not
// marked otherwise is from iOS 13 to 16. Names that begin with `_` are this stand-in's own and are used by tests alone.
@_exported import Foundation
@_exported import Observation

public typealias CGFloat = Foundation.CGFloat

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder var body: Body { get }
}
extension Never: View { public var body: Never { fatalError("a primitive has no body") } }
extension View where Body == Never { public var body: Never { fatalError("a primitive has no body") } }

/// What a primitive of this stand-in is, for whoever walks a tree of views.
public enum _Shape {
    /// Draws something that says nothing: a shape, a colour, a space, a drawing.
    case mute
    case text(String)
    case image(String)
    case group([any View])
    case button(label: any View, act: @MainActor () -> Void)
    case field(label: String, text: Binding<String>, secret: Bool)
    case toggle(label: any View, on: Binding<Bool>)
    case date(label: any View, date: Binding<Date>, hours: Bool)
    case picker(label: any View, options: any View, choose: @MainActor (AnyHashable) -> Void, chosen: AnyHashable)
    case menu(label: any View, items: any View)
    /// A control that the system names and performs: what it shares or takes, and what a tap does here.
    case system(name: String, label: (any View)?, act: @MainActor () -> Void)
    case tabs(any View, chosen: AnyHashable, choose: @MainActor (AnyHashable) -> Void)
    case progress(label: (any View)?)
    case modified(any View, _Note)
}
@MainActor public protocol _Shaped { var _shape: _Shape { get } }

/// What a modifier says that a test may want to know.
public enum _Note {
    case plain
    case label(String)
    case value(String)
    case hint(String)
    case title(String)
    case traits(AccessibilityTraits)
    case hidden(Bool)
    case disabled(Bool)
    case element(AccessibilityChildBehavior)
    case action(name: String?, @MainActor () -> Void)
    case adjustable(@MainActor (AccessibilityAdjustmentDirection) -> Void)
    case representation(any View)
    case beside(any View)
    case toolbar([any View])
    case sheet(shown: @MainActor () -> Bool, close: @MainActor () -> Void, content: @MainActor () -> any View)
    case dialog(title: String, shown: @MainActor () -> Bool, content: any View)
    case menu(any View)
    case environment(@MainActor (inout EnvironmentValues) -> Void)
    case tag(AnyHashable)
    case tab(any View)
    case destination(@MainActor (Any) -> (any View)?)
    case pushed(@MainActor () -> (any View)?)
    case appears(@MainActor () -> Void)
    case refreshes(@MainActor () async -> Void)
}

public struct EmptyView: Sendable { public nonisolated init() {} }
extension EmptyView: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .group([]) }
}
public struct TupleView<T> {
    public let value: T
    let children: [any View]
    nonisolated init(_ value: T, _ children: [any View]) {
        self.value = value
        self.children = children
    }
}
extension TupleView: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .group(children) }
}
public enum _ConditionalContent<T, F> {
    case first(T)
    case second(F)
}
extension _ConditionalContent: View, _Shaped where T: View, F: View {
    public typealias Body = Never
    public var _shape: _Shape {
        switch self {
        case .first(let view): .group([view])
        case .second(let view): .group([view])
        }
    }
}
extension Optional: View where Wrapped: View { public typealias Body = Never }
extension Optional: _Shaped where Wrapped: View { public var _shape: _Shape { .group(map { [$0] } ?? []) } }
public struct AnyView {
    let view: any View
    public init(_ view: some View) { self.view = view }
}
extension AnyView: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .group([view]) }
}
public struct Group<C> { let content: C }
extension Group: View, _Shaped where C: View {
    public typealias Body = Never
    public init(@ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}

@resultBuilder public enum ViewBuilder {
    public static func buildExpression<C: View>(_ content: C) -> C { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<C: View>(_ content: C) -> C { content }
    public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<(repeat each C)> {
        var children: [any View] = []
        repeat children.append(each content)
        return TupleView((repeat each content), children)
    }
    public static func buildIf<C: View>(_ content: C?) -> C? { content }
    public static func buildEither<T: View, F: View>(first: T) -> _ConditionalContent<T, F> { .first(first) }
    public static func buildEither<T: View, F: View>(second: F) -> _ConditionalContent<T, F> { .second(second) }
    public static func buildLimitedAvailability<C: View>(_ content: C) -> AnyView { AnyView(content) }
}

@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _ViewModifier_Content<Self>
    @ViewBuilder func body(content: Content) -> Body
}
public struct _ViewModifier_Content<M> { let view: any View }
extension _ViewModifier_Content: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .group([view]) }
}
public struct ModifiedContent<C, M> {
    let content: C
    let modifier: M
}
public struct _Noted { let note: _Note }
extension ModifiedContent: View where C: View {
    public typealias Body = Never
}
extension ModifiedContent: _Shaped where C: View {
    public var _shape: _Shape {
        if let noted = modifier as? _Noted { return .modified(content, noted.note) }
        guard let modifier = modifier as? any ViewModifier else { return .group([content]) }
        func open<V: ViewModifier>(_ modifier: V) -> any View { modifier.body(content: _ViewModifier_Content(view: content)) }
        return .group([open(modifier)])
    }
}
extension View {
    /// Every modifier comes to this.
    nonisolated func _note(_ note: _Note = .plain) -> ModifiedContent<Self, _Noted> {
        ModifiedContent(content: self, modifier: _Noted(note: note))
    }
    public nonisolated func modifier<M: ViewModifier>(_ modifier: M) -> ModifiedContent<Self, M> {
        ModifiedContent(content: self, modifier: modifier)
    }
}
