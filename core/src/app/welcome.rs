//! The first screen, and the name of this phone's person.

use super::call::Call;
use super::open::Attune;
use super::screens::{Start, Topic, WelcomeScreen};
use crate::error::Result;
use crate::pairing;
use crate::store::device;
use crate::time::Here;

/// Where device.db keeps the name.
pub(super) const NAME: &str = "name";

impl Attune {
    /// Where the app begins.
    ///
    /// # Errors
    /// Only those of the store.
    pub fn welcome(&self, here: &Here) -> Result<WelcomeScreen> {
        self.call(here, |call| {
            let name = call.name()?;
            let new_phone = call.open.couple.as_ref().is_some_and(super::couple::Couple::new_phone);
            let start = match &name {
                _ if new_phone => Start::NewPhone,
                None => Start::Fresh,
                Some(_) => Start::Ready,
            };
            Ok(WelcomeScreen { start, name })
        })
    }

    /// Names the person on this phone; the first command of all.
    ///
    /// # Errors
    /// [`crate::error::Error::Input`] for a name that is empty, too long or of odd characters.
    pub fn set_up(&self, here: &Here, name: &str) -> Result<()> {
        self.call(here, |call| keep_name(call, name))
    }
}

pub(super) fn keep_name(call: &mut Call, name: &str) -> Result<()> {
    let name = pairing::name(name)?;
    call.open.device.write(|tx| {
        device::installation(tx, &*call.ports.entropy)?;
        device::set(tx, NAME, Some(&name))
    })?;
    call.changed(Topic::Us);
    Ok(())
}
