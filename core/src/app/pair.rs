//! Pairing: from the invitation to the couple's own file.

use std::fs;
use std::path::{Component, Path};

use super::call::Call;
use super::couple::{Couple, folder_of};
use super::leaving;
use super::open::Attune;
use super::screens::{MailboxChoice, MeetingChoice, SyncStatus, Topic};
use crate::error::{Error, PairingFault, Result};
use crate::mailbox::{Mailbox, WebDav};
use crate::pairing::{self, BringCard, Means, Membership, PairScreen, Pairing, Place, Profile, Verdict, Way};
use crate::rituals;
use crate::store::device;
use crate::store::{COUPLE, Database};
use crate::sync::Meeting;
use crate::time::Here;

impl Attune {
    /// Pairing, step by step.
    ///
    /// # Errors
    /// Those of the store and the keystore.
    pub fn pair(&self, here: &Here) -> Result<PairScreen> {
        self.call(here, |call| {
            call.tend_pairing()?;
            call.active_usable()?;
            let current = call.open.device.read(|conn| pairing::current(conn, &*call.ports.keystore))?;
            let paired = match &call.open.couple {
                Some(couple) if couple.goes_further() && couple.is_whole() => {
                    let own = call.view(rituals::to_bring)?.into_iter();
                    let cards = own.map(|own| BringCard { id: own.id, title: own.title, summary: own.summary });
                    Some((couple.partner_name()?, cards.collect()))
                }
                _ => None,
            };
            let shown = pairing::screen(current.as_ref(), paired, call.copy())?;
            // The partner's confirmation may be waiting where this phone does not look.
            match shown {
                PairScreen::Confirmed { partner, .. } => {
                    let SyncStatus { trouble, folder, .. } = call.status()?;
                    Ok(PairScreen::Confirmed { partner, folder: folder.filter(|_| trouble.is_some()), trouble })
                }
                other => Ok(other),
            }
        })
    }

    /// Makes an invitation; an earlier one that nobody has confirmed is thrown away.
    ///
    /// # Errors
    /// [`PairingFault::AlreadyPaired`]; [`Error::Input`] for a folder or a server that is not fit.
    pub fn invite(&self, here: &Here, in_person: bool, meeting: MeetingChoice, mailbox: MailboxChoice) -> Result<()> {
        self.call(here, |call| {
            call.unpaired()?;
            let profile = call.profile()?;
            let way = if in_person { Way::InPerson } else { Way::Sent };
            let mailbox = match mailbox {
                MailboxChoice::Folder { path } if is_picked(&path) => Mailbox::Folder { folder: path },
                MailboxChoice::Folder { path } => Mailbox::Folder { folder: whole(path, "mailbox")? },
                MailboxChoice::ByHand => Mailbox::None,
                MailboxChoice::WebDav { url, user, password } => Mailbox::WebDav(WebDav::new(&url, &user, &password)?),
            };
            let meeting = place(meeting, &mailbox)?;
            let mailbox = mailbox.to_bytes()?;
            call.step(|tx, means| pairing::invite(tx, means, &profile, way, meeting, Some(mailbox)))
        })
    }

    /// Opens an invitation, or takes a pasted reply: whatever pairing text there is.
    ///
    /// # Errors
    /// [`Error::Pairing`] with what is wrong with it; the pairing under way stays as it was.
    pub fn join(&self, here: &Here, text: &str) -> Result<()> {
        self.call(here, |call| {
            // After this person's tap a second answer still counts: it gives a stranger away.
            if pairing::what(&pairing::from_text(text)?)? == pairing::What::Invitation {
                call.unpaired()?;
            }
            call.tend_pairing()?;
            call.open.on_the_way.meeting = Meeting::default();
            let profile = call.profile()?;
            call.step(|tx, means| pairing::pasted(tx, means, &profile, text))?;
            call.tend_pairing()
        })
    }

    /// The inviter's tap: the partner read the words back.
    ///
    /// # Errors
    /// [`PairingFault::NotPairing`]; [`Error::NotAllowed`] on the joiner's phone.
    pub fn confirm_words(&self, here: &Here) -> Result<()> {
        self.call(here, |call| call.judge(Verdict::Match))
    }

    /// The joiner's one pick, 0 to 3; none is "none of these". A wrong one erases this pairing.
    ///
    /// # Errors
    /// [`PairingFault::WordsDiffer`] when it was wrong; [`PairingFault::NotPairing`].
    pub fn pick_words(&self, here: &Here, choice: Option<u32>) -> Result<()> {
        let verdict = match choice {
            Some(choice) => Verdict::Pick(usize::try_from(choice).unwrap_or(usize::MAX)),
            None => Verdict::Differ,
        };
        self.call(here, |call| call.judge(verdict))
    }

    /// Erases this pairing at once.
    ///
    /// # Errors
    /// [`PairingFault::NotPairing`].
    pub fn words_differ(&self, here: &Here) -> Result<()> {
        self.call(here, |call| match call.judge(Verdict::Differ) {
            Err(Error::Pairing(PairingFault::WordsDiffer)) => Ok(()),
            other => other,
        })
    }

    /// Takes the invitation back, or ends a pairing that is not yet a couple.
    ///
    /// # Errors
    /// [`PairingFault::AlreadyPaired`]: then leaving is the way.
    pub fn cancel_pairing(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            call.tend_pairing()?;
            if call.begun().is_some_and(Couple::goes_further) {
                return Err(PairingFault::AlreadyPaired.into());
            }
            call.step(pairing::cancel)?;
            call.tend_pairing()
        })
    }
}

impl Call<'_> {
    /// Words or a pick judged; a couple's file is made before the pairing says "confirmed".
    fn judge(&mut self, verdict: Verdict) -> Result<()> {
        self.tend_pairing()?;
        let (folder, ports, now) = (self.folder, self.ports, &self.now);
        let settle = |membership: &Membership| {
            let path = folder_of(folder, membership.couple);
            fs::create_dir_all(&path).map_err(|e| crate::store::from_io("app.couple", &e))?;
            let db = Database::open(&path.join(COUPLE.file), &COUPLE)?;
            db.write(|tx| pairing::settle(tx, &*ports.keystore, &*ports.entropy, now, membership))
        };
        // On a copied folder: it makes room for the new one, and ends.
        let outgrown = self.open.couple.as_ref().filter(|couple| couple.new_phone());
        let next = self.open.device.write(|tx| {
            let means = Means { keystore: &*ports.keystore, entropy: &*ports.entropy, now };
            let next = pairing::judge(tx, &means, verdict, settle)?;
            if let (Pairing::Confirmed(_), Some(met)) = (&next, next.met())
                && !device::couples(tx)?.iter().any(|couple| couple.id == met.couple)
            {
                if let Some(outgrown) = outgrown {
                    device::archive_couple(tx, outgrown.standing.couple)?;
                    rituals::forget_time_outs(tx)?;
                }
                device::add_couple(tx, met.couple)?;
            }
            Ok(next)
        })?;
        if let (Pairing::Confirmed(_), Some(outgrown)) = (&next, outgrown) {
            leaving::outgrow(outgrown, ports, now)?;
        }
        self.changed(Topic::Pair);
        match next {
            Pairing::Over(over) => {
                self.tend_pairing()?;
                Err(over.why.fault().unwrap_or(PairingFault::NotPairing).into())
            }
            _ => self.reopen_couple(),
        }
    }

    /// One step of the pairing under way, stored.
    pub(super) fn step(&mut self, step: impl FnOnce(&rusqlite::Transaction, &Means) -> Result<Pairing>) -> Result<()> {
        let means = Means { keystore: &*self.ports.keystore, entropy: &*self.ports.entropy, now: &self.now };
        self.open.device.write(|tx| step(tx, &means))?;
        self.changed(Topic::Pair);
        Ok(())
    }

    /// What time and the couple have done to the pairing; what an ended one had begun is removed.
    pub(super) fn tend_pairing(&mut self) -> Result<()> {
        if !self.open.device.read(pairing::is_kept)? {
            return Ok(());
        }
        let going = self.open.couple.as_ref().filter(|couple| couple.goes_further());
        let confirmed = going.is_some_and(|couple| couple.standing.partner_confirmed_ms.is_some());
        let means = Means { keystore: &*self.ports.keystore, entropy: &*self.ports.entropy, now: &self.now };
        let now = self.open.device.write(|tx| pairing::catch_up(tx, &means, confirmed))?;
        if let Some(Pairing::Over(over)) = &now
            && let Some(begun) = over.couple
        {
            self.remove_couple(begun)?;
        }
        // Carried by people there is no slot to tidy: once the welcome is known to be there, all is done.
        if let Some(both @ Pairing::Both(_)) = &now
            && both.place().is_none()
            && (self.open.couple.as_ref().is_some_and(|couple| couple.standing.welcomed_ms.is_some())
                || self.left_meeting()?)
        {
            self.open.device.write(pairing::clear)?;
        }
        Ok(())
    }

    /// A couple that is not to be: its file goes whole.
    fn remove_couple(&mut self, id: crate::ids::CoupleId) -> Result<()> {
        let path = folder_of(self.folder, id);
        let listed = self.open.device.read(device::couples)?.iter().any(|couple| couple.id == id);
        if !listed && !path.exists() {
            return Ok(());
        }
        // Off the list first: what is listed must be there. A folder that stays behind goes next time.
        if listed {
            self.open.device.write(|tx| device::remove_couple(tx, id))?;
        }
        self.reopen_couple()?;
        if path.exists() {
            fs::remove_dir_all(&path).map_err(|e| crate::store::from_io("app.couple", &e))?;
        }
        Ok(())
    }

    pub(super) fn reopen_couple(&mut self) -> Result<()> {
        self.open.take_couple(self.folder, self.ports)?;
        self.changed(Topic::Us);
        Ok(())
    }

    pub(super) fn profile(&self) -> Result<Profile> {
        let name = self.name()?.ok_or_else(|| Error::input("name", "error-name-first"))?;
        Ok(Profile { name, app: env!("CARGO_PKG_VERSION").into() })
    }

    /// A copied folder's couple is in nobody's way: it ends when the new one is settled.
    fn unpaired(&self) -> Result<()> {
        if self.open.couple.as_ref().is_some_and(Couple::new_phone) {
            return Ok(());
        }
        let paired = self.open.device.read(device::couples)?.iter().any(device::Couple::is_active);
        if paired { Err(PairingFault::AlreadyPaired.into()) } else { Ok(()) }
    }
}

/// Whether this is a name under which front ends keep a picked folder, not a path.
fn is_picked(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (16..=64).contains(&name.len()) && name.chars().all(plain)
}

/// A path that means the same wherever it is read.
fn whole(path: String, what: &str) -> Result<String> {
    let steps_back = |folder: &Path| folder.components().any(|part| part == Component::ParentDir);
    if !Path::new(&path).is_absolute() || steps_back(Path::new(&path)) {
        return Err(Error::input(what, "error-whole-path"));
    }
    Ok(path)
}

/// The meeting place, which goes when the two have met, so it has a name of its own and holds no mailbox.
fn place(meeting: MeetingChoice, mailbox: &Mailbox) -> Result<Option<Place>> {
    let MeetingChoice::Folder { path } = meeting else { return Ok(None) };
    let path = whole(path, "meeting")?;
    let folder = Path::new(&path);
    if !folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("meet-")) {
        return Err(Error::input("meeting", "error-meeting-name"));
    }
    if let Mailbox::Folder { folder: lasting } = mailbox
        && (folder.starts_with(lasting) || Path::new(lasting).starts_with(folder))
    {
        return Err(Error::input("meeting", "error-meeting-beside"));
    }
    Ok(Some(Place::Folder(path)))
}
