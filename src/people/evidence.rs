//! What speaks for and against a piece being the name of a person.

use super::pieces::Piece;
use super::words;
use crate::lexicon::Classes;
use crate::text::Document;
use crate::text::tokens::Kind;

/// A piece where it stands.
pub struct Scene<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// The piece.
    pub piece: &'a Piece,
}

/// One kind of evidence.
pub struct Evidence {
    /// Its name.
    pub id: &'static str,
    /// How much it counts; below zero against a person.
    pub weight: i32,
    /// What it is.
    pub meaning: &'static str,
    /// Whether it is there.
    pub holds: fn(&Scene) -> bool,
}

/// Shorthand for one entry of [`EVIDENCE`].
const fn entry(id: &'static str, weight: i32, meaning: &'static str, holds: fn(&Scene) -> bool) -> Evidence {
    Evidence { id, weight, meaning, holds }
}

/// Every kind of evidence. All that holds is added up.
pub const EVIDENCE: &[Evidence] = &[
    // What stands before.
    entry("name.honorific", 6, "Mr. Sam", |s| s.piece.left == b'H'),
    entry("name.title", 4, "Mayor Sam, Secretary of State Sam", |s| s.piece.left == b'T' || s.title_phrase()),
    entry("name.noun", 4, "the lawyer Sam", |s| s.left_noun(Classes::OFFICE.with(Classes::TITLE))),
    entry("name.person-noun", 2, "a native Sam", |s| {
        s.left_noun(Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL))
            && !s.left_noun(Classes::OFFICE.with(Classes::TITLE))
    }),
    entry("name.kin", 3, "his son Sam", |s| s.left_noun(Classes::KINSHIP)),
    entry("name.demonym", 2, "Kenyan Sam Otieno", |s| s.piece.left == b'D' && !s.piece.is_single()),
    entry("name.said-before", 2, "said Sam.", |s| {
        s.before(1).is_some_and(|at| is_speech(s.document, at)) && !s.goes_on()
    }),
    entry("name.by", 1, "by Sam", |s| s.left_word(&["by", "told", "asked", "named", "against", "with", "like"])),
    entry("name.between", 2, "the speaker, Sam Ito, said", |s| s.between_commas()),
    entry("name.score-card", 3, "lbw b Sam", |s| s.left_word(&["b", "c", "lbw", "st"])),
    entry("name.group", -5, "the group Sam", |s| {
        s.left_noun(Classes::GROUP_NOUN) && !s.left_noun(Classes::PERSON_NOUN.with(Classes::KINSHIP))
    }),
    entry("name.the", -3, "the Sam", |s| s.left_word(&["the", "a", "an", "this", "every"])),
    entry("name.in", -2, "in Sam", |s| s.left_word(&["in", "at", "near", "into", "across", "inside", "outside"])),
    entry("name.body-of", -4, "University of Sam", |s| s.body_of()),
    entry("name.place-before", -2, "Lake Sam", |s| matches!(s.piece.left, b'L' | b'O') && !s.title_phrase()),
    entry("name.letters-before", -1, "FBI Sam", |s| s.piece.left == b'U'),
    // What stands after.
    entry("name.says", 3, "Sam said", |s| s.speech_after()),
    entry("name.acts", 1, "Sam went", |s| s.acts()),
    entry("name.age", 5, "Sam Ito, 46,", |s| s.age_after()),
    entry("name.camp", 3, "the Sam campaign", |s| {
        s.right_word(&[
            "campaign",
            "administration",
            "presidency",
            "aide",
            "aides",
            "adviser",
            "advisers",
            "supporter",
            "supporters",
            "delegate",
            "delegates",
            "surrogate",
            "surrogates",
            "backers",
        ])
    }),
    entry("name.business", -3, "Sam shares", |s| {
        s.right_word(&[
            "shares",
            "stock",
            "products",
            "stores",
            "cars",
            "company",
            "group",
            "news",
            "plant",
            "factory",
            "unit",
            "employees",
            "workers",
            "customers",
            "users",
            "bonds",
            "airlines",
        ])
    }),
    entry("name.who", 3, "Sam, who", |s| s.who_after()),
    entry("name.party", 5, "Sam Ito (D-Ohio)", |s| s.party_after()),
    entry("name.apposition", 3, "Sam Ito, a lawyer", |s| s.apposition_after()),
    entry("name.country", 3, "Sam Ito (Kenya)", |s| s.country_after()),
    entry("name.body", -6, "Sam University", |s| matches!(s.piece.right, b'O' | b'L')),
    entry("name.letters-after", -4, "Sam FC", |s| matches!(s.piece.right, b'U' | b'W' | b'N')),
    entry("name.title-after", -3, "Sam Mayor", |s| matches!(s.piece.right, b'T' | b'D' | b'A' | b'M')),
    entry("name.state-after", -4, "Sam, Ohio", |s| s.state_after()),
    entry("name.and-company", -6, "Sam & Sons", |s| {
        s.mark_at(s.piece.tokens.end, '&')
            || s.word_at(s.piece.tokens.end) == "&"
            || s.before(1).is_some_and(|at| s.document.word(at) == "&")
    }),
];

impl Scene<'_> {
    /// Whether the piece is part of the name of a company here.
    pub fn is_company(&self) -> bool {
        let next = self.after(0).filter(|at| self.mark_at(*at, '&') || matches!(self.document.word(*at), "&"));
        let and_company = self.right_word(&["and"])
            && self.after(1).is_some_and(|at| {
                matches!(self.document.word(at), "Co." | "Co" | "Company" | "Sons" | "Partners" | "Associates")
            });
        next.is_some() || and_company || self.piece.right == b'O'
    }

    /// The sum of all evidence.
    pub fn weight(&self) -> i32 {
        EVIDENCE.iter().filter(|evidence| (evidence.holds)(self)).map(|evidence| evidence.weight).sum()
    }

    /// The token `distance` before the piece, in its sentence.
    fn before(&self, distance: usize) -> Option<usize> {
        let start = self.document.sentences[self.piece.sentence].tokens.start;
        self.piece.tokens.start.checked_sub(distance).filter(|at| *at >= start)
    }

    /// The token `distance` after the piece (0 is the next), in its sentence.
    fn after(&self, distance: usize) -> Option<usize> {
        let at = self.piece.tokens.end + distance;
        (at < self.document.sentences[self.piece.sentence].tokens.end).then_some(at)
    }

    fn word_at(&self, at: usize) -> &str {
        if self.after(0).is_some() { self.document.word(at) } else { "" }
    }

    fn mark_at(&self, at: usize, mark: char) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    fn left_word(&self, words: &[&str]) -> bool {
        self.before(1).is_some_and(|at| words.iter().any(|word| self.document.word(at).eq_ignore_ascii_case(word)))
    }

    fn right_word(&self, words: &[&str]) -> bool {
        self.after(0).is_some_and(|at| words.contains(&self.document.word(at)))
    }

    /// Whether the piece stands in commas after a phrase with a title in it, as its apposition.
    fn between_commas(&self) -> bool {
        let comma =
            |at: Option<usize>| at.is_some_and(|at| matches!(self.document.tokens[at].kind, Kind::Mark(',' | '.')));
        if self.piece.is_single() || !comma(self.before(1)) || !(comma(self.after(0)) || self.after(0).is_none()) {
            return false;
        }
        (2..12).map_while(|distance| self.before(distance)).any(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::OFFICE.with(Classes::TITLE)) && !token.is(words::CLOSED)
        })
    }

    /// Whether a lower-case word of these classes stands right before.
    fn left_noun(&self, classes: Classes) -> bool {
        self.before(1).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.kind == Kind::Word
                && !token.is_capitalised()
                && token.is(classes)
                && !token.is(words::CLOSED.with(Classes::MODAL))
                && (!token.is(Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADJECTIVE)) || token.is(Classes::OFFICE))
        })
    }

    /// Whether a title with its complement stands before: "Secretary of State", "Director of the Mint".
    fn title_phrase(&self) -> bool {
        let Some(last) = self.before(1) else { return false };
        if !self.document.tokens[last].is_capitalised() {
            return false;
        }
        let mut of = false;
        for distance in 2..14 {
            let Some(at) = self.before(distance) else { return false };
            let token = &self.document.tokens[at];
            match self.document.word(at) {
                "of" | "for" => of = true,
                "the" | "and" | "on" | "&" | "," => {}
                _ if of && words::is_title(token.classes) => return true,
                _ if token.is_capitalised() => {}
                _ => return false,
            }
            if of && !matches!(self.document.word(at), "of" | "for" | "the" | "and" | "on" | "&" | ",") {
                of &= token.is_capitalised();
            }
        }
        false
    }

    /// Whether the piece is the complement of an organization: "University of Sam".
    fn body_of(&self) -> bool {
        let Some(of) = self.before(1).filter(|at| matches!(self.document.word(*at), "of" | "for")) else {
            return false;
        };
        of.checked_sub(1).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is_capitalised() && token.is(Classes::ORGANIZATION_NOUN.with(Classes::PLACE_NOUN))
        })
    }

    /// Whether the words after a reporting verb and the piece make it the verb's object.
    fn goes_on(&self) -> bool {
        self.after(0).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::AUXILIARY.with(Classes::MODAL).with(Classes::VERB_S).with(Classes::PAST))
                && !token.is(Classes::COORDINATOR)
        })
    }

    fn speech_after(&self) -> bool {
        let Some(mut at) = self.after(0) else { return false };
        let token = &self.document.tokens[at];
        if token.is(Classes::ADVERB) && !is_speech(self.document, at) || token.is_mark(',') && !self.piece.is_single() {
            at += 1;
        }
        is_speech(self.document, at)
    }

    fn acts(&self) -> bool {
        self.after(0).is_some_and(|at| {
            let token = &self.document.tokens[at];
            !token.is_capitalised()
                && token.is(Classes::PAST.with(Classes::VERB_S).with(Classes::AUXILIARY).with(Classes::MODAL))
        })
    }

    fn age_after(&self) -> bool {
        let open = self.after(0).filter(|at| self.mark_at(*at, ',') || self.mark_at(*at, '('));
        let Some(number) = open.and(self.after(1)) else { return false };
        let age: Option<u32> = self.document.word(number).parse().ok();
        let closed =
            self.after(2).is_none_or(|at| matches!(self.document.tokens[at].kind, Kind::Mark(',' | ')' | '.' | ';')));
        age.is_some_and(|age| (1..115).contains(&age)) && closed && self.mark_at(self.piece.tokens.end, ',')
            || age.is_some_and(|age| (16..100).contains(&age)) && closed && !self.piece.is_single()
    }

    fn who_after(&self) -> bool {
        let comma = usize::from(self.mark_at(self.piece.tokens.end, ','));
        self.after(comma)
            .is_some_and(|at| matches!(self.document.word(at), "who" | "whose" | "whom" | "himself" | "herself"))
    }

    fn party_after(&self) -> bool {
        let open = self.after(0).filter(|at| self.mark_at(*at, ',') || self.mark_at(*at, '('));
        let Some(label) = open.and(self.after(1)) else { return false };
        let word = self.document.word(label);
        let mut letters = word.chars();
        let party = letters.next().is_some_and(|letter| matches!(letter, 'R' | 'D' | 'I'));
        let then = letters.next();
        party && (matches!(then, Some('-' | '–')) || then.is_none() && self.mark_at(self.piece.tokens.end, '('))
    }

    fn apposition_after(&self) -> bool {
        if self.piece.is_single() || !self.mark_at(self.piece.tokens.end, ',') {
            return false;
        }
        for distance in 1..7 {
            let Some(at) = self.after(distance) else { return false };
            let token = &self.document.tokens[at];
            if token.kind != Kind::Word
                || token.is(Classes::VERB_S.with(Classes::AUXILIARY)) && !token.is(Classes::NOUN)
            {
                return token.is(Classes::OFFICE);
            }
            if token.is(Classes::OFFICE.with(Classes::TITLE)) && (distance > 1 || !token.is_capitalised()) {
                return true;
            }
        }
        false
    }

    fn country_after(&self) -> bool {
        self.mark_at(self.piece.tokens.end, '(')
            && self.after(1).is_some_and(|at| {
                self.document.tokens[at].is(Classes::COUNTRY) || words::letter(self.document, at, false) == b'W'
            })
            && !self.piece.is_single()
    }

    fn state_after(&self) -> bool {
        self.mark_at(self.piece.tokens.end, ',')
            && self.after(1).is_some_and(|at| {
                let token = &self.document.tokens[at];
                token.is_capitalised()
                    && token.is(Classes::STATE.with(Classes::COUNTRY))
                    && !words::is_given(token.classes)
            })
            && !matches!(self.piece.left, b'T' | b'H')
    }
}

/// Whether the token is a verb of speech in a form that can have its subject at hand.
fn is_speech(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| {
        !token.is_capitalised()
            && (token.is(Classes::REPORTING) && !token.is(Classes::MOSTLY_NOUN)
                || matches!(
                    document.word(at),
                    "said"
                        | "says"
                        | "told"
                        | "added"
                        | "asked"
                        | "tweeted"
                        | "wrote"
                        | "argued"
                        | "insisted"
                        | "explained"
                        | "replied"
                        | "testified"
                        | "recalled"
                        | "thinks"
                        | "believes"
                ))
    })
}
