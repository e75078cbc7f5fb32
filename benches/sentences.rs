//! Throughput of the sentence splitter beside two others, on one core and the same text: `cargo bench`.

use divan::Bencher;
use divan::counter::BytesCount;
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    divan::main();
}

/// A news article written for this, with every kind of mark; each run reads it twenty times.
const ARTICLE: &str = include_str!("article.txt");
const TIMES: usize = 20;

fn run(bencher: Bencher, count: impl Fn(&str) -> usize + Sync) {
    bencher
        .counter(BytesCount::new(ARTICLE.len() * TIMES))
        .bench(|| (0..TIMES).map(|_| count(divan::black_box(ARTICLE))).sum::<usize>());
}

#[divan::bench]
fn extract(bencher: Bencher) {
    run(bencher, |text| extract::text::sentences_of(text).len());
}

#[divan::bench]
fn sentencex(bencher: Bencher) {
    run(bencher, |text| sentencex::segment("en", text).len());
}

#[divan::bench]
fn unicode_uax29(bencher: Bencher) {
    run(bencher, |text| text.unicode_sentences().count());
}
