//! The command line: the only place that knows options, files and terminals.

mod args;
mod bounds;
mod by;
mod conflicts;
mod failure;
mod info;
mod inputs;
mod interrupt;
mod ledger;
mod listing;
mod manifest;
mod out_dir;
mod page;
mod parallel;
mod pointer;
mod progress;
mod reading;
mod records;
mod rows;
mod run;
mod unpack;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::output::plain;
use args::Args;

/// Reads the options, does what they ask for and says how it went.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(told) => return tell(&told),
    };
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

/// Prints the help or the version that was asked for, or what is wrong with the options.
fn tell(told: &clap::Error) -> ExitCode {
    if let (ErrorKind::ArgumentConflict, Some(ContextValue::String(option))) =
        (told.kind(), told.get(ContextKind::InvalidArg))
        && let Some(alone) = ["--schema", "--completions", "--man"].iter().find(|alone| option.starts_with(**alone))
    {
        complain(format_args!("{alone} stands alone: drop the inputs and the other options."));
        return ExitCode::from(2);
    }
    match told.print() {
        Err(error) if !told.use_stderr() && error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format_args!("{CANNOT_WRITE}: {error}"));
            ExitCode::from(2)
        }
        _ if told.use_stderr() => ExitCode::from(2),
        _ => ExitCode::SUCCESS,
    }
}

const CANNOT_WRITE: &str = "standard output cannot be written";

/// Whether the reader of our output has seen enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Tells on standard error what went wrong. If nobody listens there, nothing more can be done.
fn complain(message: impl std::fmt::Display) {
    let _ = writeln!(io::stderr(), "extract: {}", plain(&message.to_string()));
}
