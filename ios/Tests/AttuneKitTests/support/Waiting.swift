import Foundation
import Testing

@testable import AttuneKit

extension ScreenModel {
    /// Waits until the model shows what is asked for, and gives that.
    @discardableResult
    func shows(_ what: String, _ test: (State) -> Bool) async throws -> State {
        for _ in 1...4_000 {
            if test(state) { return state }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw NotShown("never showed \(what), but \(state)")
    }

    /// The same for a part of it, which is given.
    @discardableResult
    func shows<Part>(_ what: String, _ part: (State) -> Part?) async throws -> Part {
        guard let found = part(try await shows(what, { part($0) != nil })) else { throw NotShown(what) }
        return found
    }

    /// The record, once it is read.
    @discardableResult
    func ready() async throws -> State.Record { try await shows("its record") { $0.load.value } }
}

/// Waits until `test` holds.
@MainActor
func until(_ what: String, _ test: @MainActor () async throws -> Bool) async throws {
    for _ in 1...4_000 {
        if try await test() { return }
        try await Task.sleep(for: .milliseconds(5))
    }
    throw NotShown("it never came to be that \(what)")
}

/// What a call that must fail says.
@MainActor
func failure(_ body: @MainActor () async throws -> some Any) async throws -> CoreFailure {
    do {
        _ = try await body()
    } catch let failure as CoreFailure {
        return failure
    }
    throw NotShown("it did not fail")
}
