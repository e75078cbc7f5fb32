//! What a phrase is by its place in the row, where its own words leave it open.

use std::cell::OnceCell;

use super::{Chunk, Cutter, row_of};
use crate::lexicon::Classes;
use crate::lexicon::reporting::{self, Uses, Verb};
use crate::lexicon::words::words;
use crate::rules::{Element, elements};
use crate::syntax::patterns;
use crate::syntax::tags::Tag;
use crate::text::tokens::Case;

/// What a verb can report without marks.
const WORDS: Uses = Uses::CLAUSE
    .with(Uses::BARE)
    .with(Uses::WH)
    .with(Uses::TO)
    .with(Uses::ING)
    .with(Uses::OBJECT)
    .with(Uses::PREDICATE);

/// Whether a verb leads clauses and words in marks alike.
fn says(verb: &Verb) -> bool {
    verb.uses.any(Uses::CLAUSE.with(Uses::BARE)) && verb.uses.any(Uses::QUOTE)
}

/// Whether a clause that a verb reports can begin with a chunk.
fn begins_clause(chunk: &Chunk) -> bool {
    matches!(chunk.element, Element::That | Element::Question)
}

/// A row from `index` on to the end of its sentence, that included.
fn rest_of_sentence(row: &[Element], index: usize) -> &[Element] {
    let rest = &row[index..];
    let end = rest.iter().position(|element| *element == Element::Stop);
    end.map_or(rest, |end| &rest[..=end])
}

impl Cutter<'_> {
    /// Tells what chunks are where only their neighbours can tell.
    pub(super) fn tell_by_place(&mut self) {
        // What a row lacks it is not looked through for.
        let seen = self.seen;
        if seen.has(Element::Reports) {
            self.tell_firms();
        }
        if seen.any(elements![That, Question]) {
            self.tell_verbs();
        }
        self.tell_mute();
        if seen.has(Element::Reported) {
            self.tell_finite();
        }
        self.tell_auxiliaries();
        self.tell_participles();
        self.tell_subordinators();
        self.tell_questions();
        self.tell_adverbs();
        self.tell_wishes();
        if seen.has(Element::That) {
            self.tell_that();
        }
        self.tell_infinitives();
    }

    /// "Associated said", "Next says": a word that begins a sentence right before a verb that reports is a name.
    fn tell_firms(&mut self) {
        for index in 0..self.chunks.len().saturating_sub(1) {
            if index > 0 && self.chunks[index - 1].element != Element::Stop {
                continue;
            }
            let chunk = &self.chunks[index];
            let word = chunk.tokens.len() == 1 && self.document.tokens[chunk.head].case != Case::Lower;
            let behind = self.chunks[index + 1..].iter().find(|chunk| chunk.element != Element::Adverb);
            let says = behind.is_some_and(|verb| verb.element == Element::Reports && verb.verb.is_some_and(says));
            if word
                && says
                && matches!(chunk.element, Element::Reported | Element::Nonfinite | Element::Verb | Element::Adjective)
            {
                self.chunks[index].element = Element::Name;
                self.chunks[index].verb = None;
            }
        }
    }

    /// "Okoro wonders how", "Okoro, the mayor, points out that": a verb that could be a noun, where a clause follows.
    fn tell_verbs(&mut self) {
        self.part_names();
        for index in 1..self.chunks.len().saturating_sub(1) {
            let chunk = &self.chunks[index];
            if chunk.element != Element::Noun
                || chunk.tokens.len() != 1
                || self.tag(chunk.head) == Tag::Name
                || !self.chunks[index + 1..].iter().take(2).any(begins_clause)
            {
                continue;
            }
            let Some(verb) = reporting::find(&self.document.word(chunk.head).to_lowercase()) else { continue };
            let last = &self.chunks[index - 1];
            let subject = match last.element {
                Element::Person | Element::Name | Element::Noun => true,
                Element::Comma | Element::CloseBracket => self.is_open_subject(index - 1),
                _ => false,
            };
            let phrase = verb.uses.any(Uses::PHRASE);
            let word = &self.chunks[index + 1];
            let particle =
                phrase && word.tokens.len() == 1 && verb.prepositions.contains(&self.document.word(word.head));
            let clause = self.chunks.get(index + 1 + usize::from(particle)).is_some_and(|next| match next.element {
                Element::That => verb.uses.any(Uses::CLAUSE),
                Element::Question => verb.uses.any(Uses::WH),
                _ => false,
            });
            if subject && clause && phrase == particle {
                let end = if particle { word.tokens.end } else { chunk.tokens.end };
                self.chunks[index].element = Element::Reports;
                self.chunks[index].verb = Some(verb);
                self.chunks[index].tokens.end = end;
                if particle {
                    self.chunks.remove(index + 1);
                }
            }
        }
    }

    /// "Leaders of both towns pledged on Sunday to mend it": the only verb of a sentence is no participle, where what it
    /// reports follows.
    fn tell_finite(&mut self) {
        let mut begin = 0;
        while begin < self.chunks.len() {
            let rest = &self.chunks[begin..];
            let length = rest.iter().position(|chunk| chunk.element == Element::Stop).unwrap_or(rest.len());
            let finite =
                |chunk: &Chunk| matches!(chunk.element, Element::Verb | Element::Reports | Element::IsReported);
            let cue = rest[..length].iter().position(|chunk| chunk.element == Element::Reported);
            if let Some(cue) = cue.filter(|cue| *cue > 0)
                && !rest[..length].iter().any(finite)
                && matches!(rest[cue - 1].element, Element::Person | Element::Name | Element::Noun)
                && self.reports_behind(begin + cue)
            {
                self.chunks[begin + cue].element = Element::Reports;
            }
            begin += length + 1;
        }
    }

    /// Whether what a verb reports follows it, but for a time.
    fn reports_behind(&self, cue: usize) -> bool {
        let Some(verb) = self.chunks[cue].verb else { return false };
        let time = |at: usize| self.chunks.get(at).is_some_and(|chunk| chunk.element == Element::Time);
        let mut at = cue + 1;
        while time(at) || self.chunks.get(at).is_some_and(|chunk| chunk.element == Element::Preposition) && time(at + 1)
        {
            at += if time(at) { 1 } else { 2 };
        }
        !verb.uses.any(Uses::ADDRESSEE)
            && self.chunks.get(at).is_some_and(|next| match next.element {
                Element::That => verb.uses.any(Uses::CLAUSE),
                Element::Nonfinite => verb.uses.any(Uses::TO) && self.tag(next.tokens.start) == Tag::To,
                _ => false,
            })
    }

    /// Parts a name from what could be a noun behind it where a clause follows: "Ana Okoro wonders how".
    fn part_names(&mut self) {
        for index in (0..self.chunks.len().saturating_sub(1)).rev() {
            let chunk = &self.chunks[index];
            let clause = begins_clause(&self.chunks[index + 1]);
            let named = || chunk.tokens.len() > 1 && self.names.person(chunk.head - 1).is_some();
            if chunk.element == Element::Noun
                && clause
                && chunk.head + 1 == chunk.tokens.end
                && named()
                && reporting::find(self.document.word(chunk.head)).is_some()
            {
                let verb = Chunk { tokens: chunk.head..chunk.tokens.end, ..chunk.clone() };
                let name = &mut self.chunks[index];
                (name.element, name.head, name.tokens.end) = (Element::Person, verb.head - 1, verb.head);
                self.chunks.insert(index + 1, verb);
            }
        }
    }

    /// Whether the sentence up to a mark is a subject without its verb: "Okoro, the mayor,".
    fn is_open_subject(&self, end: usize) -> bool {
        let begin =
            self.chunks[..end].iter().rposition(|chunk| chunk.element == Element::Stop).map_or(0, |stop| stop + 1);
        let before = &self.chunks[begin..end];
        let subject = before.first().is_some_and(|chunk| {
            matches!(chunk.element, Element::Person | Element::Name | Element::Noun | Element::Pronoun | Element::Other)
        });
        subject
            && before.iter().any(|chunk| chunk.element == Element::Comma)
            && !before.iter().any(|chunk| {
                matches!(chunk.element, Element::Verb | Element::Reports | Element::IsReported | Element::Quotation)
            })
    }

    /// Verbs that lead nothing but words in marks report nothing where there are none: "starting with the mayor".
    fn tell_mute(&mut self) {
        let mut begin = 0;
        while begin < self.chunks.len() {
            let rest = &self.chunks[begin..];
            let length = rest.iter().position(|chunk| chunk.element == Element::Stop).unwrap_or(rest.len());
            let is_quotation = |chunk: &Chunk| chunk.element == Element::Quotation;
            let before = begin > 1 && is_quotation(&self.chunks[begin - 2]);
            let behind = length > 0 && rest[length - 1].element == Element::Colon;
            if !before && !behind && !rest[..length].iter().any(is_quotation) {
                for chunk in &mut self.chunks[begin..begin + length] {
                    if chunk.verb.is_some_and(|verb| verb.prepositions.is_empty() && !verb.uses.any(WORDS)) {
                        chunk.verb = None;
                        chunk.element = match chunk.element {
                            Element::Reports | Element::IsReported => Element::Verb,
                            _ => Element::Nonfinite,
                        };
                    }
                }
            }
            begin += length + 1;
        }
    }

    /// "to mend the pier and open it": a further verb of the infinitive.
    fn tell_infinitives(&mut self) {
        let mut infinitive = false;
        for index in 1..self.chunks.len() {
            let chunk = &self.chunks[index];
            match chunk.element {
                Element::Verb
                    if infinitive
                        && self.chunks[index - 1].element == Element::Coordinator
                        && chunk.tokens.len() == 1
                        && self.tag(chunk.head) == Tag::Base =>
                {
                    self.chunks[index].element = Element::Nonfinite;
                }
                Element::Nonfinite | Element::ToReport => infinitive = self.tag(chunk.tokens.start) == Tag::To,
                Element::Verb
                | Element::Reports
                | Element::Stop
                | Element::Relative
                | Element::That
                | Element::Question => infinitive = false,
                _ => {}
            }
        }
    }

    /// "said that’s late": "that" is a subject; but behind what mostly is a noun, it describes that: "states that have".
    fn tell_that(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let (verb, next) = (&self.chunks[index - 1], &self.chunks[index + 1]);
            if self.chunks[index].element != Element::That
                || !matches!(next.element, Element::Verb | Element::Reports | Element::IsReported)
            {
                continue;
            }
            let auxiliary = matches!(self.tag(next.tokens.start), Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
            match verb.element {
                Element::Reports if verb.tokens.len() == 1 && self.is(verb.head, Classes::MOSTLY_NOUN) => {
                    self.chunks[index - 1].element = Element::Noun;
                }
                Element::Reports | Element::Reporting | Element::ToReport if auxiliary => {
                    self.chunks[index].element = Element::Pronoun
                }
                _ => {}
            }
        }
    }

    /// "demanded to know why" is "asked why".
    fn tell_wishes(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let knows = self.chunks[index].element == Element::Nonfinite
                && self.word_is(self.chunks[index].head, words!["know"]);
            let wishes = || self.chunks[index - 1].verb.is_some_and(|verb| verb.uses.any(Uses::TO));
            if knows && self.chunks[index + 1].element == Element::Question && wishes() {
                self.chunks[index - 1].verb = reporting::find("ask");
                self.chunks[index].element = Element::Adverb;
            }
        }
    }

    /// "Okoro and Lindt both said", "Okoro, the mayor, first said": no subject of their own.
    fn tell_adverbs(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let chunk = &self.chunks[index];
            if chunk.tokens.len() != 1
                || !matches!(self.chunks[index + 1].element, Element::Verb | Element::Reports | Element::IsReported)
            {
                continue;
            }
            let behind = match self.chunks[index - 1].element {
                Element::Comma => {
                    index > 1
                        && matches!(self.chunks[index - 2].element, Element::Person | Element::Name | Element::Noun)
                }
                element => matches!(
                    element,
                    Element::Person | Element::Name | Element::Noun | Element::Dash | Element::CloseBracket
                ),
            };
            let floats = behind && self.word_is(chunk.head, words!["both", "all", "each"])
                || (behind || matches!(self.chunks[index - 1].element, Element::Pronoun | Element::Relative))
                    && self.word_is(chunk.head, words!["first"]);
            if floats {
                self.chunks[index].element = Element::Adverb;
            }
        }
    }

    /// "had last month charged", "has, however, said": a time or place parts an auxiliary from its verb, and it says no
    /// more than an adverb; nor does "there" behind a noun.
    fn tell_auxiliaries(&mut self) {
        let row = OnceCell::new();
        for index in 0..self.chunks.len() {
            let chunk = &self.chunks[index];
            let there = chunk.element == Element::Pronoun
                && index > 0
                && matches!(self.chunks[index - 1].element, Element::Person | Element::Name | Element::Noun)
                && self.word_is(chunk.head, words!["there"]);
            let auxiliary = chunk.element == Element::Verb
                && self.tag(chunk.head) == Tag::Have
                && patterns::PARTED_AUXILIARY
                    .is_match(rest_of_sentence(row.get_or_init(|| row_of(&self.chunks)), index));
            if auxiliary {
                let rest = &mut self.chunks[index + 1..];
                for chunk in
                    rest.iter_mut().take_while(|chunk| !matches!(chunk.element, Element::Reports | Element::Reported))
                {
                    chunk.element = if chunk.element == Element::Comma { Element::Comma } else { Element::Adverb };
                }
                if let Some(verb) =
                    rest.iter_mut().find(|chunk| matches!(chunk.element, Element::Reports | Element::Reported))
                {
                    verb.element = Element::Reports;
                }
            }
            if auxiliary || there {
                self.chunks[index].element = Element::Adverb;
            }
        }
    }

    /// "if" after a verb that can ask is "whether", "when" next to it is a question: "would not say when".
    fn tell_questions(&mut self) {
        let asks = |chunk: &Chunk| chunk.verb.is_some_and(|verb| verb.uses.any(Uses::WH));
        for index in 1..self.chunks.len() {
            let head = self.chunks[index].head;
            if self.chunks[index].element != Element::Subordinator || !self.word_is(head, words!["if", "when"]) {
                continue;
            }
            let hearer = |chunk: &&Chunk| {
                matches!(
                    chunk.element,
                    Element::Person
                        | Element::Name
                        | Element::Noun
                        | Element::ObjectPronoun
                        | Element::Pronoun
                        | Element::Adverb
                        | Element::Time
                        | Element::Preposition
                )
            };
            let question = if self.word_is(head, words!["if"]) {
                self.chunks[..index].iter().rev().find(|chunk| !hearer(chunk)).is_some_and(asks)
            } else {
                let verb = &self.chunks[index - 1];
                let says = verb.verb.is_some_and(|verb| verb.uses.any(Uses::BARE)) && verb.tokens.len() == 1;
                asks(verb) && !says
            };
            if question {
                self.chunks[index].element = Element::Question;
            }
        }
    }

    /// "after the vote" is a preposition and its phrase, "after the man posted" and "as Okoro, the mayor, noted" begin
    /// a clause.
    fn tell_subordinators(&mut self) {
        let row = OnceCell::new();
        for index in 0..self.chunks.len() {
            let chunk = &self.chunks[index];
            if chunk.element == Element::Preposition
                && self.is(chunk.head, Classes::SUBORDINATOR)
                && patterns::ADVERBIAL_CLAUSE
                    .is_match(rest_of_sentence(row.get_or_init(|| row_of(&self.chunks)), index))
            {
                self.chunks[index].element = Element::Subordinator;
            }
        }
    }

    /// Verbs whose place tells what their form does not: "“…” said Okoro" and "Said Okoro, …" have their subject
    /// behind them, "when asked" and "Okoro, asked about it, left" have none.
    fn tell_participles(&mut self) {
        for index in 0..self.chunks.len().saturating_sub(1) {
            if !matches!(self.chunks[index].element, Element::Reported | Element::Reports | Element::Nonfinite) {
                continue;
            }
            let before = self.chunks[..index]
                .iter()
                .rev()
                .find(|chunk| chunk.element != Element::Comma)
                .map(|chunk| chunk.element);
            let chunk = &self.chunks[index];
            let quotes = chunk.verb.is_some_and(|verb| verb.uses.any(Uses::QUOTE));
            let subject = matches!(self.chunks[index + 1].element, Element::Person | Element::Name | Element::Noun);
            let participle = chunk.tokens.len() == 1 && self.is(chunk.head, Classes::PARTICIPLE);
            let last = self.chunks[index + 1].element == Element::Stop
                && index > 1
                && self.chunks[index - 2].element == Element::Comma;
            let element = match (chunk.element, before) {
                (Element::Reported, Some(Element::Person | Element::Name | Element::Noun)) if quotes && last => {
                    Element::Reports
                }
                (Element::Reported, None | Some(Element::Quotation | Element::Stop)) if quotes && subject => {
                    Element::Reports
                }
                (Element::Reports, Some(Element::Subordinator)) if participle => Element::Reported,
                (Element::Reports, None | Some(Element::Stop)) if participle && self.is_fronted(index) => {
                    Element::Reported
                }
                (Element::Reports, _) if participle && self.is_between_commas(index) => Element::Reported,
                (Element::Reported | Element::Nonfinite, Some(Element::Reports)) if self.is_relative_verb(index) => {
                    Element::Verb
                }
                (element, _) => element,
            };
            self.chunks[index].element = element;
        }
    }

    /// Whether a verb at the beginning of a sentence leads a phrase that the clause behind a comma is about: "Asked a
    /// question, Okoro left".
    fn is_fronted(&self, index: usize) -> bool {
        let sentence = self.chunks[index..].iter().position(|chunk| chunk.element == Element::Stop).unwrap_or(0);
        patterns::FRONTED_PARTICIPLE.is_match(&row_of(&self.chunks[index..index + sentence]))
    }

    /// Whether a verb with a preposition or question stands between commas, and another verb follows.
    fn is_between_commas(&self, index: usize) -> bool {
        let rest = self.chunks[index + 1..].iter().take_while(|chunk| chunk.element != Element::Stop);
        let mut after = rest
            .skip_while(|chunk| chunk.element != Element::Comma)
            .skip(1)
            .skip_while(|chunk| chunk.element == Element::Adverb);
        index > 1
            && self.chunks[index - 1].element == Element::Comma
            && matches!(self.chunks[index - 2].element, Element::Person | Element::Name | Element::Noun)
            && matches!(
                self.chunks[index + 1].element,
                Element::Preposition | Element::Question | Element::Subordinator
            )
            && after
                .next()
                .is_some_and(|chunk| matches!(chunk.element, Element::Verb | Element::Reports | Element::IsReported))
    }

    /// Whether a past form is the verb of a relative clause that a cue parts: "which they say broke the pier".
    fn is_relative_verb(&self, index: usize) -> bool {
        let chunk = &self.chunks[index];
        index > 2
            && chunk.tokens.len() == 1
            && self.is(chunk.head, Classes::PAST)
            && matches!(
                self.chunks[index - 2].element,
                Element::Person | Element::Name | Element::Noun | Element::Pronoun
            )
            && matches!(
                self.chunks[index - 3].element,
                Element::Relative | Element::That | Element::Question | Element::Noun
            )
    }
}
