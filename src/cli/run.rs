//! Reads the inputs, extracts, writes.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, bail};
use extract::Options;
use extract::lexicon::{Lexicon, user};

use super::args::{Args, Color};
use super::complain;
use super::ledger::{Digest, Ledger};
use super::out_dir;
use super::parallel;
use super::progress::Progress;
use super::reading::{self, Job, Text, Unread};
use super::records::Fields;
use crate::output::{BRAT_CONFIGURATION, Format, Reading, Writer, text::Look};

/// Does what the options ask for; whether every input could be read.
///
/// # Errors
/// When nothing (more) can be done.
pub fn run(args: &Args) -> Result<bool> {
    if args.paths.is_empty() && io::stdin().is_terminal() {
        complain("reading from the keyboard; end with Ctrl-D, or see extract --help");
    }
    let run = Run::new(args)?;
    let jobs = reading::jobs(args)?;
    let to_screen = args.out_dir.is_none() && io::stdout().is_terminal();
    let mut progress = Progress::new(jobs.total, args.is_batch() && !args.quiet && !to_screen);
    let mut ledger = Ledger::default();
    let mut out = io::stdout().lock();
    if run.prints() {
        out.write_all(&run.writer.start())?;
    }
    let mut printed = false;
    let threads = args.jobs.map_or_else(|| thread::available_parallelism().map_or(1, usize::from), usize::from);
    parallel::map_in_order(
        jobs.jobs,
        threads,
        |job| run.work(job),
        |outcome| -> Result<()> {
            progress.step();
            let output = match outcome {
                Outcome::Done(output, digest) => {
                    ledger.add(digest);
                    output
                }
                Outcome::UpToDate => {
                    ledger.up_to_date += 1;
                    return Ok(());
                }
                Outcome::Failed(failure, instead) => {
                    progress.complain(&failure);
                    ledger.failures += 1;
                    instead
                }
            };
            if !output.is_empty() {
                if printed {
                    out.write_all(run.writer.between())?;
                }
                out.write_all(&output)?;
                printed = true;
            }
            Ok(())
        },
    )?;
    progress.finish();
    if run.prints() {
        out.write_all(run.writer.end())?;
    }
    let all_well = ledger.failures == 0;
    let closing = ledger.to_string();
    if args.summary {
        out.write_all(&ledger.summary(run.writer.format))?;
    } else if let (Some(folder), Format::Html) = (&args.out_dir, run.writer.format) {
        out_dir::put(&folder.join(out_dir::INDEX), ledger.index().as_bytes()).map_err(anyhow::Error::msg)?;
    }
    out.flush()?;
    if args.is_batch() && !args.quiet && (args.out_dir.is_some() || io::stderr().is_terminal()) {
        let _ = writeln!(io::stderr(), "{closing} in {:.1} s", progress.elapsed().as_secs_f64());
    }
    Ok(all_well)
}

/// What became of a job.
enum Outcome {
    Done(Vec<u8>, Digest),
    UpToDate,
    Failed(super::failure::Failure, Vec<u8>),
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
            text: args.text_field.clone().unwrap_or_else(|| "text".into()),
            id: args.id_field.clone().unwrap_or_else(|| "id".into()),
            keep: args.keep_fields,
        };
        let writer = Writer {
            format: args.format(),
            table: args.table.unwrap_or_default(),
            look: look(args),
            many: args.is_batch() && args.out_dir.is_none(),
        };
        if let Some(folder) = &args.out_dir {
            fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
            let configuration = folder.join(out_dir::BRAT_CONFIGURATION);
            if writer.format == Format::Brat && !configuration.exists() {
                out_dir::put(&configuration, BRAT_CONFIGURATION.as_bytes()).map_err(anyhow::Error::msg)?;
            }
        }
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
    let toml = match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes),
        Err(error) => bail!(super::failure::Failure::reading(path.to_string_lossy(), &error)),
    };
    let toml = toml.map_err(|_| anyhow::anyhow!("{}: not UTF-8; save it as UTF-8", path.display()))?;
    user::add(toml.trim_start_matches('\u{feff}'), lexicon)
        .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))
}
