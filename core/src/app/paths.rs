//! The library, and the path under way: the couple's file has it, or the phone's what was begun alone.

use rusqlite::Transaction;

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::error::{Error, Result};
use crate::exercises::{self, LibraryScreen, PathScreen, Walk};
use crate::time::Here;

impl Attune {
    /// Everything there is to do.
    ///
    /// # Errors
    /// Those of the store.
    pub fn library(&self, here: &Here) -> Result<LibraryScreen> {
        self.call(here, |call| {
            let walk = call.walk()?;
            let paths: Vec<_> = exercises::paths().iter().collect();
            call.look(|_, eyes| Ok(exercises::library(eyes, &eyes.outside.latest(), &paths, walk.as_ref())))
        })
    }

    /// One path, whole.
    ///
    /// # Errors
    /// [`Error::Gone`] for a path this app does not have.
    pub fn path(&self, here: &Here, id: &str) -> Result<PathScreen> {
        let path = exercises::path_of(id).ok_or_else(|| Error::gone("path"))?;
        self.call(here, |call| {
            let walk = call.walk()?;
            call.look(|_, eyes| Ok(exercises::path_screen(path, eyes, walk.as_ref())))
        })
    }

    /// Begins a path on this phone; another that is under way is left.
    ///
    /// # Errors
    /// [`Error::Gone`] for a path this app does not have.
    pub fn begin_path(&self, here: &Here, id: &str) -> Result<()> {
        self.call(here, |call| {
            let now_ms = call.now.utc_ms;
            match call.going_on() {
                Some(couple) => {
                    couple.writable()?;
                    couple.db.write(|tx| exercises::begin_path(tx, id, now_ms))?;
                    call.open.device.write(exercises::leave_path)?;
                }
                None => call.open.device.write(|tx| exercises::begin_path(tx, id, now_ms))?,
            }
            call.changed(Topic::Together);
            Ok(())
        })
    }

    /// Leaves the path under way: where one stood on it is forgotten, what was done stays.
    ///
    /// # Errors
    /// [`Error::Gone`] when it is not under way.
    pub fn leave_path(&self, here: &Here, id: &str) -> Result<()> {
        self.call(here, |call| {
            call.walk()?.filter(|walk| walk.path == id).ok_or_else(|| Error::gone("path"))?;
            if let Some(couple) = call.going_on() {
                couple.writable()?;
                couple.db.write(exercises::leave_path)?;
            }
            call.open.device.write(exercises::leave_path)?;
            call.changed(Topic::Together);
            Ok(())
        })
    }

    /// Passes an exercise of the path under way over, or takes that back.
    ///
    /// # Errors
    /// [`Error::Gone`] when the path is not under way, or does not have it.
    pub fn skip_stage(&self, here: &Here, id: &str, exercise: &str, skipped: bool) -> Result<()> {
        self.call(here, |call| call.on_path(|tx| exercises::pass_over(tx, id, exercise, skipped)))
    }

    /// Walks the path under way with twice as many days between, or again as it is.
    ///
    /// # Errors
    /// [`Error::Gone`] when it is not under way.
    pub fn slower_path(&self, here: &Here, id: &str, slower: bool) -> Result<()> {
        self.call(here, |call| call.on_path(|tx| exercises::slow_down(tx, id, slower)))
    }
}

impl Call<'_> {
    /// The path under way, with all that was finished here since it was begun.
    pub(super) fn walk(&self) -> Result<Option<Walk>> {
        let device = &self.open.device;
        let Some(couple) = self.going_on() else { return device.read(exercises::walk) };
        let (walk, other) = match couple.db.read(exercises::walk)? {
            Some(walk) => (Some(walk), device),
            None => (device.read(exercises::walk)?, &couple.db),
        };
        let Some(mut walk) = walk else { return Ok(None) };
        walk.and(other.read(|conn| exercises::finished(conn, walk.begun_ms))?);
        Ok(Some(walk))
    }

    /// Acts in the file that has the path under way.
    fn on_path(&mut self, act: impl FnOnce(&Transaction) -> Result<()>) -> Result<()> {
        match self.going_on() {
            Some(couple) if couple.db.read(exercises::walk)?.is_some() => {
                couple.writable()?;
                couple.db.write(act)?;
            }
            _ => self.open.device.write(act)?,
        }
        self.changed(Topic::Together);
        Ok(())
    }
}
