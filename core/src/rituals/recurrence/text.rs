//! Rules as RFC 5545 text. What is outside the subset is refused by the name of its part, so that a
//! person learns which part of an imported rule stands in the way.

use std::fmt;
use std::str::FromStr;

use super::{Days, Freq, Nth, Rule, Until};
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
                "BYDAY" => (rule.by_day, rule.by_nth) = days(value)?,
                "BYMONTHDAY" => rule.by_month_day = numbers(name, value, 31, "error-rule-month-days")?,
                "BYMONTH" => rule.by_month = months(value)?,
                "BYSETPOS" => rule.by_set_pos = numbers(name, value, 366, "error-rule-set-positions")?,
                "WKST" => rule.week_start = day(name, value)?,
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
        fit(&rule)?;
        Ok(rule)
    }
}

/// Parts that do not go together: by RFC 5545, section 3.3.10, and what is not kept here beside it.
fn fit(rule: &Rule) -> Result<()> {
    let in_days_or_weeks = matches!(rule.freq, Freq::Daily | Freq::Weekly);
    let names_days = !rule.by_day.is_empty() || !rule.by_nth.is_empty() || !rule.by_month_day.is_empty();
    let refused = if rule.count.is_some() && rule.until.is_some() {
        ("COUNT", "error-rule-count-and-until")
    } else if in_days_or_weeks && !rule.by_nth.is_empty() {
        ("BYDAY", "error-rule-numbered-days")
    } else if rule.freq == Freq::Weekly && !rule.by_month_day.is_empty() {
        ("BYMONTHDAY", "error-rule-month-days-in-weeks")
    } else if rule.freq == Freq::Yearly && !rule.by_month_day.is_empty() && rule.by_month.is_empty() {
        ("BYMONTHDAY", "error-rule-month-days-without-month")
    } else if rule.freq == Freq::Weekly && !rule.by_set_pos.is_empty() {
        ("BYSETPOS", "error-rule-set-positions-in-weeks")
    } else if !rule.by_set_pos.is_empty() && !names_days && rule.by_month.is_empty() {
        ("BYSETPOS", "error-rule-set-positions-alone")
    } else {
        return Ok(());
    };
    Err(Error::rule(refused.0, refused.1))
}

/// A name short enough to be shown back.
fn known_or_rrule(name: &str) -> &str {
    if !name.is_empty() && name.len() <= 20 && name.is_ascii() { name } else { "RRULE" }
}

fn freq(value: &str) -> Result<Freq> {
    match value {
        "DAILY" => Ok(Freq::Daily),
        "WEEKLY" => Ok(Freq::Weekly),
        "MONTHLY" => Ok(Freq::Monthly),
        "YEARLY" => Ok(Freq::Yearly),
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

/// The days of BYDAY: those without a number, those with one.
fn days(value: &str) -> Result<(Days, Vec<Nth>)> {
    let (mut plain, mut numbered) = (Vec::new(), Vec::new());
    for one in value.split(',') {
        let name = one.trim_start_matches(|sign: char| matches!(sign, '+' | '-') || sign.is_ascii_digit());
        let day = day("BYDAY", name)?;
        match one.strip_suffix(name).unwrap_or_default() {
            "" => plain.push(day),
            nth => numbered.push(Nth { nth: signed("BYDAY", nth, 53, "error-rule-days")?, day }),
        }
    }
    Ok((Days::of(&plain), each_once(numbered)))
}

fn months(value: &str) -> Result<Vec<u8>> {
    let month = |one: &str| number("BYMONTH", one).ok().and_then(|month| u8::try_from(month).ok());
    let named: Option<Vec<u8>> = value.split(',').map(|one| month(one).filter(|month| *month <= 12)).collect();
    named.map(each_once).ok_or_else(|| Error::rule("BYMONTH", "error-rule-months"))
}

/// Numbers from 1 to `most`, or from −1 to −`most`.
fn numbers<T: TryFrom<i32> + Ord>(name: &str, value: &str, most: u32, says: &'static str) -> Result<Vec<T>> {
    value.split(',').map(|one| signed(name, one, most, says)).collect::<Result<Vec<_>>>().map(each_once)
}

fn signed<T: TryFrom<i32>>(name: &str, text: &str, most: u32, says: &'static str) -> Result<T> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = number(name, digits).ok().filter(|size| *size <= most).and_then(|size| i32::try_from(size).ok());
    size.and_then(|size| T::try_from(sign * size).ok()).ok_or_else(|| Error::rule(name, says))
}

fn each_once<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all.dedup();
    all
}

/// `20260329`, `20260329T023000` or `20260329T003000Z`.
pub(in super::super) fn until(value: &str) -> Result<Until> {
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
            Freq::Monthly => "FREQ=MONTHLY",
            Freq::Yearly => "FREQ=YEARLY",
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
        let numbered = self.by_nth.iter().map(|one| format!("{}{}", one.nth, name(one.day)));
        list(f, "BYDAY", self.by_day.iter().map(|day| name(day).to_owned()).chain(numbered))?;
        list(f, "BYMONTHDAY", self.by_month_day.iter())?;
        list(f, "BYMONTH", self.by_month.iter())?;
        list(f, "BYSETPOS", self.by_set_pos.iter())?;
        if self.week_start != Weekday::Monday {
            write!(f, ";WKST={}", name(self.week_start))?;
        }
        Ok(())
    }
}

fn list(f: &mut fmt::Formatter<'_>, part: &str, values: impl Iterator<Item = impl fmt::Display>) -> fmt::Result {
    for (index, value) in values.enumerate() {
        if index == 0 {
            write!(f, ";{part}={value}")?;
        } else {
            write!(f, ",{value}")?;
        }
    }
    Ok(())
}

fn name(day: Weekday) -> &'static str {
    NAMES.iter().zip(Weekday::ALL).find(|(_, known)| *known == day).map_or("MO", |(name, _)| name)
}

/// `20260329`.
pub(in super::super) fn basic_date(date: CivilDate) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}

/// `20260329T023000`.
pub(in super::super) fn basic(civil: Civil) -> String {
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
