//! Who can be "he" and who can be "she".
//!
//! What the text shows comes first: an honorific or a gendered noun at the name ("Mr.", "Ana Okoro, his
//! daughter"). A given name only suggests. What pronouns that could mean nobody else say is learnt on the way.

use crate::lexicon::Classes;
use crate::people::{Gender, People};
use crate::syntax::Document;
use crate::syntax::tags::Tag;

use super::Names;
use crate::lexicon::words::{Words, lower, words};

/// What is known of the genders of the people of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Genders {
    known: Vec<Option<Gender>>,
    /// How often each was "he" and "she" so far.
    used: Vec<[u32; 2]>,
    /// Whether anybody is "they".
    neutral: bool,
}

impl Genders {
    /// Reads what stands at the names.
    pub fn read(document: &Document, people: &People, names: &Names) -> Self {
        let mut known: Vec<Option<Gender>> = people.people.iter().map(|person| person.shown).collect();
        let mut hinted = vec![None; known.len()];
        for mention in &people.mentions {
            if let Some(gender) = beside(document, names, mention.tokens.end) {
                if gender == Gender::Neutral {
                    known[mention.person] = Some(gender);
                } else {
                    known[mention.person].get_or_insert(gender);
                }
            }
            if hinted[mention.person].is_none() {
                hinted[mention.person] = spouse(document, mention.tokens.end);
            }
        }
        for (id, person) in people.people.iter().enumerate() {
            known[id] = known[id].or(person.suggested).or(hinted[id]);
        }
        let used = vec![[0, 0]; known.len()];
        let neutral = known.contains(&Some(Gender::Neutral));
        Genders { known, used, neutral }
    }

    /// How well a pronoun fits a person: not at all, or by how much.
    pub fn fit(&self, person: usize, pronoun: Gender) -> f32 {
        match self.known[person] {
            Some(known) if known == pronoun => 1.0,
            Some(_) => 0.0,
            None if pronoun == Gender::Neutral => 0.0,
            None => {
                let [he, she] = self.used[person];
                let (same, other) = if pronoun == Gender::Male { (he, she) } else { (she, he) };
                match same.cmp(&other) {
                    std::cmp::Ordering::Greater => 0.95,
                    std::cmp::Ordering::Equal => 0.65,
                    std::cmp::Ordering::Less => 0.25,
                }
            }
        }
    }

    /// Takes what a noun at a name shows, where nothing else did.
    pub fn state(&mut self, person: usize, gender: Gender) {
        self.known[person].get_or_insert(gender);
    }

    /// Counts a pronoun that was found to mean a person, for as much as it is worth.
    pub fn learn(&mut self, person: usize, pronoun: Gender, worth: u32) {
        match pronoun {
            Gender::Male => self.used[person][0] += worth,
            Gender::Female => self.used[person][1] += worth,
            Gender::Neutral => {}
        }
    }

    /// Takes what the pronouns of a first reading said most often as known.
    pub fn settle(&mut self) {
        for (known, used) in self.known.iter_mut().zip(&mut self.used) {
            let [he, she] = std::mem::take(used);
            if known.is_none() && he != she {
                *known = Some(if he > she { Gender::Male } else { Gender::Female });
            }
        }
    }

    /// Whether the text says of anybody that they are "they".
    pub fn has_neutral(&self) -> bool {
        self.neutral
    }
}

/// The gender a personal pronoun shows.
pub fn of_pronoun(document: &Document, at: usize) -> Option<Gender> {
    let is = |list: &Words| document.tokens[at].is_one_of(list, document.text);
    if is(words!["he", "him", "his", "himself"]) {
        Some(Gender::Male)
    } else if is(words!["she", "her", "hers", "herself"]) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// The gender a noun for a person shows: "spokeswoman", "stepson".
pub fn of_noun(document: &Document, at: usize) -> Option<Gender> {
    let token = &document.tokens[at];
    let lower = lower(document.word(at));
    let mut word = lower.as_ref();
    if token.is(Classes::KINSHIP) {
        for prefix in ["ex-", "half-", "great-", "grand", "step"] {
            word = word.strip_prefix(prefix).unwrap_or(word);
        }
        return match word.strip_suffix("-in-law").unwrap_or(word) {
            "husband" | "son" | "father" | "brother" | "uncle" | "nephew" | "dad" | "widower" | "pa" => {
                Some(Gender::Male)
            }
            "wife" | "daughter" | "mother" | "sister" | "aunt" | "niece" | "mom" | "mum" | "widow" | "ma" => {
                Some(Gender::Female)
            }
            _ => None,
        };
    }
    // Women are called chairman, too.
    let common = words!["chairman", "alderman", "freshman", "ombudsman", "layman", "master"].has(word);
    match (token.is(Classes::MASCULINE), token.is(Classes::FEMININE)) {
        (true, false) if !common => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

/// What an apposition or relative clause right after a name shows: "Okoro, his daughter", "Okoro, who is
/// nonbinary".
fn beside(document: &Document, names: &Names, end: usize) -> Option<Gender> {
    let comma = document.tokens.get(end).is_some_and(|token| token.is_mark(','));
    let tag = |at: usize| document.tags.get(at).copied().unwrap_or(Tag::Mark);
    let mut at = end + usize::from(comma);
    if comma && tag(at) == Tag::Wh {
        at += 1;
    }
    if tag(at) == Tag::Be {
        let neutral = document.word(at + 1);
        return ["nonbinary", "non-binary", "genderqueer", "agender"].contains(&neutral).then_some(Gender::Neutral);
    }
    if document.word(at) == "uses" && document.word(at + 1) == "they" {
        return Some(Gender::Neutral);
    }
    if !comma || !matches!(tag(at), Tag::Determiner | Tag::Possessive) {
        return None;
    }
    at += 1;
    while names.person(at).is_none() && matches!(tag(at), Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number) {
        at += 1;
    }
    // "Okoro, his daughter and …" still; "Okoro, his daughter Ana" is two.
    if names.person(at).is_some() || tag(at - 1) != Tag::Noun || !super::person_nouns::is_person_noun(document, at - 1)
    {
        return None;
    }
    of_noun(document, at - 1)
}

/// What "Okoro's husband" lets one think of Okoro.
fn spouse(document: &Document, end: usize) -> Option<Gender> {
    if document.tags.get(end) != Some(&Tag::Possessive) {
        return None;
    }
    match document.word(end + 1) {
        "husband" | "ex-husband" => Some(Gender::Female),
        "wife" | "ex-wife" => Some(Gender::Male),
        _ => None,
    }
}
