//! What the text says of people that a description can take up: offices, ages, kin.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::Names;
use super::descriptions::{Article, Description, LEADER, expand, is_party_word, key};
use super::epithets::is_running;
use super::person_nouns::{age, is_aged};
use crate::article::Status;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, lower, words};
use crate::people::People;
use crate::syntax::Document;
use crate::text::tokens::Token;

/// A role as descriptions see it.
#[derive(Clone, Debug)]
struct Role<'d> {
    person: usize,
    text: &'d str,
    title: &'d str,
    /// The key of its title.
    key: Cow<'d, str>,
    /// Whether it names an organization.
    body: bool,
    former: bool,
}

impl<'d> Role<'d> {
    /// Its words, lower-case, abbreviations written out.
    fn words(&self) -> impl Iterator<Item = Cow<'d, str>> {
        let words = self.text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '(' | ')'));
        words.filter(|word| !word.is_empty()).map(|word| expand(without_owner(word)))
    }

    /// Whether it says of what: "mayor of Lindale", not "mayor".
    fn tells(&self) -> bool {
        self.body || self.words().count() > self.title.split_whitespace().count() + 1
    }

    /// Whether it says one of these words.
    fn has_any(&self, telling: &[Cow<str>]) -> bool {
        !telling.is_empty() && self.words().any(|known| telling.iter().any(|word| same(&known, word)))
    }
}

/// How likely somebody is called by another role than the one they hold.
const OTHERWISE: f32 = 0.7;

/// Words that make another office of one.
const RANKS: &Words = words!["vice", "deputy", "assistant", "associate", "lieutenant", "under", "junior"];

/// Nouns that say little themselves: "the Herald employee" is who has any role at the Herald.
const GENERIC: &[&str] =
    &["employee", "staffer", "worker", "official", "executive", "man", "woman", "native", "politician", "boss", "star"];

/// How many hold an office, and how many roles one person has, at most: in a greater crowd no description tells
/// anybody.
const MANY: usize = 128;

/// What is known of everybody in a document.
#[derive(Clone, Debug, Default)]
pub struct Attributes<'d> {
    /// All roles, person by person.
    roles: Vec<Role<'d>>,
    /// Which of them are each person's.
    of: Vec<Range<usize>>,
    /// The keys of the roles, and their synonyms, in order, each with its role.
    offices: Vec<(Cow<'d, str>, usize)>,
    /// The states in the roles of each person.
    states: Vec<Vec<Cow<'d, str>>>,
    ages: Vec<Option<&'d str>>,
    /// Every age of somebody.
    stated: HashSet<&'d str>,
    /// The token of each person's first name mention outside headings.
    first: Vec<usize>,
}

impl<'d> Attributes<'d> {
    /// Collects the roles and ages of everybody.
    pub fn read(document: &'d Document, people: &'d People, names: &Names) -> Self {
        let count = people.people.len();
        let mut attributes = Attributes {
            states: vec![Vec::new(); count],
            ages: vec![None; count],
            first: vec![usize::MAX; count],
            ..Attributes::default()
        };
        for mention in &people.mentions {
            let first = &mut attributes.first[mention.person];
            *first = (*first).min(mention.tokens.start);
            if attributes.ages[mention.person].is_none() {
                attributes.ages[mention.person] = age_beside(document, names, &mention.tokens);
                attributes.stated.extend(attributes.ages[mention.person]);
            }
        }
        for (person, of) in people.people.iter().enumerate() {
            let first_role = attributes.roles.len();
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
            attributes.of.push(first_role..attributes.roles.len());
        }
        attributes.offices.sort_by(|(key, _), (next, _)| key.cmp(next));
        attributes
    }

    /// Adds a role; `body` is whether it says of what.
    fn add(&mut self, person: usize, text: &'d str, title: &'d str, body: bool, former: bool) {
        let mut parts = title.split_whitespace();
        let Some(last) = parts.next_back() else { return };
        let key = key(parts.next_back(), last);
        let also = synonyms(&key).iter().map(|also| Cow::from(*also));
        let role = self.roles.len();
        self.offices.extend(also.chain([key.clone()]).map(|key| (key, role)));
        self.roles.push(Role { person, text, title, key, body, former });
    }

    /// The roles that a description with this key can mean.
    fn holders(&self, key: &str) -> impl Iterator<Item = &Role<'d>> {
        let first = self.offices.partition_point(|(known, _)| known.as_ref() < key);
        let same = self.offices[first..].iter().take_while(move |(known, _)| known == key);
        same.take(MANY).map(|(_, role)| &self.roles[*role])
    }

    /// The roles of a person.
    fn roles(&self, person: usize) -> impl Iterator<Item = &Role<'d>> {
        self.roles[self.of[person].clone()].iter().take(MANY)
    }

    /// The keys of the roles a person holds.
    fn held(&self, person: usize) -> impl Iterator<Item = &str> {
        self.roles(person).filter(|role| !role.former).map(|role| role.key.as_ref())
    }

    /// Whether the text states no role of a person.
    pub fn is_free(&self, person: usize) -> bool {
        self.roles(person).next().is_none()
    }

    /// Everybody whom a description can mean by what their roles say, each once.
    pub fn fitting(&self, document: &Document, description: &Description) -> Vec<usize> {
        let key = description.key(document);
        let mut offices = self.holders(&key).peekable();
        let generic = description.article == Article::The && GENERIC.contains(&key.as_ref());
        if offices.peek().is_none() && !generic {
            return Vec::new();
        }
        let telling: Vec<Cow<str>> = description.telling(document).map(expand).filter(|word| *word != key).collect();
        let former = description.has(document, words!["former", "ex", "onetime", "one-time"]);
        // A lieutenant governor is no governor, a lieutenant colonel a colonel.
        let rank = |word: &str| RANKS.has(word) && (word != "lieutenant" || key == "governor");
        let ranks = |role: &Role| role.words().filter(|word| rank(word)).count();
        let own = description.tokens.clone().filter(|at| document.tokens[*at].is_one_of(RANKS, document.text));
        let own_ranks = own.filter(|at| rank(&lower(document.word(*at)))).count();
        let to_come = description.is_to_come(document);
        let speaks_for = description.speaks_for(document);
        let mut found: Vec<usize> = Vec::new();
        for office in offices {
            let elsewhere = || self.roles(office.person).any(|role| role.has_any(&telling));
            let silent = !speaks_for && !office.tells();
            let fits = (telling.is_empty() || office.has_any(&telling) || silent || elsewhere())
                && (!former || office.former)
                && (!office.former || description.is_past(document))
                && !(to_come && self.held(office.person).any(|held| held == key))
                && ranks(office) == own_ranks
                && !self.is_of_other_state(document, description, office.person);
            if fits && !found.contains(&office.person) {
                found.push(office.person);
            }
        }
        if found.is_empty() && generic {
            let long: Vec<Cow<str>> = telling.into_iter().filter(|word| word.len() > 3).collect();
            let named = |person: &usize| self.roles(*person).any(|role| role.has_any(&long));
            found = (0..self.of.len().min(MANY)).filter(named).collect();
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
        if description.is_to_come(document) && self.held(person).any(|held| held == key) {
            return 0.0;
        }
        let free = description.is_past(document) || self.held(person).next().is_none();
        let same = |held: &str| held == key || is_running(held) || synonyms(held).contains(&key.as_ref());
        if free || self.held(person).any(same) { 1.0 } else { OTHERWISE }
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
        let words = self.roles(person).flat_map(Role::words);
        let mut parties = words.filter(|word| PARTIES.contains(&word.as_ref())).peekable();
        if parties.peek().is_none() {
            return false;
        }
        let member = member.to_lowercase();
        parties.all(|party| party.trim_end_matches("ic") != member.trim_end_matches("ic"))
    }

    /// The stated age of a person.
    pub fn age(&self, person: usize) -> Option<&str> {
        self.ages[person]
    }

    /// Whether anybody is said to be this old.
    pub fn is_stated(&self, age: &str) -> bool {
        self.stated.contains(age)
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

/// A word without the mark of an owner.
fn without_owner(word: &str) -> &str {
    // Most words end in a letter that no owner ends in.
    if word.ends_with(|last: char| last != 's' && last.is_ascii_alphanumeric()) {
        return word;
    }
    word.trim_end_matches(['’', '\'']).trim_end_matches("’s").trim_end_matches("'s")
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
fn state<'d>(token: &Token, text: &'d str) -> Option<Cow<'d, str>> {
    let word = token.span().of(text);
    let party = ["D-", "R-", "I-"].iter().find_map(|party| word.strip_prefix(party));
    let named = party.or_else(|| token.is(Classes::STATE).then_some(word));
    named.map(lower)
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
fn age_beside<'d>(document: &'d Document, names: &Names, tokens: &Range<usize>) -> Option<&'d str> {
    let mark = |at: usize| document.tokens.get(at).is_none_or(|token| token.is_mark(',') || token.is_mark('.'));
    if mark(tokens.end) && mark(tokens.end + 2) {
        let number = document.word(tokens.end + 1);
        if number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()) {
            return Some(number);
        }
    }
    let before = (tokens.start.saturating_sub(3)..tokens.start).rev();
    before
        .take_while(|at| !document.tokens[*at].is_mark(',') && names.person(*at).is_none())
        .find(|at| is_aged(document, *at))
        .and_then(|at| age(document.word(at)))
}
