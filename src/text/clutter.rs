//! What the web page put around the article: navigation, adverts, dates, file names.

use super::kinds::Shape;
use super::page_words::{CONTACTS, FILLERS, INLINE, LINES, OPENINGS, PAGE};
use crate::lexicon::Classes;
use crate::lexicon::words::{Filter, key, words};
use crate::text::letters::{fold, folded};
use crate::text::tokens::{Case, Kind, Token};

/// Lines of the web page are no longer, in tokens.
const LONGEST_CLUTTER: usize = 40;
/// Nor are lines of buttons.
const LONGEST_TOOLBAR: usize = 12;

/// What words can begin one of [`INLINE`].
const INLINE_FILTER: Filter = {
    let (mut filter, mut at) = (Filter::NONE, 0);
    while at < INLINE.len() {
        filter = filter.with_key(key(INLINE[at][0].as_bytes()));
        at += 1;
    }
    filter
};

/// How many of the first tokens of a sentence the web page left there: "Watch Video Mayors of six cities agreed".
pub fn inline(text: &str, tokens: &[Token]) -> usize {
    if !tokens.first().is_some_and(|first| INLINE_FILTER.can_have(first.key)) {
        return 0;
    }
    let begins = |at: usize, phrase: &[&str]| {
        let words = tokens.get(at..at + phrase.len()).unwrap_or_default();
        !words.is_empty() && words.iter().zip(phrase).all(|(token, word)| token.span().of(text) == *word)
    };
    let mut end = 0;
    while let Some(phrase) = INLINE.iter().find(|phrase| begins(end, phrase)) {
        let next = end + phrase.len();
        // "Advertisement sales fell"
        let is_sure = end > 0 || phrase.iter().skip(1).any(|word| word.starts_with(char::is_uppercase));
        if !tokens.get(next).is_none_or(|token| is_sure || !matches!(token.case, Case::Lower)) {
            break;
        }
        end = next;
    }
    end
}

impl Shape<'_> {
    /// Whether the block is navigation, an advert, a date or anything else the web page put there.
    pub fn is_clutter(&self) -> bool {
        let count = self.tokens.len();
        if count > LONGEST_CLUTTER {
            return false;
        }
        LINES.binary_search(&self.opening.trim_end()).is_ok() && count <= 4
            || self.is_notice()
            || self.is_toolbar()
            || self.is_contact()
            || self.is_navigation()
            || self.is_file()
            || self.is_stamp()
            || self.is_garbled()
            || self.tokens.iter().all(|token| token.kind == Kind::Address)
            || self.tokens.iter().all(|token| matches!(token.kind, Kind::Mark(_)))
    }

    /// "Read more: …", "Sign up for our newsletter.", but not "Read more books, Okoro said."
    fn is_notice(&self) -> bool {
        let count = self.tokens.len();
        let first = self.opening.split(' ').next().unwrap_or_default();
        let known = &OPENINGS[OPENINGS.partition_point(|(phrase, _)| *phrase < first)..];
        let mut known = known.iter().take_while(|(phrase, _)| phrase.starts_with(first));
        !first.is_empty() && known.any(|(phrase, most)| count <= *most && self.opens_with(phrase)) && !self.tells()
    }

    /// Whether the block is a sentence that reports something, or speech.
    fn tells(&self) -> bool {
        let is_cue =
            |token: &Token| token.is_one_of(words!["said", "says", "told", "warned", "added", "asked"], self.text);
        self.is_speech() || self.ends() && self.tokens.iter().any(is_cue)
    }

    /// Nothing but words of buttons and menus, with their counts: "More videos", "12 comments", "Copy link".
    fn is_toolbar(&self) -> bool {
        let (mut pages, mut numbers, mut words) = (0, 0, 0);
        let mut key = String::new();
        let fits = |token: &Token| {
            let word = token.span().of(self.text);
            match token.kind {
                Kind::Number => numbers += 1,
                Kind::Mark('.') => return token.span().len() > 1,
                Kind::Mark(mark) => return !matches!(mark, '?' | ';' | '"' | '“' | '”' | '‘' | '$' | '%'),
                Kind::Address => return false,
                Kind::Word => {
                    let key = folded(word, &mut key);
                    words += 1;
                    if PAGE.binary_search(&key).is_ok() {
                        pages += 1;
                    } else if FILLERS.binary_search(&key).is_err() {
                        return false;
                    }
                }
            }
            true
        };
        let all = self.tokens.len() <= LONGEST_TOOLBAR && self.tokens.iter().all(fits);
        let is_shout = self.tokens.last().is_some_and(|token| token.is_mark('!')) && words == 1;
        // "1 of 5", "Slide 2 / 12"
        let is_counter =
            numbers == 2 && words <= 2 && self.tokens.iter().any(|token| token.is_one_of(words!["of", "/"], self.text));
        all && numbers <= 2 && !is_shout && !self.is_speech() && (pages > 0 || is_counter)
    }

    /// An address to write to or to follow: "Email the author at ana@example.org.", "Follow her on X @anaberg."
    fn is_contact(&self) -> bool {
        let begins = || {
            let first = self.tokens.iter().find(|token| token.kind == Kind::Word);
            let mut key = String::new();
            first.is_some_and(|first| CONTACTS.binary_search(&folded(first.span().of(self.text), &mut key)).is_ok())
        };
        // "[email protected]": an address that the page hides.
        let is_hidden = |at: usize| {
            self.tokens[at].is_mark('[')
                && self.tokens.get(at + 1).is_some_and(|token| token.is_one_of(words!["email"], self.text))
                && self.tokens.get(at + 2).is_some_and(|token| token.is_one_of(words!["protected"], self.text))
        };
        let hidden = (0..self.tokens.len()).find(|at| is_hidden(*at));
        let has_address = hidden.is_some() || self.tokens.iter().any(|token| token.kind == Kind::Address);
        has_address && (begins() || hidden == Some(0)) && !self.tells()
    }

    /// "Watch CBS News", "View CBS News In", but not "Watch Out For Bears".
    fn is_navigation(&self) -> bool {
        let count = self.tokens.len();
        let last = self.tokens.last().map_or("", |token| token.span().of(self.text));
        (2..=5).contains(&count)
            && ["in", "live", "news", "tv"].iter().any(|word| word.eq_ignore_ascii_case(last))
            && !self.ends()
            && (self.opens_with("watch") || self.opens_with("view"))
            && self.tokens.iter().all(Token::is_capitalised)
    }

    /// A date, a time, a number of minutes to read, the size of an advert.
    fn is_stamp(&self) -> bool {
        let is_label = |word: &str| {
            matches!(
                word,
                "updated"
                    | "published"
                    | "posted"
                    | "last"
                    | "modified"
                    | "first"
                    | "on"
                    | "at"
                    | "min"
                    | "mins"
                    | "minute"
                    | "minutes"
                    | "read"
                    | "ago"
                    | "hours"
                    | "hour"
                    | "days"
                    | "day"
                    | "am"
                    | "pm"
                    | "a.m"
                    | "p.m"
                    | "a.m."
                    | "p.m."
                    | "am."
                    | "est"
                    | "edt"
                    | "et"
                    | "pst"
                    | "pdt"
                    | "gmt"
                    | "utc"
                    | "mst"
                    | "mdt"
                    | "cst"
                    | "cdt"
                    | "bst"
                    | "×"
                    | "|"
                    | "/"
                    | "·"
                    | "•"
            )
        };
        let mut key = String::new();
        let mut has_number = false;
        let all = self.tokens.len() <= 16
            && self.tokens.iter().all(|token| match token.kind {
                Kind::Number => {
                    has_number = true;
                    true
                }
                Kind::Mark(_) => !matches!(token.kind, Kind::Mark('$' | '%' | '"' | '“' | '”' | '?' | '!')),
                Kind::Word => {
                    fold(token.span().of(self.text), &mut key);
                    is_label(&key) || self.lexicon.classes(&key).any(Classes::DATE)
                }
                Kind::Address => false,
            });
        let advert = self
            .tokens
            .windows(3)
            .any(|three| three[1].is_mark('×') && three[0].kind == Kind::Number && three[2].kind == Kind::Number);
        (all && has_number && self.tokens.len() > 1) || advert && self.tokens.len() <= 8
    }

    /// Text in a script that was read in the wrong encoding: symbols of Latin-1 inside a word.
    fn is_garbled(&self) -> bool {
        // Marks that stand in texts of other languages are no symbols.
        let is_symbol = |c: char| matches!(c, '\u{a1}'..='\u{bf}' | '×' | '÷') && !matches!(c, '«' | '»' | '¡' | '¿');
        let line = self.span.of(self.text);
        !line.contains(char::is_whitespace)
            && line.chars().filter(|c| is_symbol(*c)).count() >= 2
            && line.chars().any(char::is_alphabetic)
    }

    /// Whether the block is the name of a picture or another file: "harbour-42.jpg".
    pub fn is_file(&self) -> bool {
        let name = self.span.of(self.text);
        let extensions = ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "mp4", "mp3", "pdf"];
        !name.contains(char::is_whitespace)
            && name.rsplit_once('.').is_some_and(|(stem, last)| {
                !stem.is_empty() && extensions.iter().any(|extension| extension.eq_ignore_ascii_case(last))
            })
    }
}
