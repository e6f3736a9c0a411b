package attune.kit.nav

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse

class NavigatorTest {
    private val navigator = Navigator()

    @Test
    fun back_leads_to_where_one_came_from_and_ends_at_a_place() {
        navigator.open(Route.Pair)
        navigator.back()
        assertEquals<List<Route>>(listOf(Route.At(Place.Today)), navigator.stack.value)
        assertFalse(navigator.back())
    }

    @Test
    fun a_place_clears_what_was_open_above_another() {
        navigator.open(Route.Session("a"))
        navigator.open(Route.TimeOut)
        navigator.open(Route.At(Place.Us))
        assertEquals<List<Route>>(listOf(Route.At(Place.Us)), navigator.stack.value)
    }

    @Test
    fun the_same_screen_is_never_open_twice() {
        navigator.open(Route.TimeOut)
        navigator.open(Route.Pair)
        navigator.open(Route.TimeOut)
        assertEquals(listOf(Route.At(Place.Today), Route.Pair, Route.TimeOut), navigator.stack.value)
    }

    @Test
    fun a_screen_that_replaces_another_takes_its_way_back() {
        navigator.open(Route.Exercise("daily-check-in"))
        navigator.replace(Route.Session("a"))
        navigator.back()
        assertEquals<List<Route>>(listOf(Route.At(Place.Today)), navigator.stack.value)
    }
}
