//! Packs the word lists under `src/lexicon/data` into hash tables that the program reads in place.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "../src/lexicon/classes.rs"]
mod classes;
#[path = "../src/lexicon/table.rs"]
pub mod table;

use classes::Classes;

/// Files whose lines have no class of their own, and the class they stand for.
const CLASS_OF_FILE: &[(&str, Classes)] =
    &[("family-names.tsv", Classes::FAMILY), ("given-names.tsv", Classes::GIVEN), ("kinship.txt", Classes::KINSHIP)];

/// Finer classes of the data files that the program does not tell apart.
const COARSER: &[(&str, Classes)] = &[
    ("continent", Classes::COUNTRY),
    ("county", Classes::CITY.with(Classes::SMALL)),
    ("postal", Classes::STATE),
    ("province", Classes::STATE),
    ("region", Classes::COUNTRY),
];

/// What most words of a text are: in a table of their own they lie close together, where the processor has them at hand.
const FREQUENT: Classes = Classes::COMMON
    .with(Classes::DETERMINER)
    .with(Classes::PREPOSITION)
    .with(Classes::COORDINATOR)
    .with(Classes::SUBORDINATOR)
    .with(Classes::PRONOUN)
    .with(Classes::OBJECT_PRONOUN)
    .with(Classes::POSSESSIVE)
    .with(Classes::AUXILIARY)
    .with(Classes::MODAL)
    .with(Classes::NEGATION)
    .with(Classes::WH)
    .with(Classes::DATE);

/// Data files that are not word lists of this table.
const OTHERS: &[&str] = &["README.md", "nicknames.tsv", "reporting-verbs.tsv"];

/// What the forms of a verb are, in the order of `inflection::regular_forms`.
const VERB_FORMS: [Classes; 4] =
    [Classes::VERB, Classes::VERB_S, Classes::PAST.with(Classes::PARTICIPLE), Classes::GERUND];

/// Writes the tables of the lists in `data` to `out`; the forms of the `verbs` that the lists lack are verbs too.
pub fn build(data: &Path, out: &Path, verbs: &[[String; 4]]) {
    let mut words: BTreeMap<String, u64> = BTreeMap::new();
    let mut files: Vec<PathBuf> =
        fs::read_dir(data).expect("the data folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        if !OTHERS.contains(&name.as_str()) {
            read(&file, &name, &mut words);
        }
    }
    for (form, class) in verbs.iter().flat_map(|forms| forms.iter().zip(VERB_FORMS)) {
        let known = words.entry(form.clone()).or_default();
        if !Classes(*known).any(VERB_FORMS[0].with(VERB_FORMS[1]).with(VERB_FORMS[2]).with(VERB_FORMS[3])) {
            *known |= class.0;
        }
    }
    let first_words: Vec<(String, Classes)> = words
        .iter()
        .filter_map(|(key, classes)| {
            let (first, _) = key.split_once(' ')?;
            let title = Classes(*classes).any(Classes::TITLE);
            let class = if title { Classes::PHRASE.with(Classes::TITLE_PHRASE) } else { Classes::PHRASE };
            Some((first.to_string(), class))
        })
        .collect();
    for (first, class) in first_words {
        *words.entry(first).or_default() |= class.0;
    }
    let (frequent, rest) = words.into_iter().partition(|(_, classes)| Classes(*classes).any(FREQUENT));
    fs::write(out.join("frequent.bin"), table::pack(&frequent)).expect("write the table");
    fs::write(out.join("words.bin"), table::pack(&rest)).expect("write the table");
}

fn read(file: &Path, name: &str, words: &mut BTreeMap<String, u64>) {
    let of_file = CLASS_OF_FILE.iter().find(|(known, _)| *known == name).map_or(Classes::NONE, |(_, class)| *class);
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let (key, classes) = line.split_once('\t').unwrap_or((line, ""));
        let mut set = of_file;
        for class in classes.split_whitespace() {
            let known = Classes::NAMES.iter().chain(COARSER).find(|(known, _)| *known == class);
            set = set.with(known.unwrap_or_else(|| panic!("{name}:{}: no class {class:?}", number + 1)).1);
        }
        assert!(set != Classes::NONE, "{name}:{}: a word without a class", number + 1);
        *words.entry(key.to_string()).or_default() |= set.0;
    }
}
