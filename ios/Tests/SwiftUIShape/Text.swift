public struct Text: Equatable, Sendable {
    let string: String
    public init(_ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil) {
        string = key.key
    }
    @_disfavoredOverload public init(_ string: some StringProtocol) { self.string = String(string) }
    public init(verbatim string: String) { self.string = string }
    public init(_ image: Image) { string = "" }
    public func font(_ font: Font?) -> Text { self }
    public func bold() -> Text { self }
    public func italic() -> Text { self }
    public func fontWeight(_ weight: Font.Weight?) -> Text { self }
    public func monospacedDigit() -> Text { self }
    /// iOS 17.
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}
extension Text: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .text(string) }
}
public struct Image: Equatable, Sendable {
    let name: String
    public init(systemName: String) { name = systemName }
    public init(decorative name: String, bundle: Bundle? = nil) { self.name = name }
    public func resizable() -> Image { self }
}
extension Image: View, _Shaped {
    public typealias Body = Never
    public var _shape: _Shape { .image(name) }
}

public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable, Sendable {
    let key: String
    public init(_ value: String) { key = value }
    public init(stringLiteral value: String) { key = value }
}
public struct Font: Hashable, Sendable {
    public enum TextStyle: CaseIterable, Sendable {
        case largeTitle, title, title2, title3, headline, subheadline, body, callout, footnote, caption, caption2
    }
    public enum Weight: Sendable { case ultraLight, thin, light, regular, medium, semibold, bold, heavy, black }
    public static let body = Font(), footnote = Font()
    public static func custom(_ name: String, size: CGFloat, relativeTo style: TextStyle) -> Font { Font() }
    public func weight(_ weight: Weight) -> Font { self }
    public func monospacedDigit() -> Font { self }
}
