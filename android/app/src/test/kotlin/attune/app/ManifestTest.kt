package attune.app

import java.io.File
import java.lang.reflect.Modifier
import java.net.URLClassLoader
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class ManifestTest {
    /** The app's manifest and platform's, which Gradle merges. */
    private val manifests = listOf("app", "platform").map { Repository.xml("android/$it/src/main/AndroidManifest.xml") }
    private val application = manifests.first().all("application").single()
    private val components = KINDS.keys.flatMap { declared(it) }

    private fun declared(kind: String) = manifests.flatMap { it.all(kind) }

    /** What was compiled for Android, with all that it was compiled against. */
    private val loader = URLClassLoader(
        (listOf(File("target/classes")) + File("target/jars").listFiles { file -> file.extension == "jar" }.orEmpty()).map { it.toURI().toURL() }
            .plus(android.app.Activity::class.java.protectionDomain.codeSource.location).toTypedArray(),
        ClassLoader.getPlatformClassLoader(),
    )

    private fun loaded(name: String) = Class.forName(name, false, loader)

    @Test
    fun asks_for_these_permissions_and_no_other() {
        val expected = listOf("ACCESS_NETWORK_STATE", "CAMERA", "INTERNET", "POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED", "SCHEDULE_EXACT_ALARM", "USE_BIOMETRIC", "VIBRATE")
        assertEquals(expected.map { "android.permission.$it" }, declared("uses-permission").map { it.android("name") }.sorted())
        assertEquals(emptyList(), listOf("uses-permission-sdk-23", "permission", "queries").flatMap { declared(it) })
    }

    @Test
    fun a_phone_without_a_camera_may_have_it() {
        val features = declared("uses-feature").associate { it.android("name") to it.android("required") }
        assertEquals(mapOf("android.hardware.camera" to "false", "android.hardware.camera.autofocus" to "false"), features)
    }

    @Test
    fun every_component_is_a_class_that_the_system_can_make() {
        assertTrue(components.size >= 4)
        for ((kind, above) in KINDS) for (component in declared(kind)) {
            val made = loaded(component.android("name"))
            assertTrue(loaded(above).isAssignableFrom(made), "${made.name} is no $kind")
            assertTrue(Modifier.isPublic(made.modifiers) && made.constructors.any { it.parameterCount == 0 }, "${made.name} has no constructor that the system can call")
        }
        val application = loaded(application.android("name"))
        assertTrue(loaded("android.app.Application").isAssignableFrom(application))
        assertTrue(loaded("attune.platform.PhoneOwner").isAssignableFrom(application), "receivers find their phone through the application")
    }

    @Test
    fun every_class_that_the_system_makes_is_in_the_manifest() {
        val made = File("target/classes/attune").walk().filter { it.extension == "class" && "/attune/ui/" !in it.path && "/attune/kit/" !in it.path }
            .map { loaded(it.relativeTo(File("target/classes")).path.removeSuffix(".class").replace(File.separatorChar, '.')) }
            .filter { type -> KINDS.values.any { loaded(it).isAssignableFrom(type) } && !Modifier.isAbstract(type.modifiers) }
        assertEquals(components.map { it.android("name") }.sorted(), made.map { it.name }.toList().sorted())
    }

    @Test
    fun only_the_first_screen_and_the_lock_s_are_open_to_others_and_every_component_says_so() {
        val exported = components.associate { it.android("name").substringAfterLast('.') to it.android("exported") }
        val open = components.filter { it.android("permission") == "android.permission.BIND_JOB_SERVICE" }.map { it.android("name").substringAfterLast('.') }
        assertEquals(setOf("MainActivity", "LockActivity"), exported.filterValues { it == "true" }.keys - open.toSet())
        assertEquals(emptySet(), exported.filterValues { it !in setOf("true", "false") }.keys)
    }

    @Test
    fun links_of_ours_lead_to_the_first_screen() {
        val main = declared("activity").single { it.android("name") == "attune.app.MainActivity" }
        val filters = main.all("intent-filter").map { filter ->
            listOf("action", "category", "data").flatMap { filter.all(it) }.map { it.android("name").ifEmpty { it.android("scheme") }.substringAfterLast('.') }
        }
        assertEquals(listOf(listOf("MAIN", "LAUNCHER"), listOf("VIEW", "DEFAULT", "BROWSABLE", "attune")), filters)
    }

    @Test
    fun the_settings_of_the_phone_and_a_long_press_lead_to_the_lock_s_screen() {
        val screen = declared("activity").single { it.android("name") == "attune.app.lock.LockActivity" }
        val action = "android.intent.action.APPLICATION_PREFERENCES"
        assertEquals(listOf(action), screen.all("action").map { it.android("name") })
        val led = Repository.xml("android/app/src/main/res/xml/shortcuts.xml").all("intent").map { intent -> listOf("action", "targetPackage", "targetClass").map { intent.android(it) } }
        val id = Regex("applicationId = \"([^\"]+)\"").find(Repository.text("android/app/build.gradle.kts"))?.groupValues?.get(1)
        assertEquals(listOf(listOf(action, id, "attune.app.lock.LockActivity")), led)
    }

    @Test
    fun the_receiver_that_plans_anew_hears_what_it_knows() {
        val receiver = declared("receiver").single { it.android("name") == "attune.platform.ReplanReceiver" }
        val companion = loaded("attune.platform.ReplanReceiver").getField("Companion").get(null)
        val known = companion.javaClass.getMethod("getACTIONS").invoke(companion) as Set<*>
        assertEquals(known, receiver.all("action").map { it.android("name") }.toSet())
    }

    @Test
    fun nothing_is_copied_off_the_phone_and_nothing_goes_out_in_the_clear() {
        val expected = mapOf(
            "allowBackup" to "false", "dataExtractionRules" to "@xml/extraction", "fullBackupContent" to "@xml/backup", "hasFragileUserData" to "true",
            "usesCleartextTraffic" to "false", "networkSecurityConfig" to "@xml/network", "localeConfig" to "@xml/locales", "supportsRtl" to "true",
        )
        assertEquals(expected, expected.mapValues { application.android(it.key) })
        assertEquals("", application.android("debuggable"))
        val network = Repository.xml("android/app/src/main/res/xml/network.xml")
        assertEquals(listOf("false"), network.all("base-config").map { it.android("cleartextTrafficPermitted") + it.getAttribute("cleartextTrafficPermitted") })
        assertEquals(emptyList(), network.all("domain-config") + network.all("debug-overrides"))
        assertEquals(listOf("system"), network.all("certificates").map { it.getAttribute("src") })
    }

    private companion object {
        val KINDS = mapOf(
            "activity" to "android.app.Activity", "service" to "android.app.Service",
            "receiver" to "android.content.BroadcastReceiver", "provider" to "android.content.ContentProvider",
        )
    }
}
