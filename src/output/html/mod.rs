//! A page to read: the article with its people and quotes marked. One file, no network, no script.

mod index;
mod marks;

use std::ops::Range;

use extract::article::{Article, Person, Quote, Sentence, SpeakerKind};

pub use index::{Entry, index};

use super::{Reading, grouped, plain, roles_of, table};
use marks::{Mark, Marked};

const STYLE: &str = include_str!("page.css");

/// The head of a page.
fn head(title: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src data:\">\n<link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n",
        escape(title)
    )
}

/// The page of one article; `index` is the way to the page of all articles.
pub fn page(reading: Reading, index: Option<&str>) -> String {
    let article = reading.article;
    let name = article.title.as_deref().unwrap_or(&article.source);
    let mut page = head(name);
    page += "<body>\n<a class=\"skip\" href=\"#people\">Skip to the people</a>\n<header>\n";
    if let Some(index) = index {
        page += &format!("<p><a href=\"{}\">All articles</a></p>\n", escape(index));
    }
    let title = title(reading);
    if title.is_none() {
        page += &format!("<h1>{}</h1>\n", escape(name));
    }
    page += &format!(
        "<p>{} · {} · {}</p>\n</header>\n<div class=\"columns\">\n<main>\n<article>\n",
        escape(&article.source),
        count(article.people.len(), "person", "people"),
        count(article.quotes.len(), "quote", "quotes")
    );
    body(reading, title, &mut page);
    page += "</article>\n</main>\n<aside aria-labelledby=\"people\">\n<h2 id=\"people\" tabindex=\"-1\">People</h2>\n";
    if article.people.is_empty() {
        page += "<p>Nobody is named.</p>\n";
    }
    page += "<ol>\n";
    article.people.iter().for_each(|person| page += &person_entry(person));
    page += "</ol>\n";
    other_sources(article, &mut page);
    page += "</aside>\n</div>\n</body>\n</html>\n";
    page
}

/// Where the title stands: the first sentences that are it, whatever shares their paragraph.
fn title(reading: Reading) -> Option<Range<usize>> {
    let title = reading.article.title.as_deref()?;
    let sentences = &reading.article.sentences;
    let length = title.chars().count();
    let mut spans =
        sentences.iter().filter(|first| title.starts_with(&first.text)).map(|first| first.start..first.start + length);
    spans.find(|span| {
        reading.text.chars().skip(span.start).take(length).eq(title.chars())
            && sentences.iter().any(|last| last.end == span.end)
    })
}

/// The text, paragraph by paragraph.
fn body(reading: Reading, title: Option<Range<usize>>, page: &mut String) {
    let article = reading.article;
    let marked =
        Marked::new(reading.text, [quote_marks(article), role_marks(article), name_marks(article), cues(article)]);
    // In a text whose lines are wrapped, a line break says nothing.
    let wrapped = article.sentences.iter().any(|sentence| sentence.text.contains('\n'));
    let is_title = |sentence: &Sentence| title.as_ref().is_some_and(|title| title.contains(&sentence.start));
    let together = |a: &Sentence, b: &Sentence| a.paragraph == b.paragraph && is_title(a) == is_title(b);
    for sentences in article.sentences.chunk_by(together) {
        let tag = if is_title(&sentences[0]) { "h1" } else { "p" };
        let breaks =
            sentences.windows(2).filter(|pair| !wrapped && marked.text(pair[0].end, pair[1].start).contains('\n'));
        let mut starts = vec![sentences[0].start];
        starts.extend(breaks.map(|pair| pair[1].start));
        let mut ends = starts[1..].to_vec();
        ends.push(sentences[sentences.len() - 1].end);
        let lines: Vec<String> = starts.into_iter().zip(ends).map(|(start, end)| marked.html(start, end)).collect();
        *page += &format!("<{tag}>{}</{tag}>\n", lines.join("<br>"));
    }
}

fn quote_marks(article: &Article) -> Vec<Mark> {
    let marks = article.quotes.iter().flat_map(|quote| {
        let note = note(article, quote);
        let number = quote.id + 1;
        let parts = quote.parts.len();
        quote.parts.iter().enumerate().map(move |(at, part)| {
            let color = quote.speaker.person.map_or_else(|| "nobody".to_string(), color);
            let place = if parts > 1 { format!(", part {} of {parts}", at + 1) } else { String::new() };
            Mark {
                start: part.start,
                end: part.end,
                id: (at == 0).then(|| format!("quote-{}", quote.id)),
                open: format!(
                    "span class=\"quote {} {color}\" role=\"group\" tabindex=\"0\" aria-label=\"Quote {number}{place}\" \
                     aria-describedby=\"note-{}-{at}\"",
                    table::word(quote.kind),
                    quote.id
                ),
                close: format!("<span class=\"note\" role=\"tooltip\" id=\"note-{}-{at}\">{note}</span></span>", quote.id),
            }
        })
    });
    marks.collect()
}

/// What is known of a quote: speaker, cue and rule.
fn note(article: &Article, quote: &Quote) -> String {
    let speaker = &quote.speaker;
    let person = speaker.person.and_then(|id| article.people.get(id));
    let mut note = format!("<b>{}</b>", escape(table::who(quote).unwrap_or("Speaker unknown")));
    if let Some(role) = person.and_then(table::main_role) {
        note += &format!(", {}", escape(role));
    }
    if let SpeakerKind::Group | SpeakerKind::Unnamed = speaker.kind {
        note += &format!(" ({})", table::word(speaker.kind));
    }
    if let Some(phrase) = speaker.text.as_deref().filter(|phrase| table::who(quote) != Some(phrase)) {
        note += &format!(" · here “{}”", escape(phrase));
    }
    if let Some(cue) = &quote.cue {
        note += &format!(" · cue “{}”", escape(&cue.text));
    }
    note + &format!(" · {} · <code>{}</code>", table::word(quote.kind), escape(quote.rule))
}

fn role_marks(article: &Article) -> Vec<Mark> {
    let roles = article.people.iter().flat_map(|person| &person.roles);
    roles.map(|role| Mark::span(role.start, role.end, "role")).collect()
}

fn cues(article: &Article) -> Vec<Mark> {
    article
        .quotes
        .iter()
        .filter_map(|quote| quote.cue.as_ref())
        .map(|cue| Mark::span(cue.start, cue.end, "cue"))
        .collect()
}

fn name_marks(article: &Article) -> Vec<Mark> {
    let marks = article.people.iter().flat_map(|person| {
        person.mentions.iter().enumerate().map(|(at, mention)| Mark {
            start: mention.start,
            end: mention.end,
            id: Some(format!("mention-{}-{at}", person.id)),
            open: format!(
                "a class=\"name {} {}\" href=\"#person-{}\" data-number=\"{}\"",
                table::word(mention.kind),
                color(person.id),
                person.id,
                person.id + 1
            ),
            close: "</a>".into(),
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
    for role in roles_of(person) {
        entry += &format!("<p class=\"stated\">{}</p>\n", escape(role));
    }
    let mentions = (0..person.mentions.len()).map(|at| (format!("mention-{}-{at}", person.id), at + 1));
    entry += &links(&count(person.mentions.len(), "mention", "mentions"), mentions);
    let quotes = person.quotes.iter().map(|id| (format!("quote-{id}"), id + 1));
    entry += &links(&count(person.quotes.len(), "quote", "quotes"), quotes);
    entry + "</li>\n"
}

/// The quotes of whoever is not a person named in the text.
fn other_sources(article: &Article, page: &mut String) {
    let others = article.quotes.iter().filter(|quote| quote.speaker.person.is_none());
    let sources = grouped(others, |quote| table::who(quote).unwrap_or("Speaker unknown").to_string());
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
fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", number, if number == 1 { one } else { many })
}

/// Text that stays text, between tags and in quoted attributes.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            _ => safe.push(c),
        }
    }
    safe
}
