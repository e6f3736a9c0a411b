package attune.kit.journal

import attune.kit.core.CoreFailure
import attune.kit.core.CoreGateway
import attune.kit.core.EntryCard
import attune.kit.core.JournalRecord
import attune.kit.core.Load
import attune.kit.core.ScreenModel
import attune.kit.core.Topic
import attune.kit.core.VaultState
import attune.kit.core.Which
import attune.kit.core.orFailed
import attune.kit.core.value
import attune.kit.nav.Route
import kotlinx.coroutines.CoroutineScope

/**
 * The journal. [entries] are those of the pages read so far, newest first. [passphrase] and [again] are what is being typed and
 * leave with the answer; [byWords]: the recovery words are being typed instead; [renewing]: they opened it, and another passphrase
 * may follow; [words] are the recovery words, which stay until they are noted; [asking]: a sheet asks before there are new ones.
 */
data class JournalState(
    val which: Which = Which.OURS,
    val load: Load<JournalRecord> = Load.Loading,
    val entries: List<EntryCard> = emptyList(),
    val passphrase: String = "",
    val again: String = "",
    val byWords: Boolean = false,
    val renewing: Boolean = false,
    val words: List<String> = emptyList(),
    val asking: Boolean = false,
    val busy: Boolean = false,
    val trouble: CoreFailure? = null,
)

/** What is done in the journal and at the door of what is mine. */
sealed interface JournalEvent {
    data class Turned(val which: Which) : JournalEvent
    data class Opened(val id: String) : JournalEvent
    data object Written : JournalEvent
    data object More : JournalEvent
    data class PassphraseTyped(val text: String) : JournalEvent
    data class AgainTyped(val text: String) : JournalEvent
    data object Chosen : JournalEvent
    data object WordsNoted : JournalEvent
    data class NewWordsAsked(val asking: Boolean) : JournalEvent
    data object NewWordsTaken : JournalEvent
    data object Unlocked : JournalEvent
    data class ByWords(val byWords: Boolean) : JournalEvent
    data object RenewalPutOff : JournalEvent
    data object Locked : JournalEvent
    data object Retried : JournalEvent
}

/** The journal, ours or mine; also the key alone, where another screen needs it. */
class JournalModel(core: CoreGateway, scope: CoroutineScope, which: Which = Which.OURS, private val open: (Route) -> Unit) :
    ScreenModel<JournalState>(JournalState(which), core, scope, Topic.JOURNAL, Topic.PAIR) {

    override suspend fun read() {
        val which = state.value.which
        val page = core.call("journalPage", this) { journalPage(it, which, null, null) }
        set { it.copy(load = Load.Ready(page), entries = page.entries, busy = false) }
    }

    override fun told(state: JournalState, trouble: CoreFailure?) =
        state.copy(trouble = trouble, busy = false, load = state.load.orFailed(trouble))

    fun on(event: JournalEvent) = when (event) {
        is JournalEvent.Turned -> {
            set { JournalState(which = event.which, words = it.words) }
            refresh()
        }
        is JournalEvent.Opened -> open(Route.Entry(state.value.which, event.id))
        JournalEvent.Written -> open(Route.Editor(state.value.which, null))
        JournalEvent.More -> more()
        is JournalEvent.PassphraseTyped -> set { it.copy(passphrase = event.text) }
        is JournalEvent.AgainTyped -> set { it.copy(again = event.text) }
        JournalEvent.Chosen -> if (state.value.renewing) secret { passphrase ->
            core.call("changePassphrase", this) { changePassphrase(it, passphrase) }
            set { it.copy(renewing = false) }
        } else secret { passphrase ->
            val words = core.call("choosePassphrase", this) { choosePassphrase(it, passphrase) }
            set { it.copy(words = words) }
        }
        JournalEvent.WordsNoted -> set { it.copy(words = emptyList()) }
        is JournalEvent.NewWordsAsked -> set { it.copy(asking = event.asking) }
        JournalEvent.NewWordsTaken -> act {
            set { it.copy(asking = false) }
            val words = core.call("newWords", this) { newWords(it) }
            set { it.copy(words = words) }
        }
        JournalEvent.Unlocked -> if (state.value.byWords) words() else secret { passphrase -> core.call("unlock", this) { unlock(it, passphrase) } }
        is JournalEvent.ByWords -> set { it.copy(byWords = event.byWords, passphrase = "", trouble = null) }
        JournalEvent.RenewalPutOff -> set { it.copy(renewing = false, passphrase = "", again = "") }
        JournalEvent.Locked -> act { core.call("lock", this) { lock(it) } }
        JournalEvent.Retried -> refresh()
    }

    /** Uses the passphrase and forgets it, whatever the answer. */
    private fun secret(use: suspend (String) -> Unit) {
        val passphrase = state.value.passphrase
        act {
            set { it.copy(busy = true, passphrase = "", again = "") }
            use(passphrase)
        }
    }

    /** Nobody types twenty-four words twice: they stay until they are right. */
    private fun words() {
        val words = state.value.passphrase.lowercase().split(Regex("\\s+")).filter(String::isNotEmpty)
        act {
            set { it.copy(busy = true) }
            core.call("unlockWithWords", this) { unlockWithWords(it, words) }
            set { it.copy(passphrase = "", byWords = false, renewing = true) }
        }
    }

    private fun more() = act(again = false) {
        val now = state.value
        val after = now.load.value?.next ?: return@act
        val page = core.call("journalPage", this) { journalPage(it, now.which, null, after) }
        set { it.copy(load = Load.Ready(page), entries = (it.entries + page.entries).distinctBy(EntryCard::id)) }
    }
}

/** Whether the person can only choose a passphrase, only unlock, or read. */
val JournalState.vault: VaultState? get() = load.value?.takeIf { it.which == Which.MINE }?.vault

/** What stands before the pages of what is mine. */
enum class Door { WORDS, CHOOSE, UNLOCK, UNLOCK_BY_WORDS, RENEW }

val JournalState.door: Door? get() = when {
    which == Which.MINE && words.isNotEmpty() -> Door.WORDS
    vault == VaultState.NOT_SET_UP -> Door.CHOOSE
    vault == VaultState.LOCKED -> if (byWords) Door.UNLOCK_BY_WORDS else Door.UNLOCK
    vault == VaultState.OPEN && renewing -> Door.RENEW
    else -> null
}
