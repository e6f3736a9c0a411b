package attune.kit.core

import attune.kit.testing.Bench
import attune.kit.testing.Keys
import attune.kit.testing.couple
import attune.kit.testing.pair
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

class GatewayTest {
    @Test
    fun every_call_runs_on_the_one_thread_of_its_core() = Bench.run {
        val (ana, ben) = phone("ana", "Ana") to phone("ben", "Ben")
        val threads = mutableSetOf<Thread>()
        val calls = List(20) { scope.async { ana.core.call("today") { today(it).also { threads += Thread.currentThread() } } } }
        calls.awaitAll()
        val other = ben.core.call("today") { Thread.currentThread() }
        assertEquals(1, threads.size, "the core may rely on one thread")
        assertNotEquals(Thread.currentThread(), threads.single())
        assertNotEquals(other, threads.single())
        assertEquals(setOf("attune-core"), ana.calls.map { it.second }.toSet())
    }

    @Test
    fun a_panic_arrives_as_a_failure_and_ends_nothing() = Bench.run {
        val ana = phone("ana", "Ana")
        val failed = assertFailsWith<CoreException> { ana.core.call("setUp") { setUp(it, "panic on purpose") } }
        assertEquals(CoreFailure.Kind.INTERNAL, failed.failure.kind)
        assertTrue("on purpose" in failed.cause?.message.orEmpty(), "the report says where: ${failed.cause}")
        assertEquals("Ana", ana.core.call("us") { us(it) }.name)
    }

    @Test
    fun what_the_person_can_act_on_arrives_with_its_sentence() = Bench.run {
        val fresh = phone("fresh")
        val blank = assertFailsWith<CoreException> { fresh.core.call("setUp") { setUp(it, "   ") } }
        assertEquals(CoreFailure.Kind.OTHER, blank.failure.kind)
        assertTrue(blank.failure.message.isNotBlank())
        val ana = phone("ana", "Ana")
        val gone = assertFailsWith<CoreException> { ana.core.call("ritual") { ritual(it, "00000000000000000000000000000001") } }
        assertEquals(CoreFailure.Kind.GONE, gone.failure.kind)
        ana.core.call("choosePassphrase") { choosePassphrase(it, "a walk by the long lake") }
        ana.core.call("lock") { lock(it) }
        val locked = assertFailsWith<CoreException> { ana.core.call("entry") { entry(it, Which.MINE, "00000000000000000000000000000001") } }
        assertEquals(CoreFailure.Kind.VAULT, locked.failure.kind)
    }

    @Test
    fun erasing_destroys_the_key_beside_the_folder() = Bench.run {
        val (ana, _) = couple()
        val key = File(folder("ana")).resolveSibling("ana.key")
        assertTrue(key.exists(), "the key of a phone that is paired")
        ana.core.call("erasePhone") { erasePhone(it, "erase") }
        assertTrue(!key.exists() && !File(key.parentFile, "ana").exists())
    }

    @Test
    fun a_folder_belongs_to_one_at_a_time() = Bench.run {
        phone("ana", "Ana")
        val second = assertFailsWith<CoreException> { phone("ana") }
        assertTrue(second.failure.message.isNotBlank())
    }

    @Test
    fun a_folder_that_cannot_be_used_says_why_and_is_left_alone() = Bench.run {
        val file = File(folder("ana"), "a file").apply { writeText("mine") }
        val failed = assertFailsWith<CoreException> { CoreGateway.open(file.path, clock, keyOf("ana")) { Whereabouts("UTC", 0, "en") } }
        assertTrue(failed.failure.message.isNotBlank())
        assertEquals("mine", file.readText())
    }

    @Test
    fun a_folder_copied_without_its_key_opens_as_a_new_phone() = Bench.run {
        val ana = couple().first
        ana.core.pause()
        File(folder("ana")).copyRecursively(File(folder("copy")))
        assertEquals(Start.NEW_PHONE, phone("copy").core.call("welcome") { welcome(it) }.start)
    }

    @Test
    fun a_key_that_is_gone_is_told_and_the_folder_stays_as_it_is() = Bench.run {
        val keys = Keys(keyOf("ana"))
        val ana = phone("ana", "Ana", keys)
        pair(ana, phone("ben", "Ben"))
        assertEquals(Standing.PAIRED, ana.core.call("us") { us(it) }.standing)
        ana.core.pause()
        keys.answers = { throw KeyStore.Gone() }
        assertEquals(Standing.NEW_PHONE, ana.core.call("us") { us(it) }.standing)
        assertEquals(listOf<Target?>(ToUs), ana.core.call("today") { today(it) }.notices.map { it.target })
        ana.core.pause()
        keys.answers = {}
        assertEquals(Standing.PAIRED, ana.core.call("us") { us(it) }.standing)
        assertEquals(emptyList(), ana.core.call("today") { today(it) }.notices)
    }

    @Test
    fun after_a_pause_the_next_call_resumes_by_itself() = Bench.run {
        val ana = phone("ana", "Ana")
        ana.core.pause()
        ana.core.pause()
        assertEquals("Ana", ana.core.call("us") { us(it) }.name)
        ana.core.pause()
        ana.core.resume()
        ana.core.resume()
        assertEquals("Ana", ana.core.call("us") { us(it) }.name)
    }
}
