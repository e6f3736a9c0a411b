//! attune-lab: the core from a terminal. For trying things, for scripts, for comparing with other
//! programs' answers. Built on the public API alone: what it cannot do, no front end can. Weak
//! passphrase work exists in this binary only.

mod arguments;
mod expand;
mod feed;
mod help;
mod output;
mod pack;
mod phone;
mod plan;
mod seed;
mod server;
mod simulate;

use std::process::ExitCode;

use arguments::Arguments;
use output::{Answered, Failure, print};

fn main() -> ExitCode {
    let arguments = Arguments::new(std::env::args().skip(1).collect());
    match run(arguments) {
        Ok(code) => code,
        Err(failure) => {
            let code = failure.code();
            print(&failure.to_json());
            code
        }
    }
}

fn run(mut arguments: Arguments) -> Answered {
    let command = arguments.next("a command; `attune-lab help` lists them")?;
    match command.as_str() {
        "help" | "--help" | "-h" => help::help(arguments),
        "expand" => expand::expand(arguments),
        "plan" => plan::plan(arguments),
        "feed" => feed::feed(arguments),
        "pack" => pack::pack(arguments),
        "simulate" => simulate::simulate(arguments),
        "seed" => seed::seed(arguments),
        "server" => server::server(arguments),
        "phone" => phone::phone(arguments),
        other => Err(Failure::usage(format!("there is no command {other}; `attune-lab help` lists them"))),
    }
}
