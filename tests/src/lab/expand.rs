//! `expand`: what a recurrence rule means, in civil time and on the clock.

use attune_core::copy::Saying;
use attune_core::error::{Error, Result};
use attune_core::rituals::recurrence::{Rule, Series};
use attune_core::time::{Civil, Zone};
use serde::Deserialize;
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::output::{Answered, each_line};

/// One line in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    dtstart: String,
    /// None: once.
    rule: Option<String>,
    /// None: civil times only.
    zone: Option<String>,
    #[serde(default)]
    exdates: Vec<String>,
    #[serde(default)]
    rdates: Vec<String>,
    /// Exclusive, civil.
    after: Option<String>,
    limit: Option<usize>,
    #[serde(default)]
    form: Form,
}

/// How the occurrences are told.
#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Form {
    /// Each as an object, for people.
    #[default]
    Whole,
    /// Each as its moment in seconds since 1970, for programs that ask for millions; needs a zone.
    Seconds,
}

/// When nobody says how many.
const LIMIT: usize = 50;

pub(crate) fn expand(arguments: Arguments) -> Answered {
    arguments.end()?;
    each_line(line)
}

fn line(line: &str) -> Result<Value> {
    let asked: Asked = serde_json::from_str(line).map_err(|e| Error::input("line", Saying::terminal(e)))?;
    let zone = asked.zone.as_deref().map(Zone::named).transpose()?;
    let civil = |texts: &[String]| texts.iter().map(|text| text.parse()).collect::<Result<Vec<Civil>>>();
    let series = Series {
        start: asked.dtstart.parse()?,
        rule: asked.rule.as_deref().map(str::parse::<Rule>).transpose()?,
        rdates: civil(&asked.rdates)?,
        exdates: civil(&asked.exdates)?,
        pauses: Vec::new(),
    };
    let after = asked.after.as_deref().map(str::parse).transpose()?;
    let occurrences = series.occurrences(zone.as_ref(), after)?.take(asked.limit.unwrap_or(LIMIT));
    match asked.form {
        Form::Whole => {
            let found: Vec<Value> = occurrences.map(|civil| placed(civil, zone)).collect();
            Ok(json!({ "occurrences": found }))
        }
        Form::Seconds => {
            let zone = zone.ok_or_else(|| Error::input("zone", Saying::terminal("seconds need a zone")))?;
            Ok(json!({ "seconds": occurrences.map(|civil| zone.place(civil) / 1_000).collect::<Vec<_>>() }))
        }
    }
}

fn placed(civil: Civil, zone: Option<Zone>) -> Value {
    let Some(zone) = zone else { return json!({"civil": civil.to_string()}) };
    let at = zone.place(civil);
    let offset = Zone::fixed(zone.offset_at(at));
    json!({
        "civil": civil.to_string(),
        "placed": format!("{}{offset}", zone.civil_at(at)),
        "instant": format!("{}Z", Zone::UTC.civil_at(at)),
    })
}
