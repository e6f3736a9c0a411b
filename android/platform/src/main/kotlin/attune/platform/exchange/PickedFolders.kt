package attune.platform.exchange

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract
import attune.kit.core.PhoneClock

/**
 * The folders that the person picked with the system's picker, each under a random name that both phones know it by. What the name
 * stands for is this phone's own affair: the same shared folder has another address on the other phone.
 */
class PickedFolders(private val context: Context, private val clock: PhoneClock, private val random: () -> String) {
    private val kept = context.getSharedPreferences("folders", Context.MODE_PRIVATE)

    /** By name, when it was picked or last asked for; milliseconds since 1970. */
    private val used = context.getSharedPreferences("folders used", Context.MODE_PRIVATE)

    /** What asks the person for a folder. */
    fun question() = Intent(Intent.ACTION_OPEN_DOCUMENT_TREE).addFlags(GRANT or Intent.FLAG_GRANT_PERSISTABLE_URI_PERMISSION)

    /**
     * Keeps the folder that was [picked], for longer than this process lives; gives its [name], or a new one. Null where the app that
     * offers the folder does not lend it for so long.
     */
    fun keep(picked: Uri, name: String? = null): String? {
        try {
            context.contentResolver.takePersistableUriPermission(picked, GRANT)
        } catch (_: SecurityException) {
            return null
        }
        return (name ?: random()).also {
            val before = tree(it)
            kept.edit().putString(it, picked.toString()).apply()
            use(it)
            before?.let(::giveBack)
        }
    }

    /** The folder of that name; null where none was picked here, or the person took the permission back. */
    fun find(name: String): Uri? {
        val tree = tree(name) ?: return null
        use(name)
        val may = context.contentResolver.persistedUriPermissions.any { it.uri == tree && it.isReadPermission && it.isWritePermission }
        return tree.takeIf { may }
    }

    /**
     * Gives back what no couple uses any more, [besides] the one that is used now. Whether a farewell has still to be left in another one
     * only the core knows, and it asks for it then: so those go that nobody asked for in a long time.
     */
    fun release(besides: String?) {
        val now = clock.utcMs()
        for (name in kept.all.keys - setOfNotNull(besides)) {
            if (now - used.getLong(name, now) > UNUSED_MS) forget(name)
        }
    }

    /** Gives every folder back: this phone was erased. */
    fun clear() = kept.all.keys.toList().forEach(::forget)

    private fun forget(name: String) {
        val tree = tree(name)
        kept.edit().remove(name).apply()
        used.edit().remove(name).apply()
        tree?.let(::giveBack)
    }

    /** Unless another name stands for the same folder. */
    private fun giveBack(tree: Uri) {
        val resolver = context.contentResolver
        if (kept.all.values.none { it == tree.toString() } && resolver.persistedUriPermissions.any { it.uri == tree }) resolver.releasePersistableUriPermission(tree, GRANT)
    }

    private fun tree(name: String): Uri? = kept.getString(name, null)?.let(Uri::parse)

    /** Noted once a day: a round asks for a folder many times. */
    private fun use(name: String) {
        val now = clock.utcMs()
        if (now - used.getLong(name, 0) >= DAY_MS) used.edit().putLong(name, now).apply()
    }

    internal companion object {
        private const val DAY_MS = 86_400_000L

        /** Twice as long as a farewell's last errand may wait. */
        const val UNUSED_MS = 60 * DAY_MS

        const val GRANT = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION

        fun root(tree: Uri): Uri = requireNotNull(DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree)))
    }
}
