//! Where sentences end.
//!
//! One pass over the tokens of each block. At every mark that can end a sentence, the marks that close with it
//! are taken along, and what comes next decides: a capital letter ends the sentence, a small one or a comma
//! does not, an abbreviation asks [`super::abbreviations`]. A full stop inside a quotation ends a sentence there;
//! one inside brackets in the middle of a sentence does not.

use std::ops::Range;

use super::abbreviations::Context;
use super::lines::is_bullet;
use super::stops::{self, Stop, Stops};
use super::{Block, Quotation, Sentence, items, marks};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::tokens::{Case, Kind, Token};

/// How far a reporting verb is looked for after "?”", in tokens.
const LONGEST_SPEAKER: usize = 16;

/// No longer is the source under a quotation that is a block of its own, in tokens.
const LONGEST_SOURCE: usize = 12;

/// Names that end with an exclamation mark.
const EXCLAIMED: &[&str] = &["Airplane", "E", "Jeopardy", "Mia", "Oliver", "Panic", "Rouge", "Yahoo", "Yum"];

/// Verbs that tell a question or exclamation in quotation marks from a sentence of its own.
const VERBS: &[&str] = &[
    "added",
    "adds",
    "announced",
    "answered",
    "argued",
    "asked",
    "asks",
    "begged",
    "called",
    "chanted",
    "complained",
    "continued",
    "countered",
    "cried",
    "declared",
    "demanded",
    "exclaimed",
    "explained",
    "insisted",
    "joked",
    "laughed",
    "muttered",
    "observed",
    "posted",
    "pleaded",
    "quipped",
    "recalled",
    "remarked",
    "replied",
    "responded",
    "roared",
    "said",
    "says",
    "screamed",
    "shouted",
    "shot",
    "snapped",
    "stated",
    "suggested",
    "thundered",
    "told",
    "tweeted",
    "warned",
    "whispered",
    "wondered",
    "writes",
    "wrote",
    "yelled",
];

/// Cuts every block into sentences; every token lies in exactly one.
pub fn sentences(
    text: &str,
    tokens: &[Token],
    blocks: &[Block],
    quotations: &[Quotation],
    lexicon: &Lexicon,
) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + blocks.len());
    let is_small_i = |two: &[Token]| {
        two[0].span.len() == 1 && two[0].span.of(text) == "i" && two[1].case == Case::Lower && two[1].spaced
    };
    let careless = tokens.windows(2).any(is_small_i);
    for (index, block) in blocks.iter().enumerate() {
        let stops = Stops { text, tokens: &tokens[..block.tokens.end], quotations };
        let cutter =
            Cutter { stops, context: Context { text, tokens, lexicon }, block: block.tokens.clone(), careless };
        cutter.cut(block.dateline, |range| {
            let span = Span::new(tokens[range.start].span.start, tokens[range.end - 1].span.end);
            sentences.push(Sentence { span, tokens: range, block: index });
        });
    }
    sentences
}

struct Cutter<'a> {
    stops: Stops<'a>,
    context: Context<'a>,
    /// The tokens of the block.
    block: Range<usize>,
    /// Whether the writer does without capital letters.
    careless: bool,
}

impl Cutter<'_> {
    fn cut(&self, dateline: usize, mut push: impl FnMut(Range<usize>)) {
        let end = self.block.end;
        let mut start = self.block.start;
        if dateline > 0 {
            push(start..start + dateline);
            start += dateline;
        }
        let labels = items::labels(self.context.text, self.context.tokens, start..end);
        let mut labels = labels.into_iter().peekable();
        // Whether there is a word yet: "…" alone is no sentence when something follows.
        let mut has_word = false;
        // Up to here no sentence ends: brackets in the middle of one.
        let mut aside = start;
        let mut at = start;
        while at < end {
            if let Some(label) = labels.next_if(|label| label.start <= at) {
                if label.start > start {
                    push(start..label.start);
                    start = label.start;
                    has_word = false;
                }
                at = label.end;
                continue;
            }
            let token = &self.context.tokens[at];
            has_word |= !matches!(token.kind, Kind::Mark(_));
            if !stops::can_stop(self.context.text, token) && !matches!(token.kind, Kind::Mark('(' | '[')) {
                at += 1;
                continue;
            }
            if at > start && at >= aside && matches!(token.kind, Kind::Mark('(' | '[')) && !self.stops.is_gap(at) {
                aside = self.stops.closing_bracket(at).map_or(aside, |close| close + 1);
            }
            let Some((stop, after)) = self.stops.stop_at(at) else {
                at += 1;
                continue;
            };
            let next = self.stops.closers(after);
            if next >= end {
                break;
            }
            // "(It was late.) Then" ends with the bracket.
            let outside = at >= aside || next >= aside && matches!(stop, Stop::Full | Stop::Strong);
            if has_word && outside && self.ends(start, at, stop, after, next) {
                push(start..next);
                start = next;
                has_word = false;
            }
            at = next;
        }
        if start < end {
            push(start..end);
        }
    }

    /// Whether the sentence from `start` on ends with the stop at `at..after` and its closing marks, `next`
    /// being the token that follows.
    fn ends(&self, start: usize, at: usize, stop: Stop, after: usize, next: usize) -> bool {
        let Some(token) = self.stops.token(next) else { return true };
        let quote_closed = (after..next).any(|at| self.stops.token(at).is_some_and(|t| marks::family(t).is_some()));
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
        if self.stops.is_mark(next, &[',', ';', ':', ')', ']', '}', '/', '%', '=', '&', '.']) {
            return false;
        }
        let head = (next..next + 5).find(|at| {
            self.stops.token(*at).is_none_or(|token| !matches!(token.kind, Kind::Mark(mark) if is_opening(mark)))
        });
        let head = head.unwrap_or(next);
        // "… the following: a) masts. b) oars."
        if self.stops.token(head).is_some_and(|token| token.span.len() == 1) && self.stops.is_mark(head + 1, &[')']) {
            return false;
        }
        let Some(word) = self.stops.token(head) else { return true };
        let quoted =
            head > next && (next..head).any(|at| self.stops.token(at).is_some_and(|t| marks::family(t).is_some()));
        // "Acme Inc. (“the firm”)", "“… [...]” (Berg 55)."
        let is_note = self.stops.is_mark(next, &['('])
            && matches!(stop, Stop::Abbreviation | Stop::Dots)
            && self.stops.closing_bracket(next).is_some_and(|close| self.stops.stop_at(close - 1).is_none());
        if is_note {
            return false;
        }
        let is_small = word.kind == Kind::Word && word.case == Case::Lower && !self.has_inner_capital(word);
        if is_small {
            return token.spaced && self.ends_before_small(at, stop, next > after);
        }
        match stop {
            Stop::Full => !(at > start && self.stops.is_mark(at - 1, &['°', 'º', '№'])),
            Stop::Gap => self.context.is_opener(head) && word.span.len() > 1,
            Stop::Dots => true,
            Stop::Abbreviation => self.context.ends_with_abbreviation(start..at, at, head, quoted),
            Stop::Strong => {
                let before =
                    at.checked_sub(1).and_then(|at| self.stops.token(at)).map(|token| token.span.of(self.context.text));
                let is_name = self.stops.is_mark(at, &['!'])
                    && after == at + 1
                    && before.is_some_and(|word| EXCLAIMED.contains(&word))
                    && !self.context.is_opener(head);
                let in_brackets = at > start && self.stops.is_mark(at - 1, &['(']) && next > after;
                let goes_on = is_name || in_brackets || quote_closed && head == next && self.is_attribution(next);
                !goes_on
            }
        }
    }

    /// Whether the rest of the block, from `at` on, only names the source of the quotation it began with:
    /// "“We go. We stay.” Ana Okoro, mayor".
    fn is_source(&self, at: usize) -> bool {
        let is_quote = |token: &Token| marks::family(token).is_some();
        let end = self.block.end;
        self.stops.token(self.block.start).is_some_and(is_quote)
            && end - at <= LONGEST_SOURCE
            && self.stops.token(at).is_some_and(Token::is_capitalised)
            && !self.context.is_opener(at)
            && !(at..end).any(|at| self.stops.is_mark(at, &['.', '?', '!', '…']))
    }

    /// "ended.The next", but not "Node.js" or "e.g.this".
    fn ends_unspaced(&self, at: usize, stop: Stop, after: usize, next: usize) -> bool {
        let opens = self.stops.token(next).is_some_and(|token| marks::family(token).is_some())
            || self.stops.is_mark(next, &['(']);
        if opens || next > after {
            return matches!(stop, Stop::Full | Stop::Strong | Stop::Dots);
        }
        let capitalised = self.stops.token(next).is_some_and(Token::is_capitalised);
        let before = at.checked_sub(1).and_then(|at| self.stops.token(at));
        match stop {
            Stop::Strong => capitalised,
            Stop::Full => {
                let plain = before.is_some_and(|token| {
                    token.kind == Kind::Number
                        || token.kind == Kind::Word && token.case == Case::Lower && token.span.len() > 1
                });
                let closed = before.is_some_and(|token| matches!(token.kind, Kind::Mark(_)));
                let before_name = || self.context.look_up(next, &mut String::new()).any(Classes::HONORIFIC);
                capitalised && (plain || closed || self.context.is_opener(next) || before_name())
            }
            _ => false,
        }
    }

    /// Whether a sentence ends although the next word is in small letters: after a full stop that no
    /// abbreviation explains.
    fn ends_before_small(&self, at: usize, stop: Stop, closed: bool) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let is_known = || self.context.look_up(before, &mut String::new()) != Classes::NONE;
        match stop {
            Stop::Full if closed => false,
            Stop::Full => match self.context.tokens[before].kind {
                Kind::Word => self.context.tokens[before].span.len() > 1 && is_known(),
                _ => self.careless,
            },
            Stop::Strong => self.careless && !closed,
            _ => false,
        }
    }

    /// "iPhone", "eBay"
    fn has_inner_capital(&self, token: &Token) -> bool {
        let word = token.span.of(self.context.text);
        word.chars().nth(1).is_some_and(char::is_uppercase) || word.chars().nth(2).is_some_and(char::is_uppercase)
    }

    /// Whether the words from `at` on tell who said the question or exclamation before: "Mayor Okoro asked",
    /// "Berg, a clerk, said".
    fn is_attribution(&self, at: usize) -> bool {
        if !self.stops.token(at).is_some_and(Token::is_capitalised) || self.context.is_opener(at) {
            return false;
        }
        let mut key = String::new();
        for at in at + 1..at + LONGEST_SPEAKER {
            let Some(token) = self.stops.token(at) else { return false };
            if matches!(token.kind, Kind::Mark('.' | '?' | '!' | ';' | ':' | '"' | '“')) {
                return false;
            }
            if token.kind == Kind::Word && token.case == Case::Lower {
                let classes = self.context.look_up(at, &mut key);
                if VERBS.contains(&key.as_str()) || classes.any(Classes::REPORTING) && !classes.any(Classes::NOUN) {
                    return true;
                }
                if classes.any(Classes::AUXILIARY.with(Classes::MODAL)) {
                    return false;
                }
            }
        }
        false
    }
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
