//! The organization that a role phrase names: after its head, or before it.

use super::nouns::{BODIES, CANDIDACIES};
use super::phrase::{Phrase, Reader};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::rules::Element;
use crate::span::Span;
use crate::text::tokens::Case;

/// Who is sent to a parliament by a place.
const SENT: &Words = words![
    "congressman",
    "congresswoman",
    "delegate",
    "democrat",
    "deputy",
    "lawmaker",
    "legislator",
    "member",
    "mp",
    "representative",
    "republican",
    "senator",
];

/// What ends the names of laws.
const LAWS: &Words = words!["act", "amendment", "bill", "code", "constitution", "law", "title"];

impl Reader<'_> {
    /// The organization among the complements.
    pub fn complement(&self, phrase: &Phrase) -> Option<Span> {
        let end = phrase.terms.end;
        let mut at = phrase.head + 1;
        // Where each complement begins: its preposition.
        let mut starts: Vec<usize> = Vec::new();
        while at < end {
            if matches!(self.element(at), Element::Of | Element::Preposition) {
                starts.push(at);
            }
            at += 1;
        }
        if self.title_end(phrase) == end {
            return None;
        }
        // "Director of Communications", but "director of Insight": in small letters only a name has a capital.
        let titled = self.is_capital(phrase.head);
        for (index, prep) in starts.iter().enumerate() {
            let word = self.lower(*prep);
            let stop = starts.get(index + 1).copied().unwrap_or(end);
            let mut first = prep + 1;
            while first < stop && matches!(self.element(first), Element::Article | Element::Whose) {
                first += 1;
            }
            let named = (first..stop).any(|at| self.is_named(at));
            // "professor of government at Salton University" is not of a government.
            let later = starts[index + 1..].iter().any(|later| (*later..end).any(|at| self.is_named(at)));
            let body = self.is_one_of(stop - 1, BODIES) && !later;
            // "Director of Communications" is of nobody.
            let named = named
                && (first > prep + 1 || (first..stop).any(|at| self.is_named(at) && !(titled && self.is_field(at))));
            // "envoy for Afghan women"
            let people = self.element(stop - 1) == Element::Noun
                && !self.is_body(stop - 1)
                && (first..stop)
                    .filter(|at| self.is_named(*at))
                    .all(|at| self.document.tokens[self.terms[at].tokens.start].is(Classes::DEMONYM));
            let named = named && !people;
            let whose = (first..stop).any(|at| self.element(at) == Element::Person);
            let place = (first..stop).all(|at| self.is_place(at));
            // "manager for Salton and Wales at Odell Foods"
            let works = |start: &usize| matches!(self.lower(*start).as_ref(), "at" | "of" | "with");
            let area = place && word == "for" && starts[index + 1..].iter().any(works);
            let fits = match word.as_ref() {
                // The author of a work.
                _ if self.element(first) == Element::QuoteMark => false,
                "for" if area => false,
                "of" | "at" | "for" | "with" | "to" => body || named && !whose,
                "in" => named && !place && (first..stop).any(|at| self.element(at) == Element::Body),
                "from" => place && self.is_region(first) && self.is_one_of(phrase.head, SENT),
                _ => false,
            };
            if !fits {
                continue;
            }
            // "the abortion rights group NARAL": only the name.
            if named {
                let last_capital = (first..stop).rev().find(|at| self.is_named(*at)).unwrap_or(first);
                if let Some(lower) = (first..last_capital).rev().find(|at| self.describes(*at)) {
                    first = lower + 1 + usize::from(self.element(lower + 1) == Element::Possessive);
                }
            }
            // "the Division of Labor at the Department of Work": the rest belongs to it, a town does not.
            let mut last = stop;
            for next in &starts[index + 1..] {
                let after = starts.iter().find(|start| *start > next).copied().unwrap_or(end);
                let town = self.lower(*next) == "in"
                    && (*next + 1..after).all(|at| {
                        self.is_place(at) || self.element(at) == Element::Article || self.element(at) == Element::Comma
                    });
                if town || matches!(self.lower(*next).as_ref(), "on" | "from") {
                    break;
                }
                last = after;
            }
            return self.text(first..last);
        }
        None
    }

    /// Whether "on" is part of the name of a newspaper: "Mail on Sunday".
    pub fn is_sunday_paper(&self, on: usize) -> bool {
        self.is_one_of(on, words!["on"])
            && self.is_one_of(on + 1, words!["sunday", "saturday"])
            && on > 0
            && matches!(self.element(on - 1), Element::Capital | Element::Body)
    }

    /// Whether a word before the name of a body only says what it is: "the brewer Odell".
    fn describes(&self, at: usize) -> bool {
        match self.element(at) {
            // "Corriere della Salton"
            _ if self.document.tokens[self.terms[at].tokens.start].is(Classes::PARTICLE) => false,
            Element::Noun | Element::Adjective | Element::Gerund => true,
            Element::Role | Element::Roles => !self.is_capital(at),
            _ => false,
        }
    }

    /// Whether a capitalised word before a title tells of its holder, not of a body: "Oscar-winning", "Mr."
    pub fn is_quality(&self, at: usize) -> bool {
        let token = &self.document.tokens[self.terms[at].tokens.start];
        let word = self.lower(at);
        let tail = word.rsplit_once('-').map_or("", |(_, tail)| tail);
        let begins = self.begins_sentence(at);
        token.is(Classes::HONORIFIC)
            || begins
                && token.is(Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADVERB).with(Classes::GERUND))
                && !token.is(Classes::PHRASE)
            || matches!(
                tail,
                "era"
                    | "winning"
                    | "time"
                    | "term"
                    | "born"
                    | "year"
                    | "nominated"
                    | "american"
                    | "backed"
                    | "based"
                    | "educated"
                    | "supported"
                    | "trained"
            )
    }

    /// Whether the term is the first of its sentence.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let start = self.terms[at].tokens.start;
        self.document.sentences[self.document.sentence_of(start)].tokens.start == start
    }

    /// Whether the word of a term has its capital also where no sentence begins.
    pub fn is_name_elsewhere(&self, at: usize) -> bool {
        let word = self.word(at);
        let document = self.document;
        let same = |other: &usize| document.tokens[*other].is_capitalised() && document.word(*other) == word;
        let inside = |other: usize| document.sentences[document.sentence_of(other)].tokens.start != other;
        (0..document.tokens.len()).filter(same).any(inside)
    }

    /// Whether a capitalised word in a complement says what an office is for: "Elections", "Refugees".
    fn is_field(&self, at: usize) -> bool {
        self.element(at) == Element::Capital && (self.is_plain(at) || self.is_title_word(at))
            || self.element(at) == Element::Roles && self.is_named(at)
    }

    /// Whether a capitalised word is one of the dictionary and no name of anything by itself: "Water" Commissioner.
    pub fn is_plain(&self, at: usize) -> bool {
        const SPEECH: Classes = Classes::MOSTLY_NOUN.with(Classes::MOSTLY_ADJECTIVE).with(Classes::ADJECTIVE);
        const NAMES: Classes = Classes::DEMONYM
            .with(Classes::COUNTRY)
            .with(Classes::STATE)
            .with(Classes::CITY)
            .with(Classes::COMMON_FAMILY)
            .with(Classes::COMMON_GIVEN)
            .with(Classes::GROUP_NOUN)
            .with(Classes::ORGANIZATION_NOUN)
            .with(Classes::NOT_A_NAME);
        let token = &self.document.tokens[self.terms[at].tokens.start];
        token.is(SPEECH) && !token.is(NAMES) && token.case != Case::Upper
    }

    /// Whether the term is part of a proper name.
    pub fn is_named(&self, at: usize) -> bool {
        match self.element(at) {
            Element::Capital | Element::Body | Element::Person => true,
            Element::Party | Element::Role | Element::Roles => {
                self.document.tokens[self.terms[at].tokens.start].is_capitalised()
            }
            _ => false,
        }
    }

    /// Whether a term before a title names a body by itself, in capital letters or with its noun: "UN", "Ministry".
    fn is_body_name(&self, at: usize) -> bool {
        let token = &self.document.tokens[self.terms[at].tokens.start];
        self.element(at) == Element::Body || self.element(at) == Element::Capital && token.case == Case::Upper
    }

    fn is_place(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|term| {
            let token = &self.document.tokens[term.tokens.start];
            matches!(term.element, Element::Capital | Element::Comma)
                && (token.is(Classes::CITY.with(Classes::STATE).with(Classes::COUNTRY).with(Classes::PHRASE))
                    || term.element == Element::Comma)
                || term.element == Element::Capital && !token.is(Classes::ORGANIZATION_NOUN)
        })
    }

    /// Whether the name that begins at `at` is of a state or country.
    fn is_region(&self, at: usize) -> bool {
        self.terms.get(at).is_some_and(|term| {
            let classes = self.document.tokens[term.tokens.start].classes;
            classes.any(Classes::STATE.with(Classes::COUNTRY))
                || classes.any(Classes::PHRASE) && self.element(at + 1) == Element::Capital
        })
    }

    /// The capitalised part after "then-", "ex-" or "former-" in the term at `at`.
    fn after_prefix(&self, at: usize) -> Option<Span> {
        let span = self.text(at..at + 1)?;
        let (prefix, rest) = span.of(self.document.text).split_once('-')?;
        let fits =
            matches!(prefix.to_lowercase().as_str(), "then" | "ex" | "former") && rest.starts_with(char::is_uppercase);
        fits.then(|| Span::new(span.end - rest.len(), span.end))
    }

    /// The organization among the words before the head.
    pub fn before(&self, start: usize, head: usize) -> Option<Span> {
        let stop = self.title_start(start, head);
        // "Columbia's president"
        if let Some(mark) = (start..stop).rev().find(|at| self.element(*at) == Element::Possessive) {
            let owner = |at: &usize| {
                self.is_named(*at) && self.element(*at) != Element::Person
                    || matches!(self.element(*at), Element::Of | Element::Coordinator)
            };
            // "the bank's president"
            if self.element(mark - 1) == Element::Noun && self.is_body(mark - 1) {
                let first = (start..mark)
                    .rev()
                    .take_while(|at| {
                        let name = matches!(self.element(*at), Element::Capital | Element::Body | Element::Person);
                        name || matches!(self.element(*at), Element::Noun | Element::Adjective)
                    })
                    .last()?;
                return self.text(first..mark);
            }
            // "Russia's UN ambassador"
            let nearer = (mark + 1..stop).filter(|at| self.is_body_name(*at));
            if let Some(first) = nearer.clone().next() {
                return self.text(first..nearer.max().unwrap_or(first) + 1);
            }
            let mut first = (start..mark).rev().take_while(owner).last()?;
            // "one of America's athletes"
            first += usize::from(matches!(self.element(first), Element::Of | Element::Coordinator));
            let proper = (first..mark).any(|at| matches!(self.element(at), Element::Capital | Element::Body));
            return self.text(first..mark).filter(|_| proper);
        }
        // "then-Salton Mayor", "ex-Navy chief"
        if let Some(span) = self.after_prefix(start).filter(|_| start < head) {
            let last =
                (start + 1..stop).take_while(|at| matches!(self.element(*at), Element::Capital | Element::Body)).last();
            return Some(last.and_then(|last| self.text(last..last + 1)).map_or(span, |last| span.to(last)));
        }
        // "the Ruiz campaign manager"
        if let Some(owner) = (start..head).find(|at| self.element(*at) == Element::Person)
            && self.is_one_of(owner + 1, BODIES)
        {
            return self.text(owner..owner + 2);
        }
        let candidacy = self.is_one_of(head, CANDIDACIES);
        // Who leads a party is of the party.
        let led = self.is_one_of(
            head,
            words![
                "leader",
                "leaders",
                "whip",
                "chairman",
                "chairwoman",
                "chair",
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "member",
                "activist",
                "organiser",
                "organizer",
                "official",
                "frontbencher",
                "backbencher",
                "treasurer",
                "chief"
            ],
        );
        // "Parent Teacher Association", "Regent Street Association"
        let in_name = |at: usize| {
            let next = (at + 1..stop).find(|next| self.element(*next) != Element::Capital);
            matches!(self.element(at), Element::Role | Element::Roles)
                && self.is_named(at)
                && next.is_some_and(|next| self.element(next) == Element::Body)
        };
        let fits = |at: &usize| {
            in_name(*at)
                || matches!(
                    self.element(*at),
                    Element::Capital | Element::Body | Element::Of | Element::Coordinator | Element::Number
                )
                || self.element(*at) == Element::Party
                    && (candidacy || matches!(self.element(at + 1), Element::Capital | Element::Body | Element::Noun))
                || self.element(*at) == Element::Noun
                || self.element(*at) == Element::Adjective
                    && !self.document.tokens[self.terms[*at].tokens.start].is_capitalised()
        };
        let body = self.is_one_of(stop.saturating_sub(1), BODIES) && stop > start;
        if body {
            let owner = |at: &usize| fits(at) || self.element(*at) == Element::Person;
            let first = (start..stop).rev().take_while(owner).last()?;
            return self.text(first..stop);
        }
        let first = (start..stop)
            .rev()
            .skip_while(|at| {
                matches!(
                    self.element(*at),
                    Element::Adjective | Element::Noun | Element::RoleModifier | Element::Coordinator
                )
            })
            .take_while(|at| {
                let party = || {
                    candidacy
                        || led
                        || matches!(self.element(at + 1), Element::Capital | Element::Body)
                        || self.lower(*at) == "gop"
                };
                match self.element(*at) {
                    // "Mail on Sunday", "News of the World"
                    Element::Time => at.checked_sub(1).is_some_and(|before| self.is_sunday_paper(before)),
                    Element::Preposition => self.is_sunday_paper(*at),
                    Element::Article => {
                        *at > start + 1
                            && self.element(at - 1) == Element::Of
                            && matches!(self.element(at - 2), Element::Capital | Element::Body)
                    }
                    Element::Capital | Element::Body => !self.is_quality(*at),
                    Element::Of | Element::Coordinator => true,
                    Element::Party => party(),
                    Element::Role | Element::Roles => in_name(*at),
                    _ => false,
                }
            })
            .collect::<Vec<_>>();
        let (last, mut first) = (*first.first()?, *first.last()?);
        // A "First Amendment lawyer" is of no body.
        if LAWS.has(&self.lower(last)) {
            return None;
        }
        // "Republican House Speaker", but "Republican National Committee chairman"
        if self.element(first) == Element::Party
            && first < last
            && !candidacy
            && !led
            && !(first..=last).any(|at| self.element(at) == Element::Body)
        {
            first += 1;
        }
        // "Ukrainian President" names no body.
        let origin = first == last && self.document.tokens[self.terms[first].tokens.start].is(Classes::DEMONYM);
        if origin && self.element(first) == Element::Capital {
            return None;
        }
        // "TV presenter"
        if first == last && self.is_one_of(first, words!["ai", "hr", "it", "lgbt", "lgbtq", "pr", "tv"]) {
            return None;
        }
        let is_era = self.lower(first).contains("-era");
        self.text(first + usize::from(is_era && first < last)..last + 1)
    }
}
