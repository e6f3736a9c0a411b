package attune.kit.bench

import attune.kit.core.CoreGateway
import attune.kit.core.KeyStore
import attune.kit.core.Platform
import attune.kit.core.RingsBy
import attune.kit.core.SteppedClock
import attune.kit.core.Whereabouts
import com.sun.jna.Library
import com.sun.jna.Native
import com.sun.jna.Pointer
import kotlinx.coroutines.runBlocking
import java.io.File
import java.lang.management.ManagementFactory

private const val WARM = 300
private const val ROUNDS = 300

/** How many exercises the library is measured with, at least. */
private const val EXERCISES = 200

/** The other side, and the key of a phone that `attune-lab` made (tests/peers/src/bare.rs). */
private interface Peers : Library {
    fun attune_bare_open(folder: String, statements: String): Pointer?
    fun attune_bare_run(bare: Pointer): Long
    fun attune_bare_unwrap(folder: String, wrapped: ByteArray, length: Long, out: ByteArray): Long
}

/** The key that lies beside a folder of `attune-lab`; only reads. */
private class LabKey(private val peers: Peers, private val folder: String) : KeyStore {
    override fun unwrap(wrapped: ByteArray): ByteArray {
        val out = ByteArray(wrapped.size)
        val length = peers.attune_bare_unwrap(folder, wrapped, wrapped.size.toLong(), out)
        if (length < 0) throw KeyStore.Gone()
        return out.copyOf(length.toInt())
    }

    override fun wrap(bytes: ByteArray): ByteArray = error("Today wraps nothing")
    override fun forget() = error("Today erases nothing")
}

/**
 * `script/bench` calls this with Ana's folder, a copy of it, and what Today asks of its files: Today as the app calls it, its
 * record read back into Kotlin included, beside the same statements by bare rusqlite, in turns on one thread; then the plan, and
 * the library so often that it comes to [EXERCISES]. Prints lines of the table, in microseconds of this thread's work.
 */
fun main(arguments: Array<String>) = runBlocking {
    val (folder, copy, statements) = arguments
    val peers = Native.load("attune_peers", Peers::class.java)
    val bare = checkNotNull(peers.attune_bare_open(copy, statements)) { "cannot open $copy" }
    val now = checkNotNull(Regex("\"utc_ms\":(\\d+)").find(File("$folder.lab").readText())).groupValues[1].toLong()
    val core = CoreGateway.open(folder, SteppedClock(now), LabKey(peers, folder)) { Whereabouts("Europe/Berlin", 3600, "en") }
    val (ours, peer) = core.call("today") { here ->
        check(today(here).partner != null) { "nobody is paired here" }
        repeat(WARM) { today(here) to peers.attune_bare_run(bare) }
        List(ROUNDS) { worked { today(here) } to worked { peers.attune_bare_run(bare) } }.unzip()
    }
    println("Today, called from Kotlin\t%.1f\t%.1f\t%.2f\t<= 2, 8 ms".format(median(ours), median(peer), median(ours) / median(peer)))
    val android = Platform(32u, true, RingsBy.INSTANT, false, null)
    val plans = core.call("plan") { here ->
        repeat(WARM) { plan(here, android) }
        List(ROUNDS) { worked { plan(here, android) } }
    }
    println("the plan of that phone's 40 rituals, called from Kotlin\t%.1f\t-\t-\t8 ms".format(median(plans)))
    core.call("library") { here ->
        val shelf = library(here).exercises.size
        val times = (EXERCISES + shelf - 1) / shelf
        repeat(WARM) { library(here) }
        val shelves = List(ROUNDS) { worked { repeat(times) { library(here) } } }
        println("the library $times times over (${shelf * times} exercises), called from Kotlin\t%.1f\t-\t-\t8 ms".format(median(shelves)))
    }
    core.close()
}

private fun worked(work: () -> Any?): Double {
    val thread = ManagementFactory.getThreadMXBean()
    val begun = thread.currentThreadCpuTime
    work()
    return (thread.currentThreadCpuTime - begun) / 1e3
}

private fun median(all: List<Double>): Double = all.sorted()[all.size / 2]
