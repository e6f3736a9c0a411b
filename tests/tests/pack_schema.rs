//! docs/pack.schema.json says of a pack's shape what the reader says: every pack of ours fits, whatever is left
//! out, added or of another kind is refused by both or by neither, and the lists of words are the types' own.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use attune_core::error::Error;
use attune_core::exercises::{By, Closeness, Gate, Guard, Join, Kept, Need, Reviewer, Who};
use attune_core::wire;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn schema() -> Value {
    serde_json::from_slice(&fs::read(root().join("docs/pack.schema.json")).unwrap()).unwrap()
}

/// Every pack that ships, and the example.
fn all_packs() -> Vec<(String, Value)> {
    let beside = ["rituals.json", "decks.json", "paths.json"];
    let folder = fs::read_dir(root().join("core/packs/en")).unwrap().map(|file| file.unwrap().path());
    let example = root().join("docs/example-package/exercises/a-good-hour.json");
    let files = folder.filter(|path| !beside.iter().any(|name| path.ends_with(name))).chain([example]);
    let read = |path: PathBuf| (path.display().to_string(), serde_json::from_slice(&fs::read(&path).unwrap()).unwrap());
    files.map(read).collect()
}

/// Whether `text` matches one of the few patterns that the schema uses: a set of letters and a count between
/// anchors, after a fixed beginning.
fn matches(pattern: &str, text: &str) -> bool {
    let letters = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let id = |text: &str| (1..=40).contains(&text.len()) && letters(text);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match pattern {
        "^[a-z0-9-]{1,40}$" => id(text),
        "^C[0-9]{2,3}$" => text.strip_prefix('C').is_some_and(|rest| (2..=3).contains(&rest.len()) && digits(rest)),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            let parts: Vec<&str> = text.split('-').collect();
            parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(|part| digits(part))
        }
        "^(help:(alongside|afraid|cannot-go-on|frighten)|[a-z0-9-]{1,40})$" => match text.strip_prefix("help:") {
            Some(page) => ["alongside", "afraid", "cannot-go-on", "frighten"].contains(&page),
            None => id(text),
        },
        other => panic!("this test does not know {other}"),
    }
}

/// Whether `value` fits `schema`, by as much of JSON Schema as this one uses; what it does not know fails.
fn fits(schema: &Value, value: &Value, root: &Value) -> bool {
    let number = |key: &str| schema[key].as_u64();
    schema.as_object().unwrap().iter().all(|(key, says)| match key.as_str() {
        "$schema" | "title" | "description" | "$defs" => true,
        "$ref" => fits(root.pointer(says.as_str().unwrap().trim_start_matches('#')).unwrap(), value, root),
        "type" => match says.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64(),
            other => panic!("{other}"),
        },
        "const" => value == says,
        "enum" => says.as_array().unwrap().contains(value),
        "anyOf" => says.as_array().unwrap().iter().any(|one| fits(one, value, root)),
        "oneOf" => says.as_array().unwrap().iter().filter(|one| fits(one, value, root)).count() == 1,
        "required" => says.as_array().unwrap().iter().all(|name| value.get(name.as_str().unwrap()).is_some()),
        "properties" | "additionalProperties" => value.as_object().is_none_or(|fields| {
            fields.iter().all(|(name, field)| match (schema["properties"].get(name), &schema["additionalProperties"]) {
                (Some(own), _) => fits(own, field, root),
                (None, Value::Bool(more)) => *more,
                (None, other) => fits(other, field, root),
            })
        }),
        "items" => value.as_array().is_none_or(|list| list.iter().all(|one| fits(says, one, root))),
        "pattern" => value.as_str().is_none_or(|text| matches(says.as_str().unwrap(), text)),
        "minimum" => value.as_u64().is_none_or(|n| n >= number("minimum").unwrap()),
        "maximum" => value.as_u64().is_none_or(|n| n <= number("maximum").unwrap()),
        "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= says.as_u64().unwrap()),
        "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= says.as_u64().unwrap()),
        "minLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 >= says.as_u64().unwrap()),
        "maxLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 <= says.as_u64().unwrap()),
        other => panic!("this test does not know {other}"),
    })
}

/// What the reader says of `pack`: none when it passes, else the place and the reason.
fn read(pack: &Value) -> Option<(String, String)> {
    match wire::pack("a.json", pack.to_string().as_bytes()) {
        Ok(_) => None,
        Err(Error::Pack { path, reason, .. }) => Some((path, reason)),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn every_pack_that_ships_fits_the_schema() {
    let schema = schema();
    let all = all_packs();
    assert!(all.len() > 56, "{}", all.len());
    for (file, pack) in &all {
        for (at, step) in pack["steps"].as_array().unwrap().iter().enumerate() {
            assert!(fits(&schema["$defs"]["step"], step, &schema), "{file}/steps/{at}: {step}");
        }
        assert!(fits(&schema, pack, &schema), "{file}");
        assert_eq!(read(pack), None, "{file}");
    }
}

#[test]
fn the_example_of_the_page_is_the_one_in_the_package() {
    let page = fs::read_to_string(root().join("docs/packs.md")).unwrap();
    let shown = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    assert_eq!(shown, fs::read_to_string(root().join("docs/example-package/exercises/a-good-hour.json")).unwrap());
}

/// `pack` with each field of it, and of its steps, left out, made something else, and one more beside them; once
/// for each shape, the fields that stand together.
fn bent(pack: &Value, seen: &mut BTreeSet<String>) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    let places = std::iter::once(String::new())
        .chain((0..pack["steps"].as_array().unwrap().len()).map(|at| format!("/steps/{at}")));
    for place in places {
        let fields = pack.pointer(&place).unwrap().as_object().unwrap();
        let names: Vec<String> = fields.keys().cloned().collect();
        if !seen.insert(format!("{:?} {:?} {names:?}", fields.get("kind"), fields.get("mark"))) {
            continue;
        }
        let mut with = |what: String, change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
            let mut pack = pack.clone();
            change(pack.pointer_mut(&place).unwrap().as_object_mut().unwrap());
            all.push((format!("{place}: {what}"), pack));
        };
        with("one more".into(), &|fields| drop(fields.insert("colour".into(), json!("red"))));
        for name in names {
            with(format!("without {name}"), &|fields| drop(fields.remove(&name)));
            for other in [json!({"a": 1}), json!(-1), json!("NO"), json!([1]), json!(null)] {
                with(format!("{name} is {other}"), &|fields| drop(fields.insert(name.clone(), other.clone())));
            }
        }
    }
    all
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_and_the_other_way() {
    let schema = schema();
    let (mut tried, mut seen) = (0, BTreeSet::new());
    for (file, pack) in all_packs() {
        for (what, bent) in bent(&pack, &mut seen) {
            let (fits, said) = (fits(&schema, &bent, &schema), read(&bent));
            tried += 1;
            match said {
                // An optional field was left out, or null stands for it.
                None => assert!(fits || what.ends_with("null"), "{file}{what}: only the schema refuses it"),
                // What hangs together with other steps or texts is beyond a schema.
                Some((path, reason)) => {
                    let whole = ["missing", "nobody knows this field", "invalid type", "unknown variant"];
                    let of_shape = whole.iter().any(|one| reason.contains(one)) && !path.starts_with("/texts");
                    assert!(!fits || !of_shape, "{file}{what}: only the reader refuses it, at {path}: {reason}");
                }
            }
        }
    }
    assert!(tried > 2_000, "{tried}");
}

/// The values that a type's own reader names.
fn values<T: DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_str::<T>("\"no such value\"") else { panic!() };
    let error = error.to_string();
    error.split('`').skip(1).step_by(2).skip(1).map(str::to_owned).collect()
}

#[test]
fn every_list_of_words_is_its_types_own() {
    let schema = schema();
    let listed = |pointer: &str| -> Vec<String> {
        let list = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
        list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(listed("/properties/types/items/enum"), values::<Closeness>());
    assert_eq!(listed("/properties/who/items/enum"), values::<Who>());
    assert_eq!(listed("/properties/gate/enum"), values::<Gate>());
    assert_eq!(listed("/properties/guards/items/enum"), values::<Guard>());
    assert_eq!(listed("/properties/for/items/enum"), values::<Need>());
    assert_eq!(listed("/properties/reviews/items/properties/role/enum"), values::<Reviewer>());
    let steps = schema["$defs"]["step"]["oneOf"].as_array().unwrap();
    let mut joins = Vec::new();
    for step in steps {
        let field = |name: &str| step["properties"].get(name).and_then(|of| of["enum"].as_array().cloned());
        assert_eq!(field("by").unwrap(), values::<By>());
        assert!(field("keep").is_none_or(|keep| keep == values::<Kept>()), "{step}");
        joins.extend(field("join"));
    }
    assert!(joins.iter().any(|join| *join == values::<Join>()), "one kind takes every join");
    let mut pack = all_packs().remove(0).1;
    pack["steps"][0]["kind"] = json!("hypnosis");
    let reason = read(&pack).unwrap().1;
    let (_, list) = reason.split_once('(').unwrap();
    let mut kinds: Vec<&str> = steps.iter().map(|step| step["properties"]["kind"]["const"].as_str().unwrap()).collect();
    kinds.dedup();
    assert_eq!(list.split_once(')').unwrap().0.split(", ").collect::<Vec<_>>(), kinds);
}
