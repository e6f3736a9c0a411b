//! docs/edge.md and the exported surface are the same, call by call and field by field, in both
//! directions. What is missing is printed as it would stand in the page.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn source(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A type as the page writes it: `[T]` for a list, `T?` for what may be absent.
fn shown(of: &str) -> String {
    let of = of.trim();
    let inside = |outer: &str| of.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>')).map(str::trim);
    if let Some(inner) = inside("Option<") {
        return format!("{}?", shown(inner));
    }
    if let Some(inner) = inside("Vec<") {
        return if inner == "u8" { "bytes".into() } else { format!("[{}]", shown(inner)) };
    }
    if let Some(inner) = inside("std::result::Result<") {
        return shown(inner.rsplit_once(',').unwrap().0);
    }
    for outer in ["Result<", "Arc<"] {
        if let Some(inner) = inside(outer) {
            return shown(inner);
        }
    }
    match of {
        "String" => "text".into(),
        "()" => String::new(),
        other => other.to_owned(),
    }
}

/// `name(argument, argument?) → Given`, for every function of a source that begins with `begin`.
fn calls(text: &str, begin: &str) -> BTreeSet<String> {
    let text: String = text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(begin) {
        let (name, rest) = text[at + begin.len()..].split_once('(').unwrap();
        let (arguments, rest) = rest.split_once(')').unwrap();
        let given = rest.split(['{', ';']).next().unwrap().trim().trim_start_matches("->");
        let arguments: Vec<String> = arguments
            .split(',')
            .filter_map(|argument| argument.trim().split_once(':'))
            .filter(|(name, _)| *name != "here")
            .map(|(name, of)| format!("{name}{}", if of.trim().starts_with("Option<") { "?" } else { "" }))
            .collect();
        let given = shown(given);
        let given = if given.is_empty() { given } else { format!(" → {given}") };
        found.insert(format!("{name}({}){given}", arguments.join(", ")));
    }
    found
}

/// Every call of the one object and of the ports, as the page writes them.
fn exported_calls() -> BTreeSet<String> {
    let object = source("bindings/src/attune.rs");
    let mut all: BTreeSet<String> = calls(&object, "pub fn ")
        .into_iter()
        .map(|call| match call.strip_prefix("new(") {
            Some(rest) => format!("Attune({}", rest.split(" →").next().unwrap()),
            None => call,
        })
        .collect();
    let ports = source("bindings/src/ports.rs");
    for (at, _) in ports.match_indices("pub trait ") {
        let port = &ports[at + "pub trait ".len()..ports[at..].find("\n}").unwrap() + at];
        let name = port.split(':').next().unwrap();
        all.extend(calls(port, " fn ").into_iter().map(|call| format!("{name}.{call}")));
    }
    all
}

/// The code spans of the page that are calls.
fn written_calls(page: &str) -> BTreeSet<String> {
    let call = |span: &&str| {
        let (name, rest) = span.split_once('(').unwrap_or_default();
        !name.is_empty()
            && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.')
            && rest.contains(')')
            && !name.starts_with("Internal")
    };
    page.split('`').skip(1).step_by(2).filter(call).map(str::to_owned).collect()
}

/// Struct or enum, as its line in the page: `a, b?` or `One | Two {a}`.
fn records(text: &str, left_out: &[String]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some((kind, rest)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(' ')) else { continue };
        if kind != "struct" && kind != "enum" {
            continue;
        }
        let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap().to_owned();
        if line.ends_with('}') || line.ends_with(';') {
            found.insert(name, String::new());
            continue;
        }
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
        let body: Vec<&str> = body
            .into_iter()
            .map(|line| line.split("//").next().unwrap().trim_end())
            .filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
            .collect();
        let said = if kind == "struct" { fields(&body).join(", ") } else { variants(&body).join(" | ") };
        if !left_out.contains(&name) {
            found.insert(name, said);
        }
    }
    found
}

fn fields(lines: &[&str]) -> Vec<String> {
    let field = |line: &&str| {
        let (name, of) = line.trim().trim_end_matches(',').split_once(": ")?;
        let (name, of) = (name.trim_start_matches("pub "), shown(of));
        let mark = if of.ends_with('?') { "?" } else { "" };
        let list = if of.starts_with('[') { "[]" } else { "" };
        Some(format!("{name}{list}{mark}"))
    };
    lines.iter().filter_map(field).collect()
}

fn variants(lines: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut inside: Vec<&str> = Vec::new();
    for line in lines {
        let own = line.starts_with("    ") && !line.starts_with("     ");
        let text = line.trim();
        if own && text.starts_with('}') {
            let name = all.pop().unwrap();
            all.push(format!("{name} {{{}}}", fields(&inside).join(", ")));
            inside.clear();
        } else if own {
            let said = text.trim_end_matches(',').trim_end_matches('{').trim();
            all.push(match (said.split_once(" {"), said.split_once('(')) {
                (Some((name, of)), _) => {
                    let of: Vec<&str> = of.trim_matches(['{', '}', ' ']).split(", ").collect();
                    format!("{name} {{{}}}", fields(&of).join(", "))
                }
                (None, Some((name, of))) => format!("{name}({})", shown(of.trim_end_matches(')'))),
                (None, None) => said.to_owned(),
            });
        } else {
            inside.push(line);
        }
    }
    all
}

/// The files that bindings/build.rs reads the records from, and what it leaves out of each.
fn declared() -> Vec<(String, Vec<String>)> {
    let build = source("bindings/build.rs");
    let list = build.split_once("const FILES").unwrap().1.split_once("];").unwrap().0;
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    let uncommented: String = list.lines().map(|line| line.split("//").next().unwrap()).collect();
    for name in uncommented.split('"').skip(1).step_by(2) {
        match files.last_mut() {
            _ if Path::new(name).extension().is_some_and(|end| end == "rs") => files.push((name.into(), Vec::new())),
            Some((_, left_out)) => left_out.push(name.into()),
            None => panic!("{name} stands before any file"),
        }
    }
    assert!(files.len() > 5, "{files:?}");
    files
}

fn exported_records() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (file, left_out) in declared() {
        all.extend(records(&source(&format!("core/src/{file}")), &left_out));
    }
    for file in ["records", "error", "ports"] {
        let text = source(&format!("bindings/src/{file}.rs"));
        all.extend(records(&text, &["ClockPort".into(), "KeystorePort".into(), "ObserverPort".into()]));
    }
    all
}

fn written_records(page: &str) -> BTreeMap<String, String> {
    let line = |line: &str| {
        let (name, says) = line.strip_prefix("- **")?.split_once("**")?;
        Some((name.to_owned(), says.trim_start_matches(':').trim().to_owned()))
    };
    // A long entry goes on in lines that are set in.
    page.replace("\n  ", " ").lines().filter_map(line).collect()
}

fn page() -> String {
    source("docs/edge.md")
}

#[test]
fn the_page_lists_every_call_and_no_other() {
    let (exported, written) = (exported_calls(), written_calls(&page()));
    let missing: Vec<&String> = exported.difference(&written).collect();
    let invented: Vec<&String> = written.difference(&exported).collect();
    assert!(
        missing.is_empty() && invented.is_empty(),
        "not in docs/edge.md:\n{missing:#?}\nin docs/edge.md, not exported:\n{invented:#?}"
    );
}

#[test]
fn the_page_lists_every_record_with_its_fields_and_no_other() {
    let (exported, written) = (exported_records(), written_records(&page()));
    let differ: Vec<String> = exported
        .iter()
        .filter(|(name, says)| written.get(*name) != Some(says))
        .map(|(name, says)| format!("- **{name}**: {says}"))
        .collect();
    let invented: Vec<&String> = written.keys().filter(|name| !exported.contains_key(*name)).collect();
    assert!(
        differ.is_empty() && invented.is_empty(),
        "docs/edge.md should say:\n{}\nand does not know:\n{invented:#?}",
        differ.join("\n")
    );
}

#[test]
fn what_crosses_as_text_is_named() {
    let text = source("bindings/src/records.rs");
    let list = text.split_once("\nas_text!(").unwrap().1.split_once(");").unwrap().0;
    let (page, mut names) = (page(), list.split(',').map(str::trim).filter(|name| !name.is_empty()));
    assert!(names.all(|name| page.contains(&format!("`{name}`"))), "{list}");
}

#[test]
fn the_readers_see_what_is_there() {
    let object = "impl A {\n    /// Doc (with a bracket).\n    pub fn b(\n        &self,\n        here: Here,\n        c: Option<String>,\n    ) -> Result<Vec<D>> {\n";
    assert_eq!(calls(object, "pub fn "), BTreeSet::from(["b(c?) → [D]".to_owned()]));
    let records = records(
        "pub struct A {\n    /// One.\n    pub b: Option<String>,\n    pub c: Vec<D>,\n}\npub enum E {\n    /// F.\n    F,\n    G {\n        /// H.\n        h: u32,\n    },\n    I(Vec<u8>),\n    J { k: u8 },\n}\n",
        &[],
    );
    assert_eq!(records["A"], "b?, c[]");
    assert_eq!(records["E"], "F | G {h} | I(bytes) | J {k}");
}
