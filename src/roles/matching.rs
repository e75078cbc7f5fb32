//! Runs the rules over the parts of a sentence, and what letters cannot say.

use std::sync::LazyLock;

use regex::Regex;

use super::phrase::{Phrase, Reader};
use super::table::{RULES, RoleRule};
use super::{Part, give};
use crate::article::Status;
use crate::people::Role;

/// The rules with their patterns, compiled once.
pub static COMPILED: LazyLock<Vec<(&'static RoleRule, Regex)>> = LazyLock::new(|| compiled(RULES));

/// The rules that have a pattern, with it.
pub fn compiled(rules: &'static [RoleRule]) -> Vec<(&'static RoleRule, Regex)> {
    let with_pattern = rules.iter().filter(|rule| !rule.pattern.is_empty());
    with_pattern.filter_map(|rule| Some((rule, Regex::new(rule.pattern).ok()?))).collect()
}

/// Runs every rule over the string of parts.
pub fn match_rules(reader: &Reader, parts: &[Part], found: &mut Vec<(usize, Role)>) {
    if !parts.iter().any(|part| part.letter == b'R') {
        return;
    }
    let letters: String = parts.iter().map(|part| part.letter as char).collect();
    let mut used = vec![false; parts.len()];
    for (rule, pattern) in COMPILED.iter() {
        for at in 0..parts.len() {
            if !rule.begins.contains(parts[at].letter as char) || !stands(rule, reader, parts, &letters, at) {
                continue;
            }
            let Some(groups) = pattern.captures(&letters[at..]) else { continue };
            let Some(person) = groups.name("p").and_then(|group| parts[at + group.start()].person) else { continue };
            for name in ["r", "s", "t"] {
                let Some(group) = groups.name(name) else { continue };
                let index = at + group.start();
                let Some(phrase) = parts[index].phrase.as_ref().filter(|_| !used[index]) else { continue };
                let held = rule.held.or_else(|| held_by_verb(reader, parts, at, index));
                let list = coordinated(parts, at);
                if phrase.plural && list.len() < 2 && !plural_fits(reader, phrase) {
                    continue;
                }
                if phrase.plural {
                    for other in list.iter().filter(|other| **other != person) {
                        give(reader, found, *other, phrase, rule.rule.id, held);
                    }
                }
                used[index] = true;
                give(reader, found, person, phrase, rule.rule.id, held);
            }
        }
    }
}

/// What the letters of a pattern cannot say: whether the words before and in a match speak against it.
fn stands(rule: &RoleRule, reader: &Reader, parts: &[Part], letters: &str, at: usize) -> bool {
    let word = |index: usize| reader.document.word(reader.units[parts[index].unit].tokens.start).to_lowercase();
    let before = letters[..at].trim_end_matches('D');
    match rule.rule.id {
        // Not "as a senator, Ana Ruiz" nor "to be president, Ana Ruiz" nor the end of another apposition.
        "role.apposition-before" => !before.ends_with("P,") && !before.ends_with(['b', 'c', 'S', 'e', 'w']),
        "role.with-as" => word(at) == "with",
        "role.joined" => {
            (at..parts.len().min(at + 6)).any(|index| matches!(word(index).as_str(), "joined" | "rejoined" | "joins"))
        }
        // Not "if Ana Ruiz is the nominee" nor "Ana Ruiz should be president".
        "role.predicate" | "role.became" => {
            let condition =
                at > 0 && matches!(word(at - 1).as_str(), "if" | "whether" | "unless" | "until" | "should" | "once");
            let verb =
                (at..parts.len().min(at + 5)).find(|index| matches!(letters.as_bytes()[*index], b'u' | b'b' | b'c'));
            let wish = verb.is_some_and(|index| {
                matches!(
                    word(index).as_str(),
                    "would" | "should" | "could" | "can" | "may" | "might" | "must" | "'d" | "’d"
                )
            });
            !condition && !wish
        }
        _ => true,
    }
}

/// Whether a plural phrase can state the role of one person.
fn plural_fits(reader: &Reader, phrase: &Phrase) -> bool {
    reader.document.word(reader.units[phrase.units.start].tokens.start).eq_ignore_ascii_case("one")
}

/// The people of the list that ends with the part at `last`: "A, B and C".
fn coordinated(parts: &[Part], last: usize) -> Vec<usize> {
    let mut list = Vec::new();
    let mut at = last;
    loop {
        list.extend(parts[at].person);
        let joined = parts[..at].iter().rev().take_while(|part| matches!(part.letter, b',' | b'&' | b'j')).count();
        match at.checked_sub(joined + 1).filter(|_| joined > 0) {
            Some(before) if parts[before].letter == b'P' => at = before,
            _ => return list,
        }
    }
}

/// What the verb between a person and a role says: "was" and "served" that it is over.
fn held_by_verb(reader: &Reader, parts: &[Part], from: usize, to: usize) -> Option<Status> {
    let between = parts.get(from..to)?;
    // "was a lawyer and is now a judge": the verb of the second clause.
    let clause = between.iter().rposition(|part| part.letter == b'&').map_or(0, |at| at + 1);
    let has_verb = between[clause..].iter().any(|part| matches!(part.letter, b'b' | b'w' | b'c'));
    let between = if has_verb { &between[clause..] } else { between };
    let words: Vec<&str> =
        between.iter().map(|part| reader.document.word(reader.units[part.unit].tokens.start)).collect();
    if words.iter().any(|word| matches!(*word, "formerly" | "once" | "previously")) {
        return Some(Status::Former);
    }
    if words.iter().any(|word| matches!(*word, "will" | "'ll" | "’ll")) {
        return Some(Status::Future);
    }
    let has = words.iter().any(|word| matches!(*word, "has" | "have" | "'s" | "’s" | "been"));
    let named = between.iter().any(|part| part.letter == b'e');
    let past = words.iter().any(|word| matches!(*word, "was" | "were" | "served" | "worked"));
    (past && !has && !named).then_some(Status::Former)
}
