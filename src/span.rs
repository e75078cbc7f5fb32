//! Half-open ranges of text.

use serde::Serialize;

/// A half-open range `start..end` of **bytes** in the decoded text of one article.
///
/// Every stage of the library works in bytes; [`crate::article`] is converted to the unit a reader
/// asked for once, at the end.
///
/// ```
/// use extract::span::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.of("The mayor spoke."), "mayor");
/// assert!(span.overlaps(Span::new(8, 12)));
/// assert!(!span.overlaps(Span::new(9, 12)));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// The part of `text` this span covers; empty when it does not lie in `text` on character boundaries.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}
