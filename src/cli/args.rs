//! The options of the command line.

use std::path::PathBuf;

use clap::{ArgAction, Parser, ValueEnum};
use extract::article::Offsets;

use super::bounds::Bound;
use super::by::By;
use crate::output::{Format, Table};

const EXAMPLES: &str = "\
Examples:
  extract article.txt                          one article, as readable JSON
  cat a.txt | extract | jq '.people[].name'    an article from a pipe
  extract articles/ > all.jsonl                a folder: JSON Lines, one article a line
  extract articles/ --format csv > quotes.csv  every quote as a row of a spreadsheet
  extract articles/ --summary --format text    who is quoted how often, over all articles
  extract articles/ -f html --out-dir pages    a page for each article, and an index
  extract --input jsonl < in.jsonl > out.jsonl a record a line, in and out
  find . -name '*.txt' | extract --files-from - the files of a list
  extract articles/ --out-dir out --resume     go on where a run was stopped

Exit status: 0 if all went well, 1 if an input could not be read or its output file not be
written (the others are done), 2 for wrong usage or if the run cannot go on.";

/// Find the sentences, people, roles and attributed quotes of news articles
///
/// Reads plain-text news articles and prints, for each, its sentences, the people it names, their roles, and
/// every quote with its speaker. Each answer names the rule that gave it.
#[derive(Debug, PartialEq, Parser)]
#[command(
    name = "extract",
    version = env!("EXTRACT_VERSION"),
    after_help = "Exit status: 0 all well, 1 an input failed, 2 wrong usage or cannot go on. See --help for examples.",
    after_long_help = EXAMPLES,
    max_term_width = 100,
    disable_help_flag = true,
    disable_version_flag = true,
    next_help_heading = "Input"
)]
pub struct Args {
    /// Files, folders, or - for standard input [default: -]
    ///
    /// In a folder and the folders below it, every file whose name ends in .txt is read (.jsonl or .ndjson
    /// with --input jsonl, .csv with csv, .html or .htm with html), in the order of their paths; hidden files are
    /// left out. What is packed with gzip or zstd (.gz, .zst) is read as what it holds.
    #[arg(value_name = "PATH", help_heading = "Arguments")]
    pub paths: Vec<PathBuf>,

    /// Read the files named in FILE, one a line
    ///
    /// FILE can be -, for standard input. With --out-dir the outputs keep the folders of the names.
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,

    /// In that list, a NUL byte ends each name
    #[arg(short = '0', long)]
    pub null: bool,

    /// What the inputs hold [default: text]
    #[arg(long, value_name = "KIND", default_value = "text", hide_default_value = true)]
    pub input: InputKind,

    /// What standard input is called as "source" [default: -]
    #[arg(long, value_name = "NAME")]
    pub stdin_name: Option<String>,

    /// Refuse articles and records of more bytes [default: 64M]
    ///
    /// A number, also with K, M or G behind it; 0 for any size. Unpacked bytes are counted.
    #[arg(long, value_name = "N", default_value = "64M", hide_default_value = true)]
    pub max_bytes: Bound,

    /// The field of a record that holds the article [default: text]
    ///
    /// With a slash before it, a JSON pointer: /article/body is the field "body" in the field "article".
    #[arg(long, value_name = "NAME")]
    pub text_field: Option<String>,

    /// The field of a record that becomes "source" [default: id]
    ///
    /// With a slash before it, a JSON pointer.
    #[arg(long, value_name = "NAME")]
    pub id_field: Option<String>,

    /// Pass the other fields of each record on, under "meta"
    #[arg(long)]
    pub keep_fields: bool,

    /// Add your own words: people, titles, organizations, … (TOML)
    ///
    /// A TOML file with any of the lists titles, organizations, reporting-verbs, abbreviations and not-names, and
    /// a [[people]] table with name, aliases and roles for each person. They are found by every alias, and their
    /// roles are added as "lexicon_roles".
    #[arg(long, value_name = "FILE")]
    pub lexicon: Option<PathBuf>,

    /// How to write what was found
    ///
    /// Without it: JSON for one article, JSON Lines for a folder or several inputs, and a file of JSON each with
    /// --out-dir.
    #[arg(short, long, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<Format>,

    /// Which rows csv and tsv have [default: quotes]
    #[arg(long, value_name = "TABLE", help_heading = "Output")]
    pub table: Option<Table>,

    /// What offsets count [default: char]
    #[arg(long, value_name = "UNIT", help_heading = "Output")]
    pub offsets: Option<Unit>,

    /// Add to each quote and role what its rule saw
    #[arg(long, help_heading = "Output")]
    pub explain: bool,

    /// Leave out quotes and roles of less confidence, from 0 to 1
    ///
    /// The confidence of an answer is how often answers given in the same way were right on annotated news.
    #[arg(long, value_name = "X", value_parser = confidence, help_heading = "Output")]
    pub min_confidence: Option<f64>,

    /// Print who is quoted how often, over all inputs together
    ///
    /// People are merged across articles by full name and compatible roles; sources without a name have lines of
    /// their own; then the shares of the quotes by pronoun, kind of source and role. As JSON, or with --format text,
    /// csv, tsv or jsonl.
    #[arg(long, help_heading = "Output")]
    pub summary: bool,

    /// With --summary: the shares also for each value of a field
    ///
    /// A field of the records of --input jsonl: --by section. Of a date that begins like 2026-05-31, the year, month or
    /// day: --by date:month.
    #[arg(long, value_name = "FIELD", help_heading = "Output")]
    pub by: Option<By>,

    /// Colour for --format text: auto, always or never
    #[arg(long, value_name = "WHEN", default_value = "auto", hide_default_value = true, help_heading = "Output")]
    #[arg(hide_possible_values = true)]
    pub color: Color,

    /// Write a file for each article into DIR
    ///
    /// Each output has the path of its input below the folder that was given, and is put in place whole.
    #[arg(short, long, value_name = "DIR", help_heading = "Many articles")]
    pub out_dir: Option<PathBuf>,

    /// Go on: leave out articles that are done and have not changed
    ///
    /// A file in DIR says which articles were done, with which options and which version. After others, the run is
    /// refused, so that two kinds of outputs never mix.
    #[arg(long, help_heading = "Many articles")]
    pub resume: bool,

    /// With --resume, begin anew after other options or another version
    #[arg(long, help_heading = "Many articles")]
    pub overwrite: bool,

    /// How many articles to read at once [default: one for each core]
    #[arg(short, long, value_name = "N", help_heading = "Many articles")]
    #[arg(value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// No progress bar and no closing line; errors are still told
    #[arg(short, long, help_heading = "Many articles")]
    pub quiet: bool,

    /// Print the JSON Schema of the output
    #[arg(long, exclusive = true, help_heading = "About extract")]
    pub schema: bool,

    /// Print every rule with its meaning and examples
    ///
    /// As text, or with --format json.
    #[arg(long, help_heading = "About extract")]
    pub list_rules: bool,

    /// Print the completions for a shell
    #[arg(long, value_name = "SHELL", exclusive = true, help_heading = "About extract")]
    pub completions: Option<clap_complete::Shell>,

    /// Print the manual page
    #[arg(long, exclusive = true, help_heading = "About extract")]
    pub man: bool,

    /// Print help; -h is short, --help says more
    #[arg(short, long, action = ArgAction::Help, help_heading = "About extract")]
    pub help: Option<bool>,

    /// Print the version and the commit it was built from
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "About extract")]
    pub version: Option<bool>,
}

/// Reads a number from 0 to 1.
fn confidence(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| "not a number from 0 to 1, like 0.9".to_string())
}

/// What an input holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum InputKind {
    /// One article
    Text,
    /// A web page with one article
    Html,
    /// One JSON object a line, with an article in one of its fields
    Jsonl,
    /// A table with an article in one of its columns
    Csv,
}

impl InputKind {
    /// Whether an input holds any number of articles.
    pub fn is_records(self) -> bool {
        matches!(self, InputKind::Jsonl | InputKind::Csv)
    }
}

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Unicode scalar values, as Python and jq count
    Char,
    /// UTF-8 bytes
    Byte,
    /// UTF-16 code units, as JavaScript and Java count
    Utf16,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Char => Offsets::Char,
            Unit::Byte => Offsets::Byte,
            Unit::Utf16 => Offsets::Utf16,
        }
    }
}

/// When to colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// When writing to a terminal and NO_COLOR is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Args {
    /// Whether the run is about more than one article.
    pub fn is_batch(&self) -> bool {
        self.paths.len() > 1
            || self.input.is_records()
            || self.files_from.is_some()
            || self.paths.iter().any(|path| path.is_dir())
    }

    /// The format asked for, or the one that goes with the inputs.
    pub fn format(&self) -> Format {
        let many = self.is_batch() && self.out_dir.is_none() && !self.summary;
        self.format.unwrap_or(if many { Format::Jsonl } else { Format::Json })
    }

    /// Whether anything but `--format` is given beside `--list-rules`.
    pub(super) fn lists_rules_and_more(&self) -> bool {
        self.list_rules && *self != Args { list_rules: true, format: self.format, ..Args::parse_from(["extract"]) }
    }

    /// The field of a record that holds the article.
    pub fn text_field(&self) -> &str {
        self.text_field.as_deref().unwrap_or("text")
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_options_are_consistent() {
        super::Args::command().debug_assert();
    }
}
