//! What holds of every text.

mod invariants;
#[path = "invariants/pieces.rs"]
mod pieces;

use extract::lexicon::Lexicon;
use extract::syntax::Document;
use extract::text::{decode, sentences_of};
use proptest::prelude::*;

/// Pieces of text that the rules look at, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{a0}",
        "\t",
        ".",
        ".",
        "...",
        ". . .",
        "…",
        "?",
        "!",
        ",",
        ":",
        ";",
        "\"",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "``",
        "`",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        "—",
        "-",
        "--",
        "•",
        "1.",
        "2.",
        "1.)",
        "a.",
        "b)",
        "Mr.",
        "Inc.",
        "U.S.",
        "p.m.",
        "No.",
        "St.",
        "J.",
        "C.",
        "The",
        "the",
        "he",
        "said",
        "Ana",
        "Okoro",
        "DENVER",
        "(AFP)",
        "It",
        "i",
        "5",
        "6'2\"",
        "'90s",
        "workers'",
        "don't",
        "a@b.org",
        "www.x.org",
        "@a",
        "#a",
        "â€œ",
        "â€\u{9d}",
        "â€™",
        "Ã¢â‚¬",
        "é",
        "İ",
        "ß",
        "日本。",
        "🙂",
        "\u{200b}",
        "\u{ad}",
        "\u{301}",
        "°",
        "x.jpg",
        "By",
        "Photo:",
        "Watch",
        "½",
        "²",
        "_",
        "*",
        "&",
        "$",
        "%",
        "@",
        "#",
        "/",
        "\\",
        "\u{feff}",
    ]);
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![4 => pieces(), 1 => any::<String>(), 1 => "\\PC{0,200}"]
}

/// Whether ranges follow each other without a gap from 0 to `end`.
fn is_partition<'a>(ranges: impl Iterator<Item = &'a std::ops::Range<usize>>, end: usize) -> bool {
    let mut at = 0;
    for range in ranges {
        if range.start != at || range.end <= range.start {
            return false;
        }
        at = range.end;
    }
    at == end
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_text_layer_is_sound(text in texts()) {
        let document = Document::new(&text, &Lexicon::default());
        let mut last = 0;
        for token in &document.tokens {
            let span = token.span();
            prop_assert!(span.start >= last && span.end > span.start);
            let between = text.get(last..span.start);
            prop_assert!(between.is_some_and(|gap| !gap.contains(char::is_alphanumeric)));
            let word = text.get(span.start..span.end);
            let whole = word.is_some_and(|word| word.starts_with('<') || !word.contains(char::is_whitespace));
            prop_assert!(whole, "{:?}", word);
            last = span.end;
        }
        let count = document.tokens.len();
        prop_assert!(is_partition(document.blocks.iter().map(|block| &block.tokens), count));
        prop_assert!(is_partition(document.sentences.iter().map(|sentence| &sentence.tokens), count));
        for sentence in &document.sentences {
            let block = &document.blocks[sentence.block];
            prop_assert!(block.tokens.start <= sentence.tokens.start && sentence.tokens.end <= block.tokens.end);
            prop_assert!(text.get(sentence.span.start..sentence.span.end).is_some());
        }
        for block in &document.blocks {
            prop_assert!(text.get(block.span.start..block.span.end).is_some());
            prop_assert!(block.dateline <= block.tokens.len());
        }
        let mut last = 0;
        for quotation in &document.quotations {
            prop_assert!(quotation.tokens.start >= last && quotation.tokens.end > quotation.tokens.start);
            prop_assert!(quotation.span.contains(quotation.inner) && quotation.inner.start <= quotation.inner.end);
            prop_assert!(text.get(quotation.inner.start..quotation.inner.end).is_some());
            let tokens = &quotation.tokens;
            let holds = |range: &std::ops::Range<usize>| range.start <= tokens.start && tokens.end <= range.end;
            let in_block = document.blocks.iter().any(|block| holds(&block.tokens));
            prop_assert!(in_block);
            last = quotation.tokens.end;
        }
    }

    #[test]
    fn the_same_text_gives_the_same_sentences(text in texts()) {
        let alone = sentences_of(&text);
        let document = Document::new(&text, &Lexicon::default());
        let together: Vec<_> = document.sentences.iter().map(|sentence| sentence.span).collect();
        prop_assert_eq!(&alone, &together);
        prop_assert_eq!(alone, sentences_of(&text));
    }

    #[test]
    fn any_bytes_are_text_or_refused(bytes in any::<Vec<u8>>()) {
        if let Ok(text) = decode::decode(&bytes) {
            prop_assert!(!text.contains('\0'));
            sentences_of(&text);
        }
    }

    #[test]
    fn what_is_utf8_is_not_changed(text in "[^\u{0}\u{feff}]{0,80}") {
        prop_assert_eq!(&decode::decode(text.as_bytes()).unwrap(), &text);
    }
}

/// Text that looks like news.
fn newsy() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<u8>(), 0..60).prop_map(|bytes| pieces::text(&bytes))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_must_hold_of_an_article_holds(text in prop_oneof![newsy(), any::<String>()]) {
        invariants::of_text(&text, &Lexicon::default());
    }
}
