//! Words for feelings and their places on the field: x from unpleasant (−1) to pleasant (1), y from
//! little energy (−1) to much (1). The places are a starting point, not a measurement; no word is
//! good or bad. The list form shows the same words by family and is the accessible one.

/// The eight families, in the order they are listed. A family's name is `emo-family-<family>`.
pub const FAMILIES: [&str; 8] = ["glad", "warm", "settled", "lively", "sad", "afraid", "angry", "sore"];

/// Always offered beside the field, without a place on it.
pub const OUTSIDE: [&str; 5] = ["emo.numb", "emo.tired", "emo.torn", "emo.cant-tell", "emo.rather-not-say"];

/// One word on the field.
#[derive(Debug, Clone, PartialEq)]
pub struct Feeling {
    /// `emo.<family>.<word>`; the same in every language and on the wire.
    pub id: String,
    /// One of [`FAMILIES`].
    pub family: &'static str,
    /// −1 unpleasant … 1 pleasant.
    pub x: f64,
    /// −1 little energy … 1 much.
    pub y: f64,
}

/// A word's name in its id, and x and y in hundredths.
type Place = (&'static str, i8, i8);

const WORDS: [[Place; 6]; 8] = [
    [
        ("pleased", 55, 15),
        ("playful", 75, 55),
        ("proud", 60, 40),
        ("hopeful", 50, 25),
        ("delighted", 85, 70),
        ("grateful", 70, 5),
    ],
    [
        ("tender", 60, -20),
        ("affectionate", 75, 10),
        ("trusting", 55, -30),
        ("touched", 45, -5),
        ("admiring", 60, 20),
        ("drawn-to-you", 70, 35),
    ],
    [
        ("calm", 45, -60),
        ("relieved", 50, -35),
        ("content", 65, -45),
        ("safe", 60, -55),
        ("rested", 55, -75),
        ("patient", 30, -50),
    ],
    [
        ("curious", 35, 40),
        ("eager", 50, 70),
        ("inspired", 65, 75),
        ("amused", 70, 45),
        ("bold", 40, 80),
        ("surprised", 5, 75),
    ],
    [
        ("low", -50, -60),
        ("lonely", -60, -45),
        ("disappointed", -50, -25),
        ("homesick", -35, -40),
        ("grieving", -75, -50),
        ("empty", -55, -80),
    ],
    [
        ("uneasy", -30, 15),
        ("worried", -45, 30),
        ("nervous", -40, 50),
        ("insecure", -45, 5),
        ("overwhelmed", -65, 65),
        ("panicky", -80, 90),
    ],
    [
        ("irritated", -40, 40),
        ("frustrated", -55, 50),
        ("resentful", -65, 20),
        ("impatient", -30, 60),
        ("indignant", -55, 70),
        ("furious", -80, 85),
    ],
    [
        ("hurt", -65, 0),
        ("ashamed", -60, -20),
        ("embarrassed", -40, 20),
        ("guilty", -50, -10),
        ("jealous", -60, 45),
        ("left-out", -55, -30),
    ],
];

/// All 48 words of the field, family by family.
pub fn feelings() -> Vec<Feeling> {
    let place = |family: &'static str, (word, x, y): &Place| Feeling {
        id: format!("emo.{family}.{word}"),
        family,
        x: f64::from(*x) / 100.0,
        y: f64::from(*y) / 100.0,
    };
    FAMILIES.iter().zip(&WORDS).flat_map(|(family, words)| words.iter().map(|one| place(family, one))).collect()
}

/// The catalogue's key of a feeling's id: `emo.glad.pleased` → `emo-glad-pleased`.
pub fn key_of(id: &str) -> String {
    id.replace('.', "-")
}

/// Whether `id` is a word of the field or one of those beside it.
pub fn knows_feeling(id: &str) -> bool {
    let named = |family: &str| id.strip_prefix("emo.")?.strip_prefix(family)?.strip_prefix('.');
    let mut families = FAMILIES.iter().zip(&WORDS);
    OUTSIDE.contains(&id)
        || families.any(|(family, words)| named(family).is_some_and(|word| words.iter().any(|one| one.0 == word)))
}
