//! An article in Python, and the functions that read one or many.

use ::extract::article;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;

use crate::inputs::{self, Input};
use crate::objects::{Person, Quote, Sentence, repr};
use crate::options::{Lexicon, options};

/// Everything found in one article. A notebook shows its text with people and quotes marked.
#[pyclass(frozen, module = "newsquotes")]
pub struct Article {
    found: article::Article,
    read: PyBackedStr,
    sentences: PyOnceLock<Py<PyTuple>>,
    people: PyOnceLock<Py<PyTuple>>,
    quotes: PyOnceLock<Py<PyTuple>>,
}

impl Article {
    fn new(found: article::Article, read: PyBackedStr) -> Self {
        let [sentences, people, quotes] = [(); 3].map(|()| PyOnceLock::new());
        Article { found, read, sentences, people, quotes }
    }

    /// What was found.
    pub fn found(&self) -> &article::Article {
        &self.found
    }
}

/// The objects of `items`, made when they are first asked for.
fn objects<'py, 'a, T, O>(
    py: Python<'py>,
    known: &PyOnceLock<Py<PyTuple>>,
    items: &'a [T],
) -> PyResult<Bound<'py, PyTuple>>
where
    O: From<&'a T> + IntoPyObject<'py>,
{
    let make = || Ok::<_, PyErr>(PyTuple::new(py, items.iter().map(O::from))?.unbind());
    Ok(known.get_or_try_init(py, make)?.bind(py).clone())
}

#[pymethods]
impl Article {
    /// Version of the output contract.
    #[getter]
    fn schema(&self) -> u32 {
        self.found.schema
    }

    /// What was given as source or id.
    #[getter]
    fn source(&self) -> &str {
        &self.found.source
    }

    /// The text that was read.
    #[getter]
    pub fn text(&self) -> &str {
        &self.read
    }

    /// The headline, if the text begins with one.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.found.title.as_deref()
    }

    /// The line that names the authors.
    #[getter]
    fn byline(&self) -> Option<&str> {
        self.found.byline.as_deref()
    }

    /// The place a report was filed from ("DENVER").
    #[getter]
    fn dateline(&self) -> Option<&str> {
        self.found.dateline.as_deref()
    }

    /// What offsets count: "char", "byte" or "utf16".
    #[getter]
    fn offsets(&self) -> &'static str {
        self.found.offsets.as_str()
    }

    /// Sentences in the order of the text.
    #[getter]
    fn sentences<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        objects::<_, Sentence>(py, &self.sentences, &self.found.sentences)
    }

    /// Named people, by first mention.
    #[getter]
    fn people<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        objects::<_, Person>(py, &self.people, &self.found.people)
    }

    /// Attributed quotes, in the order of the text.
    #[getter]
    fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        objects::<_, Quote>(py, &self.quotes, &self.found.quotes)
    }

    /// The article as a line of JSON, as the program writes it; with indent=True, over several lines.
    #[pyo3(signature = (indent=false))]
    fn to_json(&self, indent: bool) -> String {
        let json = if indent { serde_json::to_string_pretty(&self.found) } else { serde_json::to_string(&self.found) };
        // Strings and numbers: nothing here can fail.
        json.unwrap_or_default()
    }

    /// The article as dicts, lists, strings and numbers, with the fields of the JSON output.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json(false),))
    }

    /// A page to read, as `--format html` writes it: one file, no network, no script.
    fn to_html(&self) -> String {
        ::extract::html::page(&self.found, &self.read, None)
    }

    /// The page in a frame of its own, so that its style and that of the notebook leave each other alone.
    fn _repr_html_(&self) -> String {
        let page = self.to_html().replace('&', "&amp;").replace('"', "&quot;");
        format!(
            "<iframe title=\"Article\" srcdoc=\"{page}\" style=\"width: 100%; height: 36rem; border: 1px solid #8888; \
             resize: vertical\"></iframe>"
        )
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let found = &slf.get().found;
        let head = repr(slf.as_any(), "Article", &["source", "title"])?;
        let head = head.trim_end_matches(')');
        Ok(format!(
            "{head}, {} sentences, {} people, {} quotes)",
            found.sentences.len(),
            found.people.len(),
            found.quotes.len()
        ))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Article>().is_ok_and(|other| self.found == other.get().found && *self.read == *other.get().read)
    }
}

/// Reads an article.
///
/// offsets can be "char" (what Python counts), "byte" or "utf16"; explain=True adds to each quote and role what its
/// rule saw.
#[pyfunction]
#[pyo3(signature = (text, *, source="-", offsets="char", explain=false, lexicon=None))]
pub fn extract(
    py: Python<'_>,
    text: PyBackedStr,
    source: &str,
    offsets: &str,
    explain: bool,
    lexicon: Option<&Lexicon>,
) -> PyResult<Article> {
    let options = options(offsets, explain, lexicon)?;
    let found = py.detach(|| ::extract::extract_with(&text, source, &options));
    Ok(Article::new(found, text))
}

/// Reads many articles on several threads (None: one a core), in their order, while other threads of Python go on.
///
/// texts can be any iterable of str, also a column of a data frame; ids become the source of each.
#[pyfunction]
#[pyo3(signature = (texts, threads=None, *, ids=None, offsets="char", explain=false, lexicon=None))]
pub fn extract_many(
    py: Python<'_>,
    texts: &Bound<'_, PyAny>,
    threads: Option<usize>,
    ids: Option<&Bound<'_, PyAny>>,
    offsets: &str,
    explain: bool,
    lexicon: Option<&Lexicon>,
) -> PyResult<Vec<Py<Article>>> {
    let options = options(offsets, explain, lexicon)?;
    let given = inputs::inputs(texts)?;
    let sources = inputs::sources(ids, given.len())?;
    let texts: Vec<&PyBackedStr> = given.iter().filter_map(Input::text).collect();
    let mut read = inputs::read(py, &texts, threads, &options)?.into_iter();
    let mut sources = sources.into_iter().flatten();
    let article = |input| match input {
        Input::Read(article) => {
            sources.next();
            Some(Ok(article))
        }
        Input::Text(text) => {
            let mut found = read.next()?;
            if let Some(source) = sources.next() {
                found.source = source;
            }
            Some(Py::new(py, Article::new(found, text)))
        }
    };
    given.into_iter().filter_map(article).collect()
}
