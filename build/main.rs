//! Makes what the program reads in place: the tables of words, the programs of the rules. Finds out which commit is built.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

mod records;
mod reporting;
mod rules;
mod words;

fn main() {
    println!("cargo::rustc-env=EXTRACT_VERSION={}", version());
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    for path in [
        "build",
        "src/lexicon",
        "src/rules/alphabet.rs",
        "src/rules/language",
        "src/quotes",
        "src/roles",
        "src/confidence/records.tsv",
    ] {
        println!("cargo::rerun-if-changed={path}");
    }
    let data = root.join("src/lexicon/data");
    let made = reporting::regular_forms(&data)
        .map(|verbs| words::build(&data, &out, &verbs))
        .and_then(|()| reporting::build(&data, &out))
        .and_then(|()| rules::build(&root, &out))
        .and_then(|()| records::build(&root, &out));
    if let Err(mistake) = made {
        println!("cargo::error={mistake}");
        std::process::exit(1);
    }
}

/// The version with the commit, where it is built from a repository.
fn version() -> String {
    let version = env::var("CARGO_PKG_VERSION").expect("cargo sets CARGO_PKG_VERSION");
    let git = |args: &[&str]| {
        let output = Command::new("git").args(args).output().ok().filter(|output| output.status.success())?;
        Some(String::from_utf8(output.stdout).ok()?.trim().to_string())
    };
    // A repository around the unpacked sources of a release is not theirs.
    if git(&["ls-files", "build/main.rs"]).is_none_or(|tracked| tracked.is_empty()) {
        return version;
    }
    // The log changes with every commit and checkout.
    for file in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", file]).filter(|path| Path::new(path).exists()) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    git(&["rev-parse", "--short", "HEAD"]).map_or(version.clone(), |commit| format!("{version} ({commit})"))
}
