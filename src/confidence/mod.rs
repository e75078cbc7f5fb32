//! How sure an answer is: how often answers given in the same way were right on annotated news.
//!
//! `signs` tells in which way an answer was given, the sign that tells most first. `records.tsv` holds, for the first sign,
//! the first two and so on, how many answers were right, of how many; `build/records.rs` makes it a constant. Few answers
//! say little, so each step counts as if `WEIGHT` more had come out as the step before. For a quote there are two
//! questions, whether it is one and whose it is; the answer to both is right as often as one times the other.

mod signs;

use crate::article::Record;
use crate::people::{People, Role};
use crate::quotes::Attribution;
use crate::speakers::Resolved;
use crate::syntax::Document;

include!(concat!(env!("OUT_DIR"), "/records.rs"));

/// How many answers the step before is worth.
const WEIGHT: f64 = 10.0;

/// How sure an answer is, and from which records that is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// The part of such answers that were right, from 0 to 1, with two digits.
    pub value: f64,
    /// A record for each question that the answer answers.
    pub records: Vec<Record>,
}

/// The confidence of each quote.
pub fn of_quotes(
    document: &Document,
    people: &People,
    attributions: &[Attribution],
    speakers: &[Resolved],
) -> Vec<Confidence> {
    let quotes = attributions.iter().zip(speakers).map(|(attribution, resolved)| {
        of([
            record("content", signs::of_content(document, attribution)),
            record("speaker", signs::of_speaker(document, people, attribution, resolved)),
        ])
    });
    quotes.collect()
}

/// The confidence of a role.
pub fn of_role(text: &str, role: &Role) -> Confidence {
    of([record("role", signs::of_role(text, role))])
}

/// The confidence of an answer to several questions.
fn of<const N: usize>(shares: [(f64, Record); N]) -> Confidence {
    let value: f64 = shares.iter().map(|(share, _)| share).product();
    let records = shares.into_iter().map(|(_, record)| record).collect();
    Confidence { value: (value * 100.0).round() / 100.0, records }
}

/// The share of right answers with these signs, and the counts of as many signs as the table knows together.
fn record(question: &'static str, signs: Vec<&'static str>) -> (f64, Record) {
    let mut key = question.to_string();
    let mut record = Record { question, signs: Vec::new(), counted: 0, right: 0, of: 0 };
    let mut share = 0.5;
    for step in 0..=signs.len() {
        if let Some(sign) = step.checked_sub(1).map(|last| signs[last]) {
            key.push_str(if step == 1 { "\t" } else { ", " });
            key.push_str(sign);
        }
        let Ok(place) = RECORDS.binary_search_by_key(&key.as_str(), |(key, ..)| key) else { break };
        let (_, right, of) = RECORDS[place];
        share = (f64::from(right) + WEIGHT * share) / (f64::from(of) + WEIGHT);
        (record.counted, record.right, record.of) = (step, right, of);
    }
    (share, Record { signs, ..record })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_sorted_and_each_step_has_the_step_before() {
        assert!(RECORDS.len() > 100, "{}", RECORDS.len());
        assert!(RECORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (key, right, of) in RECORDS {
            assert!(right <= of && of > 0, "{key}");
            let before = key.rsplit_once(", ").or(key.split_once('\t')).map(|(before, _)| before);
            let known = |before: &str| RECORDS.iter().any(|(other, _, all)| *other == before && *all >= of);
            assert!(before.is_none_or(known), "{key}");
        }
    }

    #[test]
    fn few_answers_say_little() {
        let (all, of_all) = record("content", Vec::new());
        assert_eq!((of_all.counted, all > 0.8), (0, true));
        // A sign that nobody counted says nothing.
        let (unknown, record) = record("content", vec!["no such rule"]);
        assert_eq!((unknown, record.right, record.of), (all, of_all.right, of_all.of));
    }

    #[test]
    fn what_is_plain_is_surer_than_what_is_not() {
        let of = |text: &str| crate::extract(text).quotes[0].confidence;
        let plain = of("Ana Okoro spoke on Monday. “The bridge will hold for years,” Okoro said.");
        assert!(plain >= 0.95, "{plain}");
        let doubtful = of("Kestrel Water, blaming “bad luck”, left.");
        assert!(doubtful < 0.8, "{doubtful}");
    }

    #[test]
    fn explained_it_says_what_it_came_from() {
        let options = crate::Options { explain: true, ..Default::default() };
        let article = crate::extract_with("“The bridge will hold,” Mayor Ana Okoro said.", "-", &options);
        let records = article.quotes[0].record.as_ref().unwrap();
        assert_eq!(records.iter().map(|record| record.question).collect::<Vec<_>>(), ["content", "speaker"]);
        assert_eq!(records[0].signs[0], article.quotes[0].rule);
        assert!(records.iter().all(|record| record.right > 0 && record.counted <= record.signs.len()));
        assert_eq!(article.people[0].roles[0].record.as_ref().unwrap()[0].question, "role");
        assert_eq!(crate::extract("Mayor Ana Okoro left.").people[0].roles[0].record, None);
    }
}
