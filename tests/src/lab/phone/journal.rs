//! Writing and reading, mine and ours. Writing mine needs no unlocking, reading and searching do.

use std::fs;

use attune_core::error::{Error, VaultFault};
use attune_core::journal::screens::{EntryDraft, VaultState, Which};
use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn journal(phone: &Phone, mut arguments: Arguments) -> Told {
    let verb = arguments.next("write, list or search")?;
    let mine = arguments.has("--mine");
    let ours = arguments.has("--ours");
    if mine && ours {
        return Err(Failure::usage("either --mine or --ours"));
    }
    let passphrase = passphrase(&mut arguments)?;
    match verb.as_str() {
        "write" => {
            let body = arguments.text("what to write")?;
            let which = if mine { Which::Mine } else { Which::Ours };
            let words = if mine { set_up(phone, passphrase)? } else { None };
            let draft = EntryDraft { body, feelings: Vec::new(), day: None };
            let id = phone.attune.save_entry(&phone.here, which, None, &draft)?;
            Ok(json!({"entry": id, "recovery_words": words}))
        }
        "list" => {
            arguments.end()?;
            page(phone, mine, None, passphrase)
        }
        "search" => page(phone, mine, Some(&arguments.text("what to search for")?), passphrase),
        other => Err(Failure::usage(format!("there is no journal {other}; say write, list or search"))),
    }
}

/// The first line of the file that `--passphrase-file` names.
fn passphrase(arguments: &mut Arguments) -> Result<Option<String>, Failure> {
    let Some(path) = arguments.value("--passphrase-file")? else { return Ok(None) };
    let text = fs::read_to_string(&path).map_err(|e| Failure::file(&path, &e))?;
    Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
}

/// The first entry of mine chooses the passphrase; gives the recovery words then.
fn set_up(phone: &Phone, passphrase: Option<String>) -> Result<Option<Vec<String>>, Failure> {
    let page = phone.attune.journal_page(&phone.here, Which::Mine, None, None)?;
    if page.vault != VaultState::NotSetUp {
        return Ok(None);
    }
    let passphrase = passphrase.ok_or(Error::Vault(VaultFault::NotSetUp))?;
    Ok(Some(phone.attune.choose_passphrase(&phone.here, &passphrase)?))
}

/// All pages, one after the other.
fn page(phone: &Phone, mine: bool, query: Option<&str>, passphrase: Option<String>) -> Told {
    if let (true, Some(passphrase)) = (mine, passphrase) {
        phone.attune.unlock(&phone.here, &passphrase)?;
    }
    let which = if mine { Which::Mine } else { Which::Ours };
    let mut entries = Vec::new();
    let mut after = None;
    loop {
        let page = phone.attune.journal_page(&phone.here, which, query, after.as_deref())?;
        for card in page.entries {
            let body = phone.attune.entry(&phone.here, which, card.id)?.body;
            entries.push(json!({"card": card, "body": body}));
        }
        after = page.next;
        if after.is_none() {
            return Ok(json!({"which": which, "vault": page.vault, "entries": entries}));
        }
    }
}
