//! The page of all articles: who is quoted how often, and the way to each article.

use extract::article::SpeakerKind;

use extract::html::{count, escape, head};

use super::shares::{Shares, counted};
use super::voices::Voice;

/// How many sources the chart shows.
const SHOWN: usize = 40;

/// One article in the list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its title; without one, its first line.
    pub title: String,
    /// Its page, as a path below the index, with `/` between folders.
    pub page: String,
    /// How many people it names.
    pub people: usize,
    /// How many quotes it has.
    pub quotes: usize,
}

/// The page; `voices` are everybody quoted, the most quoted first.
pub fn index(entries: &[Entry], voices: &[Voice]) -> String {
    let quotes: usize = voices.iter().map(|voice| voice.quotes).sum();
    let mut page = head("Who is quoted");
    page += &format!(
        "<body class=\"index\">\n<a class=\"skip\" href=\"#articles\">Skip to the articles</a>\n<header>\n\
         <h1>Who is quoted</h1>\n<p>{} · {} · {}</p>\n</header>\n<main>\n",
        count(entries.len(), "article", "articles"),
        count(quotes, "quote", "quotes"),
        count(voices.len(), "source", "sources")
    );
    shares(&Shares::new(None, entries.len(), voices), &mut page);
    chart(voices, quotes, &mut page);
    page += "<h2 id=\"articles\" tabindex=\"-1\">Articles</h2>\n<ul class=\"articles\">\n";
    for entry in entries {
        page += &format!(
            "<li><a href=\"{}\">{}</a> <span>{}, {}</span></li>\n",
            link(&entry.page),
            escape(&entry.title),
            count(entry.people, "person", "people"),
            count(entry.quotes, "quote", "quotes")
        );
    }
    page += "</ul>\n</main>\n</body>\n</html>\n";
    page
}

fn chart(voices: &[Voice], quotes: usize, page: &mut String) {
    let Some(most) = voices.first().map(|voice| voice.quotes.max(1)) else {
        *page += "<p>Nobody is quoted.</p>\n";
        return;
    };
    *page += "<table>\n<caption>How often each source is quoted</caption>\n<thead><tr><th scope=\"col\">Source</th>\
              <th scope=\"col\">Quotes</th><th scope=\"col\">Share</th><th scope=\"col\">Articles</th></tr></thead>\n\
              <tbody>\n";
    for voice in voices.iter().take(SHOWN) {
        let kind = voice.kind.unwrap_or(SpeakerKind::Unknown);
        let name = match kind {
            SpeakerKind::Unknown => "Speaker unknown",
            _ if voice.name.is_empty() => "Only a pronoun",
            _ => &voice.name,
        };
        let note = match kind {
            SpeakerKind::Unknown => String::new(),
            SpeakerKind::Person => voice.roles.first().map_or_else(String::new, |(role, _)| escape(role)),
            kind => kind.as_str().to_string(),
        };
        *page += &format!(
            "<tr class=\"{}\"><th scope=\"row\">{}<small>{note}</small></th><td class=\"bar\">\
             <span style=\"width: {:.1}%\"></span><b>{}</b></td><td>{:.1}%</td><td>{}</td></tr>\n",
            if kind == SpeakerKind::Person { "person" } else { "nobody" },
            escape(name),
            voice.quotes as f64 / most as f64 * 80.0,
            voice.quotes,
            voice.quotes as f64 / quotes.max(1) as f64 * 100.0,
            voice.articles
        );
    }
    *page += "</tbody>\n</table>\n";
    if voices.len() > SHOWN {
        let rest = &voices[SHOWN..];
        let quoted = rest.iter().map(|voice| voice.quotes).sum();
        *page += &format!(
            "<p>And {} with {}; <code>extract --summary</code> lists them all.</p>\n",
            count(rest.len(), "more source", "more sources"),
            count(quoted, "quote", "quotes")
        );
    }
}

/// The shares by pronoun, kind and role: each a small chart, its table and what is counted.
fn shares(all: &Shares, page: &mut String) {
    if all.quotes == 0 {
        return;
    }
    *page += "<div class=\"shares\">\n";
    for (of, shares, missing) in all.all() {
        *page += &format!(
            "<section>\n<table>\n<caption>By {of}</caption>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">Quotes\
             </th><th scope=\"col\">Share</th><th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n",
            of[..1].to_uppercase() + &of[1..]
        );
        for share in shares {
            *page += &format!(
                "<tr class=\"{}\"><th scope=\"row\">{}</th><td class=\"bar\"><span style=\"width: {:.1}%\"></span>\
                 <b>{}</b></td><td>{:.1}%</td><td>{}</td></tr>\n",
                if share.value.is_some() { "person" } else { "nobody" },
                escape(share.value.unwrap_or(missing)),
                share.share * 70.0,
                share.quotes,
                share.share * 100.0,
                share.sources
            );
        }
        *page += &format!("</tbody>\n</table>\n<p class=\"counted\">{}</p>\n</section>\n", escape(counted(of)));
    }
    *page += "</div>\n";
}

/// A path as a link: everything that means something in one is escaped.
fn link(path: &str) -> String {
    let mut link = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => link.push(byte.into()),
            _ => link += &format!("%{byte:02X}"),
        }
    }
    link
}

#[cfg(test)]
mod tests {
    #[test]
    fn links_are_escaped() {
        assert_eq!(super::link("a b/ü#1?\"<.html"), "a%20b/%C3%BC%231%3F%22%3C.html");
    }
}
