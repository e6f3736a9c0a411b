//! Exercises from outside: a zip with packs, a therapist's for instance, and who answers for it. It is
//! data, read by the reader of our own packs; nothing in it runs. Its bounds are held before anything is
//! unpacked, and of what is unpacked only so much is kept.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use zip::ZipArchive;
use zip::result::ZipError;

use super::checks::named;
use super::json::{Part, below, read, wrong};
use super::library::newest;
use super::model::{Occurs, Pack};
use super::pack::{parse, translate};
use super::step::{Options, Source, What};
use crate::crypto::{Key, sign};
use crate::error::Result;

/// The longest package, in bytes.
pub const LONGEST_PACKAGE: usize = 2 * 1024 * 1024;

/// The longest file in one, in bytes.
const LONGEST_FILE: usize = 256 * 1024;

/// All of its files unpacked, in bytes.
const LONGEST_UNPACKED: usize = 8 * 1024 * 1024;

/// How many files it holds at most.
const MOST_FILES: usize = 200;

/// How many exercises it brings at most.
const MOST_EXERCISES: usize = 50;

/// What every package holds: title, author and the exercises, in their order.
pub const MANIFEST: &str = "package.json";

/// How complaints call the whole of it.
pub const ZIP: &str = "zip";

/// Who signed it, and how.
pub const SIGNATURE: &str = "signature.json";

/// The folder of the exercises; translations lie in folders of it.
const FOLDER: &str = "exercises/";

/// Beginning of what is signed.
const SIGNED: &[u8] = b"attune-package1";

/// The longest title and author, in letters.
const LONGEST_TITLE: usize = 60;
const LONGEST_AUTHOR: usize = 120;

/// A package, read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// What it is called.
    pub title: String,
    /// Who says that they wrote it.
    pub author: String,
    /// The key that signed all of it; none when nobody did.
    pub key: Option<[u8; 32]>,
    /// Its exercises, in their order.
    pub packs: Vec<Pack>,
}

/// The signature as it lies in a package.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    /// The public key, Base64.
    key: String,
    /// The signature of [`signed`], Base64.
    signature: String,
}

/// Reads and checks the package in `bytes`.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the file within, the place in it, and what is wrong.
pub fn package(bytes: &[u8]) -> Result<Package> {
    let mut files = unpacked(bytes)?;
    let key = match files.remove(SIGNATURE) {
        Some(signature) => Some(signer(&files, &signature)?),
        None => None,
    };
    let manifest = files.remove(MANIFEST).ok_or_else(|| wrong(MANIFEST, "", "a package holds this file"))?;
    let mut head = Part::of(MANIFEST, String::new(), read(MANIFEST, text(MANIFEST, &manifest)?)?)?;
    let format: u32 = head.take("format")?;
    if format != 1 {
        return Err(wrong(MANIFEST, "/format", "this Attune reads packages of format 1; update the app"));
    }
    let title = line("/title", head.take("title")?, LONGEST_TITLE)?;
    let author = line("/author", head.take("author")?, LONGEST_AUTHOR)?;
    let ids: Vec<String> = head.take("exercises")?;
    head.end()?;
    let packs = exercises(&ids, &mut files)?;
    if let Some(name) = files.keys().next() {
        return Err(wrong(name, "", "no exercise that package.json names has this file; take it out"));
    }
    for pack in &packs {
        leads(&format!("{FOLDER}{}.json", pack.id), pack, &packs)?;
    }
    Ok(Package { title, author, key, packs })
}

/// A key as two people can compare it: the first 16 bytes of its hash, in groups of four.
pub fn fingerprint(key: &[u8; 32]) -> String {
    let hash = crate::crypto::sha256(&[key]);
    let hex: Vec<String> = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    hex.chunks(2).map(<[String]>::concat).collect::<Vec<_>>().join(" ")
}

/// The signature file that belongs to `files`, by name.
pub fn signature_of(secret: &Key, files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let encode = |bytes: &[u8]| STANDARD.encode(bytes);
    let signature =
        Signature { key: encode(&sign::public(secret)), signature: encode(&sign::sign(secret, &signed(files))) };
    serde_json::to_vec_pretty(&signature).unwrap_or_default()
}

/// What a signature is of: every other file with its name, by name, each with its length before it.
fn signed(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut message = SIGNED.to_vec();
    for (name, bytes) in files.iter().filter(|(name, _)| *name != SIGNATURE) {
        for part in [name.as_bytes(), bytes] {
            message.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            message.extend(part);
        }
    }
    message
}

/// The key that signed `files`.
fn signer(files: &BTreeMap<String, Vec<u8>>, signature: &[u8]) -> Result<[u8; 32]> {
    let given: Signature = serde_json::from_slice(signature).map_err(|e| wrong(SIGNATURE, "", e.to_string()))?;
    let decoded = |path: &str, text: &str| STANDARD.decode(text).map_err(|e| wrong(SIGNATURE, path, e.to_string()));
    let key: [u8; 32] = decoded("/key", &given.key)?
        .try_into()
        .map_err(|_| wrong(SIGNATURE, "/key", "a public key of Ed25519 has 32 bytes"))?;
    let signature: [u8; 64] = decoded("/signature", &given.signature)?
        .try_into()
        .map_err(|_| wrong(SIGNATURE, "/signature", "a signature of Ed25519 has 64 bytes"))?;
    if !sign::verify(&key, &signed(files), &signature) {
        let reason = "what stands in this package is not what was signed; ask its author for it again";
        return Err(wrong(SIGNATURE, "/signature", reason));
    }
    Ok(key)
}

/// The files of a zip, by name.
fn unpacked(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let whole = |reason: String| wrong(ZIP, "", reason);
    if bytes.len() > LONGEST_PACKAGE {
        return Err(whole("a package has at most 2 MiB; split it".to_owned()));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| whole(format!("this is no zip: {e}")))?;
    if archive.len() > MOST_FILES {
        return Err(whole(format!("{} files are too many; {MOST_FILES} fit", archive.len())));
    }
    let mut files = BTreeMap::new();
    let mut room = LONGEST_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(reason) => whole(format!("stored or deflated, without a password: {reason}")),
            other => whole(other.to_string()),
        })?;
        let name = entry.name().to_owned();
        if entry.is_dir() && (name == FOLDER || language_of(&name).is_some()) {
            continue;
        }
        if entry.is_dir() || entry.is_symlink() || !allowed(&name) {
            let reason = "a package holds package.json, signature.json, exercises/<id>.json and \
                          exercises/<language>/<id>.json and nothing else; take this out";
            return Err(wrong(&name, "", reason));
        }
        let most = LONGEST_FILE.min(room);
        let mut content = Vec::new();
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(limit).read_to_end(&mut content).map_err(|e| wrong(&name, "", e.to_string()))?;
        if content.len() > most {
            return Err(wrong(&name, "", "a file has at most 256 KiB, and all together 8 MiB; split it"));
        }
        room -= content.len();
        if files.insert(name.clone(), content).is_some() {
            return Err(wrong(&name, "", "this file is there twice; keep one"));
        }
    }
    Ok(files)
}

/// Whether a package may hold a file of this name: nothing that leads elsewhere, nothing hidden.
fn allowed(name: &str) -> bool {
    if [MANIFEST, SIGNATURE].contains(&name) {
        return true;
    }
    let Some(path) = name.strip_prefix(FOLDER).and_then(|rest| rest.strip_suffix(".json")) else { return false };
    let id = match path.split_once('/') {
        Some((language, id)) if is_language(language) => id,
        Some(_) => return false,
        None => path,
    };
    named(name, "", id).is_ok()
}

/// The language of a folder of translations.
fn language_of(folder: &str) -> Option<&str> {
    folder.strip_prefix(FOLDER)?.strip_suffix('/').filter(|language| is_language(language))
}

fn is_language(tag: &str) -> bool {
    tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str> {
    std::str::from_utf8(bytes).map_err(|_| wrong(file, "", "this is no UTF-8"))
}

/// A line of the manifest that is shown to whoever decides: nothing in it hides, breaks or turns around what
/// stands beside it.
fn line(path: &str, text: String, most: usize) -> Result<String> {
    let turns =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let letters = text.chars().count();
    if text.trim().is_empty() || letters > most {
        return Err(wrong(MANIFEST, path, format!("1 to {most} letters")));
    }
    if text.chars().any(|c| c.is_control() || turns(c)) {
        return Err(wrong(MANIFEST, path, "letters that cannot be seen do not belong here"));
    }
    Ok(text)
}

/// The exercises that the manifest names, taken out of `files` with their translations.
fn exercises(ids: &[String], files: &mut BTreeMap<String, Vec<u8>>) -> Result<Vec<Pack>> {
    if ids.is_empty() || ids.len() > MOST_EXERCISES {
        return Err(wrong(MANIFEST, "/exercises", format!("1 to {MOST_EXERCISES} exercises")));
    }
    let mut packs: Vec<Pack> = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let path = below("/exercises", at);
        named(MANIFEST, &path, id)?;
        if newest(id).is_some() {
            return Err(wrong(MANIFEST, &path, format!("Attune has an exercise {id} of its own; choose another id")));
        }
        let name = format!("{FOLDER}{id}.json");
        let file =
            files.remove(&name).ok_or_else(|| wrong(MANIFEST, &path, format!("{name} is missing, or named twice")))?;
        let mut pack = parse(&name, text(&name, &file)?)?;
        if pack.id != *id {
            return Err(wrong(&name, "/id", format!("this file is called {id}")));
        }
        if pack.occurs != Occurs::Freely {
            return Err(wrong(&name, "/occurs", "what is asked every day is Attune's own; take it out"));
        }
        let ends = format!("/{id}.json");
        let translations: Vec<String> = files.keys().filter(|name| name.ends_with(&ends)).cloned().collect();
        for name in translations {
            let Some(file) = files.remove(&name) else { continue };
            let language = name.strip_prefix(FOLDER).and_then(|rest| rest.split_once('/')).map_or("", |(one, _)| one);
            if crate::copy::served(language) != language {
                return Err(wrong(&name, "", "Attune does not speak this language yet; take it out"));
            }
            translate(&mut pack, language, &name, text(&name, &file)?)?;
        }
        packs.push(pack);
    }
    Ok(packs)
}

/// Every exercise and deck that `pack` leads to is Attune's own or comes `along`; `file` is how complaints call
/// it.
///
/// # Errors
/// [`crate::error::Error::Pack`] with the place and what is not there.
pub fn leads(file: &str, pack: &Pack, along: &[Pack]) -> Result<()> {
    for (at, step) in pack.steps.iter().enumerate() {
        let place = |part: &str| below(&below("/steps", at), part);
        match &step.what {
            What::Read { links, .. } => {
                for (at, link) in links.iter().enumerate().filter(|(_, link)| !link.starts_with("help:")) {
                    if newest(link).is_none() && !along.iter().any(|one| one.id == *link) {
                        return Err(wrong(file, &below(&place("links"), at), format!("there is no exercise {link}")));
                    }
                }
            }
            What::Draw { deck } => {
                let missing = |id: &&String| super::decks::deck(id, "en").is_none();
                if let Some(id) = decks_of(pack, deck).iter().find(missing) {
                    return Err(wrong(file, &place("deck"), format!("there is no deck {id}")));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The decks that a step may draw from.
fn decks_of(pack: &Pack, deck: &Source<String>) -> Vec<String> {
    match deck {
        Source::Here(id) => vec![id.clone()],
        Source::Chosen(from) => match pack.step(from).map(|(_, step)| &step.what) {
            Some(What::Choose { options: Options::Listed(ids), .. }) => ids.clone(),
            _ => Vec::new(),
        },
    }
}
