/// `opens`: this phone lets an app open the pages of its settings. `tested`: whether the phone took the reminder that was tried; nil
/// before one was.
public struct RemindersState: ScreenState {
    public var load: Load<RemindersRecord> = .loading
    public var trouble: CoreFailure?
    public var opens = false
    public var tested: Bool?

    public init() {}
}

/// What is done where reminders are explained.
public enum RemindersEvent: Equatable, Sendable {
    case settingAsked(PhoneSetting)

    /// Wants to see one now.
    case testAsked
    case wentBack
}
