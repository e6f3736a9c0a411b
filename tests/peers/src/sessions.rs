//! Folding a long session of an exercise, beside reading the same operations as JSON.

use attune_core::exercises::{ExerciseOp, Sent, Start, fold_session, session_of_day};
use attune_core::ids::{CoupleId, DeviceId, OpId, PersonId};
use attune_core::log::{Beyond, Frame, Members, Operation, Stamped, Vector};
use attune_tests::SUNDAY_FIVE;
use uuid::Uuid;

use crate::measure::{Side, line, medians, timed};

/// So many things were said in it.
const EVENTS: u32 = 500;

/// The two, their record, and what happened: both came in, and then they wrote in turn.
fn said() -> (Members, attune_core::ids::RecordId, Vec<Stamped<ExerciseOp>>) {
    let people = [1, 2].map(|n| PersonId(Uuid::from_u128(n)));
    let members = Members { couple: CoupleId(Uuid::from_u128(9)), people };
    let (exercise, day) = ("daily-check-in", "2026-11-22");
    let record = session_of_day(members.couple, exercise, day).into();
    let ops = (0..EVENTS).map(|n| {
        let op = if n < 2 {
            let start = Start {
                exercise: exercise.into(),
                version: 1,
                until_ms: i64::MAX,
                day: Some(day.into()),
                tells: None,
                instead: None,
            };
            ExerciseOp::Start(start)
        } else {
            ExerciseOp::Sent(Sent { step: format!("talk/{n}"), text: format!("line {n} of a long evening"), tag: None })
        };
        let person = people[n as usize % 2];
        let frame = Frame {
            id: OpId(Uuid::from_u128(u128::from(n) + 100)),
            person,
            device: DeviceId(person.0),
            op_seq: u64::from(n / 2 + 1),
            kind: op.kind(),
            record,
            parent: None,
            counter: u64::from(n + 1),
            vector: Vector::default(),
            beyond: Beyond::default(),
            at_ms: SUNDAY_FIVE,
            offset_seconds: 3_600,
            zone: "Europe/Berlin".into(),
            min_reader: 1,
            payload_hash: [0; 32],
            payload_len: 0,
        };
        Stamped { frame, op }
    });
    (members, record, ops.collect())
}

/// Prints the line.
pub fn measure() {
    let (members, record, ops) = said();
    let json: Vec<String> = ops
        .iter()
        .map(|one| match &one.op {
            ExerciseOp::Sent(sent) => serde_json::to_string(sent).unwrap_or_default(),
            _ => "null".into(),
        })
        .collect();
    let mut ours = |times| timed(times, || fold_session(&members, record, &ops));
    let read = || json.iter().filter_map(|one| serde_json::from_str::<Sent>(one).ok()).count();
    let mut peer = |times| timed(times, read);
    let sides: &mut [Side] = &mut [&mut ours, &mut peer];
    let medians = medians(60, 20, sides);
    line(
        "folding a session of 500 operations; reading them as JSON",
        medians[0],
        medians[1],
        medians[0] / medians[1],
        "1 ms",
    );
}
