//! The recovery key: 32 random bytes as 24 words of the English BIP-39 list, with its checksum.

use bip39::{Language, Mnemonic};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::crypto::Key;
use crate::crypto::kdf::derive;
use crate::error::{Error, Result, VaultFault};
use crate::random::{Entropy, array};

/// A recovery key. Never printed; wiped when dropped.
pub struct Words(Mnemonic);

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(..)")
    }
}

impl Words {
    pub(super) fn random(entropy: &dyn Entropy) -> Result<Self> {
        let mut bytes: [u8; 32] = array(entropy)?;
        let made = Mnemonic::from_entropy_in(Language::English, &bytes);
        bytes.zeroize();
        made.map(Self).map_err(|e| Error::internal("vault.words", e))
    }

    /// As a person types them: in any case, with any space or number of lines between.
    ///
    /// # Errors
    /// [`VaultFault::RecoveryWords`] when they are not 24 words of the list with a matching checksum.
    pub fn parse(typed: &str) -> Result<Self> {
        let typed: Zeroizing<String> = Zeroizing::new(typed.nfkd().flat_map(char::to_lowercase).collect());
        let words = Zeroizing::new(typed.split_whitespace().collect::<Vec<_>>().join(" "));
        match Mnemonic::parse_in_normalized(Language::English, &words) {
            Ok(words) if words.word_count() == 24 => Ok(Self(words)),
            _ => Err(VaultFault::RecoveryWords.into()),
        }
    }

    /// The 24 words, to be shown once and written down.
    pub fn list(&self) -> Vec<String> {
        self.0.words().map(str::to_owned).collect()
    }

    /// The key they make; their 256 bits need no stretching.
    pub(super) fn key(&self, salt: &[u8]) -> Key {
        derive(&Zeroizing::new(self.0.to_entropy()), salt, b"attune-recovery1")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SeededEntropy;

    #[test]
    fn words_are_read_as_people_type_them() -> Result<()> {
        let words = Words::random(&SeededEntropy::new(4))?;
        let list = words.list();
        assert_eq!(list.len(), 24);
        let typed = format!("  {}\n", list.join(" \n ").to_uppercase());
        assert_eq!(Words::parse(&typed)?.list(), list);
        Ok(())
    }

    #[test]
    fn a_wrong_missing_or_swapped_word_is_told_from_a_wrong_key() -> Result<()> {
        let list = Words::random(&SeededEntropy::new(5))?.list();
        let refused = |list: &[String]| Words::parse(&list.join(" ")).err() == Some(VaultFault::RecoveryWords.into());
        assert!(refused(list.get(..23).unwrap_or_default()));
        assert!(refused(list.get(..12).unwrap_or_default()));
        let mut mistyped = list.clone();
        if let Some(word) = mistyped.first_mut() {
            *word = "attune".into();
        }
        assert!(refused(&mistyped));
        assert!(refused(&[]));
        Ok(())
    }

    /// The vector of 32 zero bytes in BIP-39's own list.
    #[test]
    fn the_published_vector_is_read() -> Result<()> {
        let words = format!("{}art", "abandon ".repeat(23));
        assert_eq!(Words::parse(&words)?.0.to_entropy(), [0; 32]);
        Ok(())
    }
}
