//! The part of speech of every token: the lexicon says what a word can be, its neighbours what it is.

mod closed;

use super::tokens::{Kind, Token};
use super::{Block, BlockKind, Sentence};
use crate::lexicon::Classes;

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
    /// "that" in every use.
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
    let mut tags = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        let titled =
            blocks.get(sentence.block).is_some_and(|block| is_title_case(&tokens[block.tokens.clone()], block));
        let heading = blocks.get(sentence.block).is_some_and(|block| block.kind != BlockKind::Prose);
        let mut before = Before { tag: Mark, verb: Mark, begins: true, governed: false };
        for at in sentence.tokens.clone() {
            let here = Here {
                text,
                tokens: &tokens[..sentence.tokens.end],
                first: sentence.tokens.start,
                at,
                before,
                titled,
                heading,
            };
            let tag = here.tag();
            tags.push(tag);
            before.begins = tag == Mark && (before.begins || opens(&tokens[at]));
            if !matches!(tag, Adverb | Negation) {
                before.verb = tag;
            }
            before.governed = match tag {
                To | Modal => true,
                Past | Present | Be | Have | Do | That | Wh => false,
                _ => before.governed,
            };
            before.tag = tag;
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
    let long = tokens.iter().filter(|token| token.kind == Kind::Word && token.span.len() > 3);
    let (capitals, all) = long.fold((0, 0), |(c, n), token| (c + usize::from(token.is_capitalised()), n + 1));
    all > 2 && capitals * 3 > all * 2
}

/// What stands before a word.
#[derive(Clone, Copy)]
struct Before {
    /// The tag before it.
    tag: Tag,
    /// The tag before it, adverbs and negations passed over.
    verb: Tag,
    /// Whether nothing but marks stands before it in its sentence or quotation.
    begins: bool,
    /// Whether "to" or a modal governs the last verb, so that another base form may follow "and".
    governed: bool,
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
}

impl Here<'_> {
    fn token(&self) -> &Token {
        &self.tokens[self.at]
    }

    fn word(&self, offset: usize) -> &str {
        self.tokens.get(self.at + offset).map_or("", |token| token.span.of(self.text))
    }

    fn is_word(&self, words: &[&str]) -> bool {
        words.iter().any(|word| word.eq_ignore_ascii_case(self.word(0)))
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
        let closed = Classes::PREPOSITION.with(Classes::COORDINATOR).with(Classes::AUXILIARY).with(Classes::MODAL);
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
        if token.is_capitalised() && !self.titled && !self.before.begins && !self.is_word(&["I", "I'm"]) {
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
        self.open(can)
    }

    /// Whether a capitalised word at the beginning of a sentence, or in a title, is a name all the same.
    fn is_name_in_place(&self) -> bool {
        let can = self.token().classes;
        let person =
            can.any(Classes::COMMON_GIVEN.with(Classes::COMMON_FAMILY).with(Classes::COUNTRY).with(Classes::STATE));
        if self.titled {
            return person && !can.any(Classes::COMMON);
        }
        person && !can.any(Classes::COMMON)
            || self.next_is_name()
                && !can.any(Classes::PERSON_NOUN.with(Classes::ADVERB))
                && !can.any(Classes::GERUND.with(Classes::PARTICIPLE))
    }

    /// Whether an apostrophe is what is left of a possessive: "workers' rights", not the end of a quotation.
    fn is_possessive(&self) -> bool {
        let before = self.at.checked_sub(1).map_or("", |at| self.tokens[at].span.of(self.text));
        let follows = self.tokens.get(self.at + 1).is_some_and(|next| next.spaced && next.kind == Kind::Word);
        let opened = self.tokens[self.first..self.at]
            .iter()
            .any(|token| token.spaced && matches!(token.kind, Kind::Mark('\'' | '‘')));
        !self.token().spaced && before.ends_with(['s', 'z', 'x']) && follows && self.before.tag.is_nominal() && !opened
    }

    /// Nouns, verbs, adjectives and adverbs, by what stands before and after.
    fn open(&self, can: Classes) -> Tag {
        let noun = can.any(NOUN_FORMS);
        let noun_tag =
            if can.any(Classes::PLURAL) && !can.any(Classes::NOUN) || can.all(Classes::PLURAL.with(Classes::VERB_S)) {
                Plural
            } else {
                Noun
            };
        let verb = can.any(VERB_FORMS);
        if self.before.verb == Be && can.any(Classes::ADJECTIVE) && !verb && !noun {
            return Adjective;
        }
        if can.any(Classes::MOSTLY_ADVERB)
            && !can.any(Classes::MOSTLY_NOUN.with(Classes::MOSTLY_ADJECTIVE).with(Classes::MOSTLY_VERB))
            || can.all(Classes::MOSTLY_ADVERB.with(Classes::ADVERB))
                && self.is_word(&["even", "still", "just", "only", "now", "then", "rather", "once"])
        {
            return Adverb;
        }
        if !verb {
            return if !noun && !can.any(Classes::ADJECTIVE) {
                if can.any(Classes::ADVERB) { Adverb } else { self.unknown() }
            } else if can.any(Classes::MOSTLY_ADVERB) || can.any(Classes::ADVERB) && !noun && !self.noun_follows() {
                Adverb
            } else if can.any(Classes::ADJECTIVE) && (!noun || self.noun_follows() && !can.any(Classes::MOSTLY_NOUN)) {
                Adjective
            } else if noun {
                noun_tag
            } else {
                Adjective
            };
        }
        let mostly_verb = can.any(Classes::MOSTLY_VERB);
        let modifies = self.noun_follows();
        match self.before.verb {
            To | Modal | Do if can.any(Classes::VERB) => Base,
            // "may add to it or change roles": what "to" or a modal governs goes on.
            Coordinator
                if can.any(Classes::VERB)
                    && self.before.governed
                    && (modifies || self.next().any(Classes::DETERMINER.with(Classes::POSSESSIVE))) =>
            {
                Base
            }
            Have if can.any(Classes::PARTICIPLE) => Participle,
            Be if can.any(Classes::PARTICIPLE) => Participle,
            Be if can.any(Classes::GERUND) => Gerund,
            Determiner | Possessive | Adjective | Number if self.before.tag == self.before.verb => {
                let counted = self.before.tag == Number && mostly_verb;
                if can.any(Classes::ADJECTIVE.with(Classes::PARTICIPLE).with(Classes::GERUND)) && modifies {
                    Adjective
                } else if noun && !counted {
                    // "a third called it": a noun before, a past tense that no noun follows.
                    noun_tag
                } else {
                    self.verb_form(can)
                }
            }
            Preposition if noun && !can.any(Classes::GERUND) => noun_tag,
            Preposition if can.any(Classes::GERUND) => Gerund,
            Preposition if can.any(Classes::PARTICIPLE) && modifies => Adjective,
            Pronoun | Wh if can.any(VERB_FORMS) => self.verb_form(can),
            Noun | Plural | Name | ObjectPronoun if noun => {
                let finite = can.any(Classes::VERB_S.with(Classes::PAST)) || self.before.verb == Plural;
                let next = self.next();
                let object = next.any(
                    Classes::DETERMINER
                        .with(Classes::PRONOUN)
                        .with(Classes::POSSESSIVE)
                        .with(Classes::OBJECT_PRONOUN)
                        .with(Classes::SUBORDINATOR),
                ) || self.next_is_name()
                    || self.word(1).eq_ignore_ascii_case("to")
                    || matches!(
                        self.tokens.get(self.at + 1).map(|token| token.kind),
                        Some(Kind::Mark(':' | '"' | '“'))
                    );
                // "…, judge rules" at the end of a headline.
                let closes = self.heading
                    && can.any(Classes::VERB_S)
                    && self.at + 1 >= self.tokens.len().saturating_sub(1)
                    && self.at > self.first + 1
                    && self.tokens[self.first..self.at].iter().rev().take(4).any(|token| token.is_mark(','));
                if finite && (mostly_verb || object || closes)
                    || mostly_verb && object && can.any(Classes::VERB.with(Classes::GERUND))
                {
                    self.verb_form(can)
                } else {
                    noun_tag
                }
            }
            _ if noun && !mostly_verb => {
                if can.any(Classes::ADJECTIVE) && modifies {
                    Adjective
                } else {
                    noun_tag
                }
            }
            _ if can.any(Classes::MOSTLY_ADJECTIVE) && (modifies || !self.before.verb.is_nominal()) => Adjective,
            _ => self.verb_form(can),
        }
    }

    /// The form of a verb whose lexicon entry leaves several open.
    fn verb_form(&self, can: Classes) -> Tag {
        if can.any(Classes::GERUND) {
            return Gerund;
        }
        if can.any(Classes::PAST) {
            let reduced = can.any(Classes::PARTICIPLE)
                && (self.before.begins
                    || !self.before.verb.is_nominal() && !matches!(self.before.verb, Wh | That | Coordinator | Mark)
                    || self.word(1).eq_ignore_ascii_case("by") && self.verb_follows());
            return if reduced { Participle } else { Past };
        }
        if can.any(Classes::VERB_S) {
            return Present;
        }
        if can.any(Classes::PARTICIPLE) && !can.any(Classes::VERB) {
            return Participle;
        }
        Base
    }

    /// Whether another verb that can be finite comes before the clause ends: "the plan backed by Okoro failed".
    fn verb_follows(&self) -> bool {
        let clause = self.tokens[self.at + 1..].iter().take_while(|token| !token.is_mark(','));
        let finite = Classes::PAST.with(Classes::VERB_S).with(Classes::AUXILIARY).with(Classes::MODAL);
        clause.into_iter().any(|token| token.is(finite) && !token.is_capitalised())
    }

    /// A word the lexicon does not know, by its ending.
    fn unknown(&self) -> Tag {
        let word = self.word(0);
        let after_noun = self.before.verb.is_nominal();
        match word {
            _ if word.contains('-') => {
                if self.noun_follows() {
                    Adjective
                } else {
                    Noun
                }
            }
            _ if word.ends_with("ly") => Adverb,
            _ if word.ends_with("ed") && after_noun => Past,
            _ if word.ends_with("ed") => Participle,
            _ if word.ends_with("ing") => Gerund,
            _ if word.ends_with('s') && !word.ends_with("ss") => Plural,
            _ => Noun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn tagged(text: &str) -> Vec<Tag> {
        Document::new(text, &Lexicon::default()).tags
    }

    fn tag_of(text: &str, word: &str) -> Tag {
        let document = Document::new(text, &Lexicon::default());
        let at = (0..document.tokens.len()).find(|at| document.word(*at) == word).expect("the word is in the text");
        document.tags[at]
    }

    #[test]
    fn neighbours_tell_nouns_from_verbs() {
        assert_eq!(tag_of("The mayor claims that it works.", "claims"), Present);
        assert_eq!(tag_of("His claims were heard.", "claims"), Plural);
        assert_eq!(tag_of("They plan to report the loss.", "report"), Base);
        assert_eq!(tag_of("The report was late.", "report"), Noun);
        assert_eq!(tag_of("She has said so.", "said"), Participle);
        assert_eq!(tag_of("The judge said so.", "said"), Past);
    }

    #[test]
    fn capitals_make_names_but_not_at_the_beginning() {
        assert_eq!(tagged("Officials met Okoro."), [Plural, Past, Name, Mark]);
        assert_eq!(tag_of("Her lawyer met her.", "Her"), Possessive);
        assert_eq!(tag_of("The lawyer met her.", "her"), ObjectPronoun);
    }
}
