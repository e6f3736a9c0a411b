//! Exercises: what the present step asks decides what a text means.

use attune_core::exercises::{Answer, SessionScreen, StepView};
use attune_core::ids::SessionId;
use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn exercise(phone: &Phone, mut arguments: Arguments) -> Told {
    let (attune, here) = (&phone.attune, &phone.here);
    let verb = arguments.next("list, start, answer or show")?;
    if verb == "list" {
        arguments.end()?;
        return Ok(json!({"together": attune.together(here)?}));
    }
    let id = match verb.as_str() {
        "start" => {
            let exercise = arguments.next("which exercise")?;
            arguments.end()?;
            attune.start(here, &exercise)?
        }
        "show" => {
            let id = session(&mut arguments)?;
            arguments.end()?;
            id
        }
        "answer" => {
            let id = session(&mut arguments)?;
            let text = arguments.text("the answer")?;
            let screen = attune.session(here, id)?;
            attune.answer(here, id, &screen.step_id, &meant(&screen, &text)?)?;
            id
        }
        other => return Err(Failure::usage(format!("there is no exercise {other}"))),
    };
    Ok(json!({"session": attune.session(here, id)?}))
}

fn session(arguments: &mut Arguments) -> Result<SessionId, Failure> {
    Ok(arguments.next("which session")?.parse()?)
}

/// What `text` means at this step: an answer as JSON, one of the words next, back, keep, withdraw and
/// propose, or else what the step asks for. Several choices or fields stand apart by a bar.
fn meant(screen: &SessionScreen, text: &str) -> Result<Answer, Failure> {
    if text.starts_with('{') {
        return serde_json::from_str(text).map_err(|e| Failure::usage(format!("no answer: {e}")));
    }
    let parts = || text.split('|').map(|part| part.trim().to_owned()).collect::<Vec<String>>();
    Ok(match (text, &screen.step) {
        ("next", _) => Answer::Next,
        ("back", _) => Answer::Back,
        ("keep", _) => Answer::KeepToMyself { texts: Vec::new() },
        ("withdraw", _) => Answer::Withdraw,
        ("propose", _) => Answer::Propose,
        (_, StepView::Reflect { .. }) => Answer::Text { text: text.into() },
        (_, StepView::Choose { .. } | StepView::Feelings { .. }) => Answer::Chosen { ids: parts() },
        (_, StepView::Scale { .. }) => {
            let value = text.parse().map_err(|_| Failure::usage("this step asks for a number"))?;
            Answer::Value { value }
        }
        (_, StepView::Share { .. }) => Answer::Send { text: text.into(), option: None },
        (_, StepView::Sealed { fields, .. }) => {
            let mut texts = parts();
            texts.resize(texts.len().max(fields.len()), String::new());
            Answer::Seal { texts }
        }
        _ => Answer::Next,
    })
}
