//! JSON, for reading or one article a line.

mod serializer;

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use self::serializer::Json;
use super::Reading;

/// The fields of a record that were passed on, in their order and as they were written.
#[derive(Debug)]
pub struct Meta(pub Vec<(String, Box<RawValue>)>);

impl Serialize for Meta {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The fields of a record beside those of its article.
#[derive(serde::Serialize)]
struct Others<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<&'a Meta>,
}

#[derive(serde::Serialize)]
struct Failed<'a> {
    source: &'a str,
    error: &'a str,
}

/// An article as a JSON object, written to `out` piece by piece, or else given as a whole.
///
/// # Errors
/// When it cannot be written.
pub fn article(reading: Reading, pretty: bool, out: Option<&mut dyn Write>) -> io::Result<Vec<u8>> {
    let mut json = Json::new(out, pretty);
    // What is wrong is told at the end.
    let _ = reading.article.serialize(&mut json);
    if reading.keeps_text || reading.meta.is_some() {
        // Two objects become one.
        let others = write(&Others { text: reading.keeps_text.then_some(reading.text), meta: reading.meta }, pretty);
        let end = if pretty { "\n}".len() } else { "}".len() };
        json.bytes.truncate(json.bytes.len().saturating_sub(end));
        json.bytes.push(b',');
        json.bytes.extend_from_slice(&others[1..]);
    } else {
        json.bytes.push(b'\n');
    }
    json.finish()
}

/// The object in the place of a record that could not be read.
pub fn failure(source: &str, error: &str, pretty: bool) -> Vec<u8> {
    write(&Failed { source, error }, pretty)
}

/// Any value, with a line break at its end.
pub fn write(value: &impl Serialize, pretty: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Strings and numbers go into memory: nothing here can fail.
    let _ =
        if pretty { serde_json::to_writer_pretty(&mut bytes, value) } else { serde_json::to_writer(&mut bytes, value) };
    bytes.push(b'\n');
    bytes
}
