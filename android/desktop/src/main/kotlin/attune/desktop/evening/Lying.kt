package attune.desktop.evening

import java.io.File

/** Whether [text] lies readable in any file below [folder], which holds some: of nothing it would be true that nothing lies there. */
internal fun lies(text: String, folder: File): Boolean {
    require(text.isNotEmpty()) { "nothing is sought" }
    val files = folder.walk().filter(File::isFile).toList()
    require(files.any { it.length() > 0 }) { "there is nothing below $folder" }
    val sought = text.toByteArray()
    return files.any { it.readBytes().holds(sought) }
}

private fun ByteArray.holds(part: ByteArray): Boolean =
    (0..size - part.size).any { at -> this[at] == part[0] && part.indices.all { this[at + it] == part[it] } }
