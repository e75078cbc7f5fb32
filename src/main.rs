//! The command line.
use std::io::Read;
fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut paths: Vec<std::path::PathBuf> = Vec::new();
    for a in args.iter().filter(|a| !a.starts_with("--") && *a != "jsonl" && *a != "json") {
        let p = std::path::PathBuf::from(a);
        if p.is_dir() {
            let mut v: Vec<_> = std::fs::read_dir(&p)
                .unwrap()
                .map(|e| e.unwrap().path())
                .filter(|p| p.extension().is_some_and(|e| e == "txt"))
                .collect();
            v.sort();
            paths.extend(v);
        } else {
            paths.push(p);
        }
    }
    if paths.is_empty() {
        let mut s = String::new();
        std::io::stdin().read_to_string(&mut s).unwrap();
        println!("{}", serde_json::to_string_pretty(&extract::extract(&s)).unwrap());
    }
    for p in paths {
        let s = String::from_utf8_lossy(&std::fs::read(&p).unwrap()).into_owned();
        println!(
            "{}",
            serde_json::to_string(&extract::extract_with(&s, p.to_str().unwrap(), &Default::default())).unwrap()
        );
    }
}
