//! JSON Lines in: one record a line, with an article in one of its fields.

use std::fmt;
use std::io::{BufRead, BufReader, Read};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::failure::Failure;
use super::inputs::Input;
use crate::output::Meta;

/// A line of an input, not yet read.
#[derive(Debug)]
pub struct Line {
    /// Where it stands: "file.jsonl:12".
    pub place: String,
    /// What it holds, without its line break.
    pub bytes: Vec<u8>,
}

/// Which fields of a record mean what.
#[derive(Clone, Debug)]
pub struct Fields {
    /// The field that holds the article.
    pub text: String,
    /// The field that becomes the source.
    pub id: String,
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

/// The lines of all `inputs`, read as they are asked for; blank ones left out.
pub fn lines(inputs: impl Iterator<Item = Result<Input, Failure>>) -> impl Iterator<Item = Result<Line, Failure>> {
    inputs.flat_map(|input| match input.and_then(Lines::open) {
        Ok(lines) => Box::new(lines) as Box<dyn Iterator<Item = _> + Send>,
        Err(failure) => Box::new(std::iter::once(Err(failure))),
    })
}

struct Lines {
    name: String,
    number: usize,
    reader: Option<BufReader<Box<dyn Read + Send>>>,
}

impl Lines {
    fn open(input: Input) -> Result<Self, Failure> {
        let reader = input.open().map_err(|error| Failure::reading(input.name(), &error))?;
        Ok(Lines { name: input.name(), number: 0, reader: Some(BufReader::new(reader)) })
    }
}

impl Iterator for Lines {
    type Item = Result<Line, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut bytes = Vec::new();
            match self.reader.as_mut()?.read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(_) => self.number += 1,
                Err(error) => {
                    self.reader = None;
                    return Some(Err(Failure::reading(&self.name, &error)));
                }
            }
            if self.number == 1 && bytes.starts_with("\u{feff}".as_bytes()) {
                bytes.drain(..3);
            }
            if !bytes.trim_ascii().is_empty() {
                return Some(Ok(Line { place: format!("{}:{}", self.name, self.number), bytes }));
            }
        }
    }
}

/// Reads a line.
///
/// # Errors
/// The source of the record, as far as known, and what is wrong with it.
pub fn parse(line: &Line, fields: &Fields) -> Result<Record, (String, Failure)> {
    let fail = |source: String, problem: String| Err((source, Failure::new(&line.place, problem)));
    let Object(object) = match serde_json::from_slice(&line.bytes) {
        Ok(object) => object,
        Err(error) => return fail(line.place.clone(), format!("not a JSON object: {}", without_line(&error))),
    };
    let (mut text, mut id, mut meta) = (None, None, Vec::new());
    for (name, value) in object {
        if name == fields.text {
            text = Some(value);
        } else if name == fields.id {
            id = Some(value);
        } else {
            meta.push((name, value));
        }
    }
    let source = match id.filter(|id| id.get() != "null") {
        None => line.place.clone(),
        // A number stays as it was written.
        Some(id) if !id.get().starts_with('"') => id.get().to_string(),
        Some(id) => match string(&id) {
            Ok(id) => id,
            Err(problem) => return fail(line.place.clone(), format!("field {:?} {problem}", fields.id)),
        },
    };
    let Some(text) = text else {
        let problem = format!("no field {:?}; name the field that holds the article with --text-field", fields.text);
        return fail(source, problem);
    };
    match string(&text) {
        Ok(text) => Ok(Record { source, text, meta: fields.keep.then_some(Meta(meta)) }),
        Err(problem) => fail(source, format!("field {:?} {problem}", fields.text)),
    }
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
struct Object(Vec<(String, Box<RawValue>)>);

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
        let fields = Fields { text: "body".into(), id: "id".into(), keep: true };
        parse(&Line { place: "a.jsonl:7".into(), bytes: line.as_bytes().to_vec() }, &fields)
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
