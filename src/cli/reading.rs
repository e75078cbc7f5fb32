//! From the inputs to articles, not yet extracted.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::Result;
use extract::text::decode::{Encoding, decode_owned};

use super::args::{Args, InputKind};
use super::failure::Failure;
use super::inputs::{self, Input, Search};
use super::listing;
use super::out_dir::{self, Target};
use super::page;
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
    /// An output that was there before; looked for only where it matters.
    pub there: Option<PathBuf>,
}

/// What the options say to read.
///
/// # Errors
/// When the outputs would get into each other's way.
pub fn jobs(args: &Args) -> Result<Jobs> {
    let (endings, outputs): (&[&str], _) = match args.input {
        InputKind::Text => (&["txt"], args.out_dir.as_deref()),
        InputKind::Html => (&["html", "htm"], args.out_dir.as_deref()),
        InputKind::Jsonl => (&["jsonl", "ndjson"], None),
        InputKind::Csv => (&["csv"], None),
    };
    let search = Search { endings, outputs, stdin: args.stdin_name.as_deref().unwrap_or("-") };
    let stdin_alone = args.paths.is_empty() && args.files_from.is_none();
    let paths = if stdin_alone { vec!["-".into()] } else { args.paths.clone() };
    let mut inputs = inputs::gather(&paths, search);
    if let Some(list) = &args.files_from {
        inputs.extend(inputs::gather_listed(&listing::read(list, args.null)?, search));
    }
    let no_outputs = |jobs, total| Jobs { jobs, total, folders: BTreeSet::new(), there: None };
    if args.input.is_records() {
        let lines = records::lines(inputs.into_iter(), args.input == InputKind::Csv, args.max_bytes);
        let jobs = Box::new(lines.map(|line| line.map_or_else(Job::Lost, Job::Record)));
        return Ok(no_outputs(jobs, None));
    }
    let total = Some(inputs.len() as u64);
    let Some(folder) = &args.out_dir else {
        let job = |input: Result<Input, Failure>| input.map_or_else(Job::Lost, |input| Job::Article(input, None));
        return Ok(no_outputs(Box::new(inputs.into_iter().map(job)), total));
    };
    let (mut found, mut jobs) = (Vec::new(), Vec::new());
    for input in inputs {
        match input {
            Ok(input) => found.push(input),
            Err(failure) => jobs.push(Job::Lost(failure)),
        }
    }
    let targets = out_dir::targets(&found, folder, args.format(), args.input == InputKind::Html)?;
    let mut folders: BTreeSet<_> =
        targets.iter().filter_map(|target| target.path.parent().map(PathBuf::from)).collect();
    folders.insert(folder.clone());
    let there = targets.iter().map(|target| &target.path).find(|path| args.resume && path.exists()).cloned();
    jobs.extend(found.into_iter().zip(targets).map(|(input, target)| Job::Article(input, Some(target))));
    Ok(Jobs { jobs: Box::new(jobs.into_iter()), total, folders, there })
}

/// An article as it came in.
pub struct Text {
    /// Where it came from.
    pub source: String,
    /// The text.
    pub text: String,
    /// The other fields of its record.
    pub meta: Option<Meta>,
    /// Something about it that its reader should know.
    pub note: Option<Failure>,
}

/// A job that came to nothing; with a source, if its place in the output is to be kept.
pub struct Unread {
    /// The source of the record.
    pub source: Option<String>,
    /// What is wrong.
    pub failure: Failure,
}

/// Makes what an input holds a text.
///
/// # Errors
/// When it is none.
pub fn article(input: &Input, bytes: Vec<u8>, html: bool) -> Result<Text, Failure> {
    let source = input.name();
    let failed = |problem: String| Failure::new(&source, problem);
    let refused = |error| failed(format!("{error}; convert it to plain text first"));
    let (text, note) = if html {
        let page = page::decode_page(&bytes).map_err(refused)?;
        (page::article(&page).map_err(|problem| failed(problem.to_string()))?, None)
    } else {
        let (text, encoding) = decode_owned(bytes).map_err(refused)?;
        if page::is_html(&text) {
            return Err(failed("HTML, not plain text; read it with --input html".to_string()));
        }
        (text, told(encoding).map(failed))
    };
    Ok(Text { source, text, meta: None, note })
}

/// What is said of an encoding.
fn told(encoding: Encoding) -> Option<String> {
    match encoding {
        Encoding::Utf8 => None,
        Encoding::Utf16Le => Some("read as UTF-16, little-endian".to_string()),
        Encoding::Utf16Be => Some("read as UTF-16, big-endian".to_string()),
        Encoding::Windows1252(1) => Some("not UTF-8; one byte of it is read as Windows-1252".to_string()),
        Encoding::Windows1252(bytes) => Some(format!("not UTF-8; {bytes} bytes of it are read as Windows-1252")),
    }
}

/// Reads a record.
///
/// # Errors
/// When it has no text.
pub fn record(line: &Line, fields: &Fields) -> Result<Text, Unread> {
    match records::parse(line, fields) {
        Ok(record) => Ok(Text { source: record.source, text: record.text, meta: record.meta, note: None }),
        Err((source, failure)) => Err(Unread { source: Some(source), failure }),
    }
}
