package attune.kit.nav

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/** Where this phone is: a stack of routes with a place at its bottom. */
class Navigator(start: Route = Route.At(Place.Today)) {
    private val mutable = MutableStateFlow(listOf(start))
    val stack: StateFlow<List<Route>> = mutable.asStateFlow()

    /** Goes to [route]; a place or the beginning clears what was open above it. */
    fun open(route: Route) {
        mutable.value = when (route) {
            is Route.At, Route.Welcome -> listOf(route)
            else -> mutable.value.filter { it != route } + route
        }
    }

    /** Stands where the present screen stood: back does not come to that one again. */
    fun replace(route: Route) {
        mutable.value = mutable.value.dropLast(1).filter { it != route } + route
    }

    /** One step back; false where there is nothing behind. */
    fun back(): Boolean {
        if (mutable.value.size < 2) return false
        mutable.value = mutable.value.dropLast(1)
        return true
    }
}
