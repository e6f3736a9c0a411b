package attune.kit.samples

import attune.kit.core.Load
import attune.kit.core.Pact
import attune.kit.core.RunningTimeOut
import attune.kit.core.TimeOutRecord
import attune.kit.timeout.TimeOutState

/** Before, in and after a pause. */
object TimeOutSamples {
    private const val REACH = "Ben's phone learns of it at its next exchange. To be sure, tell it yourself."
    private val running = RunningTimeOut("call", true, "Ana", 1_140_000uL, 1_800_000uL, 1_795_378_200_000, true, false, "attune1:pause:7KQ2 MD5P HQ9Z WC2L", true, SampleCode.code)

    val before = TimeOutState(Load.Ready(TimeOutRecord(null, false, Pact.AGREED, 30u, REACH)))
    val asked = TimeOutState(Load.Ready(TimeOutRecord(null, false, Pact.PROPOSED_BY_PARTNER, 30u, REACH)))
    val during = TimeOutState(Load.Ready(TimeOutRecord(running, false, Pact.AGREED, 30u, REACH)), leftMs = 1_140_000)
    val over = TimeOutState(Load.Ready(TimeOutRecord(running.copy(leftMs = 0uL), false, Pact.AGREED, 30u, REACH)))
    val ended = TimeOutState(Load.Ready(TimeOutRecord(null, true, Pact.AGREED, 30u, REACH)))
    val heard = TimeOutState(Load.Ready(TimeOutRecord(running.copy(own = false, caller = "Ben", counts = false), false, Pact.NOT_YET, 30u, REACH)))
    val sharing = during.copy(sharing = true)
    val starting = before.copy(sharing = true, canScan = true)
    val alone = TimeOutState(Load.Ready(TimeOutRecord(null, false, Pact.NOT_YET, 30u, null)))
    val all = mapOf("before" to before, "asked" to asked, "during" to during, "over" to over, "ended" to ended, "heard" to heard, "sharing" to sharing, "starting" to starting, "alone" to alone)
}
