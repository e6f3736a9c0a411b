//! Looking back, from what exercises and rituals read.

use super::call::Call;
use super::open::Attune;
use crate::error::Result;
use crate::insights::{self, InsightsScreen};
use crate::time::{Here, Zone, day_ending_at_four};
use crate::{exercises, rituals};

impl Attune {
    /// What the two did and said, one's own days, and which rituals fit the week. Empty alone and in an archive.
    ///
    /// # Errors
    /// Those of the store.
    pub fn insights(&self, here: &Here) -> Result<InsightsScreen> {
        self.watched(here, |call| call.insights())
    }
}

impl Call<'_> {
    fn insights(&self) -> Result<InsightsScreen> {
        let today = day_ending_at_four(&Zone::of(self.here, self.now.utc_ms), self.now.utc_ms);
        let (from, weeks) = (insights::from(today), insights::weeks(today));
        let read = insights::Read {
            partner: self.going_on().map(super::couple::Couple::partner_name).transpose()?,
            exercises: self.look(|conn, eyes| exercises::looked_back(conn, eyes, from, &weeks))?,
            rituals: self.view(|view| rituals::looked_back(view, from))?,
        };
        Ok(insights::screen(&self.copy(), today, read))
    }
}
