//! The way of the data is the way of the imports: a stage imports only what stands before it, and no two files of a stage
//! import each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the library from the bottom up. What stands in one line does not know each other.
const ORDER: &[&[&str]] = &[
    &["span", "rules", "lexicon"],
    &["text"],
    &["article"],
    &["syntax"],
    &["people"],
    &["roles"],
    &["quotes"],
    &["speakers"],
    &["confidence"],
    &["assemble", "rule_list"],
    &["html", "many"],
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        match entry.is_dir() {
            true => files(&entry, found),
            false if entry.extension().is_some_and(|extension| extension == "rs") => found.push(entry),
            false => {}
        }
    }
}

/// Every file under `src/<module>.rs` and `src/<module>/`, with its code: without comments and tests.
fn code_of(module: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    if src.join(module).is_dir() {
        files(&src.join(module), &mut paths);
    } else {
        paths.push(src.join(format!("{module}.rs")));
    }
    let code = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a file");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    paths.iter().map(|path| (path.clone(), code(path))).collect()
}

/// The names that stand behind `prefix` in code, also those of a group: `super::{a::B, c::D}`.
fn names_behind(code: &str, prefix: &str) -> BTreeSet<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{').and_then(|group| group.split_once("};")) {
            Some((group, _)) => names.extend(group.split(',').map(|part| name(part.trim()))),
            None => drop(names.insert(name(rest))),
        }
    }
    names
}

#[test]
fn a_stage_imports_only_what_stands_before_it() {
    let mut wrong = Vec::new();
    for (rank, modules) in ORDER.iter().enumerate() {
        for module in *modules {
            for (path, code) in code_of(module) {
                for other in names_behind(&code, "crate::").iter().filter(|other| *other != module) {
                    let known = ORDER.iter().position(|modules| modules.contains(&other.as_str()));
                    if known.is_some_and(|known| known >= rank) {
                        wrong.push(format!("{} imports {other}", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_of_the_library_has_its_place() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("src/lib.rs");
    let modules = lib.lines().filter_map(|line| line.split_once("mod ")?.1.strip_suffix(';'));
    let modules: Vec<&str> = modules.filter(|module| module.chars().all(|c| c.is_alphanumeric() || c == '_')).collect();
    assert!(modules.len() > 8, "{modules:?}");
    for module in modules {
        assert!(ORDER.iter().any(|known| known.contains(&module)), "{module}");
    }
}

#[test]
fn no_two_files_of_a_stage_import_each_other() {
    for module in ORDER.iter().flat_map(|modules| modules.iter()) {
        let code = code_of(module);
        let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let imports: BTreeMap<String, BTreeSet<String>> =
            code.iter().map(|(path, code)| (name(path), names_behind(code, "super::"))).collect();
        for (file, _) in code.iter().filter(|(path, _)| name(path) != "mod") {
            // What a file reaches by its imports, on and on.
            let (mut reached, mut todo) = (BTreeSet::new(), vec![name(file)]);
            while let Some(next) = todo.pop() {
                for import in imports.get(&next).into_iter().flatten().filter(|import| imports.contains_key(*import)) {
                    if reached.insert(import.clone()) {
                        todo.push(import.clone());
                    }
                }
            }
            assert!(!reached.contains(&name(file)), "{} imports itself by way of {reached:?}", file.display());
        }
    }
}
