//! What the fuzz targets found worth keeping, tried again.

include!("../fuzz/src/lib.rs");

use std::fs;

use extract::lexicon::Lexicon;

/// Every input of a target.
fn inputs(target: &str) -> impl Iterator<Item = Vec<u8>> {
    let folder = format!("{}/fuzz/corpus/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    files.into_iter().map(|file| fs::read(file).unwrap())
}

#[test]
fn bytes() {
    inputs("bytes").for_each(|bytes| invariants::of_bytes(&bytes));
}

#[test]
fn news() {
    inputs("news").for_each(|bytes| invariants::of_text(&pieces::text(&bytes), &Lexicon::default()));
}

#[test]
fn lexicons() {
    inputs("lexicon").for_each(|bytes| invariants::of_lexicon(&bytes));
}

#[test]
fn time_is_in_proportion() {
    inputs("scaling").for_each(|bytes| invariants::of_time(&pieces::text(&bytes)));
}

#[test]
fn records() {
    inputs("records").for_each(|bytes| checks::records(&bytes));
}

#[test]
fn files() {
    inputs("files").for_each(|bytes| checks::files(&bytes));
}

#[test]
fn rules() {
    inputs("rules").for_each(|bytes| checks::rules(&bytes));
}
