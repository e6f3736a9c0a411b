//! `plan`: the planner by itself, from one input as JSON to the plan.

use std::io::Read;

use attune_core::copy::Saying;
use attune_core::error::Error;
use attune_core::rituals::planner::{PlanInput, plan as planned};

use super::arguments::Arguments;
use super::output::{Answered, Failure, answer, print};

/// Written by hand; a test holds it against a filled input.
const SCHEMA: &str = include_str!("plan.schema.json");

pub(crate) fn plan(mut arguments: Arguments) -> Answered {
    let schema = arguments.has("--schema");
    arguments.end()?;
    if schema {
        let schema: serde_json::Value = serde_json::from_str(SCHEMA).map_err(|e| Error::internal("lab.schema", e))?;
        return answer(&schema);
    }
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|e| Failure::file("stdin", &e))?;
    let input: PlanInput = serde_json::from_str(&text).map_err(|e| Error::input("plan", Saying::terminal(e)))?;
    print(&planned(&input));
    Ok(std::process::ExitCode::SUCCESS)
}
