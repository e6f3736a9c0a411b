package attune.kit.samples

import attune.kit.core.CoreFailure
import attune.kit.core.ExerciseCard
import attune.kit.core.Load
import attune.kit.core.PathCard
import attune.kit.core.PathRecord
import attune.kit.core.PathStage
import attune.kit.core.StageStanding
import attune.kit.together.PathState

/** A path: before it is begun, under way in every way an exercise on it can stand, at its end, and gone. */
object PathSamples {
    private val card = PathCard("learning-to-listen", "Learning to listen", "Be heard, and hear, one small skill at a time.", "4 exercises, 2 days or more between them", underWay = false, needs = listOf("be-heard"))
    internal val listening = card.copy(line = "Next: Is it maybe…?", underWay = true)
    private val exercises = listOf(
        exercise("mindful-ears", "Just listening", "Listen with the whole body, without answering.", 12u, solo = false),
        exercise("listen-dont-fix", "Hear, don’t repair", "Listen and say back what you heard, with advice left at the door.", 15u, solo = false),
        exercise("gentle-guess", "Is it maybe…?", "Practise noticing how the other one is, and asking instead of assuming.", 10u, solo = false),
        exercise("mirror-dialogue", "Mirror, make sense, feel with", "Say back what you heard, see the sense in it, and feel along.", 30u, solo = false),
    )
    private val record = PathRecord(
        card,
        "Four steps, each a little longer than the one before. First only silence and a voice. Then saying back what you heard, and keeping advice in your pocket. " +
            "Then guessing, and being corrected. Last comes a whole dialogue. Any of the four can be the one you stay with.",
        exercises.map { later(it) },
        "At least 2 days lie between two exercises. More is just as good; nothing here has a date to keep.",
        slower = false, canBegin = true, instead = "", end = "",
    )

    val start = PathState(Load.Ready(record))
    val instead = PathState(Load.Ready(record.copy(instead = "You’re on “Living apart” now. Beginning this one leaves it; what you’ve done stays with you.")), beginning = true)
    val alone = PathState(Load.Ready(record.copy(canBegin = false)))
    private val walked = record.copy(card = listening, canBegin = false)
    val open = PathState(
        Load.Ready(
            walked.copy(
                stages = listOf(
                    done(exercises[0]), PathStage(exercises[1], StageStanding.SKIPPED, null, "Passed over. You can still do it."),
                    PathStage(exercises[2], StageStanding.OPEN, null, "Open whenever you like"), later(exercises[3]),
                ),
            ),
        ),
    )
    val resting = PathState(
        Load.Ready(
            walked.copy(
                stages = listOf(done(exercises[0]), done(exercises[1]), PathStage(exercises[2], StageStanding.RESTING, "2026-11-26", "Some days of rest before this one"), later(exercises[3])),
                pace = "You’re taking it slowly: at least 4 days lie between two exercises. That’s a good pace, and nothing here has a date to keep.", slower = true,
            ),
        ),
    )
    val leaving = resting.copy(leaving = true)
    val ended = PathState(Load.Ready(walked.copy(stages = exercises.map { done(it) }, end = "Listening is never finished, and you have four ways to begin it now.")))
    val gone = PathState(Load.Failed(CoreFailure("This path is not here any more; go back and look again.", CoreFailure.Kind.GONE)))
    val all = mapOf("start" to start, "instead" to instead, "alone" to alone, "open" to open, "resting" to resting, "leaving" to leaving, "ended" to ended, "gone" to gone)
}

private fun later(exercise: ExerciseCard) = PathStage(exercise, StageStanding.LATER, null, "")

private fun done(exercise: ExerciseCard) = PathStage(exercise, StageStanding.DONE, null, "Done")
