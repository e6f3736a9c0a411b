//! `pack check`: what is wrong with a pack or a package, by file and place. `pack sign`: a package out of a
//! folder, signed.

use std::collections::BTreeMap;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

use attune_core::crypto::Key;
use attune_core::exercises::{Pack, Package, SIGNATURE, fingerprint, signature_of};
use attune_core::random::OsEntropy;
use attune_core::wire;
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::output::{Answered, Failure, error_json, print};

/// Files of a package by their names in it.
type Files = BTreeMap<String, Vec<u8>>;

pub(crate) fn pack(mut arguments: Arguments) -> Answered {
    match arguments.next("what to do with packs: check or sign")?.as_str() {
        "check" => check(arguments),
        "sign" => sign(arguments),
        verb => Err(Failure::usage(format!("there is no pack {verb}; say pack check PATH... or pack sign FOLDER"))),
    }
}

fn check(arguments: Arguments) -> Answered {
    let paths = arguments.rest()?;
    if paths.is_empty() {
        return Err(Failure::usage("say which files to check"));
    }
    let mut last: Option<Pack> = None;
    let mut code = ExitCode::SUCCESS;
    for path in paths {
        let checked = if Path::new(&path).is_dir() {
            wire::package(&zipped(&files(Path::new(&path))?)?).map(|read| package(&read))
        } else {
            let bytes = std::fs::read(&path).map_err(|e| Failure::file(&path, &e))?;
            if Path::new(&path).extension().is_some_and(|end| end == "zip") {
                wire::package(&bytes).map(|read| package(&read))
            } else {
                alone(&path, &bytes, &mut last)
            }
        };
        match checked {
            Ok(said) => print(&said),
            Err(error) => {
                print(&error_json(&error));
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

/// One file: a pack, or the texts of another language for the pack before it.
fn alone(path: &str, bytes: &[u8], last: &mut Option<Pack>) -> attune_core::error::Result<Value> {
    let steps = serde_json::from_slice::<Value>(bytes).ok().is_none_or(|json| json.get("steps").is_some());
    let pack = match last {
        Some(pack) if !steps => wire::translation(pack, path, bytes).map(|()| pack.clone())?,
        _ => wire::pack(path, bytes)?,
    };
    wire::leads(path, &pack)?;
    let said = json!({"file": path, "id": pack.id, "version": pack.version});
    *last = Some(pack);
    Ok(said)
}

/// A package, as it is printed.
pub(crate) fn package(read: &Package) -> Value {
    let exercise = |pack: &Pack| json!({"id": pack.id, "version": pack.version});
    json!({
        "title": read.title,
        "author": read.author,
        "key": read.key.map(|key| fingerprint(&key)),
        "exercises": read.packs.iter().map(exercise).collect::<Vec<_>>(),
    })
}

fn sign(mut arguments: Arguments) -> Answered {
    let (key, out) = (arguments.needed("--key")?, arguments.needed("--out")?);
    let folder = arguments.next("which folder")?;
    arguments.end()?;
    let mut files = files(Path::new(&folder))?;
    files.remove(SIGNATURE);
    files.insert(SIGNATURE.to_owned(), signature_of(&secret(&key)?, &files));
    let bytes = zipped(&files)?;
    match wire::package(&bytes) {
        Ok(read) => {
            std::fs::write(&out, bytes).map_err(|e| Failure::file(&out, &e))?;
            print(&package(&read));
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            print(&error_json(&error));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The key in `path`; a fresh one where there is none.
fn secret(path: &str) -> Result<Key, Failure> {
    let wrong = |e: std::io::Error| Failure::file(path, &e);
    if !Path::new(path).exists() {
        let key = Key::random(&OsEntropy)?;
        let open = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        open.and_then(|mut file| file.write_all(&key.0)).map_err(wrong)?;
        return Ok(key);
    }
    let bytes = std::fs::read(path).map_err(wrong)?;
    bytes.try_into().map(Key).map_err(|_| Failure::usage(format!("{path} is no key: 32 bytes that pack sign made")))
}

/// The files below `folder`, by their names in the package; hidden ones are nobody's.
fn files(folder: &Path) -> Result<Files, Failure> {
    let mut found = Files::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        let shown = folder.to_string_lossy().into_owned();
        let wrong = |e: std::io::Error| Failure::file(&shown, &e);
        for entry in std::fs::read_dir(&folder).map_err(wrong)? {
            let path = entry.map_err(wrong)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            if path.is_dir() {
                folders.push((path, format!("{prefix}{name}/")));
            } else {
                found.insert(format!("{prefix}{name}"), std::fs::read(&path).map_err(wrong)?);
            }
        }
    }
    Ok(found)
}

fn zipped(files: &Files) -> Result<Vec<u8>, Failure> {
    attune_tests::zipped(files).map_err(|e| Failure::usage(format!("cannot be zipped: {e}")))
}
