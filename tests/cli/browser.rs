//! The HTML view in a browser. Only where the variable `EXTRACT_BROWSER` names a Chromium; its accessibility, where
//! `EXTRACT_AXE` names the file `axe.min.js` of the npm package axe-core.

use std::process::Command;

use crate::pages::{HOSTILE, NESTED};
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
const choice = document.querySelector('select');
const isMarked = quote => { const look = getComputedStyle(quote); return look.backgroundColor !== 'rgba(0, 0, 0, 0)' || look.boxShadow !== 'none'; };
for (const option of choice ? choice.options : []) {
  choice.value = option.value;
  for (const quote of quotes) {
    if (isMarked(quote) !== (option.value === 'all' || quote.classList.contains(option.value))) wrong.push(`choice ${option.value} ${quote.outerHTML}`);
  }
}
if (choice) choice.value = 'all';
for (const box of document.querySelectorAll('input')) {
  box.click();
  const kind = box.id.replace('kind-', '');
  const has = quote => quote.classList.contains(kind === 'only-doubtful' ? 'doubtful' : kind);
  const hidden = quote => kind === 'only-doubtful' ? !has(quote) : has(quote);
  for (const quote of quotes) if (isMarked(quote) === hidden(quote)) wrong.push(`kind ${kind} ${quote.outerHTML}`);
  box.click();
}
if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window');
document.title = `links ${links.length}, quotes ${quotes.length}, wrong: ${wrong.join('; ')}.`;
</script>";

/// Leaves what axe finds as the title of a page.
const CHECK: &str = "<script>axe.run().then(found => document.title = `${found.passes.length} passes, wrong: ${
  found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(' ')}`).join('; ')}.`);</script>";

/// The title of a page after its scripts, and its messages on the console.
fn open(browser: &str, desk: &Desk, page: &str, window: &str, dark: bool) -> (String, String) {
    let profile = tempfile::TempDir::new().unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--v=0", "--virtual-time-budget=20000", "--dump-dom"])
        .arg(format!("--blink-settings=preferredColorScheme={}", u8::from(!dark)))
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
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/hostile.txt", HOSTILE), ("in/nested.txt", NESTED)]);
    desk.run(&["in", "--format", "html", "--out-dir", "out", "-q"]).ok();
    desk.put("control.html", "<title>before</title><script>document.title = 'ran'; nonsense()</script>");
    let (title, console) = open(&browser, &desk, "control.html", "800,600", false);
    assert!(title == "ran" && console.contains("nonsense"), "the probe sees what goes wrong: {title} {console}");
    for (page, quotes) in [("a", 4), ("hostile", 2), ("nested", 4), ("index", 0)] {
        // As it is: its own policy lets nothing run.
        let (title, console) = open(&browser, &desk, &format!("out/{page}.html"), "1200,900", false);
        assert!(!title.is_empty());
        assert_eq!(console, "", "{page}");
        // And without the policy, with a script that tries it out.
        let html = desk.get(&format!("out/{page}.html"));
        let (before, policy) = html.split_once("<meta http-equiv=").expect("a policy");
        let (_, after) = policy.split_once(">\n").unwrap();
        desk.put("probe.html", format!("{before}{}", after.replace("</body>", &format!("{PROBE}</body>"))));
        for window in ["1200,900", "500,800"] {
            let (title, console) = open(&browser, &desk, "probe.html", window, false);
            assert!(title.ends_with(&format!(", quotes {quotes}, wrong: .")), "{page}: {title}");
            assert!(!title.starts_with("links 0,"), "{page}: {title}");
            assert_eq!(console, "", "{page}");
        }
    }
}

#[test]
fn pages_are_accessible() {
    let (Ok(browser), Ok(axe)) = (std::env::var("EXTRACT_BROWSER"), std::env::var("EXTRACT_AXE")) else { return };
    let axe = std::fs::read_to_string(axe).unwrap();
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/nested.txt", NESTED), ("in/empty.txt", "")]);
    desk.run(&["in", "--format", "html", "--out-dir", "out", "-q"]).ok();
    let check = format!("<script>{axe}</script>{CHECK}</body>");
    desk.put("control.html", format!("<title>before</title><body><img src=\"data:,\">{check}"));
    let (title, _) = open(&browser, &desk, "control.html", "1200,900", false);
    assert!(title.contains("image-alt: "), "axe sees what is wrong: {title}");
    for page in ["a", "nested", "empty", "index"] {
        let html = desk.get(&format!("out/{page}.html"));
        let (before, policy) = html.split_once("<meta http-equiv=").expect("a policy");
        let (_, after) = policy.split_once(">\n").unwrap();
        desk.put("check.html", format!("{before}{}", after.replace("</body>", &check)));
        for (window, dark) in [("1200,900", false), ("1200,900", true), ("500,800", false), ("500,800", true)] {
            let (title, _) = open(&browser, &desk, "check.html", window, dark);
            assert!(title.ends_with(" passes, wrong: ."), "{page} {window} dark {dark}: {title}");
            assert!(title.len() > " passes, wrong: .".len(), "{title}");
        }
    }
}
