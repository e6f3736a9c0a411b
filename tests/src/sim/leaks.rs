//! Where private things must not be: in no blob and no name that was ever put, in no file of the
//! partner's phone, and what belongs into the vault in no file of one's own either. Shared words must be
//! in no blob readable. What a deletion erased must be in no file at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem::Finder;

use super::life::{Life, MARK, Private, Sure};
use super::network::World;
use super::phone::Phone;

/// A place where bytes lie, and what it is called.
type Place = (String, Vec<u8>);

pub(super) fn check(world: &mut World, phones: &[Phone; 2], life: &Life) {
    let mut found = Vec::new();
    let blobs: Vec<Place> = world
        .store
        .ever
        .iter()
        .map(|((folder, name), body)| (format!("the blob {folder}/{name}"), [name.as_bytes(), body].concat()))
        .collect();
    let files = [files(&phones[0].folder), files(&phones[1].folder)];
    for blob in blobs.iter().filter(|(_, bytes)| Finder::new(MARK).find(bytes).is_some()) {
        found.push(format!("readable words in {}", blob.0));
    }
    for (owner, private) in life.private.iter().enumerate() {
        look(private, "in a blob", &blobs, &mut found);
        look(private, phones[1 - owner].name, &files[1 - owner], &mut found);
        let sealed: Vec<Private> = private.iter().filter(|one| one.sealed).cloned().collect();
        look(&sealed, phones[owner].name, &files[owner], &mut found);
    }
    for entry in life.entries.iter().filter(|entry| entry.deleted == Sure::Yes) {
        let gone: Vec<Private> = entry.texts.iter().chain(&entry.earlier).map(|text| erased(text)).collect();
        for files in &files {
            look(&gone, "after it was deleted", files, &mut found);
        }
    }
    for sides in life.sealed.values() {
        for side in [0, 1].into_iter().filter(|side| sides[1 - side].texts.is_empty()) {
            let waiting: Vec<Private> = sides[side].texts.iter().map(|text| unopened(text)).collect();
            look(&waiting, phones[1 - side].name, &files[1 - side], &mut found);
        }
    }
    for what in found {
        world.report.leaked(what);
    }
}

fn erased(text: &str) -> Private {
    Private { what: "an erased text", bytes: text.as_bytes().to_vec(), sealed: false }
}

fn unopened(text: &str) -> Private {
    Private { what: "a sealed answer", bytes: text.as_bytes().to_vec(), sealed: false }
}

fn look(private: &[Private], where_: &str, places: &[Place], found: &mut Vec<String>) {
    for one in private {
        let finder = Finder::new(&one.bytes);
        for (place, _) in places.iter().filter(|(_, bytes)| finder.find(bytes).is_some()) {
            let what = String::from_utf8_lossy(&one.bytes);
            found.push(format!("{} {where_}: {place}: {what}", one.what));
        }
    }
}

/// Every file below `folder`, with its name among its bytes.
fn files(folder: &Path) -> Vec<Place> {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    let mut all: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.to_string_lossy().into_owned();
                let bytes = [name.as_bytes(), &fs::read(&path).unwrap_or_default()].concat();
                all.insert(name, bytes);
            }
        }
    }
    all.into_iter().collect()
}
