//! Beginning, exchanging, who the two are, and both kinds of end.

use std::fs;
use std::path::Path;

use attune_core::app::catalogue;
use attune_core::store::FileKeystore;
use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told, kept, pairing};

pub(super) fn init(phone: &Phone, mut arguments: Arguments) -> Told {
    let name = arguments.needed("--name")?;
    arguments.end()?;
    phone.attune.set_up(&phone.here, &name)?;
    Ok(json!({"welcome": phone.attune.welcome(&phone.here)?, "here": phone.here}))
}

pub(super) fn name(phone: &Phone, arguments: Arguments) -> Told {
    phone.attune.set_name(&phone.here, &arguments.text("the new name")?)?;
    Ok(json!({"us": phone.attune.us(&phone.here)?}))
}

/// Tries another password, and says how the exchange stands then.
pub(super) fn login(phone: &Phone, mut arguments: Arguments) -> Told {
    let login = phone.attune.us(&phone.here)?.status.login;
    let user = arguments.value("--user")?.or(login.map(|login| login.user)).unwrap_or_default();
    phone.attune.try_login(&phone.here, &user, &arguments.text("the password")?)?;
    Ok(json!({"exchange": phone.exchange()?}))
}

pub(super) fn sync(phone: &Phone, arguments: Arguments) -> Told {
    arguments.end()?;
    let report = phone.exchange()?;
    Ok(json!({"exchange": report, "pairing": pairing::under_way(phone)?}))
}

pub(super) fn today(phone: &Phone, arguments: Arguments) -> Told {
    arguments.end()?;
    Ok(json!({"today": phone.attune.today(&phone.here)?}))
}

pub(super) fn devices(phone: &Phone, arguments: Arguments) -> Told {
    arguments.end()?;
    Ok(json!({"us": phone.attune.us(&phone.here)?, "pairing": pairing::under_way(phone)?}))
}

pub(super) fn leave(phone: &Phone, mut arguments: Arguments) -> Told {
    let silent = arguments.has("--silent");
    arguments.end()?;
    phone.attune.leave(&phone.here, !silent)?;
    Ok(json!({"us": phone.attune.us(&phone.here)?}))
}

/// Erases the phone, and what the lab and the keystore keep beside it.
pub(super) fn erase(phone: &Phone, folder: &Path) -> Told {
    let words = catalogue(&phone.here.language);
    let word = words.iter().find(|phrase| phrase.key == "us-erase-word").map(|phrase| phrase.text.clone());
    phone.attune.erase_phone(&phone.here, &word.unwrap_or_default())?;
    let key = FileKeystore::beside(folder, std::sync::Arc::new(attune_core::random::OsEntropy));
    for left in [key.path(), &kept::beside(folder)] {
        match fs::remove_file(left) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::file(&left.to_string_lossy(), &e));
            }
            _ => {}
        }
    }
    Ok(json!({"erased": true}))
}
