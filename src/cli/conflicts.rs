//! Which options do not go together.

use super::args::{Args, InputKind, Unit};
use crate::output::{Format, Table};

impl Args {
    /// A sentence for the first pair of options that do not go together, saying what to do about it.
    pub fn conflict(&self) -> Option<&'static str> {
        use Format::*;
        let format = self.format();
        let json = matches!(format, Json | Jsonl);
        let rows = matches!(format, Csv | Tsv);
        let records = self.input.is_records();
        let html = self.input == InputKind::Html;
        let to_dir = self.out_dir.is_some();
        let listed = self.files_from.as_ref().is_some_and(|list| list.as_os_str() == "-");
        let stdin = self.paths.iter().filter(|path| path.as_os_str() == "-").count();
        let reads_stdin = stdin > 0 || (self.paths.is_empty() && self.files_from.is_none());
        // The more general first: what is said must still be true when the later ones hold as well.
        let conflicts = [
            (
                self.lists_rules_and_more(),
                "--list-rules reads no article: drop the inputs and all options but --format.",
            ),
            (self.list_rules && !json, "--list-rules prints text, or JSON with --format json: choose one of them."),
            (
                stdin + usize::from(listed) > 1,
                "- stands for standard input, which can be read only once: give it once.",
            ),
            (self.null && self.files_from.is_none(), "-0 is about a list of file names: add --files-from FILE."),
            (
                self.stdin_name.is_some() && !reads_stdin,
                "--stdin-name names standard input, which is not read: add -, or drop it.",
            ),
            (self.summary && to_dir, "--summary prints one table for all inputs: drop --out-dir, and redirect with >."),
            (
                self.summary && self.table.is_some_and(|table| !table.is_summary()),
                "--summary has the tables sources and shares: choose one of them, or drop --table.",
            ),
            (
                !self.summary && self.table.is_some_and(Table::is_summary),
                "--table sources and --table shares are about all articles together: add --summary.",
            ),
            (self.by.is_some() && !self.summary, "--by shares out the quotes of a summary: add --summary."),
            (self.by.is_some() && !records, "--by is about a field of records: add --input jsonl."),
            (
                self.summary && matches!(format, Brat | Html),
                "--summary comes as json, jsonl, csv, tsv or text: choose one of them with --format.",
            ),
            (self.summary && self.offsets.is_some(), "--summary has no offsets: drop --offsets."),
            (self.summary && self.explain, "--summary has no evidence: drop --explain."),
            (self.table.is_some() && !rows, "--table chooses the rows of a table: add --format csv or --format tsv."),
            (
                self.explain && !json,
                "--explain adds evidence to JSON: drop it, or choose --format json or --format jsonl.",
            ),
            (
                self.offsets.is_some_and(|unit| unit != Unit::Char) && format == Brat,
                "brat counts characters: drop --offsets, or choose another --format.",
            ),
            (
                self.offsets.is_some() && matches!(format, Html | Text),
                "--offsets changes nothing in html and text: drop it, or choose another --format.",
            ),
            (
                !records && (self.text_field.is_some() || self.id_field.is_some() || self.keep_fields),
                "--text-field, --id-field and --keep-fields are about records: add --input jsonl or --input csv.",
            ),
            (
                self.id_field.as_deref() == Some(self.text_field()),
                "One field cannot be both the article and its \"source\": give --text-field and --id-field different \
                 names.",
            ),
            (
                self.keep_fields && (!json || self.summary),
                "--keep-fields adds \"meta\" to JSON: drop it, or choose --format json or --format jsonl.",
            ),
            (
                records && matches!(format, Html | Brat),
                "--format html and --format brat make a file for each article, and records have no file names: choose \
                 another --format.",
            ),
            (
                records && to_dir,
                "--out-dir names each output after its input file, and records have none: drop it, and redirect with >.",
            ),
            (self.resume && !to_dir, "--resume needs to know where the outputs are: add --out-dir DIR."),
            (
                self.overwrite && !self.resume,
                "--overwrite is about --resume; without it, every output is written anew: drop --overwrite.",
            ),
            (
                html && rows && !to_dir && !self.summary,
                "The offsets of csv and tsv count in the text of the page: add --out-dir DIR, which gets it too, or \
                 choose --format jsonl, which has it in \"text\".",
            ),
            (
                format == Html && self.is_batch() && !to_dir,
                "--format html makes a page for each article: add --out-dir DIR.",
            ),
            (
                format == Brat && self.is_batch() && !to_dir,
                "--format brat makes a file for each article: add --out-dir DIR.",
            ),
        ];
        conflicts.into_iter().find(|(holds, _)| *holds).map(|(_, sentence)| sentence)
    }
}
