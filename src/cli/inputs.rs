//! From the paths of the command line to the files to read.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// One file to read, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// As given, or found in a folder; `-` is standard input.
    pub path: PathBuf,
    /// The path below the folder that was given; the file name, for a file that was given.
    pub below: PathBuf,
}

impl Input {
    /// How the input is named in the output and in messages.
    pub fn name(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }

    /// Whether it is standard input.
    pub fn is_stdin(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// A reader of its bytes.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        if self.is_stdin() { Ok(Box::new(io::stdin())) } else { Ok(Box::new(fs::File::open(&self.path)?)) }
    }

    /// All its bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        if !self.is_stdin() {
            return fs::read(&self.path);
        }
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The inputs that `paths` stand for, in their order; what a folder holds, sorted by path. `endings` are the
/// file name extensions looked for in folders. The folder of outputs is left out, should it lie in one of them.
pub fn gather(paths: &[PathBuf], endings: &[&str], outputs: Option<&Path>) -> Vec<Result<Input, Failure>> {
    let outputs = outputs.and_then(|folder| folder.canonicalize().ok());
    let mut walk = Walk { endings, outputs, found: Vec::new() };
    if paths.is_empty() {
        walk.found.push(Ok(Input { path: "-".into(), below: "-".into() }));
    }
    for path in paths {
        if path.as_os_str() != "-" && path.is_dir() {
            let before = walk.found.len();
            walk.folder(path, Path::new(""));
            if walk.found.len() == before {
                let wanted = endings.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(" or ");
                let problem = format!("no {wanted} file in this folder; name the files themselves");
                walk.found.push(Err(Failure::new(path.to_string_lossy(), problem)));
            }
        } else {
            let below = path.file_name().map_or_else(|| path.clone(), PathBuf::from);
            walk.found.push(Ok(Input { path: path.clone(), below }));
        }
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
                self.found.push(regular(&path).map(|()| Input { path, below }));
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
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    endings.iter().any(|wanted| wanted.eq_ignore_ascii_case(ending))
}
