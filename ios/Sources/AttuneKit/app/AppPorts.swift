/// What a platform lends the models.
@MainActor
public struct AppPorts {
    public let clock: any PhoneClock
    public let us: any UsPort
    public let pair: any PairPort
    public let calendar: any CalendarPort
    public let packages: any PackagePort
    public let haptics: any Haptics
    public let exchange: ExchangeKeeper

    /// What the phone says about its reminders.
    public let facts: @MainActor () async -> PhoneFacts

    /// Sets a reminder to be tried; whether the phone took it.
    public let test: @MainActor () async throws -> Bool

    /// The zone the phone is in.
    public let zone: @MainActor () -> String

    /// Opens a page of the phone's settings, where there are any.
    public let settings: (@MainActor (PhoneSetting) -> Void)?

    public init(
        clock: any PhoneClock, us: any UsPort, pair: any PairPort, calendar: any CalendarPort, packages: any PackagePort,
        haptics: any Haptics, exchange: ExchangeKeeper,
        facts: @escaping @MainActor () async -> PhoneFacts, test: @escaping @MainActor () async throws -> Bool,
        zone: @escaping @MainActor () -> String,
        settings: (@MainActor (PhoneSetting) -> Void)? = nil
    ) {
        self.clock = clock
        self.us = us
        self.pair = pair
        self.calendar = calendar
        self.packages = packages
        self.haptics = haptics
        self.exchange = exchange
        self.facts = facts
        self.test = test
        self.zone = zone
        self.settings = settings
    }
}
