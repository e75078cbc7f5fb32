//! A sentence as a row of elements, one a term, that the rules read.

use std::ops::Range;

use super::nouns::is_body_noun;
use crate::article::MentionKind;
use crate::lexicon::words::{Filter, Words, lower, words};
use crate::lexicon::{Classes, Lexicon, reporting};
use crate::people::{Mention, People};
use crate::rules::Element;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::letters::fold;
use crate::text::tokens::Kind;

/// A token, or a name or label of several.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub element: Element,
    /// The person it names.
    pub person: Option<usize>,
}

/// Fills `terms` with those of the tokens in `range`.
pub fn terms(document: &Document, lexicon: &Lexicon, people: &People, range: Range<usize>, terms: &mut Vec<Term>) {
    terms.clear();
    terms.reserve(range.len());
    let mut key = String::new();
    let mut mention = people.mentions.partition_point(|mention| mention.tokens.start < range.start);
    let mut at = range.start;
    while at < range.end {
        while people.mentions.get(mention).is_some_and(|mention| mention.tokens.start < at) {
            mention += 1;
        }
        let names = |mention: &&Mention| {
            mention.tokens.start == at
                && match mention.kind {
                    MentionKind::Name => true,
                    // Who "he" is in a quotation is anybody's guess.
                    MentionKind::Pronoun => {
                        element(document, at) == Element::Pronoun && document.quotation_of(at).is_none()
                    }
                    MentionKind::Nominal => false,
                }
        };
        if let Some(found) = people.mentions.get(mention).filter(names) {
            let end = found.tokens.end.min(range.end).max(at + 1);
            // "Mrs." goes with the name.
            let honorific = terms.last().is_some_and(|term: &Term| {
                term.tokens.len() == 1
                    && document.tokens[term.tokens.start].is(Classes::HONORIFIC)
                    && document.tokens[term.tokens.start].is_capitalised()
                    && term.tokens.end == at
            });
            let start = if honorific { terms.pop().map_or(at, |term| term.tokens.start) } else { at };
            terms.push(Term { tokens: start..end, element: Element::Person, person: Some(found.person) });
            at = end;
            continue;
        }
        if let Some(end) = label_end(document, terms, at).map(|end| end.min(range.end)) {
            terms.push(Term { tokens: at..end, element: Element::PartyLabel, person: None });
            at = end;
            continue;
        }
        if let Some((end, element)) = office_end(document, lexicon, at, range.end, &mut key) {
            terms.push(Term { tokens: at..end, element, person: None });
            at = end;
            continue;
        }
        terms.push(Term { tokens: at..at + 1, element: element(document, at), person: None });
        at += 1;
    }
}

/// The end of an office, and what it is, whose words make it only together: "running mate", "chief of staff".
fn office_end(
    document: &Document,
    lexicon: &Lexicon,
    at: usize,
    end: usize,
    key: &mut String,
) -> Option<(usize, Element)> {
    if !document.tokens[at].is(Classes::TITLE_PHRASE) {
        return None;
    }
    let mut word = String::new();
    let mut found = None;
    key.clear();
    for next in at..end.min(at + 4) {
        let token = &document.tokens[next];
        if token.kind != Kind::Word || next > at && !token.spaced {
            break;
        }
        fold(document.word(next), &mut word);
        if next > at {
            key.push(' ');
        }
        key.push_str(&word);
        let classes = lexicon.classes(key);
        if next > at && classes.any(Classes::TITLE) {
            let plural = classes.any(Classes::PERSON_PLURAL);
            found = Some((next + 1, if plural { Element::Roles } else { Element::Role }));
        }
    }
    found
}

/// What stands for a party in a label, longer ones first.
const PARTIES: &[&str] =
    &["Lib Dem", "Green", "Con", "DFL", "DUP", "Dem", "Ind", "Lab", "NDP", "Rep", "SNP", "LD", "R", "D", "I", "L", "G"];

/// What stands between a party and a place.
const DASHES: [char; 5] = ['-', '–', '—', '‑', '/'];

/// Whether a state or country has this name.
fn is_region(name: &str) -> bool {
    crate::lexicon::classes(&lower(name)).any(Classes::STATE.with(Classes::COUNTRY))
}

/// The end of a party label that begins at `at`, right after a name and a comma or bracket.
fn label_end(document: &Document, terms: &[Term], at: usize) -> Option<usize> {
    let [.., name, mark] = terms else { return None };
    let bracket = mark.element == Element::OpenBracket;
    if name.element != Element::Person || !(bracket || mark.element == Element::Comma) {
        return None;
    }
    let start = document.tokens[at].span().start;
    let text = &document.text[start..];
    let length = match bracket {
        true => text.find(')').filter(|length| *length < 24)?,
        false => text.find([',', ';', ' ', '\n', ')', '”', '"']).unwrap_or(text.len()),
    };
    let label = &text[..length];
    let party = PARTIES.iter().find(|party| label.starts_with(**party))?;
    let place = label[party.len()..].trim_start_matches('.');
    let fits = match place.strip_prefix(DASHES).or_else(|| place.strip_prefix(',').filter(|_| bracket)) {
        Some(place) => place.trim_start().starts_with(char::is_uppercase) && place.len() < 20,
        None => bracket && place.is_empty(),
    };
    let mut end = start + length;
    // A comma label at the end of a sentence: "Ana Ruiz, D-Ohio.", but "Ana Ruiz, D-Calif."
    if !bracket
        && let Some(whole) = label.strip_suffix('.').filter(|whole| !whole.contains('.'))
        && (whole.len() > 7 || whole.rsplit(DASHES).next().is_some_and(is_region))
    {
        end -= 1;
    }
    let last = at + document.tokens[at..].iter().take_while(|token| token.span().end <= end).count();
    (fits && last > at).then_some(last)
}

/// Whether the noun is one that states a role.
pub fn is_role_noun(classes: Classes) -> bool {
    classes.any(Classes::OFFICE.with(Classes::TITLE)) && !classes.any(Classes::EPITHET.with(Classes::KINSHIP))
}

/// Words that are the same wherever they stand.
const ALWAYS: &[(Element, &Words)] = &[
    (Element::Possessive, words!["'s", "’s"]),
    (Element::Of, words!["of"]),
    (Element::As, words!["as"]),
    (Element::Coordinator, words!["and", "or"]),
    (Element::Relative, words!["who", "which", "that", "whom", "where", "when", "whose"]),
    (Element::Pronoun, words!["he", "she"]),
    (Element::Article, words!["the", "a", "an", "another"]),
    (Element::Whose, words!["his", "her", "their", "its", "my", "our", "your"]),
    (Element::Be, words!["is", "was", "are", "were", "be", "been", "being", "'m", "’m", "am", "remains", "remained"]),
    (Element::Become, words!["become", "became", "becomes", "becoming"]),
    (Element::Named, NAMED),
    (Element::Serve, words!["served", "serves", "serving", "serve", "worked", "works", "working"]),
];

/// Which words can be among these: most are not.
const ALWAYS_FILTER: Filter = {
    let (mut filter, mut at) = (Filter::NONE, 0);
    while at < ALWAYS.len() {
        filter = filter.with(ALWAYS[at].1);
        at += 1;
    }
    filter
};

/// What somebody is who is given an office.
const NAMED: &Words = words![
    "named",
    "appointed",
    "elected",
    "nominated",
    "chosen",
    "hired",
    "promoted",
    "confirmed",
    "picked",
    "tapped",
    "selected",
    "re-elected",
    "reelected",
    "appoint",
    "appoints",
    "inaugurated",
    "installed",
    "designated",
    "crowned",
    "recruited",
    "ordained",
    "made",
    "chose",
    "re-appointed",
    "reappointed",
    "sworn",
    "voted",
    "consecrated"
];

/// Adverbs that say when a role is held.
const TIMELY: &Words =
    words!["now", "also", "currently", "once", "formerly", "then", "previously", "still", "later", "recently"];

/// Nouns and adverbs of time.
const TIMES: &Words = words![
    "week",
    "month",
    "year",
    "today",
    "yesterday",
    "tomorrow",
    "morning",
    "afternoon",
    "evening",
    "night",
    "tonight",
    "weekend",
    "years",
    "months",
    "weeks",
    "days",
    "day"
];

/// Whether a token can be, or begin, a noun for a role or the name of a party.
pub fn can_be_role(document: &Document, at: usize) -> bool {
    let nouns = Classes::OFFICE.with(Classes::TITLE).with(Classes::TITLE_PHRASE).with(Classes::PARTY);
    let token = &document.tokens[at];
    token.is(nouns) || token.is_one_of(words!["partner"], document.text)
}

fn element(document: &Document, at: usize) -> Element {
    let token = &document.tokens[at];
    let word = document.word(at);
    match token.kind {
        Kind::Number if word.ends_with("-old") => return Element::Adjective,
        Kind::Number => return Element::Number,
        Kind::Address => return Element::Capital,
        Kind::Mark(mark) => {
            return match mark {
                ',' => Element::Comma,
                '(' | '[' => Element::OpenBracket,
                ')' | ']' => Element::CloseBracket,
                '-' | '–' | '—' => Element::Dash,
                ':' | ';' => Element::Colon,
                '&' => Element::Coordinator,
                '.' | '!' | '?' => Element::Stop,
                '"' | '“' | '”' | '‘' | '`' => Element::QuoteMark,
                '’' | '\'' => possessive_mark(document, at),
                _ => Element::Other,
            };
        }
        Kind::Word => {}
    }
    let classes = token.classes;
    let is = |words: &Words| token.is_one_of(words, document.text);
    let capital = token.is_capitalised();
    let tag = document.tags.get(at).copied().unwrap_or(Tag::Mark);
    if ALWAYS_FILTER.can_have(token.key)
        && let Some((element, _)) = ALWAYS.iter().find(|(_, words)| is(words))
    {
        return *element;
    }
    if tag.is_verb()
        && is(words!["names", "hires", "promotes", "picks", "taps", "elects", "nominates", "selects", "chooses"])
    {
        return Element::Named;
    }
    if is(words!["ousted", "fired", "removed", "dismissed", "sacked", "deposed", "ended", "left"])
        && !capital
        && matches!(tag, Tag::Past | Tag::Participle)
        && (matches!(word, "ended" | "left") || at > 0 && document.tags.get(at - 1) == Some(&Tag::Be))
        && (1..5).any(|next| document.word(at + next) == "as")
    {
        return Element::Resign;
    }
    if is(words!["resigned", "resigns", "resigning", "retired", "quit", "retiring"])
        && !capital
        && matches!(document.word(at + 1), "as" | "from")
        || is(words!["stepped", "steps", "stepping", "stood"]) && matches!(document.word(at + 1), "down" | "aside")
    {
        return Element::Resign;
    }
    if is(TIMELY) && (!capital || tag == Tag::Adverb) {
        return Element::Adverb;
    }
    if is(TIMES) && (!capital || starts_sentence(document, at)) && !role_follows(document, at) {
        return Element::Time;
    }
    if classes.any(Classes::DATE) && capital {
        return Element::Time;
    }
    if classes.any(Classes::EPITHET) && !capital && noun_follows(document, at) {
        return Element::Adjective;
    }
    if classes.any(Classes::PARTY) && (capital || is(words!["independent"])) {
        return Element::Party;
    }
    if matches!(word, "private" | "general" | "major" | "public") && tag == Tag::Adjective {
        return Element::Adjective;
    }
    if is(words!["guard"]) && capital && at > 0 && is_force(document.word(at - 1)) {
        return Element::Body;
    }
    // "the Salton Courier"
    let paper = capital && classes.any(Classes::ORGANIZATION_NOUN) && !classes.any(Classes::TITLE);
    if paper && at > 0 && document.tokens[at - 1].is_capitalised() {
        return Element::Body;
    }
    // "partner at Odell & Li"
    if is(words!["partner"]) && matches!(document.word(at + 1), "at" | "in" | "of") {
        return Element::Role;
    }
    if is_role_noun(classes)
        && (capital
            || word.contains('-')
            || matches!(tag, Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective)
            // "police captain Ana Ruiz" is no clause.
            || tag == Tag::Base && classes.any(Classes::MOSTLY_NOUN) && name_follows(document, at)
            || document.word(at + 1) == "of" && !matches!(tag, Tag::Past | Tag::Participle | Tag::Gerund))
    {
        let plural = classes.any(Classes::PERSON_PLURAL) || tag == Tag::Plural || is_plural_title(&lower(word));
        let modifier = classes.any(Classes::ROLE_MODIFIER);
        return match () {
            _ if modifier
                && (noun_follows(document, at) || is(words!["fellow"]) && !preposition_follows(document, at)) =>
            {
                Element::RoleModifier
            }
            _ if plural => Element::Roles,
            _ => Element::Role,
        };
    }
    if is(words!["retired", "ret.", "late", "acting", "lead"]) && name_follows(document, at) {
        return Element::RoleModifier;
    }
    if classes.any(Classes::ROLE_MODIFIER) && !matches!(tag, Tag::Past | Tag::Base) && word != "New" {
        return Element::RoleModifier;
    }
    if word.contains('-') && ["ex-", "then-", "former-"].iter().any(|before| lower(word).starts_with(before)) {
        return Element::RoleModifier;
    }
    let begins = capital && starts_sentence(document, at);
    if begins && matches!(tag, Tag::Base | Tag::Past | Tag::Present) {
        return Element::Verb;
    }
    let verb = tag.is_verb() && !classes.any(Classes::NOUN);
    if capital && (tag != Tag::Adverb || !begins || classes.any(Classes::PHRASE)) && !verb {
        return match () {
            _ if matches!(tag, Tag::Preposition) => Element::Preposition,
            _ if matches!(
                tag,
                Tag::Determiner | Tag::Pronoun | Tag::Subordinator | Tag::Coordinator | Tag::That | Tag::Wh
            ) =>
            {
                Element::Other
            }
            _ if classes.any(Classes::ORGANIZATION_NOUN) => Element::Body,
            _ => Element::Capital,
        };
    }
    match tag {
        _ if classes.any(Classes::KINSHIP) && tag.is_nominal() => Element::Kin,
        _ if classes.any(Classes::EPITHET) && matches!(tag, Tag::Noun | Tag::Plural) => Element::Epithet,
        Tag::Noun | Tag::Plural | Tag::Name => Element::Noun,
        // "the Salton schools Superintendent"
        _ if is_body_noun(&lower(word)) && name_follows(document, at) => Element::Noun,
        Tag::Adjective => Element::Adjective,
        Tag::Participle if follows_modifier(document, at) => Element::Adjective,
        Tag::Base if classes.any(Classes::MOSTLY_NOUN) => Element::Noun,
        Tag::Gerund => Element::Gerund,
        Tag::Preposition => Element::Preposition,
        Tag::Adverb => Element::Adverb,
        Tag::Have | Tag::Do | Tag::Modal => Element::Auxiliary,
        Tag::Be => Element::Be,
        Tag::Possessive => Element::Possessive,
        Tag::Number => Element::Number,
        Tag::Present | Tag::Past if reporting::reports(&lower(word), classes) => Element::Reports,
        Tag::Base | Tag::Present | Tag::Past | Tag::Participle => Element::Verb,
        _ => Element::Other,
    }
}

/// What makes a "Guard" an armed force.
fn is_force(before: &str) -> bool {
    matches!(before, "National" | "Coast" | "Republican" | "Revolutionary" | "Home" | "Civil")
}

/// Whether a participle stands where an adjective can: after an article, an adverb or another modifier.
fn follows_modifier(document: &Document, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(document.tags.get(before), Some(Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Adverb))
            || document.tokens[before].is(Classes::ROLE_MODIFIER)
    })
}

/// "Reps.", "Sens.", "Govs."
fn is_plural_title(word: &str) -> bool {
    word.ends_with("s.") && word.len() > 4
}

/// The apostrophe of "governors’" or a closing mark.
fn possessive_mark(document: &Document, at: usize) -> Element {
    let after_s = at > 0 && !document.tokens[at].spaced && document.word(at - 1).ends_with(['s', 'S', 'z', 'x']);
    if after_s { Element::Possessive } else { Element::QuoteMark }
}

fn preposition_follows(document: &Document, at: usize) -> bool {
    matches!(document.tags.get(at + 1), Some(Tag::Preposition | Tag::Mark)) || document.word(at + 1) == "of"
}

/// Whether a capitalised word or a role noun is next.
fn name_follows(document: &Document, at: usize) -> bool {
    document.tokens.get(at + 1).is_some_and(|token| token.is_capitalised() || is_role_noun(token.classes))
}

/// Whether a lower-case role noun is next: "night supervisor".
fn role_follows(document: &Document, at: usize) -> bool {
    document.tokens.get(at + 1).is_some_and(|token| !token.is_capitalised() && is_role_noun(token.classes))
}

/// Whether the token is the first of its sentence.
fn starts_sentence(document: &Document, at: usize) -> bool {
    document.sentences.get(document.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at)
}

/// Whether the next token goes on with the noun phrase.
fn noun_follows(document: &Document, at: usize) -> bool {
    document.tokens.get(at + 1).is_some_and(|token| {
        token.kind == Kind::Word
            && !matches!(document.word(at + 1), "last" | "next" | "this" | "earlier")
            && matches!(document.tags.get(at + 1), Some(Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective))
            && (!token.is_capitalised()
                || is_role_noun(token.classes)
                || document.tokens[at].is_capitalised() && token.is(Classes::ORGANIZATION_NOUN))
    })
}
