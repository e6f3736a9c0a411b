package attune.kit.rituals

/** Days of the week as rule text names them, in order. */
val WEEKDAYS = listOf("MO", "TU", "WE", "TH", "FR", "SA", "SU")

/**
 * What the simple editor changes of a rule: how often and on which days. Every other part of the rule text ([rest]: COUNT,
 * UNTIL ...) is handed back as it came.
 */
data class Rule(val daily: Boolean, val interval: Int, val days: Set<String>, val rest: List<String> = emptyList()) {
    /** RFC 5545 rule text. */
    fun text(): String = buildList {
        add(if (daily) "FREQ=DAILY" else "FREQ=WEEKLY")
        if (interval > 1) add("INTERVAL=$interval")
        if (!daily && days.isNotEmpty()) add("BYDAY=" + WEEKDAYS.filter { it in days }.joinToString(","))
        addAll(rest)
    }.joinToString(";")

    companion object {
        /** Null for a rule that the simple editor cannot show whole, such as a monthly one. */
        fun of(text: String): Rule? {
            val parts = text.split(';').filter { it.isNotBlank() }.associate { it.substringBefore('=').uppercase() to it.substringAfter('=', "") }
            val daily = when (parts["FREQ"]?.uppercase()) {
                "DAILY" -> true
                "WEEKLY" -> false
                else -> return null
            }
            val days = parts["BYDAY"]?.split(',').orEmpty().map { it.trim().uppercase() }
            if (days.any { it !in WEEKDAYS } || daily && days.isNotEmpty()) return null
            val interval = (parts["INTERVAL"] ?: "1").toIntOrNull()?.takeIf { it in 1..4 } ?: return null
            val rest = parts.filterKeys { it !in setOf("FREQ", "INTERVAL", "BYDAY") }.map { (key, value) -> "$key=$value" }
            return Rule(daily, interval, days.toSet(), rest)
        }
    }
}
