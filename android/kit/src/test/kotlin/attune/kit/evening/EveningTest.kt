package attune.kit.evening

import attune.kit.testing.Bench
import java.io.File
import java.time.Instant
import kotlin.test.Test
import kotlin.test.assertEquals

/** What both kits play comes to the records that are kept beside its script. */
class EveningTest {
    @Test
    fun the_evening_comes_to_the_same_records_on_every_front_end() = plays(Script.evening)

    @Test
    fun over_two_clock_changes_and_a_flight_each_reminder_rings_once_at_its_moment_on_both_phones() = plays(Script.crossing)

    private fun plays(script: Script) = Bench.run {
        clock.turn(script.begin.toEpochMilli() - clock.utcMs())
        val phones = listOf("ana", "ben").associateWith { phone(it) }
        val player = Player(this, phones)
        for (step in script.steps) player.play(step)
        for ((label, phone) in phones) {
            phone.core.pause()
            assertEquals("{\"different\":[],\"same\":true}", records(script, label))
        }
    }

    /** What attune-lab finds other than it is kept; with `ATTUNE_RECORDS=write` it keeps what it finds. */
    private fun Bench.records(script: Script, label: String): String {
        val kept = File(script.folder, "$label.json").path
        val lab = File(System.getProperty("jna.library.path"), "attune-lab").path
        val place = listOf("--zone", zoneOf(label).id, "--now", Instant.ofEpochMilli(clock.utcMs()).toString())
        val keep = if (System.getenv("ATTUNE_RECORDS") == "write") listOf("--into", kept) else emptyList()
        val process = ProcessBuilder(listOf(lab, "phone", folder(label)) + place + "records" + keep + listOf("--against", kept)).redirectErrorStream(true).start()
        return process.inputStream.reader().readText().trim().also { process.waitFor() }
    }
}
