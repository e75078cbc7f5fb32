//! The rules of all stages, as they are listed for a reader.

use crate::rules::Rule;
use crate::{people, quotes, roles};

/// Every rule, by stage and in the order in which they are tried.
///
/// ```
/// let rules = extract::rules();
/// let rule = rules.iter().find(|rule| rule.id == "clause.that").unwrap();
/// assert_eq!(rule.meaning, "a clause with “that” after its cue");
/// ```
pub fn rules() -> Vec<Rule> {
    people::rules().chain(roles::rules()).chain(quotes::rules()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Write;

    use super::*;
    use crate::{Options, extract_with};

    /// What a rule of the quote stage finds in a text: contents, or speakers if it is a frame rule.
    fn found(id: &str, text: &str) -> Vec<String> {
        let article = extract_with(text, "-", &Options { explain: true, ..Options::default() });
        let speaker_of = |quote: &crate::article::Quote| quote.speaker.text.clone().unwrap_or("nobody".into());
        let quotes = article.quotes.iter().filter_map(|quote| {
            let evidence = quote.evidence.iter().flatten().any(|evidence| evidence.part == id);
            if quote.rule == id { Some(quote.text.clone()) } else { evidence.then(|| speaker_of(quote)) }
        });
        quotes.collect()
    }

    /// The rules of the other stages have their own kind of answer and their own test.
    #[test]
    fn every_quote_rule_finds_its_examples_and_leaves_its_counterexamples() {
        let mut wrong = String::new();
        for rule in quotes::rules() {
            for (text, expected) in rule.examples.iter().zip(rule.finds) {
                let found = found(rule.id, text).join(" | ");
                if found != *expected {
                    writeln!(wrong, "{}: {text:?}\n  expected {expected:?}\n  found    {found:?}", rule.id).unwrap();
                }
            }
            for text in rule.counterexamples {
                let found = found(rule.id, text);
                if !found.is_empty() {
                    writeln!(wrong, "{}: {text:?}\n  expected nothing\n  found    {found:?}", rule.id).unwrap();
                }
            }
        }
        assert!(wrong.is_empty(), "\n{wrong}");
    }

    #[test]
    fn ids_are_unique_and_every_rule_has_examples() {
        let mut seen = BTreeSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.id), "{} twice", rule.id);
            assert!(!rule.meaning.is_empty() && !rule.examples.is_empty(), "{}", rule.id);
            assert!(!rule.counterexamples.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn every_rule_that_answers_name_is_listed() {
        let listed: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");
        let paths = std::fs::read_dir(folder).expect("fixtures/").map(|entry| entry.expect("an entry").path());
        let mut named = BTreeSet::new();
        for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
            let text = std::fs::read_to_string(path).expect("a text");
            let article = extract_with(&text, "-", &Options { explain: true, ..Options::default() });
            let frames = article.quotes.iter().flat_map(|quote| quote.evidence.iter().flatten());
            named.extend(frames.map(|evidence| evidence.part).filter(|part| part.starts_with("frame.")));
            named.extend(article.quotes.iter().map(|quote| quote.rule));
            named.extend(article.people.iter().flat_map(|person| person.roles.iter().map(|role| role.rule)));
        }
        assert!(named.len() > 20, "{named:?}");
        assert_eq!(named.difference(&listed).collect::<Vec<_>>(), [&""; 0]);
    }
}
