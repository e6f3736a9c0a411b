package attune.ui.pictures

import org.jetbrains.skia.Image
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File
import kotlin.test.assertEquals
import kotlin.test.fail

/**
 * Every sample of every screen in every light looks as it is kept in src/test/pictures, up to the tolerance of [difference].
 * What does not is left in target/pictures: as expected, as it is, and where it differs. Whoever changes a screen looks at these
 * and, when it should be so, has them drawn anew by `script/pictures` or with `-Dtest=PicturesTest -Dpictures.write=true`. They are
 * drawn on Linux; another system smooths its letters otherwise.
 */
class PicturesTest {
    @TestFactory
    fun every_screen_looks_as_it_is_kept() = samples.flatMap { (screen, states) ->
        states.flatMap { (state, sample) ->
            Light.entries.map { light ->
                DynamicTest.dynamicTest("$screen $state ${light.title}") {
                    val viewer = viewers.getValue(light)
                    viewer.show(light, sample.content)
                    val name = name(screen, state, light)
                    if (WRITES) keep(name, viewer.image()) else compare(name, viewer.image())
                }
            }
        }
    }

    @Test
    fun nothing_is_kept_that_no_screen_shows() {
        val expected = samples.flatMap { (screen, states) -> states.keys.flatMap { state -> Light.entries.map { name(screen, state, it) } } }.toSet()
        val others = KEPT.walk().filter(File::isFile).filter { it.relativeTo(KEPT).invariantSeparatorsPath !in expected }.toList()
        if (WRITES) others.forEach(File::delete) else assertEquals(emptyList(), others)
    }

    private fun name(screen: String, state: String, light: Light) = "$screen/$state-${light.id}.png"

    private fun keep(name: String, image: Image) {
        val file = KEPT.resolve(name)
        if (file.exists() && difference(read(file), image) == null) return
        file.parentFile.mkdirs()
        file.writeBytes(small(image))
    }

    private fun compare(name: String, actual: Image) {
        val file = KEPT.resolve(name)
        val left = LEFT.resolve(name.removeSuffix(".png"))
        if (!file.exists()) {
            left.resolve("actual.png").write(actual)
            fail("$name is not kept; what was drawn is in $left")
        }
        val expected = read(file)
        val difference = difference(expected, actual) ?: return
        left.resolve("expected.png").write(expected)
        left.resolve("actual.png").write(actual)
        left.resolve("difference.png").write(difference.picture)
        fail("${difference.why}; see $left")
    }

    companion object {
        private val WRITES = System.getProperty("pictures.write").toBoolean()
        private val KEPT = File(System.getProperty("attune.repository") ?: "../..").resolve("android/ui/src/test/pictures")
        private val LEFT = File(System.getProperty("attune.pictures") ?: "target/pictures")

        /** Enough to see what moved: more pixels would only be more to keep. */
        private val viewers = Light.entries.associateWith { Viewer(density = if (it.text > 1f) .5f else .75f) }

        @JvmStatic
        @AfterAll
        fun close() = viewers.values.forEach(Viewer::close)
    }
}
