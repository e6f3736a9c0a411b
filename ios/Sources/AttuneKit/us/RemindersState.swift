/// `opens`: this phone lets an app open the pages of its settings.
public struct RemindersState: ScreenState {
    public var load: Load<RemindersRecord> = .loading
    public var trouble: CoreFailure?
    public var opens = false

    public init() {}
}

/// What is done where reminders are explained.
public enum RemindersEvent: Equatable, Sendable {
    case settingAsked(PhoneSetting)
    case wentBack
}
