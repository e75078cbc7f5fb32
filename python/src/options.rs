//! What a caller can choose.

use extract::Options;
use extract::article::Offsets;
use extract::lexicon;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::path::PathBuf;

/// Your own words: people with their aliases and roles, titles, organizations, reporting verbs, …
///
/// Lexicon(toml) takes the text of a TOML file as docs/output.md describes it, Lexicon.read(path) the file.
#[pyclass(frozen, module = "newsquotes")]
pub struct Lexicon {
    words: lexicon::Lexicon,
    toml: String,
}

#[pymethods]
impl Lexicon {
    #[new]
    fn new(toml: String) -> PyResult<Self> {
        let mut words = lexicon::Lexicon::default();
        lexicon::user::add(&toml, &mut words).map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(Lexicon { words, toml })
    }

    /// Reads a TOML file of words.
    #[staticmethod]
    fn read(path: PathBuf) -> PyResult<Self> {
        let toml = std::fs::read_to_string(&path)?;
        Lexicon::new(toml.trim_start_matches('\u{feff}').to_string())
            .map_err(|error| PyValueError::new_err(format!("{}: {error}", path.display())))
    }

    /// For pickle: a lexicon travels to the workers of a cluster.
    fn __getnewargs__(&self) -> (&str,) {
        (&self.toml,)
    }

    fn __repr__(&self) -> String {
        format!("Lexicon({} lines)", self.toml.lines().count())
    }
}

/// The options of the library.
///
/// # Errors
/// When `offsets` is no unit.
pub fn options(offsets: &str, explain: bool, lexicon: Option<&Lexicon>) -> PyResult<Options> {
    let units = [Offsets::Char, Offsets::Byte, Offsets::Utf16];
    let Some(offsets) = units.into_iter().find(|unit| unit.as_str() == offsets) else {
        return Err(PyValueError::new_err(format!(
            "offsets is {offsets:?}; it can be \"char\", \"byte\" or \"utf16\""
        )));
    };
    let lexicon = lexicon.map(|lexicon| lexicon.words.clone()).unwrap_or_default();
    Ok(Options { offsets, explain, lexicon, ..Options::default() })
}
