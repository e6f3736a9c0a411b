extension StepView {
    /// The pace of a step at which one breathes.
    public var pace: BreathPace? {
        guard case .breathe(_, let inward, let hold, let out, let minutes, _, _, _, _) = self else { return nil }
        return BreathPace(inward: Int(inward), hold: Int(hold), out: Int(out), minutes: Int(minutes))
    }

    /// The clock that belongs to a step, standing; nil where it has none.
    fileprivate var clock: StepClock? {
        switch self {
        case .timer(_, let seconds, let times, _): StepClock(seconds: Int(seconds), times: Int(times))
        case .breathe(_, _, _, _, let minutes, _, _, _, _): StepClock(seconds: Int(minutes) * 60)
        case .turn(_, _, let minutes, _, _, _, _, _, _, _): StepClock(seconds: Int(minutes) * 60)
        case .reflect(_, _, let minutes): minutes.map { StepClock(seconds: Int($0) * 60) }
        default: nil
        }
    }

    /// When two begin to breathe together, by the hour of each phone.
    private var startsAtMs: Int64? {
        if case .breathe(_, _, _, _, _, _, _, _, let startsAtMs) = self { startsAtMs } else { nil }
    }

    /// Which of several turns this is: each has its own clock.
    private var ofTurn: UInt32 { if case .turn(let turn, _, _, _, _, _, _, _, _, _) = self { turn } else { 0 } }

    /// The clock of the step that `record` shows: the one that `old` has, where it is that step's, else a standing one. Two who begin to
    /// breathe together begin at one moment, by the hour of each phone.
    static func clock(of record: SessionRecord, after old: SessionState, by clock: any PhoneClock) -> StepClock? {
        if let starts = record.step.startsAtMs { return record.step.clock?.started(clock.sinceStartMs() + starts - clock.utcMs()) }
        let before = old.load.value
        let same = before?.stepId == record.stepId && before?.step.ofTurn == record.step.ofTurn
        return same ? old.clock : record.step.clock
    }
}

extension SessionState {
    /// The phase of the breath, where one breathes and the clock was set going.
    public var phase: BreathPhase? {
        guard let pace = load.value?.step.pace, let clock, clock.runs || clock.isOver(nowMs) else { return nil }
        return pace.phase(clock.elapsedMs(nowMs))
    }

    /// The same state at `now`; a clock that has run out stands.
    func at(_ now: Int64) -> SessionState {
        guard let running = clock, running.runs else { return self }
        return with {
            $0.nowMs = now
            if running.isOver(now) { $0.clock = running.rested(now) }
        }
    }

    /// What is to be felt on the way from `before` to this state; nil: nothing.
    func beat(after before: SessionState) -> BreathPhase? { felt == before.felt ? nil : phase ?? .rest }

    /// What is felt when it becomes another: the phase, or which time of several it is and whether all are over.
    private var felt: Felt {
        Felt(phase: phase, round: phase == nil ? clock?.round(nowMs) : nil, over: phase == nil && clock?.isOver(nowMs) == true)
    }
}

private struct Felt: Equatable {
    let phase: BreathPhase?
    let round: Int?
    let over: Bool
}
