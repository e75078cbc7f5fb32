//! Pronouns and descriptions: who "she" and "the governor" are.
//!
//! One walk through the document keeps, for each person, how much attention the text gives them: a
//! mention adds weight by its place (the subject of a sentence most, a name inside a quotation least), and
//! weight fades from sentence to sentence, after the salience model of Lappin and Leass (1994), *An
//! algorithm for pronominal anaphora resolution*. A pronoun goes to the person of most weight whom its
//! gender fits, a description to one whose role says the same; where two are about as likely the answer
//! is nobody.

use std::ops::Range;

use super::phrase::{Phrase, gender_of, is_person_noun};
use crate::lexicon::Classes;
use crate::people::{Gender, People, Person};
use crate::quotes::Attribution;
use crate::text::tags::Tag;
use crate::text::{BlockKind, Document};

/// A pronoun or description and the person it means.
#[derive(Clone, Debug)]
pub struct Anaphor {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The pronoun, or the noun of the description.
    pub head: usize,
    /// The person.
    pub person: usize,
    /// The gender a pronoun shows; none for a description.
    pub gender: Option<Gender>,
}

/// What adds weight to a person, and how much.
mod weight {
    pub const SUBJECT: f32 = 4.0;
    pub const SPEAKER: f32 = 4.4;
    pub const OTHER: f32 = 1.6;
    pub const OWNER: f32 = 1.4;
    pub const QUOTED: f32 = 0.5;
    pub const HEADING: f32 = 0.7;
    /// How much of the weaker of two weights counts beside the stronger.
    pub const REPEAT: f32 = 0.2;
    /// What is left of a weight one sentence later.
    pub const FADE: f32 = 0.5;
    /// A reading must outweigh the next by this factor.
    pub const MARGIN: f32 = 1.05;
    /// Below this nobody is meant.
    pub const LEAST: f32 = 0.12;
}

/// Finds every anaphor of the document.
///
/// The document is walked twice: what the pronouns of the first walk say of people whose gender nothing else
/// shows is known in the second.
pub fn resolve(document: &Document, people: &People, attributions: &[Attribution], phrases: &[Phrase]) -> Vec<Anaphor> {
    let mut genders: Vec<Option<Gender>> = people.people.iter().map(gender).collect();
    let roles: Vec<Vec<String>> = people.people.iter().map(|person| role_words(document, person)).collect();
    let first = Walk::new(document, people, &genders, &roles).run(attributions, phrases);
    for (person, gender) in genders.iter_mut().enumerate().filter(|(_, gender)| gender.is_none()) {
        let shows =
            |wanted| first.iter().filter(|found| found.person == person && found.gender == Some(wanted)).count();
        let (he, she) = (shows(Gender::Male), shows(Gender::Female));
        if he != she {
            *gender = Some(if he > she { Gender::Male } else { Gender::Female });
        }
    }
    Walk::new(document, people, &genders, &roles).run(attributions, phrases)
}

struct Walk<'a> {
    document: &'a Document<'a>,
    people: &'a People,
    genders: &'a [Option<Gender>],
    weights: Vec<f32>,
    /// The words of each person's roles, lower-case.
    roles: &'a [Vec<String>],
    found: Vec<Anaphor>,
}

impl<'a> Walk<'a> {
    fn new(
        document: &'a Document,
        people: &'a People,
        genders: &'a [Option<Gender>],
        roles: &'a [Vec<String>],
    ) -> Self {
        Walk { document, people, genders, weights: vec![0.0; people.people.len()], roles, found: Vec::new() }
    }

    fn run(mut self, attributions: &[Attribution], phrases: &[Phrase]) -> Vec<Anaphor> {
        let mut mentions = self.people.mentions.iter().peekable();
        // Speakers gain weight where they speak.
        let mut speakers: Vec<(usize, Phrase)> =
            attributions.iter().zip(phrases).map(|(attribution, phrase)| (attribution.place, *phrase)).collect();
        speakers.sort_by_key(|(place, _)| *place);
        let mut speakers = speakers.into_iter().peekable();
        let document = self.document;
        for sentence in &document.sentences {
            let quoted = sentence.tokens.clone().all(|at| document.quotation_of(at).is_some());
            let heading = document.blocks[sentence.block].kind != BlockKind::Prose;
            if !quoted {
                self.fade();
            }
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                while let Some((_, phrase)) = speakers.next_if(|(place, _)| *place <= at) {
                    self.speaks(phrase);
                }
                if let Some(mention) = mentions.next_if(|mention| mention.tokens.start <= at) {
                    let weight = if heading { weight::HEADING } else { self.weight_of(mention.tokens.clone()) };
                    self.add(mention.person, weight);
                    at = mention.tokens.end.max(at + 1);
                } else if document.quotation_of(at).is_some() {
                    at += 1;
                } else {
                    at = self.anaphor(at, sentence.tokens.end).unwrap_or(at + 1);
                }
            }
        }
        self.found
    }

    fn fade(&mut self) {
        for weight in &mut self.weights {
            *weight *= weight::FADE;
        }
    }

    /// Adds the weight of a mention: what went before counts little beside the strongest.
    fn add(&mut self, person: usize, weight: f32) {
        let before = self.weights[person];
        self.weights[person] = before.max(weight) + weight::REPEAT * before.min(weight);
    }

    fn speaks(&mut self, phrase: Phrase) {
        let person = match phrase {
            Phrase::Person(person) => Some(person),
            Phrase::Anaphor(head) => {
                self.found.iter().rev().find(|anaphor| anaphor.head == head).map(|anaphor| anaphor.person)
            }
            _ => None,
        };
        if let Some(person) = person {
            self.add(person, weight::SPEAKER);
        }
    }

    /// The weight a mention adds by its place.
    fn weight_of(&self, tokens: Range<usize>) -> f32 {
        if self.document.quotation_of(tokens.start).is_some() {
            return weight::QUOTED;
        }
        let tag = |at: usize| self.document.tags.get(at).copied().unwrap_or(Tag::Mark);
        if tag(tokens.end) == Tag::Possessive {
            return weight::OWNER;
        }
        let mut before = tokens.start;
        while before > 0 && matches!(tag(before - 1), Tag::Name | Tag::Noun | Tag::Adjective) {
            before -= 1;
        }
        let governed =
            before > 0 && (matches!(tag(before - 1), Tag::Preposition | Tag::To) || tag(before - 1).is_verb());
        let mut after = tokens.end;
        while matches!(tag(after), Tag::Adverb) {
            after += 1;
        }
        let acts =
            matches!(tag(after), Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Base);
        let apposed =
            self.document.tokens.get(tokens.end).is_some_and(|token| token.is_mark(',') || token.is_mark('('));
        if (acts || apposed) && !governed { weight::SUBJECT } else { weight::OTHER }
    }

    /// Resolves the pronoun or description at `at`, and gives where to go on.
    fn anaphor(&mut self, at: usize, end: usize) -> Option<usize> {
        let word = self.document.word(at);
        if let Some(gender) = gender_of(word) {
            let person = self.best(|walk, person| fits(walk.genders[person], gender));
            if let Some(person) = person {
                let subject = matches!(word.as_bytes()[0] | 32, b'h' | b's')
                    && matches!(word.len(), 2 | 3)
                    && self.document.tags[at] == Tag::Pronoun;
                self.add(person, if subject { weight::SUBJECT } else { weight::OWNER });
                self.found.push(Anaphor { tokens: at..at + 1, head: at, person, gender: Some(gender) });
            }
            return None;
        }
        if !word.eq_ignore_ascii_case("the") {
            return None;
        }
        let mut last = at;
        while last + 1 < end
            && matches!(
                self.document.tags[last + 1],
                Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number | Tag::Plural
            )
            && self.document.quotation_of(last + 1).is_none()
        {
            last += 1;
        }
        if last == at
            || !is_person_noun(self.document, last)
            || self.people.mentions.iter().any(|mention| mention.tokens.contains(&last))
        {
            return None;
        }
        let noun = expand(self.document.word(last));
        let person = self.best(|walk, person| walk.roles[person].iter().any(|word| *word == noun));
        if let Some(person) = person {
            self.add(person, self.weight_of(at..last + 1));
            self.found.push(Anaphor { tokens: at..last + 1, head: last, person, gender: None });
        }
        Some(last + 1)
    }

    /// The person of most weight among those who fit, if no other comes close.
    fn best(&self, fits: impl Fn(&Self, usize) -> bool) -> Option<usize> {
        let mut first: Option<(usize, f32)> = None;
        let mut second = 0.0;
        for person in 0..self.weights.len() {
            if self.weights[person] < weight::LEAST || !fits(self, person) {
                continue;
            }
            match first {
                Some((_, most)) if self.weights[person] <= most => second = self.weights[person].max(second),
                _ => {
                    second = first.map_or(0.0, |(_, weight)| weight);
                    first = Some((person, self.weights[person]));
                }
            }
        }
        first.filter(|(_, most)| *most >= second * weight::MARGIN).map(|(person, _)| person)
    }
}

/// Whether a person of this gender, if it is known, can be meant.
fn fits(known: Option<Gender>, shown: Gender) -> bool {
    known.is_none_or(|known| known == shown || known == Gender::Neutral)
}

/// What is known of a person's gender: what the text shows, else what the given name suggests.
fn gender(person: &Person) -> Option<Gender> {
    person.shown.or(person.suggested).or_else(|| {
        let first = person.name.split(' ').next()?.to_lowercase();
        let classes = crate::lexicon::classes(&first);
        match (classes.any(Classes::MALE), classes.any(Classes::FEMALE)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        }
    })
}

/// The words of a person's role titles, abbreviations written out.
fn role_words(document: &Document, person: &Person) -> Vec<String> {
    let titles = person.roles.iter().filter_map(|role| role.title);
    let mut words: Vec<String> =
        titles.flat_map(|title| title.of(document.text).split_whitespace().map(expand)).collect();
    for index in 0..words.len() {
        let also: &[&str] = match words[index].as_str() {
            "representative" | "congressman" | "congresswoman" => {
                &["congressman", "congresswoman", "lawmaker", "representative", "legislator"]
            }
            "senator" => &["lawmaker", "legislator"],
            "attorney" | "lawyer" => &["lawyer", "attorney"],
            "professor" => &["academic", "scholar"],
            "nominee" => &["candidate"],
            _ => &[],
        };
        words.extend(also.iter().map(|word| word.to_string()));
    }
    words
}

/// A title word in full and lower-case: "Gov." is "governor".
fn expand(word: &str) -> String {
    let word = word.to_lowercase();
    let full = match word.as_str() {
        "gov." => "governor",
        "sen." => "senator",
        "rep." => "representative",
        "pres." => "president",
        "dr." => "doctor",
        "prof." => "professor",
        "capt." => "captain",
        "lt." => "lieutenant",
        "sgt." => "sergeant",
        "col." => "colonel",
        "gen." => "general",
        "maj." => "major",
        "cmdr." => "commander",
        "supt." => "superintendent",
        "det." => "detective",
        "rev." => "reverend",
        "atty." => "attorney",
        "spokeswoman" | "spokesperson" => "spokesman",
        "chairwoman" | "chairperson" | "chair" => "chairman",
        _ => return word,
    };
    full.to_string()
}
