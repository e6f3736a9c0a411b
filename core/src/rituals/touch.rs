//! A small touch: something both would like, with no schedule, no "done", no picture and no reminder. Who wishes for
//! it is shown to nobody unless both do; either ends it, by one tap and unseen, and it lapses by itself.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};
use serde::{Deserialize, Serialize};

use super::model::touch_record;
use super::ops::RitualOp;
use super::rows;
use super::screens::Touch;
use super::standing::LAPSES_MS;
use crate::error::Result;
use crate::ids::{OpId, PersonId};
use crate::log::{Author, Ledger, Stamped};
use crate::time::Now;

/// "I would like a small touch." Shown to nobody unless both say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TouchWished {}

/// "No more." Ends every wish that its author had seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TouchEnded {}

/// One person's wish that nobody has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Whose.
    pub person: PersonId,
    /// When, by their clock, milliseconds since 1970.
    pub at_ms: i64,
}

/// The wishes that no end had seen.
pub(super) fn open(ops: &[&Stamped<RitualOp>]) -> BTreeSet<(OpId, PersonId, i64)> {
    let (ends, wishes): (Vec<&Stamped<RitualOp>>, Vec<&Stamped<RitualOp>>) =
        ops.iter().copied().partition(|one| matches!(one.op, RitualOp::TouchEnded(_)));
    let open = wishes.into_iter().filter(|wish| !ends.iter().any(|end| end.frame.saw(&wish.frame)));
    open.map(|wish| (wish.frame.id, wish.frame.person, wish.frame.at_ms)).collect()
}

/// Where it stands for `me`; the other's wish alone is not told.
pub(super) fn stands(wishes: &[Wish], me: PersonId, now_ms: i64) -> Touch {
    let held = |since_ms: i64| now_ms.saturating_sub(since_ms) < LAPSES_MS;
    let of = |mine: bool| wishes.iter().filter(move |one| (one.person == me) == mine);
    // Wishes meet that were made within the time that one holds.
    let both = of(true).flat_map(|own| of(false).map(move |other| (own.at_ms, other.at_ms)));
    let met = both.filter(|(own, other)| own.saturating_sub(*other).saturating_abs() < LAPSES_MS);
    if met.map(|(own, other)| own.max(other)).any(held) {
        Touch::On
    } else if of(true).any(|own| held(own.at_ms)) {
        Touch::Wished
    } else {
        Touch::NotYet
    }
}

/// Where it stands for the holder of this phone.
///
/// # Errors
/// Only those of the store.
pub fn touch(couple: &Connection, me: PersonId, now: &Now) -> Result<Touch> {
    Ok(stands(&rows::couple::touch_wishes(couple)?, me, now.utc_ms))
}

/// Wishes for it. Wishing again changes nothing.
///
/// # Errors
/// Only those of the store.
pub fn wish_touch(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    if touch(tx, author.person, author.now)? != Touch::NotYet {
        return Ok(());
    }
    let op = RitualOp::TouchWished(TouchWished {});
    ledger.record(tx, author, touch_record(ledger.members.couple), None, &op).map(drop)
}

/// Ends it, or takes one's own wish back. Ending what is not there is ending it.
///
/// # Errors
/// Only those of the store.
pub fn end_touch(tx: &Transaction, ledger: &Ledger, author: &Author) -> Result<()> {
    if touch(tx, author.person, author.now)? == Touch::NotYet {
        return Ok(());
    }
    let op = RitualOp::TouchEnded(TouchEnded {});
    ledger.record(tx, author, touch_record(ledger.members.couple), None, &op).map(drop)
}
