// Declarations of UIKit as the app uses it, for type-checking where Apple's SDK is not there; after Apple's documentation for iOS 17.
// Nothing here does anything. No part of an Apple build.
@_exported import Foundation
@_exported import SwiftUI

@MainActor public protocol UIApplicationDelegate: AnyObject {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?) -> Bool
    func applicationSignificantTimeChange(_ application: UIApplication)
}
@MainActor open class UIResponder { public init() {} }
@MainActor public final class UIApplication: UIResponder {
    public struct LaunchOptionsKey: Hashable, Sendable {}
    public static let shared = UIApplication()
    /// iOS 16.
    public class var openNotificationSettingsURLString: String { "app-settings:notifications" }
    public class var openSettingsURLString: String { "app-settings:" }
    public var isIdleTimerDisabled = false
    public var connectedScenes: Set<UIScene> { [] }
    public var backgroundRefreshStatus: UIBackgroundRefreshStatus { .available }
    public func beginBackgroundTask(withName name: String?, expirationHandler: (@MainActor @Sendable () -> Void)? = nil)
        -> UIBackgroundTaskIdentifier
    { .invalid }
    public func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {}
    @discardableResult public func open(_ url: URL) async -> Bool { false }
}
@MainActor open class UIFeedbackGenerator: NSObject { public func prepare() {} }
@MainActor public final class UIImpactFeedbackGenerator: UIFeedbackGenerator {
    public enum FeedbackStyle: Int, Sendable { case light, medium, heavy, soft, rigid }
    public init(style: FeedbackStyle) {}
    /// iOS 13.
    public func impactOccurred(intensity: CGFloat) {}
}
public enum UIBackgroundRefreshStatus: Int, Sendable { case restricted, denied, available }
public struct UIBackgroundTaskIdentifier: Hashable, Sendable { public static let invalid = Self() }
@MainActor open class UIScene: NSObject {
    public enum ActivationState: Int, Sendable {
        case unattached = -1
        case foregroundActive, foregroundInactive, background
    }
    public var activationState: ActivationState { .unattached }
}
@MainActor public final class UIWindowScene: UIScene { public var windows: [UIWindow] { [] } }
@MainActor public final class UIWindow: UIView {
    public struct Level: Hashable, RawRepresentable, Sendable {
        public var rawValue: CGFloat
        public init(rawValue: CGFloat) { self.rawValue = rawValue }
        public static let alert = Level(rawValue: 2000)
    }
    public init(windowScene: UIWindowScene) { super.init() }
    public var windowLevel = Level(rawValue: 0)
    public var isHidden = true
    public var isKeyWindow: Bool { false }
    public var rootViewController: UIViewController?
}
@MainActor open class UIView: UIResponder { @discardableResult public func endEditing(_ force: Bool) -> Bool { true } }
@MainActor open class UIViewController: UIResponder {
    public override init() {}
    public var view: UIView! { UIView() }
    public var presentedViewController: UIViewController? { nil }
    public var isBeingDismissed: Bool { false }
    public var modalPresentationStyle = UIModalPresentationStyle.automatic
    public var popoverPresentationController: UIPopoverPresentationController? { nil }
    public let navigationItem = UINavigationItem()
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)?) {}
    public func dismiss(animated: Bool, completion: (() -> Void)?) {}
}
public enum UIModalPresentationStyle: Int, Sendable { case fullScreen, automatic }
@MainActor public final class UIPopoverPresentationController { public var sourceView: UIView? }
@MainActor public final class UINavigationController: UIViewController {
    public init(rootViewController: UIViewController) { super.init() }
}
/// In SwiftUI for who has UIKit.
@MainActor public final class UIHostingController<Content: View>: UIViewController {
    public init(rootView: Content) { super.init() }
}
@MainActor public final class UINavigationItem { public var leftBarButtonItem: UIBarButtonItem? }
@MainActor public final class UIBarButtonItem {
    public enum SystemItem: Int, Sendable { case done, cancel }
    public init(systemItem: SystemItem, primaryAction: UIAction?, menu: UIMenu?) {}
}
@MainActor public final class UIMenu {}
@MainActor public final class UIAction { public init(handler: @escaping (UIAction) -> Void) {} }
@MainActor public final class UIPasteboard {
    public struct OptionsKey: Hashable, Sendable { public static let expirationDate = Self(), localOnly = Self() }
    public static let general = UIPasteboard()
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any]) {}
}
@MainActor public final class UIActivityViewController: UIViewController {
    public struct ActivityType: Hashable, Sendable {}
    public typealias CompletionWithItemsHandler = (ActivityType?, Bool, [Any]?, (any Error)?) -> Void
    public var completionWithItemsHandler: CompletionWithItemsHandler?
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) { super.init() }
}
@MainActor public final class UIActivity {}
/// In SwiftUI for who has UIKit: an app's delegate, made by the system.
@propertyWrapper @MainActor public struct UIApplicationDelegateAdaptor<Delegate: NSObject & UIApplicationDelegate> {
    public var wrappedValue: Delegate { fatalError("the system makes it") }
    public init(_ type: Delegate.Type = Delegate.self) {}
}
