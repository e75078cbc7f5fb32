//! Runs the rules over the parts of a sentence, and what letters cannot say.

use std::sync::LazyLock;

use super::phrase::{Phrase, Reader};
use super::table::{RULES, RoleRule};
use super::{Part, give};
use crate::article::Status;
use crate::pattern::{Letters, Pattern, row};
use crate::people::Role;

/// The rules with their patterns.
static PATTERNS: LazyLock<Vec<(&'static RoleRule, Pattern)>> = LazyLock::new(|| patterns(RULES));

/// The rules that have a pattern, with it.
pub fn patterns(rules: &'static [RoleRule]) -> Vec<(&'static RoleRule, Pattern)> {
    let with_pattern = rules.iter().filter(|rule| !rule.pattern.is_empty());
    with_pattern.map(|rule| (rule, Pattern::new(rule.pattern))).collect()
}

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
                let found_at = Found { at, role: index("r").unwrap_or(at), verb: index("v") };
                let Some(person) = index("p").and_then(|index| parts[index].person) else { break };
                let taken: Vec<usize> = ["r", "s", "t", "u"].into_iter().filter_map(index).collect();
                if taken.is_empty() || !stands(rule, reader, parts, &letters, found_at) {
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

/// Where a pattern has matched.
#[derive(Clone, Copy)]
struct Found {
    at: usize,
    role: usize,
    verb: Option<usize>,
}

/// Verbs whose "as" says what their subject is: "joined the paper as an intern".
const JOINED: &[&str] = &[
    "acted",
    "acts",
    "began",
    "begins",
    "continue",
    "continued",
    "continues",
    "finished",
    "join",
    "joined",
    "joining",
    "joins",
    "ran",
    "rejoined",
    "remained",
    "returned",
    "spent",
    "start",
    "started",
    "stayed",
    "stays",
    "took",
    "trained",
    "volunteered",
];

/// Verbs whose "to" does.
const ROSE: &[&str] = &["advanced", "ascended", "climbed", "moved", "rise", "risen", "rises", "rising", "rose"];

/// Nouns for what somebody does or for how long.
const TENURE: &[&str] = &[
    "capacity", "career", "day", "days", "decade", "decades", "duties", "job", "life", "month", "months", "position",
    "post", "role", "stint", "tenure", "term", "terms", "time", "week", "weeks", "work", "year", "years",
];

/// What the letters of a pattern cannot say: whether the words before and in a match speak against it.
fn stands(rule: &RoleRule, reader: &Reader, parts: &[Part], letters: &str, found: Found) -> bool {
    let Found { at, role, verb } = found;
    let word = |index: usize| reader.document.word(reader.units[parts[index].unit].tokens.start).to_lowercase();
    let verb_is = |list: &[&str]| verb.is_some_and(|verb| list.contains(&word(verb).as_str()));
    let before = letters[..at].trim_end_matches('D');
    match rule.rule.id {
        // Not "as a senator, Ana Ruiz" nor "to be president, Ana Ruiz" nor the end of another apposition.
        "role.apposition-before" => !before.ends_with("P,") && !before.ends_with(['b', 'c', 'S', 'e', 'w']),
        // In "the mayor, Ana Ruiz, the clerk, Bo Li, …" each phrase is of the one after it.
        "role.apposition" => {
            let after = &letters[role + 1..];
            // In "they will miss Bo Li, the mayor said" the phrase is the subject of what comes.
            let speaks = after.trim_start_matches('j').starts_with('t');
            !(speaks || before.ends_with("R,") && after.starts_with(",P"))
        }
        "role.with-as" => word(at) == "with",
        "role.joined" => verb_is(JOINED) && verb.is_some_and(|verb| word(verb) != "took" || word(verb + 1) == "over"),
        "role.rose" => verb_is(ROSE) && (at..role).any(|index| word(index) == "to"),
        "role.tenure" => {
            let whose = (at..verb.unwrap_or(at)).rfind(|index| letters.as_bytes()[*index] == b'D');
            verb_is(TENURE) && whose.is_some_and(|index| matches!(word(index).as_str(), "his" | "her" | "their"))
        }
        // "promoted to", but not "named for the mayor".
        "role.named" => letters.as_bytes()[role.saturating_sub(2)..role]
            .iter()
            .zip(role.saturating_sub(2)..)
            .all(|(letter, index)| *letter != b'f' || word(index) == "to"),
        "role.names-also" => {
            before.ends_with('R') && before.contains("eP") || (0..at).any(|index| word(index) == "appointments")
        }
        // Not "if Ana Ruiz is the nominee" nor "Ana Ruiz should be president".
        "role.predicate" | "role.became" => {
            let condition =
                at > 0 && matches!(word(at - 1).as_str(), "if" | "whether" | "unless" | "until" | "should" | "once");
            let wish =
                (at..role).rev().take_while(|index| !matches!(letters.as_bytes()[*index], b'&' | b'P')).any(|index| {
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
