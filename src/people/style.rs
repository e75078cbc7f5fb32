//! How the sentences of a document are capitalised.

use super::name_words;
use crate::lexicon::Classes;
use crate::syntax::Document;
use crate::text::BlockKind;
use crate::text::tokens::{Case, Kind};

/// How a sentence is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Capitals mean names.
    Prose,
    /// "Mayor Names New Chief"
    TitleCase,
    /// "MAYOR NAMES NEW CHIEF"
    Shouted,
}

/// How the words of a sentence are capitalised. A byline can be in capitals or not.
pub fn style(document: &Document, sentence: usize) -> Style {
    let range = document.sentences[sentence].tokens.clone();
    let block = document.block_of(sentence).map(|block| block.kind);
    if block == Some(BlockKind::Byline) {
        return Style::Shouted;
    }
    // Few sentences have as many capitals as that needs.
    let (mut all_upper, mut all_capital) = (0, 0);
    for token in &document.tokens[range.clone()] {
        all_upper += usize::from(token.case == Case::Upper);
        all_capital += usize::from(token.case == Case::Capital);
    }
    if all_upper < 2 && all_capital < 3 {
        return Style::Prose;
    }
    let scarce = if block == Some(BlockKind::Prose) { 10 } else { 6 };
    let (mut upper, mut capital, mut lower, mut odd, mut words) = (0, 0, 0, 0, 0);
    for at in range.clone() {
        let token = &document.tokens[at];
        let length = token.span().len();
        let is_letter = document.text.as_bytes()[token.span().start].is_ascii_alphabetic();
        let is_clitic = || length < 6 && !is_letter && document.word(at).starts_with(['\'', '’']);
        if token.kind != Kind::Word || length < 2 || is_clitic() {
            continue;
        }
        words += 1;
        match token.case {
            Case::Upper => upper += 1,
            Case::Capital => {
                capital += 1;
                // A capitalised word of the dictionary in the midst of a sentence.
                let plain = name_words::is_dictionary(token.classes)
                    && !name_words::is_given(token.classes)
                    && !name_words::is_family(token.classes)
                    && !token.is(Classes::TITLE
                        .with(Classes::ORGANIZATION_NOUN)
                        .with(Classes::PLACE_NOUN)
                        .with(Classes::DEMONYM)
                        .with(Classes::PARTY)
                        .with(Classes::DATE)
                        .with(Classes::COUNTRY)
                        .with(name_words::CLOSED));
                odd += usize::from(at > range.start && plain);
            }
            Case::Lower if !token.is(name_words::CLOSED.with(Classes::MODAL)) || length > 5 => {
                lower += 1;
                // What is left cannot outweigh these.
                if lower * scarce > all_capital + all_upper && 2 * lower >= all_upper {
                    return Style::Prose;
                }
            }
            _ => {}
        }
    }
    match () {
        _ if upper >= 2 && upper > 2 * (capital + lower) && words >= 3 => Style::Shouted,
        _ if capital >= 3 && odd > capital / 6 && lower * scarce <= capital + upper => Style::TitleCase,
        _ => Style::Prose,
    }
}
