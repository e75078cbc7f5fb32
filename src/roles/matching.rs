//! Runs the rules over the parts of a sentence.

use super::conditions::Match;
use super::phrase::{Phrase, Reader};
use super::rules::ROLES;
use super::{Part, give};
use crate::article::Status;
use crate::people::Role;
use crate::rules::{Element, Elements, Row, elements};

/// Runs every rule over the row of parts.
pub fn match_rules(reader: &Reader, parts: &[Part], found: &mut Vec<(usize, Role)>) {
    if !parts.iter().any(|part| part.element == Element::Role) {
        return;
    }
    let row: Vec<Element> = parts.iter().map(|part| part.element).collect();
    // A phrase that has been given to somebody is taken: a person can have several by one rule.
    let mut free = row.clone();
    // What the row has from each part on.
    let mut rest: Vec<Elements> = row.iter().map(|element| Elements::of(&[*element])).collect();
    for at in (1..rest.len()).rev() {
        rest[at - 1] = rest[at - 1].with(rest[at]);
    }
    for rule in &ROLES {
        let Some(pattern) = rule.pattern.as_ref().filter(|pattern| pattern.can_match(rest[0])) else { continue };
        let mut last = free.last_place(elements![Role]).map_or(0, |last| last + 1);
        for at in 0..parts.len() {
            while at < last && pattern.begins.has(row[at]) && pattern.can_match(rest[at]) {
                let Some(groups) = pattern.find(&free[at..]) else { break };
                let index = |name: &str| groups.name(name).map(|group| at + group.start);
                let role = index("role").unwrap_or(at);
                let matched = Match { reader, parts, row: &row, at, role, verb: index("verb") };
                let Some(person) = index("person").and_then(|index| parts[index].person) else { break };
                let taken: Vec<usize> = ["role", "role-2", "role-3", "role-4"].into_iter().filter_map(index).collect();
                if taken.is_empty() || !rule.conditions.iter().all(|holds| holds(&matched)) {
                    break;
                }
                for index in taken {
                    free[index] = Element::TakenRole;
                    last = free.last_place(elements![Role]).map_or(0, |last| last + 1);
                    let Some(phrase) = &parts[index].phrase else { continue };
                    let held = rule.status.or_else(|| held_by_verb(reader, parts, at, index));
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
    reader.document.word(reader.terms[phrase.terms.start].tokens.start).eq_ignore_ascii_case("one")
}

/// The people of the list that ends with the part at `last`: "A, B and C".
fn coordinated(parts: &[Part], last: usize) -> Vec<usize> {
    let mut list = Vec::new();
    let mut at = last;
    loop {
        list.extend(parts[at].person);
        let joined = parts[..at]
            .iter()
            .rev()
            .take_while(|part| matches!(part.element, Element::Comma | Element::Coordinator | Element::Adverb))
            .count();
        match at.checked_sub(joined + 1).filter(|_| joined > 0) {
            Some(before) if parts[before].element == Element::Person => at = before,
            _ => return list,
        }
    }
}

/// What the verb between a person and a role says: "was" and "served" that it is over.
fn held_by_verb(reader: &Reader, parts: &[Part], from: usize, to: usize) -> Option<Status> {
    let between = parts.get(from..to)?;
    // "was a lawyer and is now a judge": the last verb and what stands with it.
    let verb = between
        .iter()
        .rposition(|part| matches!(part.element, Element::Be | Element::Serve | Element::Become))
        .unwrap_or(0);
    let clause = between[..verb].iter().rposition(|part| part.element == Element::Coordinator).map_or(0, |at| at + 1);
    let between = &between[clause..];
    let words: Vec<&str> =
        between.iter().map(|part| reader.document.word(reader.terms[part.term].tokens.start)).collect();
    if words.iter().any(|word| matches!(*word, "formerly" | "once" | "previously")) {
        return Some(Status::Former);
    }
    if words.iter().any(|word| matches!(*word, "will" | "'ll" | "’ll")) {
        return Some(Status::Future);
    }
    let has = words.iter().any(|word| matches!(*word, "has" | "have" | "'s" | "’s" | "been"));
    let named = between.iter().any(|part| part.element == Element::Named);
    let past = words.iter().any(|word| matches!(*word, "was" | "were" | "served" | "worked"));
    (past && !has && !named).then_some(Status::Former)
}
