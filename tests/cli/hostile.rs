//! Texts, files and folders that nobody wishes for: each has an outcome that a person would call right.

use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{ARTICLE, Desk, sources, values};

/// The article of a text, in a unit; it takes no more than seconds, and every span is its text.
#[track_caller]
fn read(text: &str) -> Value {
    let started = Instant::now();
    let article = Desk::new().run_with(&["--offsets", "byte"], text).json();
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
    let check = |part: &Value| {
        let at = |end: &str| part[end].as_u64().unwrap() as usize;
        assert_eq!(&text[at("start")..at("end")], part["text"].as_str().unwrap());
    };
    article["sentences"].as_array().unwrap().iter().for_each(check);
    article["quotes"].as_array().unwrap().iter().flat_map(|quote| quote["parts"].as_array().unwrap()).for_each(check);
    article
}

fn quotes(article: &Value) -> Vec<&str> {
    article["quotes"].as_array().unwrap().iter().map(|quote| quote["text"].as_str().unwrap()).collect()
}

#[test]
fn nesting_of_quotes() {
    let deep = format!("{}It holds,{} Mayor Ana Okoro said.", "“‘".repeat(5000), "’”".repeat(5000));
    let article = read(&deep);
    assert_eq!(article["people"][0]["name"], "Ana Okoro");
    for unclosed in ["“", "‘", "\"", "“It holds, ", "(“[", "Okoro said that ", "said Ana Okoro, who said "] {
        read(&unclosed.repeat(10_000));
    }
}

#[test]
fn a_million_paragraphs() {
    let article = read(&"So.\n\n".repeat(1_000_000));
    assert_eq!(article["sentences"].as_array().unwrap().len(), 1_000_000);
    assert_eq!(article["sentences"][999_999]["paragraph"], 999_999);
}

#[test]
fn one_paragraph_without_end() {
    read(&"a".repeat(3_000_000));
    read(&"Ana Okoro, ".repeat(20_000));
    read(&"\n".repeat(2_000_000));
    read(&"\u{301}".repeat(500_000));
}

#[test]
fn control_and_invisible_characters() {
    let controls: Vec<char> = ('\u{1}'..='\u{1f}').chain('\u{7f}'..='\u{9f}').collect();
    let invisible = [
        '\u{200b}',
        '\u{200d}',
        '\u{2060}',
        '\u{ad}',
        '\u{fe0f}',
        '\u{202a}',
        '\u{202e}',
        '\u{2066}',
        '\u{2069}',
        '\u{e0001}',
    ];
    for c in controls.into_iter().chain(invisible) {
        let article = read(&format!("{c}“It holds,” Mayor Ana Okoro said.{c}\n\nPolice said {c}nobody was hurt.\n"));
        assert_eq!(quotes(&article)[0], "“It holds,”", "{c:?}");
        read(&format!("“It {c} holds{c},{c}” {c}Mayor{c} Ana{c} Okoro{c} said{c}.{c}"));
    }
}

#[test]
fn an_article_with_marks_of_direction_does_not_turn_the_terminal() {
    let shown = Desk::new().run_with(&["--format", "text"], "“It holds\u{1b}[2J,” Mayor Ana Okoro said.\u{7}\n").ok();
    assert!(!shown.contains(['\u{1b}', '\u{7}']), "{shown:?}");
}

#[test]
fn an_input_larger_than_the_bound_is_refused_and_the_others_are_read() {
    let desk = Desk::with(&[("a.txt", ARTICLE), ("b.txt", "So."), ("c.txt", ARTICLE)]);
    let ran = desk.run(&["a.txt", "b.txt", "--max-bytes", "8"]);
    let told = "larger than 8 bytes, and not read; set --max-bytes higher, or to 0 for any size";
    assert_eq!((ran.status, ran.stderr), (1, format!("extract: a.txt: {told}\n")));
    assert_eq!(sources(&values(&ran.stdout)), ["b.txt"]);
    let ran = desk.run_with(&["--max-bytes", "8"], ARTICLE);
    assert_eq!((ran.status, ran.stderr), (1, format!("extract: -: {told}\n")));
    desk.run(&["a.txt", "--max-bytes", "0"]).json();
    desk.run(&["a.txt", "--max-bytes", &ARTICLE.len().to_string()]).json();
}

#[test]
fn a_record_larger_than_the_bound_keeps_its_place() {
    let records =
        format!("{{\"text\": \"One.\"}}\n{{\"text\": \"{}\"}}\n{{\"text\": \"Three.\"}}\n", "So. ".repeat(100));
    let ran = Desk::new().run_with(&["--input", "jsonl", "--max-bytes", "64"], records);
    assert_eq!(ran.status, 1);
    let lines = values(&ran.stdout);
    assert_eq!(sources(&lines), ["-:1", "-:2", "-:3"]);
    assert!(lines[1]["error"].as_str().unwrap().starts_with("larger than 64 bytes"));
}

/// What a command of the shell prints and says, with 1 GB of memory at most.
#[cfg(target_os = "linux")]
#[track_caller]
fn in_little_memory(desk: &Desk, arguments: &str) -> (Option<i32>, String) {
    let command = format!("ulimit -v 1000000; exec '{}' -j 2 {arguments}", env!("CARGO_BIN_EXE_extract"));
    let output = std::process::Command::new("sh").args(["-c", &command]).current_dir(desk.path("")).output().unwrap();
    assert!(output.stdout.is_empty());
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn what_has_no_end_is_read_to_the_bound() {
    let desk = Desk::new();
    fs::File::create(desk.path("sparse.txt")).unwrap().set_len(8 << 30).unwrap();
    desk.put("bomb.txt.gz", bomb());
    let told = "larger than 64 MiB, and not read; set --max-bytes higher, or to 0 for any size";
    for input in ["/dev/zero", "sparse.txt", "bomb.txt.gz"] {
        assert_eq!(in_little_memory(&desk, input), (Some(1), format!("extract: {input}: {told}\n")));
    }
    assert_eq!(in_little_memory(&desk, "< /dev/zero"), (Some(1), format!("extract: -: {told}\n")));
    let (status, told) = in_little_memory(&desk, "--input jsonl --max-bytes 1M /dev/zero");
    assert_eq!(status, Some(1));
    assert!(told.ends_with("; no line break follows, so the rest is left out\n"), "{told}");
    assert_eq!(in_little_memory(&desk, "--input csv /dev/zero").0, Some(1));
    let (status, told) = in_little_memory(&desk, "--lexicon /dev/zero sparse.txt");
    assert_eq!(status, Some(2));
    assert!(told.starts_with("extract: /dev/zero: larger than 64 MiB"), "{told}");
}

/// 300 MB of nothing, packed.
#[cfg(target_os = "linux")]
fn bomb() -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    (0..300).for_each(|_| packer.write_all(&vec![b' '; 1_000_000]).unwrap());
    packer.finish().unwrap()
}

#[test]
fn pages_of_nothing_but_tags() {
    let desk = Desk::new();
    let told = |page: String| {
        let started = Instant::now();
        let ran = desk.run_with(&["--input", "html"], page);
        assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
        assert_eq!(ran.status, i32::from(!ran.stderr.is_empty()), "{}", ran.stderr);
        ran.stderr
    };
    let too_deep = "extract: -: elements nested too deep to be a page; convert it to plain text first\n";
    assert_eq!(told("<div>".repeat(100_000)), too_deep);
    assert_eq!(told("<b><p>x".repeat(100_000)), too_deep);
    told(format!("<html><body>{}It rained.", "<div>".repeat(900)));
    for tags in ["<tr><td>x", "<p>It rained.", "<option>x", "<!-- x -->", "&amp;", "<br>", "</div>", "<a href=x>y</a>"]
    {
        told(format!("<html><body>{}", tags.repeat(50_000)));
    }
    told("<script>".repeat(50_000));
    assert!(told(String::new()).starts_with("extract: -: no article found in this page; "));
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_circles() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    for (target, link) in [("b.txt", "in/c.txt"), ("c.txt", "in/b.txt"), ("..", "in/up"), ("self.txt", "in/self.txt")] {
        std::os::unix::fs::symlink(target, desk.path(link)).unwrap();
    }
    let ran = desk.run(&["in"]);
    assert_eq!((ran.status, sources(&values(&ran.stdout))), (1, vec!["in/a.txt"]));
    let named: Vec<&str> = ran.stderr.lines().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert_eq!(named, ["in/b.txt", "in/c.txt", "in/self.txt"], "{}", ran.stderr);
}

#[cfg(unix)]
#[test]
fn names_with_line_breaks_and_commands() {
    let desk = Desk::with(&[("in/a\nb.txt", ARTICLE), ("in/\u{1b}[31mc.txt", ARTICLE), ("in/d\u{202e}.txt", ARTICLE)]);
    let articles = desk.run(&["in"]).jsonl();
    assert_eq!(sources(&articles), ["in/\u{1b}[31mc.txt", "in/a\nb.txt", "in/d\u{202e}.txt"]);
    desk.run(&["in", "-q", "--out-dir", "out"]).ok();
    assert_eq!(desk.list("out"), ["\u{1b}[31mc.json", "a\nb.json", "d\u{202e}.json"]);
    let ran = desk.run(&["in/gone\n\u{1b}]0;title\u{7}.txt"]);
    assert!(!ran.stderr.contains(['\u{1b}', '\u{7}']), "{:?}", ran.stderr);
}

/// A command that the superuser runs as nobody, as nothing is forbidden to the superuser.
#[cfg(unix)]
fn as_nobody(desk: &Desk, arguments: &[&str]) -> std::process::Output {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let program = desk.path("extract");
    fs::copy(env!("CARGO_BIN_EXE_extract"), &program).unwrap();
    let open = |path| fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    open(desk.path(""));
    open(program.clone());
    let mut command = std::process::Command::new(program);
    command.args(arguments).current_dir(desk.path("")).stdin(Stdio::null());
    let is_root = std::process::Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
    if is_root {
        command.uid(65534).gid(65534);
    }
    command.output().unwrap()
}

#[cfg(unix)]
#[test]
fn folders_and_files_without_permission() {
    use std::os::unix::fs::PermissionsExt;
    let desk =
        Desk::with(&[("in/a.txt", ARTICLE), ("in/shut/b.txt", ARTICLE), ("in/shut.txt", ARTICLE), ("out/c.txt", "")]);
    let permit = |path: &str, mode| fs::set_permissions(desk.path(path), fs::Permissions::from_mode(mode)).unwrap();
    permit("in/shut", 0o000);
    permit("in/shut.txt", 0o000);
    let output = as_nobody(&desk, &["in"]);
    let told = String::from_utf8(output.stderr).unwrap();
    let hint = "not allowed to read it; check its permissions";
    assert_eq!(told, format!("extract: in/shut: {hint}\nextract: in/shut.txt: {hint}\n"));
    assert_eq!(sources(&values(&String::from_utf8(output.stdout).unwrap())), ["in/a.txt"]);
    assert_eq!(output.status.code(), Some(1));
    permit("out", 0o555);
    let output = as_nobody(&desk, &["in/a.txt", "--out-dir", "out"]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("extract: out/.extract-json.manifest: cannot be written: Permission denied"), "{told}");
    assert_eq!(output.status.code(), Some(2));
    permit("in/shut", 0o755);
}

#[cfg(unix)]
fn fifo(desk: &Desk, path: &str) {
    assert!(std::process::Command::new("mkfifo").arg(desk.path(path)).status().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read_where_it_is_named() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    fifo(&desk, "in/b.txt");
    let ran = desk.run(&["in"]);
    let told = "extract: in/b.txt: not a regular file; to read it all the same, name it itself\n";
    assert_eq!((ran.status, ran.stderr.as_str()), (1, told));
    let child = desk.command(&["in/b.txt"]).stdout(Stdio::piped()).spawn().unwrap();
    fs::write(desk.path("in/b.txt"), ARTICLE).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap()["source"], "in/b.txt");
}

#[cfg(unix)]
#[test]
fn files_that_vanish_or_shrink_on_the_way() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", ARTICLE), ("in/c.txt", ARTICLE)]);
    fifo(&desk, "first");
    let mut command = desk.command(&["first", "in", "-j", "1", "-q", "--out-dir", "out"]);
    let child = command.stderr(Stdio::piped()).spawn().unwrap();
    while !desk.path("out/.extract-json.manifest").exists() {
        std::thread::sleep(Duration::from_millis(1));
    }
    // It has seen all names by now, and waits for the first.
    fs::remove_file(desk.path("in/a.txt")).unwrap();
    desk.put("in/b.txt", "So.\n");
    fs::write(desk.path("first"), ARTICLE).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = "extract: in/a.txt: no such file or folder; check the path\n";
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), told));
    assert_eq!(desk.list("out"), ["b.json", "c.json", "first.json"]);
    assert!(desk.get("out/b.json").contains("So."));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_the_run_and_leaves_no_rest() {
    let desk = Desk::new();
    (0..100).for_each(|n| desk.put(&format!("in/{n:02}.txt"), ARTICLE));
    fs::create_dir(desk.path("out")).unwrap();
    let mount = "mount -t tmpfs -o size=64k tmpfs out 2> refused || exit 77";
    let look = "ls -A out > left; for file in out/*.json; do tail -n 1 $file; done | sort -u > ends";
    let extract = env!("CARGO_BIN_EXE_extract");
    let script = format!("{mount}; '{extract}' in -q -o out; status=$?; {look}; umount out; exit $status");
    let output =
        std::process::Command::new("unshare").args(["-rm", "sh", "-c", &script]).current_dir(desk.path("")).output();
    let Some(output) = output.ok().filter(|output| output.status.code().is_some_and(|status| status != 77)) else {
        return; // Not allowed to mount anything here.
    };
    let told = String::from_utf8_lossy(&output.stderr);
    if desk.path("refused").exists() {
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("cannot be written: No space left on device"), "{told}");
        assert!(told.ends_with("; make room for it, and go on with --resume\n"), "{told}");
        let left = desk.get("left");
        assert!(left.lines().count() > 1 && !left.contains(".part"), "{left}");
        assert_eq!(desk.get("ends"), "}\n");
    }
}

#[cfg(unix)]
#[test]
fn an_input_that_is_the_output_too_is_refused() {
    let desk = Desk::with(&[("a.jsonl", "{\"text\": \"So.\"}\n"), ("b.jsonl", "{\"text\": \"So.\"}\n")]);
    let append = fs::File::options().append(true).open(desk.path("a.jsonl")).unwrap();
    let output = desk.command(&["b.jsonl", "a.jsonl", "--input", "jsonl"]).stdout(append).output().unwrap();
    let told = "extract: a.jsonl: is where the output goes too; redirect that to another file\n";
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), told));
    assert_eq!(desk.get("a.jsonl").lines().count(), 2);
}
