//! Calendar files: rituals for the calendar on the phone, and what a calendar holds as rituals.

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::error::Result;
use crate::ids::RitualId;
use crate::rituals::calendar::{self, screens::CalendarFile, screens::CalendarPreview};
use crate::time::Here;

impl Attune {
    /// One ritual, or all that ring here, as a calendar file that names nothing and nobody.
    ///
    /// # Errors
    /// [`crate::error::Error::Gone`], [`crate::error::Error::NotAllowed`] for one that is not on,
    /// [`crate::error::Error::Input`] when there is nothing.
    pub fn export_calendar(&self, here: &Here, ritual: Option<RitualId>) -> Result<CalendarFile> {
        self.call(here, |call| call.view(|view| calendar::export_calendar(view, ritual)))
    }

    /// What a calendar file holds; nothing of it is kept.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] when it is too long or no calendar.
    pub fn read_calendar(&self, here: &Here, bytes: &[u8]) -> Result<CalendarPreview> {
        self.call(here, |call| call.view(|view| calendar::calendar_preview(view, bytes)))
    }

    /// Takes these of a file by their places there: proposes them, or alone takes them up; all or none.
    ///
    /// # Errors
    /// As [`Attune::read_calendar`]; [`crate::error::Error::Gone`] when one of them cannot be taken any more;
    /// [`crate::error::Error::Vault`] alone, when there is no vault to keep their titles.
    pub fn take_calendar(&self, here: &Here, bytes: &[u8], chosen: &[u32]) -> Result<()> {
        self.call(here, |call| {
            let chosen = call.view(|view| calendar::chosen(view, bytes, chosen))?;
            call.take(chosen)?;
            call.changed(Topic::Rituals);
            Ok(())
        })
    }
}

impl Call<'_> {
    fn take(&self, chosen: Vec<crate::rituals::Checked>) -> Result<()> {
        if self.going_on().is_some() {
            return self.record(|tx, ledger, author| calendar::take_together(tx, ledger, author, chosen));
        }
        self.open.device.write(|tx| calendar::take_alone(tx, &self.vault_of_rituals(), chosen))
    }
}
