//! Help: read without opening a file, so that nothing can tell that it was.

use super::open::Attune;
use crate::copy::Copy;
use crate::error::Result;
use crate::safety::{self, HelpScreen};
use crate::time::Here;

impl Attune {
    /// The pages, always all of them.
    ///
    /// # Errors
    /// None today; the edge throws everywhere alike.
    pub fn help(&self, here: &Here) -> Result<HelpScreen> {
        Ok(safety::help(&Copy::of(&here.language)))
    }
}
