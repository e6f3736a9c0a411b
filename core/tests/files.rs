//! Files on the phone where it takes another process: every fault has its own error, and nothing is
//! lost. A test starts itself again as that process. Where it takes a disk: `tests/tests/disks.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use attune_core::error::{Error, FileFault, Result};
use attune_core::store::{DEVICE, Database, FolderLock, device};

/// Tells a test that it is the other process, and where to work.
const FOLDER: &str = "ATTUNE_TEST_FOLDER";

fn told() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// This test again, in `folder`, by way of `wrapper` (a command that runs its arguments).
fn again(test: &str, folder: &Path, wrapper: &[&str]) -> Command {
    let me = std::env::current_exe().unwrap();
    let mut words = wrapper.iter().map(std::ffi::OsString::from).chain([me.into_os_string()]);
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args([test, "--exact", "--nocapture"]).env(FOLDER, folder);
    command
}

fn open(folder: &Path) -> Result<Database> {
    Database::open(&folder.join("device.db"), &DEVICE)
}

fn fault<T>(result: Result<T>) -> (String, FileFault) {
    match result {
        Err(Error::File { file, fault }) => (file, fault),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it went well"),
    }
}

fn of_device(fault: FileFault) -> (String, FileFault) {
    ("device.db".into(), fault)
}

fn note(db: &Database, number: u32) -> Result<()> {
    db.write(|tx| device::set(tx, &format!("note {number}"), Some(&"words ".repeat(200))))
}

fn notes(db: &Database) -> u32 {
    db.read(|c| Ok(c.query_row("SELECT count(*) FROM settings WHERE key GLOB 'note *'", [], |row| row.get(0))?))
        .unwrap()
}

fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// A file one may write in a folder where one may not: SQLite cannot make its log. As root by way of a
/// person without rights.
#[test]
fn a_folder_in_which_no_file_can_be_made_says_so() {
    if let Some(folder) = told() {
        assert_eq!(fault(open(&folder)), of_device(FileFault::ReadOnly));
        return;
    }
    let dir = tempfile::Builder::new().prefix("attune").tempdir_in("/tmp").unwrap();
    let folder = dir.path().join("phone");
    fs::create_dir(&folder).unwrap();
    note(&open(&folder).unwrap(), 1).unwrap();
    let before = bytes(&folder);
    let rights = |path: &Path, mode| fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode));
    rights(dir.path(), 0o755).unwrap();
    rights(&folder.join("device.db"), 0o666).unwrap();
    rights(&folder, 0o555).unwrap();
    let name = "a_folder_in_which_no_file_can_be_made_says_so";
    let root = fs::write(folder.join("try"), "").is_ok();
    let output = if root {
        fs::remove_file(folder.join("try")).unwrap();
        // The test itself must be within reach of who may do nothing.
        let copy = dir.path().join("test");
        fs::copy(std::env::current_exe().unwrap(), &copy).unwrap();
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy).args([name, "--exact"]);
        command.env(FOLDER, &folder).current_dir("/").output().expect("setpriv of util-linux is needed")
    } else {
        again(name, &folder, &[]).output().unwrap()
    };
    rights(&folder, 0o755).unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    assert_eq!(bytes(&folder), before);
}

/// The other process, and the first line it says when it is ready.
fn started(test: &str, folder: &Path) -> (Child, BufReader<std::process::ChildStdout>) {
    let mut child = again(test, folder, &[]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    while line.trim() != "ready" {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "the other process ended");
    }
    (child, said)
}

fn ready_until_killed() -> ! {
    println!("\nready");
    loop {
        std::thread::park();
    }
}

#[test]
fn two_processes_on_one_folder_the_second_is_told() {
    if let Some(folder) = told() {
        let _lock = FolderLock::take(&folder).unwrap();
        ready_until_killed();
    }
    let dir = tempfile::tempdir().unwrap();
    let (mut other, _said) = started("two_processes_on_one_folder_the_second_is_told", dir.path());
    assert_eq!(fault(FolderLock::take(dir.path())).1, FileFault::InUse);
    other.kill().unwrap();
    other.wait().unwrap();
    FolderLock::take(dir.path()).unwrap();
}

#[test]
fn a_file_that_another_program_holds_is_in_use_and_untouched() {
    if let Some(folder) = told() {
        let held = rusqlite::Connection::open(folder.join("device.db")).unwrap();
        held.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM settings;").unwrap();
        ready_until_killed();
    }
    let dir = tempfile::tempdir().unwrap();
    note(&open(dir.path()).unwrap(), 1).unwrap();
    let (mut other, _said) = started("a_file_that_another_program_holds_is_in_use_and_untouched", dir.path());
    assert_eq!(fault(open(dir.path())), of_device(FileFault::InUse));
    other.kill().unwrap();
    other.wait().unwrap();
    assert_eq!(notes(&open(dir.path()).unwrap()), 1);
}

#[test]
fn what_a_write_said_is_kept_survives_kill_9() {
    if let Some(folder) = told() {
        let db = open(&folder).unwrap();
        println!("\nready");
        for number in 0.. {
            note(&db, number).unwrap();
            println!("{number}");
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let (mut other, said) = started("what_a_write_said_is_kept_survives_kill_9", dir.path());
    let mut lines = said.lines();
    lines.nth(40).unwrap().unwrap();
    other.kill().unwrap();
    let kept: u32 = lines.map_while(|line| line.ok()?.parse().ok()).last().unwrap_or(40);
    other.wait().unwrap();
    let db = open(dir.path()).unwrap();
    assert!(notes(&db) > kept, "{} of {kept}", notes(&db));
    note(&db, 1_000_000).unwrap();
}
