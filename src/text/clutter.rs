//! What the web page put around the article: navigation, adverts, dates, file names.

use super::kinds::Shape;
use crate::lexicon::Classes;
use crate::text::letters::fold;
use crate::text::tokens::{Kind, Token};

/// Lines of the web page are no longer, in tokens.
const LONGEST_CLUTTER: usize = 30;

/// Lines that are nothing but these words come from the web page.
const CLUTTER: &[&str] = &[
    "ad",
    "ads",
    "advertisement",
    "advertising",
    "bookmark",
    "close",
    "comment",
    "comments",
    "contact us",
    "copy link",
    "email",
    "facebook",
    "getty images",
    "help",
    "home",
    "instagram",
    "linkedin",
    "listen",
    "loading",
    "log in",
    "login",
    "menu",
    "more",
    "most popular",
    "most read",
    "next",
    "next article",
    "next story",
    "paid content",
    "pinterest",
    "previous",
    "print",
    "promoted",
    "reactions",
    "recommended",
    "reddit",
    "register",
    "related",
    "save",
    "search",
    "share",
    "sign in",
    "skip ad",
    "sponsored",
    "subscribe",
    "tags",
    "terms of use",
    "topics",
    "trending",
    "tweet",
    "twitter",
    "up next",
    "video",
    "watch",
    "whatsapp",
    "x",
];

/// Beginnings of lines of the web page, and how many tokens such a line has at most.
const CLUTTER_OPENINGS: &[(&str, usize)] = &[
    ("advertisement", 8),
    ("all rights reserved", 20),
    ("also read", 30),
    ("article continues", 10),
    ("be the first to", 7),
    ("click here", 14),
    ("click to", 14),
    ("continue reading", 14),
    ("cookie policy", 8),
    ("copyright", 24),
    ("download our", 14),
    ("download the", 10),
    ("filed under", 30),
    ("follow us", 16),
    ("get browser notifications", 16),
    ("get our", 20),
    ("get the latest", 20),
    ("hide caption", 4),
    ("in this article", 5),
    ("leave a comment", 5),
    ("like the page", 4),
    ("listen to this", 8),
    ("more from", 9),
    ("no comments", 4),
    ("play video", 10),
    ("privacy policy", 8),
    ("read also", 30),
    ("read full", 10),
    ("read more", 30),
    ("read next", 30),
    ("read the full", 10),
    ("related :", 30),
    ("related articles", 5),
    ("related content", 5),
    ("related coverage", 5),
    ("related stories", 5),
    ("related topics", 12),
    ("scroll down", 10),
    ("see also", 30),
    ("share on", 7),
    ("share this", 9),
    ("show comments", 4),
    ("sign up", 26),
    ("skip to", 6),
    ("story continues", 8),
    ("subscribe now", 20),
    ("subscribe to", 24),
    ("tags :", 30),
    ("tap here", 14),
    ("terms of", 8),
    ("this article appeared in", 14),
    ("toggle caption", 4),
    ("view comments", 4),
    ("watch :", 30),
    ("watch live", 10),
    ("watch now", 14),
    ("watch the video", 8),
    ("©", 24),
];

impl Shape<'_> {
    /// Whether the block is navigation, an advert, a date or anything else the web page put there.
    pub fn is_clutter(&self) -> bool {
        let count = self.tokens.len();
        if count > LONGEST_CLUTTER {
            return false;
        }
        let words = self.opening.trim_end();
        let only = self.tokens.len() <= 4;
        only && (CLUTTER.contains(&words) || CLUTTER.contains(&words.trim_end_matches([':', '.', ' '])))
            || CLUTTER_OPENINGS.iter().any(|(phrase, most)| count <= *most && self.opens_with(phrase))
            || self.is_navigation()
            || self.is_file()
            || self.is_stamp()
            || self.is_garbled()
            || self.tokens.iter().all(|token| token.kind == Kind::Address)
            || self.tokens.iter().all(|token| matches!(token.kind, Kind::Mark(_)))
    }

    /// "Watch CBS News", "View CBS News In", but not "Watch Out For Bears".
    fn is_navigation(&self) -> bool {
        let count = self.tokens.len();
        let last = self.tokens.last().map_or("", |token| token.span.of(self.text));
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
                    fold(token.span.of(self.text), &mut key);
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
        let symbols = line.chars().filter(|c| is_symbol(*c)).count();
        symbols >= 2 && !line.contains(char::is_whitespace) && line.chars().any(char::is_alphabetic)
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
