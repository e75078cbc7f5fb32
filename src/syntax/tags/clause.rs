//! What of its clause a word has before it and after it: a clause has one finite verb.

use super::Tag::{self, *};
use super::{Here, Tags, opens};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::text::tokens::{Kind, Token};

/// What stands before a word.
#[derive(Clone, Copy)]
pub(super) struct Before {
    /// The tag before it.
    pub(super) tag: Tag,
    /// The tag before it, adverbs and negations passed over.
    pub(super) verb: Tag,
    /// Whether nothing but marks stands before it in its sentence or quotation.
    pub(super) begins: bool,
    /// Whether "to" or a modal governs the last verb, so that another base form may follow "and".
    pub(super) governed: bool,
    /// Whether its clause has a finite verb already.
    pub(super) finite: bool,
    /// Whether the last verb is a passive that more may follow: "was arrested and charged".
    pub(super) passive: bool,
    /// Whether only noun phrases stand between it and the end of a quotation: "“…,” the mayor of Varby …".
    pub(super) quoted: bool,
    /// The tag before its noun phrase, if it stands in one, else the tag before it.
    pub(super) opener: Tag,
    /// Whether a single quotation mark may have opened before it in its sentence.
    pub(super) opened: bool,
    /// The token of the last verb.
    pub(super) last_verb: usize,
    /// While a relative or adverbial clause runs, whether the clause around it had its finite verb; and the one around
    /// that.
    outer: [Option<bool>; 2],
    /// Whether that clause is none until its verb comes: "after" can be a preposition.
    open: bool,
}

/// What goes on a noun phrase and changes nothing else.
const IN_PHRASE: Tags = Tags::of(&[Determiner, Possessive, Adjective, Noun, Plural, Name, Number]);

impl Before {
    /// At the beginning of a sentence.
    pub(super) const START: Before = Before {
        tag: Mark,
        verb: Mark,
        begins: true,
        governed: false,
        finite: false,
        passive: false,
        quoted: false,
        opener: Mark,
        opened: false,
        last_verb: 0,
        outer: [None; 2],
        open: false,
    };

    /// Goes on behind a token.
    pub(super) fn pass(&mut self, at: usize, token: &Token, tag: Tag) {
        if IN_PHRASE.has(tag) {
            (self.begins, self.verb, self.tag) = (false, tag, tag);
            return;
        }
        let before = self.verb;
        self.begins = tag == Mark && (self.begins || opens(token));
        self.opened |= token.spaced && matches!(token.kind, Kind::Mark('\'' | '‘'));
        if !matches!(tag, Adverb | Negation) {
            self.verb = tag;
        }
        self.governed = match tag {
            To | Modal => true,
            Past | Present | Be | Have | Do | That | Wh => false,
            _ => self.governed,
        };
        self.quoted = match tag {
            Mark if closes(token) => true,
            Mark => self.quoted && token.is_mark(','),
            Preposition => self.quoted,
            _ => false,
        };
        match tag {
            Preposition if !token.is(Classes::SUBORDINATOR) => {}
            Wh | Subordinator | Preposition => {
                self.outer = [Some(self.finite), self.outer[0]];
                self.open = tag == Preposition || token.is(Classes::PREPOSITION);
                self.finite = false;
            }
            That => self.finite = false,
            Mark if token.is_mark(',') => {
                // "when Okoro, who won, called": the clause goes on until it has its verb.
                if let [Some(finite), outer] = self.outer
                    && (self.finite || self.open)
                {
                    (self.finite, self.outer) = (finite, [outer, None]);
                }
            }
            Mark if closes(token) => self.finite = true,
            Mark => (self.finite, self.outer) = (false, [None; 2]),
            // "while being asked" has no finite verb.
            Be | Have if token.is(Classes::GERUND) => {}
            Past | Present | Base | Be | Have | Do | Modal if !self.governed || tag == Modal => {
                self.finite = true;
            }
            _ => {}
        }
        if tag.is_verb() {
            self.last_verb = at;
            self.passive = tag == Participle && before == Be && self.finite;
        }
        if tag != Adverb {
            self.opener = tag;
        }
        self.tag = tag;
    }
}

/// Whether a mark ends a quotation.
fn closes(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark('”' | '’' | '"' | '\'')) && !opens(token)
}

/// How far a clause is searched for its verb, in tokens.
const REACH: usize = 24;

impl Here<'_> {
    /// Whether a word that can only be a finite verb comes before the clause ends: "the plan backed by Okoro failed".
    /// What can be a preposition ("after the raid") does not end the clause.
    pub(super) fn finite_follows(&self) -> bool {
        self.finite_before(|token| token.is(Classes::SUBORDINATOR.with(Classes::WH)) && !token.is(Classes::PREPOSITION))
    }

    /// The same, where every word that can begin another clause ends this one.
    pub(super) fn finite_follows_nearby(&self) -> bool {
        self.finite_before(|token| token.is(Classes::SUBORDINATOR.with(Classes::WH)))
    }

    fn finite_before(&self, begins: fn(&Token) -> bool) -> bool {
        let rest = self.tokens.get(self.at + 1..).unwrap_or_default();
        let clause = rest.iter().take(REACH).take_while(|token| {
            let subject = token.is(Classes::PRONOUN) && !token.is(Classes::DETERMINER);
            !matches!(token.kind, Kind::Mark(_)) && !subject && !begins(token)
        });
        // "called on Lund to quit and said so": a further verb of the same subject; "to have seen": none of a clause.
        let mut joined = false;
        clause.into_iter().any(|token| {
            let finite = self.is_finite(token) && !joined;
            joined = token.is(Classes::COORDINATOR)
                || token.is_one_of(words!["to"], self.text)
                || joined && token.is(Classes::ADVERB);
            finite
        })
    }

    /// Whether the words up to the next comma are an aside: behind it stands what can be a finite verb.
    pub(super) fn verb_follows_aside(&self) -> bool {
        let rest = self.tokens.get(self.at + 1..).unwrap_or_default();
        let behind = rest.iter().take(REACH).skip_while(|token| !token.is_mark(',')).skip(1);
        let next = behind.into_iter().find(|token| !token.is(Classes::ADVERB));
        next.is_some_and(|token| {
            token.is(Classes::VERB_S.with(Classes::PAST).with(Classes::AUXILIARY).with(Classes::MODAL))
                && !token.is_capitalised()
        })
    }

    /// Whether a form that can be a past tense comes before the clause ends.
    pub(super) fn past_follows(&self) -> bool {
        let rest = self.tokens.get(self.at + 1..).unwrap_or_default();
        let clause = rest.iter().take(REACH).take_while(|token| !matches!(token.kind, Kind::Mark(_)));
        clause.into_iter().any(|token| token.is(Classes::PAST) && !token.is_capitalised())
    }

    /// Whether the word `offset` further on can only be a finite verb.
    pub(super) fn is_finite_at(&self, offset: usize) -> bool {
        self.tokens.get(self.at + offset).is_some_and(|token| self.is_finite(token))
    }

    fn is_finite(&self, token: &Token) -> bool {
        let can = token.classes;
        let auxiliary = can.any(Classes::AUXILIARY) && !can.any(Classes::POSSESSIVE);
        !token.is_capitalised()
            && (can.any(Classes::MODAL)
                || auxiliary && !NOT_FINITE.contains(&token.span().of(self.text))
                || can.any(Classes::VERB_S.with(Classes::PAST)) && !can.any(OTHERWISE))
    }

    /// Whether the word stands behind a noun phrase that can be the subject of a clause reported without "that":
    /// "she said the men left".
    pub(super) fn is_reported(&self) -> bool {
        matches!(self.before.opener, Base | Present | Past | Participle | Gerund)
            && self.tokens.get(self.before.last_verb).is_some_and(|verb| verb.is_one_of(REPORTING, self.text))
    }
}

/// Forms of the verbs whose clauses most often lack "that".
const REPORTING: &Words = words![
    "said",
    "say",
    "says",
    "saying",
    "think",
    "thinks",
    "thought",
    "thinking",
    "believe",
    "believes",
    "believed",
    "know",
    "knows",
    "knew",
    "hope",
    "hopes",
    "hoped",
    "claim",
    "claims",
    "claimed",
    "means",
    "mean",
    "meant",
    "suggest",
    "suggests",
    "suggested",
    "show",
    "shows",
    "showed",
    "shown",
    "argue",
    "argues",
    "argued",
    "found",
    "find",
    "finds",
    "feel",
    "feels",
    "felt",
    "added",
    "adds",
    "noted",
    "notes",
    "insisted",
    "insists",
    "told",
    "tell",
    "tells",
    "wrote",
    "admitted",
    "acknowledged",
    "guess",
    "wish",
    "reported",
    "reports",
    "alleged",
    "alleges",
    "denied",
    "denies",
    "announced",
    "warned",
    "warns",
    "predicted",
    "confirmed",
    "concluded",
];

/// Forms of auxiliaries that are never finite.
const NOT_FINITE: &[&str] = &["be", "been", "being", "having", "doing", "done"];

/// What keeps a form from being surely finite.
const OTHERWISE: Classes =
    Classes::PLURAL.with(Classes::NOUN).with(Classes::MOSTLY_ADJECTIVE).with(Classes::MOSTLY_PARTICIPLE);
