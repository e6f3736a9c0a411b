import AttuneKit
import SwiftUI

/// The one step that a session is at, by its kind.
struct StepOf: View {
    let step: Step

    var body: some View {
        switch step.session.step {
        case .read(let title, let paragraphs, let sample, let links):
            ReadStep(step: step, title: title, paragraphs: paragraphs, sample: sample, links: links)
        case .calm(let prompt, let low, let high, let highest, let from, let line, let links):
            CalmStep(step: step, prompt: prompt, low: low, high: high, highest: Int(highest), from: Int(from), line: line, links: links)
        case .fear(let paragraphs, let prompt, let options, let reading):
            FearStep(step: step, paragraphs: paragraphs, prompt: prompt, options: options, reading: reading)
        case .ready(let text, let chooseTeller, let direction, let own, let both):
            ReadyStep(step: step, text: text, chooseTeller: chooseTeller, direction: direction, own: own, both: both)
        case .reflect(let prompt, _, let minutes): ReflectStep(step: step, prompt: prompt, timed: minutes != nil)
        case .scale(let prompt, let low, let high, let highest, _):
            ScaleStep(step: step, prompt: prompt, low: low, high: high, highest: highest)
        case .schedule(let prompt, _, let title, let summary, let proposed):
            ScheduleStep(step: step, prompt: prompt, title: title, summary: summary, proposed: proposed)
        case .pause(let text): BreatherStep(step: step, text: text)
        case .done(let text): Ended(step: step, text: text)
        case .breathe(let text, _, _, _, _, let together, let own, let partner, _):
            BreatheStep(step: step, text: text, canStartTogether: together, ownReady: own, partnerReady: partner)
        case .timer(let text, _, let times, let dark): TimerStep(step: step, text: text, times: Int(times), dark: dark)
        case .draw(let prompt, let question): DrawStep(step: step, prompt: prompt, question: question)
        case .turn(let turn, let turns, _, let speaking, let text, let typed, _, let lines, let now, _):
            TurnStep(
                step: step, part: part(Int(turn), of: Int(turns)), speaking: speaking, text: text, typed: typed, lines: lines, now: now)
        case .agree(let prompt, _, let holds, let own, let theirs):
            AgreeStep(step: step, prompt: prompt, holds: holds, own: own, theirs: theirs)
        case .aloud(let text): AloudStep(step: step, text: text)
        case .choose(let prompt, let options, let upTo, _, let exchange):
            if step.asked {
                ChooseStep(step: step, prompt: prompt, options: options, upTo: upTo, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .feelings(let prompt, let words, let outside, let upTo, _, let exchange):
            if step.asked {
                FeelingsStep(step: step, prompt: prompt, vocabulary: words, outside: outside, upTo: upTo, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .share(let prompt, let options, _, let exchange):
            if step.asked {
                ShareStep(step: step, prompt: prompt, options: options, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: [prompt], exchange: exchange)
            }
        case .sealed(let fields, _, let exchange):
            if step.asked {
                SealStep(step: step, fields: fields, exchange: exchange)
            } else {
                Exchanged(step: step, prompts: fields.map(\.prompt), exchange: exchange)
            }
        }
    }
}
