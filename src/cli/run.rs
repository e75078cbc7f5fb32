//! Reads the inputs, extracts, writes.

use std::fs;
use std::io::{self, IsTerminal, StdoutLock, Write};
use std::path::Path;
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use extract::Options;
use extract::lexicon::{Lexicon, user};

use super::args::{Args, Color};
use super::failure::Failure;
use super::ledger::{Digest, Ledger};
use super::out_dir;
use super::parallel;
use super::progress::Progress;
use super::reading::{self, Job, Text, Unread};
use super::records::Fields;
use super::{CANNOT_WRITE, complain};
use crate::output::{Format, Reading, Writer, text::Look};

/// Does what the options ask for; whether every input could be read.
///
/// # Errors
/// When nothing (more) can be done.
pub fn run(args: &Args) -> Result<bool> {
    let started = SystemTime::now();
    if args.paths.is_empty() && io::stdin().is_terminal() {
        complain("reading from the keyboard; end with Ctrl-D, or see extract --help");
    }
    let run = Run::new(args)?;
    let mut progress = Progress::new();
    let jobs = reading::jobs(args)?;
    if let Some(folder) = &args.out_dir {
        out_dir::prepare(folder, run.writer.format)?;
    }
    let to_screen = args.out_dir.is_none() && io::stdout().is_terminal();
    progress.expect(jobs.total, args.is_batch() && !args.quiet && !to_screen);
    let mut ledger = Ledger::default();
    let mut printer = Printer::start(run.prints().then_some(run.writer))?;
    let threads = threads(args, jobs.total);
    let take = |outcome| {
        progress.step();
        match outcome {
            Outcome::Done(output, digest) => {
                ledger.add(digest);
                printer.print(&output)
            }
            Outcome::UpToDate => {
                ledger.up_to_date += 1;
                Ok(())
            }
            Outcome::Failed(failure, instead) => {
                ledger.failures += 1;
                progress.complain(&failure);
                printer.print(&instead)
            }
        }
    };
    let done = parallel::map_in_order(jobs.jobs, threads, |job| run.work(job), take);
    progress.finish();
    out_dir::remove_drafts(&jobs.folders, started);
    done?;
    let all_well = ledger.failures == 0;
    let closing = ledger.to_string();
    printer.end()?;
    if args.summary {
        printer.print(&ledger.summary(run.writer.format))?;
    } else if let (Some(folder), Format::Html) = (&args.out_dir, run.writer.format) {
        out_dir::put(&folder.join(out_dir::INDEX), ledger.index().as_bytes())?;
    }
    if args.is_batch() && !args.quiet && (args.out_dir.is_some() || io::stderr().is_terminal()) {
        let _ = writeln!(io::stderr(), "{closing} in {:.1} s", progress.elapsed().as_secs_f64());
    }
    Ok(all_well)
}

/// Standard output, and what stands around and between the articles there.
struct Printer {
    out: StdoutLock<'static>,
    around: Option<Writer>,
    printed: bool,
}

impl Printer {
    fn start(around: Option<Writer>) -> Result<Self> {
        let mut printer = Printer { out: io::stdout().lock(), around, printed: false };
        printer.write(&around.map(|writer| writer.start()).unwrap_or_default())?;
        Ok(printer)
    }

    fn print(&mut self, output: &[u8]) -> Result<()> {
        if output.is_empty() {
            return Ok(());
        }
        if let Some(writer) = self.around.filter(|_| self.printed) {
            self.write(writer.between())?;
        }
        self.printed = true;
        self.write(output)
    }

    fn end(&mut self) -> Result<()> {
        self.write(self.around.map_or(&[], |writer| writer.end()))
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.out.write_all(bytes).and_then(|()| self.out.flush()).context(CANNOT_WRITE)
    }
}

/// What became of a job.
enum Outcome {
    Done(Vec<u8>, Digest),
    UpToDate,
    Failed(Failure, Vec<u8>),
}

/// What is the same for every article of a run.
struct Run<'a> {
    args: &'a Args,
    options: Options,
    writer: Writer,
    fields: Fields,
}

impl<'a> Run<'a> {
    fn new(args: &'a Args) -> Result<Self> {
        let mut options = Options { explain: args.explain, ..Options::default() };
        options.offsets = args.offsets.map(Into::into).unwrap_or_default();
        if let Some(path) = &args.lexicon {
            add_words(path, &mut options.lexicon)?;
        }
        let fields = Fields {
            text: args.text_field().into(),
            id: args.id_field.clone().unwrap_or_else(|| "id".into()),
            keep: args.keep_fields,
        };
        let writer = Writer {
            format: args.format(),
            table: args.table.unwrap_or_default(),
            look: look(args),
            many: args.is_batch() && args.out_dir.is_none(),
        };
        Ok(Run { args, options, writer, fields })
    }

    /// Whether the articles themselves go to standard output.
    fn prints(&self) -> bool {
        self.args.out_dir.is_none() && !self.args.summary
    }

    fn work(&self, job: Job) -> Outcome {
        if let Job::Article(input, Some(target)) = &job
            && self.args.resume
            && target.is_up_to_date(input)
        {
            return Outcome::UpToDate;
        }
        match reading::read(&job, &self.fields) {
            Ok(text) => self.extract(&job, &text),
            Err(Unread { source, failure }) => {
                let instead = source.filter(|_| self.prints());
                let instead = instead.map(|source| self.writer.failure(&source, &failure.problem));
                Outcome::Failed(failure, instead.unwrap_or_default())
            }
        }
    }

    fn extract(&self, job: &Job, text: &Text) -> Outcome {
        let article = extract::extract_with(&text.text, &text.source, &self.options);
        let reading = Reading { article: &article, text: &text.text, meta: text.meta.as_ref() };
        let target = if let Job::Article(input, Some(target)) = job { Some((input, target)) } else { None };
        let indexed = target.map(|(_, target)| target.below.as_path()).filter(|_| self.writer.format == Format::Html);
        let digest = Digest::new(&article, indexed, self.args.summary);
        if self.args.summary {
            return Outcome::Done(Vec::new(), digest);
        }
        let Some((input, target)) = target else {
            return Outcome::Done(self.writer.article(reading, None), digest);
        };
        let index = "../".repeat(target.below.components().count() - 1) + out_dir::INDEX;
        let article = self.writer.article(reading, Some(&index));
        let output = [&self.writer.start(), &article, self.writer.end()].concat();
        // The text first: who finds the annotation finds the text.
        let text = target.text.as_ref().map_or(Ok(()), |path| out_dir::put_text(path, reading.text, input));
        match text.and_then(|()| out_dir::put(&target.path, &output)) {
            Ok(()) => Outcome::Done(Vec::new(), digest),
            Err(failure) => Outcome::Failed(failure, Vec::new()),
        }
    }
}

/// The most threads of a run: beyond the cores of any machine, more of them only cost.
const MOST_THREADS: usize = 256;

/// How many threads to work on: no more than there are articles, where their number is known.
fn threads(args: &Args, total: Option<u64>) -> usize {
    let wanted = args.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from);
    let useful = total.and_then(|total| usize::try_from(total).ok()).unwrap_or(MOST_THREADS);
    wanted.min(useful).clamp(1, MOST_THREADS)
}

fn look(args: &Args) -> Look {
    let screen = args.out_dir.is_none() && io::stdout().is_terminal();
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => screen && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    };
    let columns = terminal_size::terminal_size().filter(|_| screen).map_or(80, |(columns, _)| usize::from(columns.0));
    Look { color, width: columns.clamp(40, 100) }
}

fn add_words(path: &Path, lexicon: &mut Lexicon) -> Result<()> {
    let name = path.display();
    let bytes = fs::read(path).map_err(|error| Failure::reading(path.to_string_lossy(), &error))?;
    let toml = String::from_utf8(bytes).map_err(|_| anyhow!("{name}: not UTF-8; save it as UTF-8"))?;
    user::add(toml.trim_start_matches('\u{feff}'), lexicon).map_err(|error| anyhow!("{name}: {error}"))
}
