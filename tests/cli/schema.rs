//! Checks JSON against a JSON Schema, as far as ours goes; a keyword it does not know is a failure of the test.
//!
//! The crates that know all of JSON Schema take longer to build than everything else together.

use serde_json::Value;

/// What is wrong with `value`, each with its place.
pub fn errors(schema: &Value, value: &Value) -> Vec<String> {
    let mut errors = Vec::new();
    Check { root: schema, errors: &mut errors }.value(schema, value, "");
    errors
}

struct Check<'a> {
    root: &'a Value,
    errors: &'a mut Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, schema: &Value, value: &Value, place: &str) {
        for (keyword, wanted) in schema.as_object().expect("a schema is an object") {
            let holds = match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" | "format" => true,
                "$ref" => {
                    let path = wanted.as_str().and_then(|path| path.strip_prefix('#')).expect("a reference inside");
                    let target = self.root.pointer(path).expect("what is referred to");
                    self.value(target, value, place);
                    true
                }
                "type" => match wanted {
                    Value::Array(types) => types.iter().any(|wanted| is(wanted, value)),
                    wanted => is(wanted, value),
                },
                "const" => value == wanted,
                "enum" => wanted.as_array().unwrap().contains(value),
                "minimum" => value.as_f64().is_none_or(|number| number >= wanted.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|number| number <= wanted.as_f64().unwrap()),
                "oneOf" => self.matching(wanted, value) == 1,
                "anyOf" => self.matching(wanted, value) > 0,
                "items" => {
                    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.value(wanted, item, &format!("{place}/{at}"));
                    }
                    true
                }
                "properties" => {
                    for (name, property) in wanted.as_object().unwrap() {
                        if let Some(value) = value.get(name) {
                            self.value(property, value, &format!("{place}/{name}"));
                        }
                    }
                    true
                }
                "required" => wanted.as_array().unwrap().iter().all(|name| value.get(name.as_str().unwrap()).is_some()),
                "additionalProperties" => {
                    assert_eq!(*wanted, false);
                    let known = schema["properties"].as_object().unwrap();
                    value.as_object().into_iter().flatten().all(|(name, _)| known.contains_key(name))
                }
                _ => panic!("the keyword {keyword} is not known here"),
            };
            if !holds {
                self.errors.push(format!("{place}: {keyword} {wanted}"));
            }
        }
    }

    fn matching(&self, schemas: &Value, value: &Value) -> usize {
        let matches = |schema: &&Value| {
            let mut errors = Vec::new();
            Check { root: self.root, errors: &mut errors }.value(schema, value, "");
            errors.is_empty()
        };
        schemas.as_array().unwrap().iter().filter(matches).count()
    }
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type {other} is not known here"),
    }
}
