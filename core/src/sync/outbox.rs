//! What this phone writes into its lane, and when. A blob's bytes enter the outbox in the transaction
//! that gives it its number, before anything is put anywhere; every repeat sends those bytes.

use rusqlite::Transaction;

use super::blob;
use super::content::{Content, Control};
use super::lane::MAX_SEQ;
use super::model::Courier;
use super::rows::{self, Lane};
use crate::crypto::sha256;
use crate::error::{Error, Result};
use crate::log;
use crate::time::Now;

/// 24 hours.
pub(super) const DAY_MS: u64 = 24 * 3_600_000;

/// Seven days.
pub(super) const WEEK_MS: u64 = 7 * DAY_MS;

/// So long, at most, a blob lies in the mailbox after it came: 30 days, rounded up to a whole week.
pub(super) const LIES_MS: u64 = 37 * DAY_MS;

/// Operations of one blob, in bytes before compression: what does not compress still fits into 1 MiB.
const MOST_OPS: usize = 768 << 10;

/// Most missing numbers that one blob tells up to the highest; a few beyond it may follow.
const MOST_WANTS: usize = 256;

/// Most missing numbers that are heard of in one blob, whatever a changed client puts into it.
pub(super) const MOST_HEARD: usize = 2 * MOST_WANTS;

/// A gap that is younger (in own exchanges) heals by itself, as a rule: blobs come in any order.
const PATIENCE_MS: u64 = 10 * 60_000;

/// Where a blob may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    /// Where the two met.
    Meeting,
    /// The lasting mailbox.
    Mailbox,
}

/// The week since 1970. Deletions go by weeks, so that no table tells when the partner acknowledged.
pub(super) fn week(now: &Now) -> i64 {
    now.utc_ms.div_euclid(WEEK_MS.cast_signed())
}

/// The first whole week at least 30 days from now.
pub(super) fn gone_week(now: &Now) -> i64 {
    now.utc_ms.saturating_add(30 * DAY_MS.cast_signed()).div_euclid(WEEK_MS.cast_signed()) + 1
}

impl Courier<'_> {
    /// This person has confirmed the words: writes blob 1, which is that and nothing else. A second
    /// call does nothing.
    ///
    /// # Errors
    /// Those of the store and of the source of randomness.
    pub fn confirm(&self, tx: &Transaction) -> Result<()> {
        let mut lane = rows::lane(tx, self.ends.other)?;
        if lane.sent > 0 {
            return Ok(());
        }
        self.seal(tx, &mut lane, &Content { controls: vec![Control::Confirmed], ..Content::default() })?;
        rows::save(tx, &lane)
    }

    /// Seals what there is to say, in at most `most` blobs; says whether it sealed any.
    pub(super) fn seal_due(&self, tx: &Transaction, lane: &mut Lane, most: usize) -> Result<bool> {
        let mut sealed = false;
        for _ in 0..most {
            let Some(content) = self.due_content(tx, lane)? else { break };
            if content.controls.iter().any(|control| matches!(control, Control::Welcome(_))) {
                lane.welcome_seq = Some(lane.sent + 1);
            }
            self.seal(tx, lane, &content)?;
            sealed = true;
        }
        Ok(sealed)
    }

    /// The next blob, if there is a reason for one: the welcome, an operation, a gap that lasts, or
    /// an ack that is owed. Nothing before both people have confirmed.
    fn due_content(&self, tx: &Transaction, lane: &Lane) -> Result<Option<Content>> {
        if lane.sent == 0 || !lane.confirmed {
            return Ok(None);
        }
        let welcome = self.welcome.filter(|_| lane.welcome_seq.is_none());
        let ops = log::above(tx, self.ends.own, lane.sealed_op, MOST_OPS)?;
        let (beyond, lasting) = rows::gaps_to_tell(tx, lane, PATIENCE_MS, DAY_MS)?;
        if welcome.is_none() && ops.is_empty() && lasting == 0 && !rows::owes(tx, lane)? {
            return Ok(None);
        }
        let mut want = rows::missing(tx, lane, MOST_WANTS)?;
        want.extend(beyond);
        Ok(Some(Content {
            prev: lane.sent_hash,
            ack: lane.held,
            want,
            vector: log::vector(tx)?,
            ops,
            controls: welcome.map(|welcome| Control::Welcome(welcome.clone())).into_iter().collect(),
            ..Content::default()
        }))
    }

    fn seal(&self, tx: &Transaction, lane: &mut Lane, content: &Content) -> Result<()> {
        let seq = lane.sent + 1;
        if seq > MAX_SEQ {
            return Err(Error::internal("sync.full", seq));
        }
        let bytes = blob::seal(self.ledger.entropy, &self.ends.lanes.out.epoch, &self.ends.out(seq), content)?;
        lane.sealed_op += content.ops.len() as u64;
        let ack_only = !content.more_than_ack();
        rows::insert(tx, lane, &rows::Blob { seq, bytes: &bytes, op: lane.sealed_op, ack_only })?;
        lane.sent = seq;
        lane.sent_hash = Some(sha256(&[&bytes]));
        lane.told = content.ack;
        rows::tell(tx, lane)
    }
}

/// The partner's phone has everything up to `ack`. A number that was never given is a changed
/// client's, and means nothing.
pub(super) fn acknowledged(tx: &Transaction, lane: &mut Lane, now: &Now, ack: u64) -> Result<()> {
    if ack <= lane.acked || ack > lane.sent {
        return Ok(());
    }
    if let Some(op) = rows::op_at(tx, lane.other, ack)? {
        lane.acked_op = op;
    }
    lane.acked = ack;
    lane.met |= lane.welcome_seq.is_some_and(|welcome| welcome <= ack);
    rows::acknowledge(tx, lane.other, ack, gone_week(now))
}
