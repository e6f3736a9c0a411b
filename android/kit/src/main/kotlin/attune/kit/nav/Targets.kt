package attune.kit.nav

import attune.kit.core.LinkTo
import attune.kit.core.LinkToExercise
import attune.kit.core.LinkToHelp
import attune.kit.core.LinkToTimeOut
import attune.kit.core.Target
import attune.kit.core.ToEntry
import attune.kit.core.ToExercise
import attune.kit.core.ToPair
import attune.kit.core.ToRitual
import attune.kit.core.ToRituals
import attune.kit.core.ToSession
import attune.kit.core.ToTimeOut
import attune.kit.core.ToUs
import attune.kit.core.Which

/** Where a card of Today leads. */
fun Target.route(): Route = when (this) {
    is ToSession -> Route.Session(id)
    is ToExercise -> Route.Exercise(id)
    is ToRitual -> Route.Ritual(id)
    is ToEntry -> Route.Entry(Which.OURS, id)
    is ToPair -> Route.Pair
    is ToTimeOut -> Route.TimeOut
    is ToUs -> Route.At(Place.Us)
    is ToRituals -> Route.At(Place.Rituals)
}

/** Where a link of a step leads. */
fun LinkTo.route(): Route = when (this) {
    is LinkToExercise -> Route.Exercise(id)
    is LinkToHelp -> Route.Help(page)
    is LinkToTimeOut -> Route.TimeOut
}
