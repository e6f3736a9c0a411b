//! The screens of mine, each in one read. While the vault is locked they show that, and no more.

use rusqlite::Connection;

use super::excerpt::{excerpt, plain};
use super::find::Search;
use super::mine::{self, Drafting, Kept};
use super::model::{Cursor, PAGE};
use super::read_ours::{feelings, screen};
use super::screens::{EditorScreen, EntryCard, EntryScreen, JournalPage, VaultState, Which};
use crate::copy::Copy;
use crate::error::{Result, VaultFault};
use crate::ids::EntryId;
use crate::random::Entropy;
use crate::time::CivilDate;
use crate::vault::{self, Open};

/// Who reads what is theirs alone.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    /// Their name.
    pub name: &'a str,
    /// The words of their language.
    pub copy: Copy<'a>,
    /// The vault, while it is open.
    pub open: Option<&'a Open>,
}

/// A page of mine: the newest entries after `after`, those that hold all words of `query` if there
/// are any in it. Locked, or no vault yet: a page without entries that says so.
///
/// # Errors
/// [`crate::error::Error::Input`] for an `after` that no page gave.
pub fn page(
    conn: &Connection,
    owner: &Owner,
    drafting: &Drafting,
    query: Option<&str>,
    after: Option<&str>,
) -> Result<JournalPage> {
    let after = Cursor::after(after)?;
    let exists = vault::exists(conn)?;
    let mut page = JournalPage {
        which: Which::Mine,
        vault: if exists { VaultState::Locked } else { VaultState::NotSetUp },
        entries: Vec::new(),
        next: None,
        can_write: exists,
        draft_waits: drafting.new_waits(conn, owner.open)?,
    };
    let Some(open) = owner.open else { return Ok(page) };
    page.vault = VaultState::Open;
    let asked = query.filter(|query| !query.trim().is_empty());
    let search = asked.and_then(Search::of);
    let holds = |kept: &Kept| match (asked, &search) {
        (None, _) => true,
        (Some(_), Some(search)) => search.finds(&plain(&kept.write.body)),
        (Some(_), None) => false,
    };
    let mut found = mine::all(conn, open)?.into_iter().filter(|(place, kept)| *place < after && holds(kept));
    let shown: Vec<_> = found.by_ref().take(PAGE).collect();
    page.next = shown.last().filter(|_| found.next().is_some()).map(|(place, _)| place.to_string());
    page.entries = shown.into_iter().map(|(place, kept)| card(owner, search.as_ref(), place, &kept)).collect();
    Ok(page)
}

fn card(owner: &Owner, search: Option<&Search>, place: Cursor, kept: &Kept) -> EntryCard {
    let (excerpt, highlights) = excerpt(&kept.write.body, search);
    EntryCard {
        id: place.id,
        day: kept.write.day,
        at_ms: kept.at_ms,
        author: owner.name.to_owned(),
        own: true,
        excerpt,
        feelings: feelings(owner.copy, &kept.write.feelings),
        dated_ahead: false,
        other_versions: 0,
        highlights,
    }
}

/// One entry of mine, whole.
///
/// # Errors
/// [`VaultFault::Locked`]; [`crate::error::Error::Gone`] when it is not there.
pub fn entry(conn: &Connection, owner: &Owner, id: EntryId) -> Result<EntryScreen> {
    let kept = mine::one(conn, owner.open.ok_or(VaultFault::Locked)?, id)?;
    Ok(EntryScreen {
        id,
        which: Which::Mine,
        who_sees: who_sees(owner),
        author: owner.name.to_owned(),
        own: true,
        day: kept.write.day,
        at_ms: kept.at_ms,
        feelings: feelings(owner.copy, &kept.write.feelings),
        zone: kept.write.zone,
        body: kept.write.body,
        other_versions: Vec::new(),
    })
}

/// The editor of `entry`, or of a new one. Locked, it begins empty, and keeps what is typed.
///
/// # Errors
/// [`VaultFault::NotSetUp`] before a passphrase is chosen; [`crate::error::Error::Gone`].
pub fn editor(
    conn: &Connection,
    owner: &Owner,
    drafting: &Drafting,
    entropy: &dyn Entropy,
    today: CivilDate,
    entry: Option<EntryId>,
) -> Result<EditorScreen> {
    if !vault::exists(conn)? {
        return Err(VaultFault::NotSetUp.into());
    }
    let (text, is_draft) = drafting.begin(conn, owner.open, entropy, entry)?;
    let day = match (entry, owner.open) {
        (Some(id), Some(open)) => mine::one(conn, open, id)?.write.day,
        _ => today,
    };
    Ok(screen(Which::Mine, entry, who_sees(owner), text, is_draft, day))
}

fn who_sees(owner: &Owner) -> String {
    owner.copy.text("journal-sees-mine")
}
