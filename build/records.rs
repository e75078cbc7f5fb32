//! Makes the records of `src/confidence/records.tsv` a constant: for each question a tree of signs, the frequent first.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What the table says of a question or a sign, and of the signs behind it.
#[derive(Default)]
struct Counted {
    /// How many answers were right, of how many.
    counts: Option<(u32, u32)>,
    then: BTreeMap<String, Counted>,
}

/// Writes the table to `out`. An error says the line, what is wrong and what to do.
pub fn build(root: &Path, out: &Path) -> Result<(), String> {
    const NAME: &str = "src/confidence/records.tsv";
    let text = fs::read_to_string(root.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    let mut questions: BTreeMap<String, Counted> = BTreeMap::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let wrong =
            |what: &str| format!("{NAME}:{}: {what}: make the table anew with scripts/confidence.py", number + 1);
        let [question, signs, right, of] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(wrong("not question, signs, right, of"));
        };
        let mut counted = questions.entry(question.to_string()).or_default();
        let mut all = u32::MAX;
        for sign in signs.split(", ").filter(|sign| *sign != "any") {
            all = counted.counts.ok_or_else(|| wrong("the signs without the last do not stand before it"))?.1;
            counted = counted.then.entry(sign.to_string()).or_default();
        }
        match (right.parse::<u32>(), of.parse::<u32>()) {
            (Ok(right), Ok(of)) if right <= of && of > 0 && of <= all => {
                if counted.counts.replace((right, of)).is_some() {
                    return Err(wrong("these signs stand there twice"));
                }
            }
            _ => return Err(wrong("no count of right answers, of all")),
        }
    }
    let table = format!(
        "/// Each question, with what is known of its answers.\nstatic RECORDS: &[Counted] = {};\n",
        list(&questions)
    );
    fs::write(out.join("records.rs"), table).map_err(|error| format!("records.rs: {error}"))
}

/// Questions or signs as Rust.
fn list(counted: &BTreeMap<String, Counted>) -> String {
    let counts = |counted: &Counted| counted.counts.unwrap_or_default();
    let mut sorted: Vec<(&String, &Counted)> = counted.iter().collect();
    sorted.sort_by_key(|(_, counted)| std::cmp::Reverse(counts(counted).1));
    let mut text = String::from("&[");
    for (name, counted) in sorted {
        let (right, of) = counts(counted);
        let _ =
            writeln!(text, "Counted {{ name: {name:?}, right: {right}, of: {of}, then: {} }},", list(&counted.then));
    }
    text + "]"
}
