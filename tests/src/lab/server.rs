//! `server`: a WebDAV server of this machine's own, to try a mailbox with; it goes when its input ends.

use std::io::{BufRead, stdin};
use std::process::ExitCode;

use attune_tests::{Apache, USER};
use serde_json::json;

use super::arguments::Arguments;
use super::output::{Answered, print};

pub(crate) fn server(arguments: Arguments) -> Answered {
    let apache = Apache::start(&arguments.text("the password")?);
    print(&json!({"url": apache.url(), "user": USER}));
    for password in stdin().lock().lines().map_while(Result::ok) {
        apache.set_password(&password);
        print(&json!({"changed": true}));
    }
    Ok(ExitCode::SUCCESS)
}
