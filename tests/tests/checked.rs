//! docs/checked.md names every file of the two apps around the screens, none that is gone, and no test that is not there.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The two apps: where their files begin, and where the tests that may be named for them are.
const APPS: &[(&[&str], &[&str])] = &[
    (&["ios/"], &["ios/Tests/"]),
    (&["android/app/", "android/platform/"], &["android/app/src/test/", "android/platform/src/test/"]),
];

/// Every file below `folder`, by its path in the repository; but for what Xcode, its system and builds leave beside the sources.
fn files(folder: &str) -> BTreeSet<String> {
    let (mut found, mut folders) = (BTreeSet::new(), vec![root().join(folder)]);
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(&next).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if name.starts_with('.') || name.ends_with(".xcodeproj") || name.ends_with(".xcframework") {
                continue;
            }
            if path.is_dir() {
                if name != "target" && name != "build" {
                    folders.push(path);
                }
            } else {
                found.insert(path.strip_prefix(root()).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found
}

/// What stands in backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// A row of a table: the folder it is about, the names in it, how they are checked, by what.
struct Row<'a> {
    folder: &'a str,
    names: Vec<&'a str>,
    how: &'a str,
    by: &'a str,
}

fn rows(page: &str) -> Vec<Row<'_>> {
    let (mut folder, mut rows) = ("", Vec::new());
    for line in page.lines() {
        if let Some(named) = line.strip_prefix("Below `") {
            folder = named.split('`').next().unwrap();
        } else if line.starts_with("| `") {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [names, how, by] = cells[..] else { panic!("a row has three cells: {line}") };
            rows.push(Row { folder, names: quoted(names), how, by });
        }
    }
    rows
}

fn page() -> String {
    fs::read_to_string(root().join("docs/checked.md")).unwrap()
}

#[test]
fn every_file_is_named_and_every_name_is_a_file() {
    let page = page();
    let named: Vec<String> =
        rows(&page).iter().flat_map(|row| row.names.iter().map(|name| format!("{}{name}", row.folder))).collect();
    let there: BTreeSet<String> = APPS
        .iter()
        .flat_map(|(apps, tests)| {
            let all = apps.iter().flat_map(|folder| files(folder));
            all.filter(|file| !tests.iter().any(|folder| file.starts_with(folder)))
        })
        .collect();
    let covers = |name: &str, file: &str| name == file || name.ends_with('/') && file.starts_with(name);
    let missing: Vec<&String> = there.iter().filter(|file| !named.iter().any(|name| covers(name, file))).collect();
    assert!(missing.is_empty(), "docs/checked.md does not say how these are checked: {missing:#?}");
    let gone: Vec<&String> = named.iter().filter(|name| !there.iter().any(|file| covers(name, file))).collect();
    assert!(gone.is_empty(), "docs/checked.md names what is not there: {gone:#?}");
    let once: BTreeSet<&String> = named.iter().collect();
    assert_eq!(once.len(), named.len(), "named twice");
}

#[test]
fn whoever_runs_a_file_is_a_test_of_its_platform() {
    let page = page();
    let mut seen = 0;
    for (apps, folders) in APPS {
        let tests: BTreeSet<String> = folders
            .iter()
            .flat_map(|folder| files(folder))
            .filter_map(|file| Path::new(&file).file_stem().map(|stem| stem.to_string_lossy().into_owned()))
            .collect();
        for Row { names, how, by, folder } in rows(&page) {
            if !apps.iter().any(|app| folder.starts_with(app)) {
                continue;
            }
            seen += 1;
            assert!(["run", "in part", "typed", "compared"].contains(&how), "{names:?}: {how}");
            let named: Vec<&str> = quoted(by).into_iter().filter(|name| !name.contains('.')).collect();
            assert!(how == "typed" || !named.is_empty() || by.starts_with("generated"), "{names:?}: by what?");
            for test in named {
                assert!(tests.contains(test), "{names:?}: there is no test {test} on that platform");
            }
        }
    }
    assert_eq!(seen, rows(&page).len(), "a row is about neither app");
}
