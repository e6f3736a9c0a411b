//! Exercises: packs (what there is to do, as data), the engine (how one or two people go through it,
//! pure), and sealed answers (both answer, then both see). What is private is handed to the caller as
//! [`Keep`] values for the vault and is in no operation, table, topic or log line of this room.

mod agreement;
mod agreements;
mod answers;
mod at_rest;
mod checks;
mod course;
mod crossing;
mod decks;
mod effects;
mod engine;
mod fold;
mod glance;
mod guards;
mod hands;
mod json;
mod library;
pub mod library_screens;
mod model;
mod ops;
mod outside;
mod pack;
mod package;
pub mod package_screens;
mod page;
pub mod path_screens;
mod paths;
mod reads;
mod round;
mod rows;
mod rows_crossing;
mod rows_held;
mod rows_package;
mod rows_past;
mod rows_told;
mod rows_walk;
mod run;
pub mod screens;
mod sealed;
mod sealing;
mod session;
mod shelf;
mod starter;
mod step;
mod step_checks;
mod step_json;
pub mod step_screens;
mod told;
mod turn;
mod view;
mod view_steps;
mod walk;

pub use agreement::{Agreed, Agreement, Ended, Worded, Words};
pub use agreements::end_agreement;
pub use decks::{Deck, Prompt, deck, parse_decks};
pub use effects::{Effect, Turn};
pub use engine::MOST_LETTERS;
pub use fold::{deletes, fold, forget};
pub use glance::{Given, Glance, given_lately, glance};
pub use guards::{guard_view, guards};
pub use hands::Hands;
pub use library::{exactly, latest, newest, packs, unreviewed};
pub use library_screens::*;
pub use model::*;
pub use ops::{
    Chosen, Close, Commit, ExerciseOp, GRACE_MS, INVITATION_MS, Open, Rest, Said, Sent, Shared, Start, Withdraw,
    fold_session,
};
pub use outside::Outside;
pub use pack::{parse, translate};
pub use package::{LONGEST_PACKAGE, MANIFEST, Package, SIGNATURE, ZIP, fingerprint, leads, package, signature_of};
pub use package_screens::PackageCard;
pub use page::exercise;
pub use path_screens::*;
pub use paths::{Path, parse_paths, path_of, paths, translate_paths};
pub use reads::{Alone, Begun, Eyes, begun, begun_alone, called_here, history, lies_here, session_screen, set_aside};
pub use round::{Answer as SealedAnswer, Round, fold_round};
pub use rows_package::{KeptPackage, drop_package, keep_package, kept_packages, replace_package};
pub use rows_walk::{begin_path, finished, leave_path, pass_over, slow_down, walk};
pub use run::{Acted, Beginning, answer, keep_draft, rest, resume, settle, start, start_on_one_phone};
pub use screens::*;
pub use sealed::{round_after, round_of, session_of_day};
pub use sealing::{forget_unsent, forget_withdrawn};
pub use session::{Keep, Pace, Private, Progress, Sealing, Session, Side};
pub use shelf::{card as shelf_card, library, together};
pub use step::*;
pub use step_screens::*;
pub use told::{LookedBack, Told, looked_back};
pub use walk::{Walk, path_screen};

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod course_tests;
#[cfg(test)]
mod crossing_tests;
#[cfg(test)]
mod joins_tests;
#[cfg(test)]
mod kinds_tests;
#[cfg(test)]
mod pack_tests;
#[cfg(test)]
mod package_tests;
#[cfg(test)]
mod path_tests;
#[cfg(test)]
mod phones;
#[cfg(test)]
mod policy;
#[cfg(test)]
mod run_tests;
#[cfg(test)]
mod sealed_tests;
#[cfg(test)]
mod session_tests;
#[cfg(test)]
mod shelf_tests;
