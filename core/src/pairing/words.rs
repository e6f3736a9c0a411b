//! The words that two people read aloud to each other: made from the handshake hash *after message
//! 1*, so that whoever sends last cannot grind them, and salted by the number that the invitation
//! committed to. An attacker between the two has one guess among 2⁵⁵.

use serde::{Deserialize, Serialize};

use crate::crypto::kdf;
use crate::error::Result;
use crate::random::{Entropy, array, below};

/// 55 bits, read as five words or as digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(u64);

const BITS: u64 = (1 << 55) - 1;

impl Words {
    /// HKDF-SHA-256(ikm = handshake hash after message 1, salt = n, info "attune-words1"), 7 bytes,
    /// the first 55 bits.
    pub fn new(hash_after_message_1: &[u8; 32], n: &[u8; 32]) -> Self {
        // A leading zero byte makes a number of the seven.
        let mut eight = [0; 8];
        if let Some((_, seven)) = eight.split_first_mut() {
            kdf::expand(hash_after_message_1, n, b"attune-words1", seven);
        }
        Self(u64::from_be_bytes(eight) >> 1)
    }

    /// Five words of the English BIP-39 list, eleven bits each, high bits first.
    pub fn words(self) -> [&'static str; 5] {
        let list = bip39::Language::English.word_list();
        [44, 33, 22, 11, 0].map(|shift| {
            let index = usize::try_from((self.0 >> shift) & 0x7ff).unwrap_or_default();
            list.get(index).copied().unwrap_or_default()
        })
    }

    /// The same as 17 decimal digits in groups of six, six and five.
    pub fn digits(self) -> [String; 3] {
        [
            format!("{:06}", self.0 / 100_000_000_000),
            format!("{:06}", self.0 / 100_000 % 1_000_000),
            format!("{:05}", self.0 % 100_000),
        ]
    }

    /// Whether the two differ in each word and in each group of digits.
    fn differs_throughout(self, other: Self) -> bool {
        let (mine, theirs) = (self.words(), other.words());
        let (my_digits, their_digits) = (self.digits(), other.digits());
        mine.iter().zip(&theirs).all(|(a, b)| a != b) && my_digits.iter().zip(&their_digits).all(|(a, b)| a != b)
    }

    /// Whether `typed` is these words or these digits, however spaced, hyphened or capitalised.
    pub fn are(self, typed: &str) -> bool {
        let said: Vec<String> = typed
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(str::to_lowercase)
            .collect();
        said == self.words() || (!said.is_empty() && said.concat() == self.digits().concat())
    }
}

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

/// The four that the joiner picks among: the true words and three decoys, in random order, each
/// pair of them different in every place. Drawn once and stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices([Words; 4]);

impl Choices {
    /// The true words among fresh decoys.
    ///
    /// # Errors
    /// Only when the source of randomness fails.
    pub fn draw(entropy: &dyn Entropy, truth: Words) -> Result<Self> {
        let mut all = vec![truth];
        while all.len() < 4 {
            let decoy = Words(u64::from_le_bytes(array(entropy)?) & BITS);
            if all.iter().all(|one| one.differs_throughout(decoy)) {
                all.push(decoy);
            }
        }
        let mut four = [truth; 4];
        for place in &mut four {
            let drawn = usize::try_from(below(entropy, all.len() as u64)?).unwrap_or_default();
            *place = all.remove(drawn.min(all.len().saturating_sub(1)));
        }
        Ok(Self(four))
    }

    /// The four, in the order to show.
    pub fn all(&self) -> [Words; 4] {
        self.0
    }

    /// The place (0 to 3) of what someone typed, if it is one of the four.
    pub fn find(&self, typed: &str) -> Option<usize> {
        self.0.iter().position(|words| words.are(typed))
    }
}
