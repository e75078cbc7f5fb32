//! What `--resume` goes by: a file in the folder of outputs that says what made them, and which are done.
//!
//! The first line holds the settings, as JSON. Each further line stands for an article whose output is in place: a
//! fingerprint of the path of the output, one of the input, and the size of the output.

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::args::{Args, Unit};
use super::out_dir::Target;
use crate::output::Format;

/// What the outputs depend on besides the inputs: options and the version, by name.
pub type Settings = BTreeMap<&'static str, String>;

impl Args {
    /// The settings; `words` is the file of the user's own words. Every option is named, so that nobody adds one
    /// without saying whether the outputs depend on it.
    pub fn settings(&self, words: Option<&str>) -> Settings {
        let Args {
            input,
            offsets,
            explain,
            min_confidence,
            table,
            // Asked for below in another way, or without effect on the files of a folder of outputs.
            format: _,
            lexicon: _,
            paths: _,
            files_from: _,
            null: _,
            stdin_name: _,
            max_bytes: _,
            text_field: _,
            id_field: _,
            keep_fields: _,
            summary: _,
            by: _,
            color: _,
            out_dir: _,
            resume: _,
            overwrite: _,
            jobs: _,
            quiet: _,
            schema: _,
            list_rules: _,
            completions: _,
            man: _,
            help: _,
            version: _,
        } = self;
        let mut settings = Settings::from([
            ("version", env!("EXTRACT_VERSION").to_string()),
            ("--format", format!("{:?}", self.format())),
            ("--input", format!("{input:?}")),
            ("--offsets", format!("{:?}", offsets.unwrap_or(Unit::Char))),
            ("--table", format!("{:?}", table.unwrap_or_default())),
            ("--explain", explain.to_string()),
            ("--min-confidence", min_confidence.unwrap_or_default().to_string()),
        ]);
        settings.extend(words.map(|words| ("--lexicon", format!("{:016x}", fingerprint(words)))));
        settings
    }
}

/// How to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// Every output is made.
    Anew,
    /// Those that are done are left out; refused where other settings made them.
    GoOn,
    /// Like `GoOn`, but after other settings like `Anew`.
    GoOnOrAnew,
}

/// An open manifest. While it is open, no other run can write outputs of the same format into the folder.
pub struct Manifest {
    file: File,
    /// By the fingerprint of the output's path.
    done: HashMap<u64, Made>,
}

/// An output and what it was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Made {
    input: u64,
    size: u64,
}

/// An output that is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    output: u64,
    made: Made,
}

impl Manifest {
    /// Opens the manifest of a folder, or begins it. `there` is an output that is there already, if any.
    ///
    /// # Errors
    /// When other settings made what is there, another run writes there, or the file cannot be used.
    pub fn open(
        folder: &Path,
        format: Format,
        settings: &Settings,
        begin: Begin,
        there: Option<&Path>,
    ) -> Result<Self> {
        let path = folder.join(format!(".extract-{}.manifest", format.extension()));
        let cannot = || format!("{}: cannot be written", path.display());
        let mut file = File::options().read(true).append(true).create(true).open(&path).with_context(cannot)?;
        // Some file systems know no locks.
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            bail!("{}: another run writes there; wait for its end, or choose another --out-dir", folder.display());
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).with_context(cannot)?;
        let text = String::from_utf8_lossy(&bytes);
        let known = text.split_once('\n').map(|(header, _)| header);
        let header = serde_json::to_string(settings)?;
        let go_on = begin != Begin::Anew && known == Some(&header);
        if begin == Begin::GoOn && !go_on {
            let helps = "add --overwrite to make everything anew, or choose another --out-dir";
            match (known, there) {
                (Some(known), _) => {
                    let what = differences(known, settings);
                    bail!("{}: what is there was made with {what}; {helps}", folder.display())
                }
                (None, Some(output)) => {
                    bail!("{}: nothing tells which options made {}; {helps}", folder.display(), output.display())
                }
                (None, None) => {}
            }
        }
        let mut manifest = Manifest { file, done: HashMap::new() };
        if go_on {
            manifest.done.extend(text.lines().skip(1).filter_map(entry));
            // A line that a crash cut short.
            let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            manifest.file.set_len(whole as u64).with_context(cannot)?;
        } else {
            manifest.file.set_len(0).with_context(cannot)?;
            manifest.file.write_all(format!("{header}\n").as_bytes()).with_context(cannot)?;
        }
        Ok(manifest)
    }

    /// Whether an output is in place that was made of this input.
    pub fn has(&self, target: &Target, input: Origin) -> bool {
        let made = self.done.get(&fingerprint(&target.below));
        made.is_some_and(|made| size(target) == Some(made.size) && made.input == input.0)
    }

    /// Adds an output that is in place.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&self, Done { output, made: Made { input, size } }: Done) -> std::io::Result<()> {
        (&self.file).write_all(format!("{output:016x} {input:016x} {size}\n").as_bytes())
    }
}

/// What tells an input from others and from what it was before.
#[derive(Clone, Copy)]
pub struct Origin(u64);

impl Origin {
    /// That of these bytes, under this name.
    pub fn new(source: &str, bytes: &[u8]) -> Self {
        Origin(fingerprint(&(source, bytes)))
    }
}

impl Done {
    /// An output that was just put in place, made of this input.
    pub fn new(target: &Target, input: Origin) -> Self {
        let made = Made { input: input.0, size: size(target).unwrap_or_default() };
        Done { output: fingerprint(&target.below), made }
    }
}

/// A number that another value hardly has. Another version of the standard library may give another number: then
/// the article is only read again.
fn fingerprint(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// How many bytes the files of an output have; a crash of the machine can leave them empty.
fn size(target: &Target) -> Option<u64> {
    target.files().map(|file| Some(file.metadata().ok()?.len())).sum()
}

fn entry(line: &str) -> Option<(u64, Made)> {
    let mut words = line.split(' ');
    let mut number = |radix| u64::from_str_radix(words.next()?, radix).ok();
    Some((number(16)?, Made { input: number(16)?, size: number(10)? }))
}

/// What the settings of an older run differ in.
fn differences(known: &str, settings: &Settings) -> String {
    let known: BTreeMap<String, String> = serde_json::from_str(known).unwrap_or_default();
    let changed = settings.iter().filter(|(name, value)| known.get(**name) != Some(value));
    let names: Vec<String> = changed.map(|(name, _)| format!("another {name}")).collect();
    if names.is_empty() { "other options".to_string() } else { names.join(" and ") }
}
