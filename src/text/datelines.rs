//! Datelines: "DENVER —", "Cleveland (AFP) –", "WASHINGTON, Jan. 5 —", "LONDON 1996-08-30".

use std::ops::Range;

use super::marks;
use crate::lexicon::{Classes, Lexicon};
use crate::text::letters::classes_of;
use crate::text::tokens::{Case, Kind, Token};

/// No dateline is longer, in tokens.
const LONGEST: usize = 18;

/// Words in capital letters before a dash that name no place.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "analysis", "breaking", "caption", "claim", "column", "cons", "correction", "cost", "editorial", "exclusive",
    "explainer", "fact", "file", "how", "just", "live", "more", "myth", "new", "news", "note", "notice", "opinion",
    "photo", "photos", "poll", "price", "pros", "rating", "related", "report", "review", "score", "step", "tip",
    "tips", "update", "updated", "urgent", "verdict", "video", "warning", "watch", "weather", "what", "when",
    "where", "who", "why", "winner",
];

/// Zones of time, in order.
const ZONES: &[&str] =
    &["BST", "CDT", "CEST", "CET", "CST", "EDT", "EST", "ET", "GMT", "HKT", "IST", "JST", "PDT", "PST", "PT", "UTC"];

/// Whether a word in capital letters before a dash or colon is the label of what follows and no place or speaker.
pub(crate) fn is_label(word: &str) -> bool {
    LABELS.iter().any(|label| label.eq_ignore_ascii_case(word))
}

/// How many of the first tokens are the time of an entry in a live blog: "9:32 a.m. —", "10.05am:", "\[14:20 BST\]".
fn time(text: &str, tokens: &[Token], lexicon: &Lexicon) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span().of(text));
    let is_mark = |at: usize, marks: &[char]| marks.iter().any(|mark| tokens.get(at).is_some_and(|t| t.is_mark(*mark)));
    let open = usize::from(is_mark(0, &['[', '(']));
    let half = |word: &str| matches!(word.to_ascii_lowercase().as_str(), "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m");
    let clock = word(open).trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let mut parts = clock.split([':', '.']);
    let is_part = |part: Option<&str>, most: u32| {
        part.is_some_and(|part| (1..=2).contains(&part.len()) && part.parse().is_ok_and(|value: u32| value < most))
    };
    let is_hour = is_part(parts.next(), 25);
    let has_minutes = is_part(parts.next(), 60) && parts.next().is_none();
    let tail = &word(open)[clock.len()..];
    if !is_hour || !(tail.is_empty() || half(tail)) || !(has_minutes || clock.len() <= 2) {
        return 0;
    }
    let mut at = open + 1;
    let mut halved = half(tail);
    if !halved && half(word(at)) {
        halved = true;
        at += 1 + usize::from(is_mark(at + 1, &['.']) && !word(at).ends_with('.') && word(at).contains('.'));
    }
    let zoned = ZONES.binary_search(&word(at)).is_ok();
    at += usize::from(zoned);
    if !halved && !has_minutes {
        return 0;
    }
    let closed = open == 1 && is_mark(at, &[']', ')']);
    at += usize::from(closed);
    let divided = is_mark(at, &[':', '—', '–', '-', '|']);
    at += usize::from(divided);
    let next = tokens.get(at);
    // "9:15 a.m. The mayor", but not "10:20 trains were late", "8 p.m. Monday".
    let begins = next.is_some_and(|next| {
        next.spaced
            && (next.is_capitalised() || marks::family(next).is_some())
            && !classes_of(word(at), lexicon).any(Classes::DATE)
    });
    if begins && (closed || divided || (halved || zoned) && has_minutes) || begins && has_minutes && word(0).len() == 5
    {
        at
    } else {
        0
    }
}

/// How many of the tokens in `block` are a dateline, or a time as one; all of them if it stands on a line of its own.
pub fn length(text: &str, tokens: &[Token], block: Range<usize>, lexicon: &Lexicon) -> usize {
    let tokens = &tokens[block.start..block.end.min(block.start + LONGEST)];
    let timed = time(text, tokens, lexicon);
    if timed > 0 {
        return timed;
    }
    let is_mark = |at: usize, marks: &[char]| marks.iter().any(|mark| tokens.get(at).is_some_and(|t| t.is_mark(*mark)));
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span().of(text));
    let is_word = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Word);
    let is_date = |at: usize| is_word(at) && classes_of(word(at), lexicon).any(Classes::DATE);
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
    let shouted = is_shouted(0) && word(0).len() > 2 && !is_label(word(0));
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
        place > 0 && classes_of(tokens[0].span().to(tokens[place - 1].span()).of(text), lexicon).any(classes)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    fn dateline(text: &str) -> &str {
        let lexicon = Lexicon::default();
        let tokens = tokenize(text, &lexicon);
        let length = length(text, &tokens, 0..tokens.len(), &lexicon);
        if length == 0 { "" } else { &text[..tokens[length - 1].span().end] }
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
            ("WASHINGTON, Jan. 5 — They ruled.", "WASHINGTON, Jan. 5 —"),
            ("WASHINGTON, Jan. 5, 2016 — They ruled.", "WASHINGTON, Jan. 5, 2016 —"),
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
            ("9:15 a.m. The mayor came.", "9:15 a.m."),
            ("9:15 p.m. — The mayor came.", "9:15 p.m. —"),
            ("10.05am: Okoro spoke.", "10.05am:"),
            ("[00:01:05] Okoro: It is open.", ""),
            ("14:20 BST “It is open,” he said.", "14:20 BST"),
            ("[14:20] The mayor came.", "[14:20]"),
            ("09:15 The mayor came.", "09:15"),
            ("9:15 trains were late.", ""),
            ("8 p.m. Monday was the end.", ""),
            ("3.5 Million came.", ""),
            ("10 Downing Street: The rent is low.", ""),
        ] {
            assert_eq!(dateline(text), expected, "{text}");
        }
    }
}
