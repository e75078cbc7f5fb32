//! From the inputs to articles, not yet extracted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;
use extract::text::decode::decode;

use super::args::{Args, InputKind};
use super::failure::Failure;
use super::inputs::{self, Input};
use super::out_dir::{self, Target};
use super::records::{self, Fields, Line};
use crate::output::Meta;

/// Something to read.
pub enum Job {
    /// A text, and where its output goes if not to standard output.
    Article(Input, Option<Target>),
    /// A record.
    Record(Line),
    /// An input that was lost before it could be read.
    Lost(Failure),
}

/// Everything to read.
pub struct Jobs {
    /// In order.
    pub jobs: Box<dyn Iterator<Item = Job> + Send>,
    /// How many, if that is known beforehand.
    pub total: Option<u64>,
    /// The folders that outputs are put in.
    pub folders: BTreeSet<PathBuf>,
}

/// What the options say to read.
///
/// # Errors
/// When the outputs would get into each other's way.
pub fn jobs(args: &Args) -> Result<Jobs> {
    if args.input == InputKind::Jsonl {
        let inputs = inputs::gather(&args.paths, &["jsonl", "ndjson"], None);
        let lines = records::lines(inputs.into_iter());
        let jobs = Box::new(lines.map(|line| line.map_or_else(Job::Lost, Job::Record)));
        return Ok(Jobs { jobs, total: None, folders: BTreeSet::new() });
    }
    let inputs = inputs::gather(&args.paths, &["txt"], args.out_dir.as_deref());
    let total = Some(inputs.len() as u64);
    let Some(folder) = &args.out_dir else {
        let job = |input: Result<Input, Failure>| input.map_or_else(Job::Lost, |input| Job::Article(input, None));
        return Ok(Jobs { jobs: Box::new(inputs.into_iter().map(job)), total, folders: BTreeSet::new() });
    };
    let (mut found, mut jobs) = (Vec::new(), Vec::new());
    for input in inputs {
        match input {
            Ok(input) => found.push(input),
            Err(failure) => jobs.push(Job::Lost(failure)),
        }
    }
    let targets = out_dir::targets(&found, folder, args.format())?;
    let folders = targets.iter().filter_map(|target| target.path.parent().map(Path::to_path_buf)).collect();
    jobs.extend(found.into_iter().zip(targets).map(|(input, target)| Job::Article(input, Some(target))));
    Ok(Jobs { jobs: Box::new(jobs.into_iter()), total, folders })
}

/// An article as it came in.
pub struct Text {
    /// Where it came from.
    pub source: String,
    /// The text.
    pub text: String,
    /// The other fields of its record.
    pub meta: Option<Meta>,
}

/// A job that came to nothing; with a source, if its place in the output is to be kept.
pub struct Unread {
    /// The source of the record.
    pub source: Option<String>,
    /// What is wrong.
    pub failure: Failure,
}

/// Reads what a job stands for.
///
/// # Errors
/// When it cannot be read, or is not text.
pub fn read(job: &Job, fields: &Fields) -> Result<Text, Unread> {
    let lost = |failure| Unread { source: None, failure };
    match job {
        Job::Lost(failure) => Err(lost(failure.clone())),
        Job::Article(input, _) => {
            let source = input.name();
            let bytes = input.bytes().map_err(|error| lost(Failure::reading(&source, &error)))?;
            let text = decode(&bytes)
                .map_err(|error| lost(Failure::new(&source, format!("{error}; convert it to plain text first"))))?;
            Ok(Text { text: text.into_owned(), source, meta: None })
        }
        Job::Record(line) => match records::parse(line, fields) {
            Ok(record) => Ok(Text { source: record.source, text: record.text, meta: record.meta }),
            Err((source, failure)) => Err(Unread { source: Some(source), failure }),
        },
    }
}
