//! Both front ends have the same rooms, models, states and events under the same names, so that whoever knows one knows
//! the other, and a screen that one has and the other lacks is found.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a type consists of: its fields or cases, each with the names of what it carries where there are several, else
/// how many.
type Parts = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The sources below `folder`, by room: the first folder on the way to a file.
fn rooms(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let home = root().join(folder);
    let mut rooms: BTreeMap<String, String> = BTreeMap::new();
    let mut folders = vec![home.clone()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == ending) {
                let room = path.strip_prefix(&home).unwrap().iter().next().unwrap().to_string_lossy().into_owned();
                let text = without_comments(&fs::read_to_string(&path).unwrap());
                rooms.entry(room).or_default().push_str(&text);
            }
        }
    }
    assert!(!rooms.is_empty(), "no sources below {folder}");
    rooms
}

fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("/*") {
        code.push_str(&rest[..at]);
        rest = &rest[at + 2..];
        rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
    }
    code.push_str(rest);
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The names that follow `keyword` and end in `ending`.
fn named<'a>(code: &'a str, keyword: &str, ending: &str) -> Vec<(&'a str, &'a str)> {
    let found = code.match_indices(keyword).filter_map(|(at, _)| {
        let rest = &code[at + keyword.len()..];
        let name = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        (name.ends_with(ending) && name.len() > ending.len()).then_some((name, &rest[name.len()..]))
    });
    found.collect()
}

/// What stands between the first bracket of `code` that is `open` and the one that closes it.
fn inside(code: &str, open: char, close: char) -> &str {
    let from = code.find(open).unwrap_or_else(|| panic!("no {open} in {}", &code[..code.len().min(80)])) + 1;
    let mut depth = 1;
    for (at, c) in code[from..].char_indices() {
        depth += i32::from(c == open) - i32::from(c == close);
        if depth == 0 {
            return &code[from..from + at];
        }
    }
    panic!("{open} is never closed")
}

/// The items of a list, apart by commas that stand in no bracket.
fn items(list: &str) -> Vec<String> {
    let (mut items, mut item, mut depth) = (Vec::new(), String::new(), 0);
    for c in list.chars() {
        depth += i32::from("([{<".contains(c)) - i32::from(")]}".contains(c));
        if c == '>' && !item.ends_with('-') {
            depth -= 1;
        }
        if c == ',' && depth == 0 {
            items.push(std::mem::take(&mut item));
        } else {
            item.push(c);
        }
    }
    items.push(item);
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// With its first letter small, as Swift writes a case.
fn small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A case with what it carries: names where there are several, since Swift gives a single one none.
fn case(name: &str, carried: &[String]) -> String {
    if carried.len() > 1 {
        format!("{}({})", small(name), carried.join(", "))
    } else {
        format!("{}/{}", small(name), carried.len())
    }
}

fn kotlin_types(code: &str) -> Parts {
    let mut types = Parts::new();
    for (name, rest) in named(code, "data class ", "State") {
        let fields = items(inside(rest, '(', ')')).iter().map(|item| first_word(item, "val ")).collect();
        types.insert(name.to_owned(), fields);
    }
    for (name, rest) in
        named(code, "sealed interface ", "Event").into_iter().chain(named(code, "sealed interface R", "oute"))
    {
        let name = if name == "oute" { "Route" } else { name };
        let body = inside(rest, '{', '}');
        let mut cases: BTreeSet<String> =
            named(body, "data object ", "").into_iter().map(|(one, _)| case(one, &[])).collect();
        cases.extend(named(body, "data class ", "").into_iter().map(|(one, rest)| {
            let carried: Vec<String> =
                items(inside(rest, '(', ')')).iter().map(|item| first_word(item, "val ")).collect();
            case(one, &carried)
        }));
        types.insert(name.to_owned(), cases);
    }
    types
}

fn swift_types(code: &str) -> Parts {
    let mut types = Parts::new();
    for (name, rest) in named(code, "struct ", "State") {
        let mut depth = 0;
        let mut fields = BTreeSet::new();
        for line in inside(rest, '{', '}').lines() {
            if depth == 0
                && line.trim_start().starts_with("public var ")
                && !line.trim_end().ends_with('{')
                && !line.contains(" { ")
            {
                fields.insert(first_word(line, "var "));
            }
            depth += line.matches('{').count();
            depth -= line.matches('}').count();
        }
        types.insert(name.to_owned(), fields);
    }
    let routes = named(code, "enum R", "oute").into_iter().map(|(_, rest)| ("Route", rest));
    for (name, rest) in named(code, "enum ", "Event").into_iter().chain(routes) {
        let cases =
            inside(rest, '{', '}').lines().filter_map(|line| line.trim_start().strip_prefix("case ")).flat_map(items);
        let parts = cases.map(|one| {
            let Some((name, _)) = one.split_once('(') else { return case(&one, &[]) };
            let carried: Vec<String> = items(inside(&one, '(', ')')).iter().map(|item| first_word(item, "")).collect();
            case(name, &carried)
        });
        types.insert(name.to_owned(), parts.collect());
    }
    types
}

/// The word behind `keyword`.
fn first_word(text: &str, keyword: &str) -> String {
    let rest = text.find(keyword).map_or(text, |at| &text[at + keyword.len()..]);
    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '`').filter(|c| *c != '`').collect()
}

fn models(code: &str) -> BTreeSet<String> {
    named(code, "class ", "Model")
        .into_iter()
        .map(|(name, _)| name.to_owned())
        .filter(|name| name != "ScreenModel")
        .collect()
}

const KOTLIN: &str = "android/kit/src/main/kotlin/attune/kit";
const SWIFT: &str = "ios/Sources/AttuneKit";

#[test]
fn both_kits_have_the_same_rooms() {
    let (kotlin, swift) = (rooms(KOTLIN, "kt"), rooms(SWIFT, "swift"));
    assert_eq!(kotlin.keys().collect::<Vec<_>>(), swift.keys().collect::<Vec<_>>());
}

#[test]
fn models_states_and_events_have_the_same_names_and_parts() {
    let (kotlin, swift) = (rooms(KOTLIN, "kt"), rooms(SWIFT, "swift"));
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (room, code) in &kotlin {
        let other = swift.get(room).map(String::as_str).unwrap_or_default();
        if models(code) != models(other) {
            wrong.push(format!("{room}: models {:?} and {:?}", models(code), models(other)));
        }
        let (here, there) = (kotlin_types(code), swift_types(other));
        for name in here.keys().chain(there.keys()).collect::<BTreeSet<_>>() {
            let (here, there) =
                (here.get(name).cloned().unwrap_or_default(), there.get(name).cloned().unwrap_or_default());
            let (only_here, theirs_only) =
                (here.difference(&there).collect::<Vec<_>>(), there.difference(&here).collect::<Vec<_>>());
            if !only_here.is_empty() || !theirs_only.is_empty() {
                wrong.push(format!("{name}: only Kotlin has {only_here:?}, only Swift {theirs_only:?}"));
            }
            seen += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 30, "only {seen} types were found to compare");
}

/// What stands in the place of the app where its folder cannot be opened: Android's app says it in its own activity.
const OWN_SCREENS: &[&str] = &["ClosedScreen"];

#[test]
fn both_front_ends_have_the_same_screens() {
    let screens = |folder: &str, ending: &str, keyword: &str| -> BTreeSet<String> {
        let code = rooms(folder, ending).into_values().collect::<Vec<_>>().join("\n");
        named(&code, keyword, "Screen").into_iter().map(|(name, _)| name.to_owned()).collect()
    };
    let kotlin = screens("android/ui/src/main/kotlin/attune/ui", "kt", "\nfun ");
    let mut swift = screens("ios/Sources/AttuneUI", "swift", "struct ");
    assert!(kotlin.len() > 15, "{kotlin:?}");
    for own in OWN_SCREENS {
        assert!(swift.remove(*own), "{own} is excused for nothing");
    }
    assert_eq!(kotlin, swift);
}

/// The names of the states that stand for a screen in pictures and outlines, by the object that holds them.
fn samples(code: &str, object: &str, all: &str, open: char, close: char) -> BTreeMap<String, BTreeSet<String>> {
    let of = |(name, rest): (&str, &str)| {
        let list = rest.find(all).unwrap_or_else(|| panic!("{name} has no list of all"));
        let names = items(inside(&rest[list..], open, close))
            .into_iter()
            .map(|item| item.split('"').nth(1).unwrap_or_default().to_owned());
        (name.to_owned(), names.collect())
    };
    named(code, object, "Samples").into_iter().map(of).collect()
}

#[test]
fn both_front_ends_are_looked_at_in_the_same_states() {
    let (kotlin, swift) = (rooms(KOTLIN, "kt"), rooms(SWIFT, "swift"));
    let kotlin = samples(&kotlin["samples"], "object ", "val all = mapOf", '(', ')');
    let swift = samples(&swift["samples"], "enum ", "static let all", '[', ']');
    assert!(kotlin.len() > 12 && kotlin.values().all(|names| !names.is_empty() && !names.contains("")), "{kotlin:?}");
    assert_eq!(kotlin, swift);
}

/// What Android alone draws: the app's page in the phone's settings, which on an iPhone the system draws, and parts by themselves.
const OWN_PICTURES: &[&str] = &["components", "lock"];

#[test]
fn both_front_ends_are_looked_at_on_the_same_screens() {
    let names = |file: &str, begin: &str, before: &str| -> BTreeSet<String> {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let all = &text[text.find(begin).unwrap_or_else(|| panic!("no {begin} in {file}"))..];
        let list = all.split("\n)\n").next().unwrap().split("\n]\n").next().unwrap();
        let lines = list.lines().filter_map(|line| line.strip_prefix("    \"")).filter_map(|line| line.split_once('"'));
        lines.filter(|(_, rest)| rest.starts_with(before)).map(|(name, _)| name.to_owned()).collect()
    };
    let mut kotlin = names("android/ui/src/desktop/kotlin/attune/ui/pictures/Samples.kt", "val samples", " to ");
    let swift = names("ios/Tests/AttuneUITests/Screens.swift", "let screens", ": ");
    assert!(swift.len() > 15, "{swift:?}");
    for own in OWN_PICTURES {
        assert!(kotlin.remove(*own), "{own} is excused for nothing");
    }
    assert_eq!(kotlin, swift);
}

#[test]
fn a_difference_is_found() {
    let kotlin = "data class OneState(val a: Map<Int, Int> = f(1, 2), val b: Int? = null)\n\
        sealed interface OneEvent {\n    data class Set(val from: Int, val to: Int) : OneEvent\n    data class Typed(val text: String) : OneEvent\n    data object Done : OneEvent\n}";
    let swift = "public struct OneState: ScreenState {\n    public var a: [Int: Int] = [:]\n    public var b: Int?\n    public var c: Int { 1 }\n}\n\
        public enum OneEvent {\n    case set(from: Int, to: Int)\n    case typed(String)\n    case done\n}";
    assert_eq!(kotlin_types(kotlin), swift_types(swift));
    assert_ne!(kotlin_types(kotlin), swift_types(&swift.replace("case done", "case finished")));
    assert_ne!(kotlin_types(kotlin), swift_types(&swift.replace("to: Int", "until: Int")));
    assert_ne!(kotlin_types(kotlin), swift_types(&swift.replace("case typed(String)", "case typed")));
    assert_ne!(kotlin_types(kotlin), swift_types(&swift.replace("public var b: Int?", "")));
}
