package attune.app

import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

/** The files of this repository, as they are checked in. */
object Repository {
    private val root = File(System.getProperty("attune.repository") ?: "../..").canonicalFile

    fun file(path: String): File = root.resolve(path).also { check(it.exists()) { "there is no $path" } }

    fun text(path: String): String = file(path).readText()

    fun xml(path: String): Element = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        .newDocumentBuilder().parse(file(path)).documentElement
}

private const val ANDROID = "http://schemas.android.com/apk/res/android"

/** An attribute in Android's namespace; empty where there is none. */
fun Element.android(name: String): String = getAttributeNS(ANDROID, name)

/** Every element of this [name] below, in order. */
fun Element.all(name: String): List<Element> = getElementsByTagName(name).let { found -> (0 until found.length).map { found.item(it) as Element } }
