//! Packed files, lists of files, fields inside fields, tables and web pages.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::{ARTICLE, Desk, sources, values};

fn gzip(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes.as_ref()).unwrap();
    packer.finish().unwrap()
}

fn zstd(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes.as_ref(), ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn packed_files_are_read_as_what_they_hold() {
    let desk = Desk::with(&[("plain.txt", ARTICLE)]);
    desk.put("in/a.txt.gz", gzip(ARTICLE));
    desk.put("in/b.txt.zst", zstd(ARTICLE));
    desk.put("in/c.gz", gzip(ARTICLE));
    desk.put("in/wrong-name.txt", gzip(ARTICLE));
    let plain = desk.run(&["plain.txt", "--format", "jsonl"]).ok();
    let lines = desk.run(&["in"]).ok();
    let expected = ["in/a.txt.gz", "in/b.txt.zst", "in/wrong-name.txt"].map(|name| plain.replace("plain.txt", name));
    assert_eq!(lines, expected.concat());
    assert_eq!(desk.run_with(&["--format", "jsonl"], zstd(ARTICLE)).ok(), plain.replace("plain.txt", "-"));
    desk.run(&["in", "-q", "--out-dir", "out"]).ok();
    assert_eq!(desk.list("out"), ["a.json", "b.json", "wrong-name.json"]);
}

#[test]
fn packed_records_are_read_line_by_line() {
    let desk = Desk::new();
    desk.put("in/a.jsonl.gz", gzip("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"));
    desk.put("in/b.ndjson.zst", zstd("{\"text\": \"Three.\"}\n"));
    let articles = desk.run(&["in", "--input", "jsonl"]).jsonl();
    assert_eq!(sources(&articles), ["in/a.jsonl.gz:1", "in/a.jsonl.gz:2", "in/b.ndjson.zst:1"]);
}

#[test]
fn a_damaged_packed_file_is_told() {
    let desk = Desk::new();
    let records = "{\"text\": \"One.\"}\n".repeat(3000);
    for (name, packed) in [("a.gz", gzip(&records)), ("b.zst", zstd(&records))] {
        desk.put(name, &packed[..packed.len() - 3]);
        let ran = desk.run(&[name]);
        assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
        assert!(ran.stderr.starts_with(&format!("extract: {name}: cannot be read: ")), "{}", ran.stderr);
        let ran = desk.run(&[name, "--input", "jsonl"]);
        assert_eq!(ran.status, 1);
        assert!(ran.stderr.contains(&format!("extract: {name}: cannot be read: ")), "{}", ran.stderr);
    }
}

#[test]
fn lists_name_the_files_to_read() {
    let desk =
        Desk::with(&[("in/a.txt", ARTICLE), ("in/b/c.md", ARTICLE), ("in/odd\nname.txt", ARTICLE), ("-", ARTICLE)]);
    desk.put("list", "in/b/c.md\r\n\nin/a.txt\n-");
    assert_eq!(sources(&desk.run(&["--files-from", "list"]).jsonl()), ["in/b/c.md", "in/a.txt", "-"]);
    let articles =
        desk.run_with(&["in/a.txt", "--files-from", "-", "-0"], "in/odd\nname.txt\0in/b\0in/a.txt").jsonl_of(1);
    assert_eq!(sources(&articles), ["in/a.txt", "in/odd\nname.txt", "in/a.txt"]);
    desk.run_with(&["--files-from", "-", "-q", "-o", "out"], "./in/b/c.md\nin/a.txt\n").ok();
    assert_eq!(desk.list("out"), ["in/a.json", "in/b/c.json"]);
    let none = desk.run_with(&["--files-from", "-"], "");
    assert_eq!((none.status, none.stdout.as_str()), (0, ""));
}

impl crate::Ran {
    /// The lines of a run in which something failed.
    #[track_caller]
    fn jsonl_of(self, status: i32) -> Vec<Value> {
        assert_eq!(self.status, status, "{}", self.stderr);
        values(&self.stdout)
    }
}

#[test]
fn what_is_no_list_is_refused() {
    let desk = Desk::new();
    let refused = |arguments: &[&str], stdin: &[u8], hint: &str| {
        let ran = desk.run_with(arguments, stdin);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
        assert!(ran.stderr.ends_with(&format!("{hint}\n")), "{}", ran.stderr);
    };
    refused(&["--files-from", "-"], b"a.txt\0b.txt\0", "add -0 if NUL bytes stand between them");
    refused(&["--files-from", "-", "-0"], b"\0\0", "drop -0 if it has a name a line");
    refused(&["--files-from", "-", "-0"], &b"a".repeat(70_000), "drop -0 if it has a name a line");
    refused(&["--files-from", "gone"], b"", "gone: no such file or folder; check the path");
    #[cfg(target_os = "linux")]
    refused(&["--files-from", "/dev/zero"], b"", "add -0 if NUL bytes stand between them");
}

#[test]
fn standard_input_has_the_name_given() {
    let desk = Desk::new();
    assert_eq!(desk.run_with(&["--stdin-name", "wire/7.txt"], "So.").json()["source"], "wire/7.txt");
    let records = desk.run_with(&["--input", "jsonl", "--stdin-name", "wire"], "{\"text\": \"So.\"}").jsonl();
    assert_eq!(sources(&records), ["wire:1"]);
    let ran = desk.run_with(&["--stdin-name", "wire", "--max-bytes", "1"], "So.");
    assert!(ran.stderr.starts_with("extract: wire: larger than 1 bytes"), "{}", ran.stderr);
}

#[test]
fn fields_can_be_inside_fields() {
    let desk = Desk::new();
    let record = r#"{"meta": {"id": 7, "tags": ["a"]}, "content": [{"body": "It rained."}], "n": 1.50}"#;
    let fields = ["--input", "jsonl", "--text-field", "/content/0/body", "--id-field", "/meta/id"];
    let out = desk.run_with(&[&fields[..], &["--keep-fields"]].concat(), record).ok();
    assert!(out.trim_end().ends_with(r#","meta":{"meta":{"tags":["a"]},"content":[{}],"n":1.50}}"#), "{out}");
    assert_eq!(values(&out)[0]["source"], "7");
    let ran = desk.run_with(&fields, r#"{"meta": {"id": "x"}, "content": []}"#);
    assert_eq!(
        ran.jsonl_of(1),
        [
            json!({"source": "x", "error": "no field \"/content/0/body\"; name the field that holds the article with --text-field"})
        ]
    );
}

#[test]
fn tables_are_read_row_by_row() {
    let desk = Desk::new();
    desk.put("in/a.csv", "\u{feff}id,body,day\r\n7,\"“It rained,” \"\"she\"\"\nsaid.\",Monday\r\n,So.,\r\n");
    let arguments = ["in", "--input", "csv", "--text-field", "body"];
    let articles = desk.run(&[&arguments[..], &["--keep-fields"]].concat()).jsonl();
    assert_eq!(sources(&articles), ["7", "in/a.csv:3"]);
    assert_eq!((&articles[0]["meta"], &articles[1]["meta"]), (&json!({"day": "Monday"}), &json!({"day": ""})));
    assert_eq!(articles[0]["sentences"][0]["text"], "“It rained,” \"she\"\nsaid.");
    desk.put("b.csv", gzip(b"id,text\n1,caf\xe9\n2\n3,So.\n"));
    let articles = desk.run(&["b.csv", "--input", "csv"]).jsonl_of(1);
    assert_eq!(sources(&articles), ["1", "b.csv:3", "3"]);
    assert_eq!(articles[0]["sentences"][0]["text"], "café");
    assert!(articles[1]["error"].as_str().unwrap().starts_with("1 cells in this row and 2 names of columns; "));
}

#[test]
fn what_is_no_table_is_told() {
    let desk = Desk::new();
    let error = |table: &[u8], arguments: &[&str]| {
        let ran = desk.run_with(&[&["--input", "csv"], arguments].concat(), table);
        assert_eq!(ran.status, 1, "{}", ran.stdout);
        ran.stderr
    };
    let wide: Vec<u8> = "id,text\n1,So.\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        error(&wide, &[]),
        "extract: -:1: NUL bytes in the names of the columns; save the table as CSV in UTF-8\n"
    );
    assert!(error(b"id,body\n1,So.\n", &[]).starts_with("extract: -:2: no field \"text\"; "));
    let open = format!("text\n\"{}", "So.\n".repeat(9000));
    assert!(error(open.as_bytes(), &["--max-bytes", "1K"]).starts_with("extract: -:2: a row larger than 1 KiB"));
    let long = format!("text\n\"{}\"\nSo.\n", "So. ".repeat(300));
    assert_eq!(error(long.as_bytes(), &["--max-bytes", "1K"]).lines().count(), 1);
}

const PAGE: &str = "<!DOCTYPE html><html><head><title>Bridge stays shut</title></head><body><nav><a href=\"/\">Home</a></nav>\
    <article><h1>Bridge stays shut</h1><p>The Harbor Street bridge will stay closed, Mayor Ana Okoro said on Monday, \
    as the river is still rising and the pillars must be looked at one by one.</p><p>&ldquo;It holds, but not for a \
    bus,&rdquo; Okoro told reporters. &ldquo;We have twelve cracks, and we will mend all twelve.&rdquo;</p>\
    <p>Police said nobody was hurt, and asked drivers to take the road along the railway.</p></article></body></html>";

#[test]
fn pages_are_noticed_and_read() {
    let desk = Desk::with(&[("a.txt", PAGE), ("in/a.html", PAGE), ("in/b.htm", PAGE)]);
    let ran = desk.run(&["a.txt"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert_eq!(ran.stderr, "extract: a.txt: HTML, not plain text; read it with --input html\n");
    let articles = desk.run(&["in", "--input", "html"]).jsonl();
    assert_eq!(sources(&articles), ["in/a.html", "in/b.htm"]);
    let text: Vec<char> = articles[0]["text"].as_str().unwrap().chars().collect();
    let slice = |part: &Value| {
        let at = |end: &str| part[end].as_u64().unwrap() as usize;
        text[at("start")..at("end")].iter().collect::<String>()
    };
    let quotes = articles[0]["quotes"].as_array().unwrap();
    assert!(quotes.len() >= 2);
    for part in quotes.iter().flat_map(|quote| quote["parts"].as_array().unwrap()) {
        assert_eq!(slice(part), part["text"].as_str().unwrap());
    }
    assert_eq!(articles[0]["title"], "Bridge stays shut");
    assert_eq!(quotes[1]["speaker"]["name"], "Ana Okoro");
}

#[test]
fn the_text_of_a_page_stands_beside_its_table() {
    let desk = Desk::with(&[("in/a.html", PAGE)]);
    desk.run(&["in", "-q", "--input", "html", "--format", "csv", "--out-dir", "out"]).ok();
    assert_eq!(desk.list("out"), ["a.csv", "a.txt"]);
    assert!(desk.get("out/a.txt").contains("“It holds, but not for a bus,” Okoro told reporters."));
    desk.run(&["in", "-q", "--input", "html", "--out-dir", "json"]).ok();
    let article: Value = serde_json::from_str(&desk.get("json/a.json")).unwrap();
    assert_eq!(article["text"], desk.get("out/a.txt"));
}

#[test]
fn other_files_are_called_what_they_are() {
    let desk = Desk::new();
    for (bytes, kind) in [
        (&b"%PDF-1.7\n%\xe2\xe3"[..], "a PDF"),
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml\xff\0word/document.xml", "a Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "a Word file or another of the old Office"),
        (&gzip(gzip("So.")), "a file packed with gzip"),
    ] {
        let ran = desk.run_with(&[], bytes);
        assert_eq!(
            (ran.status, ran.stderr),
            (1, format!("extract: -: {kind}, not text; convert it to plain text first\n"))
        );
    }
}

#[test]
fn the_list_can_come_from_find() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b c.txt", ARTICLE)]);
    let mut find = Command::new("find");
    let find = find.args(["in", "-name", "*.txt", "-print0"]).current_dir(desk.path("")).stdout(Stdio::piped()).spawn();
    let Ok(mut find) = find else { return };
    let output = desk.command(&["--files-from", "-", "-0"]).stdin(find.stdout.take().unwrap()).output().unwrap();
    find.wait().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
    assert!(fs::metadata(desk.path("in/a.txt")).is_ok() && output.status.success());
}
