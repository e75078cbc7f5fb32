//! The command line, through the binary.

mod archives;
mod batch;
mod browser;
mod cases;
mod formats;
mod hostile;
mod info;
mod inputs;
mod lexicon;
mod out_dir;
mod pages;
mod recipes;
mod records;
mod resume;
mod schema;
mod summary;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder of its own, and `extract` run in it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Desk(TempDir::new().unwrap())
    }

    /// A desk with files.
    fn with(files: &[(&str, &str)]) -> Self {
        let desk = Desk::new();
        files.iter().for_each(|(path, text)| desk.put(path, text));
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn get(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file below a folder, sorted, but for what runs keep to resume by.
    fn list(&self, folder: &str) -> Vec<String> {
        fn walk(folder: &Path, base: &Path, found: &mut Vec<String>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, base, found);
                } else if path.extension().is_none_or(|extension| extension != "manifest") {
                    found.push(path.strip_prefix(base).unwrap().to_str().unwrap().replace('\\', "/"));
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.path(folder), &self.path(folder), &mut found);
        found.sort();
        found
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_extract"));
        command.args(arguments).current_dir(self.0.path()).env_remove("NO_COLOR");
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], stdin: impl AsRef<[u8]>) -> Ran {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        let bytes = stdin.as_ref().to_vec();
        // Fails when the program does not read to the end, which is its right.
        let feeder = std::thread::spawn(move || drop(pipe.write_all(&bytes)));
        let output = child.wait_with_output().unwrap();
        feeder.join().unwrap();
        Ran::from(output)
    }
}

/// What a run left.
#[derive(Debug)]
struct Ran {
    status: i32,
    stdout: String,
    stderr: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            status: output.status.code().expect("it ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("messages are UTF-8"),
        }
    }
}

impl Ran {
    /// Standard output of a run that went well and had nothing to say on standard error.
    #[track_caller]
    fn ok(self) -> String {
        assert_eq!((self.status, self.stderr.as_str()), (0, ""), "{}", self.stdout);
        self.stdout
    }

    #[track_caller]
    fn json(self) -> Value {
        let stdout = self.ok();
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error}: {stdout}"))
    }

    #[track_caller]
    fn jsonl(self) -> Vec<Value> {
        values(&self.ok())
    }
}

/// Each line as JSON.
#[track_caller]
fn values(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

/// The sources of articles, in order.
fn sources(articles: &[Value]) -> Vec<&str> {
    articles.iter().map(|article| article["source"].as_str().unwrap()).collect()
}

const ARTICLE: &str = "\
Harbor bridge stays shut

LINDHOLM — The Harbor Street bridge will stay closed, Mayor Ana Okoro said on Monday.

“It holds, but not for a bus,” Okoro told reporters. “We have twelve cracks, and we will mend all twelve.”

Police said nobody was hurt.
";

/// What a shell command shows on a terminal; nothing where there is no way to make one.
fn on_terminal(desk: &Desk, command: &str, environment: &[(&str, &str)]) -> Option<String> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let mut script = Command::new("script");
    script.args(["-qec", command, "/dev/null"]).current_dir(desk.0.path()).env_remove("NO_COLOR");
    script.envs(environment.iter().copied()).env("TERM", "xterm").stdin(Stdio::null());
    Some(String::from_utf8_lossy(&script.output().ok()?.stdout).into_owned())
}
