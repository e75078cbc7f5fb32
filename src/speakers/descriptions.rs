//! Descriptions: "the governor", "a Denver judge", "the 46-year-old", "her husband".

use std::borrow::Cow;
use std::ops::Range;

use super::Names;
use super::epithets::{PAST, TO_COME, is_epithet, is_member, is_running};
use super::person_nouns::{age, is_aged, is_national, is_party_member, is_person_noun};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, lower, words};
use crate::syntax::Document;
use crate::syntax::tags::Tag;

/// What a description begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Article {
    /// "the"
    The,
    /// "a", "one", "another", "this": somebody new, or only pointed at.
    Indefinite,
    /// "her", "whose", "Okoro's"; the token that owns.
    Owned(usize),
    /// Nothing, as in a headline.
    Bare,
}

/// The words that a description can begin with.
pub const ARTICLES: &Words = words!["the", "a", "an", "one", "another", "this", "some", "whose"];

impl Article {
    /// What the word at `at` is, where it can begin a description.
    fn at(document: &Document, at: usize, bare: bool) -> Option<Self> {
        let is = |list: &Words| document.tokens[at].is_one_of(list, document.text);
        match document.tags[at] {
            Tag::Possessive => Some(Article::Owned(at)),
            _ if is(words!["the"]) => Some(Article::The),
            _ if is(words!["a", "an", "one", "another", "this", "some"]) => Some(Article::Indefinite),
            _ if is(words!["whose"]) => Some(Article::Owned(at)),
            _ if bare && begins_headline(document, at) => Some(Article::Bare),
            // "81-year-old Parker Eaton"
            Tag::Number | Tag::Adjective if is_aged(document, at) => Some(Article::Bare),
            _ => None,
        }
    }
}

/// What stands beside a description and says who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nobody,
    /// A name: the description is a title or apposition of that person.
    Name(usize),
    /// A verb or "as": it is said of somebody.
    Predicate,
}

/// A noun phrase for one person, without a name.
#[derive(Clone, Debug)]
pub struct Description {
    /// From its article to its noun.
    pub tokens: Range<usize>,
    /// Its noun.
    pub head: usize,
    /// What it begins with.
    pub article: Article,
    /// The words of its "of the …", if it has one.
    pub complement: Range<usize>,
    /// Who stands beside it.
    pub beside: Beside,
}

impl Description {
    /// Reads the description that begins at `at`, in a sentence that ends at `end`.
    pub fn read(document: &Document, names: &Names, at: usize, end: usize, bare: bool) -> Option<Self> {
        if at >= end {
            return None;
        }
        // Most determiners stand before another noun, which is told faster than which they are.
        let plain = document.tags[at] == Tag::Determiner && !bare;
        let ahead = if plain { Some(noun_phrase(document, names, at + 1, end, false)?) } else { None };
        let article = Article::at(document, at, bare)?;
        let is_bare = article == Article::Bare;
        // "judge rules", in a headline
        let end = if is_bare && !is_aged(document, at) { at + 1 } else { end };
        let first = if is_bare { at } else { at + 1 };
        let (last, beside) = ahead.or_else(|| noun_phrase(document, names, first, end, is_bare))?;
        let head = last - 1;
        let complement = complement(document, names, last, end, is_spokesman(document, head));
        let mut description = Description { tokens: at..last, head, article, complement, beside };
        if description.beside == Beside::Nobody {
            description.beside = description.look_around(document, names, end);
        }
        Some(description)
    }

    /// Whether an apposition or a verb ties the description to somebody.
    fn look_around(&self, document: &Document, names: &Names, end: usize) -> Beside {
        let comma = |at: usize| document.tokens[at].is_mark(',') || document.tokens[at].is_mark('—');
        let after = self.complement.end.max(self.tokens.end);
        for after in [self.tokens.end, after] {
            if after + 1 < end
                && comma(after)
                && let Some(person) = names.person(after + 1)
            {
                return Beside::Name(person);
            }
        }
        if let Some(person) = self.called(document, names, end) {
            return Beside::Name(person);
        }
        let Some(before) = self.tokens.start.checked_sub(1) else { return Beside::Nobody };
        if let Article::Owned(owner) = self.article
            && document.word(owner).starts_with(['\'', '’'])
        {
            return Beside::Nobody;
        }
        // "Okoro, the mayor," but "with Okoro, the mayor said".
        let acts = after < end
            && document.word(after + 1) != "by"
            && matches!(document.tags[after], Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Modal | Tag::Do);
        if comma(before) && !acts {
            // "Okoro of Kestrel Bay, the mayor"
            let of = (before.saturating_sub(5)..before).rev().find(|at| document.word(*at) == "of");
            let close = |of: &usize| (of + 1..before).all(|at| document.tags[at] == Tag::Name);
            let apposed = names.ending_at(before).or_else(|| names.ending_at(of.filter(close)?));
            if let Some(person) = apposed {
                return Beside::Name(person);
            }
        }
        let word = document.word(before);
        let says_of = document.tags[before] == Tag::Be
            || ["as", "like", "became", "become", "becoming", "named", "elected", "appointed", "than"].contains(&word);
        if says_of { Beside::Predicate } else { Beside::Nobody }
    }

    /// The name that the text gives whom it describes: "a worker named Okoro", "the driver, identified as Okoro".
    fn called(&self, document: &Document, names: &Names, end: usize) -> Option<usize> {
        let after = self.tokens.end + usize::from(document.tokens[self.tokens.end..end].first()?.is_mark(','));
        let name = match document.word(after) {
            "named" | "called" => after + 1,
            "identified" | "known" if document.word(after + 1) == "as" => after + 2,
            _ => return None,
        };
        names.person(name).filter(|_| name < end)
    }

    /// The key under which [`super::attributes::Attributes`] knows the noun.
    pub fn key<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        let nation = Classes::DEMONYM.with(Classes::COUNTRY);
        if document.word(self.head) == "leader" && self.tokens.clone().any(|at| document.tokens[at].is(nation)) {
            return LEADER.into();
        }
        let before = self.head.checked_sub(1).filter(|before| *before >= self.tokens.start);
        key(before.map(|before| document.word(before)), document.word(self.head))
    }

    /// The words that tell one holder of an office from another: names, nouns, nations, parties.
    pub fn telling<'d>(&self, document: &'d Document) -> impl Iterator<Item = &'d str> {
        let article = usize::from(self.article != Article::Bare);
        (self.tokens.start + article..self.head)
            .chain(self.complement.clone())
            .filter(|at| tells(document, *at))
            .map(|at| document.word(at))
    }

    /// Whether it says what somebody was before.
    pub fn is_past(&self, document: &Document) -> bool {
        self.has(document, PAST)
    }

    /// Whether it says what somebody will be.
    pub fn is_to_come(&self, document: &Document) -> bool {
        self.has(document, TO_COME) || document.word(self.head).ends_with("-elect")
    }

    /// Whether it says for whom somebody speaks: another spokesman speaks for others.
    pub fn speaks_for(&self, document: &Document) -> bool {
        is_spokesman(document, self.head) && !self.complement.is_empty()
    }

    /// Whether its noun is of those who run for an office.
    pub fn is_hopeful(&self, document: &Document) -> bool {
        is_running(document.word(self.head))
    }

    /// The years it says: "the 46-year-old engineer".
    pub fn age<'d>(&self, document: &'d Document) -> Option<&'d str> {
        self.tokens.clone().find_map(|at| age(document.word(at)))
    }

    /// Whether it is one of those that a text uses of somebody it has named.
    pub fn tells_of_named(&self, document: &Document) -> bool {
        let head = document.word(self.head);
        let place = Classes::DEMONYM.with(Classes::PARTY).with(Classes::STATE).with(Classes::COUNTRY);
        let placed = (self.tokens.start + 1..self.head).any(|at| document.tokens[at].is(place));
        let politician = is_member(head)
            || is_party_member(document, self.head)
            || is_national(document, self.head)
            || ["governor", "leader"].contains(&head) && placed;
        let plain = ["man", "woman"].contains(&head) && self.tokens.len() == 2 && self.acts(document);
        self.article == Article::The
            && (plain
                || self.is_past(document)
                || self.is_to_come(document)
                || self.is_hopeful(document)
                || politician
                || self.tokens.clone().any(|at| is_epithet(document.word(at))))
    }

    /// Whether a finite verb is next: "The man left", but "the man who left".
    pub fn acts(&self, document: &Document) -> bool {
        let after = document.tags.get(self.tokens.end).copied().unwrap_or(Tag::Mark);
        matches!(after, Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
    }

    /// Whether the description has this word before its noun.
    pub fn has(&self, document: &Document, words: &Words) -> bool {
        document.tokens[self.tokens.clone()].iter().any(|token| token.is_one_of(words, document.text))
    }
}

/// Where the noun phrase for one person ends that goes on at `first`, and the name in it; `bare` is whether it has
/// no article.
fn noun_phrase(document: &Document, names: &Names, first: usize, end: usize, bare: bool) -> Option<(usize, Beside)> {
    let tag = |at: usize| if at < end { document.tags[at] } else { Tag::Mark };
    let mut last = first;
    let mut beside = Beside::Nobody;
    while last < end.min(first + PHRASE) {
        if let Some(person) = names.person(last) {
            beside = Beside::Name(person);
            break;
        }
        let goes_on = match tag(last) {
            Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number | Tag::Plural => true,
            Tag::Participle | Tag::Gerund => tag(last + 1).is_nominal() || tag(last + 1) == Tag::Adjective,
            Tag::Possessive => last > first && !is_person_noun(document, last - 1),
            _ => false,
        };
        if !goes_on && !bare {
            break;
        }
        // "a woman waiting in line"
        if last > first && is_person_noun(document, last - 1) && document.word(last).ends_with("ing") {
            break;
        }
        last += 1;
    }
    // "the Republican" has no noun of its own; "the Republican said" only looks as if it had.
    let head = last.checked_sub(1).filter(|head| *head >= first)?;
    let person = is_person_noun(document, head) || is_party_member(document, head) || is_national(document, head);
    person.then_some((last, beside))
}

/// Whether a noun without an article is the subject of a headline, or of its "…, judge rules".
fn begins_headline(document: &Document, at: usize) -> bool {
    let begins = at == 0 || document.tokens[at - 1].is_mark(',') || document.tokens[at - 1].is_mark(':');
    begins && document.tokens.get(at + 1).is_some_and(|next| next.is(Classes::VERB_S))
}

/// How many tokens a noun phrase before its noun, and its complement, have at most.
pub const PHRASE: usize = 40;
const COMPLEMENT: usize = 16;

/// Whether a noun means who speaks for somebody.
fn is_spokesman(document: &Document, at: usize) -> bool {
    document.tokens[at].is_one_of(words!["spokesman", "spokeswoman", "spokesperson"], document.text)
}

/// "of Marshwick council" after a description, "for Marshwick council" where it is of who speaks for it.
fn complement(document: &Document, names: &Names, at: usize, end: usize, speaks_for: bool) -> Range<usize> {
    let word = document.word(at);
    if at >= end || word != "of" && !(speaks_for && word == "for") {
        return at..at;
    }
    let inside = |at: &usize| {
        matches!(
            document.tags[*at],
            Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Name | Tag::Plural | Tag::Number | Tag::Possessive
        ) || document.word(*at) == "of"
            || names.person(*at).is_some()
    };
    let last = (at + 1..end.min(at + COMPLEMENT)).take_while(inside).last();
    last.map_or(at..at, |last| at..last + 1)
}

/// Whether a word says which office it is.
pub fn tells(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let which = Classes::DEMONYM.with(Classes::PARTY).with(Classes::STATE).with(Classes::COUNTRY);
    match document.tags[at] {
        Tag::Noun | Tag::Name | Tag::Plural => !token.is(Classes::ROLE_MODIFIER) && !is_aged(document, at),
        Tag::Adjective => token.is(which),
        _ => false,
    }
}

/// Whether a word tells a party.
pub fn is_party_word(word: &str) -> bool {
    ["Democratic", "Democrat", "Republican", "GOP", "Conservative", "Libertarian", "Liberal"].contains(&word)
}

/// A title word in full and lower-case: "Gov." is "governor".
pub fn expand(word: &str) -> Cow<'_, str> {
    let word = lower(word);
    let full = match word.as_ref() {
        "gov." => "governor",
        "sen." => "senator",
        "rep." => "representative",
        "pres." => "president",
        "dr." => "doctor",
        "prof." => "professor",
        "capt." => "captain",
        "lt." => "lieutenant",
        "sgt." => "sergeant",
        "col." => "colonel",
        "gen." => "general",
        "maj." => "major",
        "cmdr." => "commander",
        "supt." => "superintendent",
        "det." => "detective",
        "rev." => "reverend",
        "ceo" => "executive",
        "atty." => "attorney",
        "cllr" | "cllr." => "councillor",
        "spokeswoman" | "spokesperson" => "spokesman",
        "chairwoman" | "chairperson" | "chair" => "chairman",
        "congresswoman" | "congressman" => "representative",
        "d" => "democrat",
        "r" => "republican",
        _ => return word,
    };
    full.into()
}

/// The key of "the French leader", whatever office that is.
pub const LEADER: &str = "leader of a nation";

/// The key of a title that ends in `last`: its noun, for "attorney general" and "prime minister" both words.
pub fn key<'w>(before: Option<&'w str>, last: &'w str) -> Cow<'w, str> {
    let last = expand(last);
    let Some(before) = before.filter(|_| matches!(last.as_ref(), "minister" | "officer" | "general")) else {
        return last;
    };
    match (expand(before).as_ref(), last.as_ref()) {
        ("prime", "minister") => "prime minister".into(),
        ("executive", "officer") => "executive".into(),
        (before @ ("attorney" | "surgeon" | "solicitor" | "secretary" | "inspector" | "auditor"), "general") => {
            format!("{before} general").into()
        }
        _ => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn read(text: &str, at: &str) -> Option<(String, Beside)> {
        let document = Document::new(text, &Lexicon::default());
        let people = crate::people::find(&document, &Lexicon::default());
        let names = Names::new(&document, &people);
        let at = (0..document.tokens.len()).find(|token| document.word(*token) == at)?;
        let found = Description::read(&document, &names, at, document.tokens.len(), false)?;
        Some((document.span(found.tokens).of(text).to_string(), found.beside))
    }

    #[test]
    fn nouns_for_one_person() {
        let nobody = |text: &str| Some((text.to_string(), Beside::Nobody));
        assert_eq!(read("Later the retiring editor spoke.", "the"), nobody("the retiring editor"));
        assert_eq!(read("Later the city's engineer spoke.", "the"), nobody("the city's engineer"));
        assert_eq!(read("The mayor's plan failed.", "The"), nobody("The mayor"));
        assert_eq!(read("The 46-year-old ran.", "The"), nobody("The 46-year-old"));
        assert_eq!(read("The plan failed.", "The"), None);
        assert_eq!(read("The mayors spoke.", "The"), None);
    }

    #[test]
    fn a_name_beside_it_is_whom_it_describes() {
        assert_eq!(read("The city engineer, Ana Okoro, spoke.", "The").unwrap().1, Beside::Name(0));
        assert_eq!(read("Ana Okoro, the city engineer, spoke.", "the").unwrap().1, Beside::Name(0));
        assert_eq!(read("Ana Okoro is the city engineer.", "the").unwrap().1, Beside::Predicate);
    }
}
