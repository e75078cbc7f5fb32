//! Standoff annotation, as the brat annotation tool reads it: `.ann` beside the text.
//!
//! The tool's format is described at <https://brat.nlplab.org/standoff.html>. Offsets count characters; an
//! annotation must not contain a line break, so one that does becomes several fragments.

use extract::article::{Article, MentionKind, Quote, QuoteKind};

use super::Reading;

/// What the tool needs to know of our kinds of annotation: the `annotation.conf` of a folder.
pub const CONFIGURATION: &str = "\
# What extract marks.
[entities]
Person
Description
Pronoun
Role
Direct
Mixed
Indirect
Cue
Source
[relations]
HasRole\tArg1:Person|Description|Pronoun, Arg2:Role
SaidBy\tArg1:Direct|Mixed|Indirect, Arg2:Source
CuedBy\tArg1:Direct|Mixed|Indirect, Arg2:Cue
Is\tArg1:Source, Arg2:Person
Equiv\tArg1:Person|Description|Pronoun, Arg2:Person|Description|Pronoun, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
# How often answers like this were right, in whole tenths.
Confidence\tArg:Direct|Mixed|Indirect|Role, Value:0.0|0.1|0.2|0.3|0.4|0.5|0.6|0.7|0.8|0.9|1.0
";

/// The annotations of one article.
pub fn article(reading: Reading) -> Vec<u8> {
    let mut standoff = Standoff { chars: reading.text.chars().collect(), ..Standoff::default() };
    standoff.article(reading.article);
    standoff.out.into_bytes()
}

#[derive(Default)]
struct Standoff {
    chars: Vec<char>,
    out: String,
    texts: usize,
    relations: usize,
    attributes: usize,
}

impl Standoff {
    fn article(&mut self, article: &Article) {
        let mut names = Vec::new();
        for person in &article.people {
            let mut mentions = Vec::new();
            for mention in &person.mentions {
                let label = match mention.kind {
                    MentionKind::Name => "Person",
                    MentionKind::Nominal => "Description",
                    MentionKind::Pronoun => "Pronoun",
                };
                mentions.push(self.text(label, &[(mention.start, mention.end)]));
            }
            let name = mentions.first().copied();
            for role in &person.roles {
                let confidence = role.confidence;
                let role = self.text("Role", &[(role.start, role.end)]);
                self.confidence(role, confidence);
                if let Some(name) = name {
                    self.relation("HasRole", name, role);
                }
            }
            if mentions.len() > 1 {
                let mentions: Vec<String> = mentions.iter().map(|mention| format!("T{mention}")).collect();
                self.out += &format!("*\tEquiv {}\n", mentions.join(" "));
            }
            names.push(name);
        }
        for quote in &article.quotes {
            self.quote(quote, &names);
        }
    }

    fn quote(&mut self, quote: &Quote, names: &[Option<usize>]) {
        let label = match quote.kind {
            QuoteKind::Direct => "Direct",
            QuoteKind::Mixed => "Mixed",
            QuoteKind::Indirect => "Indirect",
        };
        let parts: Vec<(usize, usize)> = quote.parts.iter().map(|part| (part.start, part.end)).collect();
        let content = self.text(label, &parts);
        self.confidence(content, quote.confidence);
        if let Some(cue) = &quote.cue {
            let cue = self.text("Cue", &[(cue.start, cue.end)]);
            self.relation("CuedBy", content, cue);
        }
        let name = quote.speaker.person.and_then(|id| *names.get(id)?);
        if let (Some(start), Some(end)) = (quote.speaker.start, quote.speaker.end) {
            let source = self.text("Source", &[(start, end)]);
            self.relation("SaidBy", content, source);
            if let Some(name) = name {
                self.relation("Is", source, name);
            }
        }
    }

    /// Adds a text annotation and gives its number.
    fn text(&mut self, label: &str, spans: &[(usize, usize)]) -> usize {
        let fragments: Vec<(usize, usize)> = spans.iter().flat_map(|span| self.lines(*span)).collect();
        let offsets: Vec<String> = fragments.iter().map(|(start, end)| format!("{start} {end}")).collect();
        let words: Vec<String> =
            fragments.iter().map(|(start, end)| self.chars[*start..*end].iter().collect()).collect();
        self.texts += 1;
        self.out += &format!("T{}\t{label} {}\t{}\n", self.texts, offsets.join(";"), words.join(" "));
        self.texts
    }

    fn relation(&mut self, label: &str, from: usize, to: usize) {
        self.relations += 1;
        self.out += &format!("R{}\t{label} Arg1:T{from} Arg2:T{to}\n", self.relations);
    }

    /// Adds a confidence, in whole tenths: an attribute has few values.
    fn confidence(&mut self, of: usize, confidence: f64) {
        self.attributes += 1;
        let tenths = (confidence * 10.0 + 1e-9).floor() / 10.0;
        self.out += &format!("A{}\tConfidence T{of} {tenths:.1}\n", self.attributes);
    }

    /// The stretches of a span between line breaks, without the blanks around them.
    fn lines(&self, (start, end): (usize, usize)) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        let mut begun = None;
        let mut last = start;
        for at in start..end.min(self.chars.len()) {
            match self.chars[at] {
                '\n' | '\r' => found.extend(begun.take().map(|begun| (begun, last))),
                c if c.is_whitespace() => {}
                _ => {
                    begun.get_or_insert(at);
                    last = at + 1;
                }
            }
        }
        found.extend(begun.map(|begun| (begun, last)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_end_at_line_breaks() {
        let mut standoff = Standoff { chars: "“It \r\n  holds,” he said".chars().collect(), ..Standoff::default() };
        standoff.text("Direct", &[(0, 15)]);
        assert_eq!(standoff.out, "T1\tDirect 0 3;8 15\t“It holds,”\n");
    }
}
