//! Ids and fingerprints: pure functions of what they name, so that a plan made again after a crash, a
//! restart or on another day finds what it set before.

use uuid::Uuid;

use super::input::{Platform, RingsBy};
use super::output::{Action, Channel, Reminder, Trigger};
use crate::crypto::sha256;
use crate::ids::{Fingerprint, InstallationId, OpId, ReminderId, RitualId, TimeOutId};
use crate::time::Civil;

fn first_half(parts: &[&[u8]]) -> Uuid {
    let mut id = [0; 16];
    id.copy_from_slice(sha256(parts).get(..16).unwrap_or(&[0; 16]));
    Uuid::from_bytes(id)
}

/// The id of one occurrence's reminder; the occurrence is what the rule gives, so that snoozing and
/// holding change the fingerprint only. All parts but the first have a fixed length.
pub(super) fn of_occurrence(installation: InstallationId, ritual: RitualId, occurrence: Civil) -> ReminderId {
    let seconds = occurrence.seconds().to_be_bytes();
    ReminderId(first_half(&[b"attune-reminder1 ritual\0", ritual.bytes(), &seconds, installation.bytes()]))
}

/// The id of a time-out's return.
pub(super) fn of_time_out(installation: InstallationId, time_out: TimeOutId) -> ReminderId {
    ReminderId(first_half(&[b"attune-reminder1 time-out\0", time_out.bytes(), installation.bytes()]))
}

/// The id of the sentinel; there is one at most.
pub(super) fn of_sentinel(installation: InstallationId) -> ReminderId {
    ReminderId(first_half(&[b"attune-reminder1 sentinel\0", installation.bytes()]))
}

/// The id of the reminder that is only tried; no plan has it.
pub(super) fn of_test(installation: InstallationId) -> ReminderId {
    ReminderId(first_half(&[b"attune-reminder1 test\0", installation.bytes()]))
}

/// The id of several occurrences that ring as one.
pub(super) fn of_group(mut members: Vec<ReminderId>) -> ReminderId {
    members.sort_unstable();
    let mut parts: Vec<&[u8]> = vec![b"attune-reminder1 merged\0"];
    parts.extend(members.iter().map(|id| &id.bytes()[..]));
    ReminderId(first_half(&parts))
}

/// What is shown, and the trigger as the platform takes it: an alarm at a moment does not change when
/// only its zone does, one by the clock on the wall does not when only the moment does, and a
/// time-out's does not because time passed.
pub(super) fn fingerprint(reminder: &Reminder, platform: &Platform, deciding: Option<OpId>) -> Fingerprint {
    let trigger = match (&reminder.trigger, platform.rings_by) {
        (Trigger::Civil { local, zone }, RingsBy::Civil) => {
            format!("civil {local} {}", zone.map_or_else(|| "here".to_owned(), |zone| zone.to_string()))
        }
        (Trigger::Civil { .. }, RingsBy::Instant) => format!("instant {}", reminder.instant_ms),
        (Trigger::Elapsed { ends_at_ms, .. }, _) => {
            format!("elapsed {} {ends_at_ms}", deciding.map(|op| op.to_string()).unwrap_or_default())
        }
    };
    let channel = match reminder.channel {
        Channel::Ritual => b'r',
        Channel::TimeOut => b't',
        Channel::Sentinel => b's',
    };
    let actions = reminder.actions.iter().map(|action| match action {
        Action::Done => b'd',
        Action::NotToday => b'n',
        Action::InTenMinutes => b't',
    });
    let mut shown = Vec::with_capacity(256);
    shown.extend([u8::from(platform.exact), channel]);
    shown.extend(actions);
    shown.push(0);
    for text in [&trigger, &reminder.title, &reminder.line] {
        shown.extend_from_slice(&(text.len() as u64).to_be_bytes());
        shown.extend_from_slice(text.as_bytes());
    }
    for member in &reminder.members {
        shown.extend_from_slice(member.id.bytes());
    }
    Fingerprint(first_half(&[b"attune-fingerprint1\0", &shown]))
}
