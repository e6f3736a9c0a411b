package attune.platform

import android.content.Context

/** One of the system's services, each of which every phone has. */
internal inline fun <reified T : Any> Context.service(): T = requireNotNull(getSystemService(T::class.java)) { "no ${T::class.java.simpleName} on this phone" }
