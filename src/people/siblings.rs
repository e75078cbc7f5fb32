//! Lists of names: one member speaks for the next.

use std::ops::Range;

use super::accept::{Vouched, folded};
use super::pieces::{Piece, Style};
use super::scene::Scene;
use super::words;
use crate::lexicon::Classes;
use crate::syntax::Element;
use crate::text::Document;
use crate::text::tokens::Kind;

/// Accepts the pieces of a list whose other members are names: "Ruiz, Sato and Odell".
pub fn siblings(
    document: &Document,
    pieces: &[Piece],
    weights: &[i32],
    taken: &mut [Option<Range<usize>>],
    vouched: &mut Vouched,
) {
    let joined = |a: &Piece, b: &Piece| {
        a.sentence == b.sentence && a.tokens.end <= b.tokens.start && b.tokens.start - a.tokens.end <= 7 && {
            let mut between = a.tokens.end..b.tokens.start;
            !between.is_empty()
                && between.all(|at| {
                    let token = &document.tokens[at];
                    matches!(token.kind, Kind::Mark(',' | ';' | '(' | ')' | '-' | '&') | Kind::Number)
                        || matches!(document.word(at), "and" | "or")
                        || token.is(Classes::COUNTRY)
                })
        }
    };
    for _ in 0..2 {
        for index in 0..pieces.len() {
            let piece = &pieces[index];
            let open = matches!(piece.right, Element::Plain)
                && matches!(piece.left, Element::Plain | Element::Title)
                && !piece.weak;
            if taken[index].is_some() || piece.style != Style::Prose || !open {
                continue;
            }
            let before = index.checked_sub(1).filter(|before| joined(&pieces[*before], piece));
            let after = Some(index + 1).filter(|after| pieces.get(*after).is_some_and(|next| joined(piece, next)));
            let names = [before, after].iter().flatten().filter(|near| taken[**near].is_some()).count();
            let classes = document.tokens[piece.tokens.start].classes;
            let fits = match piece.is_single() {
                false => names > 0 && weights[index] > 0,
                true => {
                    let listed = words::is_family(classes) || words::is_given(classes);
                    let odd = words::is_place(classes) || words::is_dictionary(classes) && piece.initial;
                    let alike = [before, after]
                        .iter()
                        .flatten()
                        .all(|near| taken[*near].as_ref().is_none_or(|range| range.len() == 1));
                    let against = || Scene { document, piece }.weight() < 0;
                    // "Thomas and Manju Sam"
                    let couple = words::is_given(classes)
                        && after.is_some_and(|after| {
                            taken[after]
                                .as_ref()
                                .is_some_and(|range| range.len() > 1 && range.start == piece.tokens.end + 1)
                        });
                    let member = names > 0 && alike && (listed || names > 1);
                    let person = couple && !words::is_place(classes);
                    person || member && !odd && !against()
                }
            };
            if fits {
                taken[index] = Some(piece.tokens.clone());
                vouched.add(&folded(document, piece.tokens.clone()));
            }
        }
    }
}
