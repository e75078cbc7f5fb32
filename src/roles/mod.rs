//! What the text says people do: offices, jobs, candidacies, party standing.

mod parts;
mod phrase;
mod table;
mod titles;
mod units;

use std::sync::LazyLock;

use regex::Regex;

use crate::article::Status;
use crate::lexicon::Classes;
use crate::people::{People, Role};
use crate::rules::Rule;
use crate::text::Document;
use phrase::{Phrase, Reader};
use table::RULES;
use table::RoleRule;
use titles::Titled;

/// The rules with their patterns, compiled once.
static COMPILED: LazyLock<Vec<(&'static RoleRule, Regex)>> = LazyLock::new(|| compiled(RULES));

/// The rules for bare affiliations, over the letters of single units.
static AFFILIATIONS: LazyLock<Vec<(&'static RoleRule, Regex)>> = LazyLock::new(|| compiled(table::AFFILIATIONS));

fn compiled(rules: &'static [RoleRule]) -> Vec<(&'static RoleRule, Regex)> {
    let with_pattern = rules.iter().filter(|rule| !rule.pattern.is_empty());
    with_pattern.filter_map(|rule| Some((rule, Regex::new(rule.pattern).ok()?))).collect()
}

/// Every rule for roles.
pub fn rules() -> impl Iterator<Item = Rule> {
    all().map(|rule| rule.rule)
}

fn all() -> impl Iterator<Item = &'static RoleRule> {
    RULES.iter().chain(table::AFFILIATIONS)
}

/// Adds to each person the roles the text states.
pub fn find(document: &Document, people: &mut People) {
    let found = all_roles(document, people);
    add(document, people, found);
}

/// Adds the roles that are stated of "he" and "she", once it is known whom they mean.
pub fn find_of_pronouns(document: &Document, people: &mut People) {
    let mut found = all_roles(document, people);
    found.retain(|(_, role)| OF_PRONOUNS.contains(&role.rule));
    add(document, people, found);
}

/// The rules whose person can be a pronoun.
const OF_PRONOUNS: &[&str] =
    &["role.predicate", "role.became", "role.served", "role.named", "role.resigned", "role.joined"];

fn all_roles(document: &Document, people: &People) -> Vec<(usize, Role)> {
    let mut found: Vec<(usize, Role)> = Vec::new();
    for sentence in &document.sentences {
        let first = people.mentions.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        if people.mentions.get(first).is_none_or(|mention| mention.tokens.start >= sentence.tokens.end) {
            continue;
        }
        let units = units::units(document, people, sentence.tokens.clone());
        let reader = Reader { document, units: &units };
        sentence_roles(&reader, &mut found);
    }
    found.sort_by_key(|(_, role)| role.span.start);
    found
}

/// Adds roles to their people; wording that is known is not repeated.
fn add(document: &Document, people: &mut People, found: Vec<(usize, Role)>) {
    for (person, role) in found {
        let Some(person) = people.people.get_mut(person) else { continue };
        let wording = |role: &Role| role.span.of(document.text).to_lowercase();
        if !person.roles.iter().any(|known| wording(known) == wording(&role)) {
            let at = person.roles.partition_point(|known| known.span.start <= role.span.start);
            person.roles.insert(at, role);
        }
    }
}

/// One letter of the second string.
struct Part {
    letter: u8,
    phrase: Option<Phrase>,
    person: Option<usize>,
    /// Its first unit.
    unit: usize,
}

/// The roles stated in one sentence, with the person of each.
fn sentence_roles(reader: &Reader, found: &mut Vec<(usize, Role)>) {
    let units = reader.units;
    let titled: Vec<Titled> =
        (0..units.len()).filter(|at| units[*at].letter == b'P').map(|at| reader.titled(at)).collect();
    for named in &titled {
        let Some(person) = units[named.name].person else { continue };
        for title in &named.titles {
            give(reader, found, person, title, "role.title", None);
        }
    }
    affiliations(reader, &titled, found);
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let named = titled.iter().find(|titled| titled.start == at);
        if let Some(phrase) = named.and_then(|named| reader.owned(named)) {
            let end = phrase.units.end;
            parts.push(Part { letter: b'R', phrase: Some(phrase), person: None, unit: at });
            at = end;
            continue;
        }
        if let Some(named) = named {
            let person = units[named.name].person;
            let (end, label) = reader.after_name(named.name + 1);
            if let Some(person) = person {
                if let Some(label) = label {
                    found.extend(reader.party(label).map(|role| (person, role)));
                }
            }
            // A plural title is for everybody in the list.
            let shared =
                shared_title(&parts).filter(|plural| named.titles.is_empty() || !reader.is_capital(plural.head));
            if let Some(plural) = shared
                && let Some(person) = person
            {
                give(reader, found, person, &plural, "role.title", None);
                parts.push(Part { letter: b'P', phrase: Some(plural), person: Some(person), unit: at });
            } else {
                let plural = named.titles.iter().find(|title| title.plural).cloned();
                parts.push(Part { letter: b'P', phrase: plural, person, unit: at });
            }
            at = end;
            continue;
        }
        if let Some(phrase) = starts_phrase(reader, at).then(|| reader.phrase(at)).flatten()
            && !titled.iter().any(|titled| (at + 1..=phrase.head).contains(&titled.start) && titled.start < titled.name)
        {
            let end = phrase.units.end;
            parts.push(Part { letter: b'R', phrase: Some(phrase), person: None, unit: at });
            at = end;
            continue;
        }
        let letter = match units[at].letter {
            b'h' => b'D',
            letter => letter,
        };
        parts.push(Part { letter, phrase: None, person: None, unit: at });
        at += 1;
    }
    match_rules(reader, &parts, found);
}

/// What a person is of, where no title says so: "Ana Ruiz of the Salton delegation", "the Herald's Ana Ruiz".
fn affiliations(reader: &Reader, titled: &[Titled], found: &mut Vec<(usize, Role)>) {
    let letters: String = reader.units.iter().map(|unit| unit.letter as char).collect();
    for named in titled {
        let Some(person) = reader.units[named.name].person else { continue };
        let (at, _) = reader.after_name(named.name + 1);
        for (rule, pattern) in AFFILIATIONS.iter() {
            let before = rule.rule.id == "role.affiliation-before";
            let text = if before { letters.get(..named.start) } else { letters.get(at..) };
            let edge = text.and_then(|text| if before { text.chars().last() } else { text.chars().next() });
            if !edge.is_some_and(|edge| rule.begins.contains(edge)) {
                continue;
            }
            let Some(groups) = text.and_then(|text| pattern.captures(text)) else { continue };
            let (Some(role), Some(body)) = (groups.name("r"), groups.name("o")) else { continue };
            let offset = if before { 0 } else { at };
            let units = |group: regex::Match| group.start() + offset..group.end() + offset;
            let (mut role, mut body) = (units(role), units(body));
            // "of the Salton delegation", but "of Salton residents" only names the place.
            if reader.units[body.end - 1].letter == b'n' && !reader.is_body(body.end - 1) {
                role.end -= 1;
                body.end -= 1;
            }
            // Where somebody lives is no affiliation; where a senator or mayor is from is.
            let home = named.titles.is_empty() && reader.is_town(body.clone());
            if !home {
                found.extend(reader.affiliation(role, body, rule.rule.id).map(|role| (person, role)));
            }
        }
    }
}

/// Whether a noun phrase can begin here.
fn starts_phrase(reader: &Reader, at: usize) -> bool {
    let before = at.checked_sub(1).map_or(b'.', |before| reader.units[before].letter);
    !matches!(before, b'n' | b'C' | b'G' | b'a' | b'y' | b'm') || matches!(reader.units[at].letter, b'R' | b'L')
}

/// The plural title of the list that the last parts are: "Reps. A, B and".
fn shared_title(parts: &[Part]) -> Option<Phrase> {
    let list = parts.iter().rev().find(|part| !matches!(part.letter, b',' | b'&' | b'j'))?;
    let joined = matches!(parts.last()?.letter, b',' | b'&');
    list.phrase.clone().filter(|_| joined && list.letter == b'P')
}

/// Notes a role of a person, unless the phrase has been given to somebody else.
fn give(
    reader: &Reader,
    found: &mut Vec<(usize, Role)>,
    person: usize,
    phrase: &Phrase,
    rule: &'static str,
    held: Option<Status>,
) {
    found.extend(reader.role(phrase, rule, held).map(|role| (person, role)));
}

/// Runs every rule over the string of parts.
fn match_rules(reader: &Reader, parts: &[Part], found: &mut Vec<(usize, Role)>) {
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

impl Reader<'_> {
    fn is_capital(&self, at: usize) -> bool {
        self.document.tokens[self.units[at].tokens.start].is_capitalised()
    }

    /// The role that begins with a name: "Ruiz spokesman", "President Ruiz's chief of staff".
    fn owned(&self, named: &Titled) -> Option<Phrase> {
        let next = self.units.get(named.name + 1).map(|unit| unit.letter);
        let bare = matches!(next, Some(b'R' | b'L' | b'n' | b'G')) && named.titles.is_empty();
        let phrase = self.phrase(named.name).filter(|_| bare || next == Some(b's'))?;
        Some(Phrase { units: named.start..phrase.units.end, ..phrase })
    }

    /// "M.D.", "Ph.D.": letters that a profession is entitled to.
    fn is_degree(&self, at: usize) -> bool {
        let word = self.units.get(at).map_or("", |unit| self.document.word(unit.tokens.start));
        matches!(
            word,
            "M.D."
                | "MD"
                | "Ph.D."
                | "PhD"
                | "J.D."
                | "Esq."
                | "Esq"
                | "R.N."
                | "RN"
                | "D.O."
                | "CPA"
                | "M.P.H."
                | "D.D.S."
                | "MPH"
        )
    }

    /// Where the string goes on after a name, its age and its party label, and the unit of the label.
    fn after_name(&self, at: usize) -> (usize, Option<usize>) {
        let letter = |at: usize| self.units.get(at).map_or(b'.', |unit| unit.letter);
        let mut at = at;
        let mut label = None;
        for _ in 0..2 {
            match (letter(at), letter(at + 1), letter(at + 2)) {
                (b'(', b'X', b')') => {
                    label = Some(at + 1);
                    at += 3;
                }
                (b'(', b'N', b')') => at += 3,
                (b',', b'X', _) => {
                    label = Some(at + 1);
                    at += 2;
                }
                (b',', b'N', b',' | b'.' | b'-') => at += 2,
                (b',', b'C', b',') if self.is_degree(at + 1) => at += 2,
                _ => break,
            }
        }
        (at, label)
    }

    /// Whether the units are the name of a town and nothing more.
    fn is_town(&self, units: std::ops::Range<usize>) -> bool {
        let Some(units) = self.units.get(units) else { return false };
        let classes = |unit: &units::Unit| self.document.tokens[unit.tokens.start].classes;
        let [first, ..] = units else { return false };
        let is = |class: Classes| units.iter().all(|unit| classes(unit).any(class));
        units.iter().all(|unit| unit.letter == b'C')
            && classes(first).any(Classes::CITY.with(Classes::PHRASE))
            && !is(Classes::STATE.with(Classes::COUNTRY))
            && units.len() == 1
    }

    /// A bare affiliation.
    fn affiliation(
        &self,
        role: std::ops::Range<usize>,
        body: std::ops::Range<usize>,
        rule: &'static str,
    ) -> Option<Role> {
        let word = |at: usize| self.document.word(self.units[at].tokens.start).to_lowercase();
        let preposition = word(role.start);
        let names_body = body.clone().any(|at| self.units[at].letter == b'G');
        let fits = match preposition.as_str() {
            "of" => true,
            "with" | "at" | "from" => names_body,
            _ => rule == "role.affiliation-before",
        };
        let span = |units: std::ops::Range<usize>| {
            let units = self.units.get(units).filter(|units| !units.is_empty())?;
            Some(self.document.span(units[0].tokens.start..units[units.len() - 1].tokens.end))
        };
        let (text, organization) = (span(role)?, span(body));
        fits.then_some(Role { span: text, title: None, organization, status: Status::Current, rule })
    }

    /// The role a party label states.
    fn party(&self, at: usize) -> Option<Role> {
        let span = self.document.span(self.units.get(at)?.tokens.clone());
        let text = span.of(self.document.text);
        let cut = text.find(['-', '–', '—', '‑', '/']);
        let title = crate::span::Span::new(span.start, span.start + cut.unwrap_or(text.len()));
        let organization = cut.map(|cut| {
            let mark = text[cut..].chars().next().map_or(1, char::len_utf8);
            crate::span::Span::new(span.start + cut + mark, span.end)
        });
        Some(Role { span, title: Some(title), organization, status: Status::Current, rule: "role.party-label" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a rule finds in a text, as `name: role`.
    fn found(id: &str, text: &str) -> Vec<String> {
        let article = crate::extract(text);
        let roles = article.people.iter().flat_map(|person| person.roles.iter().map(move |role| (person, role)));
        let mine = roles.filter(|(_, role)| role.rule == id);
        mine.map(|(person, role)| format!("{}: {}", person.name, role.text)).collect()
    }

    #[test]
    fn every_rule_finds_its_examples_and_nothing_in_its_counterexamples() {
        for rule in all() {
            let (id, finds) = (rule.rule.id, rule.finds);
            let (examples, counterexamples) = (rule.rule.examples, rule.rule.counterexamples);
            assert!(!finds.is_empty() && finds.len() == examples.len() && !counterexamples.is_empty(), "{id}");
            for (text, expected) in examples.iter().zip(finds) {
                assert_eq!(found(id, text), [*expected], "{id}: {text}");
            }
            for text in counterexamples {
                assert_eq!(found(id, text), [""; 0], "{id}: {text}");
            }
        }
    }

    #[test]
    fn every_pattern_compiles() {
        let patterns = all().filter(|rule| !rule.pattern.is_empty()).count();
        assert_eq!(COMPILED.len() + AFFILIATIONS.len(), patterns);
    }
}
