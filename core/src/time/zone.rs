//! Zones: from a civil time to a moment and back. The only file that names chrono.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, MappedLocalTime, NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{GapInfo, Tz};
use serde::{Deserialize, Serialize};

use super::civil::{Civil, CivilDate};
use super::clock::Here;
use crate::error::{Error, Result};

/// A zone of the tz database, or a fixed distance from UTC. Written as its id (`Europe/Berlin`) or
/// as `+02:00`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(Kind);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Named(Tz),
    Fixed(i32),
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
        id.parse().map(|tz| Self(Kind::Named(tz))).map_err(|_| Error::Zone { zone: id.to_owned() })
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
        let offset = match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(tz) => offset_of_local(tz, civil),
        };
        (civil.seconds() - i64::from(offset)) * 1_000
    }

    /// What a clock on the wall shows at `utc_ms` (milliseconds since 1970), without the fraction
    /// of a second.
    pub fn civil_at(&self, utc_ms: i64) -> Civil {
        Civil::from_seconds(utc_ms.div_euclid(1_000) + i64::from(self.offset_at(utc_ms)))
    }

    /// Seconds east of UTC at `utc_ms`.
    pub fn offset_at(&self, utc_ms: i64) -> i32 {
        match self.0 {
            Kind::Fixed(offset) => offset,
            Kind::Named(tz) => {
                let utc = naive(utc_ms.div_euclid(1_000));
                tz.offset_from_utc_datetime(&utc).fix().local_minus_utc()
            }
        }
    }
}

fn offset_of_local(tz: Tz, civil: Civil) -> i32 {
    let Civil { date, time } = civil;
    let local = NaiveDate::from_ymd_opt(date.year, date.month.into(), date.day.into())
        .and_then(|date| date.and_hms_opt(time.hour.into(), time.minute.into(), time.second.into()))
        .unwrap_or_else(|| naive(civil.seconds()));
    match tz.offset_from_local_datetime(&local) {
        MappedLocalTime::Single(offset) | MappedLocalTime::Ambiguous(offset, _) => offset.fix().local_minus_utc(),
        // Read with the offset before the gap, a skipped time lands as far behind the gap as it
        // was into it: forward by the gap.
        MappedLocalTime::None => {
            GapInfo::new(&local, &tz).and_then(|gap| gap.begin).map_or(0, |(_, before)| before.fix().local_minus_utc())
        }
    }
}

/// Seconds as chrono takes them; far outside the years of [`CivilDate`] it is 1970.
fn naive(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().naive_utc()
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
            Kind::Named(tz) => f.write_str(tz.name()),
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
        let time: super::CivilTime = text.get(1..).unwrap_or_default().parse().map_err(|_| unknown())?;
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
