//! Opening and closing what is only mine.

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::error::Result;
use crate::time::Here;
use crate::vault;

impl Attune {
    /// Sets the vault up and opens it; gives the 24 recovery words, to be shown once and written down.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::Exists`], [`crate::error::VaultFault::Short`].
    pub fn choose_passphrase(&self, here: &Here, passphrase: &str) -> Result<Vec<String>> {
        self.call(here, |call| {
            let (ports, private) = (call.ports, &call.open.private);
            let steps = &mut call.open.steps;
            let (open, words) = private.write(|tx| {
                let made = vault::create(tx, &*ports.entropy, passphrase, ports.work)?;
                steps.flush(tx, &*ports.entropy)?;
                Ok(made)
            })?;
            call.opened(open);
            Ok(words.list())
        })
    }

    /// Opens what is mine.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::Wrong`], `Wait`, `NotSetUp`, `Costly`.
    pub fn unlock(&self, here: &Here, passphrase: &str) -> Result<()> {
        self.call(here, |call| {
            let open = vault::unlock(&call.open.private, &call.now, passphrase)?;
            call.opened(open);
            Ok(())
        })
    }

    /// Opens what is mine with the recovery words.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::RecoveryWords`], `Wrong`, `NotSetUp`.
    pub fn unlock_with_words(&self, here: &Here, words: &[String]) -> Result<()> {
        self.call(here, |call| {
            let typed = words.join(" ");
            let open = call.open.private.read(|conn| vault::unlock_with_words(conn, &typed))?;
            call.opened(open);
            Ok(())
        })
    }

    /// Another passphrase, while what is mine is open; the old one opens nothing from then on.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::Locked`], `NotSetUp`, `Short`.
    pub fn change_passphrase(&self, here: &Here, passphrase: &str) -> Result<()> {
        self.call(here, |call| {
            let (open, ports) = (call.vault()?, call.ports);
            let (private, entropy) = (&call.open.private, &*ports.entropy);
            private.write(|tx| vault::change_passphrase(tx, entropy, open, passphrase, ports.work))
        })
    }

    /// Another 24 recovery words, while what is mine is open, to be shown once and written down; the old
    /// ones open nothing from then on.
    ///
    /// # Errors
    /// [`crate::error::VaultFault::Locked`], `NotSetUp`.
    pub fn new_words(&self, here: &Here) -> Result<Vec<String>> {
        self.call(here, |call| {
            let (open, entropy) = (call.vault()?, &*call.ports.entropy);
            Ok(call.open.private.write(|tx| vault::new_words(tx, entropy, open))?.list())
        })
    }

    /// Closes what is mine; what was read of it is wiped from memory.
    ///
    /// # Errors
    /// None today.
    pub fn lock(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            call.open.vault = None;
            call.open.steps.lock();
            call.changed(Topic::Journal);
            call.changed(Topic::Rituals);
            Ok(())
        })
    }
}

impl Call<'_> {
    /// What is mine is open: what can be told only now is put in order, and read by name.
    fn opened(&mut self, open: vault::Open) {
        self.open.vault = Some(open);
        self.changed(Topic::Journal);
        self.changed(Topic::Rituals);
        self.tidy_vault();
    }
}
