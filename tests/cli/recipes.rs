//! The recipes of the documentation. Only where the variable `EXTRACT_RECIPES` asks for them, as they need other
//! programs; its value `update` writes down what they print.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use crate::Desk;

/// Runs every recipe of a page, which is a block for the shell or Python followed by a block of what it prints; the page as it
/// would have to be, and how many recipes it has.
fn tried(desk: &Desk, page: &str) -> (String, usize) {
    let programs = Path::new(env!("CARGO_BIN_EXE_extract")).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let (mut shown, mut rest) = (String::new(), page);
    let mut recipes = 0;
    let next =
        |rest: &str| ["```sh\n", "```python\n"].iter().filter_map(|fence| Some((rest.find(fence)?, *fence))).min();
    while let Some((at, fence)) = next(rest) {
        let (before, block) = rest.split_at(at);
        let (recipe, after) = block[fence.len()..].split_once("```\n").expect("the commands end");
        writeln!(shown, "{before}{fence}{recipe}```").unwrap();
        let result = ["\n```text\n", "\n```json\n"].into_iter().find(|fence| after.starts_with(fence));
        let Some(result) = result else {
            rest = after;
            continue;
        };
        rest = after[result.len()..].split_once("```\n").expect("the result ends").1;
        let (program, arguments) = match fence {
            "```sh\n" => ("bash", &["-euo", "pipefail", "-c", recipe][..]),
            _ => ("python3", &["-c", recipe][..]),
        };
        let output =
            Command::new(program).args(arguments).current_dir(desk.path("")).env("PATH", &path).output().unwrap();
        // Status 141 is a writer whose reader had seen enough: `| head`.
        assert!(
            matches!(output.status.code(), Some(0 | 1 | 141)),
            "{recipe}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(!printed.trim().is_empty(), "{recipe}\n{}", String::from_utf8_lossy(&output.stderr));
        // Trailing blanks are not kept in the page.
        let printed: String = printed.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect();
        writeln!(shown, "{result}{printed}```").unwrap();
        recipes += 1;
    }
    (shown + rest, recipes)
}

#[test]
fn recipes_print_what_the_pages_show() {
    let Ok(mode) = std::env::var("EXTRACT_RECIPES") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let desk = Desk::new();
    for fixture in std::fs::read_dir(root.join("fixtures")).unwrap().map(|entry| entry.unwrap().path()) {
        desk.put(
            &format!("fixtures/{}", fixture.file_name().unwrap().to_str().unwrap()),
            std::fs::read(&fixture).unwrap(),
        );
    }
    for (page, fewest) in [("README.md", 6), ("docs/recipes.md", 21), ("docs/python.md", 7)] {
        let page = root.join(page);
        let text = std::fs::read_to_string(&page).unwrap();
        let (shown, recipes) = tried(&desk, &text);
        assert!(recipes >= fewest, "{recipes} recipes in {}", page.display());
        if mode == "update" {
            std::fs::write(page, shown).unwrap();
        } else {
            assert_eq!(shown, text, "{}", page.display());
        }
    }
}
