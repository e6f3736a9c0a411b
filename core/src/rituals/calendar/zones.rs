//! Zones in calendar files: found by the name that a file gives them, and written out with their changes, so that a
//! calendar without our table reads them alike.

use std::collections::BTreeMap;

use super::super::recurrence::basic;
use super::write::Lines;
use crate::time::{Civil, Zone};

/// So far ahead the changes of a zone are written out, milliseconds: 20 years.
const AHEAD_MS: i64 = 20 * 366 * 24 * 3_600_000;

/// The zone that a TZID names: as the tz database does, with or without a maker's path before it.
pub(super) fn named(tzid: &str) -> Option<Zone> {
    let tzid = tzid.trim_matches('"');
    if let Ok(zone) = Zone::named(tzid) {
        return Some(zone);
    }
    let path = tzid.strip_prefix('/')?;
    let rests = path.match_indices('/').filter_map(|(at, _)| path.get(at + 1..));
    rests.take(6).find_map(|rest| Zone::named(rest).ok())
}

/// The zone as a VTIMEZONE, good from `from_ms` until 20 years after `now_ms`, milliseconds since 1970.
pub(super) fn write(lines: &mut Lines, zone: Zone, from_ms: i64, now_ms: i64) {
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", &zone.to_string());
    let first = zone.offset_at(from_ms);
    observance(lines, "STANDARD", first, first, &[zone.civil_at(from_ms)]);
    // Changes of one kind share an observance: the clocks of most zones change in two ways.
    let mut kinds: BTreeMap<(bool, i32, i32), Vec<Civil>> = BTreeMap::new();
    for change in zone.changes(from_ms, from_ms.max(now_ms).saturating_add(AHEAD_MS)) {
        let onset = Zone::fixed(change.before).civil_at(change.at_ms);
        kinds.entry((change.summer, change.before, change.after)).or_default().push(onset);
    }
    for ((summer, before, after), onsets) in kinds {
        observance(lines, if summer { "DAYLIGHT" } else { "STANDARD" }, before, after, &onsets);
    }
    lines.plain("END", "VTIMEZONE");
}

fn observance(lines: &mut Lines, name: &str, before: i32, after: i32, onsets: &[Civil]) {
    let Some((first, rest)) = onsets.split_first() else { return };
    lines.plain("BEGIN", name);
    lines.plain("DTSTART", &basic(*first));
    lines.plain("TZOFFSETFROM", &offset(before));
    lines.plain("TZOFFSETTO", &offset(after));
    for onset in rest {
        lines.plain("RDATE", &basic(*onset));
    }
    lines.plain("END", name);
}

/// `+0200`, with seconds where there are some.
fn offset(seconds: i32) -> String {
    let (sign, of) = if seconds < 0 { ('-', -seconds) } else { ('+', seconds) };
    let rest = if of % 60 == 0 { String::new() } else { format!("{:02}", of % 60) };
    format!("{sign}{:02}{:02}{rest}", of / 3_600, of / 60 % 60)
}
