import Observation

/// One running app: where it is, and a model for every screen that is open.
@MainActor
public final class App {
    public let core: CoreGateway
    public let navigator = Navigator(start: .welcome)

    private let scope: Scope
    private let ports: AppPorts
    private var screens: [Route: Screen] = [:]
    private var attended: Route?
    private var running = false
    private var started = false
    private var resting = false
    private var attending: Task<Void, Never>?

    /// A link that waits until this phone has a name.
    private var followed: String?

    public init(core: CoreGateway, scope: Scope, ports: AppPorts) {
        self.core = core
        self.scope = scope
        self.ports = ports
    }

    /// Opens the first screen and keeps the one on top fresh until it rests or the scope ends. Once is enough; where the core could not
    /// say which screen is the first, it is asked again the next time.
    public func run() {
        guard !running else { return }
        running = true
        navigator.moved = { [weak self] in self?.turn() }
        scope.launch {
            let start = try? await self.core.call("welcome", { try $0.welcome(here: $1) }).start
            self.started = true
            // What is wrong is told by the first screen, which asks for the same.
            self.running = start != nil
            if let start, start != .fresh, self.navigator.stack == [.welcome] { self.navigator.open(.at(.today)) }
            self.turn()
        }
    }

    /// Keeps the screen on top fresh again, and reads it anew.
    public func wake() {
        resting = false
        turn()
    }

    /// Keeps what is typed on any screen, and reads nothing more until it wakes.
    public func rest() async {
        resting = true
        attended = nil
        attending?.cancel()
        await attending?.value
        for screen in screens.values { await screen.model.keepNow() }
    }

    /// A link that someone sent: shown where such text is taken, and taken by the person's own tap. A phone that nobody has named yet
    /// is set up first.
    public func follow(_ link: String) {
        followed = link
        turn()
    }

    /// The screen that a route shows; the same one as long as it is open.
    public func screen(_ route: Route) -> Screen {
        if let open = screens[route] { return open }
        let new = make(route)
        screens[route] = new
        return new
    }

    /// Whether the phone stays awake for the screen on top.
    public var staysAwake: Bool { navigator.stack.last.map { screen($0).model.staysAwake } ?? false }

    /// How often the screen on top wants an exchange, in milliseconds; nil: no more often than anywhere else. Each as it changes, until
    /// nobody listens any more.
    public func pace() -> AsyncStream<UInt64?> {
        let (stream, paces) = AsyncStream.makeStream(of: UInt64?.self, bufferingPolicy: .bufferingNewest(1))
        let watching = scope.launch { await self.watch(paces) }
        paces.onTermination = { _ in watching.cancel() }
        return stream
    }

    private func watch(_ paces: AsyncStream<UInt64?>.Continuation) async {
        var before: UInt64?
        while !Task.isCancelled {
            let (waiting, change) = AsyncStream.makeStream(of: Void.self)
            let now = withObservationTracking {
                navigator.stack.last.flatMap { screen($0).model.paceMs }
            } onChange: {
                // It tells of a change before that is made: by this task's next turn it is.
                change.finish()
            }
            if now != before { paces.yield(now) }
            before = now
            for await _ in waiting {}
        }
    }

    /// Closed screens are let go; the one on top, and no other, is attended.
    private func turn() {
        let stack = Set(navigator.stack)
        screens = screens.filter { stack.contains($0.key) }
        if started, navigator.stack.last != .welcome, let link = followed {
            followed = nil
            show(link)
        }
        guard started, !resting, let top = navigator.stack.last, top != attended else { return }
        attended = top
        attending?.cancel()
        attending = scope.launch { await self.screen(top).model.attend() }
    }

    private func show(_ link: String) {
        let route = link.hasPrefix("attune:break:") ? Route.timeOut : .pair
        navigator.open(route)
        switch screen(route) {
        case .timeOut(let model): model.on(.typed(link))
        case .pair(let model): model.on(.typed(link))
        default: break
        }
    }

    private func make(_ route: Route) -> Screen {
        let navigator = navigator
        let open: @MainActor (Route) -> Void = { navigator.open($0) }
        let replace: @MainActor (Route) -> Void = { navigator.replace($0) }
        let back: @MainActor () -> Void = { navigator.back() }
        return switch route {
        case .welcome: .welcome(WelcomeModel(core: core, scope: scope, open: open))
        case .at(let place): make(place, open)
        case .pair: .pair(PairModel(port: ports.pair, exchange: ports.exchange, core: core, scope: scope, open: open, back: back))
        case .exercise(let id): .exercise(ExerciseModel(id: id, core: core, scope: scope, open: open, replace: replace, back: back))
        case .library: .library(LibraryModel(core: core, scope: scope, open: open, back: back))
        case .packages: .packages(PackagesModel(port: ports.packages, core: core, scope: scope, open: open, back: back))
        case .path(let id): .path(PathModel(id: id, core: core, scope: scope, open: open, back: back))
        case .history(let exercise): .history(HistoryModel(exercise: exercise, core: core, scope: scope, open: open, back: back))
        case .session(let id):
            .session(SessionModel(id: id, clock: ports.clock, haptics: ports.haptics, core: core, scope: scope, open: open, back: back))
        case .vault: .vault(JournalModel(core: core, scope: scope, which: .mine, open: open))
        case .entry(let which, let id):
            .entry(EntryModel(which: which, id: id, core: core, scope: scope, open: open, replace: replace, back: back))
        case .editor(let which, let entry): .editor(EditorModel(which: which, entry: entry, core: core, scope: scope, back: back))
        case .ritual(let id):
            .ritual(RitualModel(id: id, calendar: ports.calendar, core: core, scope: scope, open: open, back: back))
        case .ritualEditor(let id, let library, let counter):
            .ritualEditor(
                RitualEditorModel(
                    id: id, library: library, counter: counter, zone: ports.zone, core: core, scope: scope, open: open, back: back))
        case .weeks: .weeks(WeeksModel(core: core, scope: scope, open: open, back: back))
        case .calendar: .calendar(CalendarModel(port: ports.calendar, core: core, scope: scope, open: open, back: back))
        case .timeOut:
            .timeOut(TimeOutModel(clock: ports.clock, scanner: ports.pair.scanner, core: core, scope: scope, open: open, back: back))
        case .reminders:
            .reminders(
                RemindersModel(facts: ports.facts, settings: ports.settings, test: ports.test, core: core, scope: scope, back: back))
        case .insights: .insights(InsightsModel(core: core, scope: scope, open: open, back: back))
        case .help(let page): .help(HelpModel(start: page, core: core, scope: scope, open: open, back: back))
        }
    }

    private func make(_ place: Place, _ open: @escaping @MainActor (Route) -> Void) -> Screen {
        switch place {
        case .today: .today(TodayModel(core: core, scope: scope, open: open))
        case .together: .together(TogetherModel(core: core, scope: scope, open: open))
        case .journal: .journal(JournalModel(core: core, scope: scope, which: .ours, open: open))
        case .rituals: .rituals(RitualsModel(core: core, scope: scope, open: open))
        case .us: .us(UsModel(port: ports.us, pair: ports.pair, exchange: ports.exchange, core: core, scope: scope, open: open))
        }
    }
}
