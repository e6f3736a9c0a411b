//! An exercise's page: what it is, how it can be done and what it asks, before it starts.

use rusqlite::Connection;

use super::model::{Evidence, Guard, Pack, Study, Who};
use super::reads::{Eyes, under_way};
use super::screens::ExerciseScreen;
use super::shelf::card;
use super::step::{Mark, Step, What};
use super::view_steps::help_link;
use crate::copy::Copy;
use crate::error::{Error, Result};

/// One exercise, before it starts.
///
/// # Errors
/// [`Error::Gone`] for an exercise this app does not have.
pub fn exercise(connection: &Connection, eyes: &Eyes, id: &str) -> Result<ExerciseScreen> {
    let pack = eyes.outside.newest(id).ok_or_else(|| Error::gone("exercise"))?;
    let copy = eyes.copy();
    let text = |id: &str| pack.text(&eyes.here.language, id);
    let running = under_way(connection, eyes.outside, eyes.me, eyes.now_ms, eyes.here)?;
    let of_this = running.iter().find(|session| session.pack.id == id);
    let card = card(pack, eyes);
    Ok(ExerciseScreen {
        approach: approach(pack, eyes),
        evidence: evidence(pack, eyes),
        cautions: pack.cautions.iter().map(|caution| text(&format!("caution.{caution}"))).collect(),
        steps: pack.steps.iter().map(|step| who_sees(pack, step, eyes)).collect(),
        review_pending: pack.review_pending,
        running: of_this.map(|session| session.mine.session),
        can_start: eyes.me.is_some() || pack.solo(),
        ways: pack.who.iter().map(|way| copy.text(way.key())).collect(),
        one_phone: card.one_phone,
        guards: asks_first(&pack.guards, &copy),
        review: before_it_starts(pack, eyes),
        help: pack.help.iter().map(|page| help_link(page, &copy)).collect(),
        before: Vec::new(),
        card,
    })
}

/// Where it comes from: an author from outside is named.
fn approach(pack: &Pack, eyes: &Eyes) -> String {
    let approach = pack.text(&eyes.here.language, "approach");
    match eyes.outside.author(pack) {
        Some(author) => {
            let args = [("author", author.into()), ("approach", (&approach).into())];
            eyes.copy().format("package-approach", &args)
        }
        None => approach,
    }
}

/// What is said before it starts: that we have not checked it, that no therapist has reviewed it.
fn before_it_starts(pack: &Pack, eyes: &Eyes) -> String {
    let copy = eyes.copy();
    let from = eyes.outside.author(pack).map(|author| copy.format("package-review", &[("author", author.into())]));
    let pending = pack.review_pending.then(|| copy.text("exercise-review-pending"));
    from.into_iter().chain(pending).collect::<Vec<_>>().join("\n")
}

fn evidence(pack: &Pack, eyes: &Eyes) -> String {
    let copy = eyes.copy();
    let Evidence::Studies(studies) = &pack.evidence else { return copy.text("evidence-none") };
    let line = |study: &Study| {
        let says = pack.text(&eyes.here.language, &format!("evidence.{}", study.id));
        copy.format("evidence-study", &[("says", (&says).into()), ("source", (&study.source).into())])
    };
    studies.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Who sees what is done at a step, in a line.
fn who_sees(pack: &Pack, step: &Step, eyes: &Eyes) -> String {
    let key = match (step.mark(), &step.what) {
        (Mark::Private, What::Schedule { private: false, .. }) => "step-proposal",
        (Mark::Private, What::Schedule { private: true, .. }) => "step-private",
        (Mark::Private, _) if step.passive() => "step-nothing",
        (_, What::Ready { .. }) => "step-ready",
        (_, What::Turn { typed: false, .. }) => "step-spoken",
        (_, What::Turn { .. }) => "step-turn",
        (_, What::Agree { .. }) => "step-agree",
        (Mark::Private, _) => "step-private",
        (Mark::Shared, _) => "step-shared",
        (Mark::Sealed, _) => "step-sealed",
    };
    let name = pack.text(&eyes.here.language, &format!("{}.name", step.id));
    eyes.copy().format(key, &[("step", (&name).into())])
}

fn asks_first(guards: &[Guard], copy: &Copy) -> String {
    match (guards.contains(&Guard::Calm), guards.contains(&Guard::Fear)) {
        (true, true) => copy.text("exercise-asks-both"),
        (true, false) => copy.text("exercise-asks-calm"),
        (false, true) => copy.text("exercise-asks-fear"),
        (false, false) => String::new(),
    }
}

impl Who {
    fn key(self) -> &'static str {
        match self {
            Self::Solo => "way-solo",
            Self::Room => "way-room",
            Self::Own => "way-own",
            Self::Far => "way-far",
        }
    }
}
