//! Numbers to call, by country chosen by hand (no location is ever read). A number is shown only with
//! the source and day of a check made by a person: a wrong one is worse than none. Until a country has
//! been checked the pages say how to find a local line.

/// Who looked a number up, where and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The address of the public page it was read from.
    pub source: &'static str,
    /// The day, as ISO 8601: `2026-11-22`; shown beside the number.
    pub day: &'static str,
}

/// One number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helpline {
    /// Its name, as it calls itself.
    pub name: &'static str,
    /// As one dials it there.
    pub number: &'static str,
    /// The page it stands on: `afraid`, `cannot-go-on` or `frighten`.
    pub page: &'static str,
    /// The check.
    pub checked: Checked,
}

/// One country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// The emergency number, with its check.
    pub emergency: (&'static str, Checked),
    /// Lines for what these pages are about.
    pub lines: &'static [Helpline],
}

/// The countries that have been checked. None yet.
pub fn countries() -> &'static [Country] {
    &[]
}
