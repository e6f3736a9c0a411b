//! The time-out and its pact.

use super::call::Call;
use super::open::Attune;
use super::rooms::topic;
use super::screens::Topic;
use crate::error::Result;
use crate::ids::TimeOutId;
use crate::log::{self, Operation, Received, Stamped};
use crate::rituals::screens::TimeOutScreen;
use crate::rituals::{self, RitualOp};
use crate::store::device;
use crate::time::Here;

impl Attune {
    /// The time-out that runs, and the pact.
    ///
    /// # Errors
    /// Those of the store.
    pub fn timeout(&self, here: &Here) -> Result<TimeOutScreen> {
        self.call(here, |call| call.view(rituals::time_out_screen))
    }

    /// Calls a time-out: no reason, no gate, offline.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] outside 20 minutes to 24 hours; [`crate::error::Error::NotPaired`].
    pub fn call_timeout(&self, here: &Here, minutes: u32) -> Result<TimeOutId> {
        self.call(here, |call| {
            let id = call.record(|tx, ledger, author| rituals::call_time_out(tx, ledger, author, minutes))?;
            call.note_ends()?;
            call.changed(Topic::TimeOut);
            Ok(id)
        })
    }

    /// Makes it longer, once.
    ///
    /// # Errors
    /// [`crate::error::Error::NotAllowed`] the second time; [`crate::error::Error::Gone`] when it is over.
    pub fn renew_timeout(&self, here: &Here, id: TimeOutId, minutes: u32) -> Result<()> {
        self.call(here, |call| {
            call.record(|tx, ledger, author| {
                call.open.device.read(|device| rituals::renew_time_out(tx, device, ledger, author, id, minutes))
            })?;
            call.note_ends()?;
            call.changed(Topic::TimeOut);
            Ok(())
        })
    }

    /// Keeps this phone quiet at its end, unseen.
    ///
    /// # Errors
    /// Those of the store.
    pub fn mute_timeout(&self, here: &Here, id: TimeOutId, muted: bool) -> Result<()> {
        self.call(here, |call| {
            call.on_device(|tx| rituals::mute_time_out(tx, id, muted))?;
            call.changed(Topic::TimeOut);
            Ok(())
        })
    }

    /// Starts the same countdown from the other phone's share text.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] when it is none, [`crate::error::Error::Gone`] when it is over,
    /// [`crate::error::Error::NotPaired`], [`crate::error::Error::Ended`].
    pub fn start_shared_timeout(&self, here: &Here, text: &str) -> Result<TimeOutId> {
        self.call(here, |call| {
            call.couple()?.standing.writable()?;
            let now = call.now.clone();
            let id = call.open.device.write(|tx| rituals::start_shared_time_out(tx, &now, text))?;
            call.note_ends()?;
            call.changed(Topic::TimeOut);
            Ok(id)
        })
    }

    /// Proposes how a time-out works between the two; proposing what the partner proposed agrees.
    ///
    /// # Errors
    /// [`crate::error::Error::NotPaired`].
    pub fn propose_pact(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            call.record(rituals::propose_pact)?;
            call.changed(Topic::TimeOut);
            Ok(())
        })
    }

    /// Agrees to it.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`] when the partner proposed none.
    pub fn accept_pact(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            call.record(rituals::confirm_pact)?;
            call.changed(Topic::TimeOut);
            Ok(())
        })
    }
}

impl Attune {
    /// Puts what the partner proposed away on this phone, unseen; it lapses quietly.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`] when the partner proposed none.
    pub fn decline_pact(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            let couple = call.couple()?;
            let (me, now) = (couple.me.person, &call.now);
            couple.db.read(|conn| call.open.device.write(|tx| rituals::decline_pact(tx, conn, me, now)))?;
            call.changed(Topic::TimeOut);
            Ok(())
        })
    }
}

/// Where device.db keeps when a pause was heard of that was over by then; it goes with its couple.
pub(super) const HEARD_LATE: &str = "pause-heard-late";

/// How long Today says so, milliseconds: half a day.
const LATELY_MS: i64 = 12 * 3_600_000;

/// When the pause ends that this operation calls, milliseconds since 1970; none when it calls none.
fn end_of(op: &Stamped<Vec<u8>>) -> Option<i64> {
    let Some(RitualOp::Called(called)) = RitualOp::read(op.frame.kind, &op.op) else { return None };
    Some(op.frame.at_ms.saturating_add(i64::from(called.minutes) * 60_000))
}

impl Call<'_> {
    /// Remembers that a pause of the partner's arrived after its end, if one did.
    pub(super) fn note_late(&self, received: &Received) -> Result<()> {
        let Some(couple) = self.going_on() else { return Ok(()) };
        let late = couple.db.read(|conn| {
            for (_, record) in received.touched.iter().filter(|(kind, _)| topic(*kind) == Topic::TimeOut) {
                let ops = log::operations(conn, *record)?;
                // One that was made longer may have been heard of in time.
                if let [called] = ops.as_slice()
                    && called.frame.person == couple.partner.person
                    && end_of(called).is_some_and(|end_ms| end_ms <= self.now.utc_ms)
                {
                    return Ok(true);
                }
            }
            Ok(false)
        })?;
        if late {
            let now = self.now.utc_ms.to_string();
            self.open.device.write(|tx| device::set(tx, HEARD_LATE, Some(&now)))?;
        }
        Ok(())
    }

    /// Whether a pause arrived lately that was over by then.
    pub(super) fn heard_late(&self) -> Result<bool> {
        let heard = self.open.device.read(|conn| device::setting(conn, HEARD_LATE))?;
        let ago = heard.and_then(|at| at.parse::<i64>().ok()).map(|at_ms| self.now.utc_ms.saturating_sub(at_ms));
        Ok(ago.is_some_and(|ago| (0..LATELY_MS).contains(&ago)))
    }

    /// Notes by the clock that nobody turns when each known time-out ends.
    pub(super) fn note_ends(&self) -> Result<()> {
        let (device, now) = (&self.open.device, &self.now);
        let note = |ours: rituals::Ours| device.write(|tx| rituals::note_ends(tx, ours, now));
        match self.going_on() {
            Some(couple) => couple.db.read(|conn| note(Some((conn, couple.me.person))))?,
            None => note(None)?,
        }
        Ok(())
    }
}
