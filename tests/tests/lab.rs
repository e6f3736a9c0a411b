//! attune-lab as a script would use it: real processes, nothing shared but files.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

mod lab_phones;

/// Runs the lab with `input` on its stdin: its lines, and its exit code.
fn lab(arguments: &[&str], input: &[u8]) -> (Vec<Value>, i32) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_attune-lab"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that wants no input may be gone before it is written.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let lines = lines.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")));
    (lines.collect(), output.status.code().unwrap())
}

/// As [`lab`], for one answer.
fn one(arguments: &[&str], input: &[u8]) -> Value {
    let (lines, code) = lab(arguments, input);
    assert_eq!((lines.len(), code), (1, 0), "{lines:?}");
    lines[0].clone()
}

#[test]
fn expand_shows_the_hour_that_a_clock_change_skips() {
    let asked = json!({"dtstart": "2026-03-28T02:30:00", "rule": "FREQ=DAILY;COUNT=3", "zone": "Europe/Berlin",
        "exdates": [], "rdates": [], "after": null, "limit": 50});
    let answer = one(&["expand"], asked.to_string().as_bytes());
    let second = json!({"civil": "2026-03-29T02:30:00", "placed": "2026-03-29T03:30:00+02:00", "instant": "2026-03-29T01:30:00Z"});
    assert_eq!(answer["occurrences"][1], second);
    assert_eq!(answer["occurrences"].as_array().unwrap().len(), 3);
}

#[test]
fn expand_keeps_its_edges() {
    let ask = |asked: Value| one(&["expand"], asked.to_string().as_bytes());
    let civil = ask(json!({"dtstart": "2026-11-22T19:30", "rule": "FREQ=WEEKLY;BYDAY=MO", "zone": null,
        "after": "2026-11-23T19:30:00", "limit": 1}));
    assert_eq!(
        civil,
        json!({"occurrences": [{"civil": "2026-11-30T19:30:00"}]}),
        "after is exclusive, a start off the rule is none"
    );
    let until = ask(json!({"dtstart": "2026-11-22T19:30", "rule": "FREQ=DAILY;UNTIL=20261130T000000Z", "zone": null}));
    assert_eq!((&until["error"]["kind"], &until["error"]["part"]), (&json!("rule"), &json!("UNTIL")));
    let outside = ask(json!({"dtstart": "2026-11-22T19:30", "rule": "FREQ=DAILY;BYWEEKNO=3", "zone": null}));
    assert_eq!((&outside["error"]["kind"], &outside["error"]["part"]), (&json!("rule"), &json!("BYWEEKNO")));
    let zone = ask(json!({"dtstart": "2026-11-22T19:30", "rule": null, "zone": "Europe/Atlantis"}));
    assert_eq!((&zone["error"]["kind"], &zone["error"]["part"]), (&json!("zone"), &json!("Europe/Atlantis")));
    let once = ask(json!({"dtstart": "2026-11-22T19:30", "zone": "Asia/Kathmandu"}));
    assert_eq!(once["occurrences"][0]["placed"], "2026-11-22T19:30:00+05:45");
}

#[test]
fn every_line_gets_its_answer_and_a_bad_one_stops_nothing() {
    let good = r#"{"dtstart":"2026-11-22T19:30","rule":"FREQ=DAILY","zone":null,"limit":1}"#;
    let (lines, code) = lab(&["expand"], format!("{good}\nnot json\n\n{good}\n").as_bytes());
    assert_eq!((lines.len(), code), (3, 0));
    assert_eq!(lines[1]["error"]["kind"], "input");
    assert_eq!(lines[0], lines[2]);
}

/// A plan's input with every field filled.
fn plan_input() -> Value {
    let id = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02}");
    json!({
        "here": {"zone": "Europe/Berlin", "offset_seconds": 3600, "language": "en"},
        "now": {"utc_ms": 1_795_363_200_000_i64, "monotonic_ms": 3_600_000, "boot": "boot-1"},
        "installation": id(1),
        "rituals": [{
            "id": id(2), "start": "2026-11-22T19:30:00", "rule": "FREQ=DAILY", "rdates": ["2026-11-25T08:00:00"],
            "exdates": ["2026-11-24T19:30:00"], "pauses": [{"from": "2026-12-24", "to": "2026-12-26"}],
            "policy": "anchored:Europe/Berlin", "at_quiet": "keep", "always": true, "line": "At {time}"
        }],
        "settled": [{"ritual": id(2), "occurrence": "2026-11-22T19:30:00"}],
        "snoozes": [{"ritual": id(2), "occurrence": "2026-11-23T19:30:00", "until_ms": 1_795_470_000_000_i64}],
        "quiet": {"from": "22:30:00", "to": "07:00:00"},
        "time_outs": [{
            "id": id(3), "op": id(4), "called_at_ms": 1_795_363_100_000_i64, "length_ms": 1_800_000,
            "ends": {"boot": "boot-1", "monotonic_ms": 5_300_000}
        }],
        "platform": {"budget": 32, "exact": true, "rings_by": "instant", "keeps_alarms": false, "pending": [id(5)]},
        "ledger": [{
            "id": id(5), "fingerprint": id(6), "members": [id(5)], "instant_ms": 1_795_363_300_000_i64,
            "local": "2026-11-22T17:05:00", "monotonic_ms": 3_700_000, "boot": "boot-1", "state": "scheduled"
        }],
        "words": {
            "title": "Attune", "generic": "It is time", "several": "Several", "time_out": "Come back",
            "sentinel": "Open me", "weekdays": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        }
    })
}

#[test]
fn plan_reads_its_input_and_prints_what_rings() {
    let plan = one(&["plan"], plan_input().to_string().as_bytes());
    let first = &plan["wanted"][0];
    assert_eq!((&first["channel"], &first["line"]), (&json!("time_out"), &json!("Come back")));
    assert_eq!(plan["diff"]["cancel"].as_array().unwrap().len(), 1, "what is set and not wanted goes");
    let broken = one(&["plan"], b"{}");
    assert_eq!(broken["error"]["kind"], "input");
}

/// Every key of `value` is in `schema`, and every key of `schema` in `value`.
fn same_keys(schema: &Value, whole: &Value, value: &Value, at: &str) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => whole.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    };
    match value {
        Value::Object(fields) if schema["properties"].is_object() => {
            let known = schema["properties"].as_object().unwrap();
            let (known_keys, keys): (Vec<_>, Vec<_>) = (known.keys().collect(), fields.keys().collect());
            assert_eq!(known_keys, keys, "at {at}");
            for needed in schema["required"].as_array().unwrap() {
                assert!(known.contains_key(needed.as_str().unwrap()), "{needed} at {at}");
            }
            fields.iter().for_each(|(key, field)| same_keys(&known[key], whole, field, &format!("{at}/{key}")));
        }
        Value::Object(_) => panic!("no schema for {at}"),
        Value::Array(items) => items.iter().for_each(|item| same_keys(&schema["items"], whole, item, at)),
        _ => {}
    }
}

#[test]
fn the_plans_schema_has_exactly_the_fields_of_its_input() {
    let schema = one(&["plan", "--schema"], b"");
    same_keys(&schema, &schema, &plan_input(), "");
    for optional in ["settled", "snoozes", "quiet", "time_outs", "ledger", "words"] {
        let mut input = plan_input();
        input.as_object_mut().unwrap().remove(optional);
        assert!(one(&["plan"], input.to_string().as_bytes())["error"].is_null(), "{optional} may be left out");
    }
    for needed in schema["required"].as_array().unwrap() {
        let mut input = plan_input();
        input.as_object_mut().unwrap().remove(needed.as_str().unwrap());
        assert_eq!(one(&["plan"], input.to_string().as_bytes())["error"]["kind"], "input", "{needed} is needed");
    }
}

#[test]
fn whatever_is_fed_gets_an_error_or_becomes_something() {
    for target in ["invitation", "pairing", "envelope", "operation", "handover", "pack", "package", "ics"] {
        for input in [&b""[..], b"\0", b"attune:pair#AAAA", &[0xff; 300], b"ATTUNEX1\0\0", b"{}"] {
            let answer = one(&["feed", target], input);
            assert!(answer["error"]["kind"].is_string() || answer["became"].is_object(), "{target}: {answer}");
        }
    }
    assert_eq!(one(&["feed", "handover"], b"ATTUNEX1")["became"], json!({"blobs": [], "cut": false}));
    let couple = attune_tests::Couple::alone(46);
    let invitation = attune_core::pairing::from_text(&couple.invite()).unwrap();
    assert_eq!(one(&["feed", "pairing"], &invitation)["became"], json!({"message": "Invitation"}));
    let cut = one(&["feed", "pairing"], &invitation[..invitation.len() - 1]);
    assert_eq!(cut["error"]["kind"], "pairing", "{cut}");
    assert_eq!(lab(&["feed", "nothing"], b"").1, 2);
}

#[test]
fn a_phone_without_a_name_is_greeted_without_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("phone").to_string_lossy().into_owned();
    let greeting = |today: &Value| today["today"]["greeting"].as_str().unwrap_or_else(|| panic!("{today}")).to_owned();
    let unnamed = greeting(&one(&["phone", &folder, "today"], b""));
    assert!(["Good morning", "Good afternoon", "Good evening"].contains(&unnamed.as_str()), "{unnamed:?}");
    one(&["phone", &folder, "init", "--name", "Ana"], b"");
    assert!(greeting(&one(&["phone", &folder, "today"], b"")).ends_with(", Ana"));
}

#[test]
fn a_pack_with_an_unknown_step_is_named_by_place() {
    let packs = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/packs/en/daily-check-in.json");
    assert_eq!(one(&["pack", "check", packs], b"")["id"], "daily-check-in");
    let mut pack: Value = serde_json::from_slice(&std::fs::read(packs).unwrap()).unwrap();
    pack["steps"][1]["kind"] = "telepathy".into();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("odd.json");
    std::fs::write(&file, pack.to_string()).unwrap();
    let answer = lab(&["pack", "check", file.to_str().unwrap()], b"").0.remove(0);
    assert!(answer["error"]["part"].as_str().unwrap().ends_with("odd.json/steps/1/kind"), "{answer}");
    assert!(answer["error"]["message"].as_str().unwrap().contains("telepathy"));
    let (lines, code) = lab(&["pack", "check", packs, file.to_str().unwrap()], b"");
    assert_eq!((lines[0]["id"].as_str(), lines.len(), code), (Some("daily-check-in"), 2, 1), "one of two is wrong");
    assert_eq!(lab(&["pack", "check", packs], b"").1, 0);
}

#[test]
fn a_package_is_signed_checked_and_refused_when_it_was_changed() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/example-package");
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name).to_string_lossy().into_owned();
    let (key, file) = (at("key"), at("good-hour.zip"));
    let check = |path: &str| {
        let (lines, code) = lab(&["pack", "check", path], b"");
        (lines.into_iter().next().unwrap(), code)
    };
    let (unsigned, code) = check(example);
    assert_eq!(
        (unsigned["key"].clone(), &unsigned["exercises"][0]["id"], code),
        (Value::Null, &json!("a-good-hour"), 0)
    );
    let signed = one(&["pack", "sign", example, "--key", &key, "--out", &file], b"");
    let made = signed["key"].as_str().unwrap().to_owned();
    assert_eq!(made.len(), 8 * 4 + 7, "{made}");
    assert_eq!((check(&file).0["key"].as_str(), check(&file).1), (Some(made.as_str()), 0));
    // The same key the next time, and only for whoever made it.
    let again = one(&["pack", "sign", example, "--key", &key, "--out", &file], b"");
    assert_eq!(again["key"].as_str(), Some(made.as_str()));
    let rights = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&key).unwrap().permissions());
    assert_eq!(rights & 0o777, 0o600);
    assert_eq!(one(&["feed", "package"], &std::fs::read(&file).unwrap())["became"]["title"], "An hour of the week");

    let folder = dir.path().join("changed");
    attune_tests::copy_folder(std::path::Path::new(example), &folder);
    std::fs::write(folder.join("run.sh"), "true").unwrap();
    let (refused, code) = check(folder.to_str().unwrap());
    assert_eq!((refused["error"]["part"].as_str(), code), (Some("run.sh"), 1));
    let (lines, code) = lab(&["pack", "sign", folder.to_str().unwrap(), "--key", &key, "--out", &at("no.zip")], b"");
    assert_eq!((lines[0]["error"]["part"].as_str(), code), (Some("run.sh"), 1));
    assert!(!std::path::Path::new(&at("no.zip")).exists(), "what is wrong is not signed");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(&file, bytes).unwrap();
    assert_eq!((check(&file).0["error"]["part"].as_str(), check(&file).1), (Some("zip"), 1));
    assert_eq!(lab(&["pack", "sign", example, "--out", &at("x.zip")], b"").1, 2, "without a key");
}

#[test]
fn arguments_that_make_no_sense_are_told_apart_from_answers() {
    for arguments in [&[][..], &["dance"], &["expand", "more"], &["simulate", "--seed", "x"], &["phone"], &["pack"]] {
        let (lines, code) = lab(arguments, b"");
        assert_eq!((lines[0]["error"]["kind"].as_str(), code), (Some("usage"), 2), "{arguments:?}");
    }
}

#[test]
fn a_simulation_prints_its_summary_last_and_leaves_what_it_is_asked_to() {
    let dir = tempfile::tempdir().unwrap();
    let kept = dir.path().join("kept");
    let arguments = ["simulate", "--seed", "5", "--steps", "20", "--faults", "mild", "--keep", kept.to_str().unwrap()];
    let summary = one(&arguments, b"");
    assert_eq!((&summary["lost"], &summary["diverged"], &summary["leaked"]), (&json!(0), &json!(0), &json!(0)));
    assert!(summary["operations"].as_u64().unwrap() > 0);
    assert!(kept.join("ana/device.db").is_file() && kept.join("ben/device.db").is_file());
    assert!(std::fs::read_dir(kept.join("mailbox")).unwrap().count() > 0);
}

#[test]
fn a_seed_gives_two_phones_with_years_in_them_that_can_be_used() {
    let dir = attune_tests::scratch();
    let out = dir.path().join("years");
    let out = out.to_str().unwrap();
    let arguments =
        ["seed", "--years", "1", "--entries", "24", "--rituals", "2", "--answers", "4", "--seed", "9", "--out", out];
    let made = one(&arguments, b"")["made"].clone();
    assert_eq!((&made["entries"], &made["rituals"], &made["answers"]), (&json!(24), &json!(2), &json!(4)));
    for phone in ["ana", "ben"] {
        let folder = format!("{out}/{phone}");
        let list = one(&["phone", &folder, "journal", "list"], b"");
        assert_eq!(list["entries"].as_array().unwrap().len(), 18, "a quarter is mine");
        assert_eq!(one(&["phone", &folder, "ritual", "list"], b"")["rituals"]["on"].as_array().unwrap().len(), 2);
        assert_eq!(one(&["phone", &folder, "sync"], b"")["exchange"]["status"]["waiting"], 0);
    }
    assert_eq!(one(&arguments, b"")["error"]["part"], "out", "nothing is written over");
}
