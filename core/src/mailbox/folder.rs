//! Performs folder requests with real files: the embedded default on a desktop, in attune-lab and in
//! tests. On phones the front end does the same through the system's picker.
//!
//! A file appears whole or not at all (written beside, synced, renamed): the other phone may read at
//! any moment. Only a meeting folder (`meet-…`) is ever made, and removed once it is empty: a lasting one
//! that is not there is a stick that was pulled out. Whoever else can write there may leave what is no
//! plain file under a blob's name; it is neither followed nor waited for.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Component, Path};

use super::model::{FileAnswer, MAX_BODY, Request, RequestOp, RequestPlace, Response};

/// Does what `request` says.
pub fn perform(request: &Request) -> Response {
    let RequestPlace::File { folder, name } = &request.place else {
        return Response::Unreachable;
    };
    let folder = Path::new(folder);
    if let Err(answer) = check(folder, name) {
        return Response::File(answer);
    }
    let path = folder.join(name);
    match fs::symlink_metadata(&path) {
        Ok(there) if !there.is_file() => return Response::File(failed(NO_FILE)),
        _ => {}
    }
    let answer = match request.op {
        RequestOp::Get => get(&path),
        RequestOp::Put => put(folder, &path, &format!(".{}.part", request.id), &request.body),
        RequestOp::Delete => delete(folder, &path),
    };
    Response::File(answer.unwrap_or_else(|e| match e.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FileAnswer::Full,
        _ => failed(e.to_string()),
    }))
}

const NO_FILE: &str =
    "something that is no file lies where a message belongs; look into the folder where you exchange and remove it";

fn failed(reason: impl Into<String>) -> FileAnswer {
    FileAnswer::Failed { reason: reason.into() }
}

/// Names come from the core, folders from a partner's invitation: neither may lead elsewhere.
fn check(folder: &Path, name: &str) -> Result<(), FileAnswer> {
    if folder.components().any(|part| part == Component::ParentDir) {
        return Err(failed("the folder is a whole path without .."));
    }
    // A name under which another phone keeps the folder it picked is none here.
    if !folder.is_absolute() {
        return Err(FileAnswer::NotPicked);
    }
    let there = if is_meeting(folder) { folder.parent() } else { Some(folder) };
    if !there.is_some_and(Path::is_dir) {
        return Err(FileAnswer::NotPicked);
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || name.len() > 64 || !name.chars().all(plain) {
        return Err(failed("that is not the name of a blob"));
    }
    Ok(())
}

/// Whether it goes when the two have met.
fn is_meeting(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("meet-"))
}

fn get(path: &Path) -> std::io::Result<FileAnswer> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(FileAnswer::Missing),
        Err(e) => return Err(e),
    };
    let mut bytes = Vec::new();
    file.take(MAX_BODY as u64).read_to_end(&mut bytes)?;
    Ok(FileAnswer::Found(bytes))
}

fn put(folder: &Path, path: &Path, part: &str, body: &[u8]) -> std::io::Result<FileAnswer> {
    if is_meeting(folder) {
        match fs::create_dir(folder) {
            Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(e),
            _ => {}
        }
    }
    let beside = folder.join(part);
    let written = write_synced(&beside, body).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written?;
    // The rename itself lasts only once the folder is synced; where folders cannot be opened
    // (Windows) the system sees to it.
    if let Ok(folder) = File::open(folder) {
        folder.sync_all()?;
    }
    Ok(FileAnswer::Done)
}

fn write_synced(path: &Path, body: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(body)?;
    file.sync_all()
}

fn delete(folder: &Path, path: &Path) -> std::io::Result<FileAnswer> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    if is_meeting(folder) {
        // Fails while the other phone's files are in it, which is right.
        let _ = fs::remove_dir(folder);
    }
    Ok(FileAnswer::Done)
}
