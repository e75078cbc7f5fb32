//! From an article to bytes, in the format asked for.

mod brat;
mod fields;
mod holders;
mod index;
mod json;
mod role_groups;
mod shares;
mod summary;
mod table;
pub mod text;
mod voices;

use std::borrow::Cow;
use std::io::{self, Write};

use clap::ValueEnum;
use extract::article::Article;
use extract::html;

pub use brat::CONFIGURATION as BRAT_CONFIGURATION;
pub use index::{Entry, index};
pub use json::{Meta, write as write_json};
pub use shares::Shares;
pub use summary::Summary;
pub use voices::{Voice, Voices, of_article as voices_of};

/// How to write what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON for reading; several articles are an array
    Json,
    /// JSON Lines, one article a line
    Jsonl,
    /// Comma-separated values, for a spreadsheet
    Csv,
    /// Tab-separated values, one line a row
    Tsv,
    /// Standoff annotation for brat
    Brat,
    /// A page to read, with people and quotes marked
    Html,
    /// A summary to read in the terminal
    Text,
}

impl Format {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Brat => "ann",
            Format::Html => "html",
            Format::Text => "text",
        }
    }
}

impl Table {
    /// Whether it is about all articles together.
    pub fn is_summary(self) -> bool {
        matches!(self, Table::Sources | Table::Shares)
    }
}

/// Which rows a table has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Table {
    /// A row for each quote
    #[default]
    Quotes,
    /// A row for each person
    People,
    /// A row for each role of a person
    Roles,
    /// A row for each sentence
    Sentences,
    /// With --summary: a row for each source
    Sources,
    /// With --summary: a row for each share of the quotes
    Shares,
}

/// An article that was read.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What was found.
    pub article: &'a Article,
    /// The text it was found in.
    pub text: &'a str,
    /// Whether JSON holds the text as well, as nobody else has it.
    pub keeps_text: bool,
    /// The other fields of its record.
    pub meta: Option<&'a Meta>,
}

/// Writes articles in one format.
#[derive(Clone, Copy, Debug)]
pub struct Writer {
    /// The format.
    pub format: Format,
    /// The rows of a table.
    pub table: Table,
    /// How the terminal shows text.
    pub look: text::Look,
    /// Whether one output holds any number of articles, and so is a list even if it holds one.
    pub many: bool,
}

impl Writer {
    /// What stands before the first article.
    pub fn start(&self) -> Vec<u8> {
        match self.format {
            Format::Json if self.many => b"[\n".to_vec(),
            Format::Csv | Format::Tsv => table::header(self.format, table::columns(self.table)),
            _ => Vec::new(),
        }
    }

    /// What stands between two articles.
    pub fn between(&self) -> &'static [u8] {
        match self.format {
            Format::Json if self.many => b",\n",
            _ => b"",
        }
    }

    /// What stands after the last article.
    pub fn end(&self) -> &'static [u8] {
        match self.format {
            Format::Json if self.many => b"]\n",
            _ => b"",
        }
    }

    /// Writes one article to `out`. `index` is where its page finds the page of all articles.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, reading: Reading, index: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            Format::Json | Format::Jsonl => json::article(reading, self.format == Format::Json, Some(out)).map(|_| ()),
            _ => out.write_all(&self.article(reading, index)),
        }
    }

    /// One article as a whole.
    pub fn article(&self, reading: Reading, index: Option<&str>) -> Vec<u8> {
        match self.format {
            // It goes into memory: nothing can fail.
            Format::Json | Format::Jsonl => {
                json::article(reading, self.format == Format::Json, None).unwrap_or_default()
            }
            Format::Csv | Format::Tsv => table::article(reading, self.format, self.table),
            Format::Brat => brat::article(reading),
            Format::Html => html::page(reading.article, reading.text, index).into_bytes(),
            Format::Text => text::article(reading, self.look),
        }
    }

    /// What stands in the place of a record that could not be read; nothing, where the format has no place for it.
    pub fn failure(&self, source: &str, problem: &str) -> Vec<u8> {
        match self.format {
            Format::Json | Format::Jsonl => json::failure(source, problem, self.format == Format::Json),
            _ => Vec::new(),
        }
    }
}

/// Text that cannot command a terminal.
pub fn plain(text: &str) -> Cow<'_, str> {
    let commands = |c: char| c.is_control() && !c.is_whitespace();
    if text.contains(commands) { text.replace(commands, "\u{fffd}").into() } else { text.into() }
}
