import Foundation
import Testing

@testable import AttuneKit

/// Exercises from outside on one phone.
@MainActor
@Suite struct PackagesTests {
    @Test func aSignedOneIsLookedAtAddedFoundInTheLibraryAndTakenOutAgain() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.table.package = try lying("signed")
            let model = ana.packages()
            try await model.shows("that none lies here") { $0.load.value == [] }
            let card = try await model.looks()
            #expect(card.signed && card.title == "An hour of the week" && card.caution.contains(card.author))
            #expect(try await !ana.lists(), "a look keeps nothing")
            model.on(.leftAlone)
            #expect(model.state.looking == nil)
            model.on(.added)
            model.on(.addedUnsigned)
            #expect(try await !ana.lists(), "what was left is not added by a late touch")
            _ = try await model.looks()
            model.on(.added)
            try await model.shows("that it lies here") { $0.added && $0.load.value?.count == 1 && $0.looking == nil }
            #expect(try await ana.lists())
            #expect(try await model.looks().line == "It lies here already.")
            model.on(.leftAlone)
            let here = try #require(model.state.load.value?.first)
            model.on(.exerciseOpened(here.exercises[0].id))
            #expect(ana.navigator.stack.last == .exercise("a-good-hour"))
            model.on(.removeAsked(here))
            model.on(.removeKept)
            #expect(model.state.removing == nil)
            #expect(try await ana.lists())
            model.on(.removeAsked(here))
            model.on(.removed(here.id))
            try await model.shows("that it is gone") { $0.load.value == [] && $0.removing == nil }
            #expect(try await !ana.lists())
        }
    }

    @Test func anUnsignedOneIsAskedAboutBeforeItIsAdded() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.table.package = try lying("unsigned")
            let model = ana.packages()
            #expect(try await !model.looks().signed)
            model.on(.added)
            #expect(model.state.sure)
            model.on(.unsure)
            #expect(!model.state.sure && model.state.looking != nil)
            #expect(try await !ana.lists())
            model.on(.added)
            model.on(.addedUnsigned)
            try await model.shows("that it lies here") { $0.added && $0.load.value?.count == 1 }
            #expect(try await ana.lists())
        }
    }

    @Test func oneThatIsRefusedSaysWhyAndLeavesEverythingAsItIs() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.table.package = Data((0..<3_000).map { UInt8(truncatingIfNeeded: $0) })
            let model = ana.packages()
            model.on(.picked)
            try await model.shows("what is wrong") { $0.trouble?.message.contains("no package of exercises") == true }
            #expect(model.state.preview == .ready(nil))
            ana.table.package = Data(count: (2 << 20) + 1)
            model.on(.picked)
            try await model.shows("that it is too long") { $0.trouble?.message.contains("too long") == true }
            ana.table.unreadable = CoreFailure("not to be read")
            model.on(.picked)
            try await model.shows("that it cannot be read") { $0.trouble?.message == "not to be read" }
            ana.table.unreadable = nil
            ana.table.package = try lying("unsigned")
            _ = try await model.looks()
            model.on(.added)
            model.on(.addedUnsigned)
            try await model.shows("that it lies here") { $0.added }
            // Taken by somebody else: told beside what is looked at.
            ana.table.package = try lying("signed")
            _ = try await model.looks()
            model.on(.added)
            try await model.shows("that it is refused") { $0.trouble?.message.contains("somebody else") == true }
            #expect(model.state.looking != nil && model.state.load.value?.count == 1)
        }
    }

    @Test func theNextVersionSaysWhosePlaceItTakes() async throws {
        try await Bench.run { bench in
            let ana = try await bench.phone("ana", "Ana")
            ana.table.package = try lying("signed")
            let model = ana.packages()
            let first = try await model.looks()
            model.on(.added)
            try await model.shows("that it lies here") { $0.added }
            ana.table.package = try lying("next")
            #expect(try await model.looks().line.contains("the place of an earlier one"))
            model.on(.added)
            try await model.shows("the next in its place") { $0.added && $0.load.value?.count == 1 && $0.load.value?.first?.id != first.id }
        }
    }

    private func lying(_ name: String) throws -> Data {
        try Data(contentsOf: repository.appendingPathComponent("tests/packages/\(name).zip"))
    }
}

extension Phone {
    fileprivate func packages() -> PackagesModel { on(PackagesModel(port: table, core: core, scope: bench.scope, open: open, back: {})) }

    fileprivate func lists() async throws -> Bool {
        try await core.call("library") { try $0.library(here: $1) }.exercises.contains { $0.id == "a-good-hour" }
    }
}

extension PackagesModel {
    fileprivate func looks() async throws -> PackageCard {
        on(.picked)
        return try await shows("what was picked") { $0.looking }
    }
}
