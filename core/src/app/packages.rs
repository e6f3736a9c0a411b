//! Packages of exercises from outside: looked at, added, listed, taken out. They lie on this phone alone.

use super::call::Call;
use super::open::Attune;
use super::screens::Topic;
use crate::copy::Saying;
use crate::crypto::sha256;
use crate::error::{Error, Result};
use crate::exercises::{
    self, KeptPackage, LONGEST_PACKAGE, Outside, Pack, Package, PackageCard, SIGNATURE, ZIP, fingerprint, shelf_card,
    unreviewed,
};
use crate::store::Database;
use crate::time::Here;
use crate::wire;

/// How many lie on a phone at most, replaced ones among them.
const MOST: usize = 20;

impl Attune {
    /// What a package is, before it is added: who wrote and who signed it, what it brings. Nothing is kept.
    ///
    /// # Errors
    /// [`Error::Input`] when it cannot be used.
    pub fn preview_pack(&self, here: &Here, bytes: &[u8]) -> Result<PackageCard> {
        self.call(here, |call| {
            let (read, id) = (read(bytes)?, id_of(bytes));
            let there = kept(&call.open.device)?;
            let line = if there.iter().any(|one| one.kept.id == id && !one.kept.replaced) {
                call.copy().text("package-here")
            } else if there.iter().any(|one| one.gives_way_to(&read)) {
                call.copy().text("package-replaces")
            } else {
                String::new()
            };
            Ok(call.card(id, &read.title, &read.author, Some(&read), line))
        })
    }

    /// Adds a package, in place of an earlier one of the same author's; gives its id.
    ///
    /// # Errors
    /// [`Error::Input`] when it cannot be used, is unsigned without `unsigned_ok`, or holds exercises that lie here
    /// from somebody else or in a newer version.
    pub fn add_pack(&self, here: &Here, bytes: &[u8], unsigned_ok: bool) -> Result<String> {
        self.call(here, |call| {
            let (read, id) = (read(bytes)?, id_of(bytes));
            let refused = |key: &'static str| Err(Error::input("package", key));
            if read.key.is_none() && !unsigned_ok {
                return refused("error-package-unsigned");
            }
            let there = kept(&call.open.device)?;
            if there.iter().any(|one| one.kept.id == id && !one.kept.replaced) {
                return Ok(id);
            }
            if there.iter().any(|one| one.shares_with(&read) && !one.kept.replaced && !one.gives_way_to(&read)) {
                return refused("error-package-taken");
            }
            let old: Vec<&Pack> = there.iter().filter_map(|one| one.read.as_ref()).flat_map(|one| &one.packs).collect();
            let newer = |pack: &Pack| {
                let same = old.iter().filter(|one| one.id == pack.id);
                same.clone().all(|one| pack.version > one.version || *one == pack)
            };
            if !read.packs.iter().all(newer) {
                return refused("error-package-older");
            }
            if there.len() >= MOST {
                return Err(Error::input("package", Saying::with("error-package-many", &[("most", MOST.into())])));
            }
            let kept = KeptPackage {
                id: id.clone(),
                title: read.title.clone(),
                author: read.author.clone(),
                bytes: bytes.to_vec(),
                replaced: false,
            };
            call.open.device.write(|tx| {
                for one in there.iter().filter(|one| one.gives_way_to(&read)) {
                    exercises::replace_package(tx, &one.kept.id)?;
                }
                exercises::keep_package(tx, &kept, call.now.utc_ms)
            })?;
            call.reread()?;
            Ok(id)
        })
    }

    /// Takes a package out, and what it replaced. What was begun from it is kept and cannot be shown until it is
    /// added again.
    ///
    /// # Errors
    /// [`Error::Gone`] when there is none.
    pub fn remove_pack(&self, here: &Here, id: &str) -> Result<()> {
        self.call(here, |call| {
            let there = kept(&call.open.device)?;
            let one = there.iter().find(|one| one.kept.id == id).ok_or_else(|| Error::gone("package"))?;
            let before = there
                .iter()
                .filter(|other| other.kept.replaced && one.read.as_ref().is_some_and(|read| other.shares_with(read)));
            call.open.device.write(|tx| {
                before
                    .map(|other| &other.kept.id)
                    .chain([&one.kept.id])
                    .try_for_each(|id| exercises::drop_package(tx, id).map(drop))
            })?;
            call.reread()
        })
    }

    /// The packages on this phone, in the order in which they were added.
    ///
    /// # Errors
    /// Those of the store.
    pub fn packages(&self, here: &Here) -> Result<Vec<PackageCard>> {
        self.call(here, |call| {
            let there = kept(&call.open.device)?.into_iter().filter(|one| !one.kept.replaced);
            let card = |one: There| {
                let left_out = one.left_out();
                let line = match &one.read {
                    Some(_) if left_out => call.copy().text("package-left-out"),
                    Some(_) => String::new(),
                    None => call.copy().text("package-unreadable"),
                };
                let mut card = call.card(one.kept.id, &one.kept.title, &one.kept.author, one.read.as_ref(), line);
                card.exercises.retain(|_| !left_out);
                card
            };
            Ok(there.map(card).collect())
        })
    }
}

/// A package that lies here.
struct There {
    kept: KeptPackage,
    /// None when this Attune cannot read it any more.
    read: Option<Package>,
}

impl There {
    /// Whether nothing of it is shown, because no therapist has reviewed all of it.
    fn left_out(&self) -> bool {
        self.read.as_ref().is_some_and(|read| unreviewed(read).is_some())
    }

    /// Whether an exercise is in both.
    fn shares_with(&self, other: &Package) -> bool {
        let own = self.read.iter().flat_map(|read| &read.packs);
        own.into_iter().any(|pack| other.packs.iter().any(|one| one.id == pack.id))
    }

    /// Whether `other` is the same author's next: signed by the same key, or unsigned as this one and called the
    /// same.
    fn gives_way_to(&self, other: &Package) -> bool {
        let alike = |read: &Package| match (read.key, other.key) {
            (Some(own), Some(theirs)) => own == theirs,
            (None, None) => read.title == other.title && read.author == other.author,
            _ => false,
        };
        !self.kept.replaced && self.shares_with(other) && self.read.as_ref().is_some_and(alike)
    }
}

impl Call<'_> {
    fn reread(&mut self) -> Result<()> {
        self.open.outside = outside(&self.open.device)?;
        self.changed(Topic::Together);
        Ok(())
    }

    fn card(&self, id: String, title: &str, author: &str, read: Option<&Package>, line: String) -> PackageCard {
        let copy = self.copy();
        let key = read.and_then(|read| read.key);
        let signature = match (read, key) {
            (_, Some(key)) => {
                let key = fingerprint(&key);
                let args = [("author", author.into()), ("key", (&key).into())];
                copy.format("package-signed", &args)
            }
            (Some(_), None) => copy.text("package-unsigned"),
            (None, None) => String::new(),
        };
        let from = copy.format("package-review", &[("author", author.into())]);
        let pending = read.is_some_and(|read| read.packs.iter().any(|pack| pack.review_pending));
        let pending = pending.then(|| copy.text("exercise-review-pending"));
        let caution = pending.into_iter().chain([from]).collect::<Vec<_>>().join(" ");
        PackageCard {
            id,
            title: title.to_owned(),
            author: author.to_owned(),
            signed: key.is_some(),
            signature,
            exercises: read.iter().flat_map(|read| &read.packs).map(|pack| shelf_card(pack, &self.alone())).collect(),
            line,
            caution,
        }
    }
}

/// The packages in `device`, replaced ones among them.
fn kept(device: &Database) -> Result<Vec<There>> {
    let kept = device.read(exercises::kept_packages)?;
    Ok(kept.into_iter().map(|kept| There { read: wire::package(&kept.bytes).ok(), kept }).collect())
}

/// The exercises from outside in `device`; a package that cannot be read any more, or is left out, brings none.
pub(super) fn outside(device: &Database) -> Result<Outside> {
    let mut outside = Outside::none();
    for there in kept(device)? {
        let left_out = there.left_out();
        let There { kept, read } = there;
        if let Some(read) = read.filter(|_| !left_out) {
            outside.add(read.packs, &read.author, kept.replaced);
        }
    }
    Ok(outside)
}

fn id_of(bytes: &[u8]) -> String {
    fingerprint(&sha256(&[bytes])).replace(' ', "")
}

/// The package in `bytes`, or why it cannot be used, to whoever wanted to add it.
fn read(bytes: &[u8]) -> Result<Package> {
    if bytes.len() > LONGEST_PACKAGE {
        return Err(Error::input("package", "error-package-long"));
    }
    let read = wire::package(bytes).map_err(|error| match error {
        Error::Pack { file, path, .. } if file == ZIP && path.is_empty() => {
            Error::input("package", "error-package-none")
        }
        Error::Pack { file, path, .. } if file == SIGNATURE && path == "/signature" => {
            Error::input("package", "error-package-changed")
        }
        Error::Pack { file, path, .. } => {
            let place = format!("{file}{path}");
            Error::input("package", Saying::with("error-package", &[("place", (&place).into())]))
        }
        other => other,
    })?;
    match unreviewed(&read) {
        Some(pack) => {
            Err(Error::input("package", Saying::with("error-package-unreviewed", &[("id", (&pack.id).into())])))
        }
        None => Ok(read),
    }
}
