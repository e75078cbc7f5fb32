//! The articles under `fixtures/` against what a person read in them.
//!
//! `fixtures/<name>.json` is the truth, written by hand from the text and never from the program. What the
//! program still gets wrong stands line by line in `fixtures/<name>.fixme`: a new mistake fails the test, and
//! so does a mistake that is gone, until its line is too. `UPDATE_FIXMES=1 cargo test --test fixtures` rewrites
//! those lists.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

/// A role or quote answer also has its rule and confidence; the rules are tested by their own examples.
const ARTICLE: &[&str] =
    &["schema", "source", "title", "byline", "dateline", "offsets", "sentences", "people", "quotes"];
const SENTENCE: &[&str] = &["id", "start", "end", "paragraph", "text"];
const PERSON: &[&str] = &["id", "name", "aliases", "pronoun", "roles", "mentions", "quotes"];
const ROLE: &[&str] = &["text", "title", "organization", "status", "start", "end", "sentence"];
const MENTION: &[&str] = &["kind", "text", "start", "end", "sentence"];
const QUOTE: &[&str] = &["id", "kind", "text", "start", "end", "parts", "quoted", "cue", "speaker", "sentences"];
const PART: &[&str] = &["text", "start", "end"];
const SPEAKER: &[&str] = &["kind", "text", "start", "end", "person", "name"];

struct Fixture {
    name: String,
    text: String,
    truth: Value,
}

impl Fixture {
    fn answer(&self) -> Value {
        let source = format!("fixtures/{}.txt", self.name);
        let article = extract::extract_with(&self.text, &source, &extract::Options::default());
        serde_json::to_value(article).expect("an article is JSON")
    }

    fn known(&self) -> PathBuf {
        folder().join(format!("{}.fixme", self.name))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn names(extension: &str) -> BTreeSet<String> {
    let paths = fs::read_dir(folder()).expect("fixtures/").map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect()
}

fn fixtures() -> Vec<Fixture> {
    let read = |name: &str, extension: &str| {
        let path = folder().join(format!("{name}.{extension}"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let all = names("txt").into_iter().map(|name| {
        let truth = serde_json::from_str(&read(&name, "json")).unwrap_or_else(|error| panic!("{name}.json: {error}"));
        Fixture { text: read(&name, "txt"), truth, name }
    });
    all.collect()
}

#[test]
fn every_article_has_its_truth() {
    assert!(names("txt").len() >= 8, "too few fixtures");
    assert_eq!(names("txt"), names("json"), "articles and truths");
    let readme = fs::read_to_string(folder().join("README.md")).expect("fixtures/README.md");
    let unlisted = |name: &&String| !readme.contains(&format!("\n| `{name}` |"));
    assert_eq!(names("txt").iter().find(unlisted), None, "not in fixtures/README.md");
    assert!(names("fixme").is_subset(&names("txt")), "a list of mistakes without an article: {:?}", names("fixme"));
}

#[test]
fn truths_agree_with_themselves() {
    for fixture in fixtures() {
        check(&fixture.truth, &fixture.text, false).unwrap_or_else(|fault| panic!("{}.json: {fault}", fixture.name));
    }
}

#[test]
fn answers_agree_with_themselves() {
    for fixture in fixtures() {
        check(&fixture.answer(), &fixture.text, true).unwrap_or_else(|fault| panic!("{}: {fault}", fixture.name));
    }
}

#[test]
fn answers_are_the_truth_but_for_the_known_mistakes() {
    let mut report = String::new();
    for fixture in fixtures() {
        let found = differences(&fixture.truth, &fixture.answer());
        let path = fixture.known();
        if env::var_os("UPDATE_FIXMES").is_some() {
            if found.is_empty() {
                let _ = fs::remove_file(&path);
            } else {
                fs::write(&path, found.join("\n") + "\n").expect("write the list of mistakes");
            }
            continue;
        }
        let known = fs::read_to_string(&path).unwrap_or_default();
        let known: BTreeSet<&str> = known.lines().collect();
        let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
        for line in found.difference(&known) {
            writeln!(report, "{}: new mistake: {line}", fixture.name).expect("a string");
        }
        for line in known.difference(&found) {
            writeln!(report, "{}: mistake gone, remove it from the .fixme: {line}", fixture.name).expect("a string");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Every place where `answer` is not `truth`, one line each, in the order of the truth.
fn differences(truth: &Value, answer: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for key in ["schema", "source", "title", "byline", "dateline", "offsets"] {
        differ(&mut lines, key, &truth[key], &answer[key]);
    }
    let sentence = |value: &Value| format!("paragraph {} {}", value["paragraph"], shown(&value["text"]));
    members(&mut lines, "sentences", list(truth, "sentences"), list(answer, "sentences"), sentence);

    let people = align(list(truth, "people"), list(answer, "people"), |person| {
        let names = list(person, "mentions").iter().filter(|mention| mention["kind"] == "name");
        names.map(range).collect()
    });
    for (wanted, got) in &people {
        match (wanted, got) {
            (Some(wanted), Some(got)) => compare_person(&mut lines, wanted, got),
            (Some(wanted), None) => lines.push(format!("{}: missing", person_path(wanted))),
            (None, Some(got)) => lines.push(format!("people: extra {}", shown(&got["name"]))),
            (None, None) => {}
        }
    }
    // Whom the answer means, in the words of the truth, so that one missing person does not shift the others.
    let means = |id: &Value| match people.iter().find(|(_, got)| got.is_some_and(|got| &got["id"] == id)) {
        Some((Some(wanted), _)) => wanted["name"].clone(),
        Some((None, Some(got))) => Value::from(format!("extra {}", text_of(got, "name"))),
        _ => Value::Null,
    };
    let spans = |quote: &Value| list(quote, "parts").iter().map(range).collect();
    for (wanted, got) in align(list(truth, "quotes"), list(answer, "quotes"), spans) {
        match (wanted, got) {
            (Some(wanted), Some(got)) => compare_quote(&mut lines, wanted, got, &means(&got["speaker"]["person"])),
            (Some(wanted), None) => lines.push(format!("quotes[{}]: missing {}", wanted["id"], shown(&wanted["text"]))),
            (None, Some(got)) => lines.push(format!("quotes: extra {}", shown(&got["text"]))),
            (None, None) => {}
        }
    }
    lines
}

fn person_path(person: &Value) -> String {
    format!("people[{}] {}", person["id"], text_of(person, "name"))
}

fn compare_person(lines: &mut Vec<String>, wanted: &Value, got: &Value) {
    let path = person_path(wanted);
    for key in ["name", "aliases", "pronoun"] {
        differ(lines, &format!("{path}.{key}"), &wanted[key], &got[key]);
    }
    for (wanted, got) in align(list(wanted, "roles"), list(got, "roles"), |role| vec![range(role)]) {
        match (wanted, got) {
            (Some(wanted), Some(got)) => {
                for key in ["text", "title", "organization", "status"] {
                    let path = format!("{path}.roles[{}].{key}", shown(&wanted["text"]));
                    differ(lines, &path, &wanted[key], &got[key]);
                }
            }
            (Some(wanted), None) => lines.push(format!("{path}.roles: missing {}", shown(&wanted["text"]))),
            (None, Some(got)) => lines.push(format!("{path}.roles: extra {}", shown(&got["text"]))),
            (None, None) => {}
        }
    }
    let mention = |value: &Value| format!("{} {}", text_of(value, "kind"), shown(&value["text"]));
    members(lines, &format!("{path}.mentions"), list(wanted, "mentions"), list(got, "mentions"), mention);
}

fn compare_quote(lines: &mut Vec<String>, wanted: &Value, got: &Value, person: &Value) {
    let path = format!("quotes[{}]", wanted["id"]);
    for key in ["kind", "parts", "quoted", "cue"] {
        differ(lines, &format!("{path}.{key}"), &bare(&wanted[key]), &bare(&got[key]));
    }
    let (speaker, other) = (&wanted["speaker"], &got["speaker"]);
    differ(lines, &format!("{path}.speaker.kind"), &speaker["kind"], &other["kind"]);
    differ(lines, &format!("{path}.speaker.text"), &bare(speaker), &bare(other));
    differ(lines, &format!("{path}.speaker.person"), &speaker["name"], person);
}

/// A span as its offset and text, so that the same words in another place are another answer.
fn bare(value: &Value) -> Value {
    match value {
        Value::Array(all) => all.iter().map(bare).collect(),
        Value::Object(span) if span["text"].is_null() => Value::Null,
        Value::Object(span) => Value::from(format!("{}: {}", span["start"], text_of(value, "text"))),
        other => other.clone(),
    }
}

fn differ(lines: &mut Vec<String>, path: &str, wanted: &Value, got: &Value) {
    if wanted != got {
        lines.push(format!("{path}: expected {wanted}, got {got}"));
    }
}

/// Lists whose members are right or wrong as a whole; `name` tells what counts beside the span.
fn members(lines: &mut Vec<String>, path: &str, wanted: &[Value], got: &[Value], name: impl Fn(&Value) -> String) {
    let key = |value: &Value| (range(value), name(value));
    let got: BTreeSet<_> = got.iter().map(key).collect();
    let wanted: BTreeSet<_> = wanted.iter().map(key).collect();
    lines.extend(wanted.difference(&got).map(|((start, _), name)| format!("{path}: missing {name} at {start}")));
    lines.extend(got.difference(&wanted).map(|((start, _), name)| format!("{path}: extra {name} at {start}")));
}

type Pair<'v> = (Option<&'v Value>, Option<&'v Value>);

/// Pairs what covers the same text, best overlap first; then what stands alone. In the order of `wanted`,
/// with the extras of `got` at the end.
fn align<'v>(wanted: &'v [Value], got: &'v [Value], spans: impl Fn(&Value) -> Vec<(u64, u64)>) -> Vec<Pair<'v>> {
    let length = |spans: &[(u64, u64)]| spans.iter().map(|(start, end)| end - start).sum::<u64>();
    let mut overlaps = Vec::new();
    for (left, want) in wanted.iter().enumerate() {
        for (right, have) in got.iter().enumerate() {
            let (a, b) = (spans(want), spans(have));
            let shared: u64 =
                a.iter().flat_map(|x| b.iter().map(move |y| x.1.min(y.1).saturating_sub(x.0.max(y.0)))).sum();
            if shared > 0 {
                // Share of the union in millionths: comparable, and the same on every machine.
                overlaps.push((shared * 1_000_000 / (length(&a) + length(&b) - shared).max(1), left, right));
            }
        }
    }
    overlaps.sort_by_key(|(share, left, right)| (std::cmp::Reverse(*share), *left, *right));
    let mut partner = vec![None; wanted.len()];
    let mut free = vec![true; got.len()];
    for (_, left, right) in overlaps {
        if partner[left].is_none() && free[right] {
            partner[left] = Some(&got[right]);
            free[right] = false;
        }
    }
    let extras = got.iter().zip(free).filter(|(_, free)| *free).map(|(value, _)| (None, Some(value)));
    wanted.iter().map(Some).zip(partner).chain(extras).collect()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text_of<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn range(value: &Value) -> (u64, u64) {
    (value["start"].as_u64().unwrap_or_default(), value["end"].as_u64().unwrap_or_default())
}

fn shown(value: &Value) -> String {
    const LONG: usize = 60;
    let text = value.as_str().unwrap_or_default();
    let mut short: String = text.chars().take(LONG).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("{short:?}")
}

/// What must hold of every article whatever it says; the first fault found.
fn check(article: &Value, text: &str, with_rules: bool) -> Result<(), String> {
    let chars: Vec<char> = text.chars().collect();
    let ruled = |keys: &[&'static str]| [keys, if with_rules { &["rule", "confidence"] } else { &[] }].concat();
    let span = |value: &Value| {
        let (start, end) = range(value);
        let covered = chars.get(start as usize..end as usize).map(|slice| slice.iter().collect::<String>());
        (covered.as_deref() == value["text"].as_str())
            .then_some(())
            .ok_or(format!("text[{start}:{end}] is not {value}"))
    };
    let inside = |value: &Value| {
        let sentence = value["sentence"].as_u64().and_then(|id| list(article, "sentences").get(id as usize));
        let (start, _) = range(value);
        let holds = sentence.is_some_and(|sentence| range(sentence).0 <= start && start < range(sentence).1);
        holds.then_some(()).ok_or(format!("not in its sentence: {value}"))
    };
    keys(article, ARTICLE)?;
    ordered(list(article, "sentences"), true)?;
    for sentence in list(article, "sentences") {
        keys(sentence, SENTENCE)?;
        span(sentence)?;
    }
    laid_out(list(article, "sentences"), &chars)?;
    let first = |person: &Value| list(person, "mentions").iter().find(|mention| mention["kind"] == "name").map(range);
    let firsts: Vec<_> = list(article, "people").iter().map(first).collect();
    equal("people in the order of the text", &firsts.is_sorted().into(), &true.into())?;
    for (id, person) in list(article, "people").iter().enumerate() {
        keys(person, PERSON)?;
        equal("person id", &person["id"], &Value::from(id))?;
        ordered(list(person, "mentions"), false)?;
        ordered(list(person, "roles"), false)?;
        for mention in list(person, "mentions") {
            keys(mention, MENTION)?;
            one_of(&mention["kind"], &["name", "nominal", "pronoun"])?;
            span(mention)?;
            inside(mention)?;
        }
        for role in list(person, "roles") {
            keys(role, &ruled(ROLE))?;
            one_of(&role["status"], &["current", "former", "acting", "future"])?;
            for part in ["title", "organization"] {
                let within = text_of(role, "text").contains(text_of(role, part));
                equal("part of the role", &within.into(), &true.into())?;
            }
            span(role)?;
            inside(role)?;
        }
        let said = list(article, "quotes").iter().filter(|quote| quote["speaker"]["person"] == id);
        equal("quotes of a person", &person["quotes"], &said.map(|quote| quote["id"].clone()).collect())?;
        forms(person)?;
    }
    ordered(list(article, "quotes"), true)?;
    for quote in list(article, "quotes") {
        keys(quote, &ruled(QUOTE))?;
        one_of(&quote["kind"], &["direct", "mixed", "indirect"])?;
        ordered(list(quote, "parts"), false)?;
        for part in list(quote, "parts") {
            keys(part, PART)?;
            span(part)?;
        }
        if !quote["cue"].is_null() {
            keys(&quote["cue"], PART)?;
            span(&quote["cue"])?;
        }
        let joined: Vec<&str> = list(quote, "parts").iter().map(|part| text_of(part, "text")).collect();
        equal("text of the parts", &quote["text"], &Value::from(joined.join(" ")))?;
        let speaker = &quote["speaker"];
        keys(speaker, SPEAKER)?;
        one_of(&speaker["kind"], &["person", "unnamed", "group", "unknown"])?;
        if !speaker["text"].is_null() {
            span(speaker)?;
        }
        let person = speaker["person"].as_u64().and_then(|id| list(article, "people").get(id as usize));
        equal("speaker name", &speaker["name"], person.map_or(&Value::Null, |person| &person["name"]))?;
        equal("speaker kind", &Value::from(person.is_some()), &Value::from(speaker["kind"] == "person"))?;
        for words in list(quote, "quoted") {
            let within = text_of(quote, "text").contains(words.as_str().unwrap_or("\0"));
            equal("quoted words in the text", &Value::from(within), &Value::from(true))?;
        }
        let touched = list(article, "sentences").iter().filter(|sentence| {
            let (start, end) = range(sentence);
            list(quote, "parts").iter().map(range).any(|part| part.0 < end && start < part.1)
        });
        equal("sentences of a quote", &quote["sentences"], &touched.map(|sentence| sentence["id"].clone()).collect())?;
    }
    Ok(())
}

/// Sentences hold all of the text but white space, none reaches over a blank line, and their paragraphs count the
/// blocks between blank lines.
fn laid_out(sentences: &[Value], chars: &[char]) -> Result<(), String> {
    let blank = |from: u64, to: u64| {
        let gap = &chars[from as usize..to as usize];
        gap.iter().all(|c| c.is_whitespace()).then(|| gap.iter().filter(|c| **c == '\n').count() > 1)
    };
    let (mut end, mut paragraph) = (0, 0);
    for sentence in sentences {
        let (start, next) = range(sentence);
        let apart = blank(end, start).ok_or(format!("text before {sentence} that is in no sentence"))?;
        paragraph += u64::from(apart && end > 0);
        equal("paragraph", &sentence["paragraph"], &paragraph.into())?;
        let mut lines = text_of(sentence, "text").split('\n');
        equal("no blank line inside", &lines.all(|line| !line.trim().is_empty()).into(), &true.into())?;
        end = next;
    }
    blank(end, chars.len() as u64).map(|_| ()).ok_or("text after the last sentence".to_owned())
}

fn one_of(value: &Value, known: &[&str]) -> Result<(), String> {
    let found = value.as_str().is_some_and(|value| known.contains(&value));
    found.then_some(()).ok_or(format!("{value} is none of {known:?}"))
}

/// The name and the aliases are the forms of the name mentions, each once, the aliases most frequent first.
fn forms(person: &Value) -> Result<(), String> {
    let names = list(person, "mentions").iter().filter(|mention| mention["kind"] == "name");
    let written: Vec<String> =
        names.map(|m| text_of(m, "text").split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let count = |form: &str| written.iter().filter(|other| *other == form).count();
    let aliases: Vec<&str> = list(person, "aliases").iter().filter_map(Value::as_str).collect();
    let listed: BTreeSet<&str> = aliases.iter().copied().chain([text_of(person, "name")]).collect();
    let known = written.iter().map(String::as_str).collect::<BTreeSet<_>>();
    let falling = aliases.windows(2).all(|pair| count(pair[0]) >= count(pair[1]));
    (known.is_subset(&listed) && listed.len() == aliases.len() + 1 && falling)
        .then_some(())
        .ok_or(format!("aliases {aliases:?} of {} for {written:?}", person["name"]))
}

fn keys(value: &Value, wanted: &[&str]) -> Result<(), String> {
    let found: BTreeSet<&str> = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    (found == wanted.iter().copied().collect()).then_some(()).ok_or(format!("fields {found:?}, not {wanted:?}"))
}

fn ordered(values: &[Value], numbered: bool) -> Result<(), String> {
    let rising = values.windows(2).all(|pair| range(&pair[0]).0 <= range(&pair[1]).0);
    let ids = !numbered || values.iter().enumerate().all(|(id, value)| value["id"] == id);
    (rising && ids).then_some(()).ok_or(format!("out of order: {values:?}"))
}

fn equal(what: &str, left: &Value, right: &Value) -> Result<(), String> {
    (left == right).then_some(()).ok_or(format!("{what}: {left} is not {right}"))
}
