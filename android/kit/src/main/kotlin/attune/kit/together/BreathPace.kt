package attune.kit.together

import kotlin.math.PI
import kotlin.math.cos

/** Where a breath is. [Rest]: before the first one, and after the last. */
enum class BreathPhase { Inward, Hold, Out, Rest }

/**
 * One breath in seconds, over and over for [minutes]; null: without an end. How long ago the first one began is handed in, in
 * milliseconds: below 0 before it begins.
 */
data class BreathPace(val inward: Int = 4, val hold: Int = 0, val out: Int = 6, val minutes: Int? = null) {
    private val breathMs get() = ((inward + hold + out) * 1_000L).coerceAtLeast(1)
    private val wholeMs get() = minutes?.let { it * 60_000L } ?: Long.MAX_VALUE

    /** How far into its breath it is, in milliseconds. */
    private fun into(elapsedMs: Long) = elapsedMs.coerceAtLeast(0) % breathMs

    fun phase(elapsedMs: Long): BreathPhase {
        if (elapsedMs < 0 || elapsedMs >= wholeMs) return BreathPhase.Rest
        val at = into(elapsedMs)
        return when {
            at < inward * 1_000L -> BreathPhase.Inward
            at < (inward + hold) * 1_000L -> BreathPhase.Hold
            else -> BreathPhase.Out
        }
    }

    /** How full the lungs are, 0 to 1: slow to start and slow to end. */
    fun fullness(elapsedMs: Long): Float {
        val at = into(elapsedMs) / 1_000f
        val part = when (phase(elapsedMs)) {
            BreathPhase.Inward -> at / inward
            BreathPhase.Hold -> 1f
            BreathPhase.Out -> 1f - (at - inward - hold) / out
            BreathPhase.Rest -> 0f
        }
        return (1 - cos(part * PI).toFloat()) / 2
    }

    /** The same in steps of a whole second, for who has less movement: rising with each second in, falling with each second out. */
    fun steps(elapsedMs: Long): Float {
        val second = (into(elapsedMs) / 1_000).toInt()
        return when (phase(elapsedMs)) {
            BreathPhase.Inward -> (second + 1f) / inward
            BreathPhase.Hold -> 1f
            BreathPhase.Out -> 1f - (second - inward - hold) / out.toFloat()
            BreathPhase.Rest -> 0f
        }
    }

    /** Which second of its phase it is, from 1; 0 at rest. */
    fun count(elapsedMs: Long): Int {
        val second = (into(elapsedMs) / 1_000).toInt()
        return when (phase(elapsedMs)) {
            BreathPhase.Inward -> second + 1
            BreathPhase.Hold -> second - inward + 1
            BreathPhase.Out -> second - inward - hold + 1
            BreathPhase.Rest -> 0
        }
    }

    /** Minutes that are left, begun ones counted; null without an end. */
    fun minutesLeft(elapsedMs: Long): Int? = minutes?.let { ((wholeMs - elapsedMs.coerceIn(0, wholeMs) + 59_999) / 60_000).toInt() }
}
