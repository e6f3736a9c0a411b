//! What is only mine, on one phone.

#![allow(clippy::unwrap_used)]

use attune_core::error::{Error, VaultFault};
use attune_tests::{Couple, Phone};

#[test]
fn another_passphrase_and_other_words_open_it_and_the_old_ones_do_not() {
    let couple = Couple::alone(800);
    let Phone { attune, here, .. } = &couple.ana;
    assert_eq!(attune.new_words(here), Err(Error::Vault(VaultFault::NotSetUp)));
    let first = attune.choose_passphrase(here, "the first one").unwrap();
    attune.lock(here).unwrap();
    assert_eq!(attune.change_passphrase(here, "the second one"), Err(Error::Vault(VaultFault::Locked)));
    assert_eq!(attune.new_words(here), Err(Error::Vault(VaultFault::Locked)));
    attune.unlock(here, "the first one").unwrap();
    assert_eq!(attune.change_passphrase(here, "short"), Err(Error::Vault(VaultFault::Short)));
    attune.change_passphrase(here, "the second one").unwrap();
    let second = attune.new_words(here).unwrap();
    attune.lock(here).unwrap();
    assert_eq!(attune.unlock(here, "the first one"), Err(Error::Vault(VaultFault::Wrong)));
    attune.unlock(here, "the second one").unwrap();
    attune.lock(here).unwrap();
    assert_eq!(attune.unlock_with_words(here, &first), Err(Error::Vault(VaultFault::Wrong)));
    attune.unlock_with_words(here, &second).unwrap();
}
