//! Datelines: "DENVER —", "Cleveland (AFP) –", "WASHINGTON, Jan. 5 —", "LONDON 1996-08-30".

use std::ops::Range;

use crate::lexicon::{Classes, Lexicon};
use crate::text::letters::folded;
use crate::text::tokens::{Case, Kind, Token};

/// No dateline is longer, in tokens.
const LONGEST: usize = 18;

/// Words in capital letters before a dash that name no place.
const LABELS: &[&str] = &[
    "analysis",
    "breaking",
    "caption",
    "column",
    "correction",
    "editorial",
    "exclusive",
    "explainer",
    "fact",
    "file",
    "just",
    "live",
    "new",
    "news",
    "note",
    "notice",
    "opinion",
    "photo",
    "photos",
    "poll",
    "report",
    "review",
    "update",
    "updated",
    "urgent",
    "video",
    "warning",
    "watch",
];

/// How many of the tokens in `block` are a dateline; all of them if it stands on a line of its own.
pub fn length(text: &str, tokens: &[Token], block: Range<usize>, lexicon: &Lexicon) -> usize {
    let tokens = &tokens[block.start..block.end.min(block.start + LONGEST)];
    let is_mark = |at: usize, marks: &[char]| marks.iter().any(|mark| tokens.get(at).is_some_and(|t| t.is_mark(*mark)));
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let is_word = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Word);
    let is_date = |at: usize| is_word(at) && lexicon_has(lexicon, word(at), Classes::DATE);
    // "(AFP)", "(Thomson Newswire)"
    let agency = |at: usize| {
        let close = (at + 2..at + 6).find(|at| is_mark(*at, &[')']))?;
        let is_named = tokens[at + 1..close].iter().any(|token| token.is_capitalised());
        (is_mark(at, &['(']) && is_named).then_some(close + 1)
    };
    let is_place = |at: usize| tokens.get(at).is_some_and(|token| token.is_capitalised()) && !is_date(at);
    let is_shouted = |at: usize| tokens.get(at).is_some_and(|token| token.case == Case::Upper && is_word(at));
    let mut at = 0;
    let mut certain = false;
    let mut has_agency = false;
    while is_place(at) && at < 5 && (is_shouted(at) || !is_shouted(0) && at < 3) {
        at += 1;
    }
    let shouted = is_shouted(0) && word(0).len() > 2 && !LABELS.iter().any(|label| label.eq_ignore_ascii_case(word(0)));
    let place = at;
    loop {
        let comma = usize::from(is_mark(at, &[',', '/', ';']));
        let from = at + comma;
        if let Some(end) = agency(at) {
            has_agency = true;
            at = end;
        } else if at > 0 && is_date(from) {
            // "Jan. 5", "Monday", "Aug. 10, 2016"
            at = from + 1;
            certain = true;
            while tokens.get(at).is_some_and(|token| token.kind == Kind::Number) {
                at += 1 + usize::from(is_mark(at + 1, &[',']) && word(at + 2).len() == 4);
            }
        } else if tokens.get(from).is_some_and(|token| token.kind == Kind::Number) && word(from).len() > 5 && at > 0 {
            at = from + 1;
            certain = true;
        } else if comma > 0 && at > 0 && is_place(from) {
            at = from + 1;
            while is_place(at) && at < from + 3 {
                at += 1;
            }
        } else {
            break;
        }
    }
    let is_known = |classes: Classes| {
        place > 0 && lexicon_has(lexicon, tokens[0].span.to(tokens[place - 1].span).of(text), classes)
    };
    let settled = Classes::CITY.with(Classes::COUNTRY).with(Classes::STATE);
    if at == 0 || !(shouted || has_agency || certain && is_known(settled)) {
        return 0;
    }
    let rest = block.len() - at.min(block.len());
    // "DENVER — A", "DENVER—A", but not "NOW OPEN—A".
    let is_apart = |at: usize| tokens[at].spaced && tokens.get(at + 1).is_none_or(|next| next.spaced);
    if is_mark(at, &['—', '–', '-']) && (is_apart(at) || !is_mark(at, &['-']) && (has_agency || is_known(settled)))
    {
        // A whole line in capital letters is a headline.
        let goes_on = tokens.get(at + 1..).is_some_and(|after| after.iter().any(|token| token.case == Case::Lower));
        return if goes_on || rest == 1 { at + 1 } else { 0 };
    }
    if shouted && rest > 4 && is_mark(at, &[':']) && is_known(Classes::CITY) {
        return at + 1;
    }
    if rest == 0 && (certain || has_agency) && shouted && place > 0 { at } else { 0 }
}

fn lexicon_has(lexicon: &Lexicon, word: &str, classes: Classes) -> bool {
    let mut key = String::new();
    lexicon.classes(folded(word, &mut key)).any(classes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    fn dateline(text: &str) -> &str {
        let lexicon = Lexicon::default();
        let tokens = tokenize(text, &lexicon);
        let length = length(text, &tokens, 0..tokens.len(), &lexicon);
        if length == 0 { "" } else { &text[..tokens[length - 1].span.end] }
    }

    #[test]
    fn datelines_of_every_style() {
        for (text, expected) in [
            ("DENVER — A judge ruled.", "DENVER —"),
            ("DENVER—A judge ruled.", "DENVER—"),
            ("NEW YORK (Reuters) - A judge ruled.", "NEW YORK (Reuters) -"),
            ("Cleveland (AFP) – A judge ruled.", "Cleveland (AFP) –"),
            ("(CNN) — A judge ruled.", "(CNN) —"),
            ("WASHINGTON, Jan. 5 — A judge ruled.", "WASHINGTON, Jan. 5 —"),
            ("DES MOINES, Iowa, Aug. 10 (UPI) — A judge ruled.", "DES MOINES, Iowa, Aug. 10 (UPI) —"),
            ("ST. PAUL, Minn. -- A judge ruled.", "ST. PAUL, Minn. --"),
            ("MOSCOW/KIEV (Reuters) - A judge ruled.", "MOSCOW/KIEV (Reuters) -"),
            ("LONDON 1996-08-30", "LONDON 1996-08-30"),
            ("A judge — Okoro — ruled.", ""),
            ("BREAKING — A judge ruled.", ""),
            ("FILE — A judge ruled.", ""),
            ("PHOTO — A judge ruled.", ""),
            ("NOW OPEN—A judge ruled.", ""),
            ("On Friday, Okoro — mentioned by all — ruled.", ""),
            ("RULING - JUDGE BLOCKS ORDER", ""),
            ("Okoro — the mayor — ruled.", ""),
            ("US-backed rebels ruled.", ""),
            ("SMITH: So it goes on and on.", ""),
        ] {
            assert_eq!(dateline(text), expected, "{text}");
        }
    }
}
