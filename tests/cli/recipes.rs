//! The recipes of the documentation. Only where the variable `EXTRACT_RECIPES` asks for them, as they need other
//! programs; its value `update` writes down what they print.

use std::path::Path;
use std::process::Command;

use crate::Desk;

#[test]
fn recipes_print_what_the_page_shows() {
    let Ok(mode) = std::env::var("EXTRACT_RECIPES") else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = root.join("docs/recipes.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let desk = Desk::new();
    for fixture in std::fs::read_dir(root.join("fixtures")).unwrap().map(|entry| entry.unwrap().path()) {
        desk.put(
            &format!("fixtures/{}", fixture.file_name().unwrap().to_str().unwrap()),
            std::fs::read(&fixture).unwrap(),
        );
    }
    let programs = Path::new(env!("CARGO_BIN_EXE_extract")).parent().unwrap();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut shown = String::new();
    let mut recipes = 0;
    let mut blocks = text.split("```sh\n");
    shown += blocks.next().unwrap();
    for block in blocks {
        let (recipe, rest) = block.split_once("```\n\n```text\n").expect("each recipe is followed by its result");
        let (_, rest) = rest.split_once("```").expect("the result ends");
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
        shown += &format!("```sh\n{recipe}```\n\n```text\n{result}```{rest}");
        recipes += 1;
    }
    assert!(recipes > 10);
    if mode == "update" {
        std::fs::write(page, shown).unwrap();
    } else {
        assert_eq!(shown, text);
    }
}
