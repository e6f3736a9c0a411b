//! docs/wire.md and docs/packs.md say what the code does: the vectors there are those that the rooms
//! make and hold fast, the table of kinds is that of the sources, the example of a pack is read by the
//! app's reader.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use attune_core::crypto::{Key, sha256};
use attune_core::exercises::{self, Commit, ExerciseOp, Open, fold_round, round_of};
use attune_core::ids::{CoupleId, DeviceId, OpId, PersonId, RecordId, SessionId, TimeOutId};
use attune_core::log::{Frame, Members, Operation, Stamped, to_cbor};
use attune_core::mailbox::{Mailbox, WebDav, handover};
use attune_core::rituals::{TimeOut, share_code};
use attune_core::sync::{blob, lane};

type Vectors = BTreeMap<String, String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join("docs").join(name)).unwrap()
}

/// The fenced blocks of `kind` in `page`.
fn blocks(page: &str, kind: &str) -> Vec<String> {
    let opening = format!("```{kind}\n");
    page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn bytes(text: &str) -> Vec<u8> {
    let pair = |at| u8::from_str_radix(text.get(2 * at..2 * at + 2).unwrap(), 16).unwrap();
    (0..text.len() / 2).map(pair).collect()
}

/// One vector after the other, values folded at 96 letters.
fn shown(vectors: &Vectors) -> String {
    let mut text = String::new();
    for (name, value) in vectors {
        writeln!(text, "{name} =").unwrap();
        let letters: Vec<char> = value.chars().collect();
        for line in letters.chunks(96) {
            writeln!(text, "  {}", line.iter().collect::<String>()).unwrap();
        }
    }
    text
}

#[test]
fn the_vectors_in_wire_md_are_what_the_code_makes() {
    let mut made = Vectors::new();
    ids(&mut made);
    frame(&mut made);
    pairing(&mut made);
    lanes(&mut made);
    blobs(&mut made);
    carriers(&mut made);
    sealed_answers(&mut made);
    let written = blocks(&page("wire.md"), "vectors").concat();
    let made = shown(&made);
    assert!(written == made, "docs/wire.md holds other vectors than the code makes, which are:\n\n{made}");
}

fn ids(vectors: &mut Vectors) {
    let id = RecordId::derived("person", &[&[0x02; 16]]);
    vectors.insert("record, derived".into(), hex(id.bytes()));
}

/// Those of `core/src/log/frame_tests.rs`.
fn frame(vectors: &mut Vectors) {
    let frame = Frame {
        id: OpId::from_slice(&[1; 16]).unwrap(),
        person: PersonId::from_slice(&[2; 16]).unwrap(),
        device: DeviceId::from_slice(&[3; 16]).unwrap(),
        op_seq: 300,
        kind: 0x0101,
        record: RecordId::from_slice(&[4; 16]).unwrap(),
        parent: Some(RecordId::from_slice(&[5; 16]).unwrap()),
        counter: 70_000,
        vector: [(3, 299), (6, 23)].map(|(id, had)| (DeviceId::from_slice(&[id; 16]).unwrap(), had)).into(),
        at_ms: -1,
        offset_seconds: -3_600,
        zone: "Europe/Vienna".into(),
        min_reader: 1,
        payload_len: 24,
        payload_hash: [7; 32],
        beyond: BTreeMap::new(),
    };
    vectors.insert("frame".into(), hex(frame.to_bytes()));
    let beyond = BTreeMap::from([(DeviceId::from_slice(&[6; 16]).unwrap(), vec![(25, 30), (32, 32)])]);
    vectors.insert("frame, above a gap".into(), hex(Frame { beyond, ..frame }.to_bytes()));
}

/// Those that `core/src/pairing/tests/vectors.rs` makes and holds fast.
fn pairing(vectors: &mut Vectors) {
    let folder = root().join("core/src/pairing/tests/snapshots");
    let held = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let held: Vec<PathBuf> = held.filter(|path| path.to_string_lossy().contains("vectors__")).collect();
    let [held] = held.as_slice() else { panic!("{held:?}") };
    let text = fs::read_to_string(held).unwrap();
    let json = text.splitn(3, "---\n").nth(2).unwrap();
    let held: BTreeMap<String, String> = serde_json::from_str(json).unwrap();
    vectors.extend(held.into_iter().map(|(name, value)| (format!("pairing {name}"), value)));
}

fn lanes(vectors: &mut Vectors) {
    let key = Key([9; 32]);
    vectors.insert("lane, name of blob 1".into(), hex(lane::name(&key, 1)));
    vectors.insert("lane, name of the farewell".into(), hex(lane::farewell_name(&key)));
}

/// Those of `core/src/sync/vectors`. What compression makes may change, so the blob is opened, not made.
fn blobs(vectors: &mut Vectors) {
    let held = |name: &str| fs::read_to_string(root().join("core/src/sync/vectors").join(name)).unwrap();
    let (sealed, content) = (held("blob_1.hex"), held("content_1.hex"));
    let address = blob::Address {
        couple: CoupleId::from_slice(&[1; 16]).unwrap(),
        sender: DeviceId::from_slice(&[2; 16]).unwrap(),
        receiver: DeviceId::from_slice(&[3; 16]).unwrap(),
        epoch: 0,
        seq: 9,
    };
    let blob::Opened::Content(opened) = blob::open(&Key([9; 32]), &address, &bytes(sealed.trim())) else { panic!() };
    assert_eq!(hex(to_cbor(&opened).unwrap()), content.trim());
    vectors.insert("blob".into(), sealed.trim().into());
    vectors.insert("blob, content".into(), content.trim().into());
}

fn carriers(vectors: &mut Vectors) {
    let mut writer = handover::Writer::default();
    assert!(writer.add(&[0x01; 32], b"first") && writer.add(&[0x02; 32], b"second"));
    vectors.insert("hand-over file".into(), hex(writer.finish()));
    let webdav = Mailbox::WebDav(WebDav::new("https://cloud.example/us", "ana", "open sesame").unwrap());
    vectors.insert("mailbox, webdav".into(), hex(webdav.to_bytes().unwrap()));
    vectors.insert("mailbox, none".into(), hex(Mailbox::None.to_bytes().unwrap()));
    let time_out = TimeOut {
        id: TimeOutId::from_slice(&[1; 16]).unwrap(),
        caller: PersonId::from_slice(&[2; 16]).unwrap(),
        called_at_ms: 1_795_374_000_000,
        length_ms: 1_800_000,
        renewed: false,
        deciding: OpId::from_slice(&[1; 16]).unwrap(),
    };
    vectors.insert("time-out as text".into(), share_code(&time_out));
    vectors.insert("mailbox, folder".into(), hex(Mailbox::Folder { folder: "/box".into() }.to_bytes().unwrap()));
}

/// A commitment made as the page says, and the fold that opens an answer by it.
fn sealed_answers(vectors: &mut Vectors) {
    let (ana, ben) = (PersonId::from_slice(&[1; 16]).unwrap(), PersonId::from_slice(&[2; 16]).unwrap());
    let couple = CoupleId::from_slice(&[3; 16]).unwrap();
    let session = SessionId::from_slice(&[4; 16]).unwrap();
    let round = round_of(session, "lines");
    let json = br#"["your laugh",""]"#;
    let mut answer = [&17_u32.to_le_bytes()[..], json].concat();
    answer.resize(256, 0);
    let key = [9; 32];
    let parts = |person: &PersonId| {
        let parts: [&[u8]; 9] = [
            b"seal1",
            couple.bytes(),
            round.bytes(),
            b"daily-check-in",
            &1_u32.to_le_bytes(),
            b"lines",
            person.bytes(),
            &key,
            &answer,
        ];
        let led = parts.iter().flat_map(|part| [&u32::try_from(part.len()).unwrap().to_le_bytes()[..], part].concat());
        sha256(&[&led.collect::<Vec<u8>>()])
    };
    let commit = |person: PersonId| Commit {
        session,
        exercise: "daily-check-in".into(),
        version: 1,
        step: "lines".into(),
        commitment: parts(&person),
        until_ms: None,
        closes: Vec::new(),
    };
    let stamped = |id: u8, person: PersonId, op_seq: u64, seen: &[(u8, u64)], op: ExerciseOp| {
        let device = |id: u8| DeviceId::from_slice(&[id; 16]).unwrap();
        let own = if person == ana { 0x11 } else { 0x22 };
        let frame = Frame {
            id: OpId::from_slice(&[id; 16]).unwrap(),
            person,
            device: device(own),
            op_seq,
            kind: op.kind(),
            record: round,
            parent: None,
            counter: id.into(),
            vector: seen.iter().map(|(id, had)| (device(*id), *had)).collect(),
            at_ms: 0,
            offset_seconds: 0,
            zone: "UTC".into(),
            min_reader: 1,
            payload_len: 16,
            payload_hash: [0; 32],
            beyond: BTreeMap::new(),
        };
        Stamped { frame, op }
    };
    let open = Open {
        commit: OpId::from_slice(&[1; 16]).unwrap(),
        against: OpId::from_slice(&[2; 16]).unwrap(),
        key,
        answer: answer.clone(),
    };
    let ops = [
        stamped(1, ana, 1, &[], ExerciseOp::Commit(commit(ana))),
        stamped(2, ben, 1, &[], ExerciseOp::Commit(commit(ben))),
        stamped(3, ana, 2, &[(0x11, 1), (0x22, 1)], ExerciseOp::Open(open)),
    ];
    let (folded, void) = fold_round(&Members { couple, people: [ana, ben] }, round, &ops);
    assert!(void.is_empty());
    let opened = folded.unwrap().answers.remove(&ana).unwrap().texts;
    assert_eq!(opened, Some(vec!["your laugh".to_owned(), String::new()]));
    vectors.insert("sealed answer, round".into(), hex(round.bytes()));
    vectors.insert("sealed answer, commitment".into(), hex(parts(&ana)));
}

/// `0x0101 Write` of every `operations!` in the core.
fn kinds_in_sources() -> BTreeMap<String, String> {
    let mut kinds = BTreeMap::new();
    let mut folders = vec![root().join("core/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let source = path.extension().is_some_and(|extension| extension == "rs");
            if name.contains("fake") || name == "operation.rs" || !source {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
                let Some((variant, kind)) = line.split_once(") = 0x") else { continue };
                let kind: String = kind.chars().take_while(char::is_ascii_hexdigit).collect();
                let variant = variant.split('(').next().unwrap().to_owned();
                assert!(kinds.insert(format!("0x{kind}"), variant).is_none(), "0x{kind} twice, again in {name}");
            }
        }
    }
    kinds
}

#[test]
fn the_table_of_kinds_in_wire_md_is_that_of_the_sources() {
    let page = page("wire.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `0x"));
    let written: BTreeMap<String, String> = rows
        .map(|row| {
            let mut cells = row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned());
            (format!("0x{}", cells.next().unwrap().trim_end_matches('`')), cells.next().unwrap())
        })
        .collect();
    let made = kinds_in_sources();
    assert!(made.len() >= 3, "the sources declare no kinds any more in the way this test knows");
    assert_eq!(written, made, "left: docs/wire.md, right: the sources");
}

#[test]
fn the_example_in_packs_md_is_a_pack() {
    let page = page("packs.md");
    let examples = blocks(&page, "json");
    assert_eq!(examples.len(), 1);
    for example in &examples {
        exercises::parse("packs.md", example).unwrap();
    }
}
