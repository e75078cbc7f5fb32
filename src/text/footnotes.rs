//! The marks of footnotes behind a stop: "in 1920.[3]", "in May. [6]", "in May.³", "in May.3 She".

use super::stops::Stops;
use crate::text::tokens::{Case, Kind};

/// Words of notes in brackets.
const NOTES: &[&str] = &["citation", "clarification", "date", "lower-alpha", "nb", "needed", "note", "when", "who"];

impl Stops<'_> {
    /// The end of the footnote mark at `at`, which is the first token after a stop or after what closes with it.
    pub(super) fn footnote(&self, at: usize) -> Option<usize> {
        let token = self.token(at)?;
        match token.kind {
            Kind::Mark('[') if token.spaced => {
                let end = self.notes(self.note(at)?);
                self.stands_apart(at, end).then_some(end)
            }
            Kind::Mark('[') => self.note(at).or_else(|| self.aside(at)).map(|end| self.notes(end)),
            // "(3)", but not "(1920)"
            Kind::Mark('(') if !token.spaced && self.is_count(at + 1) && self.is_mark(at + 2, &[')']) => Some(at + 3),
            Kind::Mark('*' | '†' | '‡' | '§' | '¶') if !token.spaced && self.is_spaced(at + 1) => Some(at + 1),
            Kind::Number if !token.spaced && self.is_superscript(at) => Some(at + 1),
            Kind::Number if !token.spaced && self.is_count(at) && self.is_lost_superscript(at) => Some(at + 1),
            _ => None,
        }
    }

    /// The end of "[12]", "[3, 4]", "[a]", "[note 2]", "[citation needed]".
    fn note(&self, at: usize) -> Option<usize> {
        let close = (at + 2..at + 7).find(|at| self.is_mark(*at, &[']']))?;
        let inside = |at: usize| {
            self.token(at).is_some_and(|token| match token.kind {
                Kind::Number => self.is_count(at),
                Kind::Word => token.span().len() == 1 || NOTES.contains(&token.span().of(self.text)),
                Kind::Mark(mark) => matches!(mark, ',' | '–' | '-' | '?'),
                Kind::Address => false,
            })
        };
        (at + 1..close).all(inside).then_some(close + 1)
    }

    /// The end of a short remark right behind a stop: "[who says so]".
    fn aside(&self, at: usize) -> Option<usize> {
        let close = (at + 2..at + 5).find(|at| self.is_mark(*at, &[']']))?;
        let is_small = |at: usize| self.token(at).is_some_and(|token| token.case == Case::Lower);
        (at + 1..close).all(is_small).then_some(close + 1)
    }

    /// Whether a note with space before it belongs to what stands there: more notes or a sentence follow. In a
    /// list of notes it begins the next.
    fn stands_apart(&self, at: usize, end: usize) -> bool {
        let is_letter = self.is_word(at + 1) && end == at + 3;
        !self.noted
            && self.is_spaced(end)
            && self.token(end).is_none_or(|next| match next.kind {
                Kind::Word => next.case != Case::Lower && !is_letter,
                _ => true,
            })
    }

    /// The end of the notes in a row that begin with one that ends at `end` ("[7][8]", "[5]–[7]"), and of the page
    /// behind it ("[3]: 45", "[4]:12").
    fn notes(&self, mut end: usize) -> usize {
        while !self.is_spaced(end) {
            let next = end + usize::from(self.is_mark(end, &['–', '-', ',']));
            if self.is_mark(end, &[':']) && self.is_count(end + 1) && self.is_spaced(end + 2) {
                return end + 2;
            }
            match self.note(next).filter(|_| self.is_mark(next, &['['])) {
                Some(close) => end = close,
                None => break,
            }
        }
        end
    }

    /// Whether a token is a number that can count notes or pages.
    fn is_count(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            let word = token.span().of(self.text);
            token.kind == Kind::Number
                && word.len() <= 5
                && word
                    .split([',', '–', '-'])
                    .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
        })
    }

    fn is_superscript(&self, at: usize) -> bool {
        let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
        self.token(at).is_some_and(|token| token.span().of(self.text).chars().all(is_raised))
    }

    /// Whether a number right behind a stop was a footnote mark before the text lost its layout: "in May.3 She",
    /// "“It is late.”3 She".
    fn is_lost_superscript(&self, at: usize) -> bool {
        let Some(stop) = at.checked_sub(1) else { return false };
        let is_plain = |at: usize| {
            self.token(at).is_some_and(|token| {
                token.kind == Kind::Word && token.case != Case::Upper && token.span().len() > 2 || token.is_mark(')')
            })
        };
        let ends = if self.is_mark(stop, &['.']) {
            stop > 0 && is_plain(stop - 1)
        } else {
            self.is_mark(stop, &['”', '’', '"'])
        };
        ends && self.is_spaced(at + 1)
    }
}
