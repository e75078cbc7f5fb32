//! Rows for spreadsheets and data frames.

use std::borrow::Cow;

use extract::article::{Article, Person, Quote, Role};

use super::{Format, Reading, Table};

/// Writes rows, with every cell made safe for a spreadsheet.
pub struct Rows {
    csv: csv::Writer<Vec<u8>>,
    one_line: bool,
}

impl Rows {
    /// For [`Format::Csv`] or [`Format::Tsv`].
    pub fn new(format: Format) -> Self {
        let one_line = format == Format::Tsv;
        let csv = csv::WriterBuilder::new().delimiter(if one_line { b'\t' } else { b',' }).from_writer(Vec::new());
        Rows { csv, one_line }
    }

    /// Adds a row.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = Cow<'c, str>>) {
        let cells = cells.into_iter().map(|cell| {
            // A tab that makes a cell harmful is looked for before it becomes a space.
            let cell = harmless(cell);
            if self.one_line { in_one_line(cell) } else { cell }
        });
        // Into memory and without fixed length: cannot fail.
        let _ = self.csv.write_record(cells.map(|cell| cell.into_owned().into_bytes()));
    }

    /// All rows.
    pub fn bytes(self) -> Vec<u8> {
        self.csv.into_inner().unwrap_or_default()
    }
}

/// Takes the meaning away that a spreadsheet gives to a cell that looks like a formula.
fn harmless(cell: Cow<str>) -> Cow<str> {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) && cell != "-";
    if formula { format!("'{cell}").into() } else { cell }
}

/// Line breaks and tabs as spaces, so that a row is a line and a tab ends a cell.
fn in_one_line(cell: Cow<str>) -> Cow<str> {
    if cell.contains(['\n', '\r', '\t']) { cell.replace(['\n', '\r', '\t'], " ").into() } else { cell }
}

/// The first row. CSV begins with a byte order mark: spreadsheets take the file for something else than UTF-8
/// without it.
pub fn header(format: Format, columns: &[&'static str]) -> Vec<u8> {
    let mut rows = Rows::new(format);
    rows.row(columns.iter().map(|column| Cow::from(*column)));
    let mark = if format == Format::Csv { "\u{feff}" } else { "" };
    [mark.as_bytes(), &rows.bytes()].concat()
}

/// The columns of a table.
pub fn columns(table: Table) -> &'static [&'static str] {
    match table {
        Table::Quotes => &[
            "source",
            "quote",
            "speaker",
            "role",
            "kind",
            "cue",
            "text",
            "start",
            "end",
            "speaker_kind",
            "speaker_text",
            "rule",
            "confidence",
        ],
        Table::People => &["source", "person", "name", "aliases", "pronoun", "roles", "mentions", "quotes"],
        Table::Roles => &[
            "source",
            "person",
            "name",
            "role",
            "title",
            "organization",
            "status",
            "start",
            "end",
            "sentence",
            "rule",
            "confidence",
        ],
        Table::Sentences => &["source", "sentence", "paragraph", "start", "end", "text"],
        Table::Sources => &["name", "kind", "pronoun", "roles", "articles", "quotes", "words", "share", "sure"],
        Table::Shares => &["by", "articles", "of", "value", "sources", "quotes", "share"],
    }
}

/// The rows of one article.
pub fn article(reading: Reading, format: Format, table: Table) -> Vec<u8> {
    let article = reading.article;
    let mut rows = Rows::new(format);
    match table {
        Table::Quotes => article.quotes.iter().for_each(|quote| rows.row(quote_row(article, quote))),
        Table::People => article.people.iter().for_each(|person| rows.row(person_row(article, person))),
        Table::Roles => {
            let roles = article.people.iter().flat_map(|person| person.roles.iter().map(move |role| (person, role)));
            roles.for_each(|(person, role)| rows.row(role_row(article, person, role)));
        }
        Table::Sentences => article.sentences.iter().for_each(|sentence| {
            let [id, paragraph, start, end] =
                [sentence.id, sentence.paragraph, sentence.start, sentence.end].map(number);
            rows.row([text(&article.source), id, paragraph, start, end, text(&sentence.text)]);
        }),
        // About all articles together.
        Table::Sources | Table::Shares => {}
    }
    rows.bytes()
}

fn quote_row<'a>(article: &'a Article, quote: &'a Quote) -> [Cow<'a, str>; 13] {
    let speaker = &quote.speaker;
    [
        text(&article.source),
        number(quote.id),
        optional(&quote.who()),
        optional(&article.speaker_of(quote).and_then(Person::main_role)),
        text(quote.kind.as_str()),
        optional(&quote.cue.as_ref().map(|cue| cue.text.as_str())),
        text(&quote.text),
        number(quote.start),
        number(quote.end),
        text(speaker.kind.as_str()),
        optional(&speaker.text.as_deref()),
        text(quote.rule),
        quote.confidence.to_string().into(),
    ]
}

fn person_row<'a>(article: &'a Article, person: &'a Person) -> [Cow<'a, str>; 8] {
    [
        text(&article.source),
        number(person.id),
        text(&person.name),
        person.aliases.join("; ").into(),
        optional(&person.pronoun),
        person.role_texts().join("; ").into(),
        number(person.mentions.len()),
        number(person.quotes.len()),
    ]
}

fn role_row<'a>(article: &'a Article, person: &'a Person, role: &'a Role) -> [Cow<'a, str>; 12] {
    [
        text(&article.source),
        number(person.id),
        text(&person.name),
        text(&role.text),
        optional(&role.title.as_deref()),
        optional(&role.organization.as_deref()),
        text(role.status.as_str()),
        number(role.start),
        number(role.end),
        number(role.sentence),
        text(role.rule),
        role.confidence.to_string().into(),
    ]
}

fn text(text: &str) -> Cow<'_, str> {
    text.into()
}

fn optional<'a>(text: &Option<&'a str>) -> Cow<'a, str> {
    text.unwrap_or_default().into()
}

fn number(number: usize) -> Cow<'static, str> {
    number.to_string().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_made_harmless() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+cmd", "'+cmd"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("-", "-"),
            ("1-2", "1-2"),
            ("“=1”", "“=1”"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell.into()), safe);
        }
    }

    #[test]
    fn a_row_of_tsv_is_a_line() {
        let mut rows = Rows::new(Format::Tsv);
        rows.row(["a\r\nb\tc".into(), "\"So,\" he said".into()]);
        assert_eq!(rows.bytes(), b"a  b c\t\"\"\"So,\"\" he said\"\n");
    }

    #[test]
    fn tsv_marks_the_cells_that_csv_marks() {
        let bytes = |format| {
            let mut rows = Rows::new(format);
            rows.row(["\t=1".into(), "\r=1".into()]);
            String::from_utf8(rows.bytes()).unwrap()
        };
        assert_eq!(bytes(Format::Csv), "'\t=1,\"'\r=1\"\n");
        assert_eq!(bytes(Format::Tsv), "' =1\t' =1\n");
    }
}
