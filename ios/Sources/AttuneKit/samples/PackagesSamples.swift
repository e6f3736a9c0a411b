/// Exercises from outside, here and before they are added.
public enum PackagesSamples {
    private static let hour = TogetherSamples.exercise(
        "a-good-hour", "One good hour", "Tell each other about an hour of this week that was good.", minutes: 10, solo: false)
    private static let letter = TogetherSamples.exercise(
        "a-letter-kept", "A letter, kept", "Write what you would like to have said, for yourself.", minutes: 15, solo: true)
    private static let signed = PackageCard(
        id: "4f2a", title: "An hour of the week", author: "Mira Lund, couple therapist", signed: true,
        signature:
            "Signed. To be sure that it comes from Mira Lund, couple therapist, compare this with what they gave you: 4f2a 91c3 07de b5a8 6610 3fd2 9c4e 18b7",
        exercises: [hour, letter], line: "",
        caution:
            "This comes from Mira Lund, couple therapist, and the makers of Attune have not checked it. For two, the other phone needs the same package."
    )
    private static let unsigned = PackageCard(
        id: "90aa", title: signed.title, author: signed.author, signed: false,
        signature: "Not signed: nobody can tell who made this, or whether it was changed on the way.", exercises: [hour], line: "",
        caution: signed.caution)
    private static let old = PackageCard(
        id: "77b0", title: "From our evenings", author: "N. N.", signed: false, signature: "", exercises: [],
        line: "This Attune cannot read it any more. Take it out, or update the app.", caution: "")

    public static let none = PackagesState().with { $0.load = .ready([]) }
    public static let here = PackagesState().with { $0.load = .ready([signed, old]) }
    public static let added = PackagesState().with {
        $0.load = .ready([signed])
        $0.added = true
    }
    public static let removing = here.with { $0.removing = signed }
    public static let reading = none.with { $0.preview = .loading }
    public static let looked = none.with { $0.preview = .ready(signed) }
    public static let next = none.with {
        var next = signed
        next.line = "It takes the place of an earlier one. What was begun in that goes on in it."
        $0.preview = .ready(next)
    }
    public static let lookedUnsigned = none.with { $0.preview = .ready(unsigned) }
    public static let sure = lookedUnsigned.with { $0.sure = true }
    public static let refused = none.with {
        $0.trouble = CoreFailure("What stands in this package is not what was signed. Leave it, and ask its author for it again.")
    }
    public static let taken = looked.with {
        $0.trouble = CoreFailure("There are exercises of the same name here from somebody else. Take those out first.")
    }
    public static let all = [
        "none": none, "here": here, "added": added, "removing": removing, "reading": reading, "looked": looked, "next": next,
        "unsigned": lookedUnsigned, "sure": sure, "refused": refused, "taken": taken,
    ]
}
