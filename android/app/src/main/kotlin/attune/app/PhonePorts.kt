package attune.app

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import android.net.Uri
import attune.app.scan.ScanCode
import attune.app.scan.Scanned
import attune.kit.core.CalendarFile
import attune.kit.core.CoreException
import attune.kit.core.CoreFailure
import attune.kit.core.HandOverFile
import attune.kit.core.MeetingByHand
import attune.kit.core.MeetingChoice
import attune.kit.pair.PairPort
import attune.kit.pair.Scanner
import attune.kit.pair.Way
import attune.kit.rituals.CalendarPort
import attune.kit.together.PackagePort
import attune.kit.us.UsPort
import attune.platform.Phone
import attune.platform.exchange.most
import attune.platform.share.HandOverProvider
import attune.platform.share.ShareSheet
import attune.ui.strings.Words
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.withContext
import java.io.IOException

/** What the screens ask of an Android phone: files given and taken, a folder picked, a code read. */
class PhonePorts(private val phone: Phone, private val front: Front, private val words: () -> Words) : UsPort, PairPort, CalendarPort, PackagePort {
    private val context = phone.context
    private val sheet = ShareSheet(context)
    private val kept = context.getSharedPreferences("screens", Context.MODE_PRIVATE)
    private val mutableStillness = MutableStateFlow(kept.getBoolean(STILL, false))

    /** Less movement, as the screens follow it. */
    val stillness: StateFlow<Boolean> = mutableStillness.asStateFlow()

    override var still: Boolean
        get() = mutableStillness.value
        set(value) {
            mutableStillness.value = value
            kept.edit().putBoolean(STILL, value).apply()
        }

    /** The sheet does not say what became of the file; the core sends it again until the other phone has it. */
    override suspend fun share(file: HandOverFile) = give(file.name, file.bytes, HandOverProvider.TYPE)

    override suspend fun share(file: CalendarFile) = give(file.name, file.bytes, HandOverProvider.CALENDAR)

    private suspend fun give(name: String, bytes: ByteArray, type: String): Boolean {
        val question = try {
            withContext(Dispatchers.IO) { sheet.file(name, bytes, type) }
        } catch (_: IOException) {
            throw CoreException(CoreFailure(words().usHandOverNoRoom))
        }
        front.choose(question)
        return true
    }

    override suspend fun pick(): ByteArray? = front.choose(sheet.question())?.data?.let { read(it, MOST_BYTES) }

    override suspend fun pickCalendar(): ByteArray? = pick()

    override suspend fun pickPackage(): ByteArray? = front.choose(sheet.question())?.data?.let { read(it, MOST_OF_A_PACKAGE) }

    override val ways = listOf(Way.Folder, Way.WebDav, Way.ByHand)

    override val scanner: Scanner? = if (context.packageManager.hasSystemFeature(PackageManager.FEATURE_CAMERA_ANY)) Camera() else null

    /** Two phones share no folder before they are paired, so their people carry what pairing says. */
    override fun meeting(nearby: Boolean): MeetingChoice = MeetingByHand

    override suspend fun pickFolder(name: String?): String? {
        val picked = front.choose(phone.folders.question())?.data ?: return null
        return phone.folders.keep(picked, name) ?: throw CoreException(CoreFailure(words().pairFolderRefused))
    }

    override suspend fun shareText(text: String) {
        front.choose(sheet.text(text))
    }

    /** All of a file; of one that is longer than [most] bytes so much that the core says it is none of its own, or cut. */
    private suspend fun read(file: Uri, most: Int): ByteArray {
        val all = withContext(Dispatchers.IO) {
            try {
                context.contentResolver.openInputStream(file)?.use { it.most(most) }
            } catch (_: IOException) {
                null
            } catch (_: RuntimeException) {
                // What the app that offers the file threw, and the system passed on.
                null
            }
        }
        return all ?: throw CoreException(CoreFailure(words().usTakeFileUnreadable))
    }

    private inner class Camera : Scanner {
        override suspend fun scan(): String? {
            val allowed = context.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED || front.allows(Manifest.permission.CAMERA) ?: return null
            val scanned = if (allowed) front.ask(ScanCode(), Unit) else Scanned.Blind
            if (scanned == Scanned.Blind) throw CoreException(CoreFailure(words().scanNotAllowed))
            return (scanned as? Scanned.Read)?.text
        }
    }

    private companion object {
        const val STILL = "still"

        /** A hand-over file is made of at most 8 MiB of blobs, each with its name and length before it. */
        const val MOST_BYTES = 16 shl 20

        /** One byte more than the core reads of a package: of a longer one it says so. */
        const val MOST_OF_A_PACKAGE = (2 shl 20) + 1
    }
}
