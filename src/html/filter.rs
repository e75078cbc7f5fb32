//! Which quotes of a page are marked: those of a speaker, of a kind. Without a script: rules of style that look at the
//! form.

use super::{escape, other_source};
use crate::article::{Article, Quote, QuoteKind};

/// Everybody who speaks, each with a number.
pub struct Filter {
    /// Who it is, whose quotes they are by id, in the order in which they first speak.
    speakers: Vec<(String, Vec<usize>)>,
    kinds: Vec<(QuoteKind, usize)>,
    /// How many quotes are doubtful.
    doubtful: usize,
    /// The number of the speaker of each quote.
    numbers: Vec<usize>,
}

impl Filter {
    /// The choices that an article leaves.
    pub fn new(article: &Article) -> Self {
        let mut speakers: Vec<(String, Vec<usize>)> = Vec::new();
        // Two people of one name are two.
        let people = article.people.iter().filter(|person| !person.quotes.is_empty());
        speakers.extend(people.map(|person| (person.name.clone(), person.quotes.clone())));
        let others = article.quotes_by(other_source).into_iter();
        speakers.extend(others.map(|(who, quotes)| (who, quotes.iter().map(|quote| quote.id).collect())));
        let mut numbers = vec![0; article.quotes.len()];
        for (number, (_, quotes)) in speakers.iter().enumerate() {
            quotes.iter().for_each(|id| numbers[*id] = number);
        }
        let of_kind = |kind| (kind, article.quotes.iter().filter(|quote| quote.kind == kind).count());
        let kinds = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect].map(of_kind);
        let kinds = kinds.into_iter().filter(|(_, count)| *count > 0).collect();
        let doubtful = article.quotes.iter().filter(|quote| quote.is_doubtful()).count();
        Filter { speakers, kinds, doubtful, numbers }
    }

    /// The class of the quotes of a speaker.
    pub fn class(&self, quote: &Quote) -> String {
        format!("by-{}", self.numbers.get(quote.id).copied().unwrap_or_default())
    }

    /// Whether there is anything to choose.
    fn is_useful(&self) -> bool {
        self.speakers.len() > 1 || self.kinds.len() > 1
    }

    /// The form; nothing, where there is no choice.
    pub fn form(&self) -> String {
        if !self.is_useful() {
            return String::new();
        }
        let mut form = "<form class=\"filter\" autocomplete=\"off\">\n".to_string();
        if self.speakers.len() > 1 {
            form += "<label>Mark the quotes of <select>\n<option value=\"all\">everybody</option>\n";
            for (number, (who, quotes)) in self.speakers.iter().enumerate() {
                form += &format!("<option value=\"by-{number}\">{} ({})</option>\n", escape(who), quotes.len());
            }
            form += "</select></label>\n";
        }
        if self.kinds.len() > 1 {
            form += "<fieldset><legend>of kind</legend>\n";
            for (kind, quotes) in &self.kinds {
                let word = kind.as_str();
                form += &format!("<label><input type=\"checkbox\" id=\"kind-{word}\" checked> ");
                form += &format!("{word} <small>({quotes})</small></label>\n");
            }
            form += "</fieldset>\n";
        }
        if self.doubtful > 0 {
            form += "<label><input type=\"checkbox\" id=\"only-doubtful\"> only what is doubtful ";
            form += &format!("<small>({})</small></label>\n", self.doubtful);
        }
        form + "</form>\n"
    }

    /// The rules that take the marks off the quotes that were not chosen.
    pub fn rules(&self) -> String {
        let numbers = 0..if self.is_useful() { self.speakers.len() } else { 0 };
        let speakers = numbers.map(|n| format!("body:has([value=\"by-{n}\"]:checked) .quote:not(.by-{n})"));
        let kinds = self.kinds.iter().filter(|_| self.is_useful()).map(|(kind, _)| {
            let word = kind.as_str();
            format!("body:has(#kind-{word}:not(:checked)) .quote.{word}")
        });
        let doubtful = (self.is_useful() && self.doubtful > 0)
            .then(|| "body:has(#only-doubtful:checked) .quote:not(.doubtful)".to_string());
        let unmarked: Vec<String> = speakers.chain(kinds).chain(doubtful).collect();
        if unmarked.is_empty() {
            return String::new();
        }
        let notes: Vec<String> = unmarked.iter().map(|quote| format!("{quote} > .note")).collect();
        format!(
            "{} {{ background: none; box-shadow: none; outline: none; cursor: auto }}\n{} {{ display: none }}\n",
            unmarked.join(",\n"),
            notes.join(",\n")
        )
    }
}
