//! A page to read: the article with its people and quotes marked. One file, no network, no script.

mod filter;
mod marks;

use std::ops::Range;

use crate::article::{Article, Person, Quote, Role, Sentence, SpeakerKind};
use filter::Filter;
use marks::{Mark, Marked, apart};

const STYLE: &str = include_str!("page.css");

/// The head of a page.
pub fn head(title: &str) -> String {
    head_with(title, "")
}

fn head_with(title: &str, rules: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>\n{STYLE}{rules}</style>\n</head>\n",
        escape(title)
    )
}

/// What an article without any text is called.
const EMPTY: &str = "An empty article";

/// How many characters of a first line stand for a title.
const LINE: usize = 90;

/// What an article is called on a page: its title, else its first line, or as much of that as makes a heading.
pub fn heading(article: &Article) -> String {
    let heading = article.heading().unwrap_or(EMPTY);
    if article.title.is_some() || heading.chars().count() <= LINE {
        return heading.to_string();
    }
    let start: String = heading.chars().take(LINE).collect();
    let words = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    format!("{words} …")
}

/// The page of one article and its text; `index` is the way to the page of all articles, if there is one.
///
/// ```
/// let text = "“It holds,” Mayor Ana Okoro said.";
/// let page = extract::html::page(&extract::extract(text), text, None);
/// assert!(page.contains("<b>Ana Okoro</b>, Mayor"));
/// ```
pub fn page(article: &Article, text: &str, index: Option<&str>) -> String {
    let filter = Filter::new(article);
    let mut page = head_with(&heading(article), &filter.rules());
    page += "<body>\n<a class=\"skip\" href=\"#people\">Skip to the people</a>\n<header>\n";
    if let Some(index) = index {
        page += &format!("<nav><a href=\"{}\">All articles</a></nav>\n", escape(index));
    }
    let others = [role_marks(article), name_marks(article), cues(article)];
    let marked = Marked::new(text, article.offsets, apart(quote_marks(article, &filter)).into_iter().chain(others));
    let title = title(article, &marked);
    if title.is_none() {
        page += &format!("<h1>{}</h1>\n", escape(&heading(article)));
    }
    let mut facts =
        vec![count(article.people.len(), "person", "people"), count(article.quotes.len(), "quote", "quotes")];
    facts.splice(0..0, file_name(&article.source).map(escape));
    page += &format!("<p>{}</p>\n{}</header>\n", facts.join(" · "), filter.form());
    page += "<div class=\"columns\">\n<main>\n<article>\n";
    body(article, title, &marked, &mut page);
    page += "</article>\n</main>\n<aside aria-labelledby=\"people\">\n<h2 id=\"people\" tabindex=\"-1\">People</h2>\n";
    if article.people.is_empty() {
        page += "<p>Nobody is named.</p>\n";
    } else {
        page += "<ol>\n";
        article.people.iter().for_each(|person| page += &person_entry(person));
        page += "</ol>\n";
    }
    other_sources(article, &mut page);
    page += "</aside>\n</div>\n</body>\n</html>\n";
    page
}

/// The last part of a path: the folders of a machine are nobody's business.
fn file_name(source: &str) -> Option<&str> {
    source.rsplit(['/', '\\']).next().filter(|name| !matches!(*name, "" | "-"))
}

/// Where the title stands: the first sentences that are it, whatever shares their paragraph.
fn title(article: &Article, marked: &Marked) -> Option<Range<usize>> {
    let title = article.title.as_deref()?;
    let sentences = &article.sentences;
    let firsts = sentences.iter().enumerate().filter(|(_, first)| title.starts_with(&first.text));
    let mut spans = firsts.flat_map(|(at, first)| {
        // No unit is smaller than a byte.
        let near = sentences[at..].iter().take_while(|last| last.end <= first.start + title.len());
        near.map(|last| first.start..last.end)
    });
    spans.find(|span| marked.text(span.start, span.end) == title)
}

/// The text: a paragraph for each of its paragraphs and, where line breaks mean something, for each line.
fn body(article: &Article, title: Option<Range<usize>>, marked: &Marked, page: &mut String) {
    // In a text whose lines are wrapped, a line break says nothing.
    let wrapped = article.sentences.iter().any(|sentence| sentence.text.contains('\n'));
    let is_title = |sentence: &Sentence| title.as_ref().is_some_and(|title| title.contains(&sentence.start));
    let together = |a: &Sentence, b: &Sentence| {
        let one_line = || wrapped || !marked.text(a.end, b.start).contains('\n');
        is_title(a) && is_title(b) || is_title(a) == is_title(b) && a.paragraph == b.paragraph && one_line()
    };
    for sentences in article.sentences.chunk_by(together) {
        let (first, last) = (&sentences[0], &sentences[sentences.len() - 1]);
        let tag = if is_title(first) { "h1" } else { "p" };
        *page += &format!("<{tag}>{}</{tag}>\n", marked.html(first.start, last.end));
    }
}

fn quote_marks(article: &Article, filter: &Filter) -> Vec<Mark> {
    let marks = article.quotes.iter().flat_map(|quote| {
        let note = note(article, quote);
        let number = quote.id + 1;
        let parts = quote.parts.len();
        quote.parts.iter().enumerate().map(move |(at, part)| {
            let color = quote.speaker.person.map_or_else(|| "nobody".to_string(), color);
            let place = if parts > 1 { format!(", part {} of {parts}", at + 1) } else { String::new() };
            let note_id = format!("note-{}-{at}", quote.id);
            Mark {
                start: part.start,
                end: part.end,
                id: (at == 0).then(|| format!("quote-{}", quote.id)),
                open: format!(
                    "span class=\"quote {} {}{} {color}\" role=\"group\" tabindex=\"0\" aria-label=\"Quote \
                     {number}{place}\" aria-describedby=\"{note_id}\"",
                    quote.kind.as_str(),
                    filter.class(quote),
                    if quote.is_doubtful() { " doubtful" } else { "" }
                ),
                element: "span",
                note: Some((note_id, note.clone())),
            }
        })
    });
    marks.collect()
}

/// The card of a quote: speaker, role, cue, kind and rule.
fn note(article: &Article, quote: &Quote) -> String {
    let speaker = &quote.speaker;
    let mut note = format!("<b>{}</b>", escape(quote.who().unwrap_or("Speaker unknown")));
    if let Some(role) = article.speaker_of(quote).and_then(Person::main_role) {
        note += &format!(", {}", escape(role));
    }
    if let SpeakerKind::Group | SpeakerKind::Unnamed = speaker.kind {
        note += &format!(" ({})", speaker.kind.as_str());
    }
    let mut facts = Vec::new();
    if let Some(phrase) = speaker.text.as_deref().filter(|phrase| quote.who() != Some(phrase)) {
        facts.push(format!("here “{}”", escape(phrase)));
    }
    if let Some(cue) = &quote.cue {
        facts.push(format!("cue “{}”", escape(&cue.text)));
    }
    facts.push(quote.kind.as_str().to_string());
    facts.push(format!("<code>{}</code>", escape(quote.rule)));
    let check = if quote.is_doubtful() { ": check it" } else { "" };
    facts.push(format!("answers like this were right in {:.0} of 100{check}", quote.confidence * 100.0));
    format!("{note} · {}", facts.join(" · "))
}

fn role_marks(article: &Article) -> Vec<Mark> {
    let roles = article.people.iter().flat_map(|person| &person.roles);
    let class = |role: &Role| if role.is_doubtful() { "role doubtful" } else { "role" };
    roles.map(|role| Mark::span(role.start, role.end, class(role))).collect()
}

fn cues(article: &Article) -> Vec<Mark> {
    let cues = article.quotes.iter().filter_map(|quote| quote.cue.as_ref());
    cues.map(|cue| Mark::span(cue.start, cue.end, "cue")).collect()
}

fn name_marks(article: &Article) -> Vec<Mark> {
    let marks = article.people.iter().flat_map(|person| {
        person.mentions.iter().enumerate().map(|(at, mention)| Mark {
            start: mention.start,
            end: mention.end,
            id: Some(format!("mention-{}-{at}", person.id)),
            open: format!(
                "a class=\"name {} {}\" href=\"#person-{}\" data-number=\"{}\"",
                mention.kind.as_str(),
                color(person.id),
                person.id,
                person.id + 1
            ),
            element: "a",
            note: None,
        })
    });
    marks.collect()
}

/// The classes of a person's colour and, as there are more people than colours, line.
fn color(person: usize) -> String {
    format!("color-{} line-{}", person % 8, person / 8 % 4)
}

fn person_entry(person: &Person) -> String {
    let mut entry = format!(
        "<li id=\"person-{}\" class=\"{}\" tabindex=\"-1\">\n<h3>{}</h3>\n",
        person.id,
        color(person.id),
        escape(&person.name)
    );
    if !person.aliases.is_empty() {
        entry += &format!("<p class=\"aliases\">also {}</p>\n", escape(&person.aliases.join(", ")));
    }
    for role in person.role_texts() {
        entry += &format!("<p class=\"stated\">{}</p>\n", escape(role));
    }
    let mentions = (0..person.mentions.len()).map(|at| (format!("mention-{}-{at}", person.id), at + 1));
    entry += &links(&count(person.mentions.len(), "mention", "mentions"), mentions);
    let quotes = person.quotes.iter().map(|id| (format!("quote-{id}"), id + 1));
    entry += &links(&count(person.quotes.len(), "quote", "quotes"), quotes);
    entry + "</li>\n"
}

/// What the sources without a name are called.
fn other_source(quote: &Quote) -> Option<String> {
    quote.speaker.person.is_none().then(|| quote.who().unwrap_or("Speaker unknown").to_string())
}

/// The quotes of whoever is not a person named in the text.
fn other_sources(article: &Article, page: &mut String) {
    let sources = article.quotes_by(other_source);
    if sources.is_empty() {
        return;
    }
    *page += "<h2>Other sources</h2>\n<ul>\n";
    for (who, quotes) in sources {
        *page += &format!("<li class=\"nobody\">\n<h3>{}</h3>\n", escape(&who));
        let to = quotes.iter().map(|quote| (format!("quote-{}", quote.id), quote.id + 1));
        *page += &links(&count(quotes.len(), "quote", "quotes"), to);
        *page += "</li>\n";
    }
    *page += "</ul>\n";
}

/// A line of numbered links, after what they lead to.
fn links(label: &str, to: impl Iterator<Item = (String, usize)>) -> String {
    let what = label.split(' ').nth(1).unwrap_or_default().trim_end_matches('s');
    let links: Vec<String> =
        to.map(|(id, number)| format!("<a href=\"#{id}\" aria-label=\"{what} {number}\">{number}</a>")).collect();
    let colon = if links.is_empty() { "" } else { ": " };
    format!("<p class=\"links\">{label}{colon}{}</p>\n", links.join(" "))
}

/// A number with its noun.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", number, if number == 1 { one } else { many })
}

/// Text that stays text, between tags and in quoted attributes, and commands nothing.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            c if c.is_control() && !c.is_whitespace() => safe.push('\u{fffd}'),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_page_has_the_name_of_its_article() {
        let page = super::page(&crate::extract("The pier <opens>."), "The pier <opens>.", None);
        assert!(page.starts_with("<!doctype html>"), "{page}");
        assert!(page.contains("<title>The pier &lt;opens&gt;.</title>"), "{page}");
    }

    #[test]
    fn entries_lead_to_mentions_and_quotes() {
        let text = "“It holds,” Ana Okoro said. “It leaks,” a neighbour said.";
        let page = super::page(&crate::extract(text), text, None);
        for (what, id, number) in [("mention", "mention-0-0", 1), ("quote", "quote-0", 1), ("quote", "quote-1", 2)] {
            let link = format!("1 {what}: <a href=\"#{id}\" aria-label=\"{what} {number}\">{number}</a>");
            assert!(page.contains(&link), "{link}");
        }
    }
}
