/// A camera that reads codes, or what stands for one.
@MainActor
public protocol CodeScanner: AnyObject {
    /// The text of the code that is held before it; nil when the person went back. Throws `CoreFailure` where it may not look or
    /// cannot.
    func scan() async throws -> String?
}

/// What a platform does for pairing and for the way that two phones keep.
@MainActor
public protocol PairPort: AnyObject {
    /// The ways there are from here, the likeliest first; never empty.
    var ways: [Way] { get }

    /// Nil where nothing can read codes.
    var scanner: (any CodeScanner)? { get }

    /// Where two phones meet that are paired now: in a place both reach, or by what their people carry. `nearby`: both are in one
    /// room.
    func meeting(nearby: Bool) -> MeetingChoice

    /// Lets the person pick a folder; gives the name under which this platform keeps it, nil when they thought better of it. With a
    /// `name`, the folder that goes by this name from now on: the one the other phone picked. Throws `CoreFailure` where this phone may not keep it.
    func pickFolder(name: String?) async throws -> String?

    /// Gives a text to the person to send.
    func shareText(_ text: String) async
}
