//! What a phrase is by its place in the row, where its own words leave it open.

use std::cell::OnceCell;

use super::{Chunk, Cutter, letters};
use crate::lexicon::Classes;
use crate::pattern::Pattern;
use crate::quotes::verbs::{self, Uses};
use crate::text::tags::Tag;
use crate::text::words::words;

impl Cutter<'_> {
    /// Gives phrases the letters that only their neighbours can tell.
    pub(super) fn tell_by_place(&mut self) {
        self.tell_auxiliaries();
        self.tell_participles();
        self.tell_subordinators();
        self.tell_questions();
        self.tell_adverbs();
        self.tell_wishes();
        self.tell_that();
        self.tell_infinitives();
    }

    /// "to mend the pier and open it": a further verb of the infinitive.
    fn tell_infinitives(&mut self) {
        let mut infinitive = false;
        for index in 1..self.chunks.len() {
            let chunk = &self.chunks[index];
            match chunk.letter {
                b'V' if infinitive
                    && self.chunks[index - 1].letter == b'c'
                    && chunk.tokens.len() == 1
                    && self.tag(chunk.head) == Tag::Base =>
                {
                    self.chunks[index].letter = b'v';
                }
                b'v' | b'b' => infinitive = self.tag(chunk.tokens.start) == Tag::To,
                b'V' | b'S' | b'|' | b'R' | b't' | b'w' => infinitive = false,
                _ => {}
            }
        }
    }

    /// "said that’s late": "that" is a subject; but behind what mostly is a noun, it describes that: "states that have".
    fn tell_that(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let (verb, next) = (&self.chunks[index - 1], &self.chunks[index + 1]);
            if self.chunks[index].letter != b't' || !matches!(next.letter, b'V' | b'S' | b'E') {
                continue;
            }
            let auxiliary = matches!(self.tag(next.tokens.start), Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
            match verb.letter {
                b'S' if verb.tokens.len() == 1 && self.is(verb.head, Classes::MOSTLY_NOUN) => {
                    self.chunks[index - 1].letter = b'N';
                }
                b'S' | b's' | b'b' if auxiliary => self.chunks[index].letter = b'H',
                _ => {}
            }
        }
    }

    /// "demanded to know why" is "asked why".
    fn tell_wishes(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let wishes = self.chunks[index - 1].verb.is_some_and(|verb| verb.uses.any(Uses::TO));
            let knows = self.chunks[index].letter == b'v' && self.word_is(self.chunks[index].head, words!["know"]);
            if wishes && knows && self.chunks[index + 1].letter == b'w' {
                self.chunks[index - 1].verb = verbs::find("ask");
                self.chunks[index].letter = b'a';
            }
        }
    }

    /// "Okoro and Lindt both said", "Okoro, the mayor, first said": no subject of their own.
    fn tell_adverbs(&mut self) {
        for index in 1..self.chunks.len().saturating_sub(1) {
            let chunk = &self.chunks[index];
            let behind = match self.chunks[index - 1].letter {
                b',' => index > 1 && matches!(self.chunks[index - 2].letter, b'P' | b'O' | b'N'),
                letter => matches!(letter, b'P' | b'O' | b'N' | b'-' | b')'),
            };
            let floats = chunk.tokens.len() == 1
                && (behind && self.word_is(chunk.head, words!["both", "all", "each"])
                    || (behind || matches!(self.chunks[index - 1].letter, b'H' | b'R'))
                        && self.word_is(chunk.head, words!["first"]));
            if floats && matches!(self.chunks[index + 1].letter, b'V' | b'S' | b'E') {
                self.chunks[index].letter = b'a';
            }
        }
    }

    /// "had last month charged", "has, however, said": a time or place parts an auxiliary from its verb, and it says no
    /// more than an adverb; nor does "there" behind a noun.
    fn tell_auxiliaries(&mut self) {
        static PARTED: Pattern = Pattern::new(r"^V,?(?:[aM]|i[PONM])+,?[SEe]");
        let row = OnceCell::new();
        for index in 0..self.chunks.len() {
            let chunk = &self.chunks[index];
            let there = chunk.letter == b'H'
                && index > 0
                && matches!(self.chunks[index - 1].letter, b'P' | b'O' | b'N')
                && self.word_is(chunk.head, words!["there"]);
            let auxiliary = chunk.letter == b'V'
                && self.tag(chunk.head) == Tag::Have
                && PARTED.is_match(&row.get_or_init(|| letters(&self.chunks)).as_bytes()[index..]);
            if auxiliary {
                let rest = &mut self.chunks[index + 1..];
                for chunk in rest.iter_mut().take_while(|chunk| !matches!(chunk.letter, b'S' | b'e')) {
                    chunk.letter = if chunk.letter == b',' { b',' } else { b'a' };
                }
                if let Some(verb) = rest.iter_mut().find(|chunk| matches!(chunk.letter, b'S' | b'e')) {
                    verb.letter = b'S';
                }
            }
            if auxiliary || there {
                self.chunks[index].letter = b'a';
            }
        }
    }

    /// "if" after a verb that can ask is "whether", "when" next to it is a question: "would not say when".
    fn tell_questions(&mut self) {
        let asks = |chunk: &Chunk| chunk.verb.is_some_and(|verb| verb.uses.any(Uses::WH));
        for index in 1..self.chunks.len() {
            let head = self.chunks[index].head;
            if self.chunks[index].letter != b'u' || !self.word_is(head, words!["if", "when"]) {
                continue;
            }
            let hearer = |chunk: &&Chunk| matches!(chunk.letter, b'P' | b'O' | b'N' | b'h' | b'H' | b'a' | b'M' | b'i');
            let question = if self.word_is(head, words!["if"]) {
                self.chunks[..index].iter().rev().find(|chunk| !hearer(chunk)).is_some_and(asks)
            } else {
                let verb = &self.chunks[index - 1];
                let says = verb.verb.is_some_and(|verb| verb.uses.any(Uses::BARE)) && verb.tokens.len() == 1;
                asks(verb) && !says
            };
            if question {
                self.chunks[index].letter = b'w';
            }
        }
    }

    /// "after the vote" is a preposition and its phrase, "after the man posted" and "as Okoro, the mayor, noted" begin
    /// a clause.
    fn tell_subordinators(&mut self) {
        static CLAUSE: Pattern =
            Pattern::new(r"^i[PONH](?:i[PON])*(?:,[^,|:;VSE]+(?:,c[PON](?:i[PON])*)?,)?[aM]*[VSE]");
        let row = OnceCell::new();
        for index in 0..self.chunks.len() {
            let chunk = &self.chunks[index];
            if chunk.letter == b'i'
                && self.is(chunk.head, Classes::SUBORDINATOR)
                && CLAUSE.is_match(&row.get_or_init(|| letters(&self.chunks)).as_bytes()[index..])
            {
                self.chunks[index].letter = b'u';
            }
        }
    }

    /// Verbs whose place tells what their form does not: "“…” said Okoro" and "Said Okoro, …" have their subject
    /// behind them, "when asked" and "Okoro, asked about it, left" have none.
    fn tell_participles(&mut self) {
        for index in 0..self.chunks.len().saturating_sub(1) {
            let before = self.chunks[..index].iter().rev().find(|chunk| chunk.letter != b',').map(|chunk| chunk.letter);
            let chunk = &self.chunks[index];
            let quotes = chunk.verb.is_some_and(|verb| verb.uses.any(Uses::QUOTE));
            let subject = matches!(self.chunks[index + 1].letter, b'P' | b'O' | b'N');
            let participle = chunk.tokens.len() == 1 && self.is(chunk.head, Classes::PARTICIPLE);
            let last = self.chunks[index + 1].letter == b'|' && index > 1 && self.chunks[index - 2].letter == b',';
            let letter = match (chunk.letter, before) {
                (b'e', Some(b'P' | b'O' | b'N')) if quotes && last => b'S',
                (b'e', None | Some(b'Q' | b'|')) if quotes && subject => b'S',
                (b'S', Some(b'u')) if participle => b'e',
                (b'S', None | Some(b'|')) if participle && self.is_fronted(index) => b'e',
                (b'S', _) if participle && self.is_between_commas(index) => b'e',
                (b'e' | b'v', Some(b'S')) if self.is_relative_verb(index) => b'V',
                (letter, _) => letter,
            };
            self.chunks[index].letter = letter;
        }
    }

    /// Whether a verb at the beginning of a sentence leads a phrase that the clause behind a comma is about: "Asked a
    /// question, Okoro left".
    fn is_fronted(&self, index: usize) -> bool {
        static CLAUSE: Pattern = Pattern::new(r"^S(?:N(?:i[PONH])*|i[PONH][^|,VSE]*),[aM]*[PONH](?:i[PON])*[aM]*[VSE]");
        let sentence = self.chunks[index..].iter().position(|chunk| chunk.letter == b'|').unwrap_or(0);
        CLAUSE.is_match(letters(&self.chunks[index..index + sentence]).as_bytes())
    }

    /// Whether a verb with a preposition or question stands between commas, and another verb follows.
    fn is_between_commas(&self, index: usize) -> bool {
        let rest = self.chunks[index + 1..].iter().take_while(|chunk| chunk.letter != b'|');
        let mut after = rest.skip_while(|chunk| chunk.letter != b',').skip(1).skip_while(|chunk| chunk.letter == b'a');
        index > 1
            && self.chunks[index - 1].letter == b','
            && matches!(self.chunks[index - 2].letter, b'P' | b'O' | b'N')
            && matches!(self.chunks[index + 1].letter, b'i' | b'w' | b'u')
            && after.next().is_some_and(|chunk| matches!(chunk.letter, b'V' | b'S' | b'E'))
    }

    /// Whether a past form is the verb of a relative clause that a cue parts: "which they say broke the pier".
    fn is_relative_verb(&self, index: usize) -> bool {
        let chunk = &self.chunks[index];
        index > 2
            && chunk.tokens.len() == 1
            && self.is(chunk.head, Classes::PAST)
            && matches!(self.chunks[index - 2].letter, b'P' | b'O' | b'N' | b'H')
            && matches!(self.chunks[index - 3].letter, b'R' | b't' | b'w' | b'N')
    }
}
