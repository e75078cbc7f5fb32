//! Pronouns and descriptions: who "she" and "the governor" are.
//!
//! One walk through the document keeps how much attention the text gives to each person ([`super::salience`]).
//! A pronoun goes to whom the text attends to most among those its gender fits; a description to the one whose
//! role says the same. Somebody unnamed ("a neighbour") competes with the named, so that "she" after "a
//! neighbour" is nobody else. Where two are about as likely the answer is nobody.

use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::ops::Range;
use std::slice::Iter;

use super::Names;
use super::attributes::Attributes;
use super::descriptions::{Beside, Description, PHRASE};
use super::gender::Genders;
use super::phrase::Phrase;
use super::salience::{Entity, Salience, Who, weight};
use super::speeches::{Exchange, Speech, Speeches};
use super::stops::{Stops, may_begin, stops};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::people::{Gender, People};
use crate::quotes::Attribution;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::BlockKind;

/// How much more likely a subject is whoever was a subject before, and the main one of its sentence or the one
/// before: subjects go on.
const PARALLEL: f32 = 1.2;
const MAIN: f32 = 1.3;

/// Words for somebody the text does not name.
const SOMEBODY: &Words = words!["one", "someone", "somebody"];

/// How many names or phrases of a list are looked through.
const LIST: usize = 8;

/// A pronoun or description and the person it means.
#[derive(Clone, Debug)]
pub struct Anaphor {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The person.
    pub person: usize,
    /// Whether it is a pronoun.
    pub pronoun: bool,
    /// The gender a pronoun shows.
    pub gender: Option<Gender>,
}

/// Whom the pronouns and descriptions of a document mean.
#[derive(Clone, Debug, Default)]
pub struct Meaning {
    anaphors: Vec<Anaphor>,
    /// The tokens that are pronouns, or nouns of descriptions, in order, each with its anaphor.
    by_head: Vec<(u32, u32)>,
    /// The persons who say what the cues at these tokens report, without a phrase for them.
    implied: HashMap<usize, usize>,
}

impl Meaning {
    /// A pronoun that means somebody unnamed.
    const UNNAMED: u32 = u32::MAX;

    fn place(&self, head: usize) -> Result<usize, usize> {
        self.by_head.binary_search_by_key(&(head as u32), |(head, _)| *head)
    }

    fn set(&mut self, head: usize, index: u32) {
        match self.place(head) {
            Ok(place) => self.by_head[place].1 = index,
            // Most often at the end.
            Err(place) => self.by_head.insert(place, (head as u32, index)),
        }
    }

    /// The person a pronoun, or the noun of a description, means.
    pub fn of(&self, head: usize) -> Option<usize> {
        let (_, index) = self.by_head[self.place(head).ok()?];
        self.anaphors.get(index as usize).map(|anaphor| anaphor.person)
    }

    /// The person who speaks at a cue without a phrase for the speaker.
    pub fn implied(&self, place: usize) -> Option<usize> {
        self.implied.get(&place).copied()
    }

    /// Whether a pronoun means somebody the text does not name.
    pub fn is_unnamed(&self, head: usize) -> bool {
        self.place(head).is_ok_and(|place| self.by_head[place].1 == Self::UNNAMED)
    }

    /// Every anaphor that is a mention.
    pub fn into_anaphors(self) -> Vec<Anaphor> {
        self.anaphors.into_iter().filter(|anaphor| !anaphor.tokens.is_empty()).collect()
    }

    pub(super) fn add(&mut self, head: usize, anaphor: Anaphor) {
        self.set(head, self.anaphors.len() as u32);
        self.anaphors.push(anaphor);
    }

    pub(super) fn add_unnamed(&mut self, head: usize) {
        self.set(head, Self::UNNAMED);
    }
}

/// Finds every anaphor of the document.
///
/// The document is walked twice: what the pronouns of the first walk say of people whose gender nothing else
/// shows is known in the second. If they say nothing new, the second would find the same.
pub fn resolve(
    document: &Document,
    people: &People,
    names: &Names,
    attributions: &[Attribution],
    phrases: &[Phrase],
) -> Meaning {
    let attributes = Attributes::read(document, people, names);
    let speeches = Speeches::new(document, people, attributions, phrases);
    let stops = stops(document, people, names);
    let known = Genders::read(document, people, names);
    let mut first = Walk::new(document, people, names, &attributes, &speeches, &stops, known.clone());
    first.run();
    let Walk { mut genders, meaning, .. } = first;
    genders.settle();
    if genders == known {
        return meaning;
    }
    drop(meaning);
    let mut second = Walk::new(document, people, names, &attributes, &speeches, &stops, genders);
    second.run();
    second.meaning
}

/// The walk through the document, at one token of it.
pub(super) struct Walk<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) people: &'a People,
    pub(super) names: &'a Names,
    pub(super) attributes: &'a Attributes<'a>,
    pub(super) speeches: &'a Speeches,
    /// Where to stop, and the descriptions, from here on.
    stops: &'a [u32],
    descriptions: Peekable<Iter<'a, Description>>,
    pub(super) genders: Genders,
    pub(super) salience: Salience,
    pub(super) meaning: Meaning,
    /// Whose wife, son, … is who.
    pub(super) kin: HashMap<(usize, String), usize>,
    /// Nouns that brought up somebody unnamed.
    pub(super) introduced: HashSet<&'a str>,
    /// Whom nouns alone meant: "the pilot".
    pub(super) calls: HashMap<&'a str, usize>,
    /// The subject of the clause, whom its objects cannot mean.
    pub(super) subject: Option<Who>,
    /// The subject of the sentence.
    pub(super) main: Option<Who>,
    /// The subject of the sentence before.
    main_before: Option<Who>,
    /// Who spoke last.
    pub(super) exchange: Exchange,
    /// Whether the walk is in a clause inside another: "Okoro, who met Lindt".
    pub(super) embedded: bool,
    /// Whose words the last cue reports.
    spoke: Option<usize>,
    /// The quotation the walk is in, and its speaker.
    pub(super) quotation: Option<(usize, Option<usize>)>,
    /// The first token of the sentence.
    start: usize,
    /// Sentences of prose so far.
    pub(super) prose: usize,
}

impl<'a> Walk<'a> {
    fn new(
        document: &'a Document<'a>,
        people: &'a People,
        names: &'a Names,
        attributes: &'a Attributes<'a>,
        speeches: &'a Speeches,
        stops: &'a Stops,
        genders: Genders,
    ) -> Self {
        Walk {
            document,
            people,
            names,
            attributes,
            speeches,
            stops: &stops.tokens,
            descriptions: stops.descriptions.iter().peekable(),
            genders,
            salience: Salience::default(),
            meaning: Meaning::default(),
            kin: HashMap::new(),
            introduced: HashSet::new(),
            calls: HashMap::new(),
            subject: None,
            main: None,
            main_before: None,
            exchange: Exchange::default(),
            embedded: false,
            spoke: None,
            quotation: None,
            start: 0,
            prose: 0,
        }
    }

    fn run(&mut self) {
        let document = self.document;
        let mut speeches = self.speeches.all.iter().peekable();
        let mut quotations = self.speeches.words.iter().enumerate().peekable();
        // Where somebody speaks, or a quotation begins or ends, next.
        let mut next = 0;
        for sentence in &document.sentences {
            let kind = document.blocks[sentence.block].kind;
            let opens = quotations.peek().is_some_and(|(_, next)| next.tokens.start <= sentence.tokens.start);
            let quoted = opens && quotations.peek().is_some_and(|(_, next)| sentence.tokens.end <= next.tokens.end);
            if !quoted {
                self.salience.fade();
                self.exchange.fade();
                self.prose += usize::from(kind == BlockKind::Prose);
                self.main_before = self.main.take();
            }
            (self.subject, self.embedded, self.spoke) = (None, false, None);
            self.start = sentence.tokens.start;
            let mut at = sentence.tokens.start;
            let end = sentence.tokens.end;
            while at < end {
                let stop = self.next_stop(at).min(end);
                while next <= stop && next < end {
                    let at = next.max(at);
                    while quotations.next_if(|(_, quotation)| quotation.tokens.end <= at).is_some() {
                        self.quotation = None;
                    }
                    next = usize::MAX;
                    if let Some((index, quotation)) = quotations.peek() {
                        if quotation.tokens.start <= at && self.quotation.is_none_or(|(current, _)| current != *index) {
                            self.enter(*index);
                        }
                        next = if quotation.tokens.start <= at { quotation.tokens.end } else { quotation.tokens.start };
                    }
                    while let Some(speech) = speeches.next_if(|speech| speech.place <= at) {
                        self.speaks(speech);
                    }
                    next = speeches.peek().map_or(next, |speech| speech.place.min(next));
                }
                at = if stop < end { self.token(stop, kind).max(stop + 1) } else { end };
            }
        }
    }

    /// The next token from `at` on where there is something to do.
    fn next_stop(&mut self, at: usize) -> usize {
        while let [stop, rest @ ..] = self.stops {
            if *stop as usize >= at {
                return *stop as usize;
            }
            self.stops = rest;
        }
        usize::MAX
    }

    /// Goes into a quotation: its speaker is looked up first, since the words inside do not change who
    /// "he" in "he said" after it is.
    fn enter(&mut self, quotation: usize) {
        let words = &self.speeches.words[quotation];
        let speaker = match words.speaker {
            Some(Phrase::Person(person)) => Some(person),
            Some(Phrase::Anaphor(head)) => {
                if head > words.tokens.start {
                    self.pronoun(head);
                }
                self.meaning.of(head).or_else(|| self.described_at(words.phrase?))
            }
            _ => None,
        };
        self.quotation = Some((quotation, speaker));
    }

    /// Whom the description that begins at `at` means.
    fn described_at(&self, at: usize) -> Option<usize> {
        let end = self.document.sentences[self.document.sentence_of(at)].tokens.end;
        let description = Description::read(self.document, self.names, at, end, false)?;
        self.described(&description, BlockKind::Prose).filter(|_| description.beside == Beside::Nobody)
    }

    /// Reads the token at `at` and gives where to go on.
    fn token(&mut self, at: usize, kind: BlockKind) -> usize {
        let document = self.document;
        if let Some(mention) = self.names.mention(at) {
            let mention = &self.people.mentions[mention];
            self.mention(Who::Person(mention.person), mention.tokens.clone(), kind);
            return mention.tokens.end;
        }
        let tag = document.tags[at];
        self.clause(at, tag);
        if !may_begin(document, at, kind == BlockKind::Title) {
            return at + 1;
        }
        if matches!(tag, Tag::Possessive | Tag::Pronoun | Tag::ObjectPronoun) {
            self.pronoun(at);
        }
        if let Some(description) = self.descriptions.next_if(|description| description.tokens.start == at) {
            self.describe(description, kind);
            // The owner of a description is read before it, the name after it on its own.
            return description.head + 1;
        }
        if document.tokens[at].is_one_of(SOMEBODY, document.text) && document.word(at + 1) != "of" {
            self.mention(Who::Unnamed(at), at..at + 1, kind);
        }
        at + 1
    }

    /// How much more likely a pronoun or description at `head` is somebody, if it is a subject or speaker.
    pub(super) fn goes_on(&self, entity: &Entity, head: usize, subject: bool) -> f32 {
        let parallel = if subject && entity.subject { PARALLEL } else { 1.0 };
        let main = if subject { self.main.or(self.main_before) } else { self.main };
        let main = if main == Some(entity.who) { MAIN } else { 1.0 };
        let turn = if subject { self.exchange.likely(entity.who, self.speeches.turn(head)) } else { 1.0 };
        parallel * main * turn
    }

    /// Notes where clauses begin and end.
    fn clause(&mut self, at: usize, tag: Tag) {
        if self.quotation.is_some() {
            return;
        }
        match tag {
            // "Okoro left, leaving him": the subject goes on.
            Tag::Gerund if at > 0 && self.document.tokens[at - 1].is_mark(',') => self.subject = self.main,
            Tag::To | Tag::Gerund => self.subject = None,
            Tag::Wh | Tag::That | Tag::Subordinator => (self.subject, self.embedded) = (None, true),
            Tag::Mark => self.embedded = false,
            _ => {}
        }
    }

    /// Adds the weight of a mention by its place.
    pub(super) fn mention(&mut self, who: Who, tokens: Range<usize>, kind: BlockKind) {
        let (weight, subject) = if self.quotation.is_some() {
            (weight::QUOTED, false)
        } else if kind != BlockKind::Prose {
            (weight::HEADING, true)
        } else if self.spoke.map(Who::Person) == Some(who) {
            // "said Okoro" is a subject after its verb.
            (weight::SPEAKER, true)
        } else {
            self.place(tokens.clone())
        };
        let entity = self.salience.add(who, weight, subject);
        entity.quotation = self.quotation.map(|(index, _)| index);
        if subject && (kind != BlockKind::Prose || self.is_one_of_several(&tokens)) {
            self.subject = None;
        } else if subject {
            self.acts(who);
        } else if self.quotation.is_none() && weight == weight::OBJECT {
            self.exchange.addresses(who);
        }
    }

    /// Whether a name is joined to another: no "he" can be told from the other by it.
    fn is_one_of_several(&self, tokens: &Range<usize>) -> bool {
        let joins = |at: usize| self.document.tags.get(at) == Some(&Tag::Coordinator);
        let named = |at| self.names.mention(at).is_some();
        let before = (tokens.start.saturating_sub(4)..tokens.start).rev().find(|at| joins(*at));
        let before = before.and_then(|and| and.checked_sub(1)).is_some_and(named);
        before || joins(tokens.end) && (tokens.end + 1..tokens.end + 5).any(named)
    }

    /// Notes the subject of a clause.
    pub(super) fn acts(&mut self, who: Who) {
        self.subject = Some(who);
        if !self.embedded {
            self.main.get_or_insert(who);
        }
    }

    /// The weight of a place, and whether it is that of a subject.
    pub(super) fn place(&self, mut tokens: Range<usize>) -> (f32, bool) {
        let tag = |at: usize| self.document.tags.get(at).copied().unwrap_or(Tag::Mark);
        let (mut before, mut governor) = self.governor(tokens.start);
        // "with Okoro and Lindt": the place of the first.
        for _ in 0..LIST {
            let pair = (governor == Tag::Coordinator && before >= 2).then(|| self.names.mention(before - 2)).flatten();
            let Some(mention) = pair else { break };
            tokens = self.people.mentions[mention].tokens.clone();
            (before, governor) = self.governor(tokens.start);
        }
        if tag(tokens.end) == Tag::Possessive {
            let opens = governor == Tag::Mark && self.subject.is_none();
            return (if opens { weight::SUBJECT_OWNER } else { weight::OWNER }, false);
        }
        let mark = |at: usize| self.document.tokens.get(at);
        // "the Okoro plan"
        let verb = mark(tokens.end).is_some_and(|token| token.is(Classes::VERB_S));
        if matches!(tag(tokens.end), Tag::Noun | Tag::Plural) && !verb {
            return (weight::MODIFIER, false);
        }
        let after = self.after_phrase(tokens.end);
        let acts =
            matches!(tag(after), Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Base);
        let apposed = mark(after).is_some_and(|token| token.is_mark(',') || token.is_mark('(') || token.is_mark('—'));
        // "with Okoro, who": the text will say more.
        let goes_on = mark(after).is_some_and(|token| token.is_mark(',')) && self.document.word(after + 1) == "who";
        match governor {
            Tag::Preposition | Tag::To if goes_on => (weight::OBJECT, false),
            Tag::Preposition | Tag::To => (weight::OBLIQUE, false),
            // "Was Okoro late?"
            Tag::Be | Tag::Do | Tag::Have | Tag::Modal if before == self.start + 1 => (weight::SUBJECT, true),
            _ if governor.is_verb() && governor != Tag::Be => (weight::OBJECT, false),
            // "One priest." answers alone.
            _ if acts || apposed || governor == Tag::Mark && tag(after) == Tag::Mark => (weight::SUBJECT, true),
            // "A woman waiting in line said", but "Okoro spokesman Lindt said".
            _ if before == self.start && (verb || !tag(after).is_nominal()) => (weight::SUBJECT, true),
            _ => (weight::OBJECT, false),
        }
    }

    /// Where the phrase that ends with the name at `start` begins, and the tag before it.
    fn governor(&self, start: usize) -> (usize, Tag) {
        let tag = |at: usize| self.document.tags.get(at).copied().unwrap_or(Tag::Mark);
        // A headline before the sentence governs nothing in it.
        let first = self.start.max(start.saturating_sub(PHRASE));
        let mut before = start;
        loop {
            while before > first
                && self.names.mention(before - 1).is_none()
                && matches!(tag(before - 1), Tag::Name | Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Possessive)
            {
                before -= 1;
            }
            // "director of rugby Okoro", but "the mother of Okoro"
            let office = || self.document.tokens[before - 2].is(Classes::OFFICE.with(Classes::TITLE));
            if before == start || before < first + 2 || self.document.word(before - 1) != "of" || !office() {
                break;
            }
            before -= 2;
        }
        (before, if before > self.start { tag(before - 1) } else { Tag::Mark })
    }

    /// Where what follows a name begins, after its "of Kestrel Bay" and adverbs.
    fn after_phrase(&self, end: usize) -> usize {
        let tag = |at: usize| self.document.tags.get(at).copied().unwrap_or(Tag::Mark);
        let inside = |at: &usize| {
            matches!(tag(*at), Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Name | Tag::Plural | Tag::Possessive)
        };
        let mut after = end;
        for _ in 0..LIST {
            let last = (after + 1..after + 8).take_while(inside).last();
            let Some(last) = last.filter(|_| matches!(self.document.word(after), "of" | "from")) else { break };
            after = last + 1;
        }
        while tag(after) == Tag::Adverb || matches!(self.document.word(after), "himself" | "herself") {
            after += 1;
        }
        after
    }

    /// Somebody says something.
    fn speaks(&mut self, speech: &Speech) {
        let person = match speech.phrase {
            Phrase::Person(person) => Some(person),
            Phrase::Anaphor(head) => self.meaning.of(head),
            _ if speech.implied => self.implied(speech.place),
            _ => None,
        };
        // "Okoro's claim that" is no turn of hers.
        if matches!(self.document.tags[speech.place], Tag::Noun | Tag::Plural) {
            return;
        }
        self.spoke = person;
        if person.is_some() || speech.phrase != Phrase::Unknown {
            self.exchange.speaks(person.map(Who::Person), speech.asks);
        }
        if let Some(person) = person {
            self.salience.add(Who::Person(person), weight::SPEAKER, true);
            // "The bridge will hold, Okoro said": all the sentence is hers.
            if !self.embedded && self.quotation.is_none() {
                self.main = Some(Who::Person(person));
            }
        }
    }

    /// Who says what a cue without a subject of its own reports: "Okoro left, saying", "Okoro herself said".
    fn implied(&mut self, place: usize) -> Option<usize> {
        let subject = match self.document.tags[place] {
            Tag::Gerund => self.main,
            _ => self.subject.or(self.main).filter(|_| !self.embedded),
        };
        let Some(Who::Person(person)) = subject else { return None };
        self.meaning.implied.insert(place, person);
        Some(person)
    }
}
