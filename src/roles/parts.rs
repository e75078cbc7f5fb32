//! What a role phrase says: its title, its organization, and whether the role is held.

use std::ops::Range;

use super::phrase::{Phrase, Reader};
use crate::article::Status;
use crate::lexicon::Classes;
use crate::people::Role;
use crate::span::Span;
use crate::text::tokens::Case;

/// Words that belong to the title when they stand before its head, capitalised or not.
const OF_TITLE: &[&str] = &[
    "district",
    "circuit",
    "county",
    "state",
    "press",
    "defense",
    "defence",
    "foreign",
    "finance",
    "health",
    "interior",
    "labor",
    "labour",
    "education",
    "prime",
    "attorney",
    "vice",
    "deputy",
    "assistant",
    "associate",
    "chief",
    "executive",
    "senior",
    "junior",
    "general",
    "managing",
    "policy",
    "political",
    "campaign",
    "communications",
    "editorial",
    "lead",
    "head",
    "trade",
    "energy",
    "agriculture",
    "transport",
    "transportation",
    "treasury",
    "homeland",
    "security",
    "justice",
    "first",
    "lieutenant",
    "major",
    "rear",
    "staff",
    "master",
    "police",
    "fire",
    "investigative",
    "national",
    "regional",
    "principal",
    "special",
    "public",
    "federal",
    "immigration",
    "commerce",
    "environment",
    "culture",
    "sports",
    "housing",
    "science",
    "technology",
    "legal",
    "financial",
    "majority",
    "minority",
    "operating",
    "marketing",
    "creative",
    "artistic",
    "music",
    "program",
    "research",
    "medical",
    "under",
];

/// What secretaries and ministers can be of, beside the words above.
const PORTFOLIOS: &[&str] = &[
    "affairs",
    "development",
    "human",
    "industry",
    "information",
    "labour",
    "planning",
    "services",
    "state",
    "transportation",
    "urban",
    "veterans",
    "war",
    "water",
    "welfare",
    "work",
    "works",
];

/// Lower-case nouns that make the words before them an organization: "state labor department employee".
const BODIES: &[&str] = &[
    "department",
    "council",
    "committee",
    "board",
    "company",
    "agency",
    "bureau",
    "school",
    "university",
    "court",
    "commission",
    "union",
    "army",
    "team",
    "firm",
    "hospital",
    "church",
    "club",
    "party",
    "office",
    "ministry",
    "campaign",
    "administration",
    "county",
    "government",
    "college",
    "association",
    "group",
];

/// Heads of candidacies.
const CANDIDACIES: &[&str] = &[
    "candidate",
    "candidates",
    "nominee",
    "nominees",
    "hopeful",
    "hopefuls",
    "contender",
    "contenders",
    "challenger",
    "challengers",
    "mate",
    "frontrunner",
    "front-runner",
    "front-runners",
    "contestant",
    "nominee-in-waiting",
    "runner",
];

/// Whether the noun names somebody who stands for an office.
pub fn is_candidacy(word: &str) -> bool {
    CANDIDACIES.contains(&word.to_lowercase().as_str())
}

impl Reader<'_> {
    fn text(&self, units: Range<usize>) -> Option<Span> {
        let units = self.units.get(units).filter(|units| !units.is_empty())?;
        Some(self.document.span(units[0].tokens.start..units[units.len() - 1].tokens.end))
    }

    fn lower(&self, at: usize) -> String {
        self.units.get(at).map_or(String::new(), |unit| self.document.word(unit.tokens.start).to_lowercase())
    }

    fn unit(&self, at: usize) -> u8 {
        self.units.get(at).map_or(b'.', |unit| unit.letter)
    }

    /// Whether the word belongs to titles as such: "state" Sen.
    pub fn is_title_word(&self, at: usize) -> bool {
        OF_TITLE.contains(&self.lower(at).as_str())
    }

    /// The role a phrase states.
    pub fn role(&self, phrase: &Phrase, rule: &'static str, held: Option<Status>) -> Option<Role> {
        let mut start = phrase.units.start;
        while start < phrase.head && self.is_aside(start) {
            start += 1;
        }
        let span = self.text(start..phrase.units.end)?;
        let stated = self.status(start..phrase.head + 1);
        let status = held.filter(|held| *held == Status::Former).or(stated).or(held).unwrap_or_default();
        let title = self.text(self.title_start(start, phrase.head)..self.title_end(phrase));
        // "Mexico's ambassador to Washington"
        let owned = (start..phrase.head).any(|at| self.unit(at) == b's');
        let owner = self.before(start, phrase.head);
        let organization = owner.filter(|_| owned).or_else(|| self.complement(phrase)).or(owner);
        Some(Role { span, title, organization, status, rule })
    }

    /// Words at the start of a phrase that are no part of the role: "the only", "the 46-year-old".
    fn is_aside(&self, at: usize) -> bool {
        let word = self.lower(at);
        word.ends_with("-year-old")
            || matches!(
                word.as_str(),
                "first"
                    | "only"
                    | "other"
                    | "own"
                    | "same"
                    | "another"
                    | "now"
                    | "also"
                    | "currently"
                    | "previously"
                    | "formerly"
                    | "once"
                    | "later"
            )
    }

    /// What the words of the phrase say of its being held.
    fn status(&self, units: Range<usize>) -> Option<Status> {
        let mut found = None;
        for at in units.clone() {
            let word = self.lower(at);
            let first = word.split(['-', '–']).next().unwrap_or_default();
            let status = match word.as_str() {
                "former" | "ex" | "then" | "onetime" | "one-time" | "late" | "retired" | "past" | "previous"
                | "erstwhile" | "longtime-former" | "deposed" | "ousted" | "disgraced-former" => Status::Former,
                _ if matches!(first, "ex" | "then" | "former") && word.len() > first.len() => Status::Former,
                "acting" | "interim" | "caretaker" => Status::Acting,
                "incoming" | "next" | "future" | "designate" | "elect" | "presumptive" | "prospective" | "would-be"
                | "aspiring" | "newly-elected" => Status::Future,
                _ if word.ends_with("-elect") || word.ends_with("-designate") => Status::Future,
                _ if at + 1 == units.end && CANDIDACIES.contains(&word.as_str()) => Status::Future,
                _ => continue,
            };
            // "former candidate" is over, whatever the head says.
            if found != Some(Status::Former) {
                found = Some(status);
            }
        }
        found
    }

    /// Where the title begins: after what names a body, a place, a party or a time.
    fn title_start(&self, start: usize, head: usize) -> usize {
        let mut at = head;
        while at > start {
            let word = self.lower(at - 1);
            let fits = match self.unit(at - 1) {
                b'a' | b'g' => {
                    self.units[at - 1].tokens.len() == 1 && !matches!(word.as_str(), "last" | "next" | "first" | "only")
                }
                b'n' => !BODIES.contains(&word.as_str()) || OF_TITLE.contains(&word.as_str()),
                b'm' => {
                    !matches!(
                        word.as_str(),
                        "former"
                            | "then"
                            | "incoming"
                            | "outgoing"
                            | "fellow"
                            | "late"
                            | "longtime"
                            | "prospective"
                            | "presumptive"
                            | "retired"
                    ) && !word.contains('-')
                }
                b'C' | b'G' => {
                    let classes = self.document.tokens[self.units[at - 1].tokens.start].classes;
                    let named = at - 1 > start && matches!(self.unit(at - 2), b'C' | b'G');
                    // "Palm Bay County Executive", but "County Executive"
                    OF_TITLE.contains(&word.as_str()) && !(word == "county" && named)
                        || self.is_plain(at - 1)
                            && !named
                            && (self.is_named(at) || at - 1 == start || classes.any(Classes::MOSTLY_ADJECTIVE))
                }
                b'R' | b'L' => true,
                _ => false,
            };
            if !fits {
                break;
            }
            at -= 1;
        }
        at
    }

    /// Where the title ends: "Secretary of Defense" is one.
    fn title_end(&self, phrase: &Phrase) -> usize {
        let of = phrase.head + 1;
        let cabinet = matches!(self.lower(phrase.head).as_str(), "secretary" | "minister");
        let portfolio = |at: &usize| match self.unit(*at) {
            b'D' | b'&' => true,
            _ => self.is_title_word(*at) || PORTFOLIOS.contains(&self.lower(*at).as_str()),
        };
        let end = (of + 1..phrase.units.end).take_while(portfolio).last().map_or(of, |last| last + 1);
        let whole = matches!(self.unit(end), b'o' | b'f') || end == phrase.units.end;
        if cabinet && self.unit(of) == b'o' && whole { end } else { of }
    }

    /// The organization among the complements.
    fn complement(&self, phrase: &Phrase) -> Option<Span> {
        let end = phrase.units.end;
        let mut at = phrase.head + 1;
        // Where each complement begins: its preposition.
        let mut starts: Vec<usize> = Vec::new();
        while at < end {
            if matches!(self.unit(at), b'o' | b'f') {
                starts.push(at);
            }
            at += 1;
        }
        if self.title_end(phrase) == end {
            return None;
        }
        for (index, prep) in starts.iter().enumerate() {
            let word = self.lower(*prep);
            let stop = starts.get(index + 1).copied().unwrap_or(end);
            let mut first = prep + 1;
            while first < stop && matches!(self.unit(first), b'D' | b'h') {
                first += 1;
            }
            let named = (first..stop).any(|at| self.is_named(at));
            // "professor of government at Salton University" is not of a government.
            let later = starts[index + 1..].iter().any(|later| (*later..end).any(|at| self.is_named(at)));
            let body = BODIES.contains(&self.lower(stop - 1).as_str()) && !later;
            // "Director of Communications" is of nobody.
            let named = named && (first > prep + 1 || (first..stop).any(|at| self.is_named(at) && !self.is_field(at)));
            let whose = (first..stop).any(|at| self.unit(at) == b'P');
            let place = (first..stop).all(|at| self.is_place(at));
            let fits = match word.as_str() {
                "of" | "at" | "for" | "with" | "to" => body || named && !whose,
                "in" => named && !place && (first..stop).any(|at| self.unit(at) == b'G'),
                "from" => place && self.is_region(first),
                _ => false,
            };
            if !fits {
                continue;
            }
            // "the abortion rights group NARAL": only the name.
            if named {
                let last_capital = (first..stop).rev().find(|at| self.is_named(*at)).unwrap_or(first);
                if let Some(lower) = (first..last_capital).rev().find(|at| matches!(self.unit(*at), b'n' | b'a' | b'g'))
                {
                    first = lower + 1 + usize::from(self.unit(lower + 1) == b's');
                }
            }
            // "the Division of Labor at the Department of Work": the rest belongs to it, a town does not.
            let mut last = stop;
            for next in &starts[index + 1..] {
                let after = starts.iter().find(|start| *start > next).copied().unwrap_or(end);
                let town = self.lower(*next) == "in"
                    && (*next + 1..after).all(|at| self.is_place(at) || self.unit(at) == b'D' || self.unit(at) == b',');
                if town || matches!(self.lower(*next).as_str(), "on" | "from") {
                    break;
                }
                last = after;
            }
            return self.text(first..last);
        }
        None
    }

    /// Whether a capitalised word before a title tells of its holder, not of a body: "Oscar-winning", "Mr."
    fn is_quality(&self, at: usize) -> bool {
        let token = &self.document.tokens[self.units[at].tokens.start];
        let word = self.lower(at);
        let tail = word.rsplit_once('-').map_or("", |(_, tail)| tail);
        let begins = self.document.sentences[self.document.sentence_of(self.units[at].tokens.start)].tokens.start
            == self.units[at].tokens.start;
        token.is(Classes::HONORIFIC)
            || begins && token.is(Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADVERB).with(Classes::GERUND))
            || matches!(tail, "era" | "winning" | "time" | "term" | "born" | "year" | "nominated" | "american")
    }

    /// Whether a capitalised word in a complement says what an office is for: "Elections", "Refugees".
    fn is_field(&self, at: usize) -> bool {
        self.unit(at) == b'C' && (self.is_plain(at) || self.is_title_word(at))
            || self.unit(at) == b'L' && self.is_named(at)
    }

    /// Whether a capitalised word is one of the dictionary and no name of anything by itself: "Water" Commissioner.
    fn is_plain(&self, at: usize) -> bool {
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
        let token = &self.document.tokens[self.units[at].tokens.start];
        token.is(SPEECH) && !token.is(NAMES) && token.case != Case::Upper
    }

    /// Whether the unit is part of a proper name.
    fn is_named(&self, at: usize) -> bool {
        match self.unit(at) {
            b'C' | b'G' | b'P' => true,
            b'y' | b'R' | b'L' => self.document.tokens[self.units[at].tokens.start].is_capitalised(),
            _ => false,
        }
    }

    fn is_place(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| {
            let token = &self.document.tokens[unit.tokens.start];
            matches!(unit.letter, b'C' | b',')
                && (token.is(Classes::CITY.with(Classes::STATE).with(Classes::COUNTRY).with(Classes::PHRASE))
                    || unit.letter == b',')
                || unit.letter == b'C' && !token.is(Classes::ORGANIZATION_NOUN)
        })
    }

    /// Whether the name that begins at `at` is of a state or country.
    fn is_region(&self, at: usize) -> bool {
        self.units.get(at).is_some_and(|unit| {
            let classes = self.document.tokens[unit.tokens.start].classes;
            classes.any(Classes::STATE.with(Classes::COUNTRY))
                || classes.any(Classes::PHRASE) && self.unit(at + 1) == b'C'
        })
    }

    /// The capitalised part after "then-", "ex-" or "former-" in the unit at `at`.
    fn after_prefix(&self, at: usize) -> Option<Span> {
        let span = self.text(at..at + 1)?;
        let (prefix, rest) = span.of(self.document.text).split_once('-')?;
        let fits =
            matches!(prefix.to_lowercase().as_str(), "then" | "ex" | "former") && rest.starts_with(char::is_uppercase);
        fits.then(|| Span::new(span.end - rest.len(), span.end))
    }

    /// The organization among the words before the head.
    fn before(&self, start: usize, head: usize) -> Option<Span> {
        let stop = self.title_start(start, head);
        // "Columbia's president"
        if let Some(mark) = (start..stop).rev().find(|at| self.unit(*at) == b's') {
            let owner =
                |at: &usize| self.is_named(*at) && self.unit(*at) != b'P' || matches!(self.unit(*at), b'o' | b'&');
            let first = (start..mark).rev().take_while(owner).last()?;
            let proper = (first..mark).any(|at| matches!(self.unit(at), b'C' | b'G'));
            return self.text(first..mark).filter(|_| proper);
        }
        // "then-Salton Mayor", "ex-Navy chief"
        if let Some(span) = self.after_prefix(start).filter(|_| start < head) {
            let last = (start + 1..stop).take_while(|at| matches!(self.unit(*at), b'C' | b'G')).last();
            return Some(last.and_then(|last| self.text(last..last + 1)).map_or(span, |last| span.to(last)));
        }
        // "the Ruiz campaign manager"
        if let Some(owner) = (start..head).find(|at| self.unit(*at) == b'P')
            && BODIES.contains(&self.lower(owner + 1).as_str())
        {
            return self.text(owner..owner + 2);
        }
        let candidacy = CANDIDACIES.contains(&self.lower(head).as_str());
        let fits = |at: &usize| {
            matches!(self.unit(*at), b'C' | b'G' | b'o' | b'&' | b'N')
                || self.unit(*at) == b'y' && (candidacy || matches!(self.unit(at + 1), b'C' | b'G' | b'n'))
                || self.unit(*at) == b'n'
                || self.unit(*at) == b'a' && !self.document.tokens[self.units[*at].tokens.start].is_capitalised()
        };
        let body = BODIES.contains(&self.lower(stop.saturating_sub(1)).as_str()) && stop > start;
        if body {
            let owner = |at: &usize| fits(at) || self.unit(*at) == b'P';
            let first = (start..stop).rev().take_while(owner).last()?;
            return self.text(first..stop);
        }
        let first = (start..stop)
            .rev()
            .skip_while(|at| matches!(self.unit(*at), b'a' | b'n' | b'm' | b'&'))
            .take_while(|at| {
                let party = || candidacy || matches!(self.unit(at + 1), b'C' | b'G') || self.lower(*at) == "gop";
                match self.unit(*at) {
                    b'C' | b'G' => !self.is_quality(*at),
                    b'o' | b'&' => true,
                    b'y' => party(),
                    // "Parent Teacher Association"
                    b'R' | b'L' => self.is_named(*at) && self.unit(at + 1) == b'G',
                    _ => false,
                }
            })
            .collect::<Vec<_>>();
        let (last, mut first) = (*first.first()?, *first.last()?);
        // "Republican House Speaker", but "Republican National Committee chairman"
        if self.unit(first) == b'y' && first < last && !candidacy && !(first..=last).any(|at| self.unit(at) == b'G') {
            first += 1;
        }
        let is_era = self.lower(first).contains("-era");
        self.text(first + usize::from(is_era && first < last)..last + 1)
    }
}
