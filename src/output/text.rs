//! A summary to read in the terminal: who is named, and what each is quoted with.

use extract::article::{Article, Quote, Role, SpeakerKind};
use unicode_width::UnicodeWidthStr;

use super::{Reading, plain};

/// How the terminal shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With colours.
    pub color: bool,
    /// How many columns a line has.
    pub width: usize,
}

/// The summary of one article.
pub fn article(reading: Reading, look: Look) -> Vec<u8> {
    let mut page = Page { look, text: String::new() };
    page.article(reading.article);
    page.text.into_bytes()
}

struct Page {
    look: Look,
    text: String,
}

const BOLD: &str = "1";
const DIM: &str = "2";
const CYAN: &str = "36";

/// What the marks of [`marked`] mean.
const DOUBT: &str = "[0.…] check these first: how often answers like this were right";

/// An answer, with its confidence before it if it is doubtful.
fn marked(answer: &str, doubt: Option<f64>) -> String {
    doubt.map_or_else(|| answer.to_string(), |confidence| format!("[{confidence:.2}] {answer}"))
}

impl Page {
    fn article(&mut self, article: &Article) {
        self.wrapped("", article.title.as_deref().unwrap_or(&article.source), BOLD);
        if article.title.is_some() {
            self.wrapped("", &article.source, DIM);
        }
        if !article.people.is_empty() {
            self.text.push('\n');
            self.wrapped("", "People", BOLD);
        }
        for person in &article.people {
            let times = match person.quotes.len() {
                0 => String::new(),
                1 => ", quoted once".to_string(),
                n => format!(", quoted {n} times"),
            };
            self.wrapped("  ", &format!("{}{times}", person.name), CYAN);
            for role in person.role_texts() {
                let stated = person.roles.iter().find(|stated| stated.text == role);
                let doubt = stated.filter(|role| role.is_doubtful()).map(|role| role.confidence);
                self.wrapped("    ", &marked(role, doubt), "");
            }
        }
        if !article.quotes.is_empty() {
            self.text.push('\n');
            self.wrapped("", "Quotes", BOLD);
        }
        for (speaker, quotes) in by_speaker(article) {
            self.wrapped("  ", &speaker, CYAN);
            for quote in quotes {
                let doubt = quote.is_doubtful().then_some(quote.confidence);
                self.wrapped("    ", &marked(&quote.text, doubt), "");
            }
        }
        let roles = || article.people.iter().flat_map(|person| &person.roles);
        if article.quotes.iter().any(Quote::is_doubtful) || roles().any(Role::is_doubtful) {
            self.text.push('\n');
            self.wrapped("", DOUBT, DIM);
        }
        self.text.push('\n');
    }

    /// Adds a paragraph, broken into lines after `indent`, in a colour of the terminal.
    fn wrapped(&mut self, indent: &str, paragraph: &str, color: &str) {
        let paragraph = plain(paragraph);
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && indent.len() + line.width() + 1 + word.width() > self.look.width {
                self.line(indent, &line, color);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(indent, &line, color);
    }

    fn line(&mut self, indent: &str, line: &str, color: &str) {
        self.text += indent;
        if self.look.color && !color.is_empty() {
            self.text += &format!("\u{1b}[{color}m{line}\u{1b}[0m");
        } else {
            self.text += line;
        }
        self.text.push('\n');
    }
}

/// The quotes of an article under their speakers, in the order in which each first speaks.
fn by_speaker(article: &Article) -> Vec<(String, Vec<&Quote>)> {
    article.quotes_by(|quote| {
        Some(match (quote.who(), quote.speaker.kind) {
            (Some(who), SpeakerKind::Person) => who.to_string(),
            (Some(who), kind) => format!("{who} ({})", kind.as_str()),
            (None, _) => "unknown".to_string(),
        })
    })
}
