//! Lists of names: one member speaks for the next.

use std::ops::Range;

use super::candidates::Candidate;
use super::name_words;
use super::style::Style;
use super::vocabulary::Vocabulary;
use super::vouched::Vouched;
use crate::lexicon::Classes;
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::tokens::Kind;

/// Accepts the candidates of a list whose other members are names: "Ruiz, Sato and Odell".
pub fn siblings(
    document: &Document,
    vocabulary: &Vocabulary,
    candidates: &[Candidate],
    weights: &[i32],
    taken: &mut [Option<Range<usize>>],
    vouched: &mut Vouched,
) {
    let joined = |a: &Candidate, b: &Candidate| {
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
        for index in 0..candidates.len() {
            let candidate = &candidates[index];
            let open = matches!(candidate.right, Element::Plain)
                && matches!(candidate.left, Element::Plain | Element::Title)
                && !candidate.weak;
            if taken[index].is_some() || candidate.style != Style::Prose || !open {
                continue;
            }
            let before = index.checked_sub(1).filter(|before| joined(&candidates[*before], candidate));
            let after =
                Some(index + 1).filter(|after| candidates.get(*after).is_some_and(|next| joined(candidate, next)));
            let names = [before, after].iter().flatten().filter(|near| taken[**near].is_some()).count();
            let classes = document.tokens[candidate.tokens.start].classes;
            let fits = match candidate.is_single() {
                false => names > 0 && weights[index] > 0,
                true => {
                    let listed = name_words::is_family(classes) || name_words::is_given(classes);
                    let odd = name_words::is_place(classes) || name_words::is_dictionary(classes) && candidate.initial;
                    let alike = [before, after]
                        .iter()
                        .flatten()
                        .all(|near| taken[*near].as_ref().is_none_or(|range| range.len() == 1));
                    // "Thomas and Manju Sam"
                    let couple = name_words::is_given(classes)
                        && after.is_some_and(|after| {
                            taken[after]
                                .as_ref()
                                .is_some_and(|range| range.len() > 1 && range.start == candidate.tokens.end + 1)
                        })
                        && !document.tokens[candidate.tokens.end].is_mark(',');
                    let member = names > 0 && alike && (listed || names > 1);
                    let person = couple && !name_words::is_place(classes);
                    person || member && !odd && weights[index] >= 0
                }
            };
            if fits {
                taken[index] = Some(candidate.tokens.clone());
                vouched.add(vocabulary.words(candidate.tokens.clone()));
            }
        }
    }
}
