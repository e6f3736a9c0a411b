public protocol DynamicProperty {}
final class _Box<V> {
    var value: V
    init(_ value: V) { self.value = value }
}

@propertyWrapper public struct State<Value>: DynamicProperty {
    let box: _Box<Value>
    public init(wrappedValue: Value) { box = _Box(wrappedValue) }
    public init(initialValue: Value) { box = _Box(initialValue) }
    public var wrappedValue: Value {
        get { box.value }
        nonmutating set { box.value = newValue }
    }
    public var projectedValue: Binding<Value> {
        let box = box
        return Binding(_get: { box.value }, _set: { box.value = $0 })
    }
}
extension State where Value: ExpressibleByNilLiteral { public init() { self.init(wrappedValue: nil) } }
extension State: @unchecked Sendable where Value: Sendable {}

@propertyWrapper @dynamicMemberLookup public struct Binding<Value>: DynamicProperty {
    let get: () -> Value
    let set: (Value) -> Void
    init(_get: @escaping () -> Value, _set: @escaping (Value) -> Void) {
        get = _get
        set = _set
    }
    /// In the SDK `@isolated(any) @Sendable`; here what any screen may hand in, since all of it runs on the main actor.
    @preconcurrency public init(
        @_inheritActorContext get: @escaping @isolated(any) @Sendable () -> Value,
        @_inheritActorContext set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) {
        self.get = unsafeBitCast(get, to: (() -> Value).self)
        self.set = unsafeBitCast(set, to: ((Value) -> Void).self)
    }
    public static func constant(_ value: Value) -> Binding<Value> { Binding(_get: { value }, _set: { _ in }) }
    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }
    public var projectedValue: Binding<Value> { self }
    public subscript<S>(dynamicMember path: WritableKeyPath<Value, S>) -> Binding<S> {
        Binding<S>(
            _get: { get()[keyPath: path] },
            _set: {
                var value = get()
                value[keyPath: path] = $0
                set(value)
            })
    }
}
extension Binding: @unchecked Sendable where Value: Sendable {}

@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
    public var wrappedValue: Value
    public init(wrappedValue: Value) where Value: AnyObject & Observable { self.wrappedValue = wrappedValue }
    public var projectedValue: Bindable<Value> { self }
}
extension Bindable where Value: AnyObject & Observable {
    public subscript<S>(dynamicMember path: ReferenceWritableKeyPath<Value, S>) -> Binding<S> {
        let object = wrappedValue
        return Binding(_get: { object[keyPath: path] }, _set: { object[keyPath: path] = $0 })
    }
}

@propertyWrapper public struct GestureState<Value>: DynamicProperty {
    let box: _Box<Value>
    public init(wrappedValue: Value) { box = _Box(wrappedValue) }
    public init() where Value: ExpressibleByNilLiteral { box = _Box(nil) }
    public var wrappedValue: Value { box.value }
    public var projectedValue: GestureState<Value> { self }
}
extension GestureState: @unchecked Sendable where Value: Sendable {}

@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty {
    let box: _Box<Value>
    public init() where Value == Bool { box = _Box(false) }
    public init<T: Hashable>() where Value == T? { box = _Box(nil) }
    public var wrappedValue: Value {
        get { box.value }
        nonmutating set { box.value = newValue }
    }
    public var projectedValue: Binding { Binding(box: box) }
    @propertyWrapper public struct Binding {
        let box: _Box<Value>
        public var wrappedValue: Value {
            get { box.value }
            nonmutating set { box.value = newValue }
        }
        public var projectedValue: Binding { self }
    }
}
@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty {
    public let wrappedValue: Value
    public init(wrappedValue: Value, relativeTo: Font.TextStyle) { self.wrappedValue = wrappedValue }
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}
