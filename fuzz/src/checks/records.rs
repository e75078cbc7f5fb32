//! Records: the first line names the fields, as options would; what follows are lines of JSON, or a table.

use std::io::Cursor;

use crate::cli::bounds::Bound;
use crate::cli::pointer::Field;
use crate::cli::records::{Content, Fields, Line, Lines, parse};
use crate::cli::rows::Rows;
use serde_json::Value;

/// Checks one input.
pub fn records(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let names = String::from_utf8_lossy(&bytes[..end]);
    let rest = bytes.get(end + 1..).unwrap_or_default().to_vec();
    let (text, id) = names.split_once(' ').unwrap_or((&names, "id"));
    let fields = Fields { text: Field::new(text), id: Field::new(id), keep: true };
    let bound: Bound = "200".parse().unwrap();
    for line in Lines::new("-".into(), Cursor::new(rest.clone()), bound).flatten() {
        check(&line, &fields, text, id);
    }
    for row in Rows::new("-".into(), Cursor::new(rest), bound).flatten() {
        let _ = parse(&row, &fields);
    }
}

/// A record is what another reader of JSON finds in it.
fn check(line: &Line, fields: &Fields, text: &str, id: &str) {
    let Ok(record) = parse(line, fields) else { return };
    let meta = serde_json::to_vec(&record.meta).expect("JSON");
    let meta: Value = serde_json::from_slice(&meta).unwrap_or(Value::Null);
    assert!(meta.is_object() || meta.is_null());
    let Ok(Content::Json(bytes)) = &line.content else { panic!("a line") };
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else { return };
    // Once the id is taken out, the text can be another place of the same list.
    let found = if text.starts_with('/') { value.pointer(text) } else { value.get(text) };
    if !text.starts_with('/') || !id.starts_with('/') {
        assert_eq!(found.and_then(Value::as_str), Some(record.text.as_str()), "{text}");
    }
}
