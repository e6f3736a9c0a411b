//! `phone DIR COMMAND`: one phone whose data is in DIR. Each call opens the app, does one thing and
//! closes it, as a phone does that is taken out of a pocket.

mod calendar;
mod exercise;
mod handover;
mod journal;
mod kept;
mod pairing;
mod records;
mod ritual;
mod timeout;
mod us;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use attune_core::app::screens::{ExchangeReport, Topic};
use attune_core::app::{Attune, Observer, Ports};
use attune_core::crypto::passphrase::Work;
use attune_core::mailbox::RequestPlace;
use attune_core::random::OsEntropy;
use attune_core::store::FileKeystore;
use attune_core::time::{Here, Now};
use attune_tests::http;
use serde_json::Value;

use super::arguments::Arguments;
use super::output::{Answered, Failure, print};
use kept::Kept;

/// A phone switched on for one command.
struct Phone {
    attune: Attune,
    here: Here,
}

/// What a command of a phone prints.
type Told = Result<Value, Failure>;

/// One process shows nothing, so it need not be told what changed.
struct Nobody;

impl Observer for Nobody {
    fn changed(&self, _: &[Topic]) {}
}

pub(crate) fn phone(mut arguments: Arguments) -> Answered {
    let folder = PathBuf::from(arguments.next("which folder the phone is")?);
    let mut kept = Kept::of(&folder)?;
    while let Some(flag) = leading_flag(&mut arguments)? {
        kept.turn(&flag)?;
    }
    let command = arguments.next("what the phone is to do; `attune-lab help` lists it")?;
    let here = kept.here()?;
    kept.keep(&folder)?;
    if command == "erase" {
        arguments.end()?;
        return told(us::erase(&Phone::open(&folder, &kept, here)?, &folder));
    }
    let phone = Phone::open(&folder, &kept, here)?;
    told(phone.run(&command, arguments))
}

/// Leaves a phone's clocks beside its folder, for later calls.
pub(crate) fn keep_clock(folder: &Path, zone: &str, now: &Now) -> Result<(), Failure> {
    Kept { zone: zone.into(), language: "en".into(), clock: Some(now.clone()) }.keep(folder)
}

/// `--zone Z`, `--now T`, `--boot N` and `--utc-only`, which stand before the command.
fn leading_flag(arguments: &mut Arguments) -> Result<Option<kept::Turn>, Failure> {
    let utc_only = arguments.has("--utc-only");
    if let Some(zone) = arguments.value("--zone")? {
        return Ok(Some(kept::Turn::Zone(zone)));
    }
    if let Some(boot) = arguments.value("--boot")? {
        return Ok(Some(kept::Turn::Boot(boot)));
    }
    if let Some(now) = arguments.value("--now")? {
        return Ok(Some(kept::Turn::Now { now, utc_only }));
    }
    if utc_only { Err(Failure::usage("--utc-only needs --now")) } else { Ok(None) }
}

fn told(told: Told) -> Answered {
    print(&told?);
    Ok(ExitCode::SUCCESS)
}

impl Phone {
    fn open(folder: &Path, kept: &Kept, here: Here) -> Result<Self, Failure> {
        let entropy = Arc::new(OsEntropy);
        let ports = Ports {
            clock: kept.clock(),
            keystore: Arc::new(FileKeystore::beside(folder, entropy.clone())),
            entropy,
            observer: Arc::new(Nobody),
            work: Work::WEAK,
        };
        Ok(Self { attune: Attune::open(folder, ports)?, here })
    }

    /// One exchange, performed: folders, and HTTP on this machine.
    fn exchange(&self) -> Result<ExchangeReport, Failure> {
        let mut beyond = false;
        let report = self.attune.exchange_with(&self.here, |request| {
            beyond |= matches!(&request.place, RequestPlace::Http { url, .. } if !url.starts_with("http://"));
            http::perform(request)
        })?;
        if beyond {
            return Err(Failure::usage("the lab speaks plain http to this machine only; https needs a real phone"));
        }
        Ok(report)
    }

    fn run(&self, command: &str, arguments: Arguments) -> Told {
        match command {
            "init" => us::init(self, arguments),
            "invite" => pairing::invite(self, arguments),
            "join" => pairing::join(self, arguments),
            "confirm" => pairing::confirm(self, arguments),
            "sync" => us::sync(self, arguments),
            "today" => us::today(self, arguments),
            "devices" => us::devices(self, arguments),
            "login" => us::login(self, arguments),
            "name" => us::name(self, arguments),
            "leave" => us::leave(self, arguments),
            "handover" => handover::handover(self, arguments),
            "journal" => journal::journal(self, arguments),
            "calendar" => calendar::calendar(self, arguments),
            "ritual" => ritual::ritual(self, arguments),
            "reminders" => ritual::reminders(self, arguments),
            "records" => records::records(self, arguments),
            "exercise" => exercise::exercise(self, arguments),
            "timeout" => timeout::timeout(self, arguments),
            "rejoin" | "backup" | "restore" | "export" => {
                Err(Failure::usage(format!("this build has no {command} yet")))
            }
            other => {
                Err(Failure::usage(format!("a phone does not know {other}; `attune-lab help` lists what it does")))
            }
        }
    }
}
