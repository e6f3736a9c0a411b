package attune.ui.semantics

import attune.ui.pictures.Light
import attune.ui.pictures.Viewer
import attune.ui.pictures.samples
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicContainer
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory

/** What a screen reader, a keyboard and an eye meet on every sample of every screen, in every light: each shown once, with every rule. */
class ScreensTest {
    @TestFactory
    fun every_screen_keeps_every_rule() = samples.flatMap { (screen, states) ->
        states.flatMap { (state, sample) ->
            Light.entries.map { light ->
                val seen by lazy { Seen(light, sample, viewer) }
                DynamicContainer.dynamicContainer(
                    "$screen $state ${light.title}",
                    rules.filter { light in it.lights }.map { rule -> DynamicTest.dynamicTest("$screen $state ${light.title}: ${rule.name}") { rule.check(seen) } },
                )
            }
        }
    }

    companion object {
        private val rules = said + laid + coloured + ordered
        private val viewer = Viewer()

        @JvmStatic
        @AfterAll
        fun close() = viewer.close()
    }
}
