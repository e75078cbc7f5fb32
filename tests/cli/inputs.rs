//! Files, folders and standard input; text that is not what it should be.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::{ARTICLE, Desk, sources};

#[test]
fn a_file_is_one_readable_object() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    let out = desk.run(&["a.txt"]).ok();
    assert!(out.starts_with("{\n  \"schema\": 1,\n  \"source\": \"a.txt\",\n"), "{out}");
    let article: serde_json::Value = serde_json::from_str(&out).unwrap();
    let keys: Vec<_> = ["schema", "source", "title", "byline", "dateline", "offsets", "sentences", "people", "quotes"]
        .into_iter()
        .filter(|key| article.get(key).is_none())
        .collect();
    assert!(keys.is_empty(), "missing: {keys:?}");
}

#[test]
fn standard_input_is_the_same_article() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    let file = desk.run(&["a.txt"]).ok().replace("\"source\": \"a.txt\"", "\"source\": \"-\"");
    assert_eq!(desk.run_with(&[], ARTICLE).ok(), file);
    assert_eq!(desk.run_with(&["-"], ARTICLE).ok(), file);
}

#[test]
fn several_inputs_are_lines_in_the_order_given() {
    let desk = Desk::with(&[("b.txt", ARTICLE), ("a.txt", ARTICLE)]);
    let articles = desk.run_with(&["b.txt", "-", "a.txt"], "Third.").jsonl();
    assert_eq!(sources(&articles), ["b.txt", "-", "a.txt"]);
}

#[test]
fn a_folder_is_read_to_its_depth_in_the_order_of_paths() {
    let desk = Desk::with(&[
        ("in/b.txt", ARTICLE),
        ("in/a/z.TXT", ARTICLE),
        ("in/a.txt", ARTICLE),
        ("in/notes.md", ARTICLE),
        ("in/.hidden.txt", ARTICLE),
        ("in/.git/c.txt", ARTICLE),
        ("in/B/c/d.txt", ARTICLE),
    ]);
    let articles = desk.run(&["in"]).jsonl();
    let found: Vec<_> = sources(&articles).into_iter().map(|source| source.replace('\\', "/")).collect();
    assert_eq!(found, ["in/B/c/d.txt", "in/a/z.TXT", "in/a.txt", "in/b.txt"]);
}

#[cfg(unix)]
#[test]
fn links_are_followed_to_files_but_not_in_circles() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("else/b.txt", ARTICLE)]);
    std::os::unix::fs::symlink("../else/b.txt", desk.path("in/link.txt")).unwrap();
    std::os::unix::fs::symlink(".", desk.path("in/circle")).unwrap();
    assert_eq!(sources(&desk.run(&["in"]).jsonl()), ["in/a.txt", "in/link.txt"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_and_not_read() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    std::os::unix::fs::symlink("nowhere", desk.path("in/b.txt")).unwrap();
    std::os::unix::net::UnixListener::bind(desk.path("in/c.txt")).unwrap();
    fs::create_dir(desk.path("in/d.txt")).unwrap();
    let ran = desk.run(&["in"]);
    assert_eq!((ran.status, sources(&crate::values(&ran.stdout))), (1, vec!["in/a.txt"]));
    assert_eq!(
        ran.stderr,
        "extract: in/b.txt: a link that leads nowhere; mend or remove it\n\
         extract: in/c.txt: not a regular file; to read it all the same, name it itself\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_read_all_the_same() {
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    fs::write(desk.path("in").join(std::ffi::OsStr::from_bytes(b"\xff.txt")), ARTICLE).unwrap();
    assert_eq!(sources(&desk.run(&["in"]).jsonl()), ["in/a.txt", "in/\u{fffd}.txt"]);
}

#[test]
fn a_name_cannot_command_the_terminal() {
    let ran = Desk::new().run(&["\u{1b}[31mred\u{7}.txt"]);
    assert_eq!(ran.stderr, "extract: \u{fffd}[31mred\u{fffd}.txt: no such file or folder; check the path\n");
}

#[test]
fn old_encodings_are_read() {
    let desk = Desk::new();
    desk.put("latin.txt", b"\x93It holds,\x94 Ana Okoro said.\n");
    desk.put("wide.txt", "\u{feff}It holds.".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    desk.put("bare.txt", "It holds.".encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    for (file, text, note) in [
        ("latin.txt", "“It holds,” Ana Okoro said.", "not UTF-8; 2 bytes of it are read as Windows-1252"),
        ("wide.txt", "It holds.", "read as UTF-16, little-endian"),
        ("bare.txt", "It holds.", "read as UTF-16, big-endian"),
    ] {
        assert_eq!(desk.run(&[file, "-q"]).json()["sentences"][0]["text"], text);
        let ran = desk.run(&[file]);
        assert_eq!((ran.status, ran.stderr), (0, format!("extract: {file}: {note}\n")));
    }
}

#[test]
fn a_folder_with_one_article_is_still_a_list() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    assert_eq!(desk.run(&["in"]).ok().lines().count(), 1);
    let list = desk.run(&["in", "--format", "json"]).json();
    assert_eq!(list.as_array().map(Vec::len), Some(1));
}

#[test]
fn format_json_of_several_is_an_array() {
    let desk = Desk::with(&[("a.txt", ARTICLE), ("b.txt", ARTICLE)]);
    let list = desk.run(&["a.txt", "b.txt", "--format", "json"]).json();
    assert_eq!(sources(list.as_array().unwrap()), ["a.txt", "b.txt"]);
    let one = desk.run(&["--format", "jsonl", "a.txt"]).ok();
    assert_eq!(one.lines().count(), 1);
}

#[test]
fn format_json_with_nothing_read_is_an_empty_array() {
    let ran = Desk::new().run(&["x.txt", "y.txt", "--format", "json"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, "[\n]\n"));
}

#[test]
fn an_empty_article_is_no_error() {
    let desk = Desk::with(&[("empty.txt", "")]);
    let article = desk.run(&["empty.txt"]).json();
    for list in ["sentences", "people", "quotes"] {
        assert_eq!(article[list], serde_json::json!([]), "{list}");
    }
    assert_eq!(article["title"], serde_json::Value::Null);
    desk.run_with(&[], "").json();
}

#[test]
fn one_bad_input_does_not_stop_the_others() {
    let desk = Desk::with(&[("a.txt", ARTICLE), ("b.txt", ARTICLE), ("picture.txt", "\u{89}PNG\0\0")]);
    fs::create_dir(desk.path("empty")).unwrap();
    let ran = desk.run(&["a.txt", "missing.txt", "picture.txt", "empty", "b.txt"]);
    assert_eq!(ran.status, 1);
    assert_eq!(sources(&crate::values(&ran.stdout)), ["a.txt", "b.txt"]);
    let messages: Vec<_> = ran.stderr.lines().collect();
    assert_eq!(messages.len(), 3, "{}", ran.stderr);
    assert_eq!(messages[0], "extract: missing.txt: no such file or folder; check the path");
    assert_eq!(messages[1], "extract: picture.txt: binary file, not text; convert it to plain text first");
    assert_eq!(messages[2], "extract: empty: no .txt file in this folder; name the files themselves");
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with(&[("locked.txt", ARTICLE)]);
    fs::set_permissions(desk.path("locked.txt"), fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(desk.path("locked.txt")).is_ok() {
        return; // The superuser may read everything.
    }
    let ran = desk.run(&["locked.txt"]);
    assert_eq!(ran.status, 1);
    assert_eq!(ran.stderr, "extract: locked.txt: not allowed to read it; check its permissions\n");
}

#[test]
fn offsets_count_what_is_asked_for() {
    let text = "Tempo 😀 “ja”. Second one.";
    let end = |unit: &str| {
        let desk = Desk::new();
        let article = desk.run_with(&["--offsets", unit], text).json();
        assert_eq!(article["offsets"], unit);
        let sentences = article["sentences"].as_array().unwrap().clone();
        sentences.last().unwrap()["end"].as_u64().unwrap() as usize
    };
    assert_eq!(end("char"), text.chars().count());
    assert_eq!(end("byte"), text.len());
    assert_eq!(end("utf16"), text.encode_utf16().count());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let desk = Desk::with(&[("a.txt", ARTICLE)]);
    for arguments in ["a.txt", "--schema", "--man", "--help", "--version"] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = desk.command(&[arguments]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(message.starts_with("extract: standard output cannot be written: No space left"), "{message}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::new();
    for n in 0..300 {
        desk.put(&format!("in/{n}.txt"), ARTICLE.repeat(40));
    }
    for arguments in [&["in"][..], &["in", "--format", "json"], &["in", "-j", "1"]] {
        let mut child =
            desk.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
