//! What can end a sentence: stops, and the marks that close with them.

use super::{Quotation, marks};
use crate::text::tokens::{Kind, Token};

/// How far the other bracket is looked for, in tokens.
const LONGEST_ASIDE: usize = 100;

/// What stands at the end of a sentence, perhaps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A full stop.
    Full,
    /// A question or exclamation mark.
    Strong,
    /// Three dots with space between them and before them: words left out.
    Gap,
    /// Any other row of dots.
    Dots,
    /// The full stop of an abbreviation.
    Abbreviation,
    /// A full stop before the three dots of words left out in the next sentence.
    BeforeGap,
    /// A dash at the end of a quotation.
    Broken,
    /// "<ana@example.org>"
    Address,
}

/// Whether a stop, or a bracket, can begin at a token; most are none.
#[inline]
pub fn can_stop(text: &str, token: &Token) -> bool {
    match token.kind {
        Kind::Word => text.as_bytes()[token.span().end - 1] == b'.',
        Kind::Mark(mark) => is_stop(mark) || matches!(mark, '(' | '[' | ':' | ';' | '—' | '–' | '-'),
        Kind::Address => text.as_bytes()[token.span().end - 1] == b'>',
        _ => false,
    }
}

fn is_strong(mark: char) -> bool {
    matches!(mark, '?' | '!' | '‼' | '⁇' | '⁈' | '⁉' | '！' | '？')
}

fn is_stop(mark: char) -> bool {
    is_strong(mark) || matches!(mark, '.' | '…' | '。' | '．')
}

/// Looks at stops in one block.
pub struct Stops<'a> {
    /// The decoded text.
    pub text: &'a str,
    /// The tokens up to the end of the block.
    pub tokens: &'a [Token],
    /// All quotations.
    pub quotations: &'a [Quotation],
    /// Whether the block is an entry in a list of notes: "\[1] Berg, The Sea".
    pub noted: bool,
}

impl Stops<'_> {
    /// A token of the block, or of a block before.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// Whether a token is one of these marks.
    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|token| matches!(token.kind, Kind::Mark(mark) if marks.contains(&mark)))
    }

    /// Whether a token is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Word)
    }

    /// Whether white space or the end of the block stands before a token.
    pub fn is_spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.spaced)
    }

    /// "[...]", "(…)"
    pub fn is_gap(&self, at: usize) -> bool {
        let has_dots = self.token(at + 1).is_some_and(|token| matches!(token.kind, Kind::Mark('.' | '…')));
        has_dots && self.is_mark(at + 2, &[')', ']'])
    }

    /// The bracket that closes the one at `open`.
    pub fn closing_bracket(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        for at in open..self.tokens.len().min(open + LONGEST_ASIDE) {
            match self.tokens[at].kind {
                Kind::Mark('(' | '[') => depth += 1,
                Kind::Mark(')' | ']') => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The stop that begins at a token, and the token after it.
    pub fn stop_at(&self, at: usize) -> Option<(Stop, usize)> {
        let token = self.token(at)?;
        match token.kind {
            Kind::Mark(':' | ';') if token.spaced => self.smiley(at).map(|end| (Stop::Strong, end)),
            Kind::Mark('—' | '–' | '-') if self.closes_quotation(at + 1) => Some((Stop::Broken, at + 1)),
            // "!Kung"
            Kind::Mark(mark) if is_strong(mark) && token.spaced && self.joins_word(at) => None,
            Kind::Mark(mark) if is_stop(mark) => Some(self.row(at, token)),
            Kind::Address => token.span().of(self.text).contains('@').then_some((Stop::Address, at + 1)),
            Kind::Word if token.span().of(self.text).ends_with('.') => {
                let strong = (at + 1..self.tokens.len()).take_while(|at| {
                    matches!(self.tokens[*at].kind, Kind::Mark(mark) if is_strong(mark)) && !self.is_spaced(*at)
                });
                match strong.count() {
                    0 => Some((Stop::Abbreviation, at + 1)),
                    strong => Some((Stop::Strong, at + 1 + strong)),
                }
            }
            _ => None,
        }
    }

    /// The stop made by the marks in a row from `at` on. ". . ." is a row as well as "..." is; "?!" and "?." are.
    fn row(&self, at: usize, first: &Token) -> (Stop, usize) {
        let dots_of = |token: &Token| match token.kind {
            Kind::Mark('.') => token.span().len(),
            Kind::Mark('…') => 3,
            _ => 0,
        };
        let (mut dots, mut strong) = (0, false);
        let mut end = at;
        while let Some(token) = self.token(end) {
            let Kind::Mark(mark) = token.kind else { break };
            let goes_on = end == at || !token.spaced || dots_of(token) == 1 && dots > 0 && !strong;
            if !is_stop(mark) || !goes_on {
                break;
            }
            dots += dots_of(token);
            strong |= is_strong(mark);
            end += 1;
        }
        match dots {
            _ if strong => (Stop::Strong, end),
            0 | 1 => (Stop::Full, end),
            3 if first.spaced && end - at == 3 => (Stop::Gap, end),
            // "It ended. . . . The next"
            4 if !first.spaced && end - at == 4 && self.begins_sentence(end) => (Stop::BeforeGap, at + 1),
            _ => (Stop::Dots, end),
        }
    }

    /// Whether a word follows a mark without space.
    fn joins_word(&self, at: usize) -> bool {
        self.is_word(at + 1) && !self.is_spaced(at + 1)
    }

    /// Whether a capitalised word or an opening quotation mark stands at `at`.
    fn begins_sentence(&self, at: usize) -> bool {
        let opens = |token: &Token| marks::family(token).is_some() && !self.closes_quotation(at);
        self.token(at).is_some_and(|token| token.is_capitalised() || opens(token))
    }

    /// The token after the closing marks and brackets, footnotes and smileys that follow a stop.
    pub fn closers(&self, mut at: usize) -> usize {
        loop {
            let Some(token) = self.token(at) else { return at };
            if let Some(end) = self.footnote(at) {
                at = end;
                continue;
            }
            let Kind::Mark(mark) = token.kind else { return at };
            if matches!(mark, ')' | ']' | '}') && !token.spaced || self.closes_quotation(at) {
                at += 1;
            } else if let Some(end) = self.smiley(at) {
                at = end;
            } else {
                return at;
            }
        }
    }

    /// Whether a quotation mark belongs to what stands before it.
    fn closes_quotation(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if marks::family(token).is_none() {
            return false;
        }
        let index = self.quotations.partition_point(|quotation| quotation.tokens.end <= at);
        let paired = self.quotations.get(index).filter(|quotation| quotation.tokens.contains(&at));
        match paired {
            Some(quotation) if quotation.tokens.start == at && quotation.inner.start > quotation.span.start => false,
            Some(quotation) if quotation.closed && quotation.tokens.end == at + 1 => true,
            _ => !token.spaced,
        }
    }

    /// The end of ":)" or ";-(" at `at`.
    fn smiley(&self, at: usize) -> Option<usize> {
        let nose = at + 1 + usize::from(self.is_mark(at + 1, &['-']));
        let is_smiley = self.is_mark(at, &[':', ';'])
            && self.is_mark(nose, &[')', '(', ']', '['])
            && (at + 1..=nose).all(|at| !self.is_spaced(at))
            && self.is_spaced(nose + 1);
        is_smiley.then_some(nose + 1)
    }
}
