//! Reads the inputs, extracts, writes.

use std::io::{self, IsTerminal, Write};
use std::thread;

use anyhow::Result;
use extract::Options;

use super::args::{Args, InputKind};
use super::complain;
use super::decode::decode;
use super::failure::Failure;
use super::inputs::{self, Input};
use super::parallel;
use super::records::{self, Fields, Line};
use crate::output::{Meta, Reading, Writer};

/// Does what the options ask for; whether every input could be read.
///
/// # Errors
/// When nothing (more) can be done.
pub fn run(args: &Args) -> Result<bool> {
    let options = Options {
        offsets: args.offsets.map(Into::into).unwrap_or_default(),
        explain: args.explain,
        ..Options::default()
    };
    let writer = Writer { format: args.format(), many: args.is_batch() };
    let fields = Fields {
        text: args.text_field.clone().unwrap_or_else(|| "text".into()),
        id: args.id_field.clone().unwrap_or_else(|| "id".into()),
        keep: args.keep_fields,
    };
    let work = |job: Job| match read(job, &fields) {
        Ok(text) => {
            let article = extract::extract_with(&text.text, &text.source, &options);
            let reading = Reading { article: &article, text: &text.text, meta: text.meta.as_ref() };
            Outcome::Done(writer.article(reading))
        }
        Err(Unread { source, failure }) => {
            let instead = source.map(|source| writer.failure(&source, &failure.problem));
            Outcome::Failed(failure, instead.unwrap_or_default())
        }
    };
    let mut out = io::stdout().lock();
    out.write_all(&writer.start())?;
    let mut all_well = true;
    let mut written = 0;
    let each = |outcome: Outcome| -> Result<()> {
        let output = match outcome {
            Outcome::Done(output) => output,
            Outcome::Failed(failure, instead) => {
                complain(&failure);
                all_well = false;
                instead
            }
        };
        if !output.is_empty() {
            if written > 0 {
                out.write_all(writer.between())?;
            }
            out.write_all(&output)?;
            written += 1;
        }
        Ok(())
    };
    parallel::map_in_order(jobs(args), threads(args), work, each)?;
    out.write_all(writer.end())?;
    out.flush()?;
    Ok(all_well)
}

fn threads(args: &Args) -> usize {
    args.jobs.map(usize::from).unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from))
}

/// Something to read.
enum Job {
    Article(Input),
    Record(Line),
    Lost(Failure),
}

/// What became of it.
enum Outcome {
    Done(Vec<u8>),
    Failed(Failure, Vec<u8>),
}

/// An article, read but not extracted.
struct Text {
    source: String,
    text: String,
    meta: Option<Meta>,
}

/// A job that came to nothing; with a source, if its place in the output is to be kept.
struct Unread {
    source: Option<String>,
    failure: Failure,
}

fn jobs(args: &Args) -> Box<dyn Iterator<Item = Job> + Send> {
    if args.paths.is_empty() && io::stdin().is_terminal() {
        complain("reading from the keyboard; end with Ctrl-D, or see extract --help");
    }
    match args.input {
        InputKind::Text => {
            let inputs = inputs::gather(&args.paths, &["txt"]);
            Box::new(inputs.into_iter().map(|input| input.map_or_else(Job::Lost, Job::Article)))
        }
        InputKind::Jsonl => {
            let inputs = inputs::gather(&args.paths, &["jsonl", "ndjson"]);
            Box::new(records::lines(inputs.into_iter()).map(|line| line.map_or_else(Job::Lost, Job::Record)))
        }
    }
}

fn read(job: Job, fields: &Fields) -> Result<Text, Unread> {
    let lost = |failure| Unread { source: None, failure };
    match job {
        Job::Lost(failure) => Err(lost(failure)),
        Job::Article(input) => {
            let source = input.name();
            let bytes = input.bytes().map_err(|error| lost(Failure::reading(&source, &error)))?;
            let text = decode(&bytes).map_err(|error| {
                lost(Failure::new(&source, format!("not plain text: {error}; convert it to plain text first")))
            })?;
            Ok(Text { text: text.into_owned(), source, meta: None })
        }
        Job::Record(line) => match records::parse(&line, fields) {
            Ok(record) => Ok(Text { source: record.source, text: record.text, meta: record.meta }),
            Err((source, failure)) => Err(Unread { source: Some(source), failure }),
        },
    }
}
