//! A file for each article.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::{ARTICLE, Desk, Ran};

#[track_caller]
fn refused(ran: Ran, message: &str) {
    assert_eq!(
        (ran.status, ran.stdout.as_str(), ran.stderr.as_str()),
        (2, "", format!("extract: {message}\n").as_str())
    );
}

#[test]
fn outputs_have_the_paths_of_their_inputs() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/deep/er/b.v2.txt", ARTICLE), ("c.txt", ARTICLE)]);
    let ran = desk.run(&["in", "c.txt", "--out-dir", "out/new"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (0, ""));
    assert!(ran.stderr.starts_with("3 articles, 9 quotes, 3 people, 0 failures in "), "{}", ran.stderr);
    assert_eq!(desk.list("out"), ["new/a.json", "new/c.json", "new/deep/er/b.v2.json"]);
    assert_eq!(desk.get("out/new/c.json"), desk.run(&["c.txt"]).ok());
    assert_eq!(desk.get("out/new/a.json"), desk.run(&["in/a.txt"]).ok());
}

#[test]
fn each_format_has_its_extension() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    for (format, files) in [
        ("json", &["a.json"][..]),
        ("jsonl", &["a.jsonl"]),
        ("csv", &["a.csv"]),
        ("tsv", &["a.tsv"]),
        ("text", &["a.text"]),
        ("brat", &["a.ann", "a.txt", "annotation.conf"]),
        ("html", &["a.html", "index.html"]),
    ] {
        desk.run(&["in", "--quiet", "--format", format, "--out-dir", format]).ok();
        assert_eq!(desk.list(format), files);
    }
    assert!(desk.get("csv/a.csv").starts_with("\u{feff}source,quote,"));
    assert_eq!(desk.get("brat/a.txt"), ARTICLE);
}

#[test]
fn standard_input_has_a_file_too() {
    let desk = Desk::new();
    assert_eq!(desk.run_with(&["--out-dir", "out"], ARTICLE).ok(), "");
    assert_eq!(desk.list("out"), ["stdin.json"]);
}

#[test]
fn a_quiet_run_says_nothing_but_errors() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    assert_eq!(desk.run(&["in", "-q", "-o", "out"]).ok(), "");
    let ran = desk.run(&["in", "gone.txt", "-q", "-o", "out"]);
    assert_eq!((ran.status, ran.stderr.as_str()), (1, "extract: gone.txt: no such file or folder; check the path\n"));
}

#[test]
fn two_inputs_for_one_output_are_refused_before_anything_is_written() {
    let desk = Desk::with(&[("x/a.txt", ARTICLE), ("x/b.txt", ARTICLE), ("y/a.txt", ARTICLE)]);
    refused(
        desk.run(&["x", "y", "--out-dir", "out"]),
        "x/a.txt and y/a.txt would both write out/a.json; write them into folders of their own",
    );
    assert!(!desk.path("out").exists());
    refused(
        desk.run(&["x/b.txt", "x/b.txt", "--out-dir", "out"]),
        "x/b.txt and x/b.txt would both write out/b.json; write them into folders of their own",
    );
}

#[test]
fn no_output_takes_the_place_of_an_input_or_the_index() {
    let desk = Desk::with(&[("a.json", ARTICLE), ("in/index.txt", ARTICLE), ("b.txt", ARTICLE)]);
    refused(
        desk.run(&["a.json", "b.txt", "--out-dir", "."]),
        "a.json would overwrite the input ./a.json; choose another --out-dir",
    );
    assert_eq!(desk.get("a.json"), ARTICLE);
    refused(
        desk.run(&["in", "--format", "html", "--out-dir", "out"]),
        "in/index.txt would write out/index.html, the page of all articles; rename it",
    );
}

#[test]
fn annotations_can_stand_beside_the_articles_themselves() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    desk.run(&["in", "-q", "--format", "brat", "--out-dir", "in"]).ok();
    assert_eq!(desk.list("in"), ["a.ann", "a.txt", "annotation.conf"]);
    desk.put("in/a.txt", format!("\u{feff}{ARTICLE}"));
    let ran = desk.run(&["in", "-q", "--format", "brat", "--out-dir", "in"]);
    assert_eq!(ran.status, 1);
    assert!(ran.stderr.starts_with("extract: in/a.txt: brat needs it in UTF-8"), "{}", ran.stderr);
    assert_eq!(desk.get("in/a.txt"), format!("\u{feff}{ARTICLE}"));
}

#[test]
fn outputs_in_the_folder_of_inputs_are_not_read_again() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    for _ in 0..2 {
        desk.run(&["in", "-q", "--format", "brat", "--out-dir", "in/out"]).ok();
        assert_eq!(desk.list("in"), ["a.txt", "out/a.ann", "out/a.txt", "out/annotation.conf"]);
    }
}

#[test]
fn what_cannot_be_written_is_told_and_leaves_no_rest() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", ARTICLE)]);
    fs::create_dir_all(desk.path("out/a.json/taken")).unwrap();
    let ran = desk.run(&["in", "-q", "--out-dir", "out"]);
    assert_eq!(ran.status, 1);
    assert!(ran.stderr.starts_with("extract: out/a.json: cannot be written: "), "{}", ran.stderr);
    assert_eq!(desk.list("out"), ["b.json"]);
    desk.put("file", "");
    let ran = desk.run(&["in", "--out-dir", "file"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.starts_with("extract: file: cannot be made: "), "{}", ran.stderr);
}

#[test]
fn the_drafts_of_killed_runs_are_removed() {
    let drafts = ["out/.extract-1-7.part", "out/deep/.extract-1-0.part"];
    let desk = Desk::with(&[("in/deep/a.txt", ARTICLE), (drafts[0], "{"), (drafts[1], "{"), ("out/deep/.other", "")]);
    for draft in drafts {
        let draft = fs::File::options().write(true).open(desk.path(draft)).unwrap();
        draft.set_modified(SystemTime::now() - Duration::from_secs(9)).unwrap();
    }
    desk.run(&["in", "-q", "--out-dir", "out"]).ok();
    assert_eq!(desk.list("out"), ["deep/.other", "deep/a.json"]);
}
