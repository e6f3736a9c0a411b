package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.HelpPage
import attune.kit.core.HelpRecord
import attune.kit.core.Load
import attune.kit.core.Login
import attune.kit.core.PhoneLine
import attune.kit.core.QuietHours
import attune.kit.core.Standing
import attune.kit.core.SyncStatus
import attune.kit.core.UsRecord
import attune.kit.help.HelpState
import attune.kit.us.UsState

/** Us at every standing, and with every sheet. */
object UsSamples {
    private val record = UsRecord(
        "Ana", "Ben", Standing.PAIRED, listOf(PhoneLine("Ana's phone", true, 1_795_000_000_000), PhoneLine("Ben's phone", false, 1_795_000_000_000)),
        SyncStatus("A folder you both reach", 1_795_370_000_000, 0u, null, "k3yq", null), QuietHours("22:30", "07:00"), "0.1.0", notices = true,
    )
    val paired = UsState(Load.Ready(record))
    val troubled = UsState(Load.Ready(record.copy(status = SyncStatus("A folder you both reach", 1_795_370_000_000, 3u, "This phone no longer has the folder. Choose it again; what you wrote waits here.", "k3yq", null))))
    val refused = wrongPassword(tried = null)
    val login = refused.copy(sheet = UsState.Sheet.Login, user = "ana")
    val loginTried = wrongPassword("cloud.example does not accept these either, so nothing was changed. Look there for the right ones and try again.")
        .copy(sheet = UsState.Sheet.Login, typed = "open sesame", user = "ana")
    val alone = UsState(Load.Ready(record.copy(partner = null, standing = Standing.ALONE, phones = record.phones.take(1))))
    val ended = UsState(Load.Ready(record.copy(standing = Standing.ENDED, phones = record.phones.take(1))))
    val newPhone = UsState(Load.Ready(record.copy(standing = Standing.NEW_PHONE, phones = record.phones.take(1))))
    val leaving = paired.copy(sheet = UsState.Sheet.Leave)
    val erasing = paired.copy(sheet = UsState.Sheet.Erase, typed = "eras")
    val quiet = paired.copy(sheet = UsState.Sheet.QuietHours)
    val naming = paired.copy(sheet = UsState.Sheet.Name, typed = "Ana", trouble = CoreFailure("A name has at most 60 characters."))
    val all = mapOf(
        "paired" to paired, "troubled" to troubled, "refused" to refused, "alone" to alone, "ended" to ended, "new-phone" to newPhone, "leaving" to leaving,
        "erasing" to erasing, "quiet" to quiet, "naming" to naming, "login" to login, "login-tried" to loginTried,
    )

    private fun wrongPassword(tried: String?) = UsState(
        Load.Ready(
            record.copy(
                status = SyncStatus(
                    "Your own server, cloud.example", 1_795_370_000_000, 3u,
                    "cloud.example does not accept your user and password any more. What you write waits here; enter the new ones in Us, or hand it over as a file.",
                    null, Login("ana", tried),
                ),
                notices = false,
            ),
        ),
    )
}

/** The pages of help, and one of them open. */
object HelpSamples {
    private val pages = listOf(
        HelpPage("alongside", "Someone alongside us", listOf("Asking someone to help is an ordinary step, also when nothing is broken."), listOf("a couple therapist", "a doctor"), listOf("Ask about licence, training with couples, approach and fee.")),
        HelpPage(
            "afraid", "If you are afraid", listOf("Fear of the person you live with is not a matter for exercises.", "Someone who works with this every day can plan with you, from a device that only you use."),
            listOf("afraid of how they will react", "threats, hitting, a blocked door", "kept from people, money, work or medicine"),
            listOf("In danger now: the emergency number of your country."),
        ),
        HelpPage("cannot-go-on", "If you can't go on", listOf("You don't have to carry this alone tonight."), emptyList(), listOf("In danger now: the emergency number of your country.")),
        HelpPage("frighten", "If I frighten someone", listOf("There are people who help with this, without excuse and without shaming."), emptyList(), emptyList()),
    )
    val pagesOpen = HelpState(Load.Ready(HelpRecord(pages)))
    val afraid = pagesOpen.copy(page = "afraid")
    val all = mapOf("pages" to pagesOpen, "afraid" to afraid)
}
