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
    assert!(lines[1].ends_with("% of the quotes are sure (a confidence of 0.9 or more)"), "{text}");
    assert_eq!(lines[3], "QUOTES  SHARE  WORDS  ARTICLES  SOURCE");
    assert_eq!(lines[4], "     3  42.9%     22         2  Ana Okoro, Mayor; mayor of Lindholm");
    assert_eq!(lines[5], "     2  28.6%      0         2  Police (group)");
    let csv = desk.run(&["in", "--summary", "--format", "csv"]).ok();
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}name,kind,pronoun,roles,articles,quotes,words,share,sure");
    assert!(lines[1].starts_with("Ana Okoro,person,,Mayor; mayor of Lindholm,2,3,22,0.4286,"), "{}", lines[1]);
    let csv = desk.run(&["in", "--summary", "--format", "csv", "--table", "shares"]).ok();
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}by,articles,of,value,sources,quotes,share");
    assert_eq!(lines[1], ",3,pronoun,,2,4,1");
    assert_eq!(lines[2], ",3,kind,person,2,4,0.5714");
    let tsv = desk.run(&["in", "--summary", "--format", "tsv"]).ok();
    let police = tsv.lines().nth(2).unwrap_or_default();
    assert!(police.starts_with("Police\tgroup\t\t\t2\t2\t0\t0.2857\t"), "{police}");
    assert_eq!(desk.run(&["in", "--summary", "--format", "jsonl"]).jsonl().len(), 4);
}

#[test]
fn the_summary_says_how_much_is_sure() {
    let desk = desk();
    desk.put("in/d.txt", "Kestrel Water, blaming “bad luck”, left.\n");
    let sure = |out: Vec<serde_json::Value>| {
        let quotes = out.iter().flat_map(|article| article["quotes"].as_array().unwrap());
        quotes.filter(|quote| quote["confidence"].as_f64().unwrap() >= 0.9).count() as f64
    };
    let sure = sure(desk.run(&["in"]).jsonl());
    assert!(sure > 0.0 && sure < 8.0, "{sure}");
    let summary = desk.run(&["in", "--summary"]).json();
    assert_eq!(summary["sure"], (sure / 8.0 * 1e4).round() / 1e4);
    let by_source = summary["sources"].as_array().unwrap().iter();
    let counts = by_source.map(|source| source["sure"].as_f64().unwrap() * source["quotes"].as_f64().unwrap());
    assert_eq!(counts.sum::<f64>().round(), sure);
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

/// Each share as "value sources quotes share".
fn shares(shares: &serde_json::Value) -> Vec<String> {
    let shares = shares.as_array().unwrap().iter();
    let line = |share: &serde_json::Value| {
        let value = share["value"].as_str().unwrap_or("-");
        format!("{value} {} {} {}", share["sources"], share["quotes"], share["share"])
    };
    shares.map(line).collect()
}

#[test]
fn quotes_are_shared_out_by_pronoun_kind_and_role() {
    let desk = Desk::with(&[
        ("in/a.txt", ARTICLE),
        (
            "in/b.txt",
            "“We are late,” said Mayor Ana Okoro. She left. “Very late,” she said.\n\n“I saw it,” a witness said.\n\n\
             Ben Castellane, a keeper of bees, said they sting. He keeps ten. Nia Berg said nobody was hurt.\n",
        ),
    ]);
    let summary = desk.run(&["in", "--summary"]).json();
    let all = &summary["shares"][0];
    assert_eq!((&all["by"], &all["articles"], &all["quotes"]), (&serde_json::Value::Null, &2.into(), &8.into()));
    // Okoro's two in a.txt and two in b.txt are hers, as b.txt shows.
    assert_eq!(shares(&all["pronoun"]), ["she 1 4 0.6667", "he 1 1 0.1667", "- 1 1 0.1667"]);
    assert_eq!(shares(&all["kind"]), ["person 3 6 0.75", "unnamed 1 1 0.125", "group 1 1 0.125"]);
    assert_eq!(
        shares(&all["role"]),
        [
            "officials 1 4 0.5",
            "police and emergency services 1 1 0.125",
            "residents and witnesses 1 1 0.125",
            "other 1 1 0.125",
            "- 1 1 0.125"
        ]
    );
    assert!(summary["counted"]["pronoun"].as_str().unwrap().contains("nothing is guessed from a name"));
}

#[test]
fn quotes_are_shared_out_by_a_field_of_the_records() {
    let records = [
        r#"{"desk": "city", "date": "2026-05-31", "text": "“It holds,” said Mr. Ben Castellane."}"#,
        r#"{"desk": "city", "date": "2026-06-01", "text": "“It leaks,” said Ms. Ana Okoro."}"#,
        r#"{"desk": "sports", "date": "2026-06-02", "text": "“It rained,” said Ms. Ana Okoro."}"#,
        r#"{"text": "It rained."}"#,
    ]
    .join("\n");
    let groups = |by: &str| -> Vec<String> {
        let summary = Desk::new().run_with(&["--input", "jsonl", "--summary", "--by", by], &records).json();
        let groups = summary["shares"].as_array().unwrap().iter().skip(1);
        let line = |group: &serde_json::Value| {
            format!("{} {}: {}", group["by"].as_str().unwrap(), group["articles"], shares(&group["pronoun"]).join(", "))
        };
        groups.map(line).collect()
    };
    assert_eq!(groups("desk"), ["(none) 1: ", "city 2: she 1 1 0.5, he 1 1 0.5", "sports 1: she 1 1 1.0"]);
    assert_eq!(groups("date:month"), ["(none) 1: ", "2026-05 1: he 1 1 1.0", "2026-06 2: she 1 2 1.0"]);
    let run = |format| {
        let args = ["--input", "jsonl", "--summary", "--by", "desk", "--format", format, "--table", "shares"];
        let args = if format == "csv" { &args[..] } else { &args[..7] };
        Desk::new().run_with(args, &records).ok()
    };
    assert!(run("text").contains("\ndesk city: 2 articles, 2 quotes\n"), "{}", run("text"));
    assert!(run("csv").contains("\ncity,2,pronoun,she,1,1,0.5\n"), "{}", run("csv"));
}

#[test]
fn a_spokesperson_is_one_under_two_phrases_where_the_article_tells() {
    let text = "Gov. Dara Polk signed the bill on Monday. “She is glad,” said a spokesperson for Polk.\n\n\
                “It was time,” the governor’s spokesperson said. “It rained,” said a spokesperson for the Harbor Trust.\n\n\
                “We paid,” the Harbor Trust’s spokesperson said.\n";
    let summary = Desk::new().run_with(&["--summary"], text).json();
    let sources = summary["sources"].as_array().unwrap().iter();
    let sources: Vec<String> = sources.map(|source| format!("{} {}", source["name"], source["quotes"])).collect();
    assert_eq!(sources, ["\"spokesperson for Dara Polk\" 2", "\"spokesperson for Harbor Trust\" 2"]);
}
