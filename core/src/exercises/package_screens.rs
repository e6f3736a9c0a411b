//! What the screens of packages from outside need.

use super::screens::ExerciseCard;

/// A package, before or after it was added: who says that they wrote it, who signed it, what it brings.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PackageCard {
    /// Its id on this phone, made of its bytes.
    pub id: String,
    /// What it calls itself.
    pub title: String,
    /// Who says that they wrote it.
    pub author: String,
    /// Whether it is signed: as it lies here, it is what the holder of that key made. Unsigned it is added only with
    /// `unsigned_ok`, after a clear question.
    pub signed: bool,
    /// What that means, in a sentence, with the key to compare; empty where this Attune cannot read it any more.
    pub signature: String,
    /// What it brings, in its order; empty when this Attune cannot read it any more, or leaves it out.
    pub exercises: Vec<ExerciseCard>,
    /// What else there is to say, in a sentence: that it takes the place of an earlier one, that it lies here
    /// already, that this Attune cannot read it, or leaves it out. Empty where nothing is.
    pub line: String,
    /// What to mind, in a few sentences: that nobody here answers for it, that two phones need it, that a review of what
    /// is in it is still to come.
    pub caution: String,
}
