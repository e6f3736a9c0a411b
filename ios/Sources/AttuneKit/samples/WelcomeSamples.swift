/// The first screen.
public enum WelcomeSamples {
    public static let fresh = WelcomeState().with { $0.load = .ready(WelcomeRecord(start: .fresh, name: nil)) }
    public static let named = fresh.with { $0.name = "Ana" }
    public static let refused = named.with { $0.trouble = CoreFailure("A name has at most 60 characters. Please choose a shorter one.") }
    public static let all = ["fresh": fresh, "named": named, "refused": refused]
}
