//! Runs the rules over the parts of a sentence.

use std::iter::successors;

use super::conditions::Match;
use super::phrase::{Phrase, Reader};
use super::rules::{ROLES, RoleRule};
use super::{Part, give};
use crate::article::Status;
use crate::lexicon::words::words;
use crate::people::Role;
use crate::rules::{Element, Elements, Found};

/// The row of a sentence while the rules run.
#[derive(Default)]
pub struct Search {
    row: Vec<Element>,
    /// The same, but a phrase that has been given to somebody is taken: a person can have several by one rule.
    free: Vec<Element>,
    /// Room for what is noted at each part.
    room: Vec<u16>,
}

impl Search {
    fn fill(&mut self, parts: &[Part]) {
        self.row.clear();
        self.row.extend(parts.iter().map(|part| part.element));
        self.free.clone_from(&self.row);
    }
}

/// Runs every rule over the row of parts.
pub fn match_rules(reader: &Reader, parts: &[Part], search: &mut Search, found: &mut Vec<(usize, Role)>) {
    search.fill(parts);
    let mut present = Elements::in_row(&search.free);
    if !present.has(Element::Role) || !present.has(Element::Person) {
        return;
    }
    for rule in &ROLES {
        let Some(pattern) = rule.pattern.as_ref().filter(|pattern| pattern.can_match(present)) else { continue };
        let mut at = 0;
        while at < parts.len() {
            // What a rule gives to somebody is no longer free.
            let reading = pattern.read(&search.free, at..parts.len(), &mut search.room);
            let matches = successors(reading.next(at), |(at, _)| reading.next(at + 1));
            let given = matches.filter(|(at, _)| *at < parts.len()).find_map(|(at, groups)| {
                Some((at, give_by_rule(reader, parts, rule, &search.row, at, &groups, found)?))
            });
            let Some((place, taken)) = given else { break };
            at = place;
            taken.into_iter().for_each(|part| search.free[part] = Element::TakenRole);
            present = Elements::in_row(&search.free);
        }
    }
}

/// Gives the phrases that a rule has matched at a part to somebody; nothing if its conditions do not hold, else the parts.
fn give_by_rule(
    reader: &Reader,
    parts: &[Part],
    rule: &RoleRule,
    row: &[Element],
    at: usize,
    groups: &Found,
    found: &mut Vec<(usize, Role)>,
) -> Option<Vec<usize>> {
    let index = |name: &str| groups.name(name).map(|group| group.start);
    let role = index("role").unwrap_or(at);
    let matched = Match { reader, parts, row, at, role, verb: index("verb"), noun: index("noun") };
    let person = index("person").and_then(|index| parts[index].person)?;
    let taken: Vec<usize> = ["role", "role-2", "role-3", "role-4", "role-5"].into_iter().filter_map(index).collect();
    if taken.is_empty() || !rule.conditions.iter().all(|holds| holds(&matched)) {
        return None;
    }
    for index in taken.iter().copied() {
        let Some(phrase) = &parts[index].phrase else { continue };
        let held = rule.status.or_else(|| held_by_verb(reader, parts, at, index));
        let list = coordinated(parts, at);
        if is_feat(reader, phrase) {
            continue;
        }
        if phrase.plural && list.len() < 2 && !plural_fits(reader, phrase) {
            continue;
        }
        let others = list.iter().filter(|other| phrase.plural && **other != person);
        for person in others.chain([&person]) {
            give(reader, found, *person, phrase, rule.rule.id, held);
        }
    }
    Some(taken)
}

/// Whether a phrase says what somebody was the first or only one to do: "the first candidate to speak".
fn is_feat(reader: &Reader, phrase: &Phrase) -> bool {
    let first = phrase.terms.start..phrase.head;
    let ranked = first.clone().any(|at| reader.is_one_of(at, words!["first", "only", "last", "latest"]));
    ranked && phrase.terms.end == phrase.head + 1 && reader.is_one_of(phrase.terms.end, words!["to", "since"])
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
    let past = words.iter().any(|word| matches!(*word, "was" | "were" | "served" | "worked" | "held"));
    (past && !has && !named).then_some(Status::Former)
}
