//! Rituals: agreed in the couple's log, silenced and put off on this phone, one's own before there
//! are two.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction};

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::error::{Error, Result};
use crate::exercises::Hands;
use crate::ids::{ProposalId, RestId, RitualId};
use crate::journal;
use crate::log::{self, Author, Ledger};
use crate::rituals::planner::{AtQuiet, QuietHours};
use crate::rituals::screens::{
    RestChoice, Ringing, RitualDraft, RitualPreview, RitualScreen, RitualsScreen, WeeksScreen,
};
use crate::rituals::{self, Two, Vault, View, library};
use crate::time::{Civil, CivilDate, Here};

impl Attune {
    /// All rituals, and the library.
    ///
    /// # Errors
    /// Those of the store.
    pub fn rituals(&self, here: &Here) -> Result<RitualsScreen> {
        self.watched(here, |call| call.view(rituals::rituals_screen))
    }

    /// One ritual, whole.
    ///
    /// # Errors
    /// [`Error::Gone`].
    pub fn ritual(&self, here: &Here, id: RitualId) -> Result<RitualScreen> {
        self.call(here, |call| call.view(|view| rituals::ritual_screen(view, id)))
    }

    /// Wishes for a small touch; the partner does not see it unless they do too.
    ///
    /// # Errors
    /// [`Error::NotPaired`], [`Error::Ended`].
    pub fn wish_touch(&self, here: &Here) -> Result<()> {
        self.touch(here, rituals::wish_touch)
    }

    /// Ends a small touch for both, or takes the wish for it back, unseen.
    ///
    /// # Errors
    /// As [`Attune::wish_touch`].
    pub fn end_touch(&self, here: &Here) -> Result<()> {
        self.touch(here, rituals::end_touch)
    }

    fn touch(&self, here: &Here, act: fn(&Transaction, &Ledger, &Author) -> Result<()>) -> Result<()> {
        self.call(here, |call| {
            call.record(act)?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// The weeks of the month of `day`, or of today.
    ///
    /// # Errors
    /// Those of the store.
    pub fn weeks(&self, here: &Here, day: Option<CivilDate>) -> Result<WeeksScreen> {
        self.call(here, |call| call.view(|view| rituals::weeks_screen(view, day)))
    }

    /// What a draft would mean.
    ///
    /// # Errors
    /// [`Error::Rule`] naming the part, [`Error::Zone`], [`Error::Input`].
    pub fn preview_ritual(&self, here: &Here, draft: &RitualDraft) -> Result<RitualPreview> {
        self.call(here, |call| call.view(|view| rituals::preview(view, draft)))
    }

    /// Proposes a ritual; whoever proposes agrees by that. Alone, and where it is private, it is one's own at once.
    ///
    /// # Errors
    /// As [`Attune::preview_ritual`]; [`Error::Vault`] for a private one, or an own title before there are two, when there
    /// is no vault to keep its title.
    pub fn propose_ritual(&self, here: &Here, draft: &RitualDraft) -> Result<RitualId> {
        self.call(here, |call| call.propose(draft))
    }

    /// Proposes a change; until the partner accepts, the old schedule rings on their phone.
    ///
    /// # Errors
    /// As [`Attune::propose_ritual`]; [`Error::Gone`].
    pub fn change_ritual(&self, here: &Here, id: RitualId, draft: &RitualDraft) -> Result<()> {
        self.call(here, |call| {
            let today = call.today();
            call.on_ritual(
                id,
                |tx, vault| rituals::change_own(tx, vault, today, id, draft),
                |tx, device, ledger, author| rituals::change(tx, device, ledger, author, id, draft),
            )
        })
    }

    /// Proposes these personal rituals to the partner; from then on they are no longer one's own.
    ///
    /// # Errors
    /// [`Error::Gone`] for one that is not there: then none is proposed.
    pub fn bring_along(&self, here: &Here, ids: &[RitualId]) -> Result<()> {
        self.call(here, |call| {
            let ids: BTreeSet<_> = ids.iter().copied().collect();
            let device = &call.open.device;
            call.record(|tx, ledger, author| {
                device.read(|own| ids.iter().try_for_each(|id| rituals::bring(tx, own, ledger, author, *id).map(drop)))
            })?;
            // Proposed first: a phone that dies in between asks once more rather than losing one.
            device.write(|tx| ids.iter().try_for_each(|id| rituals::drop_own(tx, *id)))?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// Agrees to what a card asks by its `proposal`.
    ///
    /// # Errors
    /// [`Error::Gone`] when that is no longer what is asked: read the screen again.
    pub fn accept_ritual(&self, here: &Here, id: RitualId, proposal: ProposalId) -> Result<()> {
        self.call(here, |call| {
            call.record(|tx, ledger, author| rituals::confirm(tx, ledger, author, id, proposal))?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// Puts a proposal away on this phone, unseen; it lapses quietly.
    ///
    /// # Errors
    /// [`Error::Gone`] when that is no longer what is asked: read the screen again.
    pub fn decline_ritual(&self, here: &Here, id: RitualId, proposal: ProposalId) -> Result<()> {
        self.call(here, |call| {
            let couple = call.couple()?;
            let me = couple.me.person;
            let now = &call.now;
            couple.db.read(|conn| call.open.device.write(|tx| rituals::decline(tx, conn, me, now, id, proposal)))?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// Keeps one of two titles that were written at the same time.
    ///
    /// # Errors
    /// [`Error::Gone`] when it has no such title by now: read the screen again.
    pub fn keep_ritual_title(&self, here: &Here, id: RitualId, title: &str) -> Result<()> {
        self.call(here, |call| {
            call.record(|tx, ledger, author| rituals::keep_title(tx, ledger, author, id, title))?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// Stops it for both.
    ///
    /// # Errors
    /// [`Error::Gone`].
    pub fn stop_ritual(&self, here: &Here, id: RitualId) -> Result<()> {
        self.call(here, |call| {
            call.on_ritual(
                id,
                |tx, _| rituals::drop_own(tx, id),
                |tx, _, ledger, author| rituals::stop(tx, ledger, author, id),
            )?;
            // After the times: without them a title belongs to nothing.
            call.tidy_vault();
            Ok(())
        })
    }

    /// Lets a ritual rest, or every one of the two; alone, every one of one's own. Nobody is asked: it only
    /// quiets, on both phones for what is both's.
    ///
    /// # Errors
    /// [`Error::Input`] for days that are over, in the wrong order or more than 366; [`Error::Gone`] when there is
    /// no such ritual, or none at all to rest alone.
    pub fn rest(&self, here: &Here, choice: &RestChoice, ritual: Option<RitualId>) -> Result<RestId> {
        self.call(here, |call| {
            let (today, device) = (call.today(), &call.open.device);
            let own = match ritual {
                Some(id) => device.read(|conn| rituals::is_own(conn, id))?,
                None => call.going_on().is_none(),
            };
            let id = if own {
                device.write(|tx| rituals::rest_own(tx, today, choice, ritual))?
            } else {
                call.record(|tx, ledger, author| rituals::rest(tx, ledger, author, choice, ritual))?
            };
            call.changed(Topic::Rituals);
            Ok(id)
        })
    }

    /// Ends a rest, whoever began it: from today on they come again.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is none.
    pub fn end_rest(&self, here: &Here, id: RestId) -> Result<()> {
        self.call(here, |call| {
            let today = call.today();
            if !call.open.device.write(|tx| rituals::end_own_rest(tx, today, id))? {
                call.record(|tx, ledger, author| rituals::end_rest(tx, ledger, author, id))?;
            }
            call.changed(Topic::Rituals);
            Ok(())
        })
    }

    /// Keeps it quiet on this phone only, unseen.
    ///
    /// # Errors
    /// Those of the store.
    pub fn silence_ritual(&self, here: &Here, id: RitualId, silent: bool) -> Result<()> {
        self.call(here, |call| call.on_device(|tx| rituals::silence(tx, id, silent)))
    }

    /// How it rings on this phone only, unseen: in quiet hours, and beside others.
    ///
    /// # Errors
    /// Those of the store.
    pub fn set_ringing(&self, here: &Here, id: RitualId, at_quiet: AtQuiet, always: bool) -> Result<()> {
        self.call(here, |call| call.on_device(|tx| rituals::set_ringing(tx, id, Ringing { at_quiet, always })))
    }

    /// Done, together or by me.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is no such ritual or occurrence, be it that the couple is no more: a notification may outlive it.
    pub fn ritual_done(&self, here: &Here, id: RitualId, occurrence: Civil) -> Result<()> {
        self.call(here, |call| {
            let done = call.on_ritual(
                id,
                |tx, _| rituals::own_done(tx, id, occurrence),
                |tx, _, ledger, author| rituals::done(tx, ledger, author, id, occurrence),
            );
            done.map_err(|why| match why {
                Error::NotPaired | Error::Ended => Error::gone("ritual"),
                why => why,
            })
        })
    }

    /// Not this time; stays on this phone and has no consequence.
    ///
    /// # Errors
    /// Those of the store.
    pub fn not_today(&self, here: &Here, id: RitualId, occurrence: Civil) -> Result<()> {
        self.call(here, |call| call.on_device(|tx| rituals::not_today(tx, id, occurrence)))
    }

    /// Rings again in ten minutes; stays on this phone.
    ///
    /// # Errors
    /// Those of the store.
    pub fn in_ten_minutes(&self, here: &Here, id: RitualId, occurrence: Civil) -> Result<()> {
        self.call(here, |call| {
            let now = call.now.clone();
            call.on_device(|tx| rituals::in_ten_minutes(tx, &now, id, occurrence))
        })
    }

    /// When reminders keep quiet.
    ///
    /// # Errors
    /// Those of the store.
    pub fn set_quiet_hours(&self, here: &Here, hours: QuietHours) -> Result<()> {
        self.call(here, |call| call.on_device(|tx| rituals::set_quiet_hours(tx, hours)))
    }
}

impl Call<'_> {
    /// The civil day that someone who writes now means.
    pub(super) fn today(&self) -> CivilDate {
        journal::today(&self.now, self.here)
    }

    /// Reads rituals as the holder of this phone: the couple's file if there is one, and the phone's.
    pub(super) fn view<T>(&self, read: impl FnOnce(&View) -> Result<T>) -> Result<T> {
        let (here, now) = (self.here, &self.now);
        self.open.device.read(|device| {
            let names = &self.vault_of_rituals().names(&rituals::own_rituals(device)?)?;
            let Some(couple) = self.going_on() else {
                return read(&View { two: None, device, names, here, now });
            };
            couple.db.read(|conn| {
                let (me, partner) = (couple.me.person, couple.partner.person);
                let (my_name, partner_name) = (couple.name(conn, me)?, couple.name(conn, partner)?);
                let partner_zone = log::last_zone(conn, couple.partner.device)?;
                let two = Two {
                    couple: conn,
                    me,
                    partner,
                    my_name: &my_name,
                    partner_name: &partner_name,
                    partner_zone: partner_zone.as_deref(),
                };
                read(&View { two: Some(two), device, names, here, now })
            })
        })
    }

    /// Proposes to the partner, or takes up alone.
    pub(super) fn propose(&mut self, draft: &RitualDraft) -> Result<RitualId> {
        let id = if self.going_on().is_some() && !rituals::is_private(draft) {
            self.record(|tx, ledger, author| rituals::propose(tx, ledger, author, draft))?
        } else {
            self.open.device.write(|tx| rituals::take_own(tx, &self.vault_of_rituals(), self.today(), draft))?
        };
        self.changed(Topic::Rituals);
        Ok(id)
    }

    /// Proposes what a step of an exercise offers, as the library has it, in the step's own transaction.
    pub(super) fn propose_in(&self, tx: &Transaction, hands: &Hands, library: &str) -> Result<()> {
        let entry = library::find(library).ok_or_else(|| Error::gone("ritual"))?;
        let draft = rituals::from_library(entry, self.today(), self.here);
        match hands {
            Hands::Alone { .. } => {
                rituals::take_own(tx, &self.vault_of_rituals(), self.today(), &draft)?;
            }
            Hands::Paired { .. } if entry.private => {
                let (vault, today) = (self.vault_of_rituals(), self.today());
                self.open.device.write(|tx| rituals::take_own(tx, &vault, today, &draft))?;
            }
            Hands::Paired { ledger, author, .. } => {
                rituals::propose(tx, ledger, author, &draft)?;
            }
        }
        Ok(())
    }

    /// With what the titles of private rituals are kept and read.
    pub(super) fn vault_of_rituals(&self) -> Vault<'_> {
        Vault {
            private: &self.open.private,
            open: self.open.vault.as_ref(),
            entropy: &*self.ports.entropy,
            now_ms: self.now.utc_ms,
        }
    }

    /// Takes titles that belong to no ritual out of the vault, while it is open. Where that cannot be written now
    /// (a full disk), the next opening does it: nobody is kept from what they asked for by it.
    pub(super) fn tidy_vault(&self) {
        let own = self.open.device.read(rituals::own_rituals);
        own.and_then(|own| self.vault_of_rituals().tidy(&own)).unwrap_or_default();
    }

    /// Acts on a ritual where it lies: on this phone when it is one's own, else in the couple's log.
    fn on_ritual(
        &mut self,
        id: RitualId,
        own: impl FnOnce(&Transaction, &Vault) -> Result<()>,
        ours: impl FnOnce(&Transaction, &Connection, &Ledger, &Author) -> Result<()>,
    ) -> Result<()> {
        if self.open.device.read(|conn| rituals::is_own(conn, id))? {
            self.open.device.write(|tx| own(tx, &self.vault_of_rituals()))?;
        } else {
            let device = &self.open.device;
            self.record(|tx, ledger, author| device.read(|device| ours(tx, device, ledger, author)))?;
        }
        self.changed(Topic::Rituals);
        Ok(())
    }

    /// Changes what only this phone knows.
    pub(super) fn on_device(&mut self, work: impl FnOnce(&Transaction) -> Result<()>) -> Result<()> {
        self.open.device.write(work)?;
        self.changed(Topic::Rituals);
        Ok(())
    }
}
