//! What went wrong with one input, told so that a person knows what to do.

use std::fmt;
use std::io;

/// An input that could not be read, or an output that could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The input: a path, `-`, or a file and line.
    pub place: String,
    /// What is wrong, and what helps.
    pub problem: String,
    /// Whether nothing that follows can go better.
    pub is_final: bool,
}

impl Failure {
    /// A failure at `place`.
    pub fn new(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Failure { place: place.into(), problem: problem.into(), is_final: false }
    }

    /// A failure to read `place`.
    pub fn reading(place: impl Into<String>, error: &io::Error) -> Self {
        Failure::new(
            place,
            match error.kind() {
                io::ErrorKind::NotFound => "no such file or folder; check the path".to_string(),
                io::ErrorKind::PermissionDenied => "not allowed to read it; check its permissions".to_string(),
                io::ErrorKind::IsADirectory => "a folder, not a file".to_string(),
                _ => format!("cannot be read: {error}"),
            },
        )
    }

    /// A failure to write `place`.
    pub fn writing(place: impl Into<String>, error: &io::Error) -> Self {
        let is_final = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
        Failure { is_final, ..Failure::new(place, format!("cannot be written: {error}")) }
    }
}

impl std::error::Error for Failure {}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}
