//! What each token of a sentence is to the rules.

use super::nouns::BODIES;
use crate::lexicon::words::{Filter, Words, lower, words};
use crate::lexicon::{Classes, reporting};
use crate::rules::Element;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::{Case, Kind};

/// Whether the noun is one that states a role.
pub fn is_role_noun(classes: Classes) -> bool {
    classes.any(Classes::OFFICE.with(Classes::TITLE)) && !classes.any(Classes::EPITHET.with(Classes::KINSHIP))
}

/// What a word of a list is, wherever it stands or where its neighbours and its tag allow it.
enum Listed {
    Always(Element),
    Works,
    Turned,
    Names,
    Removed,
    Resigned,
    Stepped,
    Timely,
    Time,
    Rank,
    Guard,
    Partner,
    Position,
    International,
}

/// The lists, in the order in which they are tried.
static LISTS: [(Listed, &Words); 25] = [
    (Listed::Always(Element::Article), words!["the", "a", "an", "another"]),
    (Listed::Always(Element::Of), words!["of"]),
    (Listed::Always(Element::Coordinator), words!["and", "or"]),
    (
        Listed::Always(Element::Be),
        words!["is", "was", "are", "were", "be", "been", "being", "'m", "’m", "am", "remains", "remained"],
    ),
    (Listed::Always(Element::Possessive), words!["'s", "’s"]),
    (Listed::Always(Element::Relative), words!["who", "which", "that", "whom", "where", "when", "whose"]),
    (Listed::Always(Element::Pronoun), words!["he", "she"]),
    (Listed::Always(Element::Whose), words!["his", "her", "their", "its", "my", "our", "your"]),
    (Listed::Always(Element::As), words!["as"]),
    (Listed::Always(Element::Named), NAMED),
    (Listed::Works, words!["works", "working"]),
    (Listed::Always(Element::Serve), words!["served", "serves", "serving", "serve", "worked"]),
    (Listed::Always(Element::Become), words!["become", "became", "becomes", "becoming"]),
    (Listed::Turned, words!["turned"]),
    (Listed::Names, NAMES),
    (Listed::Removed, REMOVED),
    (Listed::Resigned, RESIGNED),
    (Listed::Stepped, STEPPED),
    (Listed::Timely, TIMELY),
    (Listed::Time, TIMES),
    (Listed::Rank, words!["private", "general", "major", "public"]),
    (Listed::Guard, words!["guard"]),
    (Listed::Partner, PARTNER),
    (Listed::Position, POSITIONS),
    (Listed::International, INTERNATIONAL),
];

/// How many keys the filter of a list tells apart.
const KEYS: usize = 512;

/// The lists that can have a word, by its key, as one bit each: most words are in none.
static LISTS_OF_KEY: [u32; KEYS] = {
    let (mut lists, mut list) = ([0; KEYS], 0);
    while list < LISTS.len() {
        let (filter, mut key) = (Filter::NONE.with(LISTS[list].1), 0);
        while key < KEYS {
            if filter.can_have(key as u16) {
                lists[key] |= 1 << list;
            }
            key += 1;
        }
        list += 1;
    }
    lists
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
    words!["now", "also", "currently", "once", "formerly", "then", "previously", "still", "later", "recently", "most"];

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

/// What a body does that gives somebody an office.
const NAMES: &Words =
    words!["names", "hires", "promotes", "picks", "taps", "elects", "nominates", "selects", "chooses"];

/// What happens to somebody who loses an office.
const REMOVED: &Words = words!["ousted", "fired", "removed", "dismissed", "sacked", "deposed", "ended", "left"];

/// What somebody does who gives up an office, before "as" or "from".
const RESIGNED: &Words =
    words!["resign", "resigned", "resigns", "resigning", "retire", "retired", "quit", "quits", "retiring"];

/// The same before "down" or "aside".
const STEPPED: &Words = words!["step", "stepped", "steps", "stepping", "stand", "standing", "stood"];

const PARTNER: &Words = words!["partner"];

/// Positions in a team that are other words too.
const POSITIONS: &Words =
    words!["back", "center", "centre", "forward", "guard", "hooker", "lock", "prop", "substitute", "tackle", "wing"];

const INTERNATIONAL: &Words = words!["international"];

/// Words that tell how a title is held where the title or the name follows.
const BEFORE_NAMES: &Words = words!["retired", "ret.", "late", "acting", "lead"];

/// Classes of which a word must have one to be more than its tag says.
const SPECIAL: Classes = Classes::DATE
    .with(Classes::EPITHET)
    .with(Classes::PARTY)
    .with(Classes::ORGANIZATION_NOUN)
    .with(Classes::OFFICE)
    .with(Classes::TITLE)
    .with(Classes::ROLE_MODIFIER);

/// Whether a token can be, or begin, a noun for a role or the name of a party.
pub fn can_be_role(document: &Document, at: usize) -> bool {
    const ANY: Filter = Filter::NONE.with(PARTNER).with(POSITIONS).with(INTERNATIONAL);
    let nouns = Classes::OFFICE.with(Classes::TITLE).with(Classes::TITLE_PHRASE).with(Classes::PARTY);
    let token = &document.tokens[at];
    let listed = |words: &&Words| token.is_one_of(words, document.text);
    token.is(nouns) || ANY.can_have(token.key) && [PARTNER, POSITIONS, INTERNATIONAL].iter().any(listed)
}

/// Whether a token is a pronoun of which roles can be stated.
pub fn is_pronoun(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    token.kind == Kind::Word && token.is_one_of(words!["he", "she"], document.text)
}

/// What the token at `at` of a sentence that begins with the token `first` is.
pub fn element(document: &Document, at: usize, first: usize) -> Element {
    let token = &document.tokens[at];
    match token.kind {
        Kind::Number if document.word(at).ends_with("-old") => return Element::Adjective,
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
    if is_letters(document, at) {
        return Element::Capital;
    }
    let lists = LISTS_OF_KEY[usize::from(token.key) % KEYS];
    if lists != 0
        && let Some(element) = by_word(document, at, first, lists)
    {
        return element;
    }
    let special = token.is_capitalised()
        || token.is(SPECIAL)
        || token.is_one_of(BEFORE_NAMES, document.text)
        || is_prefixed(document.word(at));
    special.then(|| by_class(document, at, first)).flatten().unwrap_or_else(|| by_tag(document, at))
}

/// Whether a function word stands for a body, as "the WHO" does, and not in a heading in capitals.
fn is_letters(document: &Document, at: usize) -> bool {
    let upper = |at: usize| document.tokens.get(at).is_some_and(|token| token.case == Case::Upper);
    let token = &document.tokens[at];
    token.case == Case::Upper
        && token.span().len() > 1
        && token.is(Classes::WH.with(Classes::OBJECT_PRONOUN).with(Classes::PREPOSITION))
        && !upper(at + 1)
        && !at.checked_sub(1).is_some_and(upper)
}

/// The tag of a token.
fn tag(document: &Document, at: usize) -> Tag {
    document.tags.get(at).copied().unwrap_or(Tag::Mark)
}

/// What the lists say of a word that can be in these.
fn by_word(document: &Document, at: usize, first: usize, mut lists: u32) -> Option<Element> {
    let token = &document.tokens[at];
    while lists != 0 {
        let (listed, words) = &LISTS[lists.trailing_zeros() as usize];
        lists &= lists - 1;
        if token.is_one_of(words, document.text)
            && let Some(element) = listed.element(document, at, first)
        {
            return Some(element);
        }
    }
    None
}

impl Listed {
    /// What the word is here, if it is what its list says.
    fn element(&self, document: &Document, at: usize, first: usize) -> Option<Element> {
        if let Listed::Always(element) = self {
            return Some(*element);
        }
        let (word, after) = (document.word(at), document.word(at + 1));
        let (capital, tag) = (document.tokens[at].is_capitalised(), tag(document, at));
        let (holds, element) = match self {
            Listed::Always(_) => return None,
            // "public works"
            Listed::Works => (!tag.is_nominal(), Element::Serve),
            // "a teacher turned writer"
            Listed::Turned => (turns_into(document, at), Element::Become),
            Listed::Names => (tag.is_verb(), Element::Named),
            Listed::Removed => {
                let happens = matches!(word, "ended" | "left") || at > 0 && document.tags.get(at - 1) == Some(&Tag::Be);
                let role_follows = || (1..5).any(|next| document.word(at + next) == "as");
                let verb = !capital && matches!(tag, Tag::Past | Tag::Participle);
                (verb && happens && role_follows(), Element::Resign)
            }
            Listed::Resigned => (!capital && matches!(after, "as" | "from"), Element::Resign),
            Listed::Stepped => (matches!(after, "down" | "aside"), Element::Resign),
            Listed::Timely => {
                ((!capital || tag == Tag::Adverb) && (word != "most" || after == "recently"), Element::Adverb)
            }
            Listed::Time => ((!capital || at == first) && !role_follows(document, at), Element::Time),
            Listed::Rank => (!capital && tag == Tag::Adjective, Element::Adjective),
            // "the Coast Guard"
            Listed::Guard => (capital && at > 0 && is_force(document.word(at - 1)), Element::Body),
            // "partner at Odell & Li"
            Listed::Partner => (matches!(after, "at" | "in" | "of"), Element::Role),
            // "the France lock Ana Okoro"
            Listed::Position => (is_position(document, at, first), Element::Role),
            // "a Welsh international", "Wales international Ana Okoro"
            Listed::International => (is_international(document, at, first), Element::Role),
        };
        holds.then_some(element)
    }
}

/// What the classes of a word, its capital or its prefix make it.
fn by_class(document: &Document, at: usize, first: usize) -> Option<Element> {
    let token = &document.tokens[at];
    let (classes, capital, tag) = (token.classes, token.is_capitalised(), tag(document, at));
    let is = |words: &Words| token.is_one_of(words, document.text);
    // The Sun is a newspaper.
    if classes.any(Classes::DATE) && capital && !is(words!["sun"]) {
        return Some(Element::Time);
    }
    if classes.any(Classes::EPITHET) && !capital && noun_follows(document, at) {
        return Some(Element::Adjective);
    }
    if classes.any(Classes::PARTY) && (capital || is(words!["independent"])) {
        return Some(Element::Party);
    }
    // "the Salton Courier"
    let paper = capital && classes.any(Classes::ORGANIZATION_NOUN) && !classes.any(Classes::TITLE);
    if paper && at > 0 && document.tokens[at - 1].is_capitalised() {
        return Some(Element::Body);
    }
    if is_role_noun(classes) && is_noun_here(document, at) {
        let word = document.word(at);
        let plural = classes.any(Classes::PERSON_PLURAL) || tag == Tag::Plural || is_plural_title(&lower(word));
        let modifies = classes.any(Classes::ROLE_MODIFIER)
            && (noun_follows(document, at) || is(words!["fellow"]) && !preposition_follows(document, at));
        return Some(match modifies {
            true => Element::RoleModifier,
            false if plural => Element::Roles,
            false => Element::Role,
        });
    }
    let modifier = is(BEFORE_NAMES) && name_follows(document, at)
        || classes.any(Classes::ROLE_MODIFIER) && !matches!(tag, Tag::Past | Tag::Base) && document.word(at) != "New"
        || is_prefixed(document.word(at));
    if modifier {
        return Some(Element::RoleModifier);
    }
    if !capital {
        return None;
    }
    let begins = at == first;
    let owns = || matches!(document.word(at + 1), "'s" | "’s");
    if begins && matches!(tag, Tag::Base | Tag::Past | Tag::Present) && !classes.any(Classes::DEMONYM) && !owns() {
        return Some(Element::Verb);
    }
    let verb = tag.is_verb() && !owns() && !classes.any(Classes::NOUN.with(Classes::DEMONYM));
    if verb || tag == Tag::Adverb && begins && !classes.any(Classes::PHRASE) {
        return None;
    }
    Some(match tag {
        Tag::Preposition => Element::Preposition,
        Tag::Determiner | Tag::Pronoun | Tag::Subordinator | Tag::Coordinator | Tag::That | Tag::Wh => Element::Other,
        _ if classes.any(Classes::ORGANIZATION_NOUN) => Element::Body,
        _ => Element::Capital,
    })
}

/// What the tag of a word makes it.
fn by_tag(document: &Document, at: usize) -> Element {
    let token = &document.tokens[at];
    let (classes, tag) = (token.classes, tag(document, at));
    match tag {
        _ if classes.any(Classes::KINSHIP) && tag.is_nominal() => Element::Kin,
        _ if classes.any(Classes::EPITHET) && matches!(tag, Tag::Noun | Tag::Plural) => Element::Epithet,
        Tag::Noun | Tag::Plural | Tag::Name => Element::Noun,
        // "the Salton schools Superintendent"
        _ if token.is_one_of(BODIES, document.text) && name_follows(document, at) => Element::Noun,
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
        Tag::Present | Tag::Past if reporting::reports(&lower(document.word(at)), classes) => Element::Reports,
        Tag::Base | Tag::Present | Tag::Past | Tag::Participle => Element::Verb,
        _ => Element::Other,
    }
}

/// Whether a word that can be a role noun is a noun here.
fn is_noun_here(document: &Document, at: usize) -> bool {
    let (token, word, tag) = (&document.tokens[at], document.word(at), tag(document, at));
    // "She is hopeful it will end."
    let hopeful = token.is_one_of(words!["hopeful"], document.text)
        && at.checked_sub(1).is_some_and(|before| matches!(document.tags.get(before), Some(Tag::Be | Tag::Adverb)));
    if hopeful {
        return false;
    }
    token.is_capitalised()
        || matches!(tag, Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective)
        || word.contains('-')
        // "police captain Ana Ruiz" is no clause.
        || tag == Tag::Base && token.is(Classes::MOSTLY_NOUN) && name_follows(document, at)
        || document.word(at + 1) == "of" && !matches!(tag, Tag::Past | Tag::Participle | Tag::Gerund)
}

/// "ex-mayor", "then-mayor"
pub fn is_prefixed(word: &str) -> bool {
    let hyphen = |at: usize| word.as_bytes().get(at) == Some(&b'-');
    (hyphen(2) || hyphen(4) || hyphen(6))
        && ["ex-", "then-", "former-"]
            .iter()
            .any(|prefix| word.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)))
}

/// Whether a name follows a position, which stands where no verb or preposition does.
fn is_position(document: &Document, at: usize, first: usize) -> bool {
    let named = document.tokens.get(at + 1).is_some_and(|token| token.is_capitalised() && token.kind == Kind::Word);
    let led = at > first && {
        let before = &document.tokens[at - 1];
        before.is_capitalised()
            || before.is(Classes::DEMONYM)
            || matches!(
                tag(document, at - 1),
                Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Coordinator | Tag::Noun
            )
    };
    named
        && (led
            || at > first && !document.tokens[at].is(Classes::VERB.with(Classes::PREPOSITION))
            || at == first && document.tokens[at].is(Classes::NOUN))
}

/// Whether "international" is somebody who plays for a country: behind it, and where the noun phrase ends.
fn is_international(document: &Document, at: usize, first: usize) -> bool {
    let of_country = at > first && document.tokens[at - 1].is(Classes::DEMONYM.with(Classes::COUNTRY));
    let ends = document.tokens.get(at + 1).is_none_or(|next| match next.kind {
        Kind::Mark(mark) => matches!(mark, ',' | '.' | ';' | ')'),
        _ => next.is_one_of(words!["and", "who", "whose"], document.text) || next.is(Classes::COMMON_GIVEN),
    });
    of_country && ends
}

/// Whether "turned" stands between two nouns: "a teacher turned writer".
fn turns_into(document: &Document, at: usize) -> bool {
    let nominal = |at: usize| matches!(tag(document, at), Tag::Noun | Tag::Plural | Tag::Name | Tag::Adjective);
    at > 0 && nominal(at - 1) && nominal(at + 1)
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
