@propertyWrapper public struct Environment<Value>: DynamicProperty {
    let path: KeyPath<EnvironmentValues, Value>
    public init(_ path: KeyPath<EnvironmentValues, Value>) { self.path = path }
    @MainActor public var wrappedValue: Value { EnvironmentValues._current[keyPath: path] }
}
public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}
public struct EnvironmentValues {
    /// What a view reads while a test evaluates it.
    @MainActor public static var _current = EnvironmentValues()
    var values: [ObjectIdentifier: Any] = [:]
    public init() {}
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { values[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }
    public var scenePhase: ScenePhase { .active }
    public var colorScheme = ColorScheme.light
    public var colorSchemeContrast: ColorSchemeContrast { .standard }
    public var layoutDirection = LayoutDirection.leftToRight
    public var locale = Locale(identifier: "en_GB")
    public var calendar = Calendar(identifier: .gregorian)
    public var timeZone = TimeZone(identifier: "GMT")!
    public var isEnabled = true
    public var dynamicTypeSize = DynamicTypeSize.large
    public var accessibilityReduceMotion: Bool { _reduceMotion }
    /// Settable here alone; the system's is read only.
    public var _reduceMotion = false
}
public enum ScenePhase: Comparable, Hashable, Sendable { case background, inactive, active }
public enum ColorScheme: CaseIterable, Sendable { case light, dark }
public enum ColorSchemeContrast: CaseIterable, Sendable { case standard, increased }
public enum LayoutDirection: CaseIterable, Hashable, Sendable { case leftToRight, rightToLeft }
public enum DynamicTypeSize: Hashable, Comparable, CaseIterable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
}
