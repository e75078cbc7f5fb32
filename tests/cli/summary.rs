//! Who is quoted, over all inputs together.

use crate::{ARTICLE, Desk};

fn desk() -> Desk {
    Desk::with(&[
        ("in/a.txt", ARTICLE),
        (
            "in/b.txt",
            "“We are late,” said Ana Okoro, the mayor of Lindholm. “Very late.”\n\nPolice said a road was shut.\n",
        ),
        ("in/c.txt", "“Three goals is luck,” said goalkeeper Ana Okoro.\n\n“I saw it,” a witness said.\n"),
    ])
}

#[test]
fn people_are_merged_by_name_and_role() {
    let summary = desk().run(&["in", "--summary"]).json();
    assert_eq!((&summary["articles"], &summary["schema"]), (&3.into(), &1.into()));
    let sources: Vec<String> = summary["sources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|source| {
            format!("{} {} {} {}", source["kind"], source["name"], source["articles"], source["quotes"])
                .replace('"', "")
        })
        .collect();
    assert_eq!(sources, ["person Ana Okoro 2 3", "group Police 2 2", "person Ana Okoro 1 1", "unnamed witness 1 1"]);
    assert_eq!(summary["quotes"], 7);
    let first = &summary["sources"][0];
    assert_eq!(first["roles"], serde_json::json!(["Mayor", "mayor of Lindholm"]));
    // “It holds, …” and “We have …” are 7 and 10 words, “We are late,” and “Very late.” 3 and 2.
    assert_eq!(first["words"], 22);
    assert_eq!(first["share"], 0.4286);
}

#[test]
fn the_summary_comes_in_other_formats() {
    let desk = desk();
    let text = desk.run(&["in", "--summary", "--format", "text"]).ok();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "3 articles, 7 quotes, 29 words in marks");
    assert_eq!(lines[2], "QUOTES  SHARE  WORDS  ARTICLES  SOURCE");
    assert_eq!(lines[3], "     3  42.9%     22         2  Ana Okoro, Mayor; mayor of Lindholm");
    assert_eq!(lines[4], "     2  28.6%      0         2  Police (group)");
    let csv = desk.run(&["in", "--summary", "--format", "csv"]).ok();
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}name,kind,pronoun,roles,articles,quotes,words,share");
    assert_eq!(lines[1], "Ana Okoro,person,,Mayor; mayor of Lindholm,2,3,22,0.4286");
    let tsv = desk.run(&["in", "--summary", "--format", "tsv"]).ok();
    assert_eq!(tsv.lines().nth(2), Some("Police\tgroup\t\t\t2\t2\t0\t0.2857"));
    assert_eq!(desk.run(&["in", "--summary", "--format", "jsonl"]).jsonl().len(), 4);
}

#[test]
fn any_number_of_threads_gives_the_same_summary() {
    let desk = desk();
    let one = desk.run(&["in", "--summary", "-j", "1"]).ok();
    assert_eq!(desk.run(&["in", "--summary", "-j", "4"]).ok(), one);
}

#[test]
fn one_article_and_none_have_a_summary() {
    let desk = Desk::new();
    let summary = desk.run_with(&["--summary"], "").json();
    assert_eq!(
        (&summary["articles"], &summary["quotes"], &summary["sources"]),
        (&1.into(), &0.into(), &serde_json::json!([]))
    );
    let ran = desk.run(&["missing.txt", "--summary", "--format", "text"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, "0 articles, 0 quotes, 0 words in marks\n"));
}

#[test]
fn a_bad_record_leaves_no_line_in_a_summary() {
    let ran = Desk::new().run_with(&["--input", "jsonl", "--summary", "--format", "jsonl"], "nonsense\n");
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
}
