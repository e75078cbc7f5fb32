//! The phrase that states a role: its words, its complements, and where it ends.

use std::ops::Range;

use super::parts::is_candidacy;
use super::units::Unit;
use crate::text::Document;
use crate::text::words::lower;

/// A role phrase, in units.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// From its first modifier to the end of its complements; no leading article.
    pub units: Range<usize>,
    /// Its head noun.
    pub head: usize,
    /// Whether the head is plural.
    pub plural: bool,
}

/// A sentence read for roles.
pub struct Reader<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// Its units.
    pub units: &'a [Unit],
}

impl Reader<'_> {
    /// The letter of a unit.
    pub fn letter(&self, at: usize) -> u8 {
        self.units.get(at).map_or(b'.', |unit| unit.letter)
    }

    /// Whether a unit begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.document.tokens[self.units[at].tokens.start].is_capitalised()
    }

    fn word(&self, at: usize) -> &str {
        self.units.get(at).map_or("", |unit| self.document.word(unit.tokens.start))
    }

    /// The role phrase whose words, after an article, begin at `start`.
    pub fn phrase(&self, start: usize) -> Option<Phrase> {
        let head = self.head(start)?;
        let end = self.complements(head + 1, is_candidacy(self.word(head)));
        Some(Phrase { units: start..end, head, plural: self.letter(head) == b'L' })
    }

    /// The head of the noun phrase that begins at `start`, if it is a role.
    fn head(&self, start: usize) -> Option<usize> {
        let mut at = start;
        let mut head = None;
        // "one of the lawyers"
        if self.word(at).eq_ignore_ascii_case("one") && self.letter(at + 1) == b'o' {
            at += 2;
            at += usize::from(matches!(self.letter(at), b'D' | b'h'));
        }
        loop {
            match self.letter(at) {
                b'R' | b'L' => {
                    head = Some(at);
                    at += 1;
                }
                b'C' | b'G' | b'n' | b'a' | b'm' => {
                    // "Defense Secretary designate": a word after the head may still belong to it.
                    if head.is_some() && !self.head_follows(at) {
                        break;
                    }
                    at += 1;
                }
                b'y' => {
                    if head.is_some() && !self.head_follows(at) {
                        break;
                    }
                    head = (!matches!(self.letter(at + 1), b'C' | b'G' | b'n' | b'a' | b's')).then_some(at);
                    at += 1;
                }
                b's' if at > start && (self.head_follows(at + 1)) => {
                    head = None;
                    at += 1;
                }
                b'P' if at >= start
                    && (self.letter(at + 1) == b's' || matches!(self.letter(at + 1), b'R' | b'L' | b'n' | b'G'))
                    && head.is_none() =>
                {
                    at += 1
                }
                b'N' if at == start && matches!(self.letter(at + 1), b'a' | b'R' | b'C' | b'y') => at += 1,
                // "the brash, unbending governor"
                b',' if at > start
                    && head.is_none()
                    && self.letter(at - 1) == b'a'
                    && self.letter(at + 1) == b'a'
                    && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "a border tunneling expert"
                b'g' if at > start
                    && head.is_none()
                    && matches!(self.letter(at - 1), b'n' | b'C')
                    && matches!(self.letter(at + 1), b'R' | b'L') =>
                {
                    at += 1
                }
                b'j' if matches!(self.letter(at + 1), b'a' | b'm' | b'e') && head.is_none() => at += 1,
                // "policy and research director"
                b'&' if matches!(self.letter(at.wrapping_sub(1)), b'n' | b'C' | b'a' | b'G')
                    && head.is_none()
                    && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "Department of Labor Director"
                b'o' if head.is_none()
                    && self.letter(at.wrapping_sub(1)) == b'G'
                    && self.letter(at + 1) == b'C'
                    && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "Little Rock, Arkansas-based agricultural company": not a head
                _ => break,
            }
        }
        // "the senator's sister", "a seven member council"
        let timed = |at: usize| matches!(self.word(at), "last" | "next" | "earlier" | "later");
        let goes_on = |head: &usize| matches!(self.letter(head + 1), b's' | b'n' | b'E' | b'G') && !timed(head + 1);
        let head = head.filter(|head| !goes_on(head))?;
        let sure = match self.letter(head) {
            b'R' | b'L' => true,
            // "a Denver Democrat", not "Democratic"
            b'y' => {
                let word = lower(self.word(head));
                word.ends_with("crat")
                    || word.ends_with("crats")
                    || matches!(
                        word.as_ref(),
                        "republican"
                            | "republicans"
                            | "libertarian"
                            | "independent"
                            | "socialist"
                            | "communist"
                            | "tory"
                            | "conservative"
                            | "liberal"
                    )
            }
            _ => false,
        };
        sure.then_some(head)
    }

    /// Whether the words from `at` on still lead to a head noun.
    fn head_follows(&self, at: usize) -> bool {
        for next in at..at + 7 {
            match self.letter(next) {
                b'R' | b'L' => return true,
                b'C' | b'G' | b'n' | b'a' | b'm' | b'y' | b'&' | b'o' => {}
                _ => return false,
            }
        }
        false
    }

    /// The end of the complements that begin at `at`: "of the …", "at …", "for …".
    fn complements(&self, mut at: usize, candidacy: bool) -> usize {
        loop {
            let next = match self.letter(at) {
                b'o' => self.noun_phrase(at + 1, false),
                b'f' => match self.word(at) {
                    "for" | "at" | "in" | "with" | "from" | "to" | "on" | "within" => {
                        let strict = !(candidacy && self.word(at) == "for");
                        self.noun_phrase(at + 1, strict).or_else(|| self.field(at))
                    }
                    _ => None,
                },
                // "attorney prosecuting the case"
                b'g' if matches!(
                    self.word(at),
                    "prosecuting"
                        | "representing"
                        | "overseeing"
                        | "covering"
                        | "handling"
                        | "leading"
                        | "running"
                        | "investigating"
                        | "advising"
                        | "defending"
                        | "serving"
                        | "working"
                        | "hearing"
                ) =>
                {
                    self.noun_phrase(at + 1, false)
                }
                _ => None,
            };
            match next {
                Some(end) if end > at => at = end,
                _ => return at,
            }
        }
    }

    /// The end of what an office is for or whom it serves, where no name is in it: "envoy for water", "vice president
    /// for marketing at", "lawyer for the family", "adviser to the governor".
    fn field(&self, at: usize) -> Option<usize> {
        let end = self.noun_phrase(at + 1, false)?;
        let first = at + 1 + usize::from(self.letter(at + 1) == b'D');
        let bare = (first..end).all(|at| matches!(self.letter(at), b'n' | b'a' | b'g' | b'&' | b'R' | b'L'));
        let closed = matches!(self.letter(end), b',' | b'.' | b')') || matches!(self.word(end), "at" | "of" | "in");
        let served = self.letter(at + 1) == b'D' && matches!(self.letter(end - 1), b'R' | b'L');
        match self.word(at) {
            "for" => bare && closed,
            "to" => served,
            _ => false,
        }
        .then_some(end)
    }

    /// The end of the noun phrase at `at`, without complements of its own. `strict` asks for a name, a body or
    /// a possessive in it, as after "in" and "for".
    fn noun_phrase(&self, start: usize, strict: bool) -> Option<usize> {
        let mut at = start;
        let mut named = false;
        if matches!(self.letter(at), b'D' | b'h') || matches!(self.word(at), "this" | "that" | "these") {
            named |= self.letter(at) == b'h' || !matches!(self.letter(at), b'D');
            at += 1;
        }
        let first = at;
        loop {
            match self.letter(at) {
                b'C' | b'G' | b'y' => {
                    named = true;
                    at += 1;
                }
                b'P' if at == first
                    || matches!(self.letter(at - 1), b'R' | b'L')
                    || matches!(self.letter(at + 1), b'G') =>
                {
                    named = true;
                    at += 1;
                }
                b'n' | b'a' | b'm' if matches!(self.word(at), "last" | "next" | "earlier" | "later") => break,
                b'n' | b'a' | b'm' | b'K' | b'E' => at += 1,
                b'R' | b'L' => {
                    named |= self.document.tokens[self.units[at].tokens.start].is_capitalised();
                    at += 1;
                }
                b'X' => at += 1,
                b'N' if !(at == first && self.is_year(at))
                    && matches!(self.letter(at + 1), b'n' | b'C' | b'a' | b'G' | b'R' | b'y') =>
                {
                    at += 1
                }
                b's' if at > first => {
                    named = true;
                    at += 1;
                }
                b'&' if at > first && self.goes_on(at) => at += 1,
                // "Mount Prospect, Ill.", "Little Rock, Arkansas-based company"
                b',' if at > first && self.is_state(at + 1) => {
                    at += 2;
                }
                b'g' if at > first && self.letter(at + 1) == b'n' && self.letter(at - 1) == b'D' => at += 1,
                // "director of marketing"
                b'g' if at == first && matches!(self.letter(at + 1), b'f' | b',' | b'.' | b'P' | b'v' | b't') => {
                    at += 1
                }
                b'o' if at > first && self.letter(at - 1) == b'G' => at += 1,
                // The title of a work: author of “The Long Wait”.
                b'"' if at == first && self.work_end(at).is_some() => {
                    named = true;
                    at = self.work_end(at).unwrap_or(at + 1);
                    break;
                }
                b'D' if at > first && matches!(self.letter(at - 1), b'o') => at += 1,
                _ => break,
            }
        }
        let end = at;
        if end == first || matches!(self.letter(end - 1), b'o' | b'&' | b'D') {
            return None;
        }
        let dated = matches!(self.letter(first), b'z') || self.is_year(first);
        (!dated && (named || !strict || self.is_body(end - 1))).then_some(end)
    }

    /// The end of a short capitalised text in marks.
    fn work_end(&self, at: usize) -> Option<usize> {
        let capital = self.units.get(at + 1)?;
        let close = (at + 2..at + 10).find(|end| self.letter(*end) == b'"')?;
        self.document.tokens[capital.tokens.start].is_capitalised().then_some(close + 1)
    }

    /// Whether the words after "and" go on with the phrase: "Labor and Employment", "public and private".
    fn goes_on(&self, at: usize) -> bool {
        let (before, after) = (self.letter(at - 1), self.letter(at + 1));
        let same = matches!((before, after), (b'C' | b'G', b'C' | b'G') | (b'n' | b'a', b'n' | b'a'));
        // Not before a verb: "of the board and voted".
        same && !matches!(self.letter(at + 2), b'v' | b't' | b'b' | b'u')
    }

    fn is_year(&self, at: usize) -> bool {
        self.letter(at) == b'N' && self.word(at).len() == 4 && self.word(at).starts_with(['1', '2'])
    }

    /// Whether the unit is a state, or something that is based in one.
    pub fn is_state(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let token = &self.document.tokens[unit.tokens.start];
        if !token.is_capitalised() {
            return false;
        }
        use crate::lexicon::Classes;
        token.is(Classes::STATE.with(Classes::COUNTRY))
            || token.span.len() > 2
                && self.word(at).contains('-')
                && self.word(at).split('-').next().is_some_and(|place| {
                    crate::lexicon::classes(&place.to_lowercase()).any(Classes::STATE.with(Classes::COUNTRY))
                })
    }

    /// Whether the unit is a noun for a group or body: "school", "committee".
    pub fn is_body(&self, at: usize) -> bool {
        use crate::lexicon::Classes;
        self.units.get(at).is_some_and(|unit| {
            let token = &self.document.tokens[unit.tokens.start];
            token.is(Classes::ORGANIZATION_NOUN.with(Classes::GROUP_NOUN))
                || matches!(self.word(at), "race" | "case" | "affairs" | "policy")
        })
    }
}
