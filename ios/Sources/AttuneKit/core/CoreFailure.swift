import AttuneFFI

/// Why the core could not do it: `message` says what is wrong and what to do, in the person's language. Where nobody can act on
/// it the message is empty and `code` says where it happened, for a report.
public struct CoreFailure: Error, Equatable, Sendable {
    /// What a front end treats in a way of its own: `vault` asks for a passphrase, `gone` leads back.
    public enum Kind: Sendable { case vault, gone, other, `internal` }

    public let message: String
    public let kind: Kind
    public let code: String

    public init(_ message: String, kind: Kind = .other, code: String = "") {
        self.message = message
        self.kind = kind
        self.code = code
    }

    /// Whether what `error` is about is there no more.
    public static func isGone(_ error: any Error) -> Bool { (error as? CoreFailure)?.kind == .gone }
}

extension CoreFailure {
    /// The one place where the core's errors become what a screen shows.
    init(_ error: any Error) {
        switch error {
        case let failure as CoreFailure: self = failure
        case let error as AttuneError: self.init(error)
        // What UniFFI throws of its own accord, a panic above all.
        default: self.init("", kind: .internal, code: "panic: \(error)")
        }
    }

    private init(_ error: AttuneError) {
        switch error {
        case .Input(_, let says), .NotAllowed(let says), .File(_, let says), .Pairing(_, let says), .NotPaired(let says), .Ended(let says),
            .NewPhone(let says), .HandOver(_, let says):
            self.init(says)
        case .Gone(let says): self.init(says, kind: .gone)
        case .Vault(let fault, let says): self.init(says, kind: fault == .locked || fault == .notSetUp ? .vault : .other)
        case .Internal(.Fault(let code, _)): self.init("", kind: .internal, code: code)
        }
    }
}
