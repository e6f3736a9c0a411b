//! Reminders: the plan for this phone, and "will I be reminded?".

use super::call::Call;
use super::open::Attune;
use super::screens::Standing;
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::ReminderId;
use crate::rituals::planner::{Plan, Platform, Reminder, plan, test_reminder};
use crate::rituals::screens::{PhoneFacts, RemindersScreen};
use crate::rituals::{self, Gathered};
use crate::store::device;
use crate::time::Here;

impl Attune {
    /// The reminders that should be set on this phone now, and how to get there from what is set. The
    /// front end performs the changes by id and then calls [`Attune::scheduled`].
    ///
    /// # Errors
    /// Those of the store.
    pub fn plan(&self, here: &Here, platform: Platform) -> Result<Plan> {
        self.call(here, |call| {
            let gathered = call.gather(platform)?;
            let plan = plan(&gathered.input);
            call.open.device.write(|tx| rituals::keep_plan(tx, &gathered, &plan))?;
            Ok(plan)
        })
    }

    /// What became of the last plan's changes: these ids were set or taken away, those could not be.
    ///
    /// # Errors
    /// Those of the store.
    pub fn scheduled(&self, here: &Here, done: &[ReminderId], failed: &[ReminderId]) -> Result<()> {
        self.call(here, |call| call.open.device.write(|tx| rituals::scheduled(tx, done, failed)))
    }

    /// "Will I be reminded?", judged from what the phone says of itself.
    ///
    /// # Errors
    /// Those of the store.
    pub fn reminders(&self, here: &Here, facts: &PhoneFacts) -> Result<RemindersScreen> {
        self.call(here, |call| {
            let gathered = call.gather(facts.platform.clone())?;
            let plan = plan(&gathered.input);
            call.view(|view| rituals::reminders_screen(view, facts, &gathered, &plan))
        })
    }

    /// A reminder to be tried: the front end sets it at once, and says itself whether the phone took it. No plan
    /// takes it away.
    ///
    /// # Errors
    /// Those of the store.
    pub fn test_reminder(&self, here: &Here) -> Result<Reminder> {
        self.call(here, |call| {
            let copy = Copy::of(&here.language);
            let entropy = &*call.ports.entropy;
            let installation = call.open.device.write(|tx| device::installation(tx, entropy))?;
            Ok(test_reminder(installation, &call.now, copy.text("reminder-title"), copy.text("reminder-test")))
        })
    }
}

impl Call<'_> {
    fn gather(&self, platform: Platform) -> Result<Gathered> {
        self.note_ends()?;
        let entropy = &*self.ports.entropy;
        let installation = self.open.device.write(|tx| device::installation(tx, entropy))?;
        let read = |couple: rituals::Ours| {
            self.open
                .device
                .read(|device| rituals::plan_input(couple, device, installation, platform, self.here, &self.now))
        };
        let paired = self.standing()? == Standing::Paired;
        match self.open.couple.as_ref().filter(|_| paired) {
            Some(couple) => couple.db.read(|conn| read(Some((conn, couple.me.person)))),
            None => read(None),
        }
    }
}
