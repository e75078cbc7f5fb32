//! Tables over many articles, handed to data frames without a copy by Arrow's PyCapsule interface.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::{ListBuilder, StringBuilder};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, RecordBatchIterator, StringArray};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};
use extract::article::{Article, Person, Quote, Role, Sentence};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::inputs::{self, Input};
use crate::options::{Lexicon, options};

/// Columns for pandas, polars, DuckDB, pyarrow and whatever else reads Arrow's PyCapsule interface.
///
/// With `quotes = quotes_table(texts)`: `polars.DataFrame(quotes)`, `pandas.DataFrame.from_arrow(quotes)`,
/// `duckdb.sql("FROM quotes")`, `pyarrow.table(quotes)`.
#[pyclass(frozen, module = "newsquotes")]
pub struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&str> {
        self.schema.fields().iter().map(|field| field.name().as_str()).collect()
    }

    /// How many rows there are.
    #[getter]
    fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    fn __repr__(&self) -> String {
        format!("Table({} rows: {})", self.num_rows(), self.column_names().join(", "))
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // Which may be ignored, says the interface.
        let _ = requested_schema;
        let batches = self.batches.clone().into_iter().map(Ok);
        let stream = FFI_ArrowArrayStream::new(Box::new(RecordBatchIterator::new(batches, self.schema.clone())));
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        PyCapsule::new_with_value(py, FFI_ArrowSchema::try_from(&*self.schema).map_err(failed)?, c"arrow_schema")
    }
}

fn failed(error: ArrowError) -> PyErr {
    PyRuntimeError::new_err(format!("the table cannot be made: {error}"))
}

/// An article, and how it is called in a table.
struct Read<'a> {
    source: &'a str,
    article: &'a Article,
}

type Columns = Vec<(&'static str, ArrayRef)>;

/// A row for each quote: who said what, how.
#[pyfunction]
#[pyo3(signature = (texts, ids=None, threads=None, *, offsets="char", lexicon=None))]
pub fn quotes_table(
    texts: &Bound<'_, PyAny>,
    ids: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    offsets: &str,
    lexicon: Option<&Lexicon>,
) -> PyResult<Table> {
    table(Request { texts, ids, threads, offsets, lexicon }, quotes)
}

/// A row for each person named.
#[pyfunction]
#[pyo3(signature = (texts, ids=None, threads=None, *, offsets="char", lexicon=None))]
pub fn people_table(
    texts: &Bound<'_, PyAny>,
    ids: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    offsets: &str,
    lexicon: Option<&Lexicon>,
) -> PyResult<Table> {
    table(Request { texts, ids, threads, offsets, lexicon }, people)
}

/// A row for each role of a person.
#[pyfunction]
#[pyo3(signature = (texts, ids=None, threads=None, *, offsets="char", lexicon=None))]
pub fn roles_table(
    texts: &Bound<'_, PyAny>,
    ids: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    offsets: &str,
    lexicon: Option<&Lexicon>,
) -> PyResult<Table> {
    table(Request { texts, ids, threads, offsets, lexicon }, roles)
}

/// A row for each sentence.
#[pyfunction]
#[pyo3(signature = (texts, ids=None, threads=None, *, offsets="char", lexicon=None))]
pub fn sentences_table(
    texts: &Bound<'_, PyAny>,
    ids: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    offsets: &str,
    lexicon: Option<&Lexicon>,
) -> PyResult<Table> {
    table(Request { texts, ids, threads, offsets, lexicon }, sentences)
}

// To add a column, add its line below. The names are those of the program's CSV where it has the column.

fn quotes(articles: &[Read]) -> Columns {
    let rows = rows(articles, |article| &article.quotes);
    let person =
        |row: &(&Read, &'_ Quote)| row.0.article.speaker_of(row.1).and_then(Person::main_role).map(str::to_string);
    vec![
        ("source", strings(&rows, |(read, _)| Some(read.source))),
        ("quote", numbers(&rows, |(_, quote)| Some(quote.id))),
        ("speaker", strings(&rows, |(_, quote)| quote.who())),
        ("role", strings(&rows, person)),
        ("kind", strings(&rows, |(_, quote)| Some(quote.kind.as_str()))),
        ("cue", strings(&rows, |(_, quote)| quote.cue.as_ref().map(|cue| &*cue.text))),
        ("text", strings(&rows, |(_, quote)| Some(&*quote.text))),
        ("start", numbers(&rows, |(_, quote)| Some(quote.start))),
        ("end", numbers(&rows, |(_, quote)| Some(quote.end))),
        ("speaker_kind", strings(&rows, |(_, quote)| Some(quote.speaker.kind.as_str()))),
        ("speaker_text", strings(&rows, |(_, quote)| quote.speaker.text.as_deref())),
        ("rule", strings(&rows, |(_, quote)| Some(quote.rule))),
        ("confidence", shares(&rows, |(_, quote)| quote.confidence)),
        ("person", numbers(&rows, |(_, quote)| quote.speaker.person)),
        ("quoted", lists(&rows, |(_, quote)| quote.quoted.iter().map(String::as_str).collect())),
    ]
}

fn people(articles: &[Read]) -> Columns {
    let rows = rows(articles, |article| &article.people);
    vec![
        ("source", strings(&rows, |(read, _)| Some(read.source))),
        ("person", numbers(&rows, |(_, person)| Some(person.id))),
        ("name", strings(&rows, |(_, person): &(&Read, &Person)| Some(&*person.name))),
        ("aliases", lists(&rows, |(_, person)| person.aliases.iter().map(String::as_str).collect())),
        ("pronoun", strings(&rows, |(_, person)| person.pronoun)),
        ("roles", lists(&rows, |(_, person)| person.role_texts())),
        ("mentions", numbers(&rows, |(_, person)| Some(person.mentions.len()))),
        ("quotes", numbers(&rows, |(_, person)| Some(person.quotes.len()))),
    ]
}

fn roles(articles: &[Read]) -> Columns {
    let people = rows(articles, |article| &article.people).into_iter();
    let rows: Vec<(&Read, (&Person, &Role))> =
        people.flat_map(|(read, person)| person.roles.iter().map(move |role| (read, (person, role)))).collect();
    vec![
        ("source", strings(&rows, |(read, _)| Some(read.source))),
        ("person", numbers(&rows, |(_, (person, _))| Some(person.id))),
        ("name", strings(&rows, |(_, (person, _))| Some(&*person.name))),
        ("role", strings(&rows, |(_, (_, role))| Some(&*role.text))),
        ("title", strings(&rows, |(_, (_, role))| role.title.as_deref())),
        ("organization", strings(&rows, |(_, (_, role))| role.organization.as_deref())),
        ("status", strings(&rows, |(_, (_, role))| Some(role.status.as_str()))),
        ("start", numbers(&rows, |(_, (_, role))| Some(role.start))),
        ("end", numbers(&rows, |(_, (_, role))| Some(role.end))),
        ("sentence", numbers(&rows, |(_, (_, role))| Some(role.sentence))),
        ("rule", strings(&rows, |(_, (_, role))| Some(role.rule))),
        ("confidence", shares(&rows, |(_, (_, role))| role.confidence)),
    ]
}

fn sentences(articles: &[Read]) -> Columns {
    let rows = rows(articles, |article| &article.sentences);
    vec![
        ("source", strings(&rows, |(read, _)| Some(read.source))),
        ("sentence", numbers(&rows, |(_, sentence)| Some(sentence.id))),
        ("paragraph", numbers(&rows, |(_, sentence)| Some(sentence.paragraph))),
        ("start", numbers(&rows, |(_, sentence)| Some(sentence.start))),
        ("end", numbers(&rows, |(_, sentence)| Some(sentence.end))),
        ("text", strings(&rows, |(_, sentence): &(&Read, &Sentence)| Some(&*sentence.text))),
    ]
}

/// Each item of each article.
fn rows<'a, T>(articles: &'a [Read<'a>], items: impl Fn(&'a Article) -> &'a [T]) -> Vec<(&'a Read<'a>, &'a T)> {
    articles.iter().flat_map(|read| items(read.article).iter().map(move |item| (read, item))).collect()
}

fn strings<'a, R, S: AsRef<str>>(rows: &'a [R], cell: impl Fn(&'a R) -> Option<S>) -> ArrayRef {
    Arc::new(rows.iter().map(cell).collect::<StringArray>())
}

fn numbers<R>(rows: &[R], cell: impl Fn(&R) -> Option<usize>) -> ArrayRef {
    let cells = rows.iter().map(|row| cell(row).and_then(|number| i64::try_from(number).ok()));
    Arc::new(cells.collect::<Int64Array>())
}

fn shares<R>(rows: &[R], cell: impl Fn(&R) -> f64) -> ArrayRef {
    Arc::new(rows.iter().map(|row| Some(cell(row))).collect::<Float64Array>())
}

fn lists<'a, R>(rows: &'a [R], cell: impl Fn(&'a R) -> Vec<&'a str>) -> ArrayRef {
    let mut lists = ListBuilder::new(StringBuilder::new());
    rows.iter().for_each(|row| lists.append_value(cell(row).into_iter().map(Some)));
    Arc::new(lists.finish())
}

/// What a caller asks for.
struct Request<'a, 'py> {
    texts: &'a Bound<'py, PyAny>,
    ids: Option<&'a Bound<'py, PyAny>>,
    threads: Option<usize>,
    offsets: &'a str,
    lexicon: Option<&'a Lexicon>,
}

/// A table, made batch by batch: of the articles before, only their rows are kept.
fn table(request: Request, columns: fn(&[Read]) -> Columns) -> PyResult<Table> {
    let py = request.texts.py();
    let options = options(request.offsets, false, request.lexicon)?;
    let inputs = inputs::inputs(request.texts)?;
    let ids = inputs::sources(request.ids, inputs.len())?;
    let of_none = columns(&[]);
    let fields = of_none.iter().map(|(name, array)| Field::new(*name, array.data_type().clone(), true));
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let mut batches = Vec::new();
    for range in ranges(&inputs) {
        let texts: Vec<_> = inputs[range.clone()].iter().filter_map(Input::text).collect();
        let read = inputs::read(py, &texts, request.threads, &options)?;
        let mut read = read.iter();
        let articles = inputs[range.clone()].iter().zip(range).filter_map(|(input, at)| {
            let article = if let Input::Read(article) = input { article.get().found() } else { read.next()? };
            Some(Read { source: ids.as_ref().map_or(&*article.source, |ids| &*ids[at]), article })
        });
        let articles: Vec<Read> = articles.collect();
        let arrays = py.detach(|| columns(&articles)).into_iter().map(|(_, array)| array).collect();
        batches.push(RecordBatch::try_new(schema.clone(), arrays).map_err(failed)?);
    }
    Ok(Table { schema, batches })
}

/// How many articles a batch holds, and how many bytes of text, unless one alone has more: far from the 2 GiB that
/// a column of strings can hold.
const MOST: (usize, usize) = (4096, 64 << 20);

/// The inputs in batches.
fn ranges(inputs: &[Input]) -> Vec<Range<usize>> {
    let size = |input: &Input| match input {
        Input::Text(text) => text.len(),
        Input::Read(article) => article.get().text().len(),
    };
    let (mut ranges, mut start, mut bytes) = (Vec::new(), 0, 0);
    for (at, input) in inputs.iter().enumerate() {
        if at > start && (at - start == MOST.0 || bytes + size(input) > MOST.1) {
            ranges.push(start..at);
            (start, bytes) = (at, 0);
        }
        bytes += size(input);
    }
    ranges.extend((start < inputs.len()).then_some(start..inputs.len()));
    ranges
}
