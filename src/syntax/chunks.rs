//! Chunks: a block's tokens as a row of noun phrases, verb groups and marks.

mod context;
mod noun_phrases;
mod verb_groups;

use std::ops::Range;

use crate::lexicon::Classes;
use crate::lexicon::reporting::{Uses, Verb};
use crate::lexicon::words::{Filter, Words, words};
use crate::rules::{Element, Elements};
use crate::syntax::Document;
use crate::syntax::holders::Holders;
use crate::syntax::tags::Tag;
use crate::text::Block;
use crate::text::tokens::Kind;

/// A phrase or mark.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// What it is.
    pub element: Element,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The noun or verb the phrase is built on.
    pub head: usize,
    /// The reporting verb, if the head is one.
    pub verb: Option<&'static Verb>,
    /// The index of what it stands for: a quotation, later a frame.
    pub index: usize,
}

/// Which token belongs to a name mention, and to whose.
pub struct Names {
    holders: Holders,
    /// The person of each mention.
    person: Vec<u32>,
    /// The tags of all tokens, those of a name mention as names.
    tags: Vec<Tag>,
}

impl Names {
    /// Marks the tokens of every name, given with its person.
    pub fn new(document: &Document, names: impl Iterator<Item = (Range<usize>, usize)> + Clone) -> Self {
        let mut tags = document.tags.clone();
        for (tokens, _) in names.clone() {
            tags.get_mut(tokens).unwrap_or_default().fill(Tag::Name);
        }
        let holders = Holders::new(tags.len(), names.clone().map(|(tokens, _)| tokens));
        Names { holders, person: names.map(|(_, person)| person as u32).collect(), tags }
    }

    /// The person a token names.
    pub fn person(&self, token: usize) -> Option<usize> {
        self.holders.of(token).map(|mention| self.person[mention] as usize)
    }
}

/// Cuts a block into chunks, which `chunks` has room for.
pub fn chunks(document: &Document, names: &Names, block: &Block, mut chunks: Vec<Chunk>) -> Vec<Chunk> {
    chunks.clear();
    chunks.reserve(block.tokens.len());
    let mut cutter =
        Cutter { document, names, end: block.tokens.end, chunks, seen: Elements::NONE, length: 0, quoted: 0 };
    let mut at = block.tokens.start + block.dateline;
    let mut sentence = document.sentence_of(at);
    while at < block.tokens.end {
        at = cutter.next(at).max(at + 1);
        while document.sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= at) {
            if document.sentences[sentence].tokens.end == at
                && cutter.chunks.last().is_some_and(|last| last.element != Element::Stop)
            {
                cutter.push(Element::Stop, at..at, at);
            }
            sentence += 1;
        }
    }
    if cutter.chunks.last().is_some_and(|last| last.element != Element::Stop) {
        cutter.push(Element::Stop, at..at, at);
    }
    cutter.tell_by_place();
    cutter.chunks
}

/// How many phrases can be one sentence: what is longer is no prose, and would take the patterns ever longer.
const LONGEST: usize = 400;

/// The words of phrases that are told by them.
const SPECIAL: Filter = Filter::NONE.with(words!["according", "that"]);

struct Cutter<'a> {
    document: &'a Document<'a>,
    names: &'a Names,
    end: usize,
    chunks: Vec<Chunk>,
    /// What there are among them.
    seen: Elements,
    /// The phrases since the last end of a sentence.
    length: usize,
    /// The next token of a quotation: none before it is in one.
    quoted: usize,
}

impl Cutter<'_> {
    fn push(&mut self, element: Element, tokens: Range<usize>, head: usize) {
        self.length = if element == Element::Stop { 0 } else { self.length + 1 };
        if self.length > LONGEST {
            self.push(Element::Stop, tokens.start..tokens.start, tokens.start);
        }
        self.seen = self.seen.with(Elements::of(&[element]));
        self.chunks.push(Chunk { element, tokens, head, verb: None, index: 0 });
    }

    fn tag(&self, at: usize) -> Tag {
        if at < self.end { self.names.tags[at] } else { Tag::Mark }
    }

    fn is(&self, at: usize, classes: Classes) -> bool {
        at < self.end && self.document.tokens[at].is(classes)
    }

    fn word_is(&self, at: usize, words: &Words) -> bool {
        at < self.end && self.document.tokens[at].is_one_of(words, self.document.text)
    }

    /// Index of the quotation that holds a token behind the last chunk.
    fn quotation_of(&self, at: usize) -> Option<usize> {
        if at < self.quoted { None } else { self.document.quotation_of(at) }
    }

    /// Cuts one chunk at `at` and gives where the next begins.
    fn next(&mut self, at: usize) -> usize {
        let document = self.document;
        if self.quoted <= at {
            self.quoted = document.quoted_from(at);
        }
        if let Some(index) = self.quotation_of(at)
            && !self.is_modifier(index)
        {
            let end = document.quotations[index].tokens.end.min(self.end);
            if self.titles_noun(index) {
                if self.chunks.last().is_some_and(|last| last.element == Element::Preposition) {
                    self.chunks.pop();
                }
                if let Some(noun) = self.chunks.last_mut() {
                    noun.tokens.end = end;
                }
                return end;
            }
            self.push(Element::Quotation, at..end, at);
            if let Some(last) = self.chunks.last_mut() {
                last.index = index;
            }
            // American printers put the comma of the sentence inside the marks.
            if end - at > 2 && document.tokens[end - 2].is_mark(',') {
                self.push(Element::Comma, end..end, end);
            }
            return end;
        }
        if let Some((element, end, head)) = self.special_phrase(at) {
            self.push(element, at..end, head);
            return end;
        }
        if let Some((end, head)) = self.noun_phrase(at) {
            return self.push_noun_phrase(at, end, head);
        }
        if let Some(end) = self.verb_group(at) {
            return end;
        }
        let element = match self.tag(at) {
            _ if self.is_infinitive_in_marks(at) => Element::Nonfinite,
            Tag::Mark => match document.tokens[at].kind {
                Kind::Mark(',') => Element::Comma,
                Kind::Mark(':') => Element::Colon,
                Kind::Mark(';') => Element::Semicolon,
                Kind::Mark('(' | '[') => Element::OpenBracket,
                Kind::Mark(')' | ']') => Element::CloseBracket,
                Kind::Mark('—' | '–' | '―' | '-' | '…') => Element::Dash,
                Kind::Mark('.' | '?' | '!') => return at + 1,
                Kind::Address => Element::Name,
                _ => Element::Other,
            },
            Tag::That => Element::That,
            Tag::Wh if self.word_is(at, words!["who", "which", "whom", "whose"]) => Element::Relative,
            Tag::Wh if self.word_is(at, words!["when"]) => Element::Subordinator,
            Tag::Wh => Element::Question,
            Tag::Preposition => Element::Preposition,
            Tag::Coordinator => Element::Coordinator,
            Tag::Subordinator => Element::Subordinator,
            Tag::Adverb | Tag::Negation => Element::Adverb,
            Tag::Adjective => Element::Adjective,
            Tag::Pronoun => Element::Pronoun,
            Tag::ObjectPronoun => Element::ObjectPronoun,
            _ => Element::Other,
        };
        self.push(element, at..at + 1, at);
        at + 1
    }

    /// Times and what is told by its words alone: the element, the end and the head.
    fn special_phrase(&self, at: usize) -> Option<(Element, usize, usize)> {
        if !self.can_begin_time(at) && !SPECIAL.can_have(self.document.tokens[at].key) {
            return None;
        }
        if let Some(end) = self.time(at) {
            return Some((Element::Time, end, end - 1));
        }
        if self.word_is(at, words!["according"]) && self.word_is(at + 1, words!["to"]) {
            return Some((Element::AccordingTo, at + 2, at));
        }
        self.begins_clause(at).then_some((Element::That, at + 1, at))
    }

    /// Whether "that" behind a verb of saying stands before a plural, which it cannot belong to: "points out that boats sank".
    fn begins_clause(&self, at: usize) -> bool {
        self.word_is(at, words!["that"])
            && self.tag(at) == Tag::Determiner
            && self.chunks.last().is_some_and(|last| {
                let out = last.verb.is_none() && self.word_is(last.head, words!["out"]);
                let verb = if out { self.chunks.iter().rev().nth(1) } else { Some(last) };
                verb.and_then(|verb| verb.verb).is_some_and(|verb| verb.uses.any(Uses::CLAUSE))
            })
            && self.noun_phrase(at).is_some_and(|(_, head)| self.tag(head) == Tag::Plural)
    }

    /// Whether "to" stands before a verb in marks: "to “keep out”".
    fn is_infinitive_in_marks(&self, at: usize) -> bool {
        self.word_is(at, words!["to"])
            && at + 2 < self.end
            && self.document.quotation_of(at + 1).is_some()
            && self.document.tokens[at + 2].is(Classes::VERB)
            && !self.document.tokens[at + 2].is_capitalised()
    }

    /// Whether a quotation is the name of a work that its noun phrase goes on to ("the author of “Salt Roads”").
    fn titles_noun(&self, index: usize) -> bool {
        let quotation = &self.document.quotations[index];
        let count = self.chunks.len();
        // "Channel 5’s “Morning Desk”": capitals at both ends make a title.
        let owner =
            self.chunks.last().filter(|chunk| matches!(chunk.element, Element::Name | Element::Person | Element::Noun));
        let title = quotation.tokens.len() > 2
            && self.document.tokens[quotation.tokens.start + 1].is_capitalised()
            && quotation.tokens.clone().rev().skip(1).take(2).any(|at| self.document.tokens[at].is_capitalised());
        if owner.is_some_and(|chunk| self.tag(chunk.tokens.end - 1) == Tag::Possessive)
            && quotation.tokens.len() <= 9
            && title
        {
            return true;
        }
        quotation.tokens.len() <= 9
            && count > 1
            && self.chunks[count - 1].element == Element::Preposition
            && self.word_is(self.chunks[count - 1].head, words!["of"])
            && self.chunks[count - 2].element == Element::Noun
            && self.document.tokens[self.chunks[count - 2].head].is(Classes::PERSON_NOUN)
    }

    /// Whether a quotation is a word or two in marks before its noun ("the “interim” director").
    fn is_modifier(&self, index: usize) -> bool {
        let quotation = &self.document.quotations[index];
        let after = quotation.tokens.end;
        quotation.closed
            && (3..=5).contains(&quotation.tokens.len())
            && after < self.end
            && matches!(self.document.tags[after], Tag::Noun | Tag::Plural | Tag::Name)
            && self.document.tokens[after].spaced
            && quotation.tokens.start > 0
            && matches!(
                self.document.tags[quotation.tokens.start - 1],
                Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Name
            )
            && !self.document.tokens[after - 1].is_mark(',')
            && !matches!(self.document.word(after - 2), "," | "." | "?" | "!")
    }
}

/// What the chunks are, one element a chunk.
pub fn row_of(chunks: &[Chunk]) -> Vec<Element> {
    chunks.iter().map(|chunk| chunk.element).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// The chunks of a text, with their elements.
    fn cut(text: &str) -> String {
        let document = Document::new(text, &Lexicon::default());
        let names = Names::new(&document, [].into_iter());
        let chunks = document.blocks.iter().flat_map(|block| chunks(&document, &names, block, Vec::new()));
        let shown = chunks.map(|chunk| match document.span(chunk.tokens).of(text) {
            "" => chunk.element.name().to_string(),
            words => format!("{words}/{}", chunk.element.name()),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_sentence_is_cut_into_phrases() {
        assert_eq!(
            cut("The director of the division said on Monday that it works."),
            "The director of the division/noun said/reports on/preposition Monday/time that/that it/pronoun works/verb stop"
        );
        assert_eq!(
            cut("“It works,” she said. He left."),
            "“It works,”/quotation , she/pronoun said/reports stop He/pronoun left/verb stop"
        );
        assert_eq!(
            cut("She went on to say the plan, which failed, was late."),
            "She/pronoun went on to say/reports the plan/noun ,/, which/relative failed/verb ,/, was/verb late/adjective stop"
        );
        assert_eq!(
            cut("According to the judge, it was called illegal."),
            "According to/according-to the judge/noun ,/, it/pronoun was called/is-reported illegal/adjective stop"
        );
        assert_eq!(
            cut("They came to mend the pier and open it."),
            "They/pronoun came/verb to mend/nonfinite the pier/noun and/coordinator open/nonfinite it/pronoun stop"
        );
        assert_eq!(
            cut("She said on Friday his doctors knew."),
            "She/pronoun said/reports on/preposition Friday/time his doctors/noun knew/verb stop"
        );
        assert_eq!(
            cut("A tall, 71-year-old man said it leaks."),
            "A tall, 71-year-old man/noun said/reports it/pronoun leaks/verb stop"
        );
        assert_eq!(
            cut("Claims that it leaks were heard."),
            "Claims/noun that/that it/pronoun leaks/verb were heard/verb stop"
        );
        assert_eq!(
            cut("He pointed out that boat owners lost."),
            "He/pronoun pointed/reports out/preposition that/that boat owners/noun lost/verb stop"
        );
        assert_eq!(
            cut("She said at that harbour boats sank."),
            "She/pronoun said/reports at/preposition that harbour boats/noun sank/verb stop"
        );
        assert_eq!(
            cut("She told reporters Norway knew."),
            "She/pronoun told/reports reporters/noun Norway/name knew/verb stop"
        );
    }
}
