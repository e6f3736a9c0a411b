//! The screens of ours, each in one read.

use rusqlite::Connection;

use super::excerpt::excerpt;
use super::find::Search;
use super::mine::as_draft;
use super::model::{Cursor, PAGE};
use super::rows::{self, Listed};
use super::screens::{EditorScreen, EntryCard, EntryScreen, JournalPage, VaultState, Which};
use crate::copy::{Copy, key_of, knows_feeling};
use crate::error::{Error, Result};
use crate::ids::{EntryId, PersonId};
use crate::time::CivilDate;

/// Who reads, and with whom.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The holder of this phone.
    pub me: PersonId,
    /// Their name.
    pub name: &'a str,
    /// The partner's name.
    pub partner: &'a str,
    /// The words of the reader's language.
    pub copy: Copy<'a>,
}

impl Reader<'_> {
    fn author(&self, person: PersonId) -> String {
        if person == self.me { self.name } else { self.partner }.to_owned()
    }

    fn who_sees(&self) -> String {
        self.copy.format("journal-sees-ours", &[("partner", self.partner.into())])
    }
}

/// A page of ours: the newest entries after `after`, those that hold all words of `query` if there
/// are any in it.
///
/// # Errors
/// [`Error::Input`] for an `after` that no page gave.
pub fn page(
    conn: &Connection,
    reader: &Reader,
    query: Option<&str>,
    after: Option<&str>,
    can_write: bool,
) -> Result<JournalPage> {
    let after = Cursor::after(after)?;
    let asked = query.filter(|query| !query.trim().is_empty());
    let search = asked.and_then(Search::of);
    let mut listed = match (asked, &search) {
        (None, _) => rows::page(conn, after)?,
        (Some(_), Some(search)) => rows::found(conn, search, after)?,
        (Some(_), None) => Vec::new(),
    };
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let next = listed.last().filter(|_| more).map(|last| last.place.to_string());
    Ok(JournalPage {
        which: Which::Ours,
        vault: VaultState::Open,
        entries: listed.into_iter().map(|one| card(reader, search.as_ref(), &one)).collect(),
        next,
        can_write,
        draft_waits: rows::draft(conn, None)?.is_some(),
    })
}

/// The partner's newest entries written since `since_ms`, at most `most`, of the newest page.
///
/// # Errors
/// Only those of the store.
pub fn lately(conn: &Connection, reader: &Reader, since_ms: i64, most: usize) -> Result<Vec<EntryCard>> {
    let listed = rows::lately(conn, reader.me, since_ms, most)?;
    Ok(listed.iter().map(|one| card(reader, None, one)).collect())
}

fn card(reader: &Reader, search: Option<&Search>, one: &Listed) -> EntryCard {
    let (excerpt, highlights) = excerpt(&one.body, search);
    EntryCard {
        id: one.place.id,
        day: one.day,
        at_ms: one.at_ms,
        author: reader.author(one.author),
        own: one.author == reader.me,
        excerpt,
        feelings: feelings(reader.copy, &one.feelings),
        dated_ahead: one.ahead,
        other_versions: one.others,
        highlights,
    }
}

/// One entry of ours, whole.
///
/// # Errors
/// [`Error::Gone`] when it is not there.
pub fn entry(conn: &Connection, reader: &Reader, id: EntryId) -> Result<EntryScreen> {
    let entry = rows::entry(conn, id)?.ok_or_else(|| Error::gone("entry"))?;
    Ok(EntryScreen {
        id,
        which: Which::Ours,
        who_sees: reader.who_sees(),
        author: reader.author(entry.author),
        own: entry.author == reader.me,
        day: entry.write.day,
        at_ms: entry.at_ms,
        feelings: feelings(reader.copy, &entry.write.feelings),
        zone: entry.write.zone,
        body: entry.write.body,
        other_versions: entry.others.into_iter().map(|other| other.body).collect(),
    })
}

/// The editor of `entry`, or of a new one: the draft kept before, else the entry, else nothing.
///
/// # Errors
/// [`Error::Gone`]; [`Error::NotAllowed`] for the partner's entry.
pub fn editor(conn: &Connection, reader: &Reader, today: CivilDate, entry: Option<EntryId>) -> Result<EditorScreen> {
    let saved = match entry {
        None => None,
        Some(id) => {
            let entry = rows::entry(conn, id)?.ok_or_else(|| Error::gone("entry"))?;
            if entry.author != reader.me {
                return Err(super::ours::not_the_author());
            }
            Some(entry.write)
        }
    };
    let day = saved.as_ref().map_or(today, |saved| saved.day);
    let draft = rows::draft(conn, entry)?;
    let is_draft = draft.is_some();
    let text = draft.or_else(|| saved.map(as_draft));
    Ok(screen(Which::Ours, entry, reader.who_sees(), text, is_draft, day))
}

/// The editor's record; `day` where the text names none.
pub(super) fn screen(
    which: Which,
    entry: Option<EntryId>,
    who_sees: String,
    text: Option<super::screens::EntryDraft>,
    is_draft: bool,
    day: CivilDate,
) -> EditorScreen {
    let (body, feelings, chosen) = text.map_or_else(Default::default, |text| (text.body, text.feelings, text.day));
    EditorScreen { which, entry, who_sees, body, feelings, day: chosen.unwrap_or(day), is_draft }
}

/// Emotion words in the reader's language; ids of a newer app are left out.
pub(super) fn feelings(copy: Copy, ids: &[String]) -> Vec<String> {
    ids.iter().filter(|id| knows_feeling(id)).map(|id| copy.text(&key_of(id))).collect()
}
