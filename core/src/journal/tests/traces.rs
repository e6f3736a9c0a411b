//! What is left in the files: drafts after a kill, nothing after a deletion, nothing of mine in ours.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::*;
use crate::crypto::passphrase::Work;
use crate::error::VaultFault;
use crate::vault;

/// Tells the child process of a test where to write.
const FOLDER: &str = "ATTUNE_TEST_DRAFT_FOLDER";

/// Weak where the feature allows it: the tests hold either way.
#[cfg(feature = "weak-passphrase")]
const WORK: Work = Work::WEAK;
#[cfg(not(feature = "weak-passphrase"))]
const WORK: Work = Work::FLOOR;

/// Not a test of its own: what the process that is killed does.
#[test]
fn types_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    let ana = Phone::on_disk(1, folder);
    let private = Database::open(&folder.join("private.db"), &store::PRIVATE).unwrap();
    private.write(|tx| vault::create(tx, &ana.entropy, "warm rain on tin", WORK)).unwrap();
    let drafting = Drafting::default();
    for typed in ["I", "I wanted", "I wanted to say"] {
        ana.db.write(|tx| ours::keep_draft(tx, None, &draft(typed))).unwrap();
        private.write(|tx| drafting.keep(tx, &ana.entropy, &ana.now(), None, &draft(typed))).unwrap();
        ana.clock.pass(300);
    }
    eprintln!("typed");
    loop {
        std::thread::park();
    }
}

#[test]
fn drafts_survive_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "journal::tests::traces::types_until_it_is_killed", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder.path())
        .stderr(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap()).lines();
    assert!(told.any(|line| line.unwrap() == "typed"), "the child did not get that far");
    child.kill().unwrap();
    child.wait().unwrap();
    let ana = Phone::on_disk(1, folder.path());
    let today = today(&ana.now(), &here());
    let editor = ana.db.read(|conn| read_ours::editor(conn, &ana.reader(), today, None)).unwrap();
    assert_eq!((editor.body.as_str(), editor.is_draft), ("I wanted to say", true));
    let private = Database::open(&folder.path().join("private.db"), &store::PRIVATE).unwrap();
    let open = vault::unlock(&private, &ana.now(), "warm rain on tin").unwrap();
    let drafting = Drafting::default();
    let (kept, is_draft) = private.read(|conn| drafting.begin(conn, Some(&open), &ana.entropy, None)).unwrap();
    assert_eq!((kept.unwrap().body.as_str(), is_draft), ("I wanted to say", true));
}

#[test]
fn a_deleted_entry_leaves_no_bytes_on_either_phone() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (ana, ben) = (Phone::on_disk(1, one.path()), Phone::on_disk(2, two.path()));
    let long = "CANARYlong wörter ".repeat(2_000);
    let kept = ana.add("this one stays");
    let id = ana.add("CANARYone Zaunkönig");
    ana.save(Some(id), &long).unwrap();
    ana.db.write(|tx| ours::keep_draft(tx, Some(id), &draft("CANARYdraft of a change"))).unwrap();
    ana.db.write(|tx| ours::keep_draft(tx, None, &draft("CANARYdraft of a new one"))).unwrap();
    ben.hear(&ana);
    assert_eq!(ben.page(Some("canarylong"), None).entries.len(), 1);
    assert!(holds(&everything_in(two.path()), "CANARYlong") && holds(&everything_in(one.path()), "canarylong"));
    ana.write(|tx, ledger, author| ours::delete(tx, ledger, author, id)).unwrap();
    ana.db.write(|tx| ours::drop_draft(tx, None)).unwrap();
    ben.hear(&ana);
    for (phone, folder) in [(&ana, &one), (&ben, &two)] {
        let bytes = everything_in(folder.path());
        for trace in ["CANARY", "canary", "Zaunkönig", "zaunkonig", "worter"] {
            assert!(!holds(&bytes, trace), "{trace} is still there");
        }
        assert!(holds(&bytes, "this one stays"));
        assert!(phone.page(Some("canary"), None).entries.is_empty());
        assert_eq!(phone.page(None, None).entries[0].id, kept);
    }
}

#[test]
fn nothing_of_mine_is_in_any_file_and_nothing_at_all_before_a_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let ana = Phone::on_disk(1, folder.path());
    let private = Database::open(&folder.path().join("private.db"), &store::PRIVATE).unwrap();
    let drafting = Drafting::default();
    let keep = |entry, body: &str| private.write(|tx| drafting.keep(tx, &ana.entropy, &ana.now(), entry, &draft(body)));
    assert_eq!(keep(None, "CANARY too early"), Err(VaultFault::NotSetUp.into()));
    private.write(|tx| vault::create(tx, &ana.entropy, "warm rain on tin", WORK)).unwrap();
    let feeling = crate::copy::feelings().remove(0).id;
    let felt = EntryDraft { feelings: vec![feeling.clone()], ..draft("CANARY about Ben") };
    private.write(|tx| drafting.keep(tx, &ana.entropy, &ana.now(), None, &felt)).unwrap();
    let (now, place) = (ana.now(), here());
    private.write(|tx| drafting.save(tx, &ana.entropy, (&now, &place), None, None, &felt)).unwrap();
    let bytes = everything_in(folder.path());
    for trace in ["CANARY", &feeling, "2026-11-22", "Europe/Berlin"] {
        assert!(!holds(&bytes, trace), "{trace}");
    }
}
