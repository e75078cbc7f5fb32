//! Reads the inputs, extracts, writes.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow, bail};
use extract::Options;
use extract::article::Article;
use extract::lexicon::{Lexicon, user};

use super::args::{Args, Color, InputKind};
use super::bounds::Bound;
use super::failure::Failure;
use super::inputs::Input;
use super::interrupt;
use super::ledger::{Digest, Ledger};
use super::manifest::{Begin, Done, Manifest, Origin, Settings};
use super::out_dir::{self, Target};
use super::parallel;
use super::pointer::Field;
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
    if args.paths.is_empty() && args.files_from.is_none() && io::stdin().is_terminal() {
        complain("reading from the keyboard; end with Ctrl-D, or see extract --help");
    }
    let mut run = Run::new(args)?;
    let mut progress = Progress::new();
    let jobs = reading::jobs(args)?;
    if let Some(folder) = &args.out_dir {
        out_dir::prepare(folder, run.writer.format)?;
        let begin = match (args.resume, args.overwrite) {
            (false, _) => Begin::Anew,
            (true, false) => Begin::GoOn,
            (true, true) => Begin::GoOnOrAnew,
        };
        run.manifest = Some(Manifest::open(folder, run.writer.format, &run.settings, begin, jobs.there.as_deref())?);
    }
    let to_screen = args.out_dir.is_none() && io::stdout().is_terminal();
    progress.expect(jobs.total, args.is_batch() && !args.quiet && !to_screen);
    let mut ledger = Ledger::default();
    let mut printer = Printer::start(run.prints().then_some(run.writer))?;
    interrupt::watch(farewell(&run, &progress));
    let threads = threads(args, jobs.total);
    let take = |outcome| {
        progress.step();
        match outcome {
            Outcome::Done { output, digest, done, note } => {
                note.filter(|_| !args.quiet).into_iter().for_each(|note| progress.complain(note));
                ledger.add(digest);
                run.note(done)?;
                match output {
                    Output::Nothing => Ok(()),
                    Output::Written(bytes) => printer.print(&bytes),
                    Output::Large(large) => {
                        let (article, text) = *large;
                        printer.print_with(|out| run.writer.write(run.reading(&article, &text), None, out))
                    }
                }
            }
            Outcome::UpToDate(digest) => {
                ledger.keep(digest);
                Ok(())
            }
            Outcome::Failed(failure, _) if failure.is_final => {
                bail!("{failure}; make room for it, and go on with --resume")
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
    // From here on there is nothing to go on with.
    let _whole = interrupt::whole();
    printer.end()?;
    if args.summary {
        let by = args.by.as_ref().map(|by| by.name.as_str());
        printer.print(&ledger.summary(run.writer.format, run.writer.table, by))?;
    } else if let (Some(folder), Format::Html) = (&args.out_dir, run.writer.format) {
        out_dir::put(&folder.join(out_dir::INDEX), |file| file.write_all(ledger.index().as_bytes()))?;
    }
    if args.is_batch() && !args.quiet && (args.out_dir.is_some() || io::stderr().is_terminal()) {
        let _ = writeln!(io::stderr(), "{closing} in {:.1} s", progress.elapsed().as_secs_f64());
    }
    Ok(all_well)
}

/// What an interrupted run does and says at its end.
fn farewell(run: &Run, progress: &Progress) -> impl FnOnce(&str) + Send + use<> {
    let (to_dir, end) = (run.manifest.is_some(), if run.prints() { run.writer.end() } else { b"" });
    let bar = progress.bar();
    move |what| {
        bar.finish_and_clear();
        // Who listens to it has gone, or hears the end of a list.
        let _ = io::stdout().write_all(end).and_then(|()| io::stdout().flush());
        complain(if to_dir {
            format!("{what}; every file written is whole: go on with the same options and --resume")
        } else {
            format!("{what}; what was printed is whole; begin again, or use --out-dir, where --resume can go on")
        });
    }
}

/// Standard output, and what stands around and between the articles there.
struct Printer {
    around: Option<Writer>,
    printed: bool,
}

impl Printer {
    fn start(around: Option<Writer>) -> Result<Self> {
        let printer = Printer { around, printed: false };
        write(|out| out.write_all(&around.map(|writer| writer.start()).unwrap_or_default()))?;
        Ok(printer)
    }

    fn print(&mut self, output: &[u8]) -> Result<()> {
        if output.is_empty() { Ok(()) } else { self.print_with(|out| out.write_all(output)) }
    }

    /// Prints what is written piece by piece.
    fn print_with(&mut self, output: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let between = self.around.filter(|_| self.printed).map_or(&b""[..], |writer| writer.between());
        self.printed = true;
        write(|out| out.write_all(between).and_then(|()| output(out)))
    }

    fn end(&self) -> Result<()> {
        write(|out| out.write_all(self.around.map_or(b"", |writer| writer.end())))
    }
}

/// Writes to standard output what belongs together.
fn write(output: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let _whole = interrupt::whole();
    let mut out = io::stdout().lock();
    output(&mut out).and_then(|()| out.flush()).context(CANNOT_WRITE)
}

/// What goes to standard output of an article.
enum Output {
    Nothing,
    /// As it is written.
    Written(Vec<u8>),
    /// Still to be written, as it would take too much room at once.
    Large(Box<(Article, Text)>),
}

/// The size of a text from which on its article is large.
const LARGE: usize = 1 << 20;

/// What became of a job.
enum Outcome {
    Done { output: Output, digest: Digest, done: Option<Done>, note: Option<Failure> },
    UpToDate(Option<Digest>),
    Failed(Failure, Vec<u8>),
}

impl From<Failure> for Outcome {
    fn from(failure: Failure) -> Self {
        Outcome::Failed(failure, Vec::new())
    }
}

/// What is the same for every article of a run.
struct Run<'a> {
    args: &'a Args,
    options: Options,
    writer: Writer,
    fields: Fields,
    settings: Settings,
    manifest: Option<Manifest>,
}

impl<'a> Run<'a> {
    fn new(args: &'a Args) -> Result<Self> {
        let mut options = Options { explain: args.explain, ..Options::default() };
        options.min_confidence = args.min_confidence.unwrap_or_default();
        options.offsets = args.offsets.map(Into::into).unwrap_or_default();
        let mut words = None;
        if let Some(path) = &args.lexicon {
            words = Some(add_words(path, args.max_bytes, &mut options.lexicon)?);
        }
        let fields = Fields {
            text: Field::new(args.text_field()),
            id: Field::new(args.id_field.as_deref().unwrap_or("id")),
            keep: args.keep_fields || args.by.is_some(),
        };
        let writer = Writer {
            format: args.format(),
            table: args.table.unwrap_or_default(),
            look: look(args),
            many: args.is_batch() && args.out_dir.is_none(),
        };
        let settings = args.settings(words.as_deref());
        Ok(Run { args, options, writer, fields, settings, manifest: None })
    }

    /// Whether the articles themselves go to standard output.
    fn prints(&self) -> bool {
        self.args.out_dir.is_none() && !self.args.summary
    }

    /// Remembers an output that is in place.
    fn note(&self, done: Option<Done>) -> Result<()> {
        let Some((manifest, done)) = self.manifest.as_ref().zip(done) else { return Ok(()) };
        let _whole = interrupt::whole();
        manifest.add(done).context("the list of what is done cannot be written")
    }

    fn work(&self, job: Job) -> Outcome {
        match job {
            Job::Lost(failure) => failure.into(),
            Job::Article(input, target) => self.article(&input, target.as_ref()).unwrap_or_else(Outcome::from),
            Job::Record(line) => match reading::record(&line, &self.fields) {
                Ok(text) => {
                    let article = self.extract(&text);
                    let group = self.args.by.as_ref().map(|by| by.value(text.meta.as_ref()));
                    let digest = Digest::new(&article, None, self.args.summary, group);
                    self.printed(article, text, digest)
                }
                Err(Unread { source, failure }) => {
                    let instead = source.filter(|_| self.prints());
                    let instead = instead.map(|source| self.writer.failure(&source, &failure.problem));
                    Outcome::Failed(failure, instead.unwrap_or_default())
                }
            },
        }
    }

    fn article(&self, input: &Input, target: Option<&Target>) -> Result<Outcome, Failure> {
        let bytes = input.bytes(self.args.max_bytes)?;
        let source = input.name();
        let target = target.map(|target| (target, Origin::new(&source, &bytes)));
        let is_done = target.zip(self.manifest.as_ref()).is_some_and(|((to, origin), list)| list.has(to, origin));
        let has_index = self.writer.format == Format::Html;
        if is_done && !has_index {
            return Ok(Outcome::UpToDate(None));
        }
        let text = reading::article(input, bytes, self.args.input == InputKind::Html)?;
        let article = self.extract(&text);
        let page = target.map(|(target, _)| target.below.as_path()).filter(|_| has_index);
        let digest = Digest::new(&article, page, self.args.summary, None);
        if is_done {
            return Ok(Outcome::UpToDate(Some(digest)));
        }
        let Some((target, origin)) = target else { return Ok(self.printed(article, text, digest)) };
        let index = "../".repeat(target.below.components().count() - 1) + out_dir::INDEX;
        // The text first: who finds the annotation finds the text.
        if let Some(path) = &target.text {
            out_dir::put_text(path, &text.text, input)?;
        }
        out_dir::put(&target.path, |file| {
            file.write_all(&self.writer.start())?;
            self.writer.write(self.reading(&article, &text), Some(&index), file)?;
            file.write_all(self.writer.end())
        })?;
        let done = Some(Done::new(target, origin));
        Ok(Outcome::Done { output: Output::Nothing, digest, done, note: text.note })
    }

    fn extract(&self, text: &Text) -> Article {
        extract::extract_with(&text.text, &text.source, &self.options)
    }

    fn reading<'t>(&self, article: &'t Article, text: &'t Text) -> Reading<'t> {
        let keeps_text = self.args.input == InputKind::Html;
        Reading { article, text: &text.text, keeps_text, meta: text.meta.as_ref() }
    }

    /// An article for standard output.
    fn printed(&self, article: Article, mut text: Text, digest: Digest) -> Outcome {
        let note = text.note.take();
        let output = match () {
            () if !self.prints() => Output::Nothing,
            () if text.text.len() >= LARGE => Output::Large(Box::new((article, text))),
            () => Output::Written(self.writer.article(self.reading(&article, &text), None)),
        };
        Outcome::Done { output, digest, done: None, note }
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

/// Adds the user's own words, and gives the file they stand in.
fn add_words(path: &Path, bound: Bound, lexicon: &mut Lexicon) -> Result<String> {
    let name = path.display();
    let bytes = File::open(path).and_then(|file| bound.read(file));
    let bytes = bytes.map_err(|error| Failure::reading(path.to_string_lossy(), &error))?;
    let bytes = bytes.ok_or_else(|| Failure::new(path.to_string_lossy(), bound.problem()))?;
    let toml = String::from_utf8(bytes).map_err(|_| anyhow!("{name}: not UTF-8; save it as UTF-8"))?;
    user::add(toml.trim_start_matches('\u{feff}'), lexicon).map_err(|error| anyhow!("{name}: {error}"))?;
    Ok(toml)
}
