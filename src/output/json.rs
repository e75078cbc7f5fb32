//! JSON, for reading or one article a line.

use extract::article::Article;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

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

#[derive(serde::Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    article: &'a Article,
    meta: &'a Meta,
}

#[derive(serde::Serialize)]
struct Failed<'a> {
    source: &'a str,
    error: &'a str,
}

/// An article as a JSON object.
pub fn article(reading: Reading, pretty: bool) -> Vec<u8> {
    match reading.meta {
        None => write(reading.article, pretty),
        Some(meta) => write(&Record { article: reading.article, meta }, pretty),
    }
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
