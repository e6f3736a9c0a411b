public struct Label<T: View, I: View>: View, _Shaped {
    public typealias Body = Never
    let title: T
    let icon: I
    public init(@ViewBuilder title: () -> T, @ViewBuilder icon: () -> I) {
        self.title = title()
        self.icon = icon()
    }
    public var _shape: _Shape { .group([title]) }
}
extension Label where T == Text, I == Image {
    @_disfavoredOverload public init(_ title: some StringProtocol, systemImage name: String) {
        self.title = Text(title)
        icon = Image(systemName: name)
    }
}
public struct Button<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    let action: @MainActor () -> Void
    @preconcurrency public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {
        self.label = label()
        self.action = action
    }
    @preconcurrency public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {
        self.label = label()
        self.action = action
    }
    public var _shape: _Shape { .button(label: label, act: action) }
}
extension Button where L == Text {
    @preconcurrency @_disfavoredOverload public init(_ title: some StringProtocol, action: @escaping @MainActor () -> Void) {
        self.init(action: action) { Text(title) }
    }
    @preconcurrency @_disfavoredOverload public init(
        _ title: some StringProtocol, role: ButtonRole?, action: @escaping @MainActor () -> Void
    ) { self.init(action: action) { Text(title) } }
}
extension Button where L == Label<Text, Image> {
    /// iOS 17, back to 14.
    @preconcurrency @_disfavoredOverload public init(
        _ title: some StringProtocol, systemImage: String, role: ButtonRole? = nil, action: @escaping @MainActor () -> Void
    ) {
        self.init(action: action) { Label(title, systemImage: systemImage) }
    }
}
public struct TextField<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: String
    let text: Binding<String>
    public var _shape: _Shape { .field(label: label, text: text, secret: false) }
}
extension TextField where L == Text {
    @_disfavoredOverload public init(_ title: some StringProtocol, text: Binding<String>, prompt: Text?, axis: Axis) {
        label = String(title)
        self.text = text
    }
    @_disfavoredOverload public init(_ title: some StringProtocol, text: Binding<String>, prompt: Text?) {
        label = String(title)
        self.text = text
    }
}
public struct SecureField<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: String
    let text: Binding<String>
    public var _shape: _Shape { .field(label: label, text: text, secret: true) }
}
extension SecureField where L == Text {
    @_disfavoredOverload public init(_ title: some StringProtocol, text: Binding<String>, prompt: Text?) {
        label = String(title)
        self.text = text
    }
}
public struct Toggle<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    let isOn: Binding<Bool>
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> L) {
        self.label = label()
        self.isOn = isOn
    }
    public var _shape: _Shape { .toggle(label: label, on: isOn) }
}
public struct Picker<L: View, S: Hashable, C: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    let selection: Binding<S>
    let content: C
    public init(selection: Binding<S>, @ViewBuilder content: () -> C, @ViewBuilder label: () -> L) {
        self.selection = selection
        self.label = label()
        self.content = content()
    }
    public var _shape: _Shape {
        let selection = selection
        return .picker(
            label: label, options: content, choose: { if let chosen = $0.base as? S { selection.wrappedValue = chosen } },
            chosen: selection.wrappedValue)
    }
}
extension Picker where L == Text {
    @_disfavoredOverload public init(_ title: some StringProtocol, selection: Binding<S>, @ViewBuilder content: () -> C) {
        self.init(selection: selection, content: content) { Text(title) }
    }
}
public struct DatePicker<L: View>: View, _Shaped {
    public typealias Body = Never
    public typealias Components = DatePickerComponents
    let label: L
    let selection: Binding<Date>
    let hours: Bool
    public init(selection: Binding<Date>, displayedComponents: Components = [.hourAndMinute, .date], @ViewBuilder label: () -> L) {
        self.selection = selection
        self.hours = displayedComponents.contains(.hourAndMinute)
        self.label = label()
    }
    public init(
        selection: Binding<Date>, in range: ClosedRange<Date>, displayedComponents: Components = [.hourAndMinute, .date],
        @ViewBuilder label: () -> L
    ) {
        // As the control does: what is outside cannot be picked.
        let within = Binding(
            get: { selection.wrappedValue }, set: { if range.contains($0) { selection.wrappedValue = $0 } })
        self.init(selection: within, displayedComponents: displayedComponents, label: label)
    }
    public var _shape: _Shape { .date(label: label, date: selection, hours: hours) }
}
public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let hourAndMinute = Self(rawValue: 1), date = Self(rawValue: 2)
}
public struct ProgressView<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    public var _shape: _Shape { .progress(label: label) }
}
extension ProgressView where L == Text {
    @_disfavoredOverload public init(_ title: some StringProtocol) { label = Text(title) }
}
public struct Menu<L: View, C: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    let content: C
    public init(@ViewBuilder content: () -> C, @ViewBuilder label: () -> L) {
        self.label = label()
        self.content = content()
    }
    public var _shape: _Shape { .menu(label: label, items: content) }
}
/// iOS 16: the system's share sheet.
public struct ShareLink<L: View>: View, _Shaped {
    public typealias Body = Never
    let label: L
    let item: String
    public init(item: String, subject: Text? = nil, message: Text? = nil, @ViewBuilder label: () -> L) {
        self.item = item
        self.label = label()
    }
    public var _shape: _Shape { .system(name: "share", label: label, act: {}) }
}
/// iOS 16: pastes without asking; the system names and draws it. A string stands for what the pasteboard holds.
public struct PasteButton: View, _Shaped {
    public typealias Body = Never
    let onPaste: ([String]) -> Void
    public init(payloadType: String.Type, onPaste: @escaping ([String]) -> Void) { self.onPaste = onPaste }
    public var _shape: _Shape {
        let take = onPaste
        return .system(name: "paste", label: nil, act: { take([EnvironmentValues._pasteboard]) })
    }
}
extension EnvironmentValues { @MainActor public static var _pasteboard = "" }
public struct ButtonRole: Equatable, Sendable {
    let number: Int
    public static let destructive = ButtonRole(number: 0), cancel = ButtonRole(number: 1)
}
@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
}
public struct ButtonStyleConfiguration {
    public struct Label: View, _Shaped {
        public typealias Body = Never
        let view: AnyView
        public var _shape: _Shape { .group([view]) }
    }
    public let role: ButtonRole?
    public let label: Label
    public let isPressed: Bool
}
@MainActor @preconcurrency public protocol PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle { public init() {} }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { .init() } }
public protocol PickerStyle {}
public struct SegmentedPickerStyle: PickerStyle { public init() {} }
extension PickerStyle where Self == SegmentedPickerStyle { public static var segmented: Self { .init() } }
public protocol ToggleStyle {}
public struct SwitchToggleStyle: ToggleStyle { public init() {} }
extension ToggleStyle where Self == SwitchToggleStyle { public static var `switch`: Self { .init() } }
