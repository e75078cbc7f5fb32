//! What the program says about itself.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::schema::errors;
use crate::{ARTICLE, Desk};

fn schema() -> Value {
    Desk::new().run(&["--schema"]).json()
}

#[track_caller]
fn assert_valid(schema: &Value, article: &Value) {
    let errors = errors(schema, article);
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn output_keeps_to_the_schema() {
    let schema = schema();
    let desk = Desk::with(&[("a.txt", ARTICLE), ("empty.txt", "")]);
    for arguments in [&["a.txt"][..], &["a.txt", "--explain"], &["a.txt", "--offsets", "byte"], &["empty.txt"]] {
        assert_valid(&schema, &desk.run(arguments).json());
    }
    let record = desk.run_with(&["--input", "jsonl", "--keep-fields"], "{\"text\": \"So.\", \"n\": 1}").json();
    assert_eq!(record["meta"], json!({"n": 1}));
    assert_valid(&schema, &record);
}

#[test]
fn every_fixture_keeps_to_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let schema = schema();
    let articles = Desk::new().run(&[folder.to_str().unwrap(), "--explain"]).jsonl();
    let texts = fs::read_dir(folder).unwrap().filter(|entry| {
        entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|ending| ending == "txt"))
    });
    assert!(articles.len() >= texts.count() && articles.len() >= 8);
    articles.iter().for_each(|article| assert_valid(&schema, article));
}

#[test]
fn the_schema_sees_what_is_wrong() {
    let schema = schema();
    let article = Desk::new().run_with(&[], ARTICLE).json();
    assert_valid(&schema, &article);
    for (pointer, field, value) in [
        ("", "titel", json!("x")),
        ("", "schema", json!(2)),
        ("", "offsets", json!("bytes")),
        ("/quotes/0", "kind", json!("reported")),
        ("/quotes/0", "start", json!(-1)),
        ("/people/0", "name", json!(null)),
        ("/people/0/roles/0", "note", json!("x")),
    ] {
        let mut wrong = article.clone();
        wrong.pointer_mut(pointer).unwrap()[field] = value;
        assert!(!errors(&schema, &wrong).is_empty(), "{pointer}/{field}");
    }
    for (pointer, field) in [("", "byline"), ("/quotes/0", "cue"), ("/people/0", "pronoun"), ("/sentences/0", "id")] {
        let mut wrong = article.clone();
        wrong.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(field).unwrap();
        assert!(!errors(&schema, &wrong).is_empty(), "{pointer}/{field}");
    }
}

#[test]
fn evidence_is_there_when_asked_for() {
    let desk = Desk::new();
    let plain = desk.run_with(&[], ARTICLE).json();
    let explained = desk.run_with(&["--explain"], ARTICLE).json();
    assert_eq!(plain["quotes"][0].get("evidence"), None);
    let quote = explained["quotes"].as_array().unwrap().iter().find(|quote| quote["kind"] == "direct").unwrap();
    let evidence = quote["evidence"].as_array().unwrap();
    let cue = evidence.iter().find(|evidence| evidence["part"] == "cue").expect("a cue");
    assert_eq!((&cue["text"], &cue["start"]), (&json!("told"), &quote["cue"]["start"]));
    assert!(explained["people"][0]["roles"][0]["evidence"].is_array());
}

#[test]
fn rules_are_listed() {
    let desk = Desk::new();
    let rules = desk.run(&["--list-rules", "--format", "json"]).json();
    let listed = desk.run(&["--list-rules"]).ok();
    for option in ["--lexicon=nofile", "--input=jsonl", "--offsets=byte", "--quiet", "--color=never", "--resume"] {
        assert_eq!(desk.run(&["--list-rules", option]).status, 2, "{option}");
    }
    for rule in rules.as_array().expect("a list") {
        assert!(listed.contains(&format!("rule {}\n  means   ", rule["id"].as_str().unwrap())));
    }
    let after_cue = rules.as_array().unwrap().iter().find(|rule| rule["id"] == "quote.after-cue").unwrap();
    let pattern = after_cue["pattern"].as_str().unwrap();
    assert!(pattern.contains("after:quotation"), "{pattern}");
    for (key, kind) in [("conditions", "where"), ("examples", "yes"), ("finds", "yes"), ("counterexamples", "no")] {
        let each = rules.as_array().unwrap().iter().flat_map(|rule| rule[key].as_array().unwrap());
        let lines = listed.lines().filter(|line| line.trim_start().starts_with(&format!("{kind} "))).count();
        assert!((1..=lines).contains(&each.count()), "{key}");
    }
}

#[test]
fn the_version_names_the_commit() {
    let version = Desk::new().run(&["--version"]).ok();
    assert!(version.starts_with(concat!("extract ", env!("CARGO_PKG_VERSION"))), "{version}");
    assert_eq!(Desk::new().run(&["-V"]).ok(), version);
    if Path::new(env!("CARGO_MANIFEST_DIR")).join(".git").exists() {
        let (_, commit) = version.trim_end().split_once(" (").expect("a commit");
        let commit = commit.strip_suffix(')').unwrap();
        assert!(commit.len() >= 7 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{version}");
    }
}

#[test]
fn every_shell_gets_completions() {
    for (shell, sign) in [
        ("bash", "complete -F _extract"),
        ("zsh", "#compdef extract"),
        ("fish", "complete -c extract"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let script = Desk::new().run(&["--completions", shell]).ok();
        assert!(script.contains(sign) && script.contains("out-dir"), "{shell}: {script}");
    }
}

#[test]
fn the_manual_page_names_every_option() {
    let page = Desk::new().run(&["--man"]).ok().replace('\\', "");
    assert!(page.contains(".TH extract 1"), "{page}");
    let help = Desk::new().run(&["-h"]).ok();
    let options: Vec<_> =
        help.split(|c: char| c.is_whitespace() || c == ',').filter(|word| word.starts_with("--")).collect();
    assert!(options.len() > 20, "{options:?}");
    for option in options {
        assert!(page.contains(option), "{option}");
    }
}

#[test]
fn long_help_has_groups_and_examples() {
    let help = Desk::new().run(&["--help"]).ok();
    for heading in ["Input:", "Output:", "Many articles:", "About extract:", "Examples:", "Exit status: 0"] {
        assert!(help.contains(heading), "{heading}");
    }
    assert!(help.contains(".ndjson"), "{help}");
}
