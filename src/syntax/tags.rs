//! The part of speech of every token: the lexicon says what a word can be, its neighbours what it is.

mod clause;
mod closed;
mod constraint;
mod constraints;
mod predicates;
mod readings;

use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::text::tokens::{Kind, Token};
use crate::text::{Block, BlockKind, Sentence};
use clause::Before;
pub(super) use readings::Tags;

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Tag {
    /// "the", "every"
    Determiner,
    /// "his", the 's of "the judge's"
    Possessive,
    /// "federal"
    Adjective,
    /// "ruling"
    Noun,
    /// "rulings"
    Plural,
    /// A capitalised word that is not there for the sentence's sake.
    Name,
    /// "27,000", "three"
    Number,
    /// A pronoun that can be a subject.
    Pronoun,
    /// "him", "themselves"
    ObjectPronoun,
    /// Base form, and the present of a plural subject.
    Base,
    /// Present, third person singular.
    Present,
    /// Past tense.
    Past,
    /// Past participle.
    Participle,
    /// -ing form.
    Gerund,
    /// A form of be.
    Be,
    /// A form of have.
    Have,
    /// A form of do.
    Do,
    /// "will", "could"
    Modal,
    /// "to" before a verb.
    To,
    /// "also", "again"
    Adverb,
    /// "not", "never"
    Negation,
    /// "of", "during"
    Preposition,
    /// "and", "but"
    Coordinator,
    /// "because", "while"
    Subordinator,
    /// "that", unless it is surely a determiner.
    That,
    /// "who", "which", "whether", "what"
    Wh,
    /// Punctuation, symbols, addresses.
    Mark,
}

use Tag::*;

impl Tag {
    /// Whether the word can stand at the head of a noun phrase.
    pub const fn is_nominal(self) -> bool {
        matches!(self, Noun | Plural | Name | Number | Pronoun | ObjectPronoun)
    }

    /// Whether the word is a verb or auxiliary of any form.
    pub const fn is_verb(self) -> bool {
        matches!(self, Base | Present | Past | Participle | Gerund | Be | Have | Do | Modal)
    }
}

const VERB_FORMS: Classes =
    Classes::VERB.with(Classes::VERB_S).with(Classes::PAST).with(Classes::PARTICIPLE).with(Classes::GERUND);
const NOUN_FORMS: Classes = Classes::NOUN.with(Classes::PLURAL);

/// Tags every token, from left to right, sentence by sentence.
pub fn tag(text: &str, tokens: &[Token], blocks: &[Block], sentences: &[Sentence]) -> Vec<Tag> {
    tag_by(u64::MAX, text, tokens, blocks, sentences)
}

/// The same by some of the constraints alone, one bit each.
fn tag_by(constraints: u64, text: &str, tokens: &[Token], blocks: &[Block], sentences: &[Sentence]) -> Vec<Tag> {
    let mut tags = Vec::with_capacity(tokens.len());
    let titles: Vec<bool> = blocks.iter().map(|block| is_title_case(&tokens[block.tokens.clone()], block)).collect();
    for sentence in sentences {
        let titled = titles.get(sentence.block).copied().unwrap_or_default();
        let heading = blocks.get(sentence.block).is_some_and(|block| block.kind != BlockKind::Prose);
        let (first, tokens) = (sentence.tokens.start, &tokens[..sentence.tokens.end]);
        let mut here = Here { text, tokens, first, at: first, before: Before::START, titled, heading, constraints };
        for at in sentence.tokens.clone() {
            here.at = at;
            let tag = here.tag();
            tags.push(tag);
            here.before.pass(at, &tokens[at], tag);
        }
    }
    // Tokens outside every sentence cannot be; keep the invariant of one tag a token all the same.
    tags.resize(tokens.len(), Mark);
    tags
}

/// Whether a mark begins something: a quotation, a bracket, what follows a colon.
fn opens(token: &Token) -> bool {
    match token.kind {
        Kind::Mark('“' | '‘' | '„' | '«' | '(' | '[' | ':' | '`') => true,
        Kind::Mark('"' | '\'') => token.spaced,
        _ => false,
    }
}

/// Whether most of the longer words of a heading begin with a capital, so that capitals say nothing.
fn is_title_case(tokens: &[Token], block: &Block) -> bool {
    if matches!(block.kind, BlockKind::Prose | BlockKind::Caption) {
        return false;
    }
    let long = tokens.iter().filter(|token| token.kind == Kind::Word && token.span().len() > 3);
    let (capitals, all) = long.fold((0, 0), |(c, n), token| (c + usize::from(token.is_capitalised()), n + 1));
    all > 2 && capitals * 3 > all * 2
}

/// A word in its place.
struct Here<'a> {
    text: &'a str,
    /// The tokens up to the end of the sentence.
    tokens: &'a [Token],
    /// Where the sentence begins.
    first: usize,
    at: usize,
    before: Before,
    titled: bool,
    /// Whether the sentence is a heading.
    heading: bool,
    /// The constraints that are tried, one bit each.
    constraints: u64,
}

impl Here<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.at]
    }

    fn word(&self, offset: usize) -> &str {
        self.tokens.get(self.at + offset).map_or("", |token| token.span().of(self.text))
    }

    fn is_word(&self, words: &Words) -> bool {
        self.token().is_one_of(words, self.text)
    }

    fn next(&self) -> Classes {
        self.tokens.get(self.at + 1).map_or(Classes::NONE, |token| token.classes)
    }

    fn next_is_name(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|token| token.is_capitalised() && !token.is(Classes::PRONOUN))
    }

    /// Whether what follows can only go on a noun phrase: a noun or adjective, or a capitalised word.
    fn noun_follows(&self) -> bool {
        let next = self.next();
        let closed = Classes::PREPOSITION
            .with(Classes::COORDINATOR)
            .with(Classes::AUXILIARY)
            .with(Classes::MODAL)
            .with(Classes::POSSESSIVE)
            .with(Classes::OBJECT_PRONOUN);
        self.next_is_name()
            || self.tokens.get(self.at + 1).is_some_and(|token| token.kind == Kind::Number)
            || next.any(NOUN_FORMS.with(Classes::ADJECTIVE).with(Classes::NUMBER))
                && !next.any(closed.with(Classes::DETERMINER))
                && !(next.any(Classes::MOSTLY_VERB) && next.any(Classes::PAST.with(Classes::VERB_S)))
    }

    fn tag(&self) -> Tag {
        let token = self.token();
        match token.kind {
            Kind::Number => return Number,
            Kind::Mark('&') => return Coordinator,
            Kind::Mark('\'' | '’') if self.is_possessive() => return Possessive,
            Kind::Address | Kind::Mark(_) => return Mark,
            Kind::Word => {}
        }
        if token.is_capitalised() && !self.titled && !self.before.begins && !self.is_word(words!["I", "I'm"]) {
            return Name;
        }
        if let Some(tag) = self.closed() {
            return tag;
        }
        let can = token.classes;
        if token.is_capitalised()
            && (!can.any(NOUN_FORMS.with(VERB_FORMS).with(Classes::ADJECTIVE).with(Classes::ADVERB))
                || self.is_name_in_place())
        {
            return Name;
        }
        self.open()
    }

    /// Whether a capitalised word at the beginning of a sentence, or in a title, is a name all the same.
    fn is_name_in_place(&self) -> bool {
        let can = self.token().classes;
        let person =
            can.any(Classes::COMMON_GIVEN.with(Classes::COMMON_FAMILY).with(Classes::COUNTRY).with(Classes::STATE));
        if self.titled {
            return person && !can.any(Classes::COMMON);
        }
        // "Google says", "Reach has left": no order is followed by a finite verb.
        let firm = can.any(Classes::VERB)
            && (self.is_finite_at(1) || can.any(Classes::NOT_A_NAME) && self.next().any(Classes::VERB_S));
        firm || person && !can.any(Classes::COMMON)
            || self.next_is_name()
                && (!can.any(Classes::PERSON_NOUN.with(Classes::ADVERB))
                    && !can.any(Classes::GERUND.with(Classes::PARTICIPLE))
                    || self.is_word(words!["north", "south", "east", "west", "united"]))
    }

    /// Whether an apostrophe is what is left of a possessive: "workers' rights", not the end of a quotation.
    fn is_possessive(&self) -> bool {
        let before = self.at.checked_sub(1).map_or("", |at| self.tokens[at].span().of(self.text));
        let follows = self.tokens.get(self.at + 1).is_some_and(|next| next.spaced && next.kind == Kind::Word);
        !self.token().spaced
            && before.ends_with(['s', 'z', 'x'])
            && follows
            && self.before.tag.is_nominal()
            && !self.before.opened
    }

    /// Nouns, verbs, adjectives and adverbs: the likeliest of the readings that what stands around the word leaves.
    fn open(&self) -> Tag {
        let mut left = self.readings();
        let mut rest = constraints::AFTER[self.before.verb as usize] & self.constraints;
        while left.is_open() && rest != 0 {
            let constraint = &constraints::CONSTRAINTS[rest.trailing_zeros() as usize];
            rest &= rest - 1;
            let kept = left.and(constraint.keep);
            if kept.any(Tags::ALL) && kept != left && (constraint.when)(self) {
                left = kept;
            }
        }
        self.likeliest(left)
    }

    /// Whether the word before is directly before: no adverb between.
    fn is_direct(&self) -> bool {
        self.before.tag == self.before.verb
    }

    /// Whether the word before is one of `words`.
    fn is_after(&self, words: &Words) -> bool {
        self.at.checked_sub(1).is_some_and(|at| self.tokens[at].is_one_of(words, self.text))
    }

    fn is_next(&self, words: &Words) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|token| token.is_one_of(words, self.text))
    }

    /// Whether what follows can be the object of a verb here and goes on no noun phrase: "the", "him", a name; a day
    /// is none.
    fn object_follows(&self) -> bool {
        let begins = Classes::DETERMINER.with(Classes::PRONOUN).with(Classes::POSSESSIVE).with(Classes::OBJECT_PRONOUN);
        let next = self.next();
        (next.any(begins) || self.next_is_name() || self.quotation_follows())
            && !next.any(Classes::DATE)
            && !self.is_next(words!["this", "last"])
    }

    /// Whether what follows goes on a verb: an object, a clause, an infinitive, words in quotation marks.
    fn complement_follows(&self) -> bool {
        self.object_follows()
            || self.next().any(Classes::SUBORDINATOR)
            || self.is_next(words!["to", "how", "why", "what"])
            || self.tokens.get(self.at + 1).is_some_and(|token| token.is_mark(':'))
    }

    fn quotation_follows(&self) -> bool {
        matches!(self.tokens.get(self.at + 1).map(|token| token.kind), Some(Kind::Mark('"' | '“')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::syntax::Document;

    fn tagged(text: &str) -> Vec<Tag> {
        Document::new(text, &Lexicon::default()).tags
    }

    fn tag_of(text: &str, word: &str) -> Tag {
        tag_of_by(u64::MAX, text, word)
    }

    fn tag_of_by(constraints: u64, text: &str, word: &str) -> Tag {
        let document = Document::new(text, &Lexicon::default());
        let at = (0..document.tokens.len()).find(|at| document.word(*at) == word).expect("the word is in the text");
        tag_by(constraints, text, &document.tokens, &document.blocks, &document.sentences)[at]
    }

    #[test]
    fn neighbours_tell_nouns_from_verbs() {
        assert_eq!(tag_of("The mayor claims that it works.", "claims"), Present);
        assert_eq!(tag_of("The mayor claims to have seen it.", "claims"), Present);
        assert_eq!(tag_of("A fan wonders why it works.", "wonders"), Present);
        assert_eq!(tag_of("Reach said it works.", "Reach"), Name);
        assert_eq!(tag_of("Google claims it works.", "Google"), Name);
        assert_eq!(tag_of("Reach the man who said it works.", "Reach"), Base);
        assert_eq!(tag_of("He said this levels out.", "levels"), Present);
        assert_eq!(tag_of("Okoro works too much.", "works"), Present);
        assert_eq!(tag_of("They met the so called experts.", "called"), Adjective);
        assert_eq!(tag_of("His claims were heard.", "claims"), Plural);
        assert_eq!(tag_of("They plan to report the loss.", "report"), Base);
        assert_eq!(tag_of("The report was late.", "report"), Noun);
        assert_eq!(tag_of("A veteran of past games left.", "past"), Adjective);
        assert_eq!(tag_of("They went past the mayor.", "past"), Preposition);
        assert_eq!(tag_of("She has said so.", "said"), Participle);
        assert_eq!(tag_of("The judge said so.", "said"), Past);
        assert_eq!(tag_of("The Bank of Varby (BOV) plans to close it.", "plans"), Present);
        assert_eq!(tag_of("Travellers in Varby say militants fled.", "say"), Base);
        assert_eq!(tag_of("They waited for political promises that failed.", "promises"), Plural);
        assert_eq!(tag_of("He was the first mayor ever accused of theft.", "accused"), Participle);
        assert_eq!(tag_of("The police officers clash regularly.", "clash"), Base);
        assert_eq!(tag_of("The insurance claims in the north are late.", "claims"), Plural);
        assert_eq!(tag_of("The show ends with a song.", "ends"), Present);
    }

    #[test]
    fn constraints_keep_their_examples() {
        let mut wrong = Vec::new();
        for constraint in constraints::CONSTRAINTS {
            for (sentence, tag) in [constraint.example, constraint.counterexample] {
                let word = sentence.split('*').nth(1).expect("a word in stars");
                let found = tag_of(&sentence.replace('*', ""), word);
                if found != tag {
                    wrong.push((constraint.id, sentence, found));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn examples_need_their_constraint() {
        let mut idle = Vec::new();
        for (at, constraint) in constraints::CONSTRAINTS.iter().enumerate() {
            let (sentence, tag) = constraint.example;
            let word = sentence.split('*').nth(1).expect("a word in stars");
            if tag_of_by(!(1 << at), &sentence.replace('*', ""), word) == tag {
                idle.push((constraint.id, sentence));
            }
        }
        assert!(idle.is_empty(), "hold without their constraint: {idle:#?}");
    }

    #[test]
    fn capitals_say_nothing_in_title_case() {
        let text = "Mayor Signs Bridge Deal\n\nThe mayor of Varby left on Monday.";
        assert_eq!(tagged(text)[..4], [Noun, Present, Noun, Noun]);
        let text = "Harbour of Varby loses the Okoro bridge\n\nThe mayor of Varby left on Monday.";
        assert_eq!(tag_of(text, "Okoro"), Name);
    }

    #[test]
    fn capitals_make_names_but_not_at_the_beginning() {
        assert_eq!(tagged("Officials met Okoro."), [Plural, Past, Name, Mark]);
        assert_eq!(tag_of("North Varby objected.", "North"), Name);
        assert_eq!(tag_of("North of Varby they objected.", "North"), Adverb);
        assert_eq!(tag_of("Her lawyer met her.", "Her"), Possessive);
        assert_eq!(tag_of("The lawyer met her.", "her"), ObjectPronoun);
    }
}
