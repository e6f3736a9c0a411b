package attune.platform.testing

import org.junit.rules.ExternalResource
import java.util.TimeZone

/** The phone's clock is Berlin's; what a test sets besides ends with it. */
class InBerlin : ExternalResource() {
    private val before = TimeZone.getDefault()

    override fun before() = TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"))

    override fun after() = TimeZone.setDefault(before)
}
