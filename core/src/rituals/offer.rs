//! A ritual of the library, offered from elsewhere: an exercise that ends with "shall we do this again?".

use super::draft::from_library;
use super::preview::offered;
use super::view::View;
use super::{library, rows};
use crate::error::{Error, Result};

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its title.
    pub title: String,
    /// Its default schedule, in plain words.
    pub summary: String,
    /// Whether one of it is on or proposed already.
    pub there: bool,
}

/// The ritual `id` of the library, as it would be proposed here.
///
/// # Errors
/// [`Error::Gone`] for one that this app does not have; those of the store.
pub fn offer(view: &View, id: &str) -> Result<Offer> {
    let entry = library::find(id).ok_or_else(|| Error::gone("ritual"))?;
    let today = view.today();
    let summary = offered(view, &from_library(entry, today, view.here), today)?;
    Ok(Offer { title: entry.title_in(&view.here.language).to_owned(), summary, there: there(view, id)? })
}

fn there(view: &View, id: &str) -> Result<bool> {
    let is = |library: Option<&str>| library == Some(id);
    if view.names.has(&rows::device::own(view.device)?, id) {
        return Ok(true);
    }
    let Some(two) = view.two else { return Ok(false) };
    Ok(rows::couple::rituals(two.couple)?.values().any(|(record, _)| {
        let worded = record.wordings.iter().any(|wording| is(wording.library.as_deref()));
        worded && record.schedules.iter().any(|one| one.live)
    }))
}
