//! The HTML view in a browser. Only where the variable `EXTRACT_BROWSER` names a Chromium.

use std::process::Command;

use crate::pages::HOSTILE;
use crate::{ARTICLE, Desk};

/// Tries every link and every quote of a page, and leaves what went wrong as its title.
const PROBE: &str = "<script>
const wrong = [];
window.alert = text => wrong.push('alert ' + text);
window.onerror = text => wrong.push('error ' + text);
const links = [...document.querySelectorAll('a[href^=\"#\"]')];
for (const link of links) {
  link.click();
  const target = document.querySelector(':target');
  if (!target || '#' + target.id !== link.getAttribute('href')) wrong.push('link ' + link.outerHTML);
}
location.hash = '';
const quotes = [...document.querySelectorAll('.quote')];
for (const quote of quotes) {
  const note = document.getElementById(quote.getAttribute('aria-describedby'));
  const shown = () => getComputedStyle(note).display === 'block';
  if (shown()) wrong.push('shown before ' + note.id);
  quote.focus();
  if (document.activeElement !== quote || !shown()) wrong.push('not shown ' + note.id);
  const box = note.getBoundingClientRect();
  if (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight) wrong.push('off screen ' + note.id);
  quote.blur();
}
if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
document.title = `links ${links.length}, quotes ${quotes.length}, wrong: ${wrong.join('; ')}.`;
</script>";

/// The title of a page after its scripts, and its messages on the console.
fn open(browser: &str, desk: &Desk, page: &str, window: &str) -> (String, String) {
    let profile = tempfile::TempDir::new().unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--v=0", "--virtual-time-budget=2000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--window-size={window}"))
        .arg(format!("file://{}", desk.path(page).display()))
        .output()
        .expect("the browser starts");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let title = dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("a page").0;
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    let console = log.lines().filter(|line| line.contains("CONSOLE")).collect::<Vec<_>>().join("\n");
    (title.to_string(), console)
}

#[test]
fn links_jump_quotes_explain_themselves_and_nothing_runs() {
    let Ok(browser) = std::env::var("EXTRACT_BROWSER") else { return };
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/hostile.txt", HOSTILE)]);
    desk.run(&["in", "--format", "html", "--out-dir", "out", "-q"]).ok();
    desk.put("control.html", "<title>before</title><script>document.title = 'ran'; nonsense()</script>");
    let (title, console) = open(&browser, &desk, "control.html", "800,600");
    assert!(title == "ran" && console.contains("nonsense"), "the probe sees what goes wrong: {title} {console}");
    for (page, quotes) in [("a", 4), ("hostile", 2), ("index", 0)] {
        // As it is: its own policy lets nothing run.
        let (title, console) = open(&browser, &desk, &format!("out/{page}.html"), "1200,900");
        assert!(!title.is_empty());
        assert_eq!(console, "", "{page}");
        // And without the policy, with a script that tries it out.
        let html = desk.get(&format!("out/{page}.html"));
        let (before, policy) = html.split_once("<meta http-equiv=").expect("a policy");
        let (_, after) = policy.split_once(">\n").unwrap();
        desk.put("probe.html", format!("{before}{}", after.replace("</body>", &format!("{PROBE}</body>"))));
        for window in ["1200,900", "500,800"] {
            let (title, console) = open(&browser, &desk, "probe.html", window);
            assert!(title.ends_with(&format!(", quotes {quotes}, wrong: .")), "{page}: {title}");
            assert!(!title.starts_with("links 0,"), "{page}: {title}");
            assert_eq!(console, "", "{page}");
        }
    }
}
