//! A file for each article.

use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use super::failure::Failure;
use super::inputs::Input;
use super::interrupt;
use crate::output::{BRAT_CONFIGURATION, Format};

/// The page of all articles.
pub const INDEX: &str = "index.html";

/// How the names of files begin that are not yet whole.
const DRAFT: &str = ".extract-";

/// Where the output of one input goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// The same below the folder of all outputs.
    pub below: PathBuf,
    /// The file of the text beside it, where its offsets need one.
    pub text: Option<PathBuf>,
}

impl Target {
    fn new(input: &Input, folder: &Path, format: Format, page: bool) -> Self {
        let below = input.below.with_extension(format.extension());
        let path = folder.join(&below);
        let apart = format == Format::Brat || (page && matches!(format, Format::Csv | Format::Tsv));
        let text = apart.then(|| path.with_extension("txt"));
        Target { path, below, text }
    }

    /// Its files.
    pub fn files(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.path).chain(&self.text)
    }
}

/// Where the outputs of `inputs` go; with `pages`, the texts that they are about come out of the inputs.
///
/// # Errors
/// When two would write the same file, or one would overwrite an input: before anything is written.
pub fn targets(inputs: &[Input], folder: &Path, format: Format, pages: bool) -> Result<Vec<Target>> {
    let sources =
        LazyCell::new(|| inputs.iter().filter_map(|input| input.path.canonicalize().ok()).collect::<HashSet<_>>());
    let targets: Vec<Target> = inputs.iter().map(|input| Target::new(input, folder, format, pages)).collect();
    let mut writers: HashMap<&Path, &Input> = HashMap::new();
    for (input, target) in inputs.iter().zip(&targets) {
        if format == Format::Html && target.below == Path::new(INDEX) {
            bail!("{} would write {}, the page of all articles; rename it", input.name(), target.path.display());
        }
        for file in target.files() {
            if let Some(other) = writers.insert(file, input) {
                bail!(
                    "{} and {} would both write {}; write them into folders of their own",
                    other.name(),
                    input.name(),
                    file.display()
                );
            }
            let existing = file.canonicalize().ok().filter(|file| sources.contains(file));
            let own_text = target.text.as_ref() == Some(file) && existing == input.path.canonicalize().ok();
            if existing.is_some() && !own_text {
                bail!("{} would overwrite the input {}; choose another --out-dir", input.name(), file.display());
            }
        }
    }
    Ok(targets)
}

/// Makes the folder, with what its format needs in it besides the outputs.
///
/// # Errors
/// When it cannot be made.
pub fn prepare(folder: &Path, format: Format) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    let configuration = folder.join("annotation.conf");
    if format == Format::Brat && !configuration.exists() {
        put(&configuration, |file| file.write_all(BRAT_CONFIGURATION.as_bytes()))?;
    }
    Ok(())
}

/// Puts a file in place as a whole, with the folders it needs: whoever looks sees all of it, or what was there
/// before.
///
/// # Errors
/// What is wrong with it.
pub fn put(path: &Path, write: impl FnOnce(&mut File) -> io::Result<()>) -> Result<(), Failure> {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let folder = path.parent().unwrap_or(Path::new(""));
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let draft = folder.join(format!("{DRAFT}{}-{number}.part", std::process::id()));
    let _whole = interrupt::whole();
    let written = fs::create_dir_all(folder).and_then(|()| File::create(&draft)).and_then(|mut file| write(&mut file));
    let result = written.and_then(|()| fs::rename(&draft, path));
    result.map_err(|error| {
        // Whatever there is of it; the error itself is told.
        let _ = fs::remove_file(&draft);
        Failure::writing(path.to_string_lossy(), &error)
    })
}

/// Removes the drafts that killed runs left in `folders`: those older than this run, as a draft lasts for moments.
pub fn remove_drafts(folders: &BTreeSet<PathBuf>, started: SystemTime) {
    for entry in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
        let name = entry.file_name();
        let draft = name.to_str().is_some_and(|name| name.starts_with(DRAFT) && name.ends_with(".part"));
        let old = || entry.metadata().and_then(|data| data.modified()).is_ok_and(|modified| modified < started);
        if draft && old() {
            // Another time, if not now.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Puts the text beside the output, unless it is the input and says the same.
///
/// # Errors
/// What is wrong with it.
pub fn put_text(path: &Path, text: &str, input: &Input) -> Result<(), Failure> {
    let same = |path: &Path| path.canonicalize().ok();
    if same(path).is_none() || same(path) != same(&input.path) {
        return put(path, |file| file.write_all(text.as_bytes()));
    }
    let unchanged: io::Result<bool> = fs::read(path).map(|bytes| bytes == text.as_bytes());
    if unchanged.is_ok_and(|unchanged| unchanged) {
        return Ok(());
    }
    let problem = "brat needs it in UTF-8 and plain line breaks, which would change it; choose another --out-dir";
    Err(Failure::new(path.to_string_lossy(), problem))
}
