package attune.kit.nav

import attune.kit.core.Which

/** The five places of the bottom bar. */
enum class Place { Today, Together, Journal, Rituals, Us }

/** Everything that can stand on the screen. */
sealed interface Route {
    data object Welcome : Route
    data class At(val place: Place) : Route
    data object Pair : Route
    data object Library : Route

    /** Exercises from outside. */
    data object Packages : Route
    data class Exercise(val id: String) : Route
    data class Session(val id: String) : Route

    /** One path: exercises in an order. */
    data class Path(val id: String) : Route

    /** What was done: everything, or of one [exercise]. */
    data class History(val exercise: String? = null) : Route

    /** The key of what is mine, where a screen needs it before it can go on. */
    data object Vault : Route
    data class Entry(val which: Which, val id: String) : Route
    data class Editor(val which: Which, val entry: String?) : Route
    data class Ritual(val id: String) : Route

    /**
     * The ritual editor: for one that is on, from the library's [library], or for one's own. [counter]: it begins with what the
     * other asks, to propose another time in answer.
     */
    data class RitualEditor(val id: String? = null, val library: String? = null, val counter: Boolean = false) : Route

    /** Days and weeks. */
    data object Weeks : Route

    /** Calendar files, in and out. */
    data object Calendar : Route
    data object TimeOut : Route
    data object Reminders : Route

    /** Looking back. */
    data object Insights : Route

    /** The pages of help, or the one called [page]. */
    data class Help(val page: String? = null) : Route
}
