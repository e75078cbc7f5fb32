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

/// How answers to a question did, or those with one more sign.
#[derive(Debug)]
struct Counted {
    /// The question, or the sign.
    name: &'static str,
    /// How many answers were right.
    right: u32,
    /// Of how many.
    of: u32,
    /// Those with one more sign, the frequent first.
    then: &'static [Counted],
}

impl Counted {
    /// What a list knows by a name.
    fn find(list: &'static [Counted], name: &str) -> Option<&'static Counted> {
        list.iter().find(|counted| counted.name == name)
    }
}

/// How many answers the step before is worth.
const WEIGHT: f64 = 10.0;

/// How many signs an answer has.
const SIGNS: usize = 3;

/// How sure an answer to `N` questions is, and from which records that is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence<const N: usize> {
    /// The part of such answers that were right, from 0 to 1, with two digits.
    pub value: f64,
    answers: [Answer; N],
}

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Answer {
    /// How often answers with its signs were right.
    share: f64,
    question: &'static str,
    signs: [&'static str; SIGNS],
    /// How many of the signs the counts are of.
    counted: usize,
    right: u32,
    of: u32,
}

/// The confidence of each quote.
pub fn of_quotes(
    document: &Document,
    people: &People,
    attributions: &[Attribution],
    speakers: &[Resolved],
) -> Vec<Confidence<2>> {
    let quotes = attributions.iter().zip(speakers).map(|(attribution, resolved)| {
        let verb = signs::verb(document, attribution);
        of([
            answer("content", signs::of_content(document, attribution, verb)),
            answer("speaker", signs::of_speaker(document, people, attribution, resolved, verb)),
        ])
    });
    quotes.collect()
}

/// The confidence of a role.
pub fn of_role(text: &str, role: &Role) -> Confidence<1> {
    of([answer("role", signs::of_role(text, role))])
}

/// The confidence of an answer to several questions.
fn of<const N: usize>(answers: [Answer; N]) -> Confidence<N> {
    let value: f64 = answers.iter().map(|answer| answer.share).product();
    Confidence { value: (value * 100.0).round() / 100.0, answers }
}

impl<const N: usize> Confidence<N> {
    /// A record for each question that the answer answers.
    pub fn records(&self) -> Vec<Record> {
        let record = |answer: &Answer| {
            let Answer { question, signs, counted, right, of, .. } = *answer;
            Record { question, signs: signs.to_vec(), counted, right, of }
        };
        self.answers.iter().map(record).collect()
    }
}

/// The share of right answers with these signs, from the counts of as many signs as the table knows together.
fn answer(question: &'static str, signs: [&'static str; SIGNS]) -> Answer {
    let mut answer = Answer { share: 0.5, question, signs, counted: 0, right: 0, of: 0 };
    let mut list = RECORDS;
    for (step, name) in [question].into_iter().chain(signs).enumerate() {
        let Some(Counted { right, of, then, .. }) = Counted::find(list, name) else { break };
        let share = (f64::from(*right) + WEIGHT * answer.share) / (f64::from(*of) + WEIGHT);
        answer = Answer { share, counted: step, right: *right, of: *of, ..answer };
        list = then;
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_records_of_its_signs() {
        assert_eq!(RECORDS.iter().map(|question| question.name).collect::<Vec<_>>(), ["content", "speaker", "role"]);
        for question in RECORDS {
            let of_signs: u32 = question.then.iter().map(|sign| sign.of).sum();
            assert!(question.right > 0 && of_signs > question.of / 2 && of_signs <= question.of, "{question:?}");
            assert!(question.then.windows(2).all(|pair| pair[0].of >= pair[1].of), "{question:?}");
        }
    }

    #[test]
    fn few_answers_say_little() {
        let unknown = answer("content", ["no such rule"; SIGNS]);
        let all = &RECORDS[0];
        assert!(unknown.counted == 0 && unknown.share > 0.8, "{unknown:?}");
        assert_eq!((unknown.right, unknown.of), (all.right, all.of));
        // A sign that nobody counted says nothing.
        let rule = all.then[0].name;
        let known = answer("content", [rule, "no such cue", "no such length"]);
        assert_eq!((known.counted, known.of), (1, all.then[0].of));
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
