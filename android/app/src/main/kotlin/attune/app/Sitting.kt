package attune.app

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Intent
import android.os.Build
import attune.kit.app.App
import attune.kit.app.AppPorts
import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.Load
import attune.kit.core.PhoneSetting
import attune.kit.core.phrases
import attune.kit.nav.Place
import attune.kit.nav.Route
import attune.kit.pair.PairEvent
import attune.kit.pair.PairModel
import attune.kit.timeout.TimeOutEvent
import attune.kit.timeout.TimeOutModel
import attune.platform.PermissionAsker
import attune.platform.Permissions
import attune.platform.Phone
import attune.platform.feel.VibratorHaptics
import attune.platform.PhoneSettings
import attune.platform.whereabouts
import attune.ui.strings.Words
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.mapNotNull
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.util.TimeZone

/** The screens as long as the process lives: opened when first looked at, kept going while in front, put to rest when left. Main thread. */
class Sitting(private val phone: Phone, private val front: Front, private val scope: CoroutineScope) : PermissionAsker {
    private val mutable = MutableStateFlow<Load<App>>(Load.Loading)
    private val mutableWords = MutableStateFlow(Words())
    private val ports = PhonePorts(phone, front, { mutableWords.value })
    private val settings = PhoneSettings(phone)
    private val permissions = Permissions(phone, settings, this)
    private var going: Job? = null
    private var leaving: Job? = null

    /** The app, once its folder is open; why it cannot be opened, where it cannot. */
    val state: StateFlow<Load<App>> = mutable.asStateFlow()

    /** The app's own words, in the person's language. */
    val words: StateFlow<Words> = mutableWords.asStateFlow()

    /** Less movement, as the person set it in Us. */
    val still: StateFlow<Boolean> = ports.stillness

    /** The app comes to the front. */
    fun begin() {
        if (going?.isActive == true) return
        val before = leaving
        going = scope.launch {
            before?.join()
            open()?.let { keep(it) }
        }
    }

    /**
     * The app is left: what was typed is kept, exchanges end, files are closed, what is mine is locked. Also while the person picks
     * something for it elsewhere: the answer finds its model, and the files open again.
     */
    fun end() {
        val last = going ?: return
        going = null
        val before = leaving
        leaving = scope.launch {
            last.cancelAndJoin()
            before?.join()
            (mutable.value as? Load.Ready)?.value?.let { rest(it) }
        }
    }

    /** Tries again what failed. */
    fun retry() {
        end()
        mutable.value = Load.Loading
        begin()
    }

    /** The person's language has changed, or words are needed before the app is opened. */
    fun languageChanged() {
        scope.launch {
            try {
                translate()
            } catch (_: LinkageError) {
                // Opening it says so; the words stay English until then.
                return@launch
            }
            (mutable.value as? Load.Ready)?.value?.core?.wake()
        }
    }

    fun toToday() {
        scope.launch { ready().navigator.let { if (it.stack.value != listOf(Route.Welcome)) it.open(Route.At(Place.Today)) } }
    }

    /**
     * A link that someone sent: shown where such text is taken, and taken by the person's own tap. A phone that nobody has named
     * yet is set up first.
     */
    fun follow(link: String) {
        scope.launch {
            val app = ready()
            app.navigator.stack.first { it.last() != Route.Welcome }
            if (link.startsWith(BREAK)) {
                app.navigator.open(Route.TimeOut)
                (app.model(Route.TimeOut) as TimeOutModel).on(TimeOutEvent.Typed(link))
            } else {
                app.navigator.open(Route.Pair)
                (app.model(Route.Pair) as PairModel).on(PairEvent.Typed(link))
            }
        }
    }

    override suspend fun ask(permission: String) = withContext(Dispatchers.Main) { front.allows(permission) }

    override suspend fun explainExactAlarms(page: Intent): Boolean = withContext(Dispatchers.Main) {
        val why = ready().core.call("reminders") { reminders(it, settings.facts()) }.hints.find { it.setting == PhoneSetting.EXACT_ALARMS }?.text
        val said = words.value
        val answer = why?.let { front.agrees(it, said.doNext, said.doNotNow) }
        if (answer == true) show(page)
        answer != null
    }

    /** The person wants to change [setting]: by a question where the phone still asks it, else on the page of its settings. */
    private fun setting(setting: PhoneSetting) {
        scope.launch {
            val asked = setting == PhoneSetting.NOTIFICATIONS && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && front.allows(Manifest.permission.POST_NOTIFICATIONS) == true
            if (!asked) show(settings.page(setting)) else phone.tryPlan()
        }
    }

    /** Opens a page of the phone's settings; a few phones lack some. */
    private fun show(page: Intent) = try {
        phone.context.startActivity(page)
    } catch (_: ActivityNotFoundException) {
        Unit
    }

    private suspend fun rest(app: App) = try {
        app.keepNow()
        app.core.pause()
    } catch (_: CoreException) {
        // The app stays with what is typed into it. When it is looked at again the files open again, and what is wrong with them is told.
        Unit
    }

    private suspend fun ready(): App = state.mapNotNull { (it as? Load.Ready)?.value }.first()

    private suspend fun open(): App? {
        (mutable.value as? Load.Ready)?.let { return it.value }
        val opened = orFailed {
            // First the words: what cannot be opened is told in them.
            translate()
            val core = phone.core()
            App(core, scope, AppPorts(phone.clock, ports, ports, ports, ports, phone.exchange(), VibratorHaptics(phone.context), settings::facts, { phone.reminders().test() }, { TimeZone.getDefault().id }, ::setting))
        }
        if (opened != null) mutable.value = Load.Ready(opened)
        return opened
    }

    private suspend fun keep(app: App) = coroutineScope<Unit> {
        orFailed { app.core.resume() } ?: return@coroutineScope
        app.core.wake()
        val screens = app.run()
        try {
            launch { phone.keep() }
            launch { phone.exchangeWhenBack() }
            launch { phone.exchange().run(app.pace) }
            permissions.attend()
        } finally {
            withContext(NonCancellable) { screens.cancelAndJoin() }
        }
    }

    /** The words as the catalogue has them in the language of now, read beside the main thread. Throws what the catalogue throws. */
    private suspend fun translate() {
        val language = whereabouts(phone.context, phone.clock).language
        mutableWords.value = Words(withContext(Dispatchers.Default) { phrases(language) })
    }

    /** What goes wrong before a screen is there to tell it is a screen of its own. */
    private suspend fun <T> orFailed(body: suspend () -> T): T? = try {
        body()
    } catch (stopped: CancellationException) {
        throw stopped
    } catch (failed: CoreException) {
        mutable.value = Load.Failed(failed.failure)
        null
    } catch (missing: LinkageError) {
        // The library is not packed for this phone's processor.
        mutable.value = Load.Failed(CoreFailure("", CoreFailure.Kind.INTERNAL, missing.toString()))
        null
    }

    private companion object {
        const val BREAK = "attune:break:"
    }
}
