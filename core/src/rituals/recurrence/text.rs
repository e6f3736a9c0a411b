//! Rules as RFC 5545 text. What is outside the subset is refused by the name of its part, so that a
//! person learns which part of an imported rule stands in the way.

use std::fmt;
use std::str::FromStr;

use super::{Days, Freq, Rule, Until};
use crate::copy::Saying;
use crate::error::{Error, Result};
use crate::time::{Civil, CivilDate, Weekday};

const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// No sensible rule is longer; a longer one is garbage.
const MAX_LEN: usize = 500;

impl FromStr for Rule {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.len() > MAX_LEN {
            return Err(Error::rule("RRULE", "error-rule-length"));
        }
        let text = text.trim().to_ascii_uppercase();
        let mut rule = Rule::every(Freq::Daily, 1);
        let mut seen: Vec<&str> = Vec::new();
        for part in text.split(';') {
            let (name, value) =
                part.split_once('=').ok_or_else(|| Error::rule(known_or_rrule(part), "error-rule-form"))?;
            if seen.contains(&name) {
                return Err(Error::rule(name, "error-rule-twice"));
            }
            seen.push(name);
            match name {
                "FREQ" => rule.freq = freq(value)?,
                "INTERVAL" => rule.interval = number(name, value)?,
                "COUNT" => rule.count = Some(number(name, value)?),
                "UNTIL" => rule.until = Some(until(value)?),
                "BYDAY" => rule.by_day = days(value)?,
                "WKST" => rule.week_start = day(name, value)?,
                "BYMONTHDAY" | "BYMONTH" | "BYSETPOS" => {
                    return Err(Error::rule(name, "error-rule-days-and-weeks"));
                }
                "BYWEEKNO" | "BYYEARDAY" | "BYHOUR" | "BYMINUTE" | "BYSECOND" => {
                    return Err(Error::rule(name, "error-rule-not-kept"));
                }
                _ => {
                    return Err(Error::rule(known_or_rrule(name), "error-rule-no-such-part"));
                }
            }
        }
        if !seen.contains(&"FREQ") {
            return Err(Error::rule("FREQ", "error-rule-freq-missing"));
        }
        if rule.count.is_some() && rule.until.is_some() {
            return Err(Error::rule("COUNT", "error-rule-count-and-until"));
        }
        Ok(rule)
    }
}

/// A name short enough to be shown back.
fn known_or_rrule(name: &str) -> &str {
    if !name.is_empty() && name.len() <= 20 && name.is_ascii() { name } else { "RRULE" }
}

fn freq(value: &str) -> Result<Freq> {
    match value {
        "DAILY" => Ok(Freq::Daily),
        "WEEKLY" => Ok(Freq::Weekly),
        "MONTHLY" | "YEARLY" => {
            Err(Error::rule("FREQ", Saying::with("error-rule-freq-not-yet", &[("value", value.into())])))
        }
        "HOURLY" | "MINUTELY" | "SECONDLY" => {
            Err(Error::rule("FREQ", Saying::with("error-rule-freq-too-often", &[("value", value.into())])))
        }
        _ => Err(Error::rule("FREQ", "error-rule-freq")),
    }
}

fn number(name: &str, value: &str) -> Result<u32> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse() {
        Ok(number) if digits && number > 0 => Ok(number),
        _ => Err(Error::rule(name, "error-rule-number")),
    }
}

fn day(name: &str, value: &str) -> Result<Weekday> {
    let found = NAMES.iter().zip(Weekday::ALL).find(|(known, _)| **known == value);
    found.map(|(_, day)| day).ok_or_else(|| Error::rule(name, "error-rule-days"))
}

fn days(value: &str) -> Result<Days> {
    let ordinal = |one: &&str| one.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-'));
    if value.split(',').any(|one| ordinal(&one)) {
        return Err(Error::rule("BYDAY", "error-rule-numbered-days"));
    }
    let named = value.split(',').map(|one| day("BYDAY", one)).collect::<Result<Vec<_>>>()?;
    Ok(Days::of(&named))
}

/// `20260329`, `20260329T023000` or `20260329T003000Z`.
fn until(value: &str) -> Result<Until> {
    let wrong = || Error::rule("UNTIL", "error-rule-until-form");
    let (rest, utc) = value.strip_suffix('Z').map_or((value, false), |rest| (rest, true));
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    let part = |text: &str, from, to| text.get(from..to).map(str::to_owned).ok_or_else(wrong);
    if date.len() != 8 || time.is_some_and(|time| time.len() != 6) {
        return Err(wrong());
    }
    let date: CivilDate =
        format!("{}-{}-{}", part(date, 0, 4)?, part(date, 4, 6)?, part(date, 6, 8)?).parse().map_err(|_| wrong())?;
    let Some(time) = time else {
        return if utc { Err(wrong()) } else { Ok(Until::Date(date)) };
    };
    let time =
        format!("{}:{}:{}", part(time, 0, 2)?, part(time, 2, 4)?, part(time, 4, 6)?).parse().map_err(|_| wrong())?;
    let civil = date.at(time);
    Ok(if utc { Until::Utc(civil) } else { Until::Local(civil) })
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.freq {
            Freq::Daily => "FREQ=DAILY",
            Freq::Weekly => "FREQ=WEEKLY",
        })?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        match self.until {
            Some(Until::Date(date)) => write!(f, ";UNTIL={}", basic_date(date))?,
            Some(Until::Local(civil)) => write!(f, ";UNTIL={}", basic(civil))?,
            Some(Until::Utc(civil)) => write!(f, ";UNTIL={}Z", basic(civil))?,
            None => {}
        }
        for (index, day) in self.by_day.iter().enumerate() {
            write!(f, "{}{}", if index == 0 { ";BYDAY=" } else { "," }, name(day))?;
        }
        if self.week_start != Weekday::Monday {
            write!(f, ";WKST={}", name(self.week_start))?;
        }
        Ok(())
    }
}

fn name(day: Weekday) -> &'static str {
    NAMES.iter().zip(Weekday::ALL).find(|(_, known)| *known == day).map_or("MO", |(name, _)| name)
}

fn basic_date(date: CivilDate) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}

fn basic(civil: Civil) -> String {
    format!("{}T{:02}{:02}{:02}", basic_date(civil.date), civil.time.hour, civil.time.minute, civil.time.second)
}

impl TryFrom<String> for Rule {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Rule> for String {
    fn from(rule: Rule) -> Self {
        rule.to_string()
    }
}
