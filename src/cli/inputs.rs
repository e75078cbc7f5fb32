//! From the paths of the command line to the files to read.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::bounds::Bound;
use super::failure::Failure;
use super::unpack;

/// One file to read, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// As given, or found in a folder.
    pub path: PathBuf,
    /// The path below the folder that was given; the file name, for a file that was given.
    pub below: PathBuf,
    /// The name of standard input, if it is that.
    stdin: Option<Box<str>>,
}

impl Input {
    /// A file; `below` is its path below the folder that was given.
    pub fn file(path: PathBuf, below: PathBuf) -> Self {
        Input { path, below, stdin: None }
    }

    /// Standard input, under a name.
    fn stdin(name: &str) -> Self {
        Input { path: "-".into(), below: "stdin".into(), stdin: Some(name.into()) }
    }

    /// How the input is named in the output and in messages.
    pub fn name(&self) -> String {
        self.stdin.as_ref().map_or_else(|| self.path.to_string_lossy().into_owned(), |name| name.to_string())
    }

    /// Whether it is standard input.
    pub fn is_stdin(&self) -> bool {
        self.stdin.is_some()
    }

    /// A reader of its bytes, unpacked.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn open(&self) -> Result<Box<dyn Read + Send>, Failure> {
        let unreadable = |error| Failure::reading(self.name(), &error);
        if self.is_stdin() {
            return unpack::unpacked(io::stdin()).map_err(unreadable);
        }
        let file = File::open(&self.path).map_err(unreadable)?;
        if is_standard_output(&file) {
            return Err(Failure::new(self.name(), "is where the output goes too; redirect that to another file"));
        }
        unpack::unpacked(file).map_err(unreadable)
    }

    /// All its bytes, unpacked.
    ///
    /// # Errors
    /// When it cannot be read, or is larger than the bound.
    pub fn bytes(&self, bound: Bound) -> Result<Vec<u8>, Failure> {
        let bytes = bound.read(self.open()?).map_err(|error| Failure::reading(self.name(), &error))?;
        bytes.ok_or_else(|| Failure::new(self.name(), bound.problem()))
    }
}

/// Whether a file is what standard output goes to: it would grow while it is read.
#[cfg(unix)]
fn is_standard_output(file: &File) -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;
    use std::sync::LazyLock;

    static OUTPUT: LazyLock<Option<(u64, u64)>> = LazyLock::new(|| {
        let data = File::from(io::stdout().as_fd().try_clone_to_owned().ok()?).metadata().ok()?;
        data.is_file().then(|| (data.dev(), data.ino()))
    });
    OUTPUT.is_some_and(|output| file.metadata().is_ok_and(|data| (data.dev(), data.ino()) == output))
}

/// Elsewhere nobody can tell.
#[cfg(not(unix))]
fn is_standard_output(_file: &File) -> bool {
    false
}

/// Which files are looked for, and where.
#[derive(Clone, Copy, Debug)]
pub struct Search<'a> {
    /// The file name extensions looked for in folders, also with that of a compression behind them.
    pub endings: &'a [&'a str],
    /// A folder of outputs that is left out, should it lie in a folder of inputs.
    pub outputs: Option<&'a Path>,
    /// The name of standard input.
    pub stdin: &'a str,
}

/// The inputs that `paths` stand for, in their order; what a folder holds, sorted by path.
pub fn gather(paths: &[PathBuf], search: Search) -> Vec<Result<Input, Failure>> {
    let outputs = search.outputs.and_then(|folder| folder.canonicalize().ok());
    let mut walk = Walk { endings: search.endings, outputs, found: Vec::new() };
    for path in paths {
        if path.as_os_str() == "-" {
            walk.found.push(Ok(Input::stdin(search.stdin)));
        } else {
            let name = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
            walk.path(path, Path::new(""), name);
        }
    }
    walk.found
}

/// The inputs that the names of a list stand for. Unlike those of the command line they keep their folders in
/// their outputs: a list is long, and has files of one name in several folders.
pub fn gather_listed(names: &[PathBuf], search: Search) -> Vec<Result<Input, Failure>> {
    let outputs = search.outputs.and_then(|folder| folder.canonicalize().ok());
    let mut walk = Walk { endings: search.endings, outputs, found: Vec::new() };
    for path in names {
        let below: PathBuf = path.components().filter(|part| matches!(part, std::path::Component::Normal(_))).collect();
        walk.path(path, &below, below.clone());
    }
    walk.found
}

/// A walk through folders.
struct Walk<'a> {
    endings: &'a [&'a str],
    outputs: Option<PathBuf>,
    found: Vec<Result<Input, Failure>>,
}

impl Walk<'_> {
    /// Adds what was named itself: a file, whatever its name; of a folder, the files it holds.
    fn path(&mut self, path: &Path, below_of_folder: &Path, below_of_file: PathBuf) {
        if !path.is_dir() {
            return self.found.push(Ok(Input::file(path.to_path_buf(), unpack::name_inside(&below_of_file))));
        }
        let before = self.found.len();
        self.folder(path, below_of_folder);
        if self.found.len() == before {
            let wanted = self.endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(" or ");
            let problem = format!("no {wanted} file in this folder; name the files themselves");
            self.found.push(Err(Failure::new(path.to_string_lossy(), problem)));
        }
    }

    /// Adds the files of a folder and the folders in it. Links to files are followed, links to folders are not,
    /// as they can lead in circles.
    fn folder(&mut self, folder: &Path, below: &Path) {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(error) => return self.found.push(Err(Failure::reading(folder.to_string_lossy(), &error))),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let (path, below) = (entry.path(), below.join(&name));
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if self.outputs.is_none() || path.canonicalize().ok() != self.outputs {
                    self.folder(&path, &below);
                }
            } else if has_ending(&path, self.endings) && !path.is_dir() {
                self.found.push(regular(&path).map(|()| Input::file(path, unpack::name_inside(&below))));
            }
        }
    }
}

/// Whether a path found in a folder is a file, or a link to one: to read a pipe or a device could take for ever.
fn regular(path: &Path) -> Result<(), Failure> {
    let problem = match path.metadata() {
        Ok(data) if data.is_file() => return Ok(()),
        Ok(_) => "not a regular file; to read it all the same, name it itself",
        Err(error) if error.kind() == io::ErrorKind::NotFound => "a link that leads nowhere; mend or remove it",
        Err(error) => return Err(Failure::reading(path.to_string_lossy(), &error)),
    };
    Err(Failure::new(path.to_string_lossy(), problem))
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let inside = unpack::name_inside(path);
    let ending = inside.extension().and_then(OsStr::to_str).unwrap_or_default();
    endings.iter().any(|wanted| wanted.eq_ignore_ascii_case(ending))
}
