//! Where a ritual stands for the holder of a phone: which schedule rings, which is asked. Pure.

use std::collections::BTreeSet;

use super::model::{Agreement, Proposal, RitualRecord};
use super::screens::RitualState;
use crate::ids::{OpId, PersonId};

/// A proposal that nobody answered lapses after so long, milliseconds: 30 days.
pub(super) const LAPSES_MS: i64 = 30 * 24 * 3_600_000;

/// Whether a proposal has waited so long that nobody is asked any more.
pub fn lapsed(proposal: &Proposal, now_ms: i64) -> bool {
    now_ms.saturating_sub(proposal.at_ms) >= LAPSES_MS
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// What it comes to.
    pub state: RitualState,
    /// The newest schedule that both agreed to: the ritual is on.
    pub agreed: Option<&'a Proposal>,
    /// The newest that this person agreed to, unless it lapsed unanswered: what rings here once the ritual is on.
    pub mine: Option<&'a Proposal>,
    /// What the partner asks of this person, unless declined or lapsed.
    pub asked: Option<&'a Proposal>,
    /// What the partner asked for and this person declined, until it lapses: the other version is kept.
    pub declined: Option<&'a Proposal>,
    /// What this person proposed and the partner has not agreed to yet, unless it lapsed.
    pub waiting: Option<&'a Proposal>,
}

impl<'a> Standing<'a> {
    /// `confirmed` holds who agreed to which schedule; `silenced` and `declined` are this phone's own.
    pub fn of(
        record: &'a RitualRecord,
        confirmed: &[Agreement],
        me: PersonId,
        declined: &BTreeSet<OpId>,
        silenced: bool,
        now_ms: i64,
    ) -> Self {
        let live = || record.schedules.iter().filter(|one| one.live);
        let by_me = |one: &Proposal| one.agreed_by(me, confirmed);
        let by_partner = |one: &Proposal| one.agreed_by_other(me, confirmed);
        let agreed = live().find(|one| by_me(one) && by_partner(one));
        let open = |one: &&Proposal| !lapsed(one, now_ms);
        // A change of one's own that nobody answered rings no longer than it asks.
        let mine = live().find(|one| by_me(one) && (by_partner(one) || open(one)));
        // Nobody is asked for what rings here already.
        let rings = agreed.and(mine).map(|one| &one.schedule);
        let theirs = |one: &&Proposal| one.head && !by_me(one) && by_partner(one) && rings != Some(&one.schedule);
        let (put_away, asks): (Vec<&Proposal>, Vec<&Proposal>) =
            live().filter(theirs).filter(open).partition(|one| declined.contains(&one.op));
        let asked = asks.first().copied();
        // What is agreed may be said again, to take back what crossed it.
        let said = |one: &&Proposal| agreed.is_some_and(|agreed| agreed.schedule == one.schedule);
        let waiting = live().find(|one| one.head && by_me(one) && !by_partner(one) && open(one) && !said(one));
        let state = match (agreed, asked) {
            _ if live().next().is_none() => RitualState::Stopped,
            (Some(_), Some(_)) => RitualState::ChangeProposed,
            (Some(_), None) if silenced => RitualState::Silenced,
            (Some(_), None) => RitualState::On,
            (None, _) if live().any(by_me) => RitualState::ProposedByMe,
            (None, _) => RitualState::ProposedByPartner,
        };
        Self { state, agreed, mine, asked, declined: put_away.first().copied(), waiting }
    }

    /// The schedule that rings here: none before both agreed to one.
    pub fn rings(&self) -> Option<&'a Proposal> {
        self.agreed.and(self.mine)
    }

    /// The schedule to show: what rings, else what is proposed.
    pub fn shown(&self) -> Option<&'a Proposal> {
        self.rings().or(self.asked).or(self.mine)
    }
}
