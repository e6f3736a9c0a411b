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
const COUNTRIES: &[Country] = &[];

// A number that nobody has checked does not even build.
const _: () = assert!(all_checked(COUNTRIES), "a helpline has no source or day of a check made by a person");

/// The countries that have been checked.
pub fn countries() -> &'static [Country] {
    COUNTRIES
}

/// Whether every number of `countries` was checked by a person, by the address it was read from and the day.
pub const fn all_checked(countries: &[Country]) -> bool {
    let mut at = 0;
    while let Some(country) = nth(countries, at) {
        if !checked(&country.emergency.1) {
            return false;
        }
        let mut line = 0;
        while let Some(one) = nth(country.lines, line) {
            if !checked(&one.checked) {
                return false;
            }
            line += 1;
        }
        at += 1;
    }
    true
}

const fn nth<T>(list: &[T], at: usize) -> Option<&T> {
    match list.split_at_checked(at) {
        Some((_, rest)) => rest.first(),
        None => None,
    }
}

/// A public page behind `https`, and a day such as `2026-11-22`.
const fn checked(check: &Checked) -> bool {
    fits(check.source.as_bytes(), b"https://a", true) && fits(check.day.as_bytes(), b"2000-00-00", false)
}

/// Whether `text` is written like `like`: a digit for a digit, `a` for anything, the rest as it is.
const fn fits(text: &[u8], like: &[u8], more: bool) -> bool {
    if text.len() < like.len() || text.len() > like.len() && !more {
        return false;
    }
    let mut at = 0;
    while let (Some(one), Some(as_in)) = (nth(text, at), nth(like, at)) {
        let alike = match as_in {
            b'0'..=b'9' => one.is_ascii_digit(),
            b'a' => !one.is_ascii_whitespace(),
            _ => *one == *as_in,
        };
        if !alike {
            return false;
        }
        at += 1;
    }
    true
}
