package attune.platform

import android.content.Context
import android.os.SystemClock
import android.provider.Settings
import attune.kit.core.PhoneClock
import attune.kit.core.Whereabouts
import java.util.TimeZone

/** The phone's clocks. A start of the phone is known by its number, which Android counts. */
class AndroidClock(private val context: Context) : PhoneClock {
    override fun utcMs() = System.currentTimeMillis()
    override fun sinceStartMs() = SystemClock.elapsedRealtime()
    override val boot: String get() = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0).toString()
}

/** Where the phone is and what it speaks, asked anew at each call: a zone may change at any moment. */
fun whereabouts(context: Context, clock: PhoneClock): Whereabouts {
    val zone = TimeZone.getDefault()
    val language = context.resources.configuration.locales[0].toLanguageTag()
    return Whereabouts(zone.id, zone.getOffset(clock.utcMs()) / 1_000, language)
}
