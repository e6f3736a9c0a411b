// Colours, shapes, paths and the canvas.
public protocol ShapeStyle: Sendable {
    associatedtype Resolved: ShapeStyle = Never
    /// iOS 17 for styles of one's own.
    func resolve(in environment: EnvironmentValues) -> Resolved
}
extension Never: ShapeStyle { public func resolve(in environment: EnvironmentValues) -> Never { fatalError("never") } }
extension ShapeStyle where Resolved == Never {
    public func resolve(in environment: EnvironmentValues) -> Never { fatalError("a primitive style") }
}
public struct _OpacityShapeStyle<S: ShapeStyle>: ShapeStyle { public typealias Resolved = Never }
extension ShapeStyle { public func opacity(_ opacity: Double) -> some ShapeStyle { _OpacityShapeStyle<Self>() } }
public struct Color: Hashable, ShapeStyle {
    public typealias Resolved = Never
    public enum RGBColorSpace: Hashable, Sendable { case sRGB, sRGBLinear, displayP3 }
    public init(_ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {}
    public static let clear = Color(red: 0, green: 0, blue: 0, opacity: 0)
}
extension ShapeStyle where Self == Color { public static var clear: Color { .clear } }
extension Color: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
public struct Gradient: Sendable { public init(colors: [Color]) {} }

public protocol Shape: Sendable, View { nonisolated func path(in rect: CGRect) -> Path }
public protocol InsettableShape: Shape {}
public struct _ShapeView {}
extension _ShapeView: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
extension Shape {
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
    public nonisolated func fill<S: ShapeStyle>(_ style: S) -> some View { _ShapeView() }
    public nonisolated func stroke<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> some View { _ShapeView() }
    public nonisolated func stroke<S: ShapeStyle>(_ style: S, style line: StrokeStyle) -> some View { _ShapeView() }
}
extension InsettableShape {
    public nonisolated func strokeBorder<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1, antialiased: Bool = true) -> some View {
        _ShapeView()
    }
}
public struct Rectangle { public init() {} }
extension Rectangle: InsettableShape, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
public struct Circle { public init() {} }
extension Circle: InsettableShape, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
public struct Capsule { public init() {} }
extension Capsule: InsettableShape, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
public struct RoundedRectangle { public init(cornerRadius: CGFloat) {} }
extension RoundedRectangle: InsettableShape, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .mute }
}
public struct FillStyle: Equatable, Sendable { public init(eoFill: Bool = false, antialiased: Bool = true) {} }
public enum CGLineCap: Sendable { case butt, round, square }
public struct StrokeStyle: Equatable, Sendable { public init(lineWidth: CGFloat = 1, lineCap: CGLineCap = .butt) {} }
public struct Angle: Hashable, Sendable { public static func degrees(_ degrees: Double) -> Angle { Angle() } }
public struct Path: Equatable, Sendable {
    public init() {}
    public init(ellipseIn rect: CGRect) {}
    public init(_ rect: CGRect) {}
    public init(roundedRect rect: CGRect, cornerRadius: CGFloat) {}
    public init(_ callback: (inout Path) -> Void) {
        var path = Path()
        callback(&path)
        self = path
    }
    public mutating func move(to end: CGPoint) {}
    public mutating func addLine(to end: CGPoint) {}
    public mutating func addRect(_ rect: CGRect) { _rects.append(rect) }
    public mutating func addArc(center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool) {}
    /// The rectangles added, for tests of what is drawn of them.
    public private(set) var _rects: [CGRect] = []
}
public struct Canvas<Symbols: View>: View, _Shaped {
    public typealias Body = Never
    public init(
        opaque: Bool = false, rendersAsynchronously: Bool = false, renderer: @escaping (inout GraphicsContext, CGSize) -> Void
    ) where Symbols == EmptyView {}
    public var _shape: _Shape { .mute }
}
public struct GraphicsContext {
    public struct Shading: Sendable {
        public static func style<S: ShapeStyle>(_ style: S) -> Shading { Shading() }
        public static func color(_ color: Color) -> Shading { Shading() }
    }
    public struct ResolvedText { public func measure(in size: CGSize) -> CGSize { .zero } }
    public var opacity: Double
    public var environment: EnvironmentValues { EnvironmentValues() }
    public func resolve(_ text: Text) -> ResolvedText { ResolvedText() }
    public func fill(_ path: Path, with shading: Shading, style: FillStyle = FillStyle()) {}
    public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
    public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
    public func draw(_ text: ResolvedText, in rect: CGRect) {}
    public func draw(_ text: ResolvedText, at point: CGPoint, anchor: UnitPoint = .center) {}
}
public struct UnitPoint: Hashable, Sendable {
    public static let center = Self(), top = Self(), bottom = Self(), leading = Self(), trailing = Self(), topLeading = Self()
}
/// iOS 15: redraws with time.
public struct TimelineView<S: TimelineSchedule, C> {
    public struct Context { public let date: Date }
    let content: (TimelineViewDefaultContext) -> C
}
extension TimelineView: View, _Shaped where C: View {
    public typealias Body = Never
    public nonisolated init(_ schedule: S, @ViewBuilder content: @escaping (TimelineViewDefaultContext) -> C) { self.content = content }
    public var _shape: _Shape { .group([content(TimelineViewDefaultContext(date: Date(timeIntervalSince1970: 0)))]) }
}
public typealias TimelineViewDefaultContext = TimelineView<EveryMinuteTimelineSchedule, Never>.Context
public struct EveryMinuteTimelineSchedule: TimelineSchedule {}
public protocol TimelineSchedule {}
public struct AnimationTimelineSchedule: TimelineSchedule {}
extension TimelineSchedule where Self == AnimationTimelineSchedule {
    public static func animation(minimumInterval: Double? = nil, paused: Bool = false) -> AnimationTimelineSchedule {
        AnimationTimelineSchedule()
    }
}
/// iOS 16: a layout of one's own.
@MainActor @preconcurrency public protocol Layout: Sendable {
    typealias Subviews = LayoutSubviews
    associatedtype Cache = Void
    nonisolated func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache) -> CGSize
    nonisolated func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Cache)
}
extension Layout {
    public nonisolated func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View { Group(content: content) }
}
public struct ProposedViewSize: Equatable, Sendable {
    public var width: CGFloat?
    public var height: CGFloat?
    public init(width: CGFloat?, height: CGFloat?) {
        self.width = width
        self.height = height
    }
    public init(_ size: CGSize) { self.init(width: size.width, height: size.height) }
    public static let unspecified = Self(width: nil, height: nil)
    public func replacingUnspecifiedDimensions(by size: CGSize = CGSize(width: 10, height: 10)) -> CGSize {
        CGSize(width: width ?? size.width, height: height ?? size.height)
    }
}
public struct LayoutSubviews: RandomAccessCollection {
    public let startIndex = 0
    public let endIndex = 0
    public subscript(index: Int) -> LayoutSubview { LayoutSubview() }
}
public struct LayoutSubview {
    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize { .zero }
    public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) {}
}
