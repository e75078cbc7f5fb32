//! The recipes of the documentation. Only where the variable `EXTRACT_RECIPES` asks for them, as they need other
//! programs; its value `update` writes down what they print.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use crate::Desk;

/// Runs every recipe of a page, which is a block of commands followed by a block of what they print; the page as it
/// would have to be, and how many recipes it has.
fn tried(desk: &Desk, page: &str) -> (String, usize) {
    let programs = Path::new(env!("CARGO_BIN_EXE_extract")).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut blocks = page.split("```sh\n");
    let mut shown = blocks.next().unwrap().to_string();
    let mut recipes = 0;
    for block in blocks {
        let (recipe, rest) = block.split_once("```\n").expect("the commands end");
        write!(shown, "```sh\n{recipe}```\n").unwrap();
        let result = ["\n```text\n", "\n```json\n"].into_iter().find(|fence| rest.starts_with(fence));
        let Some(fence) = result else {
            shown += rest;
            continue;
        };
        let (_, rest) = rest[fence.len()..].split_once("```\n").expect("the result ends");
        let output = Command::new("bash")
            .args(["-euo", "pipefail", "-c", recipe])
            .current_dir(desk.path(""))
            .env("PATH", &path)
            .output()
            .unwrap();
        // Status 141 is a writer whose reader had seen enough: `| head`.
        assert!(
            matches!(output.status.code(), Some(0 | 1 | 141)),
            "{recipe}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let result = String::from_utf8(output.stdout).unwrap();
        assert!(!result.trim().is_empty(), "{recipe}\n{}", String::from_utf8_lossy(&output.stderr));
        // Trailing blanks are not kept in the page.
        let result: String = result.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect();
        write!(shown, "{fence}{result}```\n{rest}").unwrap();
        recipes += 1;
    }
    (shown, recipes)
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
    for (page, fewest) in [("README.md", 6), ("docs/recipes.md", 18)] {
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
