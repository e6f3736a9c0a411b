//! `seed`: a couple's two phones with years of life in them.

use std::path::Path;

use attune_tests::years::{Years, make};
use serde_json::json;

use super::arguments::Arguments;
use super::output::{Answered, Failure, answer};
use super::phone::keep_clock;

pub(crate) fn seed(mut arguments: Arguments) -> Answered {
    let mut number = |name: &str| -> Result<u32, Failure> {
        arguments.parsed(name)?.ok_or_else(|| Failure::usage(format!("{name} is missing")))
    };
    let (years, entries, rituals) = (number("--years")?, number("--entries")?, number("--rituals")?);
    let answers = arguments.parsed("--answers")?.unwrap_or(0);
    let seed = arguments.parsed("--seed")?.ok_or_else(|| Failure::usage("--seed is missing"))?;
    let out = arguments.needed("--out")?;
    arguments.end()?;
    let out = std::path::absolute(Path::new(&out)).map_err(|e| Failure::file(&out, &e))?;
    let made = make(&Years { years, entries, rituals, answers, seed }, &out)?;
    let phones = [out.join("ana"), out.join("ben")];
    for phone in &phones {
        keep_clock(phone, "Europe/Berlin", &made.now)?;
    }
    answer(&json!({"phones": phones, "mailbox": out.join("mailbox"), "made": made}))
}
