//! JSON Lines in.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::Duration;

use serde_json::json;

use crate::{Desk, sources, values};

#[test]
fn each_line_is_an_article() {
    let desk = Desk::new();
    let stdin =
        "\u{feff}{\"id\": \"one\", \"text\": \"It rained.\"}\r\n\n{\"text\": \"\", \"id\": 2}\n{\"text\": \"So.\"}";
    let articles = desk.run_with(&["--input", "jsonl"], stdin).jsonl();
    assert_eq!(sources(&articles), ["one", "2", "-:4"]);
    assert_eq!(articles[0]["sentences"][0]["text"], "It rained.");
}

#[test]
fn fields_have_the_names_given() {
    let desk = Desk::with(&[("a.jsonl", "{\"url\": \"/1\", \"body\": \"It rained.\", \"id\": 5, \"n\": 1.50}\n")]);
    let arguments = ["a.jsonl", "--input", "jsonl", "--text-field", "body", "--id-field", "url"];
    let plain = desk.run(&arguments).jsonl();
    assert_eq!(sources(&plain), ["/1"]);
    assert_eq!(plain[0].get("meta"), None);
    let kept = desk.run(&[&arguments[..], &["--keep-fields"]].concat()).ok();
    assert!(kept.trim_end().ends_with(r#","meta":{"id":5,"n":1.50}}"#), "{kept}");
}

#[test]
fn a_bad_line_keeps_its_place() {
    let desk = Desk::with(&[("a.jsonl", "{\"text\": \"One.\"}\nnot json\n{\"id\": \"x\"}\n{\"text\": \"Four.\"}\n")]);
    let ran = desk.run(&["a.jsonl", "--input", "jsonl", "-j", "2"]);
    assert_eq!(ran.status, 1);
    let lines = values(&ran.stdout);
    assert_eq!(sources(&lines), ["a.jsonl:1", "a.jsonl:2", "x", "a.jsonl:4"]);
    assert_eq!(
        lines[2],
        json!({
            "source": "x",
            "error": "no field \"text\"; name the field that holds the article with --text-field"
        })
    );
    assert!(lines[1]["error"].as_str().unwrap().starts_with("not a JSON object: "));
    assert!(ran.stderr.starts_with("extract: a.jsonl:2: not a JSON object: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("\nextract: a.jsonl:3: no field \"text\"; "), "{}", ran.stderr);
}

#[test]
fn bad_bytes_are_one_bad_line() {
    let desk = Desk::new();
    desk.put("a.jsonl", b"{\"text\": \"\xff\"}\n{\"text\": \"Two.\"}\n");
    let ran = desk.run(&["a.jsonl", "--input", "jsonl"]);
    assert_eq!(ran.status, 1);
    assert_eq!(sources(&values(&ran.stdout)), ["a.jsonl:1", "a.jsonl:2"]);
}

#[test]
fn folders_are_searched_for_json_lines() {
    let line = "{\"text\": \"One.\"}\n";
    let desk = Desk::with(&[("in/b.ndjson", line), ("in/a.jsonl", line), ("in/c.txt", "No.")]);
    let articles = desk.run(&["in", "--input", "jsonl"]).jsonl();
    let found: Vec<_> = sources(&articles).into_iter().map(|source| source.replace('\\', "/")).collect();
    assert_eq!(found, ["in/a.jsonl:1", "in/b.ndjson:1"]);
}

#[test]
fn each_record_is_answered_before_the_next() {
    let desk = Desk::new();
    for jobs in ["1", "2"] {
        let mut command = desk.command(&["--input", "jsonl", "-j", jobs]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (mut stdin, stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (sender, answers) = mpsc::channel();
        let reader = std::thread::spawn(move || {
            BufReader::new(stdout).lines().for_each(|line| sender.send(line.unwrap()).unwrap());
        });
        for id in ["one", "two"] {
            writeln!(stdin, "{{\"id\": \"{id}\", \"text\": \"It rained.\"}}").unwrap();
            let answer = answers.recv_timeout(Duration::from_secs(20)).unwrap_or_else(|_| {
                child.kill().unwrap();
                panic!("-j {jobs}: no answer to {id:?}");
            });
            assert_eq!(sources(&values(&answer)), [id]);
        }
        drop(stdin);
        assert!(child.wait().unwrap().success());
        reader.join().unwrap();
    }
}

#[test]
fn an_array_holds_the_errors_too() {
    let desk = Desk::new();
    let ran = desk.run_with(&["--input", "jsonl", "--format", "json"], "{\"text\": \"One.\"}\n[]\n");
    assert_eq!(ran.status, 1);
    let list: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(sources(list.as_array().unwrap()), ["-:1", "-:2"]);
}

#[test]
fn a_missing_file_of_records_is_told() {
    let ran = Desk::new().run_with(&["x.jsonl", "-", "--input", "jsonl"], "{\"text\": \"One.\"}");
    assert_eq!((ran.status, sources(&values(&ran.stdout)).len()), (1, 1));
    assert_eq!(ran.stderr, "extract: x.jsonl: no such file or folder; check the path\n");
}
