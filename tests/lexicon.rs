//! The word lists are what their readers take for granted: sorted, without repeats, each with its origin.

use std::fs;
use std::path::PathBuf;

use extract::lexicon::Lexicon;
use extract::text::tokens::tokenize;

fn lists() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data");
    let mut lists: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the data folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "tsv" || end == "txt"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a text file"))
        })
        .collect();
    lists.sort();
    assert!(lists.len() > 15, "only {} lists", lists.len());
    lists
}

#[test]
fn lists_are_sorted_without_repeats() {
    for (name, text) in lists() {
        let keys: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').next().unwrap_or(""))
            .collect();
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {:?} stands before {:?}", pair[0], pair[1]);
        }
    }
}

#[test]
fn keys_are_lower_case_with_single_spaces() {
    for (name, text) in lists() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let key = line.split('\t').next().unwrap_or("");
            assert_eq!(key, key.to_lowercase(), "{name}");
            assert_eq!(key, key.split_whitespace().collect::<Vec<_>>().join(" "), "{name}: {key:?}");
        }
    }
}

/// A key that no text can match is dead: its words must be tokens.
#[test]
fn keys_written_by_hand_are_what_tokens_are() {
    let lexicon = Lexicon::default();
    for (name, text) in lists().into_iter().filter(|(_, text)| text.contains("# Written for this project")) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let key = line.split('\t').next().unwrap_or("");
            // Whether a stop belongs to its word depends on what follows.
            if key.contains('.') {
                continue;
            }
            // A word before it, as for a clitic.
            let before = if key.starts_with('\'') { "we" } else { "We " };
            let text = format!("{before}{} go", key.to_uppercase());
            let tokens = tokenize(&text, &lexicon);
            let words: Vec<&str> = tokens.iter().map(|token| token.span().of(&text)).collect();
            let expected: Vec<&str> = ["we"].into_iter().chain(key.split(' ')).chain(["go"]).collect();
            assert!(words.iter().map(|word| word.to_lowercase()).eq(expected), "{name}: {key:?} is {words:?}");
        }
    }
}

#[test]
fn every_list_says_where_it_comes_from() {
    for (name, text) in lists() {
        let header: String = text.lines().take_while(|line| line.starts_with('#')).collect();
        let says = ["Written", "written", "Made by", "made by"].iter().any(|word| header.contains(word));
        assert!(says, "{name}: {header:?}");
    }
}
