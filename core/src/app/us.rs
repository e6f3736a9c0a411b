//! Us: who we are, the two phones, how the exchange stands, and things handed over by people.

use super::call::Call;
use super::couple::Couple;
use super::exchange::{Post, act, with_courier};
use super::open::Attune;
use super::screens::{HandOverFile, HandOverTaken, PhoneLine, Standing, SyncStatus, UsScreen};
use super::trouble;
use super::welcome::keep_name;
use crate::copy::Arg;
use crate::error::{Error, HandOverFault, PairingFault, Result};
use crate::mailbox::{HandOver, Mailbox, Refusal, handover};
use crate::pairing::{self, What};
use crate::rituals;
use crate::store::device;
use crate::sync::{self, Trouble};
use crate::time::Here;

/// Most messages of pairing that are tried of one file; an honest one has one.
const MOST_MESSAGES: usize = 8;

impl Attune {
    /// Who we are, the two phones, the exchange.
    ///
    /// # Errors
    /// Those of the store.
    pub fn us(&self, here: &Here) -> Result<UsScreen> {
        self.call(here, |call| {
            let name = call.name()?.unwrap_or_default();
            let standing = call.standing()?;
            let couple = call.open.couple.as_ref().filter(|_| standing != Standing::Alone);
            let partner = couple.map(Couple::partner_name).transpose()?;
            let phone = |name: &str| call.copy().format("us-phone-of", &[("name", Arg::Text(name))]);
            let mut phones = vec![PhoneLine {
                name: phone(&name),
                this_one: true,
                since_ms: couple.map_or(call.now.utc_ms, |couple| couple.standing.confirmed_ms),
            }];
            if let (Some(partner), Some(couple)) = (&partner, couple) {
                phones.push(PhoneLine {
                    name: phone(partner),
                    this_one: false,
                    since_ms: couple.standing.partner_confirmed_ms.unwrap_or(couple.standing.confirmed_ms),
                });
            }
            Ok(UsScreen {
                name,
                partner,
                standing,
                phones,
                status: call.status()?,
                quiet: call.open.device.read(rituals::quiet_hours)?,
                version: env!("CARGO_PKG_VERSION").into(),
                notices: call.notices_on()?,
            })
        })
    }

    /// Changes the name, on both phones.
    ///
    /// # Errors
    /// [`Error::Input`].
    pub fn set_name(&self, here: &Here, name: &str) -> Result<()> {
        self.call(here, |call| {
            keep_name(call, name)?;
            if let Some(couple) = call.begun().filter(|couple| couple.writable().is_ok()) {
                let (record, op) = pairing::naming(couple.me.person, name)?;
                call.record(|tx, ledger, author| ledger.record(tx, author, record, None, &op))?;
            }
            Ok(())
        })
    }

    /// What waits for the partner, as a file to share: pairing's message, blobs, or the farewell.
    ///
    /// # Errors
    /// [`Error::NotPaired`] when there is nobody to hand anything to.
    pub fn hand_over(&self, here: &Here) -> Result<HandOverFile> {
        self.call(here, |call| {
            call.active_usable()?;
            let mut writer = handover::Writer::default();
            let pairing = call.open.device.read(|conn| pairing::current(conn, &*call.ports.keystore))?;
            let paired = call.standing()? == Standing::Paired;
            let pairing = pairing.filter(|_| !paired);
            let outgoing = pairing.as_ref().map(pairing::Pairing::outgoing).transpose()?.flatten();
            if let Some(message) = &outgoing {
                writer.add(&message.name, &message.bytes);
            }
            let (bytes, remaining) = match &call.open.couple {
                Some(couple) if couple.standing.ended.is_some() && outgoing.is_none() => {
                    (couple.db.read(sync::farewell_file)?.ok_or(Error::Ended)?, 0)
                }
                Some(couple) if couple.new_phone() && outgoing.is_some() => (writer.finish(), 0),
                Some(couple) if couple.standing.ended.is_none() => with_courier(couple, call.ports, |tx, courier| {
                    couple.key()?;
                    let courier = courier.ok_or(Error::NewPhone)?;
                    let file = courier.hand_over(tx)?;
                    let lane = handover::read(&file.bytes)?;
                    for item in &lane.items {
                        writer.add(&item.name, &item.bytes);
                    }
                    Ok((writer.finish(), file.remaining))
                })?,
                _ if outgoing.is_some() => (writer.finish(), 0),
                _ => return Err(Error::NotPaired),
            };
            let remaining = u32::try_from(remaining).unwrap_or(u32::MAX);
            Ok(HandOverFile { name: "for-you.attune".into(), bytes, remaining })
        })
    }

    /// Takes a file that the partner handed over.
    ///
    /// # Errors
    /// [`Error::HandOver`], [`Error::Pairing`]; whatever was whole and theirs has been taken.
    pub fn take_hand_over(&self, here: &Here, bytes: &[u8]) -> Result<HandOverTaken> {
        self.watched(here, |call| {
            let file = handover::read(bytes)?;
            let (paired, fault) = call.take_pairing(&file)?;
            let brought = match call.take_blobs(&file, paired > 0 || fault.is_some()) {
                Err(Error::HandOver(_)) if paired > 0 || fault.is_some() => Brought::default(),
                other => other?,
            };
            if file.cut {
                return Err(HandOverFault::Cut.into());
            }
            match fault {
                Some(fault) if paired == 0 && brought == Brought::default() => Err(fault.into()),
                _ => Ok(taken(call, brought.operations.max(paired), brought.damaged)),
            }
        })
    }
}

/// What the blobs in a file brought.
#[derive(Default, PartialEq)]
struct Brought {
    /// Blobs that are new here.
    blobs: u32,
    /// Operations that are.
    operations: u32,
    /// Blobs that cannot be opened.
    damaged: u32,
}

fn taken(call: &Call, new: u32, damaged: u32) -> HandOverTaken {
    let key = match (new, damaged) {
        (_, 1..) => "us-taken-damaged",
        (0, 0) => "us-taken-nothing-new",
        _ => "us-taken",
    };
    let line = call.copy().format(key, &[("count", Arg::Number(new.into())), ("damaged", Arg::Number(damaged.into()))]);
    HandOverTaken { taken: new, damaged, line }
}

impl Call<'_> {
    /// How the couple stands on this phone.
    pub(super) fn standing(&self) -> Result<Standing> {
        Ok(match &self.open.couple {
            None if self.open.couple_fault.is_some() => {
                let active = self.open.device.read(device::couples)?.iter().any(device::Couple::is_active);
                if active { Standing::Paired } else { Standing::Ended }
            }
            None => Standing::Alone,
            Some(couple) if couple.standing.ended.is_some() => Standing::Ended,
            Some(couple) if couple.new_phone() => Standing::NewPhone,
            Some(couple) if !couple.is_whole() => Standing::Alone,
            Some(_) => Standing::Paired,
        })
    }

    /// How the exchange stands.
    pub(super) fn status(&self) -> Result<SyncStatus> {
        let none =
            SyncStatus { mailbox: None, last_reached_ms: None, waiting: 0, trouble: None, folder: None, login: None };
        let Some(couple) = &self.open.couple else {
            return Ok(SyncStatus {
                trouble: self.open.couple_fault.as_ref().map(|fault| fault.says(&self.here.language)),
                ..none
            });
        };
        couple.db.read(|conn| {
            let Some(post) = Post::read(conn, couple)? else {
                return Ok(SyncStatus {
                    trouble: couple.locked_out().map(|fault| fault.says(&self.here.language)),
                    ..none
                });
            };
            let status = sync::status(conn, &post.ends)?;
            let copy = self.copy();
            let stored = match status.trouble {
                Some(Trouble::Refused { why: Refusal::Full }) => sync::stored(conn, &post.ends)?,
                _ => 0,
            };
            Ok(SyncStatus {
                mailbox: trouble::name(&post.mailbox, &copy),
                last_reached_ms: status.last_reached_ms,
                waiting: u32::try_from(status.waiting).unwrap_or(u32::MAX),
                trouble: trouble::sentence(&status, &post.mailbox, stored, &copy),
                login: match &post.mailbox {
                    Mailbox::WebDav(place) => self.login(place, status.trouble.as_ref()),
                    Mailbox::Folder { .. } | Mailbox::None => None,
                },
                folder: match post.mailbox {
                    Mailbox::Folder { folder } => Some(folder),
                    Mailbox::WebDav(_) | Mailbox::None => None,
                },
            })
        })
    }

    /// Takes the blobs in a file. Where it is about a `pairing`, a couple that goes no further is passed over.
    fn take_blobs(&mut self, file: &HandOver, pairing: bool) -> Result<Brought> {
        let goes_on = |couple: &&Couple| couple.goes_further() || !pairing;
        let Some(couple) = self.open.couple.as_ref().filter(goes_on) else {
            self.active_usable()?;
            let cut = file.cut && file.items.is_empty();
            return Err(if cut { HandOverFault::Cut } else { HandOverFault::NotYourPartners }.into());
        };
        let (ports, now, here, outside) = (self.ports, &self.now, self.here, &self.open.outside);
        let brought = with_courier(couple, ports, |tx, courier| {
            couple.key()?;
            let brought = courier.ok_or(Error::Ended)?.take_over(tx, now, file)?;
            act(tx, couple, ports, (now, here), outside, &brought.events)?;
            Ok(brought)
        })?;
        let operations = self.told(&brought.events)?;
        let damaged = u32::try_from(brought.damaged.len()).unwrap_or(u32::MAX);
        Ok(Brought { blobs: brought.new, operations, damaged })
    }

    /// Takes what of pairing is in a file; says how many pieces were of use, and what is wrong with the
    /// first that is not: another's piece is in nobody's way.
    fn take_pairing(&mut self, file: &HandOver) -> Result<(u32, Option<PairingFault>)> {
        // Between paired phones a piece of their pairing tells nothing new.
        if self.standing()? == Standing::Paired {
            return Ok((0, None));
        }
        let (mut used, mut fault) = (0, None);
        // An invitation is opened as such, at a tap of its own.
        let message = |bytes: &[u8]| matches!(pairing::what(bytes), Ok(What::Answer | What::Reply));
        for item in file.items.iter().filter(|item| message(&item.bytes)).take(MOST_MESSAGES) {
            let profile = self.profile()?;
            match self.step(|tx, means| pairing::arrived(tx, means, &profile, &item.bytes)) {
                Ok(()) => used += 1,
                Err(Error::Pairing(PairingFault::Used | PairingFault::NotPairing | PairingFault::AlreadyPaired)) => {}
                Err(Error::Pairing(wrong)) => fault = fault.or(Some(wrong)),
                Err(other) => return Err(other),
            }
        }
        Ok((used, fault))
    }
}
