//! HTML: told from plain text, and the article of a page.

use std::collections::HashMap;

use dom_smoothie::{Config, Readability, TextMode};
use encoding_rs::{Encoding, WINDOWS_1252};
use extract::text::decode::{DecodeError, decode};

/// Tags behind their `<` that end in HTML, and in no text about something else.
const CLOSING: [&str; 8] = ["/p>", "/div>", "/span>", "/a>", "/li>", "/h1>", "/h2>", "/strong>"];

/// Whether a text is HTML: it begins with a tag of a page, or with any tag and has closing ones.
pub fn is_html(text: &str) -> bool {
    let mut text = text.trim_start();
    while let Some(comment) = text.strip_prefix("<!--") {
        let Some((_, rest)) = comment.split_once("-->") else { return false };
        text = rest.trim_start();
    }
    if ["<!doctype html", "<html", "<head>", "<body"].into_iter().any(|tag| begins(text, tag)) {
        return true;
    }
    let tags = || first(text, PROBE).split('<').skip(1);
    let closed = tags().filter(|tag| CLOSING.iter().any(|closing| begins(tag, closing))).count();
    let opens =
        text.strip_prefix('<').is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '?'));
    closed >= 3 || opens && (closed > 0 || tags().any(|tag| begins(tag, "html")))
}

/// Whether a text begins with a tag, however its letters are cased.
fn begins(text: &str, tag: &str) -> bool {
    text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
}

/// How many bytes tell what a text is.
const PROBE: usize = 4096;

fn first(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The text of a page, in the encoding that its byte order mark or the page itself names; else as plain text is read.
///
/// # Errors
/// When it is no text.
pub fn decode_page(bytes: &[u8]) -> Result<String, DecodeError> {
    let named = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| named_encoding(bytes));
    match named {
        Some(encoding) if encoding != encoding_rs::UTF_8 && encoding != WINDOWS_1252 => {
            Ok(encoding.decode(bytes).0.into_owned())
        }
        _ => decode(bytes).map(|text| text.into_owned()),
    }
}

/// The encoding that a page names near its beginning.
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(PROBE)]).to_ascii_lowercase();
    let label = start.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    let label = label.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).next()?;
    // A page that could be read this far is not in UTF-16, whatever it says.
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// The article of a page as plain text: its title, its byline and its paragraphs.
///
/// # Errors
/// When there is none.
pub fn article(page: &str) -> Result<String, &'static str> {
    if is_too_deep(page) {
        return Err("elements nested too deep to be a page; convert it to plain text first");
    }
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let found = Readability::new(page, None, Some(config)).and_then(|mut page| page.parse());
    let found = found.map_err(|_| "no article found in this page; convert it to plain text first")?;
    let title = found.title.trim();
    let byline = found.byline.as_deref().map(str::trim).filter(|byline| !byline.is_empty());
    let byline = byline.map(|byline| match byline.get(..3) {
        Some(by) if by.eq_ignore_ascii_case("by ") => byline.to_string(),
        _ => format!("By {byline}"),
    });
    let body = found.text_content.trim();
    // Some pages have both in the article as well.
    let title = Some(title).filter(|title| !title.is_empty() && !body.starts_with(*title));
    let parts = title.map(str::to_string).into_iter().chain(byline).chain([body.to_string()]);
    Ok(parts.collect::<Vec<_>>().join("\n\n") + "\n")
}

/// No page of a newspaper comes near it; what is deeper could exhaust the stack.
const DEEPEST: usize = 1000;

/// Whether elements are nested too deep, counted as a browser does in the main.
fn is_too_deep(page: &str) -> bool {
    let page = page.to_ascii_lowercase();
    let mut open: Vec<&str> = Vec::new();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for tag in page.split('<').skip(1) {
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let raw = open.last().filter(|last| ["script", "style"].contains(last));
        if name.is_empty() || VOID.contains(&name) || raw.is_some_and(|raw| *raw != name || !tag.starts_with('/')) {
            continue;
        }
        let count = counts.entry(name).or_default();
        if !tag.starts_with('/') {
            *count += 1;
            open.push(name);
            if open.len() > DEEPEST {
                return true;
            }
        } else if *count > 0 {
            while let Some(closed) = open.pop() {
                counts.entry(closed).and_modify(|count| *count -= 1);
                if closed == name {
                    break;
                }
            }
        }
    }
    false
}

/// Elements without a closing tag, or with one that is often left out.
const VOID: [&str; 20] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li",
    "dd", "dt", "option", "td", "tr",
];

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Bridge stays shut</title></head>\
        <body><nav><a href=\"/\">Home</a></nav><article><h1>Bridge stays shut</h1>\
        <p>The Harbor Street bridge will stay closed, Mayor Ana Okoro said on Monday, as the river is still rising \
        and the pillars must be looked at one by one.</p>\
        <p>&ldquo;It holds, but not for a bus,&rdquo; Okoro told reporters. &ldquo;We have twelve cracks, and we will \
        mend all twelve.&rdquo;</p><p>Police said nobody was hurt, and asked drivers to take the road along the \
        railway, which is open day and night.</p></article><footer>All rights reserved</footer></body></html>";

    #[test]
    fn html_is_told_from_text() {
        for html in [
            PAGE,
            " \n<HTML lang=en>",
            "<!-- x --><body class=a>",
            "<p>It rained.</p>",
            "<?xml version=\"1.0\"?>\n<html>",
        ] {
            assert!(is_html(html), "{html}");
        }
        assert!(is_html("It rained.<p>One.</p><p>Two.</p><div>Three.</div>"));
        for text in ["", "It rained.", "<AP> It rained.", "<3 is a heart.", "He wrote “<p>” and “</p>”.", "<!-- It"]
        {
            assert!(!is_html(text), "{text}");
        }
    }

    #[test]
    fn the_article_is_taken_out_of_the_page() {
        let text = article(PAGE).unwrap();
        let paragraphs: Vec<&str> = text.split_terminator('\n').filter(|line| !line.is_empty()).collect();
        assert_eq!(paragraphs.len(), 4, "{text}");
        assert_eq!(paragraphs[0], "Bridge stays shut");
        assert!(paragraphs[2].starts_with("“It holds, but not for a bus,” Okoro told reporters."));
        assert!(!text.contains("All rights reserved"));
        assert!(article("").is_err());
    }

    #[test]
    fn a_page_is_read_in_the_encoding_it_names() {
        let page =
            b"<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1250'></head>\x9ai\x9e";
        assert!(decode_page(page).unwrap().ends_with("šiž"));
        assert!(decode_page(b"<html><meta charset=latin1><p>caf\xe9").unwrap().ends_with("café"));
        assert!(decode_page(b"\xfe\xff\0<\0p\0>").unwrap().ends_with("<p>"));
        assert!(decode_page("<meta charset=utf-16>é".as_bytes()).unwrap().ends_with("é"));
    }

    #[test]
    fn a_page_nested_too_deep_is_refused() {
        assert!(is_too_deep(&"<div>".repeat(2000)));
        assert!(is_too_deep(&"<div></x>".repeat(2000)));
        assert!(!is_too_deep(&"<div></div><p>".repeat(2000)));
        assert!(!is_too_deep(&format!("<script>{}</script>", "'<b'".repeat(2000))));
    }
}
