//! Reading one step of a pack.

use serde_json::Value;

use super::json::{Part, below, wrong};
use super::step::{By, Field, Join, Kept, Mark, Options, Pattern, Source, Step, What};
use crate::error::Result;

/// The kinds of step that this Attune can do.
const KINDS: &str =
    "read, ready, breathe, timer, draw, turn, agree, reflect, choose, scale, share, sealed, schedule, pause";

pub(super) fn step(file: &str, at: usize, value: Value) -> Result<Step> {
    let mut part = Part::of(file, below("/steps", at), value)?;
    let kind: String = part.take("kind")?;
    let what = match kind.as_str() {
        "read" => What::Read {
            paragraphs: part.take("paragraphs")?,
            sample: part.or("sample", Vec::new())?,
            links: part.or("links", Vec::new())?,
        },
        "ready" => What::Ready { directions: part.or("directions", false)? },
        "breathe" => What::Breathe { pattern: given::<Pattern>(&mut part, "pattern")?, minutes: part.take("minutes")? },
        "timer" => {
            What::Timer { seconds: part.take("seconds")?, times: part.or("times", 1)?, dark: part.or("dark", false)? }
        }
        "draw" => What::Draw { deck: given::<String>(&mut part, "deck")? },
        "turn" => turn(&mut part)?,
        "agree" => What::Agree { offer: part.or("offer", false)? },
        "reflect" => What::Reflect { keep: part.take("keep")?, minutes: part.maybe("minutes")? },
        "choose" => choose(&mut part)?,
        "scale" => What::Scale { highest: part.take("highest")?, keep: part.take("keep")? },
        "share" => What::Share { options: part.or("options", Vec::new())?, from: part.maybe("from")? },
        "sealed" => {
            let fields: Vec<Value> = part.take("fields")?;
            let path = below(&part.path, "fields");
            let fields = fields.into_iter().enumerate().map(|(at, value)| field(file, below(&path, at), value));
            let fields = fields.collect::<Result<_>>()?;
            What::Sealed { fields, join: part.take("join")?, fades_days: part.maybe("fades_days")? }
        }
        "schedule" => What::Schedule { ritual: part.take("ritual")?, private: part.or("private", false)? },
        "pause" => What::Pause,
        other => {
            let reason = format!("“{other}” is no kind of step that this Attune knows ({KINDS}); update the app");
            return Err(wrong(file, &below(&part.path, "kind"), reason));
        }
    };
    let step = Step {
        id: part.take("id")?,
        by: part.or("by", By::Each)?,
        needs: part.maybe("needs")?,
        optional: part.or("optional", false)?,
        when: part.maybe("when")?,
        what,
    };
    part.end()?;
    Ok(step)
}

/// What the pack names under `name`, or the earlier choice that `from` names.
fn given<T: serde::de::DeserializeOwned>(part: &mut Part, name: &str) -> Result<Source<T>> {
    Ok(match part.maybe("from")? {
        Some(step) => Source::Chosen(step),
        None => Source::Here(part.take(name)?),
    })
}

fn turn(part: &mut Part) -> Result<What> {
    let ways: Vec<String> = part.take("ways")?;
    let typed = match ways.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["typed", "spoken"] => true,
        ["spoken"] => false,
        _ => return Err(wrong(part.file, &below(&part.path, "ways"), "typed and spoken, or spoken alone")),
    };
    let (turns, minutes, mirror) = (part.take("turns")?, part.take("minutes")?, part.or("mirror", false)?);
    Ok(What::Turn { turns, minutes, mirror, typed })
}

fn choose(part: &mut Part) -> Result<What> {
    let mark: Mark = part.take("mark")?;
    let feelings = part.or("feelings", false)?;
    let options = if feelings { Options::Feelings } else { Options::Listed(part.take("options")?) };
    // Only what is private can be kept, only what is sealed is joined: elsewhere these fields are unknown.
    let keep = if mark == Mark::Private { part.take("keep")? } else { Kept::Never };
    let join = if mark == Mark::Sealed { part.take("join")? } else { Join::Both };
    let fades_days = if mark == Mark::Sealed { part.maybe("fades_days")? } else { None };
    Ok(What::Choose { mark, options, up_to: part.take("up_to")?, keep, join, fades_days })
}

fn field(file: &str, path: String, value: Value) -> Result<Field> {
    let mut part = Part::of(file, path, value)?;
    let field = Field { id: part.take("id")?, optional: part.or("optional", false)? };
    part.end()?;
    Ok(field)
}
