package attune.ui.pictures

import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** Pictures of every sample in every light, a row of phones a screen, to be looked at by whoever changes one. */
class ScreensGallery {
    @TestFactory
    fun every_screen_can_be_looked_at() = samples.flatMap { (screen, states) ->
        states.values.chunked(4).mapIndexed { row, some ->
            DynamicTest.dynamicTest("$screen ${row + 1}") { gallery("$screen-${row + 1}", screens = some.toTypedArray()) }
        }
    }
}
