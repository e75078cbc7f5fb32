//! Pronouns and descriptions: who "she" and "the governor" are.
//!
//! One walk through the document keeps how much attention the text gives to each person ([`super::salience`]).
//! A pronoun goes to whom the text attends to most among those its gender fits; a description to the one whose
//! role says the same. Somebody unnamed ("a neighbour") competes with the named, so that "she" after "a
//! neighbour" is nobody else. Where two are about as likely the answer is nobody.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Names;
use super::descriptions::{Article, Beside, Description, age, is_party_member, is_party_word};
use super::facts::Facts;
use super::gender::{self, Genders};
use super::phrase::Phrase;
use super::salience::{Entity, Salience, Who, weight};
use crate::lexicon::Classes;
use crate::people::{Gender, People};
use crate::quotes::Attribution;
use crate::text::tags::Tag;
use crate::text::{BlockKind, Document};

/// How much more a reading must weigh than the next, outside quotations and inside.
const MARGIN: f32 = 1.08;
const MARGIN_QUOTED: f32 = 1.3;
/// What a subject pronoun adds to whoever was a subject: subjects go on.
const PARALLEL: f32 = 1.3;
/// How well a pronoun inside a quotation must fit, and how much whom it means must weigh outside it.
const SURE: f32 = 0.9;
const RECENT: f32 = 1.5;
/// How many sentences of prose may speak of somebody before they name them.
const LEAD: usize = 3;

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
    /// The anaphor of a pronoun, or of the noun of a description.
    by_head: HashMap<usize, usize>,
    /// Pronouns that mean somebody unnamed.
    unnamed: HashSet<usize>,
}

impl Meaning {
    /// The person a pronoun, or the noun of a description, means.
    pub fn of(&self, head: usize) -> Option<usize> {
        self.by_head.get(&head).map(|index| self.anaphors[*index].person)
    }

    /// Whether a pronoun means somebody the text does not name.
    pub fn is_unnamed(&self, head: usize) -> bool {
        self.unnamed.contains(&head)
    }

    /// Every anaphor that is a mention.
    pub fn into_anaphors(self) -> Vec<Anaphor> {
        self.anaphors.into_iter().filter(|anaphor| !anaphor.tokens.is_empty()).collect()
    }

    fn add(&mut self, head: usize, anaphor: Anaphor) {
        self.by_head.insert(head, self.anaphors.len());
        self.anaphors.push(anaphor);
    }
}

/// Finds every anaphor of the document.
///
/// The document is walked twice: what the pronouns of the first walk say of people whose gender nothing else
/// shows is known in the second.
pub fn resolve(
    document: &Document,
    people: &People,
    names: &Names,
    attributions: &[Attribution],
    phrases: &[Phrase],
) -> Meaning {
    let facts = Facts::read(document, people, names);
    let speakers = Speakers::new(document, attributions, phrases);
    let mut first = Walk::new(document, people, names, &facts, &speakers, Genders::read(document, people, names));
    first.run();
    let mut genders = first.genders;
    genders.settle();
    let mut second = Walk::new(document, people, names, &facts, &speakers, genders);
    second.run();
    second.meaning
}

/// The attributions as the walk meets them.
struct Speakers {
    /// Where each cue stands, and whose it is; in order.
    cues: Vec<(usize, Phrase)>,
    /// The speaker of each quotation that is attributed.
    of: Vec<Option<Phrase>>,
}

impl Speakers {
    fn new(document: &Document, attributions: &[Attribution], phrases: &[Phrase]) -> Self {
        let mut of = vec![None; document.quotations.len()];
        let mut cues = Vec::with_capacity(phrases.len());
        for (attribution, phrase) in attributions.iter().zip(phrases) {
            cues.push((attribution.place, *phrase));
            for part in &attribution.parts {
                let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start);
                let inside =
                    document.quotations[first..].iter().take_while(|quotation| quotation.span.start < part.end);
                of[first..first + inside.count()].fill(Some(*phrase));
            }
        }
        cues.sort_by_key(|(place, _)| *place);
        Speakers { cues, of }
    }
}

struct Walk<'a> {
    document: &'a Document<'a>,
    people: &'a People,
    names: &'a Names,
    facts: &'a Facts,
    speakers: &'a Speakers,
    genders: Genders,
    salience: Salience,
    meaning: Meaning,
    /// Whose wife, son, … is who.
    kin: HashMap<(usize, String), usize>,
    /// Nouns that brought up somebody unnamed.
    introduced: HashSet<&'a str>,
    /// The subject of the clause, whom its objects cannot mean.
    subject: Option<Who>,
    /// The quotation the walk is in, and its speaker.
    quotation: Option<(usize, Option<usize>)>,
    /// Sentences of prose so far.
    prose: usize,
}

impl<'a> Walk<'a> {
    fn new(
        document: &'a Document<'a>,
        people: &'a People,
        names: &'a Names,
        facts: &'a Facts,
        speakers: &'a Speakers,
        genders: Genders,
    ) -> Self {
        Walk {
            document,
            people,
            names,
            facts,
            speakers,
            genders,
            salience: Salience::default(),
            meaning: Meaning::default(),
            kin: HashMap::new(),
            introduced: HashSet::new(),
            subject: None,
            quotation: None,
            prose: 0,
        }
    }

    fn run(&mut self) {
        let document = self.document;
        let mut cues = self.speakers.cues.iter().peekable();
        let mut quotations = document.quotations.iter().enumerate().peekable();
        for sentence in &document.sentences {
            let kind = document.blocks[sentence.block].kind;
            let opens = quotations.peek().is_some_and(|(_, next)| next.tokens.start <= sentence.tokens.start);
            let quoted = opens && quotations.peek().is_some_and(|(_, next)| sentence.tokens.end <= next.tokens.end);
            if !quoted {
                self.salience.fade();
                self.prose += usize::from(kind == BlockKind::Prose);
            }
            self.subject = None;
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                while quotations.next_if(|(_, quotation)| quotation.tokens.end <= at).is_some() {
                    self.quotation = None;
                }
                if let Some((index, quotation)) = quotations.peek()
                    && quotation.tokens.start <= at
                    && self.quotation.is_none_or(|(current, _)| current != *index)
                {
                    self.enter(*index);
                }
                while let Some((_, phrase)) = cues.next_if(|(place, _)| *place <= at) {
                    self.speaks(*phrase);
                }
                at = self.token(at, sentence.tokens.clone(), kind).max(at + 1);
            }
        }
    }

    /// Goes into a quotation: its speaker is looked up first, since the words inside do not change who
    /// "he" in "he said" after it is.
    fn enter(&mut self, quotation: usize) {
        let speaker = match self.speakers.of[quotation] {
            Some(Phrase::Person(person)) => Some(person),
            Some(Phrase::Anaphor(head)) => {
                if head > self.document.quotations[quotation].tokens.start {
                    self.pronoun(head);
                }
                self.meaning.of(head)
            }
            _ => None,
        };
        self.quotation = Some((quotation, speaker));
    }

    /// Reads the token at `at` and gives where to go on.
    fn token(&mut self, at: usize, sentence: Range<usize>, kind: BlockKind) -> usize {
        let document = self.document;
        if let Some(mention) = self.names.mention(at) {
            let mention = &self.people.mentions[mention];
            self.mention(Who::Person(mention.person), mention.tokens.clone(), kind);
            return mention.tokens.end;
        }
        if matches!(document.tags[at], Tag::To | Tag::Gerund | Tag::Wh | Tag::That | Tag::Subordinator) {
            self.subject = None;
        }
        self.pronoun(at);
        let bare = kind == BlockKind::Title || age(document.word(at)).is_some();
        match Description::read(document, self.names, at, sentence.end, bare) {
            Some(description) => {
                self.describe(&description, kind);
                // The owner of a description is read before it, the name after it on its own.
                description.head + 1
            }
            None => at + 1,
        }
    }

    /// Adds the weight of a mention by its place.
    fn mention(&mut self, who: Who, tokens: Range<usize>, kind: BlockKind) {
        let (weight, subject) = if self.quotation.is_some() {
            (weight::QUOTED, false)
        } else if kind != BlockKind::Prose {
            (weight::HEADING, true)
        } else {
            self.place(tokens)
        };
        let entity = self.salience.add(who, weight, subject);
        entity.quotation = self.quotation.map(|(index, _)| index);
        if subject {
            self.subject = Some(who);
        }
    }

    /// The weight of a place, and whether it is that of a subject.
    fn place(&self, tokens: Range<usize>) -> (f32, bool) {
        let tag = |at: usize| self.document.tags.get(at).copied().unwrap_or(Tag::Mark);
        if tag(tokens.end) == Tag::Possessive {
            return (weight::OWNER, false);
        }
        let mut before = tokens.start;
        while before > 0
            && self.names.mention(before - 1).is_none()
            && matches!(tag(before - 1), Tag::Name | Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Possessive)
        {
            before -= 1;
        }
        let governor = before.checked_sub(1).map_or(Tag::Mark, tag);
        let mut after = tokens.end;
        while matches!(tag(after), Tag::Adverb) {
            after += 1;
        }
        let acts =
            matches!(tag(after), Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Modal | Tag::Do | Tag::Base);
        let apposed = self
            .document
            .tokens
            .get(tokens.end)
            .is_some_and(|token| token.is_mark(',') || token.is_mark('(') || token.is_mark('—'));
        match governor {
            Tag::Preposition | Tag::To => (weight::OBLIQUE, false),
            _ if governor.is_verb() && governor != Tag::Be => (weight::OBJECT, false),
            // "One priest." answers alone.
            _ if acts || apposed || governor == Tag::Mark && tag(after) == Tag::Mark => (weight::SUBJECT, true),
            _ => (weight::OBJECT, false),
        }
    }

    /// Somebody says something.
    fn speaks(&mut self, phrase: Phrase) {
        let person = match phrase {
            Phrase::Person(person) => Some(person),
            Phrase::Anaphor(head) => self.meaning.of(head),
            _ => None,
        };
        if let Some(person) = person {
            self.salience.add(Who::Person(person), weight::SPEAKER, true);
        }
    }

    /// Resolves the word at `at`, if it is a pronoun not yet read.
    fn pronoun(&mut self, at: usize) {
        let word = self.document.word(at);
        let tag = self.document.tags[at];
        let plural = self.genders.has_neutral()
            && ["they", "them", "their"].iter().any(|known| known.eq_ignore_ascii_case(word));
        let gender = if plural { Some(Gender::Neutral) } else { gender::of_pronoun(word) };
        let Some(gender) = gender else { return };
        if self.meaning.by_head.contains_key(&at) {
            if let Some(person) = self.meaning.of(at) {
                self.salience.add(Who::Person(person), weight::SUBJECT, true);
                self.subject = Some(Who::Person(person));
            }
            return;
        }
        let subject = tag == Tag::Pronoun && word.len() <= 4;
        let reflexive = word.ends_with("self");
        let speaker = self.quotation.and_then(|(_, speaker)| speaker).map(Who::Person);
        let score = |entity: &Entity| {
            let object = tag == Tag::ObjectPronoun && !reflexive && self.subject == Some(entity.who);
            if object || speaker == Some(entity.who) {
                return 0.0;
            }
            let fit = match entity.who {
                Who::Person(person) => self.genders.fit(person, gender),
                Who::Unnamed(_) => match entity.gender {
                    Some(known) if known == gender => 1.0,
                    Some(_) => 0.0,
                    None => 0.55,
                },
            };
            let Some((index, _)) = self.quotation else {
                return entity.weight * fit * if subject && entity.subject { PARALLEL } else { 1.0 };
            };
            // In somebody's words: whom they name, or whom the text has just spoken of.
            let here = entity.quotation == Some(index);
            if fit < SURE || !here && entity.weight < RECENT {
                return 0.0;
            }
            (entity.weight + if here { weight::SAME_QUOTATION } else { 0.0 }) * fit
        };
        let attributed = self.quotation.is_none_or(|(index, _)| self.speakers.of[index].is_some());
        let margin = if self.quotation.is_some() { MARGIN_QUOTED } else { MARGIN };
        let best = self.salience.best(margin, score).filter(|_| attributed);
        let best = self.ahead(at, gender).map(Who::Person).or(best);
        // "they" mostly means several: only of the subject of its own sentence.
        let best = best.filter(|who| gender != Gender::Neutral || self.salience.of(*who) >= weight::SUBJECT);
        let Some(who) = best else { return };
        match who {
            Who::Person(person) => {
                self.genders.learn(person, gender);
                let found = Anaphor { tokens: at..at + 1, person, pronoun: true, gender: Some(gender) };
                self.meaning.add(at, found);
            }
            Who::Unnamed(_) => {
                self.meaning.unnamed.insert(at);
            }
        }
        let weight = match tag {
            _ if self.quotation.is_some() => weight::QUOTED,
            Tag::Pronoun => weight::SUBJECT,
            Tag::Possessive => weight::OWNER,
            _ => weight::OBLIQUE,
        };
        let was_subject = self.quotation.is_none() && (subject || self.subject == Some(who));
        self.salience.add(who, weight, was_subject);
        if subject && self.quotation.is_none() {
            self.subject = Some(who);
        }
    }

    /// Whom a pronoun in a phrase at the beginning of a sentence means when the name comes after it: "In her
    /// speech, Okoro said".
    fn ahead(&self, at: usize, gender: Gender) -> Option<usize> {
        let document = self.document;
        let sentence = document.sentences[document.sentence_of(at)].tokens.clone();
        let opens = matches!(
            document.tags[sentence.start],
            Tag::Preposition | Tag::Subordinator | Tag::Wh | Tag::Gerund | Tag::Participle
        );
        if !opens || self.quotation.is_some() || self.subject.is_some() {
            return None;
        }
        let named = |token: usize| self.names.mention(token).is_some();
        let comma = (at..sentence.end).find(|token| document.tokens[*token].is_mark(',') || named(*token))?;
        if (sentence.start..at).any(|token| named(token) || document.tokens[token].is_mark(',')) || named(comma) {
            return None;
        }
        let titled = |token: &usize| matches!(document.tags[*token], Tag::Noun | Tag::Name | Tag::Adjective);
        let name = (comma + 1..sentence.end).find(|token| named(*token) || !titled(token))?;
        let mention = &self.people.mentions[self.names.mention(name)?];
        let acts = self.place(mention.tokens.clone()).1;
        (acts && self.genders.fit(mention.person, gender) >= 0.75).then_some(mention.person)
    }

    /// Resolves a description, or notes whom it brings up.
    fn describe(&mut self, description: &Description, kind: BlockKind) {
        let document = self.document;
        let owner = match description.article {
            Article::Owned(at) => self.meaning.of(at).or_else(|| self.names.ending_at(at)),
            _ => None,
        };
        let kinship = document.tokens[description.head].is(Classes::KINSHIP);
        let relation = owner.filter(|_| kinship).map(|owner| (owner, document.word(description.head).to_lowercase()));
        match description.beside {
            Beside::Name(person) => {
                if let Some(relation) = relation.filter(|(owner, _)| *owner != person) {
                    self.kin.insert(relation, person);
                }
                return;
            }
            Beside::Predicate => return,
            Beside::Nobody => {}
        }
        let person = match relation {
            Some(relation) => self.kin.get(&relation).copied(),
            None if self.quotation.is_some() || kinship => None,
            None => self.described(description, kind),
        };
        match person {
            Some(person) => {
                let mention = match description.article {
                    Article::Owned(at) if document.word(at).starts_with(['\'', '’']) => 0..0,
                    _ if description.article != Article::The || self.facts.first(person) < description.head => {
                        description.tokens.clone()
                    }
                    // Before the name the whole phrase stands for it.
                    _ => description.tokens.start..description.complement.end.max(description.tokens.end),
                };
                self.mention(Who::Person(person), description.tokens.clone(), kind);
                let found = Anaphor { tokens: mention, person, pronoun: false, gender: None };
                self.meaning.add(description.head, found);
            }
            None if kind == BlockKind::Prose => {
                let word = document.word(description.head);
                self.introduced.insert(word);
                let same = |noun: &usize| description.article == Article::The && document.word(*noun) == word;
                let noun = self.salience.unnamed().find(same).unwrap_or(description.head);
                self.mention(Who::Unnamed(noun), description.tokens.clone(), kind);
                let shown = gender::of_noun(document, description.head);
                self.salience.add(Who::Unnamed(noun), 0.0, true).gender = shown;
            }
            None => {}
        }
    }

    /// Who a description means by what it says.
    fn described(&self, description: &Description, kind: BlockKind) -> Option<usize> {
        let document = self.document;
        let word = document.word(description.head);
        if let Some(years) = age(word) {
            return self.aged(years);
        }
        let fitting = self.facts.fitting(document, description);
        let named = |person: &usize| self.facts.first(*person) < description.tokens.start;
        let plural_owner = |at: usize| document.word(at).eq_ignore_ascii_case("their");
        match description.article {
            Article::The | Article::Owned(_)
                if fitting.iter().any(named)
                    && !matches!(description.article, Article::Owned(at) if !plural_owner(at)) =>
            {
                // A party has many members: of whom the text speaks may be one as well.
                let member = is_party_member(document, description.head);
                let score = |entity: &Entity| match entity.who {
                    Who::Person(person) if fitting.contains(&person) => entity.weight,
                    Who::Person(person) if member && !self.facts.is_of_other_party(person, word) => entity.weight * 0.8,
                    Who::Unnamed(noun) if document.word(noun) == word => entity.weight,
                    _ => 0.0,
                };
                match self.salience.best(1.15, score) {
                    Some(Who::Person(person)) => Some(person),
                    Some(Who::Unnamed(_)) => None,
                    // Nobody of late: the only one there is.
                    None => fitting
                        .iter()
                        .copied()
                        .filter(named)
                        .next()
                        .filter(|_| fitting.len() == 1 && document.tokens[description.head].is(Classes::OFFICE)),
                }
            }
            Article::Owned(_) => None,
            Article::The if self.prose > 1 && !self.introduced.contains(word) => self.epithet(description),
            // Before the name: the lead says what, the next paragraphs say who.
            _ if kind == BlockKind::Title || self.prose <= LEAD && kind == BlockKind::Prose => {
                let [person] = fitting[..] else { return None };
                let first = self.facts.first(person);
                let sentences = document.sentence_of(first).saturating_sub(document.sentence_of(description.head));
                let later = first > description.head && first != usize::MAX;
                (later && sentences <= 8).then_some(person)
            }
            _ => None,
        }
    }

    /// Whom a description means that says something new of who spoke or acted last: "the retired surgeon",
    /// "the Vermont senator", "the tycoon". An office alone ("the judge") may be another's.
    fn epithet(&self, description: &Description) -> Option<usize> {
        let document = self.document;
        let head = document.word(description.head);
        let past = description.has(document, &["former", "retired", "one-time", "onetime", "veteran", "longtime"]);
        let hopeful =
            ["candidate", "nominee", "hopeful", "contender", "front-runner", "frontrunner", "challenger", "incumbent"];
        let place = Classes::DEMONYM.with(Classes::PARTY).with(Classes::STATE).with(Classes::COUNTRY);
        let inside = || description.tokens.start + 1..description.tokens.end;
        let owned = inside().any(|at| document.tags[at] == Tag::Possessive);
        let epithet = |at: usize| document.tokens[at].is(Classes::EPITHET);
        let politician = [
            "senator",
            "congressman",
            "congresswoman",
            "governor",
            "lawmaker",
            "representative",
            "Republican",
            "Democrat",
        ];
        let tells = past
            || hopeful.contains(&head)
            || inside().any(epithet) && !["man", "woman", "person", "suspect", "victim"].contains(&head)
            || politician.contains(&head) && inside().any(|at| document.tokens[at].is(place));
        if !tells || owned || !description.complement.is_empty() && !past {
            return None;
        }
        let gender = gender::of_noun(document, description.head);
        let best = self.salience.best(1.5, |entity| match entity.who {
            Who::Person(person) => {
                let fits = gender.is_none_or(|gender| self.genders.fit(person, gender) > 0.5);
                let party = description
                    .telling(document)
                    .chain([head])
                    .all(|word| !is_party_word(word) || !self.facts.is_of_other_party(person, word));
                if fits && party { entity.weight * if entity.subject { PARALLEL } else { 1.0 } } else { 0.0 }
            }
            Who::Unnamed(_) => entity.weight,
        });
        match best {
            Some(Who::Person(person)) if self.salience.of(Who::Person(person)) >= 1.4 => Some(person),
            _ => None,
        }
    }

    /// Who "the 46-year-old" is: who is said to be 46, else of whom the text speaks and says no age.
    fn aged(&self, years: &str) -> Option<usize> {
        let person = |score: &dyn Fn(usize) -> bool, margin: f32| {
            let best = self.salience.best(margin, |entity| match entity.who {
                Who::Person(person) if score(person) => entity.weight,
                Who::Person(_) => 0.0,
                Who::Unnamed(_) => entity.weight,
            });
            best.and_then(|who| match who {
                Who::Person(person) => Some(person),
                Who::Unnamed(_) => None,
            })
        };
        let stated = |id: usize| self.facts.age(id) == Some(years);
        if (0..self.people.people.len()).any(stated) {
            return person(&stated, 1.0);
        }
        person(&|id| self.facts.age(id).is_none(), 1.4).filter(|id| self.salience.of(Who::Person(*id)) >= 1.2)
    }
}
