//! Who is quoted, over all articles: a newsroom's audit of its sources.

use extract::article::{SURE, SpeakerKind};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::shares::{COUNTED, Counted, Shares, counted, part};
use super::table::{self, Rows};
use super::voices::Voice;
use super::{Format, Table, json};

/// What is said about all articles together.
#[derive(Debug, Serialize)]
pub struct Summary<'a> {
    schema: u32,
    articles: usize,
    quotes: usize,
    sure: f64,
    words: usize,
    sources: Vec<Source<'a>>,
    shares: Vec<Shares>,
    counted: Counted,
    /// The field that articles are told apart by.
    #[serde(skip)]
    field: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Source<'a> {
    kind: SpeakerKind,
    name: Option<&'a str>,
    pronoun: Option<&'static str>,
    roles: Vec<&'a str>,
    articles: usize,
    quotes: usize,
    words: usize,
    share: f64,
    sure: f64,
}

impl<'a> Summary<'a> {
    /// Sums up the sources of `articles` articles; `by` are the shares of those with each value of `field`.
    pub fn new(articles: usize, voices: &'a [Voice], by: Vec<Shares>, field: Option<&'a str>) -> Self {
        let quotes = voices.iter().map(|voice| voice.quotes).sum();
        let source = |voice: &'a Voice| Source {
            kind: voice.kind.unwrap_or(SpeakerKind::Unknown),
            name: Some(voice.name.as_str()).filter(|name| !name.is_empty()),
            pronoun: voice.pronoun,
            roles: voice.roles.iter().map(|(text, _)| text.as_str()).collect(),
            articles: voice.articles,
            quotes: voice.quotes,
            words: voice.words,
            share: part(voice.quotes, quotes),
            sure: part(voice.sure, voice.quotes),
        };
        Summary {
            schema: extract::article::SCHEMA,
            articles,
            quotes,
            sure: part(voices.iter().map(|voice| voice.sure).sum(), quotes),
            words: voices.iter().map(|voice| voice.words).sum(),
            sources: voices.iter().map(source).collect(),
            shares: std::iter::once(Shares::new(None, articles, voices)).chain(by).collect(),
            counted: COUNTED,
            field,
        }
    }

    /// The summary in a format.
    pub fn write(&self, format: Format, table: Table) -> Vec<u8> {
        match format {
            Format::Json => json::write(self, true),
            Format::Jsonl => self.sources.iter().flat_map(|source| json::write(source, false)).collect(),
            Format::Csv | Format::Tsv if table == Table::Shares => self.share_rows(format),
            Format::Csv | Format::Tsv => self.rows(format),
            Format::Text | Format::Html | Format::Brat => self.text().into_bytes(),
        }
    }

    fn rows(&self, format: Format) -> Vec<u8> {
        let mut bytes = table::header(format, table::columns(Table::Sources));
        let mut rows = Rows::new(format);
        for source in &self.sources {
            let [articles, quotes, words] =
                [source.articles, source.quotes, source.words].map(|number| number.to_string().into());
            rows.row([
                source.name.unwrap_or_default().into(),
                source.kind.as_str().into(),
                source.pronoun.unwrap_or_default().into(),
                source.roles.join("; ").into(),
                articles,
                quotes,
                words,
                source.share.to_string().into(),
                source.sure.to_string().into(),
            ]);
        }
        bytes.extend(rows.bytes());
        bytes
    }

    fn share_rows(&self, format: Format) -> Vec<u8> {
        let mut bytes = table::header(format, table::columns(Table::Shares));
        let mut rows = Rows::new(format);
        for group in &self.shares {
            let all = group.all().into_iter();
            for (of, share) in all.flat_map(|(of, shares, _)| shares.iter().map(move |share| (of, share))) {
                let [articles, sources, quotes] =
                    [group.articles, share.sources, share.quotes].map(|number| number.to_string().into());
                rows.row([
                    group.by.as_deref().unwrap_or_default().into(),
                    articles,
                    of.into(),
                    share.value.unwrap_or_default().into(),
                    sources,
                    quotes,
                    share.share.to_string().into(),
                ]);
            }
        }
        bytes.extend(rows.bytes());
        bytes
    }

    fn text(&self) -> String {
        let mut text = format!(
            "{}, {}, {} in marks\n",
            plural(self.articles, "article"),
            plural(self.quotes, "quote"),
            plural(self.words, "word")
        );
        if self.sources.is_empty() {
            return text;
        }
        text += &format!("{:.1}% of the quotes are sure (a confidence of {SURE} or more)\n", self.sure * 100.0);
        text += "\nQUOTES  SHARE  WORDS  ARTICLES  SOURCE\n";
        for source in &self.sources {
            text += &format!(
                "{:6} {:5.1}% {:6} {:9}  {}\n",
                source.quotes,
                source.share * 100.0,
                source.words,
                source.articles,
                source.line()
            );
        }
        for group in &self.shares {
            if let (Some(field), Some(value)) = (self.field, group.by.as_deref()) {
                let counts = format!("{}, {}", plural(group.articles, "article"), plural(group.quotes, "quote"));
                text += &format!("\n{}: {counts}\n", super::plain(&format!("{field} {value}")));
            }
            for (of, shares, missing) in group.all() {
                text += &format!("\nQUOTES  SHARE  SOURCES  {}\n", of.to_uppercase());
                for share in shares {
                    let value = share.value.unwrap_or(missing);
                    text += &format!("{:6} {:5.1}% {:8}  {value}\n", share.quotes, share.share * 100.0, share.sources);
                }
            }
        }
        text.push('\n');
        for (of, ..) in self.shares.first().into_iter().flat_map(Shares::all) {
            text += &format!("{}: {}\n", of.to_uppercase(), counted(of));
        }
        if self.field.is_some() {
            text += "Each value is counted by what its own articles show.\n";
        }
        text
    }
}

fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

impl Source<'_> {
    fn line(&self) -> String {
        let note = match self.kind {
            SpeakerKind::Person => self.roles.join("; "),
            SpeakerKind::Unknown => "(unknown)".to_string(),
            kind if self.name.is_none() => format!("({}, only a pronoun)", kind.as_str()),
            kind => format!("({})", kind.as_str()),
        };
        let line = match (self.name, note.as_str()) {
            (Some(name), "") => name.to_string(),
            (Some(name), _) if self.kind == SpeakerKind::Person => format!("{name}, {note}"),
            (Some(name), _) => format!("{name} {note}"),
            (None, _) => note,
        };
        shortened(&super::plain(&line), 70)
    }
}

/// As much of a line as fits.
fn shortened(line: &str, width: usize) -> String {
    if line.width() <= width {
        return line.to_string();
    }
    let mut short = String::new();
    for c in line.chars() {
        if short.width() + 1 >= width {
            break;
        }
        short.push(c);
    }
    short.trim_end().to_string() + "…"
}

#[cfg(test)]
mod tests {
    #[test]
    fn lines_that_are_too_long_are_cut() {
        assert_eq!(super::shortened("Ana Okoro", 9), "Ana Okoro");
        assert_eq!(super::shortened("Ana Okoro, mayor", 10), "Ana Okoro…");
        assert_eq!(super::shortened("Ana Okoro, mayor", 5), "Ana…");
    }
}
