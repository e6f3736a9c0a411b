import AttuneKit
import SwiftUI

/// One exercise before it starts: what it is for, what is known of it, who sees what.
struct ExerciseScreen: View {
    let state: ExerciseState
    let send: Send<ExerciseEvent>
    @Environment(\.words) private var words

    var body: some View {
        LoadView(load: state.load) { exercise in
            let running = exercise.running != nil
            Page(exercise.card.title) {
                Trouble(state.trouble)
                Text(exercise.card.purpose).lettering(.heading)
                Hint(joined([words.minutes(exercise.card.minutes), exercise.approach]))
                if !exercise.ways.isEmpty { Hint(joined(exercise.ways)) }
                if !exercise.review.isEmpty { NoticeLine(text: exercise.review) }
                steps(exercise)
                if !exercise.guards.isEmpty { Hint(exercise.guards) }
                about(exercise)
                if !exercise.before.isEmpty { before(exercise) }
                if !exercise.help.isEmpty { Links(links: exercise.help) { send(.follow($0)) } }
            } bottom: {
                if exercise.canStart || running {
                    AttuneButton(running ? words.doResume : words.exerciseBegin, wide: true) { send(.begun) }
                } else {
                    Hint(words.exerciseNeedsTwo)
                }
                if exercise.onePhone && !running { Explained(words.onePhoneStart, words.onePhoneHow) { send(.startOnOnePhone) } }
            }
        }
    }

    private func steps(_ exercise: ExerciseRecord) -> some View {
        Card(gap: grid(3)) {
            Heading(words.exerciseSteps, .hintStrong)
            ForEach(Array(exercise.steps.enumerated()), id: \.offset) { index, step in
                OneBreath {
                    HStack(alignment: .firstTextBaseline, spacing: grid(3)) {
                        Text("\(index + 1)").lettering(.lead, .quiet).frame(minWidth: grid(4), alignment: .leading)
                        Plain(step)
                    }
                }
            }
        }
    }

    /// The last times, to be read again.
    @ViewBuilder private func before(_ exercise: ExerciseRecord) -> some View {
        GroupTitle(words.exerciseBefore)
        Card(gap: 0) {
            ForEach(exercise.before, id: \.id) { session in Earlier(session: session, titled: false) { send(.sessionOpened(session.id)) } }
            if exercise.before.count > 2 { LinkRow(text: words.exerciseBeforeAll) { send(.historyAsked) } }
        }
    }

    @ViewBuilder private func about(_ exercise: ExerciseRecord) -> some View {
        if !exercise.cautions.isEmpty {
            GroupTitle(words.exerciseCautions)
            Stack(gap: grid(2)) { ForEach(exercise.cautions, id: \.self) { Plain($0) } }
        }
        GroupTitle(words.exerciseEvidence)
        Plain(exercise.evidence, .quiet)
    }
}
