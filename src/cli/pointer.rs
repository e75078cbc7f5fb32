//! The name of a field of a record, or the way to it as a JSON pointer (RFC 6901).

use std::fmt;

use serde_json::value::{RawValue, to_raw_value};

use super::records::Object;
use crate::output::Meta;

/// Where a field is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    given: String,
    /// The names on the way; at least one.
    path: Vec<String>,
}

impl Field {
    /// A name; what begins with a slash is a pointer.
    pub fn new(given: &str) -> Self {
        let unescaped = |name: &str| name.replace("~1", "/").replace("~0", "~");
        let path = match given.strip_prefix('/') {
            Some(pointer) => pointer.split('/').map(unescaped).collect(),
            None => vec![given.to_string()],
        };
        Field { given: given.to_string(), path }
    }

    /// Whether it is a column of this name.
    pub fn is(&self, name: &[u8]) -> bool {
        self.path.len() == 1 && self.path[0].as_bytes() == name
    }

    /// Takes the field out of an object. Where a name comes twice, the last counts, as elsewhere in JSON.
    pub fn take(&self, object: &mut Object) -> Option<Box<RawValue>> {
        take(object, &self.path)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.given)
    }
}

fn take(object: &mut Object, path: &[String]) -> Option<Box<RawValue>> {
    let (name, rest) = path.split_first()?;
    let at = object.0.iter().rposition(|(known, _)| known == name)?;
    if rest.is_empty() {
        let taken = object.0.remove(at).1;
        object.0.retain(|(known, _)| known != name);
        return Some(taken);
    }
    let (value, left) = take_inside(&object.0[at].1, rest)?;
    object.0[at].1 = left;
    Some(value)
}

/// Takes a value out of an object or a list, and gives what is left of it. In a list, `null` is left in its place.
fn take_inside(value: &RawValue, path: &[String]) -> Option<(Box<RawValue>, Box<RawValue>)> {
    if let Ok(mut object) = serde_json::from_str::<Object>(value.get()) {
        let taken = take(&mut object, path)?;
        return Some((taken, to_raw_value(&Meta(object.0)).ok()?));
    }
    let mut list: Vec<Box<RawValue>> = serde_json::from_str(value.get()).ok()?;
    let (index, rest) = path.split_first()?;
    // A number as RFC 6901 writes it: "00" and "+1" are none.
    let plain = index == "0" || !index.starts_with(['0', '+']);
    let place = list.get_mut(index.parse::<usize>().ok().filter(|_| plain)?)?;
    let (taken, left) = match rest {
        [] => (place.clone(), RawValue::NULL.to_owned()),
        rest => take_inside(place, rest)?,
    };
    *place = left;
    Some((taken, to_raw_value(&list).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a field holds, and what is left of the object.
    fn taken(field: &str, object: &str) -> (Option<String>, String) {
        let mut object: Object = serde_json::from_str(object).unwrap();
        let value = Field::new(field).take(&mut object).map(|value| value.get().to_string());
        (value, serde_json::to_string(&Meta(object.0)).unwrap())
    }

    #[test]
    fn fields_are_taken_out_and_the_rest_stays_as_written() {
        for (field, object, value, rest) in [
            ("a", r#"{"a":1,"b":2.50}"#, Some("1"), r#"{"b":2.50}"#),
            ("/a", r#"{"a":1,"b":2.50}"#, Some("1"), r#"{"b":2.50}"#),
            ("/a/b", r#"{"a":{"b":"So.","c":1.0},"b":2}"#, Some("\"So.\""), r#"{"a":{"c":1.0},"b":2}"#),
            ("/a/1/b", r#"{"a":[0,{"b":3}]}"#, Some("3"), r#"{"a":[0,{}]}"#),
            ("/a/0", r#"{"a":[7]}"#, Some("7"), r#"{"a":[null]}"#),
            ("/x~1y/~0", r#"{"x/y":{"~":1}}"#, Some("1"), r#"{"x/y":{}}"#),
            ("x/y", r#"{"x/y":1}"#, Some("1"), "{}"),
            ("a", r#"{"a":1,"a":2}"#, Some("2"), "{}"),
            ("", r#"{"":1}"#, Some("1"), "{}"),
            ("/a/b", r#"{"a":1}"#, None, r#"{"a":1}"#),
            ("/a/1", r#"{"a":[7]}"#, None, r#"{"a":[7]}"#),
            ("/a/00", r#"{"a":[7]}"#, None, r#"{"a":[7]}"#),
            ("/b", r#"{"a":1}"#, None, r#"{"a":1}"#),
        ] {
            assert_eq!(taken(field, object), (value.map(String::from), rest.to_string()), "{field} of {object}");
        }
    }
}
