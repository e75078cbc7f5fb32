//! `--by FIELD`: which articles are counted together.

use std::str::FromStr;

use crate::output::Meta;

/// A field of the records, and how much of its value counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// As it was given.
    pub name: String,
    field: String,
    /// How many characters of a date tell the year, the month or the day.
    date: Option<usize>,
}

/// What a record without a value is counted under.
const NONE: &str = "(none)";

impl FromStr for By {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let (field, date) = match name.rsplit_once(':') {
            Some((field, "year")) => (field, Some(4)),
            Some((field, "month")) => (field, Some(7)),
            Some((field, "day")) => (field, Some(10)),
            Some((_, unit)) => return Err(format!("{unit:?} is not year, month or day")),
            None => (name, None),
        };
        Ok(By { name: name.to_string(), field: field.to_string(), date })
    }
}

impl By {
    /// The value of a record.
    pub fn value(&self, meta: Option<&Meta>) -> String {
        let field = meta.and_then(|meta| meta.0.iter().find(|(name, _)| *name == self.field));
        let value = field.map(|(_, value)| value.get()).filter(|value| *value != "null");
        // A string as what it says, anything else as it was written.
        let value = value.map(|value| serde_json::from_str(value).unwrap_or_else(|_| value.to_string()));
        let value = match self.date {
            None => value,
            Some(length) => value.and_then(|value| day(&value)?.get(..length).map(str::to_string)),
        };
        value.filter(|value| !value.is_empty()).unwrap_or_else(|| NONE.to_string())
    }
}

/// The "2026-05-31" at the start of a date.
fn day(date: &str) -> Option<&str> {
    let day = date.get(..10)?;
    let fits = |(at, c): (usize, char)| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
    day.char_indices().all(fits).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_strings_and_parts_of_dates() {
        let raw = |json: &str| serde_json::value::RawValue::from_string(json.into()).unwrap();
        let meta = [("desk", "\"city\""), ("page", "4"), ("date", "\"2026-05-31T04:00Z\""), ("none", "null")];
        let meta = Meta(meta.map(|(name, json)| (name.to_string(), raw(json))).into());
        for (by, value) in [
            ("desk", "city"),
            ("page", "4"),
            ("date:year", "2026"),
            ("date:month", "2026-05"),
            ("date:day", "2026-05-31"),
            ("desk:month", "(none)"),
            ("none", "(none)"),
            ("author", "(none)"),
        ] {
            assert_eq!(by.parse::<By>().unwrap().value(Some(&meta)), value, "{by}");
        }
        assert_eq!("date:week".parse::<By>().unwrap_err(), "\"week\" is not year, month or day");
    }
}
