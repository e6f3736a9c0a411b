package attune.kit.together

/** What a phone lets its holder feel: a soft beat where a breath turns, and where a time is up ([BreathPhase.Rest]). */
fun interface Haptics {
    fun beat(phase: BreathPhase)
}

/** Nothing to feel, as on a desk. */
object NoHaptics : Haptics {
    override fun beat(phase: BreathPhase) = Unit
}
