//! Going on where a run was stopped.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::{ARTICLE, Desk};

/// The first words of the closing line of a run over the folder "in".
#[track_caller]
fn counts(desk: &Desk, arguments: &[&str]) -> String {
    let ran = desk.run(&[&["in", "--out-dir", "out"], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    ran.stderr.split(" in ").next().unwrap().to_string()
}

#[track_caller]
fn refused(desk: &Desk, arguments: &[&str], message: &str) {
    let before = tree(desk, "out");
    let ran = desk.run(&[&["in", "--out-dir", "out"], arguments].concat());
    assert_eq!((ran.status, ran.stderr.as_str()), (2, format!("extract: {message}\n").as_str()));
    assert_eq!(tree(desk, "out"), before);
}

/// Every file of a folder with what it holds, the hidden ones too.
fn tree(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files: Vec<String> = desk.list(folder);
    let hidden =
        fs::read_dir(desk.path(folder)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.extend(hidden.filter(|name| name.ends_with(".manifest")));
    files.into_iter().map(|file| (file.clone(), fs::read(desk.path(&format!("{folder}/{file}"))).unwrap())).collect()
}

#[test]
fn what_is_done_is_left_out() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", ARTICLE), ("in/c.txt", ARTICLE)]);
    assert_eq!(counts(&desk, &["--resume"]), "3 articles, 9 quotes, 3 people, 0 failures");
    assert_eq!(counts(&desk, &["--resume"]), "0 articles, 0 quotes, 0 people, 0 failures, 3 up to date");
    fs::remove_file(desk.path("out/b.json")).unwrap();
    desk.put("out/c.json", "");
    assert_eq!(counts(&desk, &["--resume"]), "2 articles, 6 quotes, 2 people, 0 failures, 1 up to date");
    assert_eq!(desk.get("out/c.json"), desk.run(&["in/c.txt"]).ok());
    assert_eq!(counts(&desk, &[]), "3 articles, 9 quotes, 3 people, 0 failures");
    assert_eq!(counts(&desk, &["--resume"]), "0 articles, 0 quotes, 0 people, 0 failures, 3 up to date");
}

#[test]
fn a_changed_article_is_told_by_its_bytes() {
    let desk = Desk::with(&[("in/a.txt", "One.\n"), ("in/b.txt", "Two.\n")]);
    counts(&desk, &[]);
    let before = fs::metadata(desk.path("in/a.txt")).unwrap().modified().unwrap();
    desk.put("in/a.txt", "Six.\n");
    // As old as what it replaces, and as long; the other only looks newer.
    let age = |path: &str, time| {
        fs::File::options().write(true).open(desk.path(path)).unwrap().set_modified(time).unwrap();
    };
    age("in/a.txt", before);
    age("in/b.txt", SystemTime::now() + Duration::from_secs(100));
    assert_eq!(counts(&desk, &["--resume"]), "1 article, 0 quotes, 0 people, 0 failures, 1 up to date");
    assert!(desk.get("out/a.json").contains("Six."));
}

#[test]
fn a_name_is_part_of_what_was_made() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    counts(&desk, &[]);
    let ran = desk.run(&["./in", "--out-dir", "out", "--resume"]);
    assert!(ran.stderr.starts_with("1 article, "), "{}", ran.stderr);
    assert!(desk.get("out/a.json").contains("\"source\": \"./in/a.txt\""));
}

#[test]
fn other_options_are_refused_or_begin_anew() {
    let desk = Desk::with(&[("in/a.txt", "“Čas,” she said.\n"), ("in/b.txt", ARTICLE), ("mine.toml", "titles = []\n")]);
    counts(&desk, &[]);
    let helps = "add --overwrite to make everything anew, or choose another --out-dir";
    refused(
        &desk,
        &["--resume", "--offsets", "byte"],
        &format!("out: what is there was made with another --offsets; {helps}"),
    );
    refused(
        &desk,
        &["--resume", "--explain", "--lexicon", "mine.toml"],
        &format!("out: what is there was made with another --explain and another --lexicon; {helps}"),
    );
    let anew = ["--resume", "--overwrite", "--offsets", "byte"];
    assert_eq!(counts(&desk, &anew), "2 articles, 4 quotes, 1 person, 0 failures");
    assert_eq!(counts(&desk, &anew), "0 articles, 0 quotes, 0 people, 0 failures, 2 up to date");
    // Outputs of another format stand beside them.
    assert_eq!(counts(&desk, &["--resume", "--format", "csv"]), "2 articles, 4 quotes, 1 person, 0 failures");
    assert_eq!(counts(&desk, &anew), "0 articles, 0 quotes, 0 people, 0 failures, 2 up to date");
}

#[test]
fn another_version_is_refused() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    counts(&desk, &[]);
    let manifest = desk.get("out/.extract-json.manifest");
    let version = manifest.split("\"version\":\"").nth(1).unwrap().split('"').next().unwrap();
    desk.put("out/.extract-json.manifest", manifest.replacen(version, "0.0.1", 1));
    let helps = "add --overwrite to make everything anew, or choose another --out-dir";
    refused(&desk, &["--resume"], &format!("out: what is there was made with another version; {helps}"));
    fs::remove_file(desk.path("out/.extract-json.manifest")).unwrap();
    let ran = desk.run(&["in", "--out-dir", "out", "--resume"]);
    assert_eq!(
        (ran.status, ran.stderr),
        (2, format!("extract: out: nothing tells which options made out/a.json; {helps}\n"))
    );
}

#[test]
fn a_run_with_other_options_that_was_stopped_leaves_no_old_output() {
    let desk = Desk::new();
    (0..200).for_each(|n| desk.put(&format!("in/{n:03}.txt"), ARTICLE.repeat(20)));
    counts(&desk, &[]);
    let mut child = start(&desk, &["in", "--out-dir", "out", "--offsets", "byte", "-j", "1"]);
    while !desk.get("out/000.json").contains("\"offsets\": \"byte\"") {
        sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(desk.get("out/199.json").contains("\"offsets\": \"char\""));
    counts(&desk, &["--offsets", "byte", "--resume"]);
    assert!(desk.list("out").iter().all(|file| desk.get(&format!("out/{file}")).contains("\"offsets\": \"byte\"")));
}

#[test]
fn the_index_counts_what_was_done_before() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/b.txt", "“So,” said Bo Lindt.\n")]);
    counts(&desk, &["--format", "html"]);
    let index = desk.get("out/index.html");
    fs::remove_file(desk.path("out/b.html")).unwrap();
    fs::remove_file(desk.path("out/index.html")).unwrap();
    let went = counts(&desk, &["--format", "html", "--resume"]);
    assert_eq!(went, "1 article, 1 quote, 1 person, 0 failures, 1 up to date");
    assert_eq!(desk.get("out/index.html"), index);
}

#[test]
fn two_runs_do_not_write_into_one_folder() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE)]);
    let mut first = desk.command(&["-", "--out-dir", "out"]).stdin(Stdio::piped()).spawn().unwrap();
    while !desk.path("out/.extract-json.manifest").exists() {
        sleep(Duration::from_millis(1));
    }
    sleep(Duration::from_millis(100));
    let second = desk.run(&["in", "--out-dir", "out"]);
    let message = "extract: out: another run writes there; wait for its end, or choose another --out-dir\n";
    assert_eq!((second.status, second.stderr.as_str()), (2, message));
    drop(first.stdin.take());
    assert!(first.wait().unwrap().success());
    assert_eq!(desk.list("out"), ["stdin.json"]);
    desk.run(&["in", "-q", "--out-dir", "out"]).ok();
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_ends_between_two_outputs_and_says_how_to_go_on() {
    let desk = Desk::new();
    (0..400).for_each(|n| desk.put(&format!("in/{n:03}.txt"), ARTICLE.repeat(30)));
    for (signal, status, word) in [("INT", 130, "interrupted"), ("TERM", 143, "terminated")] {
        let _ = fs::remove_dir_all(desk.path("out"));
        let child = start(&desk, &["in", "--out-dir", "out"]);
        while !desk.path("out/000.json").exists() {
            sleep(Duration::from_millis(1));
        }
        send(signal, &child);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(status));
        let told = format!("extract: {word}; every file written is whole: go on with the same options and --resume\n");
        assert_eq!(String::from_utf8_lossy(&output.stderr), told);
        let files = desk.list("out");
        assert!((1..400).contains(&files.len()) && files.iter().all(|file| file.ends_with(".json")), "{files:?}");
        files.iter().for_each(|file| {
            drop(serde_json::from_str::<serde_json::Value>(&desk.get(&format!("out/{file}"))).unwrap())
        });
        let child =
            desk.command(&["in", "--format", "json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        wait_until_it_watches(&child);
        send(signal, &child);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(status));
        let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("a whole list");
        assert!(list.len() < 400);
        assert!(
            String::from_utf8_lossy(&output.stderr)
                .starts_with(&format!("extract: {word}; what was printed is whole; "))
        );
    }
}

#[cfg(unix)]
#[test]
fn a_run_that_waits_for_its_input_can_be_interrupted() {
    let desk = Desk::new();
    for arguments in [&["--input", "jsonl"][..], &[]] {
        let mut child = desk
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let open = child.stdin.take();
        wait_until_it_watches(&child);
        send("INT", &child);
        assert_eq!(child.wait_with_output().unwrap().status.code(), Some(130));
        drop(open);
    }
}

fn start(desk: &Desk, arguments: &[&str]) -> Child {
    desk.command(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

#[cfg(unix)]
fn send(signal: &str, child: &Child) {
    let sent = std::process::Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Waits until a run would notice an interrupt.
#[cfg(unix)]
fn wait_until_it_watches(child: &Child) {
    let watches = |status: String| {
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:")).expect("the signals it catches");
        u64::from_str_radix(caught.trim(), 16).unwrap() & 0b10 != 0
    };
    match fs::read_to_string("/proc/self/status") {
        Ok(_) => {
            while !watches(fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap()) {
                sleep(Duration::from_millis(1));
            }
        }
        Err(_) => sleep(Duration::from_secs(2)),
    }
}

/// How many articles a run that is killed has, and how often it is: more with `EXTRACT_KILLS=1`.
fn kills() -> (usize, usize) {
    if std::env::var_os("EXTRACT_KILLS").is_some() { (3000, 50) } else { (300, 8) }
}

#[cfg(unix)]
#[test]
fn killed_runs_go_on_to_what_an_undisturbed_run_leaves() {
    let (articles, kills) = kills();
    let desk = Desk::new();
    for n in 0..articles {
        desk.put(&format!("in/{}/{n:04}.txt", n % 7), format!("Story {n}.\n\n{}", ARTICLE.repeat(n % 5 + 1)));
    }
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for format in ["json", "jsonl", "csv", "tsv", "text", "brat", "html"] {
        let began = SystemTime::now();
        desk.run(&["in", "-q", "--format", format, "--out-dir", "whole"]).ok();
        let whole = began.elapsed().unwrap();
        for n in 0..kills {
            let child = start(&desk, &["in", "-q", "--format", format, "--out-dir", "out", "--resume"]);
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            // Together about as long as the run, so that it is killed at its start, on its way and at its end.
            sleep(whole * (random % 1000) as u32 / 500 / kills as u32);
            send(if n % 2 == 0 { "KILL" } else { "TERM" }, &child);
            child.wait_with_output().unwrap();
        }
        desk.run(&["in", "-q", "--format", format, "--out-dir", "out", "--resume"]).ok();
        assert_eq!(tree(&desk, "out"), tree(&desk, "whole"), "{format}");
        fs::remove_dir_all(desk.path("out")).unwrap();
        fs::remove_dir_all(desk.path("whole")).unwrap();
    }
}
