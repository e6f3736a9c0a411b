//! Inviting, joining, confirming. Where the phones meet in a folder, each does what it can there at
//! once; where they do not, what must travel is left for `handover export`.

use attune_core::app::screens::{MailboxChoice, MeetingChoice};
use attune_core::ids::RecordId;
use attune_core::pairing::PairScreen;
use attune_core::random::OsEntropy;
use serde_json::{Value, json};

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn invite(phone: &Phone, mut arguments: Arguments) -> Told {
    let mailbox = arguments.value("--mailbox")?;
    let in_person = arguments.has("--in-person");
    arguments.end()?;
    let (meeting, mailbox) = places(mailbox.as_deref())?;
    phone.attune.invite(&phone.here, in_person, meeting, mailbox)?;
    screen(phone)
}

/// Where to meet and where to exchange afterwards: the meeting folder lies beside the lasting one, which is
/// made where it is not there yet.
fn places(mailbox: Option<&str>) -> Result<(MeetingChoice, MailboxChoice), Failure> {
    let Some(place) = mailbox else { return Ok((MeetingChoice::ByHand, MailboxChoice::ByHand)) };
    if let Some((scheme, rest)) = place.split_once("://") {
        return server(scheme, rest).map(|mailbox| (MeetingChoice::ByHand, mailbox));
    }
    let Some(folder) = place.strip_prefix("folder:") else {
        return Err(Failure::usage("say --mailbox folder:PATH or --mailbox https://USER:PASSWORD@HOST/PATH"));
    };
    let folder = std::path::absolute(folder).map_err(|e| Failure::file(folder, &e))?;
    std::fs::create_dir_all(&folder).map_err(|e| Failure::file(&folder.to_string_lossy(), &e))?;
    let beside = folder.parent().ok_or_else(|| Failure::usage("a mailbox folder lies in a folder"))?;
    let meeting = beside.join(format!("meet-{}", RecordId::random(&OsEntropy)?));
    let text = |path: &std::path::Path| path.to_string_lossy().into_owned();
    Ok((MeetingChoice::Folder { path: text(&meeting) }, MailboxChoice::Folder { path: text(&folder) }))
}

/// A server's collection. Here alone user and password may stand in the address: this line is for tests.
fn server(scheme: &str, rest: &str) -> Result<MailboxChoice, Failure> {
    let login = rest.rsplit_once('@').and_then(|(login, place)| Some((login.split_once(':')?, place)));
    let Some(((user, password), place)) = login else {
        return Err(Failure::usage("say who may read and write there: https://USER:PASSWORD@HOST/PATH"));
    };
    Ok(MailboxChoice::WebDav { url: format!("{scheme}://{place}"), user: user.into(), password: password.into() })
}

pub(super) fn join(phone: &Phone, mut arguments: Arguments) -> Told {
    let name = arguments.value("--name")?;
    let text = arguments.text("the invitation, or the reply to it")?;
    if let Some(name) = name {
        phone.attune.set_up(&phone.here, &name)?;
    }
    phone.attune.join(&phone.here, &text)?;
    phone.exchange()?;
    screen(phone)
}

pub(super) fn confirm(phone: &Phone, mut arguments: Arguments) -> Told {
    let heard = arguments.value("--words")?;
    arguments.end()?;
    let heard: Option<Vec<String>> = heard.map(|words| words.split_whitespace().map(str::to_owned).collect());
    match (phone.attune.pair(&phone.here)?, heard) {
        (PairScreen::Words { words, .. }, Some(heard)) if heard != words => phone.attune.words_differ(&phone.here)?,
        (PairScreen::Pick { choices, .. }, Some(heard)) => {
            let choice = choices.iter().position(|words| *words == heard);
            phone.attune.pick_words(&phone.here, choice.and_then(|at| u32::try_from(at).ok()))?;
        }
        (PairScreen::Pick { .. }, None) => {
            return Err(Failure::usage("say the words that the other phone shows: confirm --words \"...\""));
        }
        _ => phone.attune.confirm_words(&phone.here)?,
    }
    phone.exchange()?;
    screen(phone)
}

/// The pairing as it stands.
pub(super) fn screen(phone: &Phone) -> Told {
    Ok(json!({"pairing": phone.attune.pair(&phone.here)?}))
}

/// The pairing as it stands, while there is one.
pub(super) fn under_way(phone: &Phone) -> Told {
    Ok(match phone.attune.pair(&phone.here)? {
        PairScreen::Paired { .. } => Value::Null,
        screen => json!(screen),
    })
}
