import Foundation

/// Exercises from outside: which lie here, a look at one before it is added, and the way out.
@MainActor
public final class PackagesModel: ScreenModel<PackagesState> {
    private let port: any PackagePort
    private let open: @MainActor (Route) -> Void
    private let back: @MainActor () -> Void
    private var file: Data?

    public init(
        port: any PackagePort, core: CoreGateway, scope: Scope, open: @escaping @MainActor (Route) -> Void,
        back: @escaping @MainActor () -> Void
    ) {
        self.port = port
        self.open = open
        self.back = back
        super.init(PackagesState(), core: core, scope: scope, topics: [.together])
    }

    override func read() async throws {
        let packages = try await ask("packages") { try $0.packages(here: $1) }
        set { $0.load = .ready(packages) }
        if let file { try await look(file) }
    }

    public func on(_ event: PackagesEvent) {
        switch event {
        case .picked: act(again: false) { try await self.pick() }
        case .added: if state.looking?.signed == true { add(unsignedOk: false) } else { set { $0.sure = $0.looking != nil } }
        case .addedUnsigned: add(unsignedOk: true)
        case .unsure: set { $0.sure = false }
        case .leftAlone: leave(added: false)
        case .removeAsked(let card): set { $0.removing = card }
        case .removeKept: set { $0.removing = nil }
        case .removed(let id):
            act {
                self.set {
                    $0.removing = nil
                    $0.added = false
                }
                try await self.ask("removePack") { try $0.removePack(here: $1, id: id) }
            }
        case .exerciseOpened(let id): open(.exercise(id))
        case .wentBack: back()
        case .retried: refresh()
        }
    }

    private func pick() async throws {
        guard let bytes = try await port.pickPackage() else { return }
        file = bytes
        set {
            $0.preview = .loading
            $0.added = false
        }
        try await look(bytes)
    }

    /// Of a file that cannot be used nothing is shown but why; another can be picked.
    private func look(_ bytes: Data) async throws {
        do {
            let card = try await ask("previewPack") { try $0.previewPack(here: $1, bytes: bytes) }
            // Another was picked meanwhile, or this one left.
            if file == bytes { set { $0.preview = .ready(card) } }
        } catch let refused as CoreFailure {
            if file == bytes { leave(added: false) }
            throw refused
        }
    }

    private func add(unsignedOk: Bool) {
        act {
            self.set { $0.sure = false }
            guard let bytes = self.file else { return }
            try await self.ask("addPack") { try $0.addPack(here: $1, bytes: bytes, unsignedOk: unsignedOk) }
            self.leave(added: true)
        }
    }

    private func leave(added: Bool) {
        file = nil
        set {
            $0.preview = .ready(nil)
            $0.sure = false
            $0.added = added
            $0.trouble = nil
        }
    }
}
