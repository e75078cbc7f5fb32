//! A user's own words.

use serde_json::{Value, json};

use crate::Desk;
use crate::schema::errors;

/// What an article becomes without and with a file of words.
fn both(words: &str, text: &str) -> [Value; 2] {
    let desk = Desk::with(&[("words.toml", words), ("a.txt", text)]);
    [desk.run(&["a.txt"]).json(), desk.run(&["a.txt", "--lexicon", "words.toml"]).json()]
}

/// The names of people.
fn names(article: &Value) -> Vec<&str> {
    article["people"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect()
}

/// Each quote with the kind of its speaker and who it is.
fn quotes(article: &Value) -> Vec<String> {
    let quotes = article["quotes"].as_array().unwrap().iter();
    let who =
        |speaker: &Value| if speaker["name"].is_null() { speaker["text"].clone() } else { speaker["name"].clone() };
    quotes
        .map(|quote| {
            format!("{} {} {}", quote["text"], quote["speaker"]["kind"], who(&quote["speaker"])).replace('"', "")
        })
        .collect()
}

/// The role texts of the first person.
fn roles(article: &Value) -> Vec<&str> {
    let roles = article["people"][0]["roles"].as_array();
    roles.into_iter().flatten().map(|role| role["text"].as_str().unwrap()).collect()
}

#[test]
fn abbreviations_do_not_end_sentences() {
    let [before, after] = both("abbreviations = ['Ktz.']", "They met at the Ktz. Harbor hall on Monday.\n");
    assert_eq!(before["sentences"].as_array().unwrap().len(), 2);
    assert_eq!(after["sentences"].as_array().unwrap().len(), 1);
}

#[test]
fn titles_state_roles() {
    let [before, after] = both("titles = ['dykegrave']", "Dykegrave Wim Achterberg spoke.\n");
    assert_eq!((names(&before), roles(&before)), (vec!["Dykegrave Wim Achterberg"], vec![]));
    assert_eq!((names(&after), roles(&after)), (vec!["Wim Achterberg"], vec!["Dykegrave"]));
    let [before, after] = both("titles = ['Tide Wurt']", "The council heard Tide Wurt Wim Achterberg.\n");
    assert_eq!(roles(&before), [""; 0]);
    assert_eq!((names(&after), roles(&after)), (vec!["Wim Achterberg"], vec!["Tide Wurt"]));
}

#[test]
fn reporting_verbs_report_in_every_form() {
    for form in ["yodeled", "yodels"] {
        let text = format!("“It holds,” Ana Okoro {form}.\n\nAna Okoro {form} that it rains.\n");
        let [before, after] = both("reporting-verbs = ['yodel']", &text);
        assert_eq!(quotes(&before).len(), 0, "{before}");
        assert_eq!(quotes(&after), ["“It holds,” person Ana Okoro", "it rains person Ana Okoro"]);
    }
}

#[test]
fn organizations_and_other_words_are_no_names() {
    let text = "Okoro Watch said it was closed. They met Penelope Marsh again.\n";
    let [before, after] = both("organizations = ['Okoro Watch']\nnot-names = ['Penelope Marsh']", text);
    assert_eq!(names(&before), ["Okoro Watch", "Penelope Marsh"]);
    assert_eq!(names(&after), [""; 0]);
    assert_eq!(quotes(&after), ["it was closed group Okoro Watch"]);
    let long = "The talks of the Ana Bo Cato Dana Okoro Circle ended.\n";
    let [_, after] = both("organizations = ['Ana Bo Cato Dana Okoro Circle']", long);
    assert_eq!(names(&after), [""; 0]);
}

const PEOPLE: &str = "
[[people]]
name = 'Ana Okoro'
aliases = ['the Hammer', 'Madam A']
roles = ['mayor of Lindholm']

[[people]]
name = 'Flint'
";

#[test]
fn people_are_found_by_every_name() {
    let text = "“It holds,” the Hammer said. “We stay,” Madam A said.\n\nThe hammer fell on a flint. Flint said no.\n\n\
                Okoro left. They went to the Ana Okoro Library.\n";
    let [before, after] = both(PEOPLE, text);
    assert!(!names(&before).contains(&"Ana Okoro") && !names(&before).contains(&"Flint"), "{before}");
    assert_eq!(names(&after), ["Ana Okoro", "Flint"]);
    assert_eq!(after["people"][0]["aliases"], json!(["the Hammer", "Madam A", "Okoro"]));
    let mentions: Vec<_> =
        after["people"][0]["mentions"].as_array().unwrap().iter().map(|mention| mention["text"].clone()).collect();
    assert_eq!(mentions, ["the Hammer", "Madam A", "Okoro"]);
    assert_eq!(quotes(&after), ["“It holds,” person Ana Okoro", "“We stay,” person Ana Okoro"]);
}

#[test]
fn the_roles_of_people_stand_beside_those_the_article_states() {
    let text = "They met Ana Okoro, a surgeon. The mayor of Lindholm said it holds.\n";
    let [before, after] = both(PEOPLE, text);
    assert_eq!(before["people"][0].get("lexicon_roles"), None);
    assert_eq!(after["people"][0]["lexicon_roles"], json!(["mayor of Lindholm"]));
    assert_eq!(roles(&after), ["surgeon"]);
    assert_eq!(quotes(&before), ["it holds unnamed The mayor of Lindholm"]);
    assert_eq!(quotes(&after), ["it holds person Ana Okoro"]);
    let schema = Desk::new().run(&["--schema"]).json();
    assert_eq!(errors(&schema, &after), [""; 0]);
}

#[test]
fn the_roles_of_people_are_shown_and_merge_them() {
    let desk = Desk::with(&[
        ("words.toml", PEOPLE),
        ("in/a.txt", "“It holds,” said Ana Okoro, a surgeon.\n"),
        ("in/b.txt", "“We stay,” said goalkeeper Ana Okoro.\n"),
        ("in/c.txt", "“So,” said Madam A.\n"),
    ]);
    let run = |arguments: &[&str]| desk.run(&[&["--lexicon", "words.toml"], arguments].concat()).ok();
    assert!(run(&["in/c.txt", "--format", "csv"]).contains("\nin/c.txt,0,Ana Okoro,mayor of Lindholm,direct,"));
    assert!(run(&["in/a.txt", "--format", "tsv", "--table", "people"]).contains("\tsurgeon; mayor of Lindholm\t"));
    assert!(run(&["in/c.txt", "--format", "text"]).contains("Ana Okoro, quoted once\n    mayor of Lindholm\n"));
    assert!(run(&["in/c.txt", "--format", "html"]).contains("<p class=\"stated\">mayor of Lindholm</p>"));
    let summary = run(&["in", "--summary", "--format", "tsv"]);
    assert_eq!(
        summary.lines().skip(1).collect::<Vec<_>>(),
        ["Ana Okoro\tperson\t\tmayor of Lindholm; surgeon; goalkeeper\t3\t3\t5\t1\t1"]
    );
}

#[test]
fn what_is_wrong_with_the_words_is_told_before_anything_is_read() {
    let desk = Desk::with(&[("a.txt", "So."), ("typo.toml", "# Ours\ntitels = []\n")]);
    desk.put("latin.toml", b"titles = ['\xe9']");
    for (file, message) in [
        (
            "typo.toml",
            "extract: typo.toml: line 2: titels: unknown key; known are titles, organizations, reporting-verbs, abbreviations, not-names and people\n",
        ),
        ("gone.toml", "extract: gone.toml: no such file or folder; check the path\n"),
        ("latin.toml", "extract: latin.toml: not UTF-8; save it as UTF-8\n"),
    ] {
        let ran = desk.run(&["a.txt", "--lexicon", file]);
        assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", message));
    }
}
