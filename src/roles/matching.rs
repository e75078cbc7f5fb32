//! Runs the rules over the parts of a sentence.

use std::sync::LazyLock;

use super::guards::Match;
use super::phrase::{Phrase, Reader};
use super::table::{RULES, RoleRule};
use super::{Part, give};
use crate::article::Status;
use crate::pattern::{Letters, Pattern, row};
use crate::people::Role;

/// The rules with their patterns.
static PATTERNS: LazyLock<Vec<(&'static RoleRule, Pattern)>> = LazyLock::new(|| {
    let with_pattern = RULES.iter().filter(|rule| !rule.pattern.is_empty());
    with_pattern.map(|rule| (rule, Pattern::new(rule.pattern))).collect()
});

/// Runs every rule over the string of parts.
pub fn match_rules(reader: &Reader, parts: &[Part], found: &mut Vec<(usize, Role)>) {
    if !parts.iter().any(|part| part.letter == b'R') {
        return;
    }
    let letters = row(parts.iter().map(|part| part.letter));
    // Phrases that have been given to somebody are `r`: a person can have several by one rule.
    let mut free = letters.clone();
    // What the string has from each part on.
    let mut rest: Vec<Letters> = parts.iter().map(|part| Letters::of_one(part.letter)).collect();
    for at in (1..rest.len()).rev() {
        rest[at - 1] = rest[at - 1].with(rest[at]);
    }
    for (rule, pattern) in PATTERNS.iter().filter(|(_, pattern)| pattern.can_match(rest[0])) {
        let begins = Letters::of(rule.begins);
        let mut last = free.rfind('R').map_or(0, |last| last + 1);
        for at in 0..parts.len() {
            while at < last && begins.has(parts[at].letter) && pattern.can_match(rest[at]) {
                let Some(groups) = pattern.captures(&free.as_bytes()[at..]) else { break };
                let index = |name: &str| groups.name(name).map(|group| at + group.start);
                let role = index("r").unwrap_or(at);
                let matched = Match { reader, parts, letters: &letters, at, role, verb: index("v") };
                let Some(person) = index("p").and_then(|index| parts[index].person) else { break };
                let taken: Vec<usize> = ["r", "s", "t", "u"].into_iter().filter_map(index).collect();
                if taken.is_empty() || !(rule.guard)(&matched) {
                    break;
                }
                for index in taken {
                    free.replace_range(index..index + 1, "r");
                    last = free.rfind('R').map_or(0, |last| last + 1);
                    let Some(phrase) = &parts[index].phrase else { continue };
                    let held = rule.held.or_else(|| held_by_verb(reader, parts, at, index));
                    let list = coordinated(parts, at);
                    if phrase.plural && list.len() < 2 && !plural_fits(reader, phrase) {
                        continue;
                    }
                    let others = list.iter().filter(|other| phrase.plural && **other != person);
                    for person in others.chain([&person]) {
                        give(reader, found, *person, phrase, rule.rule.id, held);
                    }
                }
            }
        }
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
    // "was a lawyer and is now a judge": the last verb and what stands with it.
    let verb = between.iter().rposition(|part| matches!(part.letter, b'b' | b'w' | b'c')).unwrap_or(0);
    let clause = between[..verb].iter().rposition(|part| part.letter == b'&').map_or(0, |at| at + 1);
    let between = &between[clause..];
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
