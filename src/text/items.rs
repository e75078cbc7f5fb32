//! Lists written in one line: "1. The first 2. The second", "a. The first b. The second", "• 9. The first".

use std::ops::Range;

use super::lines::is_bullet;
use crate::text::tokens::{Case, Kind, Token};

/// How the items of a list are told apart.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    letters: bool,
    bracket: bool,
    stop: bool,
}

/// A number or letter that may begin an item.
struct Label {
    tokens: Range<usize>,
    style: Style,
    value: u32,
}

/// The labels of the items of a one-line list ("1.)", "• 9."), as ranges of tokens; empty if `block` is none.
///
/// A list begins with the block; each label counts on from the one before.
pub fn labels(text: &str, tokens: &[Token], block: Range<usize>) -> Vec<Range<usize>> {
    let bullet =
        tokens[block.clone()].first().is_some_and(|token| matches!(token.kind, Kind::Mark(mark) if is_bullet(mark)));
    let first_word = block.start + usize::from(bullet);
    let Some(first) = label_at(text, tokens, block.clone(), first_word) else { return Vec::new() };
    let (style, mut value) = (first.style, first.value);
    let mut found = vec![first.tokens];
    for at in first_word + 1..block.end {
        let Some(label) = label_at(text, tokens, block.clone(), at) else { continue };
        if label.style == style && label.value == value + 1 && begins_item(tokens, label.tokens.end) {
            value += 1;
            found.push(label.tokens);
        }
    }
    found
}

fn label_at(text: &str, tokens: &[Token], block: Range<usize>, at: usize) -> Option<Label> {
    let token = tokens[..block.end].get(at)?;
    let word = token.span.of(text);
    let letters = token.kind == Kind::Word && token.case == Case::Lower && word.len() == 1;
    if !(letters || token.kind == Kind::Number && word.len() <= 3) {
        return None;
    }
    let value =
        if letters { u32::from(word.as_bytes()[0]).checked_sub(u32::from(b'a') - 1)? } else { word.parse().ok()? };
    let is_mark = |at: usize, mark: char| at < block.end && tokens[at].is_mark(mark) && !tokens[at].spaced;
    let stop = is_mark(at + 1, '.');
    let bracket = is_mark(at + 1 + usize::from(stop), ')');
    let end = at + 1 + usize::from(stop) + usize::from(bracket);
    let style = Style { letters, bracket, stop };
    let goes_on = end < block.end && tokens[end].spaced && (stop || bracket);
    let bulleted = at > block.start && matches!(tokens[at - 1].kind, Kind::Mark(mark) if is_bullet(mark));
    let start = at - usize::from(bulleted);
    (goes_on && (start == block.start || tokens[start].spaced)).then_some(Label { tokens: start..end, style, value })
}

/// Whether an item can begin with this token: the next label must not be a figure in running text.
fn begins_item(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.kind != Kind::Word || token.is_capitalised())
}
