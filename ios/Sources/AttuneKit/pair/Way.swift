/// How a couple's exchange will travel, once they are paired.
public enum Way: Hashable, Sendable, CaseIterable {
    /// A folder that both phones reach, chosen by each with the system's picker.
    case folder

    /// Space of their own at a WebDAV server.
    case webDav

    /// No mailbox: files, carried by hand.
    case byHand
}
