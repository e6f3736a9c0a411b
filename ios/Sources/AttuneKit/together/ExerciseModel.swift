/// One exercise: what it is, and its beginning.
@MainActor
public final class ExerciseModel: ScreenModel<ExerciseState> {
    private let id: String
    private let open: @MainActor (Route) -> Void
    private let replace: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void

    public init(
        id: String, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        replace: @escaping @MainActor (Route) -> Void, back: @escaping @MainActor () -> Void
    ) {
        self.id = id
        self.open = open
        self.replace = replace
        self.back = back
        super.init(ExerciseState(), core: core, scope: scope, topics: [.together, .pair])
    }

    override func read() async throws {
        let record = try await ask("exercise") { [id] in try $0.exercise(here: $1, id: id) }
        set { $0.load = .ready(record) }
    }

    public func on(_ event: ExerciseEvent) {
        switch event {
        case .begun:
            act(again: false) { [id] in
                var session = self.state.load.value?.running
                if session == nil { session = try await self.ask("start") { try $0.start(here: $1, exercise: id) } }
                if let session { self.replace(.session(session)) }
            }
        case .startOnOnePhone:
            act(again: false) { [id] in
                self.replace(.session(try await self.ask("startOnOnePhone") { try $0.startOnOnePhone(here: $1, exercise: id) }))
            }
        case .follow(let link): open(link.to.route)
        case .sessionOpened(let id): open(.session(id))
        case .historyAsked: open(.history(exercise: id))
        case .wentBack: back()
        }
    }
}
