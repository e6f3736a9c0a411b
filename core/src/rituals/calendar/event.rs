//! One event as a file has it: the few content lines that bear on a ritual, everything else passed over.

use icalendar::parser::{Property, unfold};

use crate::error::{Error, Result};

/// Most content lines of one event that are kept.
const MAX_LINES: usize = 2_000;

/// A content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// What it says, TEXT without its escapes.
    pub(super) value: String,
    /// The zone it names.
    pub(super) tzid: Option<String>,
    /// What kind of value it says it holds, in capitals.
    pub(super) kind: Option<String>,
}

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) uid: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) start: Option<Line>,
    pub(super) end: Option<Line>,
    pub(super) duration: Option<String>,
    pub(super) rules: Vec<String>,
    pub(super) rdates: Vec<Line>,
    pub(super) exdates: Vec<Line>,
    /// The first alarm that is set from its beginning, as a duration.
    pub(super) alarm: Option<String>,
    /// It changes one occurrence of another event.
    pub(super) one_of_a_series: bool,
    /// It has a rule for what does not happen.
    pub(super) has_exrule: bool,
    pub(super) cancelled: bool,
}

/// Reads what lies between BEGIN:VEVENT and END:VEVENT.
///
/// # Errors
/// [`Error::Input`] for a line that bears on a ritual and cannot be read.
pub(super) fn event(block: &[u8]) -> Result<Event> {
    let text = unfold(&String::from_utf8_lossy(block));
    let mut event = Event::default();
    let mut depth = 0_usize;
    let mut lines = 0;
    for line in text.lines() {
        let name: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let name = name.to_ascii_uppercase();
        match name.as_str() {
            "BEGIN" => depth += 1,
            "END" => depth = depth.saturating_sub(1),
            "TRIGGER" if depth == 1 && event.alarm.is_none() => event.alarm = Some(read(line)?.value),
            "UID" | "SUMMARY" | "DTSTART" | "DTEND" | "DURATION" | "RRULE" | "RDATE" | "EXDATE" | "EXRULE"
            | "RECURRENCE-ID" | "STATUS"
                if depth == 0 =>
            {
                lines += 1;
                if lines > MAX_LINES {
                    return Err(Error::input("event", "calendar-many-dates"));
                }
                event.take(&name, line)?;
            }
            _ => {}
        }
    }
    Ok(event)
}

impl Event {
    fn take(&mut self, name: &str, line: &str) -> Result<()> {
        let line = read(line)?;
        match name {
            "UID" => self.uid = Some(line.value),
            "SUMMARY" => self.summary = Some(line.value),
            "DTSTART" => self.start = Some(line),
            "DTEND" => self.end = Some(line),
            "DURATION" => self.duration = Some(line.value),
            "RRULE" => self.rules.push(line.value),
            "RDATE" => self.rdates.push(line),
            "EXDATE" => self.exdates.push(line),
            "EXRULE" => self.has_exrule = true,
            "RECURRENCE-ID" => self.one_of_a_series = true,
            _ => self.cancelled = line.value.eq_ignore_ascii_case("CANCELLED"),
        }
        Ok(())
    }
}

fn read(line: &str) -> Result<Line> {
    let property = Property::try_from(line).map_err(|_| Error::input("event", "calendar-broken"))?;
    let parameter = |key: &str| {
        let found = property.params.iter().find(|one| one.key.as_str().eq_ignore_ascii_case(key));
        found.and_then(|one| one.val.as_ref()).map(|value| value.as_str().to_owned())
    };
    let kind = parameter("VALUE").map(|kind| kind.to_ascii_uppercase());
    Ok(Line { value: property.val.as_str().trim().to_owned(), tzid: parameter("TZID"), kind })
}
