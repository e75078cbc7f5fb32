//! What the text says of people that a description can take up: offices, ages, kin.

use std::collections::HashMap;

use super::Names;
use super::descriptions::{Article, Description, LEADER, expand, is_party_word, key};
use super::epithets::is_running;
use super::person_nouns::age;
use crate::article::Status;
use crate::lexicon::Classes;
use crate::lexicon::words::words;
use crate::people::People;
use crate::syntax::Document;
use crate::text::tokens::Token;

/// A role as descriptions see it.
#[derive(Clone, Debug)]
struct Office {
    person: usize,
    /// The words of the role, lower-case, abbreviations written out.
    words: Vec<String>,
    /// Whether it says of what: "mayor of Lindale", not "mayor".
    tells: bool,
    former: bool,
}

/// How likely somebody is called by another role than the one they hold.
const OTHERWISE: f32 = 0.7;

/// Words that make another office of one.
const RANKS: &[&str] = &["vice", "deputy", "assistant", "associate", "lieutenant", "under", "junior"];

/// Nouns that say little themselves: "the Herald employee" is who has any role at the Herald.
const GENERIC: &[&str] =
    &["employee", "staffer", "worker", "official", "executive", "man", "woman", "native", "politician", "boss", "star"];

/// What is known of everybody in a document.
#[derive(Clone, Debug, Default)]
pub struct Attributes {
    offices: HashMap<String, Vec<Office>>,
    /// The words of all roles of each person.
    words: Vec<Vec<String>>,
    /// The keys of the roles each person holds.
    held: Vec<Vec<String>>,
    /// The states in the roles of each person.
    states: Vec<Vec<String>>,
    ages: Vec<Option<String>>,
    /// The token of each person's first name mention outside headings.
    first: Vec<usize>,
}

impl Attributes {
    /// Collects the roles and ages of everybody.
    pub fn read(document: &Document, people: &People, names: &Names) -> Self {
        let count = people.people.len();
        let mut attributes = Attributes {
            words: vec![Vec::new(); count],
            held: vec![Vec::new(); count],
            states: vec![Vec::new(); count],
            ages: vec![None; count],
            first: vec![usize::MAX; count],
            ..Attributes::default()
        };
        for mention in &people.mentions {
            let first = &mut attributes.first[mention.person];
            *first = (*first).min(mention.tokens.start);
            let stated = age_beside(document, names, &mention.tokens);
            if attributes.ages[mention.person].is_none() {
                attributes.ages[mention.person] = stated;
            }
        }
        for (person, of) in people.people.iter().enumerate() {
            for role in &of.roles {
                let first = document.tokens.partition_point(|token| token.span().start < role.span.start);
                let inside = document.tokens[first..].iter().take_while(|token| token.span().end <= role.span.end);
                attributes.states[person].extend(inside.filter_map(|token| state(token, document.text)));
                let Some(title) = role.title.map(|title| title.of(document.text)) else { continue };
                let (body, former) = (role.organization.is_some(), role.status == Status::Former);
                attributes.add(person, role.span.of(document.text), title, body, former);
            }
            for role in of.listed.iter().flatten() {
                let title = listed_title(role);
                attributes.add(person, role, title, title != role, role.to_lowercase().starts_with("former "));
            }
        }
        attributes
    }

    /// Adds a role; `body` is whether it says of what.
    fn add(&mut self, person: usize, text: &str, title: &str, body: bool, former: bool) {
        let words: Vec<String> = text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '(' | ')'))
            .filter(|word| !word.is_empty())
            .map(|word| expand(word.trim_end_matches(['’', '\'']).trim_end_matches("’s").trim_end_matches("'s")))
            .collect();
        self.words[person].extend(words.iter().cloned());
        let parts: Vec<&str> = title.split_whitespace().collect();
        let Some(last) = parts.last() else { return };
        let keyed = key(parts.len().checked_sub(2).map(|before| parts[before]), last);
        if !former {
            self.held[person].push(keyed.clone());
        }
        let tells = body || words.len() > parts.len() + 1;
        let office = Office { person, words, tells, former };
        for also in synonyms(&keyed) {
            self.offices.entry(also.to_string()).or_default().push(office.clone());
        }
        self.offices.entry(keyed).or_default().push(office);
    }

    /// Everybody whom a description can mean by what their roles say, each once.
    pub fn fitting(&self, document: &Document, description: &Description) -> Vec<usize> {
        let key = description.key(document);
        let telling: Vec<String> = description.telling(document).map(expand).filter(|word| *word != key).collect();
        let former = description.has(document, words!["former", "ex", "onetime", "one-time"]);
        // A lieutenant governor is no governor, a lieutenant colonel a colonel.
        let rank = |word: &&str| RANKS.contains(word) && (*word != "lieutenant" || key == "governor");
        let ranks = |words: &[String]| words.iter().map(String::as_str).filter(rank).count();
        let has = |word: &str| description.tokens.clone().any(|at| document.word(at).eq_ignore_ascii_case(word));
        let own_ranks = RANKS.iter().filter(|word| rank(word) && has(word)).count();
        let to_come = description.is_to_come(document);
        let mut found: Vec<usize> = Vec::new();
        for office in self.offices.get(&key).into_iter().flatten() {
            let supported = telling.iter().any(|word| office.words.iter().any(|known| same(known, word)));
            let elsewhere =
                || telling.iter().any(|word| self.words[office.person].iter().any(|known| same(known, word)));
            let fits = (telling.is_empty() || supported || !office.tells || elsewhere())
                && (!former || office.former)
                && !(to_come && self.held[office.person].contains(&key))
                && ranks(&office.words) == own_ranks
                && !self.is_of_other_state(document, description, office.person);
            if fits && !found.contains(&office.person) {
                found.push(office.person);
            }
        }
        if found.is_empty() && description.article == Article::The && GENERIC.contains(&key.as_str()) {
            let named = |person: &usize| {
                telling.iter().any(|word| word.len() > 3 && self.words[*person].iter().any(|known| same(known, word)))
            };
            found = (0..self.words.len()).filter(named).collect();
        }
        found
    }

    /// How well a description goes with what else is known of a person: not at all where another party or state
    /// is theirs, less where another office is.
    pub fn standing(&self, document: &Document, description: &Description, person: usize) -> f32 {
        let head = std::iter::once(document.word(description.head));
        let party = |word: &str| is_party_word(word) && self.is_of_other_party(person, word);
        if description.telling(document).chain(head).any(party) || self.is_of_other_state(document, description, person)
        {
            return 0.0;
        }
        let key = description.key(document);
        if description.is_to_come(document) && self.held[person].contains(&key) {
            return 0.0;
        }
        let free = description.is_past(document) || self.held[person].is_empty();
        let same = |held: &String| *held == key || is_running(held) || synonyms(held).contains(&key.as_str());
        if free || self.held[person].iter().any(same) { 1.0 } else { OTHERWISE }
    }

    /// Whether a description names a state and the roles of a person only others.
    fn is_of_other_state(&self, document: &Document, description: &Description, person: usize) -> bool {
        let inside = description.tokens.clone().filter(|at| document.tokens[*at].is(Classes::STATE));
        let mut states = inside.map(|at| document.word(at).to_lowercase()).peekable();
        let known = &self.states[person];
        states.peek().is_some() && !known.is_empty() && !states.any(|state| known.iter().any(|own| same(own, &state)))
    }

    /// Whether the text says of a person that another party than that of `member` is theirs.
    fn is_of_other_party(&self, person: usize, member: &str) -> bool {
        const PARTIES: &[&str] = &["democrat", "republican", "democratic", "conservative", "liberal", "libertarian"];
        let stem = |word: &str| word.trim_end_matches("ic").to_string();
        let mut parties = self.words[person].iter().filter(|word| PARTIES.contains(&word.as_str())).peekable();
        parties.peek().is_some() && parties.all(|party| stem(party) != stem(&member.to_lowercase()))
    }

    /// The stated age of a person.
    pub fn age(&self, person: usize) -> Option<&str> {
        self.ages[person].as_deref()
    }

    /// The first token that names a person.
    pub fn first(&self, person: usize) -> usize {
        self.first[person]
    }
}

/// The title of a role as the user wrote it: "mayor" of "mayor of Lindholm".
fn listed_title(role: &str) -> &str {
    let complements = [" of ", " for ", " at ", " in ", " on ", " to ", " with ", ", "];
    let end = complements.iter().filter_map(|complement| role.find(complement)).min();
    &role[..end.unwrap_or(role.len())]
}

/// Whether two words of offices say the same: "gawker.com" and "gawker", "Vt." and "Vermont".
fn same(known: &str, word: &str) -> bool {
    known == word
        || word.len() > 3 && known.strip_prefix(word).is_some_and(|rest| rest.starts_with('.'))
        || known.ends_with('.') && known.len() > 2 && abbreviates(known.trim_end_matches('.'), word)
}

/// Whether the letters of `short` stand in `word` in this order, the first at its beginning.
fn abbreviates(short: &str, word: &str) -> bool {
    let mut letters = word.chars();
    short.chars().next() == word.chars().next() && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// The state that a token of a role names: "Ohio", "R-Ohio".
fn state(token: &Token, text: &str) -> Option<String> {
    let word = token.span().of(text);
    let party = ["D-", "R-", "I-"].iter().find_map(|party| word.strip_prefix(party));
    let named = party.or_else(|| token.is(Classes::STATE).then_some(word));
    named.map(str::to_lowercase)
}

/// Other nouns for who holds an office.
fn synonyms(key: &str) -> &'static [&'static str] {
    match key {
        "ambassador" => &["envoy", "diplomat"],
        "archbishop" | "bishop" | "cardinal" => &["prelate", "cleric", "clergyman"],
        "attorney" => &["lawyer"],
        "author" | "novelist" => &["writer"],
        "biologist" | "chemist" | "physicist" => &["scientist", "researcher"],
        "chancellor" | "dictator" => &[LEADER],
        "columnist" | "correspondent" | "reporter" => &["journalist"],
        "doctor" => &["physician"],
        "emperor" | "king" | "queen" => &["monarch", "sovereign", LEADER],
        "envoy" => &["diplomat"],
        "imam" | "rabbi" => &["cleric"],
        "journalist" => &["reporter"],
        "lawyer" => &["attorney"],
        "manager" => &["boss"],
        "nominee" => &["candidate"],
        "pastor" | "priest" | "vicar" => &["clergyman", "cleric"],
        "physician" => &["doctor"],
        "pope" => &["pontiff"],
        "premier" => &["prime minister", LEADER],
        "president" => &[LEADER],
        "prime minister" => &["premier", LEADER],
        "professor" => &["academic", "scholar"],
        "representative" | "senator" => &["lawmaker", "legislator"],
        "researcher" => &["scientist"],
        "scientist" => &["researcher"],
        _ => &[],
    }
}

/// The age stated at a name: "Okoro, 46," and "46-year-old Okoro".
fn age_beside(document: &Document, names: &Names, tokens: &std::ops::Range<usize>) -> Option<String> {
    let mark = |at: usize| document.tokens.get(at).is_none_or(|token| token.is_mark(',') || token.is_mark('.'));
    let number = document.word(tokens.end + 1);
    if mark(tokens.end) && mark(tokens.end + 2) && number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()) {
        return Some(number.to_string());
    }
    let before = (tokens.start.saturating_sub(3)..tokens.start).rev();
    before
        .take_while(|at| !document.tokens[*at].is_mark(',') && names.person(*at).is_none())
        .find_map(|at| age(document.word(at)))
        .map(str::to_string)
}
