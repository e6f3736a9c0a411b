//! Everything a phone shows of what is shared, as one JSON object in which ids are numbered in the order they are
//! met: what two phones, or two front ends, have come to can be compared.

use std::fs;

use attune_core::journal::screens::Which;
use serde_json::{Value, json};

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

/// Prints them; with `--into FILE` keeps them there to be read by people, with `--against FILE` says only what is not
/// as there.
pub(super) fn records(phone: &Phone, mut arguments: Arguments) -> Told {
    let (into, against) = (arguments.value("--into")?, arguments.value("--against")?);
    arguments.end()?;
    let records = shown(phone)?;
    if let Some(path) = into {
        fs::write(&path, format!("{records:#}\n")).map_err(|e| Failure::file(&path, &e))?;
    }
    let Some(path) = against else { return Ok(records) };
    let kept = fs::read(&path).map_err(|e| Failure::file(&path, &e))?;
    let kept = serde_json::from_slice(&kept).map_err(|e| Failure::usage(format!("{path} is no JSON: {e}")))?;
    let mut different = Vec::new();
    compare("", &records, &kept, &mut different);
    Ok(json!({"same": different.is_empty(), "different": different}))
}

fn shown(phone: &Phone) -> Told {
    let (attune, here) = (&phone.attune, &phone.here);
    let together = attune.together(here)?;
    let cards = [&together.running, &together.past].into_iter().flatten();
    let sessions = cards.map(|card| attune.session(here, card.id)).collect::<Result<Vec<_>, _>>()?;
    let shown = attune.rituals(here)?;
    let cards = [&shown.asked, &shown.on, &shown.proposed].into_iter().flatten();
    let rituals = cards.map(|card| attune.ritual(here, card.id)).collect::<Result<Vec<_>, _>>()?;
    let page = attune.journal_page(here, Which::Ours, None, None)?;
    let entries =
        page.entries.iter().map(|card| attune.entry(here, Which::Ours, card.id)).collect::<Result<Vec<_>, _>>()?;
    let us = attune.us(here)?;
    let mut all = json!({
        "today": attune.today(here)?,
        "running": together.running,
        "past": together.past,
        "sessions": sessions,
        "asked": shown.asked,
        "on": shown.on,
        "proposed": shown.proposed,
        "rituals": rituals,
        "entries": entries,
        "timeout": attune.timeout(here)?,
        "us": {"name": us.name, "partner": us.partner, "standing": us.standing, "phones": us.phones, "quiet": us.quiet},
    });
    number(&mut all, &mut Vec::new());
    Ok(all)
}

/// Puts a number in the place of every id.
fn number(value: &mut Value, met: &mut Vec<String>) {
    match value {
        Value::String(text) if text.parse::<uuid::Uuid>().is_ok() => {
            let at = met.iter().position(|id| id == text).unwrap_or_else(|| {
                met.push(text.clone());
                met.len() - 1
            });
            *text = format!("#{}", at + 1);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| number(item, met)),
        Value::Object(fields) => {
            // The field of feelings is the same for everybody; who starts is drawn with the two persons' ids.
            let drawn = |value: &Value| value.as_str().is_some_and(|line| line.ends_with(" starts this time."));
            fields.retain(|key, value| match key.as_str() {
                "words" | "outside" | "starts" => false,
                "line" => !drawn(value),
                _ => true,
            });
            fields.values_mut().for_each(|field| number(field, met));
        }
        _ => {}
    }
}

/// Names every place at which `here` is not as `kept`.
fn compare(place: &str, here: &Value, kept: &Value, different: &mut Vec<String>) {
    match (here, kept) {
        (Value::Object(one), Value::Object(two)) if one.keys().eq(two.keys()) => {
            for (key, value) in one {
                compare(&format!("{place}.{key}"), value, two.get(key).unwrap_or(&Value::Null), different);
            }
        }
        (Value::Array(one), Value::Array(two)) if one.len() == two.len() => {
            for (at, (one, two)) in one.iter().zip(two).enumerate() {
                compare(&format!("{place}[{at}]"), one, two, different);
            }
        }
        _ if here == kept => {}
        _ => different.push(format!("{place}: {here}, not {kept}")),
    }
}
