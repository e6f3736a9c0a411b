//! Leaving, the partner's farewell, and erasing this phone.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use rusqlite::Transaction;

use super::call::Call;
use super::couple::{self, Couple};
use super::exchange::with_courier;
use super::open::{Attune, Ports};
use super::screens::Topic;
use crate::copy::{Copy, Saying};
use crate::error::{Error, Result, VaultFault};
use crate::exercises;
use crate::ids::{CoupleId, RequestId};
use crate::journal::ours;
use crate::mailbox::{Mailbox, Request, Response};
use crate::pairing;
use crate::random::OsEntropy;
use crate::store::{COUPLE, Database, FileKeystore, Keystore, device};
use crate::sync::{self, Farewell, Parting};
use crate::time::{Here, Now};

impl Attune {
    /// Leaves at once, offline, without agreement: keys and what was not sent are destroyed, what was
    /// ours stays readable here. With `let_them_know` the other phone reads "sync has ended", no more. A
    /// couple whose file cannot be used is left in silence; what there is of the file stays.
    ///
    /// # Errors
    /// [`Error::NotPaired`]; leaving again changes nothing.
    pub fn leave(&self, here: &Here, let_them_know: bool) -> Result<()> {
        self.call(here, |call| {
            if call.open.couple_fault.is_some() {
                return call.give_up();
            }
            let couple = call.couple()?;
            let farewell = let_them_know.then_some(Farewell::Left);
            with_courier(couple, call.ports, |tx, courier| {
                let places = courier.map_or(Ok(Vec::new()), |courier| courier.part(tx, &call.now, farewell))?;
                let places = if places.is_empty() { Vec::new() } else { pack(&places)? };
                forget_unsent(tx)?;
                pairing::leave(tx, &*call.ports.keystore, &call.now, &places)
            })?;
            if let Some(couple) = &mut call.open.couple {
                couple.refresh()?;
            }
            archive(call)
        })
    }

    /// Erases every file of Attune on this phone, locked out or not. `typed` must be the word that the
    /// screen asks for.
    ///
    /// # Errors
    /// [`Error::Input`] for another word; [`Error::File`] when the folder cannot be written; those of the
    /// keystore, with the files erased.
    pub fn erase_phone(&self, here: &Here, typed: &str) -> Result<()> {
        meant(typed, &here.language)?;
        *self.state() = None;
        self.drafting.forget();
        // The key first: without it, what a fault might leave behind opens nothing. The files go whatever
        // the keystore says.
        let forgotten = self.ports.keystore.forget();
        remove(&self.folder)?;
        self.ports.observer.changed(&[Topic::Us]);
        forgotten
    }
}

/// [`Attune::erase_phone`] where [`Attune::open`] fails: the folder goes, and a key that lies beside it. A
/// key in the platform's keystore is the front end's to delete.
///
/// # Errors
/// As [`Attune::erase_phone`].
pub fn erase(folder: &Path, typed: &str, language: &str) -> Result<()> {
    meant(typed, language)?;
    let forgotten = FileKeystore::beside(folder, Arc::new(OsEntropy)).forget();
    remove(folder)?;
    forgotten
}

/// Whether the word that the screen asks for was typed.
fn meant(typed: &str, language: &str) -> Result<()> {
    let word = Copy::of(language).text("us-erase-word");
    if typed.trim().to_lowercase() == word.to_lowercase() {
        return Ok(());
    }
    Err(Error::input("word", Saying::with("error-erase-word", &[("word", (&word).into())])))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(crate::store::from_io("app.erase", &e)),
        _ => Ok(()),
    }
}

/// The partner's farewell, in the transaction that read it: the same end, nothing said back.
pub(super) fn obey(tx: &Transaction, couple: &Couple, now: &Now, farewell: Farewell) -> Result<()> {
    sync::forget(tx, couple.partner.device)?;
    forget_unsent(tx)?;
    pairing::obey(tx, now, farewell)
}

/// Ends a couple whose folder was copied here, when this phone has paired anew: nobody is told, since
/// the keys for that are on the other phone.
pub(super) fn outgrow(couple: &Couple, ports: &Ports, now: &Now) -> Result<()> {
    couple.db.write(|tx| {
        forget_unsent(tx)?;
        pairing::leave(tx, &*ports.keystore, now, &[])
    })
}

/// What was written for the partner and never sent goes with the keys.
fn forget_unsent(tx: &Transaction) -> Result<()> {
    exercises::forget_unsent(tx)?;
    ours::forget_drafts(tx)
}

impl Call<'_> {
    /// Takes a couple whose file cannot be used off what is active, so that there can be another.
    fn give_up(&mut self) -> Result<()> {
        let active = self.open.device.read(device::couples)?.into_iter().find(device::Couple::is_active);
        let id = active.ok_or(Error::Ended)?.id;
        self.open.device.write(|tx| couple::archive(tx, id))?;
        self.changed_all();
        Ok(())
    }
}

/// After an end was committed to the couple's file: the phone's list says so too.
pub(super) fn archive(call: &mut Call) -> Result<()> {
    let Some(couple) = &call.open.couple else { return Ok(()) };
    let id = couple.standing.couple;
    call.open.device.write(|tx| couple::archive(tx, id))?;
    call.changed_all();
    Ok(())
}

/// A couple that ended, another's place taken since, with something left to carry.
pub(super) struct Departed {
    pub(super) db: Database,
    parting: Parting,
}

impl Departed {
    /// All of them but the couple that is open anyway. An archive that cannot be opened has nothing to
    /// carry, and is told when it is read.
    ///
    /// # Errors
    /// Those of the store, for the phone's list.
    pub(super) fn all(folder: &Path, device: &Database, open: Option<CoupleId>) -> Result<Vec<Self>> {
        let listed = device.read(device::couples)?;
        let ended = listed.into_iter().filter(|couple| !couple.is_active() && Some(couple.id) != open);
        let opened = ended.filter_map(|couple| {
            let path = couple::folder_of(folder, couple.id).join(COUPLE.file);
            let db = Database::open_existing(&path, &COUPLE).ok()?;
            let over = db.read(Parting::is_over).unwrap_or(true);
            (!over).then(|| Self { db, parting: Parting::default() })
        });
        Ok(opened.collect())
    }
}

/// What to perform next of what is left of an ended couple.
pub(super) fn carry(db: &Database, parting: &mut Parting, ports: &Ports, now: &Now) -> Result<Vec<Request>> {
    let places = places(db, ports)?;
    if places.is_empty() {
        return Ok(Vec::new());
    }
    db.read(|conn| parting.next_requests(conn, &*ports.entropy, &places, now))
}

/// What came of it; the mailbox's secret goes with the last of it.
pub(super) fn carried(
    db: &Database,
    parting: &mut Parting,
    ports: &Ports,
    now: &Now,
    (id, response): (RequestId, &Response),
) -> Result<()> {
    if !parting.awaits(id) {
        return Ok(());
    }
    let places = places(db, ports)?;
    db.write(|tx| {
        parting.on_response(tx, &*ports.entropy, &places, now, id, response.clone())?;
        if Parting::is_over(tx)? { pairing::forget_parting_places(tx) } else { Ok(()) }
    })
}

impl Call<'_> {
    /// What is left of ended couples, each at its own places.
    pub(super) fn parting_requests(&mut self) -> Result<Vec<Request>> {
        let (ports, now, open) = (self.ports, &self.now, &mut *self.open);
        let mut requests = Vec::new();
        if let Some(couple) = open.couple.as_ref().filter(|couple| couple.standing.ended.is_some()) {
            requests.extend(carry(&couple.db, &mut open.on_the_way.parting, ports, now)?);
        }
        if open.departed.is_none() {
            let shown = open.couple.as_ref().map(|couple| couple.standing.couple);
            open.departed = Some(Departed::all(self.folder, &open.device, shown)?);
        }
        for one in open.departed.iter_mut().flatten() {
            requests.extend(carry(&one.db, &mut one.parting, ports, now)?);
        }
        Ok(requests)
    }

    pub(super) fn parting_response(&mut self, id: RequestId, response: &Response) -> Result<()> {
        let (ports, now, open) = (self.ports, &self.now, &mut *self.open);
        if let Some(couple) = open.couple.as_ref().filter(|couple| couple.standing.ended.is_some()) {
            carried(&couple.db, &mut open.on_the_way.parting, ports, now, (id, response))?;
        }
        for one in open.departed.iter_mut().flatten() {
            carried(&one.db, &mut one.parting, ports, now, (id, response))?;
        }
        Ok(())
    }

    /// A person asks for an exchange: no more waiting anywhere.
    pub(super) fn hurry(&mut self) {
        let on_the_way = &mut self.open.on_the_way;
        on_the_way.lanes.hurry();
        on_the_way.meeting.hurry();
        on_the_way.parting.hurry();
        self.open.departed.iter_mut().flatten().for_each(|one| one.parting.hurry());
    }
}

/// Where the farewell is to be carried; nowhere while the phone is locked.
fn places(db: &Database, ports: &Ports) -> Result<Vec<Mailbox>> {
    match db.read(|conn| pairing::parting_places(conn, &*ports.keystore)) {
        Ok(Some(bytes)) => unpack(&bytes),
        Ok(None) | Err(Error::Vault(VaultFault::KeystoreLocked)) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

fn pack(places: &[Mailbox]) -> Result<Vec<u8>> {
    let each: Vec<Vec<u8>> = places.iter().map(Mailbox::to_bytes).collect::<Result<_>>()?;
    crate::log::to_cbor(&each)
}

fn unpack(bytes: &[u8]) -> Result<Vec<Mailbox>> {
    let each: Vec<Vec<u8>> = crate::log::from_cbor(bytes).unwrap_or_default();
    each.iter().map(|place| Mailbox::from_bytes(place)).collect()
}
