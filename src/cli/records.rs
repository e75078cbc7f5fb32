//! Records in, with an article in one of their fields: JSON Lines, or the rows of a table.

use std::fmt;
use std::io::{BufRead, BufReader, Read};
use std::sync::Arc;

use extract::text::decode;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::bounds::Bound;
use super::failure::Failure;
use super::inputs::Input;
use super::pointer::Field;
use super::rows::Rows;
use crate::output::Meta;

/// A record of an input, not yet parsed.
#[derive(Debug)]
pub struct Line {
    /// Where it stands, by its line or row: "file.jsonl:12".
    pub place: String,
    /// What it holds, or what is wrong.
    pub content: Result<Content, String>,
}

/// What a record holds.
#[derive(Debug)]
pub enum Content {
    /// A line of JSON.
    Json(Vec<u8>),
    /// The names of the columns, and a row.
    Row(Arc<csv::ByteRecord>, csv::ByteRecord),
}

/// Which fields of a record mean what.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The field that holds the article.
    pub text: Field,
    /// The field that becomes the source.
    pub id: Field,
    /// Whether the others are kept.
    pub keep: bool,
}

/// An article and what came with it.
#[derive(Debug)]
pub struct Record {
    /// The identifier, or the place of the line.
    pub source: String,
    /// The article.
    pub text: String,
    /// The other fields, if they are kept.
    pub meta: Option<Meta>,
}

/// The records of all `inputs`, read as they are asked for; blank lines left out. With `rows`, they are tables.
pub fn lines(
    inputs: impl Iterator<Item = Result<Input, Failure>>,
    rows: bool,
    bound: Bound,
) -> impl Iterator<Item = Result<Line, Failure>> {
    inputs.flat_map(move |input| {
        let opened = input.and_then(|input| {
            let reader = input.open()?;
            Ok((input.name(), reader))
        });
        match opened {
            Ok((name, reader)) if rows => {
                Box::new(Rows::new(name, reader, bound)) as Box<dyn Iterator<Item = _> + Send>
            }
            Ok((name, reader)) => Box::new(Lines::new(name, reader, bound)),
            Err(failure) => Box::new(std::iter::once(Err(failure))),
        }
    })
}

/// The lines of an input.
pub struct Lines<R> {
    name: String,
    number: usize,
    bound: Bound,
    reader: Option<BufReader<R>>,
}

/// How many times as long as allowed a line may be for those after it to be looked for.
const SKIPPED: u64 = 16;

impl<R: Read> Lines<R> {
    /// Of an input with a name.
    pub fn new(name: String, reader: R, bound: Bound) -> Self {
        Lines { name, number: 0, bound, reader: Some(BufReader::new(reader)) }
    }

    /// Ends the reading.
    fn fail(&mut self, failure: Failure) -> Option<Result<Line, Failure>> {
        self.reader = None;
        Some(Err(failure))
    }

    /// Passes over the rest of a line; whether its end was found.
    fn skip(&mut self) -> std::io::Result<bool> {
        let Some(reader) = &mut self.reader else { return Ok(false) };
        let mut rest = reader.take(self.bound.times(SKIPPED).enough());
        rest.skip_until(b'\n').map(|_| rest.limit() > 0)
    }
}

impl<R: Read> Iterator for Lines<R> {
    type Item = Result<Line, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut bytes = Vec::new();
            match self.reader.as_mut()?.take(self.bound.enough()).read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => return self.fail(Failure::reading(&self.name, &error)),
            }
            let place = format!("{}:{}", self.name, self.number);
            if self.bound.is_passed_by(bytes.len() as u64) && !bytes.ends_with(b"\n") {
                return match self.skip() {
                    Ok(true) => Some(Ok(Line { place, content: Err(self.bound.problem()) })),
                    Ok(false) => {
                        let problem =
                            format!("{}; no line break follows, so the rest is left out", self.bound.problem());
                        self.fail(Failure::new(place, problem))
                    }
                    Err(error) => self.fail(Failure::reading(&self.name, &error)),
                };
            }
            if self.number == 1 && bytes.starts_with("\u{feff}".as_bytes()) {
                bytes.drain(..3);
            }
            if !bytes.trim_ascii().is_empty() {
                return Some(Ok(Line { place, content: Ok(Content::Json(bytes)) }));
            }
        }
    }
}

/// Reads a record.
///
/// # Errors
/// The source of the record, as far as known, and what is wrong with it.
pub fn parse(line: &Line, fields: &Fields) -> Result<Record, (String, Failure)> {
    let failed = |source: &str, problem: String| (source.to_string(), Failure::new(&line.place, problem));
    match &line.content {
        Ok(Content::Json(bytes)) => parse_json(&line.place, bytes, fields, failed),
        Ok(Content::Row(columns, row)) => parse_row(&line.place, columns, row, fields, failed),
        Err(problem) => Err(failed(&line.place, problem.clone())),
    }
}

fn parse_json<E>(place: &str, bytes: &[u8], fields: &Fields, failed: impl Fn(&str, String) -> E) -> Result<Record, E> {
    let mut object: Object = serde_json::from_slice(bytes)
        .map_err(|error| failed(place, format!("not a JSON object: {}", without_line(&error))))?;
    let id = fields.id.take(&mut object);
    let source = match id.filter(|id| id.get() != "null") {
        None => place.to_string(),
        // A number stays as it was written.
        Some(id) if !id.get().starts_with('"') => id.get().to_string(),
        Some(id) => string(&id).map_err(|problem| failed(place, format!("field {} {problem}", fields.id)))?,
    };
    let text = fields.text.take(&mut object).ok_or_else(|| failed(&source, missing(&fields.text)))?;
    let text = string(&text).map_err(|problem| failed(&source, format!("field {} {problem}", fields.text)))?;
    Ok(Record { source, text, meta: fields.keep.then_some(Meta(object.0)) })
}

fn parse_row<E>(
    place: &str,
    columns: &csv::ByteRecord,
    row: &csv::ByteRecord,
    fields: &Fields,
    failed: impl Fn(&str, String) -> E,
) -> Result<Record, E> {
    // Spreadsheets write Windows-1252 where nobody asks them for UTF-8.
    let read = |bytes| decode::decode(bytes).map(|text| text.into_owned()).map_err(|error| error.to_string());
    let column = |field: &Field| columns.iter().position(|name| field.is(name));
    let (id, text) = (column(&fields.id), column(&fields.text));
    let source = match id.and_then(|id| row.get(id)).filter(|id| !id.is_empty()) {
        None => place.to_string(),
        Some(id) => read(id).map_err(|problem| failed(place, format!("field {}: {problem}", fields.id)))?,
    };
    let cell = text.and_then(|text| row.get(text)).ok_or_else(|| failed(&source, missing(&fields.text)))?;
    let others = columns.iter().zip(row).enumerate().filter(|(at, _)| ![id, text].contains(&Some(*at)));
    let others = others.filter_map(|(_, (name, value))| {
        let value = serde_json::value::to_raw_value(&read(value).ok()?).ok()?;
        Some((read(name).ok()?, value))
    });
    let meta = fields.keep.then(|| Meta(others.collect()));
    let text = read(cell).map_err(|problem| failed(&source, format!("field {}: {problem}", fields.text)))?;
    Ok(Record { source, text, meta })
}

fn missing(field: &Field) -> String {
    format!("no field {field}; name the field that holds the article with --text-field")
}

/// The string that a value is, or why it is none. JSON can write half of a surrogate pair, as Python does.
fn string(value: &RawValue) -> Result<String, &'static str> {
    serde_json::from_str(value.get()).map_err(|_| {
        if value.get().starts_with('"') {
            "holds half of a surrogate pair (\\ud800 to \\udfff), which is no text; replace or remove it"
        } else {
            "is not a string"
        }
    })
}

/// The message of a JSON error, which counts lines inside the line.
fn without_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    // The last: the message may quote the record.
    match message.rsplit_once(" at line ") {
        Some((what, _)) if error.column() > 0 => format!("{what} at column {}", error.column()),
        Some((what, _)) => what.to_string(),
        None => message,
    }
}

/// A JSON object with its fields in order and its values as written.
pub struct Object(pub Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Object(fields))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Record, (String, Failure)> {
        let fields = Fields { text: Field::new("body"), id: Field::new("id"), keep: true };
        let content = Ok(Content::Json(line.as_bytes().to_vec()));
        parse(&Line { place: "a.jsonl:7".into(), content }, &fields)
    }

    #[test]
    fn other_fields_are_kept_as_written() {
        let record =
            read(r#"{"z": 12345678901234567890123, "body": "Rain \u2014 again.", "id": 4.10, "a": [1]}"#).unwrap();
        assert_eq!(record.text, "Rain — again.");
        assert_eq!(record.source, "4.10");
        let meta = serde_json::to_string(&record.meta).unwrap();
        assert_eq!(meta, r#"{"z":12345678901234567890123,"a":[1]}"#);
    }

    #[test]
    fn a_record_without_id_is_named_by_its_line() {
        assert_eq!(read(r#"{"body": ""}"#).unwrap().source, "a.jsonl:7");
        assert_eq!(read(r#"{"body": "", "id": null}"#).unwrap().source, "a.jsonl:7");
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (line, source, problem) in [
            ("{", "a.jsonl:7", "not a JSON object: EOF while parsing an object at column 1"),
            ("[1]", "a.jsonl:7", "not a JSON object: invalid type: sequence, expected an object"),
            (
                r#""meet at line 3""#,
                "a.jsonl:7",
                r#"not a JSON object: invalid type: string "meet at line 3", expected an object at column 16"#,
            ),
            (r#"{"id": "x"}"#, "x", r#"no field "body"; name the field that holds the article with --text-field"#),
            (r#"{"id": "x", "body": 3}"#, "x", r#"field "body" is not a string"#),
            (
                r#"{"id": "x", "body": "So \ud800 it"}"#,
                "x",
                r#"field "body" holds half of a surrogate pair (\ud800 to \udfff), which is no text; replace or remove it"#,
            ),
            (
                r#"{"id": "\ud800", "body": "So."}"#,
                "a.jsonl:7",
                r#"field "id" holds half of a surrogate pair (\ud800 to \udfff), which is no text; replace or remove it"#,
            ),
        ] {
            assert_eq!(read(line).unwrap_err(), (source.to_string(), Failure::new("a.jsonl:7", problem)));
        }
    }
}
