package attune.platform.testing

import android.content.BroadcastReceiver
import android.content.IntentFilter
import org.w3c.dom.Element
import javax.xml.parsers.DocumentBuilderFactory

/** The module's manifest. Robolectric reads manifests from built packages only, so what a phone would do by it is done here. */
object Manifest {
    private const val ANDROID = "http://schemas.android.com/apk/res/android"

    private val root: Element by lazy {
        val factory = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        requireNotNull(Manifest::class.java.getResourceAsStream("/AndroidManifest.xml")).use { factory.newDocumentBuilder().parse(it) }.documentElement
    }

    /** Each receiver that it declares, with the actions it hears. */
    val receivers: Map<Class<*>, Set<String>> get() = all("receiver").associate { receiver ->
        Class.forName(receiver.of("name")) to receiver.children("action").map { it.of("name") }.toSet()
    }

    val permissions: Set<String> get() = all("uses-permission").map { it.of("name") }.toSet()

    /** An attribute of what is declared as [tag] for the class called [name]. */
    fun attribute(tag: String, name: String, attribute: String) = all(tag).single { it.of("name") == name }.of(attribute)

    /** Makes and registers every receiver, as the system does when one of its broadcasts comes. */
    fun register(app: TestPhone) {
        for ((receiver, actions) in receivers) {
            val filter = IntentFilter().also { actions.forEach(it::addAction) }
            app.registerReceiver(receiver.getDeclaredConstructor().newInstance() as BroadcastReceiver, filter, 0)
        }
    }

    private fun all(tag: String) = root.children(tag)

    private fun Element.children(tag: String) = getElementsByTagName(tag).let { list -> List(list.length) { list.item(it) as Element } }

    private fun Element.of(name: String) = getAttributeNS(ANDROID, name)
}
