//! From what Python hands over to texts, and from texts to articles.

use extract::Options;
use extract::article;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyString};

use crate::article::Article;

/// The bytes of a file as text: UTF-8, UTF-16 or Windows-1252, without byte order mark.
#[pyfunction]
pub fn decode<'py>(data: &Bound<'py, PyBytes>) -> PyResult<Bound<'py, PyString>> {
    let text = extract::decode(data.as_bytes());
    let text = text.map_err(|error| PyValueError::new_err(format!("{error}; convert it to plain text first")))?;
    Ok(PyString::new(data.py(), &text))
}

/// A text to read, or what was read before.
pub enum Input {
    /// A text.
    Text(PyBackedStr),
    /// An article.
    Read(Py<Article>),
}

/// Everything in `texts`, which can be any iterable of `str` and articles, also a column of a data frame.
///
/// # Errors
/// When one of them is neither, naming it.
pub fn inputs(texts: &Bound<'_, PyAny>) -> PyResult<Vec<Input>> {
    if texts.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("texts is one str; give a list of them: [text]"));
    }
    let input = |(at, item): (usize, PyResult<Bound<'_, PyAny>>)| {
        let item = item?;
        if let Ok(read) = item.cast::<Article>() {
            return Ok(Input::Read(read.clone().unbind()));
        }
        let Ok(text) = item.cast::<PyString>() else {
            let kind = item.get_type().name()?;
            return Err(PyTypeError::new_err(format!("texts[{at}] is {kind}, not str; fill or drop missing texts")));
        };
        let text = PyBackedStr::try_from(text.clone());
        Ok(Input::Text(text.map_err(|error| PyValueError::new_err(format!("texts[{at}] is no text: {error}")))?))
    };
    plain(texts)?.try_iter()?.enumerate().map(input).collect()
}

/// The identifiers of `count` texts, as strings.
///
/// # Errors
/// When there are more or fewer.
pub fn sources(ids: Option<&Bound<'_, PyAny>>, count: usize) -> PyResult<Option<Vec<String>>> {
    let Some(ids) = ids else { return Ok(None) };
    if ids.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err("ids is one str; give a list of them: [id]"));
    }
    let ids: Vec<String> = plain(ids)?.try_iter()?.map(|id| Ok(id?.str()?.to_string())).collect::<PyResult<_>>()?;
    if ids.len() == count {
        return Ok(Some(ids));
    }
    Err(PyValueError::new_err(format!("{} ids for {count} texts; give one for each", ids.len())))
}

/// Arrow arrays hold scalars of their own; as a list they hold what Python does.
fn plain<'py>(column: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    if column.hasattr("to_pylist")? { column.call_method0("to_pylist") } else { Ok(column.clone()) }
}

/// How many texts are read between two looks at whether Ctrl-C was pressed.
const AT_ONCE: usize = 512;

/// Reads texts on several threads, without holding up other threads of Python.
pub fn read(
    py: Python<'_>,
    texts: &[&PyBackedStr],
    threads: Option<usize>,
    options: &Options,
) -> PyResult<Vec<article::Article>> {
    let mut articles = Vec::with_capacity(texts.len());
    for texts in texts.chunks(AT_ONCE) {
        py.check_signals()?;
        articles.extend(py.detach(|| extract::extract_many(texts, threads.unwrap_or(0), options)));
    }
    Ok(articles)
}

impl Input {
    /// The text, if it is still to be read.
    pub fn text(&self) -> Option<&PyBackedStr> {
        if let Input::Text(text) = self { Some(text) } else { None }
    }
}
