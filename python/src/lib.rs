//! The Python module `newsquotes`.

#![allow(missing_docs, reason = "the macros of pyo3 make public items of their own")]

mod article;
mod inputs;
mod objects;
mod options;
mod tables;

/// Sentences, people, roles and attributed quotes from news articles, by readable rules.
///
/// >>> import newsquotes
/// >>> article = newsquotes.extract("“It holds,” Mayor Ana Okoro said.")
/// >>> article.quotes[0].speaker.name
/// 'Ana Okoro'
#[pyo3::pymodule]
mod newsquotes {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::article::{Article, extract, extract_many};
    #[pymodule_export]
    use super::inputs::decode;
    #[pymodule_export]
    use super::objects::{Evidence, Mention, Part, Person, Quote, Record, Role, Sentence, Speaker};
    #[pymodule_export]
    use super::options::Lexicon;
    #[pymodule_export]
    use super::tables::{Table, people_table, quotes_table, roles_table, sentences_table};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
