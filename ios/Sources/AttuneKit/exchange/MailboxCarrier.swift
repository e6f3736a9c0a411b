/// Performs what the core asks of a mailbox: a folder, an address. It judges nothing; that is the core's.
public protocol MailboxCarrier: Sendable {
    /// Performs `request` and says what came of it, whatever that is. What takes longer than a minute is answered with
    /// "unreachable".
    func perform(_ request: Request) async -> Response
}

/// Most bytes of an answer that are read, for the core will not look at more: a blob and 64 KiB for what HTTP puts around it.
let maxBody = (1 << 20) + (64 << 10)
