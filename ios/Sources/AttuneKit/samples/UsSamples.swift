/// Us at every standing, and with every sheet.
public enum UsSamples {
    private static let record = UsRecord(
        name: "Ana", partner: "Ben", standing: .paired,
        phones: [
            PhoneLine(name: "Ana's phone", thisOne: true, sinceMs: 1_795_000_000_000),
            PhoneLine(name: "Ben's phone", thisOne: false, sinceMs: 1_795_000_000_000),
        ],
        status: status(), quiet: QuietHours(from: "22:30", to: "07:00"), version: "0.1.0", notices: true)

    private static func status(
        _ mailbox: String = "A folder you both reach", waiting: UInt32 = 0, trouble: String? = nil, folder: String? = "k3yq",
        login: Login? = nil
    ) -> SyncStatus {
        SyncStatus(mailbox: mailbox, lastReachedMs: 1_795_370_000_000, waiting: waiting, trouble: trouble, folder: folder, login: login)
    }

    private static func state(_ change: (inout UsRecord) -> Void) -> UsState {
        var record = record
        change(&record)
        return UsState().with { $0.load = .ready(record) }
    }

    public static let paired = state { _ in }
    public static let troubled = state {
        $0.status = status(waiting: 3, trouble: "This phone no longer has the folder. Choose it again; what you wrote waits here.")
    }
    private static func wrongPassword(_ tried: String?) -> UsState {
        state {
            $0.status = status(
                "Your own server, cloud.example", waiting: 3,
                trouble: "cloud.example does not accept your user and password any more. What you write waits here; "
                    + "enter the new ones in Us, or hand it over as a file.",
                folder: nil, login: Login(user: "ana", tried: tried))
            $0.notices = false
        }
    }
    public static let refused = wrongPassword(nil)
    public static let login = refused.with {
        $0.sheet = .login
        $0.user = "ana"
    }
    public static let loginTried = wrongPassword(
        "cloud.example does not accept these either, so nothing was changed. Look there for the right ones and try again."
    ).with {
        $0.sheet = .login
        $0.typed = "open sesame"
        $0.user = "ana"
    }
    public static let alone = state {
        $0.partner = nil
        $0.standing = .alone
        $0.phones.removeLast()
    }
    public static let ended = state {
        $0.standing = .ended
        $0.phones.removeLast()
    }
    public static let newPhone = state {
        $0.standing = .newPhone
        $0.phones.removeLast()
    }
    public static let leaving = paired.with { $0.sheet = .leave }
    public static let erasing = paired.with {
        $0.sheet = .erase
        $0.typed = "eras"
    }
    public static let quiet = paired.with { $0.sheet = .quietHours }
    public static let naming = paired.with {
        $0.sheet = .name
        $0.typed = "Ana"
        $0.trouble = CoreFailure("A name has at most 60 characters.")
    }

    public static let all = [
        "paired": paired, "troubled": troubled, "refused": refused, "alone": alone, "ended": ended, "new-phone": newPhone,
        "leaving": leaving, "erasing": erasing, "quiet": quiet, "naming": naming, "login": login, "login-tried": loginTried,
    ]
}
