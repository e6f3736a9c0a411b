//! What a single step of a pack must keep to beyond its shape.

use super::checks::{distinct, named, page_of_help};
use super::json::{below, wrong};
use super::model::{Pack, Who};
use super::step::{By, Join, Mark, Options, Pattern, Source, Step, What};
use crate::error::Result;

/// Whether what is kept at `step` can begin a text: words of one's own, or words for feelings.
fn begins(step: &Step) -> bool {
    match &step.what {
        What::Reflect { .. } => true,
        What::Choose { mark, options, .. } => *mark == Mark::Private && *options == Options::Feelings,
        _ => false,
    }
}

pub(super) fn check_step(file: &str, pack: &Pack, at: usize, step: &Step) -> Result<()> {
    let path = below("/steps", at);
    let bad = |part: &str, reason: &str| Err(wrong(file, &below(&path, part), reason));
    let earlier = |id: &str| pack.steps.iter().take(at).find(|one| one.id == id);
    if ["caution", "evidence"].contains(&step.id.as_str()) {
        return bad("id", "this name is taken; choose another");
    }
    let alone = pack.who == [Who::Solo];
    if alone && (step.by == By::Other || matches!(step.what, What::Turn { .. } | What::Agree { .. })) {
        return bad("by", "nobody can reach this step: the exercise is for one");
    }
    let both = matches!(step.what, What::Ready { .. } | What::Agree { .. }) || step.mark() == Mark::Sealed;
    if both && step.by != By::Each {
        return bad("by", "this step is always each one's");
    }
    let directions = |step: &Step| matches!(step.what, What::Ready { directions: true });
    let told = pack.steps.iter().take(at).any(directions);
    if [By::Teller, By::Listener].contains(&step.by) && !told {
        return bad("by", "nobody has said yet who tells: a ready step with directions belongs before this");
    }
    if let Some(gate) = pack.gate_at().filter(|gate| at < *gate) {
        let own = step.by == By::Starter || step.by == By::Each && step.mark() == Mark::Private;
        if !own {
            return bad("by", &format!("before step {} only who begins does something, or each alone", gate + 1));
        }
    }
    if let Some(when) = &step.when {
        let Some(chosen) = earlier(&when.step) else { return bad("when/step", "this names no earlier step") };
        let What::Choose { mark, options: Options::Listed(listed), .. } = &chosen.what else {
            return bad("when/step", "this is no choice from a list");
        };
        if *mark == Mark::Private {
            return bad("when/step", "what is private steers nothing; name a shared or sealed choice");
        }
        if when.is.is_empty() || when.is.iter().any(|one| !listed.contains(one)) {
            return bad("when/is", "name options of that choice");
        }
    }
    if let Some(needed) = &step.needs {
        // A step that waits for what never comes can be reached by nobody.
        let Some(needed) = earlier(needed) else { return bad("needs", "this names no earlier step") };
        if needed.mark() == Mark::Private {
            return bad("needs", "what is private never arrives; name a shared or sealed step");
        }
        if needed.by != By::Each && needed.by == step.by {
            return bad("needs", "that step is one's own and never arrives from the other");
        }
        if alone {
            return bad("needs", "nobody can reach this step: the exercise is for one");
        }
    }
    match &step.what {
        What::Read { paragraphs, sample, links } => {
            if paragraphs.is_empty() {
                return bad("paragraphs", "there is nothing to read");
            }
            distinct(file, &below(&path, "paragraphs"), paragraphs.iter().chain(sample))?;
            for (at, link) in links.iter().enumerate() {
                let path = below(&below(&path, "links"), at);
                match link.strip_prefix("help:") {
                    Some(page) => page_of_help(file, &path, page)?,
                    None => named(file, &path, link)?,
                }
            }
            Ok(())
        }
        What::Breathe { pattern, minutes } => {
            if !(1..=20).contains(minutes) {
                return bad("minutes", "between 1 and 20");
            }
            match pattern {
                Source::Here(pattern) if !pattern.breathable() => {
                    bad("pattern", "seconds in, held, out: 2 to 10, 0 to 10, 2 to 12")
                }
                Source::Here(_) => Ok(()),
                Source::Chosen(from) => match earlier(from).map(|one| &one.what) {
                    Some(What::Choose { options: Options::Listed(listed), mark: Mark::Shared, .. })
                        if listed.iter().all(|id| Pattern::named(id).is_some()) =>
                    {
                        Ok(())
                    }
                    _ => bad("from", "this names no earlier shared choice among patterns such as 4-0-6"),
                },
            }
        }
        What::Timer { seconds, times, .. } => {
            if !(1..=7_200).contains(seconds) || !(1..=10).contains(times) {
                return bad("seconds", "between 1 and 7200 seconds, 1 to 10 times");
            }
            Ok(())
        }
        What::Draw { deck } => match deck {
            Source::Here(deck) => named(file, &below(&path, "deck"), deck),
            Source::Chosen(from) => match earlier(from).map(|one| &one.what) {
                Some(What::Choose { options: Options::Listed(_), mark: Mark::Shared, .. }) => Ok(()),
                _ => bad("from", "this names no earlier shared choice of a deck"),
            },
        },
        What::Turn { turns, minutes, .. } => {
            if !(1..=2).contains(turns) {
                return bad("turns", "1 or 2");
            }
            if !(1..=20).contains(minutes) {
                return bad("minutes", "between 1 and 20");
            }
            Ok(())
        }
        What::Reflect { minutes: Some(minutes), .. } if !(1..=60).contains(minutes) => {
            bad("minutes", "between 1 and 60")
        }
        What::Choose { fades_days: Some(0), .. } | What::Sealed { fades_days: Some(0), .. } => {
            bad("fades_days", "at least a day")
        }
        What::Choose { options, up_to, .. } => {
            if let Options::Listed(listed) = options {
                distinct(file, &below(&path, "options"), listed.iter())?;
                if listed.len() < 2 || u32::try_from(listed.len()).is_ok_and(|most| *up_to > most) {
                    return bad("options", "fewer options than can be chosen, or only one");
                }
            }
            if *up_to == 0 {
                return bad("up_to", "at least one can be chosen");
            }
            Ok(())
        }
        What::Scale { highest, .. } if !(2..=100).contains(highest) => bad("highest", "between 2 and 100"),
        What::Share { options, from } => {
            distinct(file, &below(&path, "options"), options.iter())?;
            match from.as_deref().map(earlier) {
                Some(Some(one)) if one.by == step.by && begins(one) => Ok(()),
                Some(_) => bad("from", "this names no earlier private text or feeling of the same person"),
                None => Ok(()),
            }
        }
        What::Sealed { fields, join, .. } => {
            distinct(file, &below(&path, "fields"), fields.iter().map(|field| &field.id))?;
            if fields.iter().all(|field| field.optional) {
                return bad("fields", "at least one field must be asked for");
            }
            match join {
                Join::Both | Join::OverlapFirst => Ok(()),
                _ => bad("join", "texts have no order; both or overlap_first"),
            }
        }
        What::Schedule { ritual, .. } => named(file, &below(&path, "ritual"), ritual),
        What::Scale { .. } | What::Reflect { .. } | What::Pause | What::Ready { .. } | What::Agree { .. } => Ok(()),
    }
}
