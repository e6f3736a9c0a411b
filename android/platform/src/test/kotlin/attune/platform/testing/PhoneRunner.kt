package attune.platform.testing

import org.junit.runners.model.FrameworkMethod
import org.robolectric.RobolectricTestRunner
import org.robolectric.internal.bytecode.InstrumentationConfiguration

/**
 * Robolectric loads a copy of every class for each version of Android. There can be one of the core's library only, which calls back
 * into the classes that loaded it last; so what speaks to it, and what that needs, is loaded once for all.
 */
class PhoneRunner(test: Class<*>) : RobolectricTestRunner(test) {
    override fun createClassLoaderConfig(method: FrameworkMethod): InstrumentationConfiguration {
        val builder = InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method))
        listOf("app.attune.", "attune.kit.", "com.sun.jna.", "kotlin.", "kotlinx.").forEach(builder::doNotAcquirePackage)
        return builder.build()
    }
}
