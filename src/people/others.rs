//! What stands around the name of something else than a person: a firm, a place, a team, a work.

use std::ops::Range;

use super::context::Context;
use super::name_words;
use super::speech::is_speech;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::rules::Element;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Kind;

/// Nobles and bishops, who are called by their seat.
const SEATED: &Words = words![
    "archbishop",
    "baron",
    "baroness",
    "bishop",
    "count",
    "countess",
    "duchess",
    "duke",
    "earl",
    "marquess",
    "marquis",
    "prince",
    "princess",
    "viscount"
];

/// The token of the seat in the title behind a name: "Ana Okoro, 8th Countess of Salton".
pub fn seat_after(document: &Document, name: &Range<usize>) -> Option<usize> {
    let token = |at: usize| document.tokens.get(at);
    let comma = token(name.end).is_some_and(|token| token.is_mark(','));
    let skipped = (name.end + 1..).take_while(|at| {
        token(*at).is_some_and(|token| token.kind == Kind::Number || token.is_one_of(words!["the"], document.text))
    });
    let noun = name.end + 1 + if comma { skipped.count() } else { return None };
    let seat = noun + 2;
    let is_seat = token(noun).is_some_and(|token| token.is_one_of(SEATED, document.text))
        && document.word(noun + 1) == "of"
        && token(seat).is_some_and(|token| token.is_capitalised());
    is_seat.then_some(seat)
}

/// Nouns for a firm by what it does.
pub const MAKERS: &Words = words![
    "airline",
    "automaker",
    "bookmaker",
    "brand",
    "carmaker",
    "carrier",
    "chain",
    "charity",
    "chipmaker",
    "conglomerate",
    "consultancy",
    "drugmaker",
    "grocer",
    "housebuilder",
    "insurer",
    "lender",
    "manufacturer",
    "retailer",
    "start-up",
    "startup",
    "supermarket",
    "supplier",
    "watchdog"
];

/// Works, ships and storms.
pub const WORKS: &Words = words![
    "album",
    "biopic",
    "comedy",
    "cyclone",
    "documentary",
    "drama",
    "ferry",
    "film",
    "frigate",
    "hurricane",
    "magazine",
    "movie",
    "musical",
    "newspaper",
    "novel",
    "opera",
    "racehorse",
    "ship",
    "sitcom",
    "song",
    "storm",
    "tanker",
    "thriller",
    "trawler",
    "typhoon",
    "vessel",
    "yacht",
];

impl Context<'_> {
    /// Whether "& Sons" or the like joins it to a company's name.
    pub fn and_partners(&self) -> bool {
        let and = |at: Option<usize>| at.is_some_and(|at| self.document.word(at) == "&");
        let partners = words!["co.", "co", "company", "sons", "partners", "associates"];
        // "Ana Odell & Sen. Bo Ruiz": two people.
        let titled = |at: Option<usize>| {
            at.is_some_and(|at| self.document.tokens[at].is(Classes::TITLE.with(Classes::HONORIFIC)))
        };
        and(self.after(0)) && !titled(self.after(1))
            || and(self.before(1))
            || self.right_word(words!["and"])
                && self.word_after(1, partners)
                && self.after(1).is_some_and(|at| self.document.tokens[at].is_capitalised())
    }

    /// Whether it is the name of a place that a noun before it tells: "the resort of Odell".
    pub fn place_of(&self) -> bool {
        const PLACES: &Words = words![
            "borough",
            "capital",
            "city",
            "county",
            "district",
            "hamlet",
            "island",
            "kingdom",
            "municipality",
            "outskirts",
            "parish",
            "port",
            "province",
            "region",
            "resort",
            "suburb",
            "suburbs",
            "town",
            "township",
            "village",
        ];
        self.left_word(words!["of"]) && self.word_before(2, PLACES)
    }

    /// Whether a noble or a bishop of it is named: "the Earl of Odell".
    pub fn seat_of(&self) -> bool {
        self.left_word(words!["of"]) && self.word_before(2, SEATED)
    }

    /// Whether a noun that hardly anybody but firms is called by stands before one word: "the giant Odell".
    pub fn firm_noun_before(&self) -> bool {
        const FIRMS: &Words = words![
            "broadcaster",
            "daily",
            "distiller",
            "exporter",
            "giant",
            "maker",
            "operator",
            "producer",
            "provider",
            "refiner",
            "regulator",
            "tabloid",
            "weekly",
        ];
        self.candidate.is_single() && self.left_word(FIRMS)
    }

    /// Whether what it is follows: "Odell newspaper reported".
    pub fn thing_noun_after(&self) -> bool {
        const THINGS: &Words = words![
            "airport",
            "app",
            "channel",
            "chain",
            "daily",
            "magazine",
            "newspaper",
            "newspapers",
            "radio",
            "smartphones",
            "television",
            "phones",
            "website",
            "weekly",
        ];
        self.right_word(THINGS)
    }

    /// Whether several words, the first no given name, follow a noun for a body: "the law firm Odell Ruiz".
    pub fn firm_before(&self) -> bool {
        let first = self.document.tokens[self.candidate.tokens.start].classes;
        !self.candidate.is_single() && self.left_noun(Classes::GROUP_NOUN) && !first.any(Classes::COMMON_GIVEN)
    }

    /// Whether a noun for several stands before a single name: "the leaders Odell", not "the twins Odell and Ruiz" or
    /// "told reporters Odell left".
    pub fn plural_before(&self) -> bool {
        let Some(at) = self.before(1) else { return false };
        let noun = &self.document.tokens[at];
        let plural = noun.is(Classes::PERSON_PLURAL)
            && !noun.is(Classes::KINSHIP)
            && (self.document.tags[at] == Tag::Plural || noun.is_capitalised());
        let listed = self.mark_at(self.candidate.tokens.end, ',')
            && self.after(1).is_some_and(|at| self.document.tokens[at].is_capitalised());
        let joined = listed || self.right_word(words!["and", "or", "&"]);
        let told = |distance: usize| {
            let verb = Classes::REPORTING.with(Classes::PAST).with(Classes::VERB_S).with(Classes::GERUND);
            self.before(distance).is_some_and(|at| self.document.tokens[at].is(verb))
                && !self.word_before(distance, words!["according"])
        };
        plural && !joined && !(2..5).any(told) && (!noun.is_capitalised() || self.before(2).is_none())
    }

    /// Whether several are its apposition, as of a team: "Odell, the leaders."
    pub fn plural_after(&self) -> bool {
        if !self.mark_at(self.candidate.tokens.end, ',') || !self.word_after(1, words!["the"]) {
            return false;
        }
        let closes = |distance: usize| {
            self.after(distance).is_none_or(|at| matches!(self.document.tokens[at].kind, Kind::Mark(',' | '.' | ';')))
        };
        let plural = |distance: usize| {
            self.after(distance).is_some_and(|at| {
                let token = &self.document.tokens[at];
                token.is(Classes::PERSON_PLURAL) && !token.is_capitalised()
            })
        };
        self.candidate.is_single() && (2..5).any(|distance| plural(distance) && closes(distance + 1))
    }

    /// Whether it is followed by a verb for several, as a team is: "Odell were poor", not "Ana and Odell were".
    pub fn team_after(&self) -> bool {
        let begins = self.before(1).is_none_or(|at| {
            let token = &self.document.tokens[at];
            token.is_one_of(words!["that", "but", "because", "while", "where", "although"], self.document.text)
                || matches!(token.kind, Kind::Mark('“' | '"' | '‘' | '.' | ':' | ')'))
        });
        begins && self.right_word(words!["were", "are", "have", "weren't", "aren't", "haven't"])
    }

    /// Whether its shares are spoken of.
    pub fn shares_in(&self) -> bool {
        self.left_word(words!["in", "of"]) && self.word_before(2, words!["shares", "stake", "stakes"])
            || self.right_word(words!["plc", "ltd", "ltd.", "inc", "inc.", "llc", "llp", "gmbh"])
    }

    /// Whether several words are the name of a work, a ship or a storm: "the film Ana Odell opens".
    pub fn work_before(&self) -> bool {
        // "In the film Ana Odell plays a thief."
        let inside = self.word_before(2, words!["the", "this", "that"])
            && self.word_before(3, words!["about", "for", "from", "in", "of", "on"]);
        !self.candidate.is_single() && !self.speech_after() && !inside
    }

    /// Whether several words are the name of the thing before them, in commas inside a clause: "its mill, Odell Ruiz, was hit".
    pub fn thing_before(&self) -> bool {
        let comma = |at: Option<usize>| at.is_some_and(|at| self.document.tokens[at].is_mark(','));
        let thing = self.before(2).is_some_and(|at| self.is_thing(at));
        let verb = Classes::AUXILIARY.with(Classes::PAST).with(Classes::VERB_S).with(Classes::MODAL);
        let clause = self.after(1).is_some_and(|at| self.document.tokens[at].is(verb) && !is_speech(self.document, at));
        // "The head of the board, Ana Odell, has left": she is the head, not the board.
        let titled = || self.between_commas();
        !self.candidate.is_single() && comma(self.before(1)) && comma(self.after(0)) && thing && clause && !titled()
    }

    /// Whether it is a figure that somebody plays: "as Odell in the film", "the role of Odell".
    pub fn figure(&self) -> bool {
        let plays = |distance: usize| {
            self.word_before(distance, words!["stars", "starred", "starring", "cast", "appears", "appeared", "role"])
        };
        self.left_word(words!["as"]) && (2..7).any(plays)
            || self.left_word(words!["of"]) && self.word_before(2, words!["role", "character"])
            || self.left_word(words!["character", "superhero", "protagonist"])
    }

    /// Whether a shop or the like has it as its owner: "Odell’s Bakery".
    pub fn shop_after(&self) -> bool {
        const SHOPS: &Words = words![
            "academy",
            "bakery",
            "bar",
            "barbecue",
            "books",
            "brewery",
            "burgers",
            "cafe",
            "café",
            "cathedral",
            "chapel",
            "church",
            "coffee",
            "college",
            "deli",
            "diner",
            "grill",
            "hospital",
            "hotel",
            "inn",
            "kitchen",
            "market",
            "pharmacy",
            "pizza",
            "pizzeria",
            "pub",
            "restaurant",
            "school",
            "shop",
            "steakhouse",
            "store",
            "tavern",
            "toys",
        ];
        self.right_word(words!["'s", "’s", "’", "'"])
            && self.word_after(1, SHOPS)
            && self.after(1).is_some_and(|at| self.document.tokens[at].is_capitalised())
    }

    /// Whether it fills a pair of quotation marks, as titles do: “Ana Odell”.
    pub fn quoted_alone(&self) -> bool {
        let mark = |at: Option<usize>, marks: &[char]| {
            at.is_some_and(|at| marks.iter().any(|mark| self.document.tokens[at].is_mark(*mark)))
        };
        !self.candidate.is_single() && mark(self.before(1), &['“', '"', '‘']) && mark(self.after(0), &['”', '"', '’'])
    }

    /// Whether the head of a body stands before, with "of": "the director of Odell Mills".
    pub fn headed_body(&self) -> bool {
        const HEADS: &Words = words![
            "ceo",
            "chair",
            "chairman",
            "chairwoman",
            "chief",
            "co-founder",
            "dean",
            "director",
            "editor",
            "executive",
            "founder",
            "head",
            "manager",
            "member",
            "officer",
            "owner",
            "partner",
            "president",
            "principal",
            "publisher",
            "subsidiary",
            "treasurer",
            "trustee",
            "unit",
        ];
        let works_there = |at: usize| {
            let token = &self.document.tokens[at];
            token.is_one_of(HEADS, self.document.text) || self.left_word(words!["at"]) && token.is(Classes::OFFICE)
        };
        self.left_word(words!["of", "at"]) && self.before(2).is_some_and(works_there)
    }

    /// Whether a relative pronoun for things follows.
    pub fn which_after(&self) -> bool {
        let comma = usize::from(self.mark_at(self.candidate.tokens.end, ','));
        self.after(comma).is_some_and(|at| self.document.word(at) == "which")
    }

    /// Whether the candidate is the complement of an organization: "University of Sam".
    pub fn body_of(&self) -> bool {
        let Some(of) = self.before(1).filter(|at| matches!(self.document.word(*at), "of" | "for")) else {
            return false;
        };
        of.checked_sub(1).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is_capitalised() && token.is(Classes::ORGANIZATION_NOUN.with(Classes::PLACE_NOUN))
        })
    }

    pub fn state_after(&self) -> bool {
        self.mark_at(self.candidate.tokens.end, ',')
            && self.after(1).is_some_and(|at| {
                let token = &self.document.tokens[at];
                token.is_capitalised()
                    && token.is(Classes::STATE.with(Classes::COUNTRY))
                    && !name_words::is_given(token.classes)
            })
            && !matches!(self.candidate.left, Element::Title | Element::Honorific)
    }
}
