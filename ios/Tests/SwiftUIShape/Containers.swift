// Stacks, lists and what stands in them.
public struct VStack<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public var _shape: _Shape { .group([content]) }
}
public struct HStack<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct ZStack<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct LazyVStack<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
        self.content = content()
    }
    public var _shape: _Shape { .group([content]) }
}
public struct Grid<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(
        alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil, @ViewBuilder content: () -> C
    ) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct GridRow<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct ScrollView<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct ViewThatFits<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: C
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> C) { self.content = content() }
    public var _shape: _Shape { .group([content]) }
}
public struct GeometryReader<C: View>: View, _Shaped {
    public typealias Body = Never
    let content: (GeometryProxy) -> C
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) { self.content = content }
    public var _shape: _Shape { .group([content(GeometryProxy(size: CGSize(width: 390, height: 760)))]) }
}
public struct GeometryProxy { public let size: CGSize }
public struct Spacer: View, _Shaped, Sendable {
    public typealias Body = Never
    public init(minLength: CGFloat? = nil) {}
    public var _shape: _Shape { .mute }
}
public struct Divider: View, _Shaped, Sendable {
    public typealias Body = Never
    public init() {}
    public var _shape: _Shape { .mute }
}
public struct ForEach<D: RandomAccessCollection, I: Hashable, C> {
    public var data: D
    public var content: (D.Element) -> C
}
extension ForEach: View, _Shaped where C: View {
    public typealias Body = Never
    public init(_ data: D, @ViewBuilder content: @escaping (D.Element) -> C) where D.Element: Identifiable, I == D.Element.ID {
        self.data = data
        self.content = content
    }
    public init(_ data: D, id: KeyPath<D.Element, I>, @ViewBuilder content: @escaping (D.Element) -> C) {
        self.data = data
        self.content = content
    }
    public init(_ data: Range<Int>, @ViewBuilder content: @escaping (Int) -> C) where D == Range<Int>, I == Int {
        self.data = data
        self.content = content
    }
    public var _shape: _Shape { .group(data.map { content($0) }) }
}
public struct NavigationStack<Data, Root: View>: View, _Shaped {
    public typealias Body = Never
    let root: Root
    let path: [any Hashable]
    public init(@ViewBuilder root: () -> Root) where Data == Never {
        self.root = root()
        path = []
    }
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {
        self.root = root()
        self.path = path.wrappedValue.map { $0 }
    }
    public var _shape: _Shape { .group([root]) }
}
public struct TabView<S: Hashable, C: View>: View, _Shaped {
    public typealias Body = Never
    let selection: Binding<S>
    let content: C
    public init(selection: Binding<S>, @ViewBuilder content: () -> C) {
        self.selection = selection
        self.content = content()
    }
    public var _shape: _Shape {
        let selection = selection
        return .tabs(content, chosen: selection.wrappedValue) { if let chosen = $0.base as? S { selection.wrappedValue = chosen } }
    }
}
