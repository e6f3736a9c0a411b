@testable import AttuneKit

extension Phone {
    /// Begins an exercise, or goes on with it, by its own screen.
    func begins(_ exercise: String) async throws -> SessionModel {
        let model = on(ExerciseModel(id: exercise, core: core, scope: bench.scope, replace: replace, back: {}))
        try await model.ready()
        navigator.open(.exercise(exercise))
        model.on(.begun)
        var session = ""
        try await until("a session is open") {
            guard case .session(let id) = self.navigator.stack.last else { return false }
            session = id
            return true
        }
        return on(SessionModel(id: session, core: core, scope: bench.scope, open: open, back: {}))
    }
}

extension SessionModel {
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
