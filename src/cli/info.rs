//! What `extract` says about itself: schema, rules, completions, manual page.

use std::io::{self, Write};

use anyhow::{Context, Result};
use clap::CommandFactory;
use extract::article::Article;
use extract::rules::Rule;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, json_schema};

use super::CANNOT_WRITE;
use super::args::Args;
use crate::output::{Format, write_json};

/// Prints what the options ask to know; `None` if they ask for nothing of the kind.
pub fn print(args: &Args) -> Option<Result<()>> {
    let bytes = if args.schema {
        write_json(&schema(), true)
    } else if args.list_rules {
        let rules = extract::rules();
        if args.format.is_some_and(|format| matches!(format, Format::Json | Format::Jsonl)) {
            write_json(&rules, args.format == Some(Format::Json))
        } else {
            list(&rules).into_bytes()
        }
    } else if let Some(shell) = args.completions {
        let mut bytes = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "extract", &mut bytes);
        bytes
    } else if args.man {
        let mut bytes = Vec::new();
        // Into memory: cannot fail.
        let _ = clap_mangen::Man::new(Args::command()).render(&mut bytes);
        bytes
    } else {
        return None;
    };
    let mut out = io::stdout().lock();
    Some(out.write_all(&bytes).and_then(|()| out.flush()).context(CANNOT_WRITE))
}

/// The JSON Schema of an article, with what the command line may add to it.
fn schema() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Article>();
    if let Some(properties) = schema.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        let meta = json_schema!({
            "description": "The other fields of the record the article came in, with --keep-fields.",
            "type": "object"
        });
        let text = json_schema!({
            "description": "The text that offsets count in, with --input html.",
            "type": "string"
        });
        properties.insert("text".into(), text.to_value());
        properties.insert("meta".into(), meta.to_value());
    }
    RecursiveTransform(plain_words).transform(&mut schema);
    schema
}

/// Descriptions are doc comments: takes their links out.
fn plain_words(schema: &mut Schema) {
    if let Some(serde_json::Value::String(text)) = schema.get_mut("description") {
        *text = text.replace("[`Article::", "").replace("[`", "").replace("`]", "");
    }
}

/// The rules as they are written; evidence that is weighed in the same form.
fn list(rules: &[Rule]) -> String {
    let mut text = String::new();
    for rule in rules {
        if rule.source.is_empty() {
            text += &format!("rule {}\n  means   {}\n", rule.id, rule.meaning);
            let examples = rule.examples.iter().map(|example| ("yes", example));
            let counterexamples = rule.counterexamples.iter().map(|example| ("no", example));
            for (key, example) in examples.chain(counterexamples) {
                text += &format!("  {key:8}{example}\n");
            }
        } else {
            text += rule.source;
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_listed_with_their_examples() {
        let rule = Rule {
            id: "quote.after-cue",
            stage: "quotes",
            meaning: "a quotation after its cue",
            pattern: None,
            conditions: &[],
            examples: &["Okoro said: “It holds.”"],
            finds: &[],
            counterexamples: &["the “best” bridge"],
            source: "",
        };
        let written = Rule { source: "rule quote.written\n  means   it is written", ..rule };
        assert_eq!(
            list(&[rule, written]),
            "rule quote.after-cue\n  means   a quotation after its cue\n  yes     Okoro said: “It holds.”\n  \
             no      the “best” bridge\n\nrule quote.written\n  means   it is written\n\n"
        );
    }
}
