//! Makes the reporting verbs of `reporting-verbs.tsv` a constant, and a table of their forms.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::words::table;

#[path = "../src/lexicon/inflection.rs"]
#[allow(dead_code)]
mod inflection;
#[path = "../src/lexicon/uses.rs"]
mod uses;

use uses::Uses;

/// The file of the verbs.
const NAME: &str = "reporting-verbs.tsv";

/// The regular forms of every verb.
pub fn regular_forms(data: &Path) -> Result<Vec<[String; 4]>, String> {
    let text = fs::read_to_string(data.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    let lemmas = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    Ok(lemmas.map(inflection::regular_forms).collect())
}

/// Writes the verbs and the table to `out`. An error says the line, what is wrong and what to do.
pub fn build(data: &Path, out: &Path) -> Result<(), String> {
    let text = fs::read_to_string(data.join(NAME)).map_err(|error| format!("{NAME}: {error}"))?;
    let (mut verbs, mut forms) = (String::new(), BTreeMap::new());
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    for (index, (number, line)) in lines.enumerate() {
        let wrong = |what: String| format!("{NAME}:{}: {what}", number + 1);
        let [lemma, names, irregular, prepositions] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(wrong("write lemma, uses, irregular forms, prepositions, with tabs between".to_string()));
        };
        let mut uses = Uses::NONE;
        for name in names.split(' ') {
            let known = Uses::NAMES.iter().find(|(known, _)| *known == name);
            uses = uses.with(known.ok_or_else(|| wrong(format!("`{name}` is no use; see lexicon/uses.rs")))?.1);
        }
        for form in words(irregular).map(str::to_string).chain(inflection::regular_forms(lemma)) {
            forms.entry(form).or_insert(index as u64);
        }
        let prepositions: Vec<&str> = words(prepositions).collect();
        let _ = writeln!(verbs, "Verb {{ lemma: {lemma:?}, uses: {uses:?}, prepositions: &{prepositions:?} }},");
    }
    let count = verbs.lines().count();
    let verbs = format!("/// All of them.\nstatic VERBS: [Verb; {count}] = [{verbs}];\n");
    for (file, bytes) in [("verbs.rs", verbs.as_bytes()), ("forms.bin", &table::pack(&forms))] {
        fs::write(out.join(file), bytes).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// The words of a field, which is `-` where there are none.
fn words(field: &str) -> impl Iterator<Item = &str> {
    field.split_whitespace().filter(|word| *word != "-")
}
