import Foundation

@testable import AttuneKit

extension Bench {
    /// Two people who know nothing of each other yet.
    func strangers() async throws -> (ana: Phone, ben: Phone) {
        (try await phone("ana", "Ana"), try await phone("ben", "Ben"))
    }

    /// Two phones in one room read three codes from each other, until he has picked the words that she reads aloud: their screens.
    func meetByCodes(_ ana: Phone, _ ben: Phone) async throws -> (hers: PairModel, his: PairModel) {
        for phone in [ana, ben] { phone.hands.meets = .byHand }
        let (hers, his) = (ana.pairScreen(), ben.pairScreen())
        hers.on(.invited)
        ben.hands.code = try await hers.code()
        his.on(.scanned)
        ana.hands.code = try await his.code()
        hers.on(.scanned)
        let words = try await hers.words()
        ben.hands.code = try await hers.code()
        his.on(.scanned)
        his.on(.wordsPicked(try await his.choices().firstIndex(of: words)))
        return (hers, his)
    }

    /// Pairs two phones in one room by their screens: three codes, words read aloud, and files for what a mailbox would carry until
    /// both know of it.
    func pairByCodes(_ ana: Phone, _ ben: Phone) async throws {
        let (hers, his) = try await meetByCodes(ana, ben)
        try await his.shows("that his pick is right") { if case .confirmed = $0.load.value { true } else { false } }
        hers.on(.wordsConfirmed)
        try await hers.shows("that she has confirmed") { if case .confirmed = $0.load.value { true } else { false } }
        for (from, to) in [(ana, ben), (ben, ana), (ana, ben), (ben, ana)] { try await from.hands(over: to) }
        _ = (try await hers.partner(), try await his.partner())
    }
}

extension Phone {
    func pairScreen() -> PairModel {
        on(PairModel(port: hands, exchange: exchange, core: core, scope: bench.scope, open: open, back: {}))
    }

    /// A file from this phone to another.
    func hands(over to: Phone) async throws {
        let file = try await core.call("handOver") { try $0.handOver(here: $1) }
        _ = try await to.core.call("takeHandOver") { try $0.takeHandOver(here: $1, bytes: file.bytes) }
    }
}

extension PairModel {
    func inviting() async throws -> String {
        try await shows("an invitation") { state in
            if case .inviting(let text, _, _, _, _) = state.load.value { text } else { nil }
        }
    }

    func words() async throws -> [String] {
        try await shows("the words") { state in
            if case .words(let words, _, _, _, _) = state.load.value { words } else { nil }
        }
    }

    func choices() async throws -> [[String]] {
        try await shows("what to pick from") { state in
            if case .pick(let choices, _) = state.load.value { choices } else { nil }
        }
    }

    func partner() async throws -> String {
        try await shows("who it is") { state in
            if case .paired(let partner, _) = state.load.value { partner } else { nil }
        }
    }

    /// What a camera reads that is held before this screen: the core draws the code of the very text that can be carried instead.
    func code() async throws -> String {
        try await shows("a code") { state in
            guard let carried = state.load.value?.carried, let code = state.load.value?.code else { return nil }
            return code.size > 20 && code.modules.count == Int(code.size * code.size) ? carried : nil
        }
    }
}

extension PairRecord {
    var code: QrCode? {
        switch self {
        case .inviting(_, _, _, _, let code), .joining(_, _, let code), .words(_, _, _, _, let code): code
        default: nil
        }
    }
}
