//! The command line: the only place that knows options, files and terminals.

mod args;
mod failure;
mod info;
mod inputs;
mod ledger;
mod out_dir;
mod parallel;
mod progress;
mod reading;
mod records;
mod run;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use args::Args;

/// Reads the options, does what they ask for and says how it went.
pub fn main() -> ExitCode {
    let args = Args::parse();
    if let Some(sentence) = args.conflict() {
        complain(sentence);
        return ExitCode::from(2);
    }
    let result = match info::print(&args) {
        Some(printed) => printed.map(|()| true),
        None => run::run(&args),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Whether the reader of our output has seen enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Tells on standard error what went wrong. If nobody listens there, nothing more can be done.
fn complain(message: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "extract: {message}");
}
