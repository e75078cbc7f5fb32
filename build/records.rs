//! Makes the records of `src/confidence/records.tsv` a constant, sorted by their keys: the question and the signs.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes the table to `out`. An error says the line, what is wrong and what to do.
pub fn build(root: &Path, out: &Path) -> Result<(), String> {
    const NAME: &str = "src/confidence/records.tsv";
    let text = fs::read_to_string(root.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    let mut records = BTreeMap::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let wrong =
            |what: &str| format!("{NAME}:{}: {what}: make the table anew with scripts/confidence.py", number + 1);
        let [question, signs, right, of] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(wrong("not question, signs, right, of"));
        };
        let key = if signs == "any" { question.to_string() } else { format!("{question}\t{signs}") };
        match (right.parse::<u32>(), of.parse::<u32>()) {
            (Ok(right), Ok(of)) if right <= of && of > 0 => {
                if records.insert(key, (right, of)).is_some() {
                    return Err(wrong("these signs stand there twice"));
                }
            }
            _ => return Err(wrong("no count of right answers, of all")),
        }
    }
    let mut table = String::from("/// What is asked and the signs, how many answers were right, of how many.\n");
    let _ = write!(table, "static RECORDS: [(&str, u32, u32); {}] = [", records.len());
    for (key, (right, of)) in &records {
        let _ = writeln!(table, "({key:?}, {right}, {of}),");
    }
    fs::write(out.join("records.rs"), table + "];\n").map_err(|error| format!("records.rs: {error}"))
}
