//! `Retry-After`: how long a server asks to be left alone.

use super::model::Header;
use crate::time::{Civil, CivilDate, CivilTime, Zone};

/// The longest wait that is kept, milliseconds: an hour. A server that says more, by mistake or in malice,
/// is asked again then.
const LONGEST_MS: u64 = 3_600_000;

/// What the headers ask for, in milliseconds; none where they ask for nothing that can be read.
pub(super) fn retry_after_ms(headers: &[Header]) -> Option<u64> {
    let asked = header(headers, "retry-after")?;
    let seconds = match asked.parse::<u64>() {
        Ok(seconds) => seconds,
        // A moment is told by the server's own clock, and so is what it means from now on.
        Err(_) => (moment(asked)?.saturating_sub(moment(header(headers, "date")?)?).max(0) / 1_000).unsigned_abs(),
    };
    Some(seconds.saturating_mul(1_000).min(LONGEST_MS))
}

fn header<'a>(headers: &'a [Header], name: &str) -> Option<&'a str> {
    headers.iter().find(|header| header.name.eq_ignore_ascii_case(name)).map(|header| header.value.trim())
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Sun, 06 Nov 1994 08:49:37 GMT`, in milliseconds since 1970.
fn moment(text: &str) -> Option<i64> {
    let (_, text) = text.split_once(", ")?;
    let mut parts = text.strip_suffix(" GMT")?.split(' ');
    let (day, month, year, time) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let date: CivilDate = format!("{year}-{month:02}-{day}").parse().ok()?;
    let time: CivilTime = time.parse().ok()?;
    Some(Zone::UTC.place(Civil { date, time }))
}
