//! Whether a sentence ends at a stop: told by the stop, the marks that close with it, and what comes next.

use std::ops::Range;

use super::abbreviations::Context;
use super::lines::is_bullet;
use super::marks;
use super::stops::{Stop, Stops};
use crate::lexicon::Classes;
use crate::text::tokens::{Case, Kind, Token};

/// How far a reporting verb is looked for after "?”", in tokens.
const LONGEST_SPEAKER: usize = 16;

/// How far the beginning of a question in quotation marks is looked for, in tokens.
const LONGEST_QUESTION: usize = 100;

/// No longer is the source under a quotation that is a block of its own, in tokens.
const LONGEST_SOURCE: usize = 12;

/// The parts of a degree or of a firm's name that have a stop are no longer, in bytes.
const LONGEST_PART: usize = 5;

/// What stands at the end of a firm's name, and never at the beginning of a sentence.
const FIRMS: &[&str] = &["Bros.", "Co.", "Corp.", "Inc.", "Ltd."];

/// Verbs that tell a question or exclamation in quotation marks from a sentence of its own, in order.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "added", "adds", "admitted", "announced", "answered", "argued", "asked", "asks", "began", "begged", "called",
    "chanted", "chimed", "commented", "complained", "conceded", "concluded", "confessed", "continued",
    "countered", "cried", "declared", "demanded", "exclaimed", "explained", "growled", "hissed", "inquired",
    "insisted", "interjected", "joked", "laughed", "mused", "muttered", "noted", "objected", "observed",
    "offered", "pleaded", "posted", "prodded", "protested", "quipped", "recalled", "remarked", "repeated",
    "replied", "responded", "retorted", "roared", "said", "says", "screamed", "shot", "shouted", "sighed",
    "snapped", "sobbed", "stated", "suggested", "teased", "thundered", "told", "tweeted", "urged", "wailed",
    "warned", "whispered", "wondered", "writes", "wrote", "yelled",
];

/// Tells where the sentences of one block end.
pub struct Ends<'a> {
    /// The stops of the block.
    pub stops: Stops<'a>,
    /// The words around them.
    pub context: Context<'a>,
    /// The tokens of the block.
    pub block: Range<usize>,
    /// Whether the writer does without capital letters.
    pub careless: bool,
}

impl Ends<'_> {
    /// Whether the sentence from `start` on ends with the stop at `at..after` and its closing marks, `next`
    /// being the token that follows.
    pub fn ends(&self, start: usize, at: usize, stop: Stop, after: usize, next: usize) -> bool {
        let Some(token) = self.stops.token(next) else { return true };
        if stop == Stop::BeforeGap {
            return true;
        }
        let quote_closed = self.has_quotation_mark(after..next);
        if !token.spaced && !self.ends_unspaced(at, stop, after, next) {
            return false;
        }
        if quote_closed && self.is_source(next) {
            return false;
        }
        let is_dash = self.stops.is_mark(next, &['—', '–', '-']);
        if is_dash && (quote_closed || !matches!(stop, Stop::Full | Stop::Strong) || !self.stops.is_spaced(next + 1)) {
            return false;
        }
        // "Did she say “No!”?", "Fig. ??"
        if self.stops.is_mark(next, &[',', ';', ':', ')', ']', '}', '/', '%', '=', '&', '.', '?', '!']) {
            return false;
        }
        let head = (next..next + 5).find(|at| {
            self.stops.token(*at).is_none_or(|token| !matches!(token.kind, Kind::Mark(mark) if is_opening(mark)))
        });
        let head = head.unwrap_or(next);
        if matches!(stop, Stop::Full | Stop::Abbreviation) && self.is_inside_term(at, next) {
            return false;
        }
        // "… the following: a) masts. b) oars.", but "The board meets. (b) It votes."
        let is_label = self.stops.token(head).is_some_and(|token| token.span().len() == 1);
        let begins_item = head > next && self.stops.token(head + 2).is_some_and(Token::is_capitalised);
        if is_label && self.stops.is_mark(head + 1, &[')']) && !begins_item {
            return false;
        }
        let Some(word) = self.stops.token(head) else { return true };
        // "Acme Inc. (“the firm”)", "“… [...]” (Berg 55)."
        let is_note = self.stops.is_mark(next, &['('])
            && matches!(stop, Stop::Abbreviation | Stop::Dots)
            && self.stops.closing_bracket(next).is_some_and(|close| self.stops.stop_at(close - 1).is_none());
        if is_note {
            return false;
        }
        let is_small = word.kind == Kind::Word && word.case == Case::Lower && !self.has_inner_capital(word);
        if is_small {
            return token.spaced
                && !self.ends_degree(at)
                && (self.ends_before_small(at, stop, next > after, next) || self.is_direction(stop, next));
        }
        let quoted = self.has_quotation_mark(next..head);
        match stop {
            Stop::Full if self.ends_degree(at) => quoted || self.context.is_opener(head),
            Stop::Full => !(at > start && self.stops.is_mark(at - 1, &['°', 'º', '№'])),
            Stop::BeforeGap => true,
            Stop::Gap => self.context.is_opener(head) && word.span().len() > 1,
            Stop::Dots => quoted || !self.is_unfinished(at, head),
            Stop::Abbreviation => self.context.ends_with_abbreviation(start..at, at, head, quoted),
            Stop::Address => word.is_capitalised(),
            Stop::Broken => (quoted || self.context.is_opener(head)) && !self.is_attribution(at, next),
            Stop::Strong => {
                let is_name = after == at + 1 && self.is_exclaimed(start, at, head);
                let in_brackets = at > start && self.stops.is_mark(at - 1, &['(']) && next > after;
                !(is_name || in_brackets || quote_closed && head == next && self.is_attribution(at, next))
            }
        }
    }

    /// Whether the stop at `at` stands inside a degree, a firm or a rank: "Ph. D.", "Berg Ins. Co.", "Gen. (Res.)
    /// Okoro".
    fn is_inside_term(&self, at: usize, next: usize) -> bool {
        let mut key = String::new();
        let Some((first, before)) = self.stem(at) else { return false };
        let after = self.context.tokens[next].span().of(self.context.text);
        let is_firm = FIRMS.contains(&after)
            && before.len() <= LONGEST_PART
            && self.context.tokens[first].is_capitalised()
            && first > self.block.start
            && self.context.tokens[first - 1].is_capitalised();
        let stops = after.ends_with('.') || self.stops.is_mark(next + 1, &['.']) && !self.stops.is_spaced(next + 1);
        let in_brackets = first > self.block.start + 1
            && self.stops.is_mark(first - 1, &['('])
            && self.stops.is_mark(next - 1, &[')'])
            && self.context.look_up(first - 2, &mut key).any(Classes::TITLE)
            && key.ends_with('.');
        is_firm || stops && self.is_degree(before, after.trim_end_matches('.')) || in_brackets
    }

    /// Whether the stop at `at` is the last one of a degree with a space inside.
    fn ends_degree(&self, at: usize) -> bool {
        let Some((second, after)) = self.stem(at) else { return false };
        let before = second.checked_sub(1).filter(|before| *before >= self.block.start);
        before.and_then(|before| self.stem(before)).is_some_and(|(_, before)| self.is_degree(before, after))
    }

    /// The word that the full stop at `at` stands behind, and its text without it.
    fn stem(&self, at: usize) -> Option<(usize, &str)> {
        let word = |at: usize| self.context.tokens[at].span().of(self.context.text);
        if self.stops.is_word(at) {
            return word(at).strip_suffix('.').map(|stem| (at, stem));
        }
        let before = at.checked_sub(1).filter(|before| self.stops.is_word(*before) && !self.stops.is_spaced(at))?;
        self.stops.is_mark(at, &['.']).then(|| (before, word(before)))
    }

    /// "Ph" and "D", "LL" and "M", "M" and "Sc".
    fn is_degree(&self, first: &str, second: &str) -> bool {
        let is_part = |part: &str| part.len() <= LONGEST_PART && part.starts_with(char::is_uppercase);
        is_part(first) && is_part(second) && first.len() + second.len() > 2 && {
            let key = format!("{first}.{second}.").to_lowercase();
            self.context.lexicon.classes(&key).any(Classes::ABBREVIATION)
        }
    }

    /// Whether the exclamation mark at `at` belongs to the name of an organization that goes on: "at Yahoo! News".
    fn is_exclaimed(&self, start: usize, at: usize, head: usize) -> bool {
        let next = self.context.look_up(head, &mut String::new());
        // "Wait! News came", but "Yahoo! Inc. fell".
        let is_inside = at > start + 1 || at == start + 1 && next.any(Classes::ABBREVIATION);
        is_inside
            && self.stops.is_mark(at, &['!'])
            && self.stops.token(at - 1).is_some_and(Token::is_capitalised)
            && next.any(Classes::ORGANIZATION_NOUN)
            && !self.context.is_opener(head)
    }

    /// The bracket that closes a source or stage direction which begins a sentence and is none of its own:
    /// "(Reuters) The", "\[Laughs\] But"; not "\[Ana\] Okoro", "(ii) The".
    pub fn heading_bracket(&self, open: usize) -> Option<usize> {
        let close = self.stops.closing_bracket(open)?;
        let first = self.stops.token(open + 1)?;
        let is_named = match first.kind {
            Kind::Word => {
                first.is_capitalised() && first.span().len() > 2 && !is_numeral(first.span().of(self.context.text))
            }
            kind => kind == Kind::Address,
        };
        let next = self.stops.token(close + 1).filter(|next| next.spaced)?;
        let is_round = self.stops.is_mark(open, &['(']);
        let begins = self.context.is_opener(close + 1)
            || next.is_mark('(')
            || is_round && (marks::family(next).is_some() || next.case == Case::Upper && next.kind == Kind::Word);
        let has_stop = || (open + 1..close).any(|at| self.stops.stop_at(at).is_some());
        (is_named && begins && !has_stop()).then_some(close)
    }

    fn has_quotation_mark(&self, mut range: Range<usize>) -> bool {
        range.any(|at| self.stops.token(at).is_some_and(|token| marks::family(token).is_some()))
    }

    /// Whether the rest of the block, from `at` on, only names the source of the quotation it began with:
    /// "“We go. We stay.” Ana Okoro, mayor".
    fn is_source(&self, at: usize) -> bool {
        let end = self.block.end;
        self.has_quotation_mark(self.block.start..self.block.start + 1)
            && end - at <= LONGEST_SOURCE
            && self.stops.token(at).is_some_and(Token::is_capitalised)
            && !self.context.is_opener(at)
            && !(at..end).any(|at| self.stops.is_mark(at, &['.', '?', '!', '…']))
    }

    /// "ended.The next", but not "Node.js" or "e.g.this".
    fn ends_unspaced(&self, at: usize, stop: Stop, after: usize, next: usize) -> bool {
        if self.has_quotation_mark(next..next + 1) || self.stops.is_mark(next, &['(']) || next > after {
            return matches!(stop, Stop::Full | Stop::Strong | Stop::Dots | Stop::Broken);
        }
        let capitalised = self.stops.token(next).is_some_and(Token::is_capitalised);
        let before = at.checked_sub(1).and_then(|at| self.stops.token(at));
        match stop {
            Stop::Strong => capitalised,
            Stop::Full => {
                let plain = before.is_some_and(|token| {
                    token.kind == Kind::Number
                        || token.kind == Kind::Word && token.case == Case::Lower && token.span().len() > 1
                });
                let closed = before.is_some_and(|token| matches!(token.kind, Kind::Mark(_)));
                let before_name = || self.context.look_up(next, &mut String::new()).any(Classes::HONORIFIC);
                capitalised && (plain || closed || self.context.is_opener(next) || before_name())
            }
            _ => false,
        }
    }

    /// Whether a sentence ends although the next word is in small letters: after a full stop that no
    /// abbreviation explains, or a question or exclamation that is no name and is not attributed.
    fn ends_before_small(&self, at: usize, stop: Stop, closed: bool, next: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let word = |at: usize| self.context.tokens[at].span().of(self.context.text);
        // "Ha! ha! ha!"
        let is_plain = || {
            self.context.tokens[before].case == Case::Lower && self.stops.is_word(next) && word(before) != word(next)
        };
        let is_known = || self.context.look_up(before, &mut String::new()) != Classes::NONE;
        match stop {
            Stop::Full if closed => false,
            Stop::Full => match self.context.tokens[before].kind {
                Kind::Word => self.context.tokens[before].span().len() > 1 && is_known(),
                _ => self.careless,
            },
            Stop::Strong => !closed && (self.careless || is_plain() && !self.is_thought(next)),
            _ => false,
        }
    }

    /// Whether a sentence with a stage direction at its head begins at `at`, after `stop`: "[laughs] I".
    fn is_direction(&self, stop: Stop, at: usize) -> bool {
        matches!(stop, Stop::Full | Stop::Strong | Stop::Dots)
            && self.stops.is_mark(at, &['(', '['])
            && self.stops.closing_bracket(at).is_some_and(|close| {
                let next = self.stops.token(close + 1);
                next.is_some_and(|next| next.spaced && next.is_capitalised())
                    && (at + 1..close).all(|at| self.stops.is_word(at))
            })
    }

    /// "he wondered", "asked the mayor", after a question without quotation marks.
    fn is_thought(&self, at: usize) -> bool {
        let mut key = String::new();
        (at..at + 4).take_while(|at| self.stops.is_word(*at)).any(|at| {
            let classes = self.context.look_up(at, &mut key);
            is_reporting(classes, &key) || key == "thought"
        })
    }

    /// "iPhone", "eBay"
    fn has_inner_capital(&self, token: &Token) -> bool {
        let word = token.span().of(self.context.text);
        word.chars().nth(1).is_some_and(char::is_uppercase) || word.chars().nth(2).is_some_and(char::is_uppercase)
    }

    /// Whether the word before the dots at `at` needs another one, and the next may be that: "the... Berg",
    /// "in... I think".
    fn is_unfinished(&self, at: usize, head: usize) -> bool {
        let mut key = String::new();
        let next = self.context.tokens[head].span().of(self.context.text);
        let is_first_person = next == "I" || next.starts_with("I'") || next.starts_with("I’");
        if self.context.is_opener(head) && !is_first_person {
            return false;
        }
        let Some(before) = at.checked_sub(1) else { return false };
        let classes = self.context.look_up(before, &mut key);
        classes.any(Classes::POSSESSIVE.with(Classes::COORDINATOR))
            || classes.any(Classes::PREPOSITION) && !classes.any(Classes::ADVERB)
            || is_first_person && matches!(key.as_str(), "in" | "on" | "about" | "like")
            || matches!(key.as_str(), "the" | "a" | "an" | "um" | "uh" | "er")
    }

    /// Whether the words from `at` on tell who said the question or exclamation that ends with `stop`: "Mayor
    /// Okoro asked", "Berg, a clerk, said", "I asked".
    fn is_attribution(&self, stop: usize, at: usize) -> bool {
        let mut key = String::new();
        // "She asked, “Why?” I said"
        if self.opening_mark(stop, at).is_some_and(|open| open > 0 && self.stops.is_mark(open - 1, &[',', ':'])) {
            return false;
        }
        if self.stops.token(at).is_some_and(|token| token.span().of(self.context.text) == "I") {
            return self.is_first_person(at + 1);
        }
        if !self.stops.token(at).is_some_and(Token::is_capitalised) || self.context.is_opener(at) {
            return false;
        }
        for at in at + 1..at + LONGEST_SPEAKER {
            let Some(token) = self.stops.token(at) else { return false };
            if matches!(token.kind, Kind::Mark('.' | '?' | '!' | ';' | ':' | '"' | '“')) {
                return false;
            }
            if token.kind == Kind::Word && token.case == Case::Lower {
                let classes = self.context.look_up(at, &mut key);
                if is_reporting(classes, &key) {
                    return true;
                }
                if classes.any(Classes::AUXILIARY.with(Classes::MODAL)) {
                    return false;
                }
            }
        }
        false
    }

    /// The mark that opens the quotation which ends with `stop`, before `next`; of several, the outermost.
    fn opening_mark(&self, stop: usize, next: usize) -> Option<usize> {
        let quotations = self.stops.quotations;
        let index = quotations.partition_point(|quotation| quotation.tokens.end <= stop);
        match quotations.get(index).filter(|quotation| quotation.tokens.start <= stop) {
            Some(outer) if outer.tokens.end <= next => Some(outer.tokens.start),
            _ => {
                let mut before = (self.block.start..stop).rev().take(LONGEST_QUESTION);
                before.find(|at| self.has_quotation_mark(*at..at + 1))
            }
        }
    }

    /// Whether "asked.", "said softly", "ask him" at `at` have "I" for their subject and a quotation for object.
    fn is_first_person(&self, at: usize) -> bool {
        let mut key = String::new();
        let classes = self.context.look_up(at, &mut key);
        let reports = is_reporting(classes, &key) || matches!(key.as_str(), "say" | "ask");
        let next = self.context.look_up(at + 1, &mut key);
        let has_object = self.stops.token(at + 1).is_some_and(|token| token.kind == Kind::Word)
            && !next.any(Classes::PREPOSITION.with(Classes::OBJECT_PRONOUN).with(Classes::SUBORDINATOR))
            && !(next.any(Classes::ADVERB) && key.ends_with("ly"));
        reports && !has_object
    }
}

/// Whether a word is a finite form of a verb that reports speech.
fn is_reporting(classes: Classes, key: &str) -> bool {
    VERBS.binary_search(&key).is_ok() || classes.any(Classes::REPORTING) && !classes.any(Classes::NOUN)
}

fn is_numeral(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Marks that stand before the first word of a sentence.
fn is_opening(mark: char) -> bool {
    is_bullet(mark)
        || matches!(
            mark,
            '"' | '“'
                | '‘'
                | '\''
                | '`'
                | '«'
                | '‹'
                | '„'
                | '”'
                | '’'
                | '('
                | '['
                | '—'
                | '–'
                | '-'
                | '*'
                | '¿'
                | '¡'
                | '…'
                | '_'
        )
}

#[cfg(test)]
mod tests {
    use super::VERBS;

    #[test]
    fn verbs_are_in_order() {
        assert!(VERBS.is_sorted());
    }
}
