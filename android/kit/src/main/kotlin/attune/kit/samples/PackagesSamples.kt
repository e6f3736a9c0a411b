package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.PackageCard
import attune.kit.together.PackagesState

/** Exercises from outside, here and before they are added. */
object PackagesSamples {
    private val hour = exercise("a-good-hour", "One good hour", "Tell each other about an hour of this week that was good.", 10u, solo = false)
    private val letter = exercise("a-letter-kept", "A letter, kept", "Write what you would like to have said, for yourself.", 15u, solo = true)
    private const val CAUTION = "This comes from Mira Lund, couple therapist, and the makers of Attune have not checked it. For two, the other phone needs the same package."
    private const val UNSIGNED = "Not signed: nobody can tell who made this, or whether it was changed on the way."
    private val signed = PackageCard(
        "4f2a", "An hour of the week", "Mira Lund, couple therapist", signed = true,
        "Signed. To be sure that it comes from Mira Lund, couple therapist, compare this with what they gave you: 4f2a 91c3 07de b5a8 6610 3fd2 9c4e 18b7", listOf(hour, letter), "", CAUTION,
    )
    private val unsigned = signed.copy(signed = false, signature = UNSIGNED, exercises = listOf(hour))
    private val old = PackageCard("77b0", "From our evenings", "N. N.", signed = false, "", emptyList(), "This Attune cannot read it any more. Take it out, or update the app.", "")

    val none = PackagesState(Load.Ready(emptyList()))
    val here = PackagesState(Load.Ready(listOf(signed, old)))
    val added = PackagesState(Load.Ready(listOf(signed)), added = true)
    val removing = here.copy(removing = signed)
    val reading = none.copy(preview = Load.Loading)
    val looked = none.copy(preview = Load.Ready(signed))
    val next = none.copy(preview = Load.Ready(signed.copy(line = "It takes the place of an earlier one. What was begun in that goes on in it.")))
    val lookedUnsigned = none.copy(preview = Load.Ready(unsigned))
    val sure = lookedUnsigned.copy(sure = true)
    val refused = none.copy(trouble = CoreFailure("What stands in this package is not what was signed. Leave it, and ask its author for it again."))
    val taken = looked.copy(trouble = CoreFailure("There are exercises of the same name here from somebody else. Take those out first."))
    val all = mapOf(
        "none" to none, "here" to here, "added" to added, "removing" to removing, "reading" to reading, "looked" to looked, "next" to next, "unsigned" to lookedUnsigned, "sure" to sure,
        "refused" to refused, "taken" to taken,
    )
}
