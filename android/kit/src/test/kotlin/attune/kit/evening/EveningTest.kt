package attune.kit.evening

import attune.kit.testing.Bench
import java.io.File
import java.time.Instant
import kotlin.test.Test
import kotlin.test.assertEquals

/** The evening that both kits play comes to the records that are kept beside its script. */
class EveningTest {
    @Test
    fun the_evening_comes_to_the_same_records_on_every_front_end() = Bench.run {
        val phones = listOf("ana", "ben").associateWith { phone(it) }
        val player = Player(this, phones)
        for (step in script()) player.play(step)
        for ((label, phone) in phones) {
            phone.core.pause()
            assertEquals("{\"different\":[],\"same\":true}", records(label))
        }
    }

    /** What attune-lab finds other than it is kept; with `ATTUNE_RECORDS=write` it keeps what it finds. */
    private fun Bench.records(label: String): String {
        val kept = File(eveningFolder, "$label.json").path
        val lab = File(System.getProperty("jna.library.path"), "attune-lab").path
        val place = listOf("--zone", Bench.ZONE.id, "--now", Instant.ofEpochMilli(clock.utcMs()).toString())
        val keep = if (System.getenv("ATTUNE_RECORDS") == "write") listOf("--into", kept) else emptyList()
        val process = ProcessBuilder(listOf(lab, "phone", folder(label)) + place + "records" + keep + listOf("--against", kept)).redirectErrorStream(true).start()
        return process.inputStream.reader().readText().trim().also { process.waitFor() }
    }
}
