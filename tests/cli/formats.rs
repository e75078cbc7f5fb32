//! Tables, standoff annotation and the summary for the terminal.

use crate::{ARTICLE, Desk};

/// The rows of a table as cells.
fn rows(bytes: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(bytes.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_string).collect()).collect()
}

fn table(arguments: &[&str], text: &str) -> Vec<Vec<String>> {
    let desk = Desk::with(&[("a.txt", text)]);
    let out = desk.run(&[&["a.txt", "--format", "csv"], arguments].concat()).ok();
    rows(out.strip_prefix('\u{feff}').expect("a mark for spreadsheets"), b',')
}

#[test]
fn quotes_are_rows() {
    let rows = table(&[], ARTICLE);
    assert_eq!(
        rows[0].join(" "),
        "source quote speaker role kind cue text start end speaker_kind speaker_text rule confidence"
    );
    let direct = rows.iter().find(|row| row[4] == "direct").expect("a direct quote");
    assert_eq!(direct[..4], ["a.txt", "1", "Ana Okoro", "Mayor"]);
    assert_eq!(
        direct[5..7],
        ["told", "“It holds, but not for a bus,” “We have twelve cracks, and we will mend all twelve.”"]
    );
    let (start, end): (usize, usize) = (direct[7].parse().unwrap(), direct[8].parse().unwrap());
    let text: String = ARTICLE.chars().skip(start).take(end - start).collect();
    assert!(text.starts_with("“It holds") && text.ends_with("all twelve.”"), "{text}");
    let police = rows.iter().find(|row| row[9] == "group").expect("a group");
    assert_eq!(police[2..4], ["Police", ""]);
}

#[test]
fn people_roles_and_sentences_are_rows() {
    let people = table(&["--table", "people"], ARTICLE);
    assert_eq!(people[0].join(" "), "source person name aliases pronoun roles mentions quotes");
    assert_eq!(people[1], ["a.txt", "0", "Ana Okoro", "Okoro", "", "Mayor", "2", "2"]);
    let roles = table(&["--table", "roles"], ARTICLE);
    assert_eq!(
        roles[0].join(" "),
        "source person name role title organization status start end sentence rule confidence"
    );
    assert_eq!(roles[1][..7], ["a.txt", "0", "Ana Okoro", "Mayor", "Mayor", "", "current"]);
    let sentences = table(&["--table", "sentences"], ARTICLE);
    assert_eq!(sentences[0].join(" "), "source sentence paragraph start end text");
    assert_eq!(sentences[1], ["a.txt", "0", "0", "0", "24", "Harbor bridge stays shut"]);
}

#[test]
fn several_articles_are_one_table() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", ""), ("in/c.txt", ARTICLE)]);
    let out = desk.run(&["in", "--format", "tsv", "--table", "people"]).ok();
    let rows = rows(&out, b'\t');
    assert_eq!(rows.iter().map(|row| row[2].as_str()).collect::<Vec<_>>(), ["name", "Ana Okoro", "Ana Okoro"]);
    assert_eq!(out.lines().count(), 3);
}

#[test]
fn cells_cannot_be_formulas() {
    let text = "=cmd|' /C calc'!A0\n\n@SUM(1+1)\n\n+1 on it\n\n- a list\n\nPlain -1.\n";
    let rows = table(&["--table", "sentences"], text);
    let cells: Vec<_> = rows[1..].iter().flatten().collect();
    assert!(rows.len() > 4, "{rows:?}");
    assert!(cells.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{cells:?}");
    assert!(cells.iter().any(|cell| *cell == "'=cmd|' /C calc'!"), "{cells:?}");
}

#[test]
fn brat_annotations_match_the_text() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    let annotations = desk.run(&["a.txt", "--format", "brat"]).ok();
    let chars: Vec<char> = ARTICLE.chars().collect();
    let mut seen = 0;
    for line in annotations.lines().filter(|line| line.starts_with('T')) {
        let fields: Vec<_> = line.split('\t').collect();
        let (_, offsets) = fields[1].split_once(' ').unwrap();
        let fragments = offsets.split(';').map(|fragment| {
            let (start, end) = fragment.split_once(' ').unwrap();
            chars[start.parse().unwrap()..end.parse().unwrap()].iter().collect::<String>()
        });
        assert_eq!(fragments.collect::<Vec<_>>().join(" "), fields[2], "{line}");
        seen += 1;
    }
    assert!(seen > 6, "{annotations}");
    assert!(annotations.contains("\tPerson 86 95\tAna Okoro\n"), "{annotations}");
    assert!(annotations.contains("\tSaidBy Arg1:T"), "{annotations}");
}

#[test]
fn text_is_a_summary_for_reading() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    let plain = desk.run(&["a.txt", "--format", "text"]).ok();
    assert_eq!(
        plain,
        "Harbor bridge stays shut\na.txt\n\nPeople\n  Ana Okoro, quoted 2 times\n    Mayor\n\nQuotes\n  Ana Okoro\n    \
         The Harbor Street bridge will stay closed\n    “It holds, but not for a bus,” “We have twelve cracks, \
         and we will mend all\n    twelve.”\n  Police (group)\n    nobody was hurt\n\n"
    );
    let color = desk.run(&["a.txt", "--format", "text", "--color", "always"]).ok();
    assert!(color.starts_with("\u{1b}[1mHarbor bridge stays shut\u{1b}[0m\n"), "{color:?}");
    let without =
        ["\u{1b}[1m", "\u{1b}[2m", "\u{1b}[36m", "\u{1b}[0m"].iter().fold(color, |text, code| text.replace(code, ""));
    assert_eq!(without, plain);
    assert_eq!(desk.run(&["a.txt", "--format", "text", "--color", "never"]).ok(), plain);
}

#[test]
fn an_article_cannot_command_the_terminal() {
    let desk = Desk::new();
    let out = desk.run_with(
        &["--format", "text"],
        "Bell\u{7}s and \u{1b}[31mred\u{1b}[0m\n\n“Ring\u{1b}]0;x\u{7},” Ana Okoro said.\n",
    );
    assert!(!out.ok().contains(['\u{1b}', '\u{7}']));
}

#[test]
fn text_of_a_terminal_is_coloured_unless_told_not_to() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    let command = format!("{} a.txt --format text", env!("CARGO_BIN_EXE_extract"));
    let Some(shown) = crate::on_terminal(&desk, &command, &[]) else { return };
    assert!(shown.contains("\u{1b}[1mHarbor"), "{shown:?}");
    let plain = crate::on_terminal(&desk, &command, &[("NO_COLOR", "1")]).unwrap();
    assert!(plain.contains("Harbor") && !plain.contains('\u{1b}'), "{plain:?}");
}

/// One quote that is surely one and one that may be none.
const DOUBTFUL: &str = "Ana Okoro spoke on Monday. “The bridge will hold for years,” Okoro said.\n\nKestrel Water, \
                        blaming “bad luck”, left.\n";

fn confidences(article: &serde_json::Value) -> Vec<f64> {
    article["quotes"].as_array().unwrap().iter().map(|quote| quote["confidence"].as_f64().unwrap()).collect()
}

#[test]
fn what_is_less_sure_is_left_out_if_told() {
    let desk = Desk::with(&[("a.txt", DOUBTFUL)]);
    let all = desk.run(&["a.txt"]).json();
    let [sure, doubtful] = confidences(&all)[..] else { panic!("{all}") };
    assert!(sure >= 0.9 && doubtful < 0.8, "{sure} {doubtful}");
    let kept = desk.run(&["a.txt", "--min-confidence", "0.8"]).json();
    assert_eq!(confidences(&kept), [sure]);
    assert_eq!((&kept["quotes"][0]["id"], &kept["people"][0]["quotes"]), (&0.into(), &serde_json::json!([0])));
    assert_eq!(desk.run(&["a.txt", "--min-confidence", "0"]).json(), all);
    assert_eq!(desk.run(&["a.txt", "--min-confidence", "1"]).json()["quotes"], serde_json::json!([]));
    let csv = desk.run(&["a.txt", "--format", "csv", "--min-confidence", "0.8"]).ok();
    assert!(csv.lines().count() == 2 && csv.trim_end().ends_with(&format!(",{sure}")), "{csv}");
    for wrong in ["90", "-0.1", "high", "NaN"] {
        let ran = desk.run(&["a.txt", &format!("--min-confidence={wrong}")]);
        assert_eq!(ran.status, 2);
        assert!(ran.stderr.contains("not a number from 0 to 1, like 0.9"), "{}", ran.stderr);
    }
}

#[test]
fn what_is_doubtful_is_marked() {
    let desk = Desk::with(&[("a.txt", DOUBTFUL)]);
    let doubtful = confidences(&desk.run(&["a.txt"]).json())[1];
    let text = desk.run(&["a.txt", "--format", "text"]).ok();
    assert!(text.contains("    “The bridge will hold for years,”\n"), "{text}");
    assert!(text.contains(&format!("    [{doubtful:.2}] “bad luck”\n")), "{text}");
    assert!(text.contains("\n[0.…] check these first"), "{text}");
    let brat = desk.run(&["a.txt", "--format", "brat"]).ok();
    let tenths = (doubtful * 10.0).floor() / 10.0;
    let of_second = |line: &str| line.starts_with("A2\tConfidence T") && line.ends_with(&format!(" {tenths:.1}"));
    assert!(brat.lines().any(of_second), "{brat}");
    assert_eq!(brat.matches("\tConfidence T").count(), 2, "{brat}");
    assert!(!desk.run_with(&["--format", "text"], "The bridge opened.").ok().contains("check"));
}

#[test]
fn explain_tells_the_records() {
    let article = Desk::new().run_with(&["--explain"], DOUBTFUL).json();
    for quote in article["quotes"].as_array().unwrap() {
        let records = quote["record"].as_array().unwrap();
        assert_eq!(records.iter().map(|record| &record["question"]).collect::<Vec<_>>(), ["content", "speaker"]);
        assert_eq!(records[0]["signs"][0], quote["rule"]);
        for record in records {
            let (right, of) = (record["right"].as_u64().unwrap(), record["of"].as_u64().unwrap());
            assert!(0 < right && right <= of, "{record}");
        }
    }
    assert!(Desk::new().run_with(&[], DOUBTFUL).json()["quotes"][0].get("record").is_none());
}
