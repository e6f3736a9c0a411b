package attune.platform.exchange

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.DocumentsContract

/**
 * The folders that the person picked with the system's picker, each under a random name that both phones know it by. What the name
 * stands for is this phone's own affair: the same shared folder has another address on the other phone.
 */
class PickedFolders(private val context: Context, private val random: () -> String) {
    private val kept = context.getSharedPreferences("folders", Context.MODE_PRIVATE)

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
        return (name ?: random()).also { kept.edit().putString(it, picked.toString()).apply() }
    }

    /** The folder of that name; null where none was picked here, or the person took the permission back. */
    fun find(name: String): Uri? {
        val tree = kept.getString(name, null)?.let(Uri::parse) ?: return null
        val may = context.contentResolver.persistedUriPermissions.any { it.uri == tree && it.isReadPermission && it.isWritePermission }
        return tree.takeIf { may }
    }

    /** Gives every folder back: this phone was erased. */
    fun clear() {
        for (tree in kept.all.values.mapNotNull { it as? String }.map(Uri::parse)) {
            if (context.contentResolver.persistedUriPermissions.any { it.uri == tree }) context.contentResolver.releasePersistableUriPermission(tree, GRANT)
        }
        kept.edit().clear().apply()
    }

    internal companion object {
        const val GRANT = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION

        fun root(tree: Uri): Uri = requireNotNull(DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree)))
    }
}
