//! Whether the full stop of an abbreviation ends the sentence as well.

use std::ops::Range;

use crate::lexicon::{Classes, Lexicon};
use crate::text::letters::fold;
use crate::text::tokens::{Case, Kind, Token};

/// Words after which a single capital letter is a label and not an initial.
const LABELLED: &[&str] = &[
    "appendix",
    "block",
    "category",
    "class",
    "exhibit",
    "figure",
    "grade",
    "group",
    "hepatitis",
    "influenza",
    "level",
    "note",
    "option",
    "page",
    "part",
    "phase",
    "plan",
    "point",
    "schedule",
    "section",
    "series",
    "site",
    "step",
    "table",
    "team",
    "title",
    "type",
    "unit",
    "version",
    "vitamin",
    "wing",
    "zone",
];

/// What follows a time of day and belongs to it.
const ZONES: &[&str] = &[
    "bst", "cdt", "central", "cst", "daily", "eastern", "edt", "est", "et", "gmt", "ist", "jst", "local", "mdt",
    "mountain", "mst", "pacific", "pdt", "pst", "pt", "utc",
];

/// What the neighbours of a full stop say.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The decoded text.
    pub text: &'a str,
    /// All its tokens.
    pub tokens: &'a [Token],
    /// The words that are known.
    pub lexicon: &'a Lexicon,
}

impl Context<'_> {
    /// The form of a token that the lexicon knows, and what it knows of it.
    pub fn look_up(&self, at: usize, key: &mut String) -> Classes {
        let Some(token) = self.tokens.get(at) else { return Classes::NONE };
        fold(token.span().of(self.text), key);
        let classes = self.lexicon.classes(key);
        match key.rfind('-') {
            // "then-Sen." is a title as "Sen." is.
            Some(hyphen) if classes == Classes::NONE && key.ends_with('.') => self.lexicon.classes(&key[hyphen + 1..]),
            _ => classes,
        }
    }

    /// Whether a capitalised word is one that has its capital letter from the beginning of a sentence: "The",
    /// "She", "However".
    pub fn is_opener(&self, at: usize) -> bool {
        const CLOSED: Classes = Classes::DETERMINER
            .with(Classes::PREPOSITION)
            .with(Classes::COORDINATOR)
            .with(Classes::SUBORDINATOR)
            .with(Classes::PRONOUN)
            .with(Classes::POSSESSIVE)
            .with(Classes::AUXILIARY)
            .with(Classes::MODAL)
            .with(Classes::WH)
            .with(Classes::NEGATION);
        let Some(token) = self.tokens.get(at) else { return false };
        let mut key = String::new();
        let classes = self.look_up(at, &mut key);
        let is_word = token.kind == Kind::Word && (token.case == Case::Capital || key == "i" || key == "a");
        let is_name = matches!(key.as_str(), "will" | "may" | "van" | "de" | "la" | "no" | "plus");
        let is_plain = classes.any(Classes::NUMBER) || classes.all(Classes::ADVERB.with(Classes::COMMON));
        let can_be_name = classes.any(Classes::GIVEN.with(Classes::FAMILY).with(Classes::CITY));
        is_word && !is_name && (classes.any(CLOSED) || is_plain && !can_be_name)
    }

    /// Whether the sentence that began with `sentence.start` ends with the abbreviation `at`, when the next
    /// word, at `head`, is not in small letters; `quoted` says that a quotation opens before it.
    pub fn ends_with_abbreviation(&self, sentence: Range<usize>, at: usize, head: usize, quoted: bool) -> bool {
        let token = &self.tokens[at];
        let next = &self.tokens[head];
        let mut key = String::new();
        let next_classes = self.look_up(head, &mut key);
        let is_zone = ZONES.contains(&key.trim_end_matches('.'));
        let classes = self.look_up(at, &mut key);
        let opener = self.is_opener(head);
        if at == sentence.start && token.is_initials(self.text) && key != "o.k." {
            // "P.S. I left", "J.D. However"
            return false;
        }
        if token.is_initials(self.text) && key.len() == 2 {
            return self.ends_with_letter(sentence, at, opener, quoted, &key);
        }
        if token.case == Case::Upper && ZONES.contains(&key.trim_end_matches('.')) {
            return true;
        }
        if key == "v." {
            // "Roe v. The State", but "the leaves of v. If"
            return opener && sentence.start < at && self.tokens[at - 1].case == Case::Lower;
        }
        if classes.any(Classes::LEADING.with(Classes::HONORIFIC)) {
            return false;
        }
        if matches!(key.as_str(), "a.m." | "p.m.") {
            let is_only_time = self.is_only_time(sentence.start..at);
            let is_date = next_classes.any(Classes::DATE) && next.kind == Kind::Word;
            let goes_on = next.kind == Kind::Number || is_zone || is_only_time || is_date && !opener;
            return !goes_on;
        }
        if classes.any(Classes::DATE) {
            return !(next.kind == Kind::Number || next_classes.any(Classes::DATE));
        }
        if key == "etc." {
            return true;
        }
        if next.kind == Kind::Number {
            // "Acme Corp. 5"
            return false;
        }
        // "It took 5 min. Results"
        let name = Classes::GIVEN.with(Classes::FAMILY).with(Classes::TITLE);
        if token.case == Case::Lower && next_classes.any(Classes::COMMON) && !next_classes.any(name) {
            return true;
        }
        // "in Salem, Ore. Berg left": a sentence that went on would have a comma after the state.
        if classes.any(Classes::STATE) && at > sentence.start && self.tokens[at - 1].is_mark(',') {
            let named = Classes::TITLE.with(Classes::PERSON_NOUN).with(Classes::ORGANIZATION_NOUN).with(Classes::PARTY);
            return opener || quoted || !next_classes.any(named.with(Classes::ADJECTIVE));
        }
        // "St. Paul", but "on Main St. The"
        if matches!(key.as_str(), "st." | "ft." | "mt." | "mts." | "pt." | "ste.") {
            let before = at.checked_sub(1).filter(|before| *before >= sentence.start);
            let is_street = before.is_some_and(|before| {
                self.tokens[before].kind == Kind::Number
                    || self.tokens[before].is_capitalised() && !self.is_opener(before)
            });
            return is_street && (opener || quoted || self.begins_clause(head));
        }
        if classes.any(Classes::TITLE) && !classes.any(Classes::SUFFIX) {
            return opener && !next_classes.any(Classes::FAMILY.with(Classes::GIVEN));
        }
        // "& Co. Okoro left": a name that is no other word.
        if classes.any(Classes::ORGANIZATION_NOUN) {
            let other =
                Classes::NOUN.with(Classes::ADJECTIVE).with(Classes::TITLE).with(Classes::COMMON).with(Classes::CITY);
            let is_name = next_classes.any(Classes::GIVEN.with(Classes::FAMILY)) && !next_classes.any(other);
            return opener || quoted || is_name;
        }
        if classes.any(Classes::PLACE_NOUN) && self.begins_clause(head) {
            return true;
        }
        // "C.L. “Butch” Berg"
        opener || quoted && !(token.is_initials(self.text) && classes == Classes::NONE)
    }

    /// Whether a capitalised word is a common one and no part of the name of a place: "on Main St. Officers came".
    fn begins_clause(&self, at: usize) -> bool {
        const NAME: Classes = Classes::GIVEN
            .with(Classes::FAMILY)
            .with(Classes::CITY)
            .with(Classes::PLACE_NOUN)
            .with(Classes::ORGANIZATION_NOUN);
        let classes = self.look_up(at, &mut String::new());
        let next = self.tokens.get(at + 1);
        classes.any(Classes::COMMON) && !classes.any(NAME) && next.is_some_and(|token| token.case == Case::Lower)
    }

    /// Whether a sentence has no more than a time so far, as in "At 5 p.m. Mr. Berg left".
    fn is_only_time(&self, mut sentence: Range<usize>) -> bool {
        let mut key = String::new();
        let mut is = |at: usize, classes: Classes| self.look_up(at, &mut key).any(classes);
        let Some(first) = sentence.next() else { return false };
        let part = Classes::DATE.with(Classes::DETERMINER).with(Classes::PREPOSITION).with(Classes::ADVERB);
        is(first, Classes::PREPOSITION.with(Classes::SUBORDINATOR))
            && sentence.len() < 10
            && sentence.all(|at| match self.tokens[at].kind {
                Kind::Word => is(at, part) || matches!(self.tokens[at].span().of(self.text), "a.m." | "p.m."),
                Kind::Number => true,
                _ => self.tokens[at].is_mark(','),
            })
    }

    /// The same for a single capital letter: "Albert I. Jones", "Vitamin C. It", "you and I. Did".
    fn ends_with_letter(&self, sentence: Range<usize>, at: usize, opener: bool, quoted: bool, letter: &str) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.start) else { return false };
        // "56″ W. Go"
        if matches!(self.tokens[before].kind, Kind::Mark('°' | '′' | '″')) {
            return true;
        }
        let mut key = String::new();
        self.look_up(before, &mut key);
        if LABELLED.contains(&key.as_str()) {
            return true;
        }
        let after_small = self.tokens[before].kind == Kind::Word && self.tokens[before].case == Case::Lower;
        opener || letter == "i." && after_small && !quoted
    }
}
