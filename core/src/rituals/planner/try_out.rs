//! A reminder that is only tried, so that a person sees how one looks and sounds on this phone.

use super::identity;
use super::input::Platform;
use super::output::{Channel, Reminder, Trigger};
use crate::ids::{Fingerprint, InstallationId};
use crate::time::Now;

/// How long it waits, milliseconds: time enough to put the phone down.
pub const TEST_MS: u64 = 5_000;

/// One of its kind on a phone, about nothing, on the channel of rituals. It stands in no plan and no plan takes
/// it away.
pub fn test_reminder(installation: InstallationId, now: &Now, title: String, line: String) -> Reminder {
    let instant_ms = now.utc_ms.saturating_add_unsigned(TEST_MS);
    let mut reminder = Reminder {
        id: identity::of_test(installation),
        fingerprint: Fingerprint(uuid::Uuid::nil()),
        members: Vec::new(),
        trigger: Trigger::Elapsed { ms: TEST_MS, ends_at_ms: instant_ms },
        instant_ms,
        channel: Channel::Ritual,
        title,
        line,
        actions: Vec::new(),
    };
    // It is compared with nothing, so that whose platform it is does not matter.
    reminder.fingerprint = identity::fingerprint(&reminder, &Platform::desktop(), None);
    reminder
}
