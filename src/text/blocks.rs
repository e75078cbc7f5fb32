//! Paragraphs and single lines, and what each is.

use super::kinds::Shape;
use super::lines::{Piece, pieces};
use super::{Block, BlockKind, datelines};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::text::tokens::{Kind, Token};

/// No longer is the label of a speaker, in tokens.
const LONGEST_LABEL: usize = 10;

/// How many labels make a conversation.
const FEWEST_TURNS: usize = 3;

/// Cuts `text` into blocks; every token lies in exactly one.
pub fn blocks(text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Block> {
    let pieces = pieces(text, tokens);
    let mut blocks: Vec<Block> = Vec::with_capacity(pieces.len());
    let mut after_file = false;
    let mut paragraph = 0;
    // The title is the first block that the web page did not put there, if it has the form of one.
    let mut begins = true;
    for (index, piece) in pieces.iter().enumerate() {
        let shape = Shape::new(text, tokens, piece.tokens.clone(), lexicon);
        paragraph += usize::from(piece.after_blank && index > 0);
        let mut kind = shape.kind(after_file && !piece.after_blank);
        after_file = shape.is_file();
        let mut dateline = 0;
        if matches!(kind, BlockKind::Prose | BlockKind::Heading) {
            dateline = datelines::length(text, tokens, piece.tokens.clone(), lexicon);
            let alone = dateline == piece.tokens.len();
            if dateline > 0 && !alone {
                kind = BlockKind::Prose;
            } else if begins && dateline == 0 && pieces.len() > 1 && shape.can_be_title(kind) {
                kind = if takes_turns(text, tokens, &pieces, index) { BlockKind::Prose } else { BlockKind::Title };
            }
            begins &= alone && index == 0;
        } else {
            begins &= matches!(kind, BlockKind::Clutter | BlockKind::Caption | BlockKind::Byline);
        }
        let span = Span::new(tokens[piece.tokens.start].span().start, tokens[piece.tokens.end - 1].span().end);
        blocks.push(Block { span, tokens: piece.tokens.clone(), kind, paragraph, dateline });
    }
    blocks
}

/// Whether a block begins with the label of a speaker who speaks again below, as do others: "OKORO: Is it safe?".
fn takes_turns(text: &str, tokens: &[Token], pieces: &[Piece], index: usize) -> bool {
    // The last word of the name: "Okoro" of "Ana Okoro (mayor):", "Q" of "Q. Is it safe?".
    let who = |piece: &Piece| {
        let tokens = &tokens[piece.tokens.clone()];
        let word = |at: usize| tokens[at].span().of(text).trim_end_matches('.');
        if matches!(word(0), "Q" | "A") {
            return Some(word(0));
        }
        let label = &tokens[..tokens.iter().take(LONGEST_LABEL + 1).position(|token| token.is_mark(':'))?];
        let name = label.iter().take_while(|token| !matches!(token.kind, Kind::Mark(',' | '(' | '['))).count();
        let is_name = |token: &Token| token.is_capitalised() || token.kind != Kind::Word || token.span().len() < 4;
        (name > 0 && tokens[0].is_capitalised() && label[..name].iter().all(is_name)).then(|| word(name - 1))
    };
    let Some(first) = who(&pieces[index]) else { return false };
    // "VT", who was "Varby Times" before.
    let begins = tokens[pieces[index].tokens.clone()].iter().take_while(|token| token.kind == Kind::Word);
    let initials: String = begins.filter_map(|token| token.span().of(text).chars().next()).collect();
    let after = || pieces[index + 1..].iter().filter_map(who);
    after().any(|label| label == first || label == initials) && after().count() + 1 >= FEWEST_TURNS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokenize;

    fn kinds(text: &str) -> Vec<(BlockKind, usize, String)> {
        let lexicon = Lexicon::default();
        let tokens = tokenize(text, &lexicon);
        let show = |block: Block| {
            let line = block.span.of(text);
            let short: String = line.chars().take(14).collect();
            (block.kind, block.paragraph, short)
        };
        blocks(text, &tokens, &lexicon).into_iter().map(show).collect()
    }

    #[test]
    fn an_article_copied_from_the_web() {
        use BlockKind::*;
        let text = "Watch NBN News\n\n\
            Court halts order to share harbour records\n\n\
            By Nia Berg, Ana Okoro\n\
            Updated: May 5, 2024 / 5:30 PM EDT\n\n\
            VARBY, Ore. — A judge halted the order on Monday, saying it “went too far.”\n\n\
            harbour-crane_42.jpg\n\
            Dr. Okoro speaks after the vote. NBN\n\n\
            Advertisement\n\n\
            What comes next\n\
            The city can appeal. It has until June to do so, a clerk said.\n\n\
            • oars and ropes\n\
            1. The first hearing is in May.\n\n\
            Read more: Harbour records, explained\n\
            Share this article\n\
            https://example.org/a\n\
            © 2024 NBN. All rights reserved.\n";
        let found = kinds(text);
        let expected = [
            (Clutter, 0, "Watch NBN News"),
            (Title, 1, "Court halts or"),
            (Byline, 2, "By Nia Berg, A"),
            (Clutter, 2, "Updated: May 5"),
            (Prose, 3, "VARBY, Ore. — "),
            (Clutter, 4, "harbour-crane_"),
            (Caption, 4, "Dr. Okoro spea"),
            (Clutter, 5, "Advertisement"),
            (Heading, 6, "What comes nex"),
            (Prose, 6, "The city can a"),
            (Item, 7, "• oars and rop"),
            (Item, 7, "1. The first h"),
            (Clutter, 8, "Read more: Har"),
            (Clutter, 8, "Share this art"),
            (Clutter, 8, "https://exampl"),
            (Clutter, 8, "© 2024 NBN. Al"),
        ];
        let expected = expected.map(|(kind, paragraph, text)| (kind, paragraph, text.to_string()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_line_behind_a_file_is_its_caption() {
        let text = "The judge said so.\n\npier_42.jpg\nThe pier at Varby\n\nThe judge left.";
        assert_eq!(kinds(text)[2], (BlockKind::Caption, 1, "The pier at Va".to_string()));
        let text = "The judge said so.\n\npier_42.jpg\n\nThe pier at Varby\n\nThe judge left.";
        assert_eq!(kinds(text)[2].0, BlockKind::Heading);
    }

    #[test]
    fn titles() {
        let kind = |text: &str| kinds(text)[0].0;
        assert_eq!(kind("Court halts order.\n\nThe judge said so on Monday."), BlockKind::Title);
        assert_eq!(kind("COURT HALTS ORDER - JUDGE.\n\nVARBY 2024-05-05\n\nThe judge."), BlockKind::Title);
        assert_eq!(kind("The pier is open. It opened in May.\n\nThe judge said so."), BlockKind::Prose);
        assert_eq!(kind("VARBY — A judge ruled.\n\nThe judge said so."), BlockKind::Prose);
        assert_eq!(kind("By Monday it was over.\n\nThe judge said so."), BlockKind::Title);
        assert_eq!(kind("One line that stands alone."), BlockKind::Prose);
        assert_eq!(kind("View From Varby Harbour\n\nThe judge said so."), BlockKind::Title);
        assert_eq!(kind("Watch Out For Bears\n\nThe judge said so."), BlockKind::Title);
        assert_eq!(kind("OKORO: Is it safe?\n\nBERG: It is.\n\nOKORO: Who says so?"), BlockKind::Prose);
        assert_eq!(kind("OKORO: PIER IS SAFE\n\nThe mayor said so."), BlockKind::Title);
        assert_eq!(kind("View NBN News In\n\nThe judge said so."), BlockKind::Clutter);
        assert_eq!(kind("Band plays for #VarbyFest\n\nThe judge said so."), BlockKind::Title);
    }

    #[test]
    fn what_web_pages_leave_around_the_text() {
        let kind = |text: &str| kinds(&format!("The pier opens\n\n{text}\n\nThe last line."))[1].0;
        for line in [
            "More videos",
            "Hide comments",
            "View all comments (12)",
            "1.2K shares",
            "Facebook Twitter WhatsApp Email Copy link",
            "Share full article",
            "Editor’s picks",
            "Don't miss",
            "Listen (5 min)",
            "Reading time: 3 minutes",
            "Slide 2 of 12",
            "- Advertisement -",
            "Advertisement - Story continues below",
            "[email protected]",
            "Write to the editor at [email protected]",
            "Got a story? Get in touch at news@example.org",
            "Follow Ana Berg on Twitter @anaberg.",
            "Please enable JavaScript to view the comments.",
            "Thanks for signing up!",
            "MORE: Pier opens in May",
            "This article is more than 3 years old",
            "Ð¼Ð¾ÑÑ",
        ] {
            assert_eq!(kind(line), BlockKind::Clutter, "{line}");
        }
        for line in [
            "Image caption, The pier at Varby",
            "Ana Berg via Getty Images",
            "REUTERS/Ana Berg",
            "The pier at Varby (Ana Berg/PA)",
            "The pier at Varby | Photo: Ana Berg",
            "The pier at Varby. Ana Berg for The Varby Times",
        ] {
            assert_eq!(kind(line), BlockKind::Caption, "{line}");
        }
        for line in [
            "Read more books, Okoro said.",
            "Sign up or lose your place, she said.",
            "Share prices fell on Monday.",
            "They mixed ½ and ¾ of it.",
            "More videos emerged on Monday.",
            "Advertisement sales fell by 5%.",
            "Contact tracing began on Monday.",
            "Help!",
            "“More videos,” he said.",
        ] {
            assert_eq!(kind(line), BlockKind::Prose, "{line}");
        }
    }

    #[test]
    fn lines_that_look_like_others() {
        let kind = |text: &str| kinds(&format!("The first line is a title\n\n{text}\n\nThe last line."))[1].0;
        assert_eq!(kind("“It holds”"), BlockKind::Prose);
        assert_eq!(kind("OKORO: So it holds"), BlockKind::Prose);
        assert_eq!(kind("He went on to say:"), BlockKind::Prose);
        assert_eq!(kind("FULL TEXT."), BlockKind::Heading);
        assert_eq!(kind("What Does The Future Hold?"), BlockKind::Heading);
        assert_eq!(kind("What does the future hold?"), BlockKind::Prose);
        assert_eq!(kind("By the time he left, it was over."), BlockKind::Prose);
        assert_eq!(kind("BY ANA OKORO"), BlockKind::Byline);
        assert_eq!(kind("VARBY 2024-05-05"), BlockKind::Heading);
        assert_eq!(kind("(Photo by Ana Okoro)"), BlockKind::Caption);
        assert_eq!(kind("Odense 3 4 12 0.5"), BlockKind::Item);
        assert_eq!(kind("Tuesday, September 22, 2015"), BlockKind::Clutter);
        assert_eq!(kind("365bet¹Ù·½ÍøÕ¾"), BlockKind::Clutter);
        assert_eq!(kind("* * *"), BlockKind::Clutter);
        assert_eq!(kind("«Jamais!»"), BlockKind::Prose);
        assert_eq!(kind("FILE — In this May 5 photo, Mayor Ana Okoro speaks."), BlockKind::Caption);
        assert_eq!(kind("FILE -- Mayor Ana Okoro speaks."), BlockKind::Caption);
    }
}
