package attune.ui.pictures

import attune.ui.strings.Words

private const val TO_RIGHT = '\u200f'
private const val OVERRIDE = '\u202e'
private const val POP = '\u202c'

/** A letter of English and what stands for it: only letters that the fonts we bring have. */
private val MARKED = "aceginorsuyzACEGINORSUYZ".zip("áçéğíñóřšúýžÁÇÉĞÍÑÓŘŠÚÝŽ").toMap()

/**
 * A language that nobody speaks, as the core's test builds have it under `ar-XB`: longer, accented, in brackets and read from right
 * to left. What is cut, put together from pieces or not mirrored shows at once.
 */
val mirroredWords: Words by lazy {
    val english = Words()
    val getters = Words::class.java.methods.filter { it.name.startsWith("get") && it.parameterCount == 0 && it.returnType == String::class.java }
    Words(getters.associate { key(it.name.removePrefix("get")) to mirrored(it.invoke(english) as String) })
}

/** "DoKeepToMyself" as the catalogue's "do-keep-to-myself". */
private fun key(name: String) = name.replace(Regex("(?<!^)(?=[A-Z])"), "-").lowercase()

private fun mirrored(text: String): String {
    if (text.none(Char::isLetter)) return text
    return text.split(' ').joinToString(" ", "[", "]") { word ->
        if (word.isEmpty()) word else "$TO_RIGHT$OVERRIDE${word.map(::longer).joinToString("")}$POP$TO_RIGHT"
    }
}

private fun longer(letter: Char): String {
    val marked = MARKED[letter] ?: letter
    return if (letter in "aeiouAEIOU") "$marked${marked.lowercaseChar()}" else "$marked"
}
