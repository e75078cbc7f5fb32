//! What must hold of every text, for the tests and for the fuzz targets. A breach is a panic that tells it.

#![allow(dead_code, reason = "each of its users needs a part")]

#[path = "../cli/schema.rs"]
mod schema;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use extract::article::{Article, Offsets, SpeakerKind};
use extract::lexicon::{Lexicon, user};
use extract::text::decode::decode;
use extract::{Options, extract_with};
use serde_json::Value;

/// Any bytes: they are refused, or they are text of which everything holds.
pub fn of_bytes(bytes: &[u8]) {
    let decoded = decode(bytes);
    assert_eq!(decoded, decode(bytes), "the same bytes, another text");
    if let Ok(text) = decoded {
        assert!(!text.contains('\0'), "NUL in decoded text");
        of_text(&text, &Lexicon::default());
    }
}

/// Any text, with the words of a user.
pub fn of_text(text: &str, lexicon: &Lexicon) {
    let article = |offsets| {
        let options = Options { offsets, explain: true, lexicon: lexicon.clone(), ..Options::default() };
        extract_with(text, "-", &options)
    };
    let chars: Vec<char> = text.chars().collect();
    let units: Vec<u16> = text.encode_utf16().collect();
    let in_bytes = article(Offsets::Byte);
    of_spans(&in_bytes, |range| text.get(range).map(str::to_string));
    of_spans(&article(Offsets::Char), |range| chars.get(range).map(|chars| chars.iter().collect()));
    of_spans(&article(Offsets::Utf16), |range| units.get(range).and_then(|units| String::from_utf16(units).ok()));
    of_order(&in_bytes);
    of_ids(&in_bytes);
    of_cover(&in_bytes, text);
    let bytes = serde_json::to_vec(&in_bytes).expect("it is JSON");
    let again = thread::scope(|scope| {
        let threads = [0, 1].map(|_| scope.spawn(|| serde_json::to_vec(&article(Offsets::Byte)).expect("it is JSON")));
        threads.map(|thread| thread.join().expect("no panic"))
    });
    assert!(again.iter().all(|again| *again == bytes), "the same text, another answer");
    let value = serde_json::from_slice(&bytes).expect("it is read back");
    assert_eq!(schema::errors(&SCHEMA, &value), [""; 0], "the schema");
}

/// A file of a user's words, and behind a line of dashes a text to read with them.
pub fn of_lexicon(bytes: &[u8]) {
    let Ok(input) = std::str::from_utf8(bytes) else { return };
    let (toml, text) = input.split_once("\n---\n").unwrap_or((input, ""));
    let mut lexicon = Lexicon::default();
    match user::add(toml, &mut lexicon) {
        Ok(()) => of_text(&format!("{text}\n\n“It holds,” Burgomaster Ana Okoro of the Harbor Trust said."), &lexicon),
        Err(error) => assert!((1..=toml.lines().count().max(1) + 1).contains(&error.line), "{error}"),
    }
}

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    schemars::SchemaGenerator::from(schemars::generate::SchemaSettings::draft2020_12().for_serialize())
        .into_root_schema_for::<Article>()
        .to_value()
});

/// Every span is in range, on character boundaries and its text.
fn of_spans(article: &Article, text: impl Fn(Range<usize>) -> Option<String>) {
    let check = |start: usize, end: usize, expected: &str| {
        assert!(start <= end, "{start}..{end}");
        assert_eq!(text(start..end).as_deref(), Some(expected), "{start}..{end}");
    };
    article.sentences.iter().for_each(|sentence| check(sentence.start, sentence.end, &sentence.text));
    for person in &article.people {
        person.mentions.iter().for_each(|mention| check(mention.start, mention.end, &mention.text));
        for role in &person.roles {
            check(role.start, role.end, &role.text);
            role.evidence.iter().flatten().for_each(|seen| check(seen.start, seen.end, &seen.text));
        }
    }
    for quote in &article.quotes {
        quote.parts.iter().chain(&quote.cue).for_each(|part| check(part.start, part.end, &part.text));
        quote.evidence.iter().flatten().for_each(|seen| check(seen.start, seen.end, &seen.text));
        let speaker = &quote.speaker;
        match (speaker.start, speaker.end, &speaker.text) {
            (Some(start), Some(end), Some(text)) => check(start, end, text),
            (None, None, None) => {}
            other => panic!("half a speaker: {other:?}"),
        }
    }
}

/// Everything stands in the order of the text, and the parts of a quote apart and inside it.
fn of_order(article: &Article) {
    let sorted = |starts: Vec<usize>, what: &str| assert!(starts.is_sorted(), "{what} not in order: {starts:?}");
    sorted(article.sentences.iter().map(|sentence| sentence.start).collect(), "sentences");
    sorted(article.sentences.iter().map(|sentence| sentence.paragraph).collect(), "paragraphs");
    sorted(article.quotes.iter().map(|quote| quote.start).collect(), "quotes");
    for person in &article.people {
        sorted(person.mentions.iter().map(|mention| mention.start).collect(), "mentions");
    }
    for quote in &article.quotes {
        let (first, last) = (quote.parts.first().expect("a part"), quote.parts.last().expect("a part"));
        assert_eq!((quote.start, quote.end), (first.start, last.end), "a quote is its parts");
        let apart = quote.parts.windows(2).all(|two| two[0].end <= two[1].start);
        assert!(apart, "parts that overlap: {:?}", quote.parts);
        let text = quote.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" ");
        assert_eq!(quote.text, text);
        for quoted in &quote.quoted {
            assert!(quote.parts.iter().any(|part| part.text.contains(quoted.as_str())), "quoted elsewhere: {quoted:?}");
        }
    }
}

/// Every id leads to what it names, and back.
fn of_ids(article: &Article) {
    assert!(article.sentences.iter().enumerate().all(|(at, sentence)| sentence.id == at));
    assert!(article.people.iter().enumerate().all(|(at, person)| person.id == at));
    assert!(article.quotes.iter().enumerate().all(|(at, quote)| quote.id == at));
    let inside = |sentence: usize, start: usize| {
        let sentence = article.sentences.get(sentence).expect("a sentence");
        assert!(sentence.start <= start && start <= sentence.end, "{start} is not in {sentence:?}");
    };
    for person in &article.people {
        let said: Vec<usize> = article
            .quotes
            .iter()
            .filter(|quote| quote.speaker.person == Some(person.id))
            .map(|quote| quote.id)
            .collect();
        assert_eq!(person.quotes, said, "the quotes of {}", person.name);
        person.mentions.iter().for_each(|mention| inside(mention.sentence, mention.start));
        person.roles.iter().for_each(|role| inside(role.sentence, role.start));
        assert!(!person.name.is_empty());
        person.roles.iter().for_each(|role| known(role.rule));
    }
    for quote in &article.quotes {
        let speaker = &quote.speaker;
        assert_eq!(speaker.person.is_some(), speaker.kind == SpeakerKind::Person);
        let name = speaker.person.map(|id| article.people.get(id).expect("a person").name.as_str());
        assert_eq!(speaker.name.as_deref(), name);
        assert!(quote.sentences.is_sorted_by(|a, b| a < b), "{:?}", quote.sentences);
        let first = quote.sentences.first().expect("a sentence");
        inside(*first, quote.start);
        known(quote.rule);
    }
}

/// A rule that gave an answer is in the list of rules.
fn known(rule: &str) {
    static RULES: LazyLock<HashSet<&str>> = LazyLock::new(|| extract::rules().iter().map(|rule| rule.id).collect());
    assert!(RULES.contains(rule), "an unknown rule: {rule}");
}

/// Sentences cover everything that is seen once.
fn of_cover(article: &Article, text: &str) {
    let mut at = 0;
    for sentence in &article.sentences {
        assert!(sentence.start >= at && sentence.end > sentence.start, "{sentence:?}");
        let gap = &text[at..sentence.start];
        assert!(!gap.contains(is_seen), "between sentences: {gap:?}");
        at = sentence.end;
    }
    assert!(!text[at..].contains(is_seen), "after the last sentence: {:?}", &text[at..]);
}

/// What is neither space nor invisible.
fn is_seen(c: char) -> bool {
    let invisible = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}');
    !(c.is_whitespace() || c.is_control() || invisible)
}

/// A text eight times as long takes about eight times as long.
pub fn of_time(text: &str) {
    if text.is_empty() {
        return;
    }
    let long = text.repeat((16 << 10) / text.len() + 1);
    let longer = long.repeat(8);
    let time = |text: &str| {
        let started = Instant::now();
        extract_with(text, "-", &Options::default());
        started.elapsed()
    };
    // Another program may have had the processor: only what is so again and again is so.
    let slow = || time(&longer) > time(&long) * 24 + Duration::from_millis(100);
    assert!(!(0..4).all(|_| slow()), "{:?} for {}, {:?} for eight of it", time(&long), long.len(), time(&longer));
}
