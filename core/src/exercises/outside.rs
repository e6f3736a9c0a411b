//! The exercises of one phone: those that are compiled in, the same everywhere, and those that somebody added
//! on this one.

use super::library;
use super::model::Pack;

/// Exercises from outside that lie on this phone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outside(Vec<Guest>);

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Guest {
    pack: Pack,
    author: String,
    /// A newer package took its place: it is begun no more, and what was begun goes on.
    replaced: bool,
}

impl Outside {
    /// None at all.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Adds those of one package.
    pub fn add(&mut self, packs: Vec<Pack>, author: &str, replaced: bool) {
        self.0.extend(packs.into_iter().map(|pack| Guest { pack, author: author.to_owned(), replaced }));
    }

    /// The version of an exercise that is begun now.
    pub fn newest(&self, id: &str) -> Option<&Pack> {
        library::newest(id).or_else(|| self.offered().find(|pack| pack.id == id))
    }

    /// Exactly that version; none when this phone does not have it.
    pub fn exactly(&self, id: &str, version: u32) -> Option<&Pack> {
        let own = || self.0.iter().map(|one| &one.pack).find(|pack| pack.id == id && pack.version == version);
        library::exactly(id, version).or_else(own)
    }

    /// Every exercise once, as it is begun now, ours first.
    pub fn latest(&self) -> Vec<&Pack> {
        library::latest().into_iter().chain(self.offered()).collect()
    }

    /// Who says that they wrote an exercise; none for ours.
    pub fn author(&self, pack: &Pack) -> Option<&str> {
        let of = |one: &&Guest| one.pack.id == pack.id && one.pack.version == pack.version;
        self.0.iter().find(of).map(|one| one.author.as_str())
    }

    fn offered(&self) -> impl Iterator<Item = &Pack> {
        self.0.iter().filter(|one| !one.replaced).map(|one| &one.pack)
    }
}
