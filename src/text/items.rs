//! Lists written in one line: "1. The first 2. The second", "(a) The first (b) The second", "• The first • The second".

use std::ops::Range;

use super::abbreviations::Context;
use super::lines::is_bullet;
use crate::text::tokens::{Case, Kind};

/// What the items of a list are told by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    /// 1, 2, 3
    Figures,
    /// a, b, c
    Letters(Case),
    /// i, ii, iii
    Roman(Case),
    /// Bullets alone
    None,
}

/// In the order in which they are tried: "i." begins Roman numerals, not letters.
const NUMBERINGS: &[Numbering] = &[
    Numbering::Figures,
    Numbering::Roman(Case::Lower),
    Numbering::Roman(Case::Upper),
    Numbering::Letters(Case::Lower),
    Numbering::Letters(Case::Upper),
    Numbering::None,
];

/// How a label is written.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    bullet: bool,
    open: bool,
    stop: bool,
    close: bool,
}

/// What may begin an item: "2.", "(b)", "• 9.".
struct Label<'a> {
    tokens: Range<usize>,
    style: Style,
    /// The number or letter, without marks.
    word: &'a str,
}

/// The labels of the items of a one-line list, as ranges of tokens; empty if there is none.
///
/// The list begins at the token `block.start`; each label counts on from the one before.
pub fn labels(context: &Context, block: Range<usize>) -> Vec<Range<usize>> {
    let Some(first) = label_at(context, &block, block.start) else { return Vec::new() };
    let readings = NUMBERINGS.iter().filter_map(|numbering| Some((*numbering, value(first.word, *numbering)?)));
    let begins = |(numbering, value): &(Numbering, u32)| *value == 1 || *numbering == Numbering::Figures;
    let Some((numbering, mut last)) = readings.clone().find(begins) else {
        // An item that goes on from the line before.
        return readings.take(1).map(|_| first.tokens.clone()).collect();
    };
    if !begins_item(context, &block, first.tokens.end, numbering, first.style) {
        return Vec::new();
    }
    // Bullets do not count.
    let step = u32::from(numbering != Numbering::None);
    let mut at = first.tokens.end;
    let mut found = vec![first.tokens];
    while at < block.end {
        let next = label_at(context, &block, at).filter(|label| {
            label.style == first.style
                && value(label.word, numbering) == Some(last + step)
                && context.tokens[at].spaced
                && begins_item(context, &block, label.tokens.end, numbering, first.style)
        });
        at = next.as_ref().map_or(at + 1, |label| label.tokens.end);
        if let Some(label) = next {
            last += step;
            found.push(label.tokens);
        }
    }
    found
}

fn label_at<'a>(context: &Context<'a>, block: &Range<usize>, start: usize) -> Option<Label<'a>> {
    let tokens = context.tokens.get(..block.end)?;
    let is_tight = |at: usize, mark: char| tokens.get(at).is_some_and(|token| token.is_mark(mark) && !token.spaced);
    let is_spaced = |at: usize| tokens.get(at).is_some_and(|token| token.spaced);
    let bullet = matches!(tokens.get(start)?.kind, Kind::Mark(mark) if is_bullet(mark));
    let mut at = start + usize::from(bullet);
    let open = tokens.get(at)?.is_mark('(');
    at += usize::from(open);
    let token = tokens.get(at)?;
    let written = token.span().of(context.text);
    let word = written.trim_end_matches('.');
    let inner_stop = word.len() < written.len();
    let can_count = matches!(token.kind, Kind::Number | Kind::Word) && word.len() <= 4 && !(open && token.spaced);
    let stop = inner_stop || is_tight(at + 1, '.');
    at += 1 + usize::from(stop && !inner_stop);
    let close = is_tight(at, ')');
    at += usize::from(close);
    let style = Style { bullet, open, stop, close };
    if can_count && (stop || close) && (close || !open) && is_spaced(at) {
        return Some(Label { tokens: start..at, style, word });
    }
    let style = Style { bullet, open: false, stop: false, close: false };
    (bullet && is_spaced(start + 1)).then_some(Label { tokens: start..start + 1, style, word: "" })
}

/// The place of a label among others of its kind.
fn value(word: &str, numbering: Numbering) -> Option<u32> {
    let cased = |case: Case| match case {
        Case::Lower => word.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => word.bytes().all(|byte| byte.is_ascii_uppercase()),
    };
    match numbering {
        Numbering::Figures => word.parse().ok().filter(|value| *value < 1000),
        Numbering::Letters(case) if cased(case) && word.len() == 1 => Some(u32::from(word.as_bytes()[0] & 31)),
        Numbering::Roman(case) if cased(case) => roman(word),
        Numbering::None if word.is_empty() => Some(1),
        _ => None,
    }
}

/// "iv" is 4; only numbers below 40 are read.
fn roman(word: &str) -> Option<u32> {
    let ones = word.trim_start_matches(['x', 'X']);
    let tens = word.len() - ones.len();
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let ones = units.iter().position(|unit| unit.eq_ignore_ascii_case(ones))?;
    (tens < 4 && !word.is_empty()).then_some((tens * 10 + ones) as u32)
}

/// Whether an item can begin with this token: the label before must be no figure in running text, and no initial.
fn begins_item(context: &Context, block: &Range<usize>, at: usize, numbering: Numbering, style: Style) -> bool {
    let Some(token) = context.tokens.get(at).filter(|_| at < block.end) else { return false };
    match numbering {
        Numbering::Letters(Case::Upper) if style.stop && !style.close => context.is_opener(at),
        _ => token.kind != Kind::Word || token.is_capitalised(),
    }
}
