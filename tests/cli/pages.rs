//! The HTML view, as far as it can be checked without a browser.

use std::collections::HashSet;

use crate::{ARTICLE, Desk};

pub const HOSTILE: &str = "\
<script>alert(1)</script> \"><img src=x onerror=alert(2)>

\"<b>It</b> holds & stays,\" Mayor Ana Okoro said. '\"><svg onload=alert(3)>

“</style><script>alert(4)</script> <a href=javascript:alert(5)>,” Okoro said.
";

/// The tags of a page, after a check that they nest.
#[track_caller]
fn tags(page: &str) -> Vec<&str> {
    let body = page.split_once("</style>").expect("a style").1;
    let mut open = Vec::new();
    let mut tags = Vec::new();
    for (_, rest) in body.match_indices('<').map(|(at, _)| body.split_at(at)) {
        let tag = &rest[1..rest.find('>').expect("a tag is closed")];
        if let Some(name) = tag.strip_prefix('/') {
            if name != "head" && name != "html" {
                assert_eq!(open.pop(), Some(name), "{page}");
            }
        } else {
            let name = tag.split(' ').next().unwrap();
            if name != "input" {
                open.push(name);
            }
            tags.push(tag);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

/// The values of an attribute.
fn values<'p>(tags: &[&'p str], attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    tags.iter().filter_map(|tag| tag.split_once(&start)?.1.split('"').next()).collect()
}

#[track_caller]
fn assert_links_lead_somewhere(page: &str) {
    let tags = tags(page);
    let ids = values(&tags, "id");
    let known: HashSet<_> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len(), "an id stands once: {ids:?}");
    let links = values(&tags, "href").into_iter().filter_map(|link| link.strip_prefix('#'));
    let described = values(&tags, "aria-describedby").into_iter().chain(values(&tags, "aria-labelledby"));
    for id in links.chain(described) {
        assert!(known.contains(id), "{id}");
    }
}

#[test]
fn people_and_quotes_are_marked() {
    let page = Desk::new().run_with(&["--format", "html"], ARTICLE).ok();
    assert_links_lead_somewhere(&page);
    let tags = tags(&page);
    assert_eq!(tags.iter().filter(|tag| tag.starts_with("h1")).count(), 1);
    assert!(page.contains("<h1>Harbor bridge stays shut</h1>"), "{page}");
    assert!(page.contains("data-number=\"1\" id=\"mention-0-0\">Ana Okoro</a>"), "{page}");
    assert!(page.contains("<b>Ana Okoro</b>, Mayor · here “Okoro” · cue “told” · direct · <code>"), "{page}");
    // The first quote and, of the second, two parts.
    assert_eq!(values(&tags, "id").iter().filter(|id| id.starts_with("quote-")).count(), 3);
    assert_eq!(tags.iter().filter(|tag| tag.contains("class=\"quote ")).count(), 4);
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"), "{page}");
}

#[test]
fn the_title_is_the_one_heading() {
    let body = "LINDHOLM — The bridge will stay closed, Mayor Ana Okoro said on Monday.\n";
    for (text, heading) in [
        (format!("It is over. Now what?\n\n{body}"), "It is over. Now what?"),
        (format!("Harbor bridge stays shut\nBy Nia Berg\n\n{body}"), "Harbor bridge stays shut"),
        (format!("Harbor bridge stays shut\n\n{body}\nHarbor bridge stays shut\n"), "Harbor bridge stays shut"),
        (body.to_string(), "The bridge will stay closed, Mayor Ana Okoro said on Monday."),
        (
            body.replace("on Monday", "on the coldest Monday in all of Lindholm since 1987"),
            "The bridge will stay closed, Mayor Ana Okoro said on the coldest Monday in all of …",
        ),
        (String::new(), "An empty article"),
    ] {
        let page = Desk::new().run_with(&["--format", "html"], text).ok();
        assert_eq!(tags(&page).iter().filter(|tag| tag.starts_with("h1")).count(), 1, "{page}");
        assert!(page.contains(&format!("<h1>{heading}</h1>\n")), "{page}");
    }
    let page = Desk::new().run_with(&["--format", "html"], format!("It holds\nBy Nia Berg\n\n{body}")).ok();
    assert!(page.contains("<h1>It holds</h1>\n<p>By "), "{page}");
}

/// A report inside a report, two kinds of quote, lines without blank lines between.
pub const NESTED: &str = "\
Mayor Ana Okoro said the bridge was shut, the Harbor Courier reported.
“It holds,” said Ben Castellane, an engineer.
“It leaks,” a witness said.
";

#[test]
fn a_report_inside_a_report_is_marked() {
    let page = Desk::new().run_with(&["--format", "html"], NESTED).ok();
    assert_links_lead_somewhere(&page);
    assert!(page.contains("the Harbor Courier</b>"), "{page}");
    assert_eq!(page.matches("id=\"quote-").count(), 4, "{page}");
}

#[test]
fn lines_stand_apart() {
    let page = Desk::new().run_with(&["--format", "html"], NESTED).ok();
    let lines =
        |page: &str| page.split_once("<article>").unwrap().1.split_once("</article>").unwrap().0.matches("<p>").count();
    // The first line is the title.
    assert_eq!(lines(&page), 2, "{page}");
    let wrapped = "Mayor Ana Okoro said on Monday that the bridge over the Lindholm would be\n\
                   shut for most of the year. It rained on Monday, and the river stood high\n\
                   as far as the mill, where nobody had seen it rise like that since 1987.\n\n\
                   The mayor left in the evening.\n";
    let page = Desk::new().run_with(&["--format", "html"], wrapped).ok();
    assert_eq!(lines(&page), 2, "{page}");
}

#[test]
fn quotes_can_be_chosen() {
    let page = Desk::new().run_with(&["--format", "html"], NESTED).ok();
    for (number, speaker) in ["Ana Okoro", "Ben Castellane", "the Harbor Courier", "a witness"].iter().enumerate() {
        assert!(page.contains(&format!("<option value=\"by-{number}\">{speaker} (1)</option>")), "{page}");
        assert!(
            page.contains(&format!("body:has([value=\"by-{number}\"]:checked) .quote:not(.by-{number})")),
            "{page}"
        );
    }
    assert!(page.contains("<input type=\"checkbox\" id=\"kind-direct\" checked> direct <small>(2)</small>"), "{page}");
    // What is doubtful can be shown alone.
    let text = "“It holds,” said Ben Castellane.\n\nKestrel Water, blaming “bad luck”, left.\n";
    let doubtful = Desk::new().run_with(&["--format", "html"], text).ok();
    assert!(doubtful.contains(" doubtful nobody\" role=\"group\""), "{doubtful}");
    assert!(doubtful.contains("id=\"only-doubtful\"> only what is doubtful <small>(1)</small>"), "{doubtful}");
    assert!(doubtful.contains("body:has(#only-doubtful:checked) .quote:not(.doubtful)"), "{doubtful}");
    assert!(doubtful.contains(" of 100: check it"), "{doubtful}");
    // One quote leaves no choice.
    let page = Desk::new().run_with(&["--format", "html"], "“It holds,” Ana Okoro said.").ok();
    assert!(!page.contains("<form") && !page.contains("by-0\"]"), "{page}");
}

#[test]
fn no_page_names_the_folders_of_the_machine() {
    let desk = Desk::with(&[("in/a.txt", "It rained on Monday, she said."), ("in/b.txt", "")]);
    desk.run(&[desk.path("in").to_str().unwrap(), "--format", "html", "--out-dir", "out", "-q"]).ok();
    for page in ["a", "b", "index"] {
        let page = desk.get(&format!("out/{page}.html"));
        assert!(!page.contains(desk.path("").to_str().unwrap()), "{page}");
    }
    assert!(desk.get("out/a.html").contains("<title>It rained on Monday, she said.</title>"));
    assert!(desk.get("out/index.html").contains(">An empty article</a>"));
}

#[test]
fn the_text_is_all_there() {
    let page = Desk::new().run_with(&["--format", "html"], ARTICLE).ok();
    let article = page.split_once("<article>").unwrap().1.split_once("</article>").unwrap().0;
    let mut text = String::new();
    let mut rest = article;
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        // Notes are not the article's.
        rest = if tag.starts_with("span class=\"note\"") {
            tag.split_once("</span>").unwrap().1
        } else {
            tag.split_once('>').unwrap().1
        };
    }
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ARTICLE.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn a_hostile_article_stays_text() {
    let desk = Desk::with(&[("in/\"><img src=x>'.txt", HOSTILE)]);
    desk.run(&["in", "--format", "html", "--out-dir", "out", "-q"]).ok();
    let page = desk.get("out/\"><img src=x>'.html");
    assert_links_lead_somewhere(&page);
    let index = desk.get("out/index.html");
    assert_links_lead_somewhere(&index);
    for page in [page, index] {
        let tags = tags(&page);
        for tag in &tags {
            let name = tag.split(' ').next().unwrap();
            assert!(!["script", "img", "svg", "style", "b>It"].contains(&name), "{tag}");
            assert!(!tag.contains("onerror") && !tag.contains("javascript:"), "{tag}");
        }
        assert_eq!(page.matches("</style>").count(), 1);
    }
}

#[test]
fn a_folder_has_an_index() {
    let desk = Desk::with(&[("in/a.txt", ARTICLE), ("in/far/ä & b.txt", ARTICLE), ("in/z.txt", "")]);
    desk.run(&["in", "--format", "html", "--out-dir", "out", "-q"]).ok();
    let index = desk.get("out/index.html");
    assert_links_lead_somewhere(&index);
    assert!(index.contains("<p>3 articles · 6 quotes · 2 sources</p>"), "{index}");
    assert!(index.contains("<li><a href=\"far/%C3%A4%20%26%20b.html\">Harbor bridge stays shut</a> <span>1 person, 3 quotes</span></li>"), "{index}");
    assert!(index.contains("Ana Okoro<small>Mayor</small></th><td class=\"bar\"><span style=\"width: 80.0%\"></span><b>4</b></td><td>66.7%</td><td>2</td>"), "{index}");
    assert!(desk.get("out/far/ä & b.html").contains("<a href=\"../index.html\">All articles</a>"));
    assert!(desk.get("out/a.html").contains("<a href=\"index.html\">All articles</a>"));
}
