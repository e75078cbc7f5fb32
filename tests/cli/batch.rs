//! Many articles.

use crate::{ARTICLE, Desk};

#[test]
fn any_number_of_threads_gives_the_same_output() {
    let desk = Desk::new();
    for n in 0..80 {
        desk.put(&format!("in/{n:02}.txt"), format!("Story {n}.\n\n{}", ARTICLE.repeat(n % 7 * 9)));
    }
    let one = desk.run(&["in", "-j", "1"]).ok();
    assert_eq!(one.lines().count(), 80);
    for jobs in ["2", "3", "16", "65535"] {
        assert_eq!(desk.run(&["in", "-j", jobs]).ok(), one, "-j {jobs}");
    }
}

#[test]
fn nothing_but_errors_goes_to_a_pipe() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", ARTICLE)]);
    desk.run(&["in"]).ok();
}

#[test]
fn a_long_run_shows_on_the_terminal_how_far_it_is() {
    let desk = Desk::new();
    let record = "echo '{\"text\": \"So.\"}'";
    let slow = format!("({record}; sleep 1.2; {record}; {record}; sleep 0.3; {record})");
    let extract = env!("CARGO_BIN_EXE_extract");
    let Some(shown) = crate::on_terminal(&desk, &format!("{slow} | {extract} --input jsonl > out.jsonl"), &[]) else {
        return;
    };
    assert!(shown.contains(" articles, ") && shown.contains("/s"), "{shown:?}");
    assert!(shown.contains("4 articles, 0 quotes, 0 people, 0 failures in 1."), "{shown:?}");
    assert_eq!(desk.get("out.jsonl").lines().count(), 4);
    let quiet = crate::on_terminal(&desk, &format!("{slow} | {extract} --input jsonl --quiet > out.jsonl"), &[]);
    assert_eq!(quiet.as_deref(), Some(""));
}
