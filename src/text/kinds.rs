//! What a block is, told by its form and by the words it begins with.

use std::ops::Range;

use super::BlockKind;
use super::lines::{begins_item, begins_small, ends_sentence};
use super::marks::{self, Family};
use crate::lexicon::words::words;
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::letters::{fold, folded};
use crate::text::tokens::{Case, Kind, Token};

/// Headings are no longer, in tokens.
const LONGEST_HEADING: usize = 20;
/// Nor are headlines.
const LONGEST_TITLE: usize = 30;

/// Beginnings of captions and credits.
const CAPTION_OPENINGS: &[&str] = &[
    "( ap photo",
    "( photo",
    "( image",
    "( file photo",
    "ap photo",
    "caption :",
    "courtesy of",
    "credit :",
    "file -",
    "file --",
    "file photo",
    "file –",
    "file —",
    "graphic :",
    "illustration by",
    "illustration :",
    "image :",
    "images :",
    "image credit",
    "image caption",
    "image source",
    "media caption",
    "pic :",
    "photo :",
    "photo by",
    "photo credit",
    "photo courtesy",
    "photograph :",
    "photograph by",
    "photos :",
    "photos by",
    "picture :",
    "picture by",
    "pictured :",
    "pictures :",
    "stock image",
    "stock photo",
    "video :",
];

/// Who is named in credits, besides people.
const AGENCIES: &[&str] = &[
    "AFP",
    "Alamy",
    "ANI",
    "AP",
    "Bloomberg",
    "Credit",
    "EPA",
    "Getty",
    "Handout",
    "Image",
    "Images",
    "iStock",
    "PA",
    "Photo",
    "Photograph",
    "Picture",
    "Pool",
    "PTI",
    "Reuters",
    "Shutterstock",
    "Unsplash",
    "Xinhua",
];

/// The words of longer blocks say nothing of their kind, in tokens.
const LONGEST_OPENING: usize = 60;

/// Words of bylines in small letters.
const BYLINE_WORDS: &[&str] = &[
    "and",
    "at",
    "associate",
    "contributing",
    "contributor",
    "correspondent",
    "editor",
    "for",
    "in",
    "news",
    "of",
    "on",
    "reporter",
    "senior",
    "special",
    "staff",
    "the",
    "to",
    "updated",
    "with",
    "writer",
];

/// A block as the rules of kind see it.
pub struct Shape<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) span: Span,
    pub(super) lexicon: &'a Lexicon,
    /// Its first words, lower-case, each followed by a space.
    pub(super) opening: String,
}

impl<'a> Shape<'a> {
    /// Looks at the block of these tokens, which are at least one.
    pub fn new(text: &'a str, tokens: &'a [Token], range: Range<usize>, lexicon: &'a Lexicon) -> Self {
        let tokens = &tokens[range];
        let span = match tokens {
            [first, .., last] => first.span().to(last.span()),
            [only] => only.span(),
            [] => Span::default(),
        };
        let mut opening = String::with_capacity(48);
        if tokens.len() <= LONGEST_OPENING {
            let mut key = String::new();
            for token in tokens.iter().take(4) {
                opening.push_str(folded(token.span().of(text), &mut key));
                opening.push(' ');
            }
        }
        Shape { text, tokens, span, lexicon, opening }
    }

    /// The kind of the block; a title is told by its place, not here. `after_file` says that the line before
    /// is the name of a picture.
    pub fn kind(&self, after_file: bool) -> BlockKind {
        if self.is_clutter() {
            BlockKind::Clutter
        } else if self.is_byline() {
            BlockKind::Byline
        } else if after_file || self.is_caption() {
            BlockKind::Caption
        } else if begins_item(self.text, self.tokens) || self.is_row() {
            BlockKind::Item
        } else if self.is_heading() {
            BlockKind::Heading
        } else {
            BlockKind::Prose
        }
    }

    /// Whether the block can be the headline if it is the first of the article.
    pub fn can_be_title(&self, kind: BlockKind) -> bool {
        let stops = self
            .tokens
            .iter()
            .enumerate()
            .filter(|(at, token)| token.is_mark('.') && self.tokens.get(at + 1).is_none_or(|next| next.spaced));
        let mut long = self.tokens.iter().filter(|token| token.kind == Kind::Word && token.span().len() > 4);
        match kind {
            BlockKind::Heading => true,
            BlockKind::Prose => {
                let marks = self.tokens.iter().filter(|token| marks::family(token) == Some(Family::Double));
                self.tokens.len() <= LONGEST_TITLE
                    && (stops.count() <= 1 || long.clone().count() > 2 && long.all(Token::is_capitalised))
                    && !self.is_speech()
                    && marks.count() % 2 == 0
            }
            _ => false,
        }
    }

    /// Whether a comma stands before a quotation mark, as it does before "she said".
    pub(super) fn is_speech(&self) -> bool {
        self.tokens.windows(2).any(|two| two[0].is_mark(',') && marks::family(&two[1]).is_some())
    }

    /// Whether the block begins with these words.
    pub(super) fn opens_with(&self, phrase: &str) -> bool {
        // Most begin with another letter.
        self.opening.as_bytes().first() == phrase.as_bytes().first()
            && self.opening.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    }

    /// Whether its last word has a stop.
    pub(super) fn ends(&self) -> bool {
        ends_sentence(self.text, self.tokens)
    }

    fn is_byline(&self) -> bool {
        let Some((first, rest)) = self.tokens.split_first() else { return false };
        let is_by = first.span().of(self.text).eq_ignore_ascii_case("by");
        let named = rest.iter().take_while(|token| token.is_capitalised()).count();
        let mut key = String::new();
        is_by
            && named > 0
            && rest.len() <= 24
            && !(self.ends() && !self.tokens[self.tokens.len() - 2].is_initials(self.text) && rest.len() > 6)
            && rest.iter().all(|token| {
                fold(token.span().of(self.text), &mut key);
                match token.kind {
                    Kind::Word => token.is_capitalised() || BYLINE_WORDS.contains(&key.as_str()),
                    Kind::Mark(mark) => !matches!(mark, '"' | '“' | '”' | '?' | '!' | ';'),
                    _ => true,
                }
            })
            && {
                fold(rest[0].span().of(self.text), &mut key);
                !self.lexicon.classes(&key).any(Classes::DATE)
            }
    }

    fn is_caption(&self) -> bool {
        let count = self.tokens.len();
        if CAPTION_OPENINGS.iter().any(|phrase| self.opens_with(phrase)) && count <= 60 {
            return true;
        }
        // "Okoro speaks after the vote. (AP Photo/Nia Berg)", "… CBS", "The pier | Nia Berg/AFP", "… (Image: Varby Live)"
        let is_begin = |token: &Token| matches!(token.kind, Kind::Mark('.' | '|' | '('));
        let closes = self.tokens.last().is_some_and(|token| token.is_mark(')'));
        let tail = self.tokens.iter().rev().take(9).take_while(|token| !is_begin(token)).count();
        let credit = &self.tokens[count - tail..];
        let mark = self.tokens.get(count.wrapping_sub(tail + 1)).filter(|mark| is_begin(mark));
        let before = mark.map_or(' ', |mark| if let Kind::Mark(mark) = mark.kind { mark } else { ' ' });
        let opened = before == '(' && count > tail + 1 && self.tokens[count - tail - 2].is_mark('.');
        let after_stop = opened || before == '.' && credit.first().is_some_and(|token| token.spaced);
        let is_agency =
            |token: &Token| AGENCIES.iter().any(|name| name.eq_ignore_ascii_case(token.span().of(self.text)));
        let named = credit.iter().filter(|token| token.is_capitalised()).any(is_agency);
        let is_name = |token: &Token| {
            token.is_capitalised() || matches!(token.kind, Kind::Mark('/' | ')' | ':' | '-' | ',' | '&' | '\'' | '’'))
        };
        let joins = |token: &Token| token.is_one_of(words!["via", "for", "of", "the"], self.text);
        let is_credit = credit.iter().any(|token| token.kind == Kind::Word)
            && credit.iter().all(|token| is_name(token) || joins(token));
        let divides = credit.iter().any(|token| token.is_mark('/') || token.is_mark(':') || joins(token));
        // A credit alone, or in brackets or behind a bar.
        let apart = before == '|' || before == '(' && closes || tail == count;
        count <= 90
            && is_credit
            && !self.ends()
            && (before == '(') <= closes
            && (after_stop && (tail <= 6 || named) || named && (divides || apart && (tail <= 3 || before == '|')))
    }

    /// A row of a table: mostly numbers.
    fn is_row(&self) -> bool {
        if self.tokens.len() > 60 {
            return false;
        }
        let numbers = self.tokens.iter().filter(|token| token.kind == Kind::Number).count();
        let words = || self.tokens.iter().filter(|token| token.kind == Kind::Word).count();
        numbers >= 3 && numbers * 3 >= words() * 2 && !(self.ends() && words() > 6)
    }

    fn is_heading(&self) -> bool {
        let count = self.tokens.len();
        if count > LONGEST_HEADING || self.is_speech() {
            return false;
        }
        let words = || self.tokens.iter().filter(|token| token.kind == Kind::Word);
        let long = || words().filter(|token| token.span().len() > 3);
        if self.ends() {
            // "WHAT COMES NEXT." and "What Comes Next?" are headings all the same.
            let shouted = count <= 8 && words().all(|token| token.case == Case::Upper && token.span().len() > 1);
            let asks = self.tokens.last().is_some_and(|token| matches!(token.kind, Kind::Mark('?' | '!')));
            return words().count() > 0 && shouted || asks && long().count() > 2 && long().all(Token::is_capitalised);
        }
        let is_quote = |token: &Token| matches!(token.kind, Kind::Mark('"' | '“' | '”' | '‘' | '’' | '\''));
        let is_quoted = self.tokens.first().is_some_and(is_quote) && self.tokens.last().is_some_and(is_quote);
        let open_end = self.tokens.last().is_some_and(|token| matches!(token.kind, Kind::Mark(',' | '—' | '–' | '-')));
        let is_turn = self.tokens.iter().take(5).position(|token| token.is_mark(':')).is_some_and(|colon| {
            self.tokens[..colon].iter().all(|token| token.case == Case::Upper || token.kind != Kind::Word)
        });
        !is_quoted && !open_end && !is_turn && !begins_small(self.tokens)
    }
}
