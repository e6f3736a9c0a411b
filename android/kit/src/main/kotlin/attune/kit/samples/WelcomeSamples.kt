package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.Start
import attune.kit.core.WelcomeRecord
import attune.kit.welcome.WelcomeState

/** The first screen. */
object WelcomeSamples {
    val fresh = WelcomeState(Load.Ready(WelcomeRecord(Start.FRESH, null)))
    val named = fresh.copy(name = "Ana")
    val refused = named.copy(trouble = CoreFailure("A name has at most 60 characters. Please choose a shorter one."))
    val all = mapOf("fresh" to fresh, "named" to named, "refused" to refused)
}
