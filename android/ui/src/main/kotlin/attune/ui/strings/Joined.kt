package attune.ui.strings

private const val FIRST_STRONG_ISOLATE = '\u2068'
private const val POP_ISOLATE = '\u2069'

/** A name, a date or a person's words, set into a line of the app's own: whatever its script, it turns nothing around it. */
fun apart(text: String) = "$FIRST_STRONG_ISOLATE$text$POP_ISOLATE"

/** Several such side by side, each in its own direction. */
fun joined(vararg parts: String) = joined(parts.asList())

/** The same of a list; one alone is left as it is. */
fun joined(parts: List<String>) = parts.singleOrNull() ?: parts.joinToString(" · ", transform = ::apart)

/** What something is, and then it. */
fun labelled(label: String, value: String) = "$label ${apart(value)}"
