@testable import AttuneKit

extension Bench {
    /// Both say that they are ready for `exercise`, past the guards `guards`; Ana first.
    func ready(_ ana: Phone, _ ben: Phone, for exercise: String, guards: [String]) async throws -> (hers: SessionModel, his: SessionModel) {
        func readied(_ phone: Phone) async throws -> SessionModel {
            let model = try await phone.begins(exercise)
            for asked in guards { try await model.at(asked, .next) }
            try await model.at("ready", .ready(nil))
            return model
        }
        let hers = try await readied(ana)
        try await hers.shows("that she is ready") { state in
            if case .ready(_, _, _, own: true, both: false) = state.load.value?.step { true } else { false }
        }
        try await carry()
        let his = try await readied(ben)
        try await carry()
        for model in [hers, his] {
            try await model.shows("that both are ready") { state in
                if case .ready(_, _, _, own: true, both: true) = state.load.value?.step { true } else { false }
            }
            model.on(.next)
        }
        return (hers, his)
    }
}

extension Phone {
    /// A session's screen, not on yet.
    func session(_ id: String) -> SessionModel {
        SessionModel(id: id, clock: bench.clock, haptics: hands, core: core, scope: bench.scope, open: open, back: {})
    }

    /// An exercise's own screen.
    func exercise(_ id: String) -> ExerciseModel {
        on(ExerciseModel(id: id, core: core, scope: bench.scope, open: open, replace: replace, back: {}))
    }

    /// Begins an exercise, or goes on with it, by its own screen and what is tapped there.
    func begins(_ exercise: String, by event: ExerciseEvent = .begun) async throws -> SessionModel {
        let model = self.exercise(exercise)
        try await model.ready()
        navigator.open(.exercise(exercise))
        model.on(event)
        var session = ""
        try await until("a session is open") {
            guard case .session(let id) = self.navigator.stack.last else { return false }
            session = id
            return true
        }
        return on(self.session(session))
    }
}

extension SessionModel {
    /// The record, once the step `step` is shown.
    @discardableResult
    func stands(at step: String) async throws -> SessionRecord {
        try await shows("the step \(step)") { $0.load.value?.stepId == step ? $0.load.value : nil }
    }

    /// Does `event` at the step `step`.
    func at(_ step: String, _ event: SessionEvent) async throws {
        try await stands(at: step)
        on(event)
    }

    /// Chooses `option` at the step `step` and goes on.
    func at(_ step: String, chooses option: String) async throws {
        try await at(step, .toggled(option))
        on(.next)
    }

    /// Writes `text` at the turn `step`, which asks for `asked`, and sends it.
    func at(_ step: String, asked: TurnAsks, sends text: String) async throws {
        try await turn(step, asked)
        on(.typed(index: 0, text: text))
        on(.sent)
    }

    /// What was written in the turn `step`, once it asks for `asked`.
    @discardableResult
    func turn(_ step: String, _ asked: TurnAsks) async throws -> [TurnLine] {
        try await shows("that \(step) asks for \(asked)") { state in
            guard state.load.value?.stepId == step else { return nil }
            guard case .turn(_, _, _, _, _, _, _, let lines, asked, _) = state.load.value?.step else { return nil }
            return lines
        }
    }

    func field() async throws {
        try await shows("the field") { if case .feelings = $0.load.value?.step { true } else { false } }
    }

    func chooses(_ feeling: String) async throws {
        try await field()
        on(.toggled(feeling))
        on(.next)
        try await shows("the lines") { if case .sealed = $0.load.value?.step { true } else { false } }
    }

    func seals(_ text: String) async throws {
        on(.typed(index: 0, text: text))
        on(.sealed)
        try await shows("that it is sealed") { state in
            if case .sealed(_, _, .sealedHere(canWithdraw: true)) = state.load.value?.step { true } else { false }
        }
    }

    /// Both answers, once they are open at a step that passes `test`.
    @discardableResult
    func opened(_ what: String, at test: (StepView) -> Bool = { _ in true }) async throws -> (own: [String], theirs: [String]) {
        try await shows(what) { state in
            switch state.load.value?.step {
            case .sealed(_, _, .open(let own, let theirs)), .feelings(_, _, _, _, _, .open(let own, let theirs)),
                .choose(_, _, _, _, .open(let own, let theirs)):
                state.load.value.map(\.step).map(test) == true ? (own, theirs) : nil
            default: nil
            }
        }
    }
}
