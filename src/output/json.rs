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

/// An article as a JSON object.
pub fn article(reading: Reading, pretty: bool) -> Vec<u8> {
    // Most of it are sentences, mentions and quotes; five times the text is seldom exceeded.
    let text = reading.article.sentences.last().map_or(0, |last| last.end);
    let bytes = Vec::with_capacity(6 * text + 512);
    match (reading.keeps_text, reading.meta) {
        (false, None) => write_to(bytes, reading.article, pretty),
        (keeps_text, meta) => {
            let text = keeps_text.then_some(reading.text);
            write_to(bytes, &Record { article: reading.article, text, meta }, pretty)
        }
    }
}

/// The object in the place of a record that could not be read.
pub fn failure(source: &str, error: &str, pretty: bool) -> Vec<u8> {
    write(&Failed { source, error }, pretty)
}

/// Any value, with a line break at its end.
pub fn write(value: &impl Serialize, pretty: bool) -> Vec<u8> {
    write_to(Vec::new(), value, pretty)
}

fn write_to(mut bytes: Vec<u8>, value: &impl Serialize, pretty: bool) -> Vec<u8> {
    // Strings and numbers go into memory: nothing here can fail.
    let _ =
        if pretty { serde_json::to_writer_pretty(&mut bytes, value) } else { serde_json::to_writer(&mut bytes, value) };
    bytes.push(b'\n');
    bytes
}
