package attune.desktop.evening

import attune.desktop.DESK_HEIGHT
import attune.desktop.DESK_WIDTH
import attune.desktop.Desk
import attune.desktop.DeskPhone
import attune.desktop.DeskView
import attune.desktop.DeskWords
import attune.ui.strings.Words
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import java.io.File
import java.time.Instant
import java.time.format.DateTimeFormatter
import java.util.Locale

internal const val MINUTE = 60_000L

/** One of the two: a phone, and the hand that holds it. */
class Person(val name: String, val phone: DeskPhone, val hand: Hand)

/** The evening as it is played: two people, the table, and what is written down about it. */
class Evening(val desk: Desk, private val dir: File, private val stage: Stage, private val transcript: Transcript) {
    val ana = Person("Ana", desk.phones[0], Hand(stage, desk.phones[0].label))
    val ben = Person("Ben", desk.phones[1], Hand(stage, desk.phones[1].label))
    val both = listOf(ana, ben)
    val table = Hand(stage, null)
    val words = Words()

    /** What is being played. */
    var now = "the beginning"
        private set

    /** Everything from two strangers' phones to the end of what they shared. */
    suspend fun play() {
        meeting()
        habits()
        pages()
        reminding()
        pausing()
        talking()
        parting()
    }

    /** Begins what is called [name], some [minutes] after what came before. */
    suspend fun step(name: String, minutes: Int = 0) {
        now = name
        if (minutes > 0) desk.skip(minutes * MINUTE)
        transcript.step("${clock()}: $name")
        println("${clock()} $name")
    }

    /** The time of the day; where the two are apart, with day and place. */
    private fun clock(): String {
        val now = Instant.ofEpochMilli(desk.clock.nowMs())
        val zones = desk.phones.map { it.zone.value }
        val format = DateTimeFormatter.ofPattern(if (zones.distinct().size == 1) "HH:mm" else "d MMM HH:mm", Locale.ENGLISH)
        return zones.distinct().joinToString { zone -> now.atZone(zone).format(format) + if (zones.distinct().size == 1) "" else " in ${DeskWords.place(zone)}" }
    }

    fun says(line: String) = transcript.line(line)

    /** Fails this step unless [holds]. */
    fun sure(what: String, holds: Boolean) {
        if (!holds) throw NotShown("it does not hold that $what")
        transcript.line(what.replaceFirstChar(Char::uppercase) + ".")
    }

    suspend fun picture(name: String) {
        settle()
        stage.picture(transcript.picture(name))
    }

    /** Lets what was done take its way to the other phone. */
    suspend fun settle() {
        stage.rest()
        desk.carry()
        stage.rest()
    }

    suspend fun Person.taps(vararg texts: String) {
        for (text in texts) {
            hand.taps(text)
            settle()
        }
    }

    suspend fun Person.writes(label: String, text: String) {
        hand.writes(label, text)
        settle()
    }

    /** What is read on this phone now, said and written down. */
    suspend fun Person.reads(text: String) {
        hand.awaits(text)
        transcript.line("$name reads “$text”.")
    }

    /** Whether [text] lies readable in any file below [place] of the demo's folder. */
    fun lies(text: String, place: String): Boolean = lies(text, File(dir, place))
}

/** Plays the evening, or other [steps], with phones in [dir], pictures and a transcript in [out]; false when a step fails, which is then named. */
fun playEvening(dir: File, out: File, steps: suspend Evening.() -> Unit = Evening::play): Boolean =
    play(dir, Transcript(out, "One evening of one couple"), { Desk.open(dir, it, flows = false) }, steps)

/** The same with two who are apart and paired already, over the clock changes of one autumn. */
fun playCrossing(dir: File, out: File): Boolean =
    play(dir, Transcript(out, "Two clock changes and a flight"), { Desk.open(dir, it, flows = false, zones = APART, begin = BEFORE_THE_CHANGES).apply { pair() } }, Evening::crossing)

private fun play(dir: File, transcript: Transcript, open: suspend (CoroutineScope) -> Desk, steps: suspend Evening.() -> Unit): Boolean = runBlocking {
    val life = Job(coroutineContext.job)
    val desk = open(CoroutineScope(coroutineContext + life))
    desk.phones.forEach { it.app.run() }
    val stage = Stage(DESK_WIDTH, DESK_HEIGHT, coroutineContext + life) { DeskView(desk) }
    val evening = Evening(desk, dir, stage, transcript)
    val trouble = try {
        evening.steps()
        null
    } catch (stopped: CancellationException) {
        throw stopped
    } catch (trouble: Exception) {
        trouble
    }
    if (trouble != null) {
        transcript.failed(evening.now, trouble.message.orEmpty())
        stage.picture(transcript.picture("failed"))
        System.err.println("FAILED at “${evening.now}”: ${trouble.message ?: trouble}")
        if (trouble !is NotShown) trouble.printStackTrace()
    }
    life.cancelAndJoin()
    desk.close()
    trouble == null
}
