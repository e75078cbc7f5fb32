//! Each stage of reading an article, all of it, the start of the program and growth with the text: `cargo bench`.
//!
//! Bytes a second are of the article's text; the sentence splitter of another project stands beside the whole, to tell a slow
//! machine from a slow program.

use std::process::{Command, Stdio};

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use extract::lexicon::Lexicon;
use extract::people::{self, People};
use extract::quotes::{self, Attribution};
use extract::syntax::Document;
use extract::{roles, speakers, text};

fn main() {
    divan::main();
}

/// A news article written for this, with every kind of mark.
const ARTICLE: &str = include_str!("article.txt");
/// How often it stands in the text that the stages read.
const TIMES: usize = 20;

fn article(times: usize) -> String {
    vec![ARTICLE; times].join("\n\n")
}

/// What the stages before have found.
struct Found<'t> {
    lexicon: Lexicon,
    document: Document<'t>,
    people: People,
    quotes: Vec<Attribution>,
}

impl<'t> Found<'t> {
    fn new(text: &'t str) -> Self {
        let lexicon = Lexicon::default();
        let document = Document::new(text, &lexicon);
        let mut people = people::find(&document, &lexicon);
        roles::find(&document, &lexicon, &mut people);
        let quotes = quotes::find(&document, &people, false);
        Found { lexicon, document, people, quotes }
    }
}

fn stage<T>(bencher: Bencher, run: impl Fn(&Found) -> T + Sync) {
    let text = article(TIMES);
    let found = Found::new(&text);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| run(black_box(&found)));
}

#[divan::bench]
fn stage_1_tokens(bencher: Bencher) {
    stage(bencher, |found| text::tokens::tokenize(found.document.text, &found.lexicon).len());
}

#[divan::bench]
fn stage_2_document(bencher: Bencher) {
    stage(bencher, |found| Document::new(found.document.text, &found.lexicon).tags.len());
}

#[divan::bench]
fn stage_3_people(bencher: Bencher) {
    stage(bencher, |found| people::find(&found.document, &found.lexicon).people.len());
}

#[divan::bench]
fn stage_4_roles(bencher: Bencher) {
    stage(bencher, |found| roles::find(&found.document, &found.lexicon, &mut found.people.clone()));
}

#[divan::bench]
fn stage_5_quotes(bencher: Bencher) {
    stage(bencher, |found| quotes::find(&found.document, &found.people, false).len());
}

#[divan::bench]
fn stage_6_speakers(bencher: Bencher) {
    stage(bencher, |found| speakers::resolve(&found.document, &mut found.people.clone(), &found.quotes).len());
}

#[divan::bench]
fn whole(bencher: Bencher) {
    let text = article(TIMES);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| extract::extract(black_box(&text)).quotes.len());
}

#[divan::bench]
fn whole_beside_sentencex(bencher: Bencher) {
    let text = article(TIMES);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| sentencex::segment("en", black_box(&text)).len());
}

/// The bytes a second stay the same.
#[divan::bench(args = [1, 10, 100])]
fn growth(bencher: Bencher, times: usize) {
    let text = article(times);
    bencher.counter(BytesCount::new(text.len())).bench_local(|| extract::extract(black_box(&text)).quotes.len());
}

/// A process that reads one article.
#[divan::bench(sample_count = 50)]
fn start_up(bencher: Bencher) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/article.txt");
    bencher.counter(BytesCount::new(ARTICLE.len())).bench_local(|| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_extract"));
        assert!(command.args(["-q", path]).stdout(Stdio::null()).status().expect("the program").success());
    });
}
