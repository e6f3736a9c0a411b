//! A rule with its start, its extra dates and its exceptions: everything about "when" that is agreed,
//! still in civil time.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Occurrences, Rule, Until, occurrences};
use crate::error::{Error, Result};
use crate::time::{Civil, CivilDate, Zone};

/// Whose wall clock a series means. Written `floating`, `anchored:Europe/Berlin` or `date`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Policy {
    /// Each person's own, wherever they are.
    Floating,
    /// The clock of one zone: one moment for both.
    Anchored(Zone),
    /// A date of the calendar, such as an anniversary; rings at its time like a floating one.
    Date,
}

impl Policy {
    /// The zone that places the occurrences for someone who is in `here`.
    pub fn zone(self, here: Zone) -> Zone {
        match self {
            Self::Anchored(zone) => zone,
            Self::Floating | Self::Date => here,
        }
    }
}

impl FromStr for Policy {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        match text {
            "floating" => Ok(Self::Floating),
            "date" => Ok(Self::Date),
            _ => match text.strip_prefix("anchored:") {
                Some(zone) => Ok(Self::Anchored(zone.parse()?)),
                None => Err(Error::input("policy", "error-rule-policy")),
            },
        }
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Floating => f.write_str("floating"),
            Self::Date => f.write_str("date"),
            Self::Anchored(zone) => write!(f, "anchored:{zone}"),
        }
    }
}

impl TryFrom<String> for Policy {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Policy> for String {
    fn from(policy: Policy) -> Self {
        policy.to_string()
    }
}

/// Dates, both inclusive, on which a series rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pause {
    /// The first date without it.
    pub from: CivilDate,
    /// The last date without it; before `from` the pause is empty.
    pub to: CivilDate,
}

/// When something happens, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The first possible occurrence, and the time of the day of all.
    pub start: Civil,
    /// How it repeats; without it, once at `start` (and on `rdates`).
    #[serde(default)]
    pub rule: Option<Rule>,
    /// Further occurrences (RDATE); not counted by COUNT.
    #[serde(default)]
    pub rdates: Vec<Civil>,
    /// Occurrences that do not happen (EXDATE); they still count.
    #[serde(default)]
    pub exdates: Vec<Civil>,
    /// Rests; what would fall into one does not happen and still counts.
    #[serde(default)]
    pub pauses: Vec<Pause>,
}

impl Series {
    /// Once, at `start`.
    pub fn once(start: Civil) -> Self {
        Self { start, rule: None, rdates: Vec::new(), exdates: Vec::new(), pauses: Vec::new() }
    }

    /// The occurrences after `after` (exclusive), in order, without those excepted or paused. `zone` is
    /// where the series happens; it is needed for UNTIL in UTC alone.
    ///
    /// # Errors
    /// [`Error::Rule`] naming UNTIL when that is in UTC and there is no zone.
    pub fn occurrences(&self, zone: Option<&Zone>, after: Option<Civil>) -> Result<SeriesOccurrences> {
        let end = match self.rule.as_ref().and_then(|rule| rule.until) {
            Some(Until::Utc(utc)) => {
                let zone = zone.ok_or_else(|| Error::rule("UNTIL", "error-rule-until-zone"))?;
                Some(zone.civil_at(utc.seconds() * 1_000))
            }
            _ => None,
        };
        let mut extra: Vec<Civil> = self.rdates.clone();
        if self.rule.is_none() {
            extra.push(self.start);
        }
        extra.retain(|date| after.is_none_or(|after| *date > after));
        extra.sort_unstable_by(|one, other| other.cmp(one));
        extra.dedup();
        let mut without: Vec<Civil> = self.exdates.clone();
        without.sort_unstable();
        let mut pauses: Vec<Pause> = self.pauses.iter().copied().filter(|pause| pause.from <= pause.to).collect();
        pauses.sort_unstable();
        let ruled = self.rule.as_ref().map(|rule| occurrences(rule, self.start, after, end));
        Ok(SeriesOccurrences { ruled, held: None, extra, without, pauses })
    }

    /// The series as it is saved: COUNT turned into its last date.
    ///
    /// # Errors
    /// [`Error::Rule`] naming RRULE when nothing would ever happen.
    pub fn settled(mut self) -> Result<Self> {
        if let Some(rule) = self.rule {
            let never = || Error::rule("RRULE", "error-rule-never");
            self.rule = Some(rule.settled(self.start).ok_or_else(never)?);
        }
        Ok(self)
    }
}

/// See [`Series::occurrences`].
#[derive(Debug, Clone)]
pub struct SeriesOccurrences {
    ruled: Option<Occurrences>,
    held: Option<Civil>,
    /// Descending, so that the next one is last.
    extra: Vec<Civil>,
    without: Vec<Civil>,
    pauses: Vec<Pause>,
}

impl SeriesOccurrences {
    fn next_of_all(&mut self) -> Option<Civil> {
        if self.held.is_none() {
            self.held = self.ruled.as_mut().and_then(Iterator::next);
        }
        let next = match (self.held, self.extra.last().copied()) {
            (Some(ruled), Some(extra)) => ruled.min(extra),
            (ruled, extra) => ruled.or(extra)?,
        };
        if self.held == Some(next) {
            self.held = None;
        }
        if self.extra.last() == Some(&next) {
            self.extra.pop();
        }
        Some(next)
    }
}

impl Iterator for SeriesOccurrences {
    type Item = Civil;

    fn next(&mut self) -> Option<Civil> {
        loop {
            let next = self.next_of_all()?;
            if let Some(pause) = self.pauses.iter().find(|pause| pause.from <= next.date && next.date <= pause.to) {
                // Leap to the end of a long rest instead of walking through it.
                if let Some(ruled) = &mut self.ruled {
                    ruled.skip_past(pause.to.at(crate::time::CivilTime::from_seconds(-1)));
                }
                continue;
            }
            if self.without.binary_search(&next).is_err() {
                return Some(next);
            }
        }
    }
}
