//! Lists of file names, as `find` and `git ls-files` print them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::failure::Failure;

/// No system takes a longer name: what has one is no list.
const LONGEST: u64 = 64 * 1024;

/// The names in a list, one a line or, with `nul`, with a NUL byte behind each; `-` is standard input.
///
/// # Errors
/// When it cannot be read, or is no list of names.
pub fn read(list: &Path, nul: bool) -> Result<Vec<PathBuf>> {
    let name = list.to_string_lossy();
    let reader: Box<dyn Read> = if list.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(list).map_err(|error| Failure::reading(&*name, &error))?)
    };
    let mut reader = BufReader::new(reader);
    let (end, separator) = if nul { (0, "NUL bytes") } else { (b'\n', "line breaks") };
    let mut names = Vec::new();
    loop {
        let mut bytes = Vec::new();
        let read = reader.by_ref().take(LONGEST).read_until(end, &mut bytes);
        if read.map_err(|error| Failure::reading(&*name, &error))? == 0 {
            return Ok(names);
        }
        let ended = bytes.pop_if(|last| *last == end).is_some();
        if !nul {
            bytes.pop_if(|last| *last == b'\r');
        }
        let wrong = bytes.len() as u64 + 1 >= LONGEST || bytes.contains(&0) || (nul && bytes.is_empty() && ended);
        if wrong {
            let hint = if nul { "drop -0 if it has a name a line" } else { "add -0 if NUL bytes stand between them" };
            bail!("{name}: not a list of file names with {separator} between them; {hint}");
        }
        if !bytes.is_empty() {
            names.push(path(bytes));
        }
    }
}

#[cfg(unix)]
fn path(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes))
}

#[cfg(not(unix))]
fn path(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}
