// The rule files read: `let` definitions, rules and patterns, with the place of every mistake. Included by the build script.

use std::collections::BTreeMap;

use super::alphabet::{Element, Elements};

/// What a pattern is built of.
#[derive(Clone, Debug)]
pub enum Node {
    /// One element of a set.
    One(Elements),
    /// One after the other.
    Sequence(Vec<Node>),
    /// One of several, the first that fits.
    Either(Vec<Node>),
    /// Some times in a row: at least, at most, and whether as few as possible.
    Repeat(Box<Node>, u32, Option<u32>, bool),
    /// What an answer names.
    Named(String, Box<Node>),
    /// The begin of the row.
    Start,
    /// The end of the row.
    End,
}

/// A rule, or a pattern that the code of a stage looks for.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// Whether it is a `pattern`, not a rule that answers name.
    pub is_pattern: bool,
    /// Its name.
    pub id: String,
    /// The line of its name, counted from 1.
    pub line: usize,
    /// What follows each of its keys, in order, with its line.
    pub fields: Vec<(String, String, usize)>,
    /// What it matches; nothing if the code of the stage finds it.
    pub pattern: Option<Node>,
    /// Its lines as they are written.
    pub source: String,
}

impl Rule {
    /// What follows a key, each time it stands there.
    pub fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(known, _, _)| known == key).map(|(_, value, _)| value.as_str())
    }

    /// What follows a key first.
    pub fn get<'a>(&'a self, key: &'a str) -> Option<&'a str> {
        self.all(key).next()
    }
}

/// A mistake in a rule file.
#[derive(Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

fn mistake<T>(line: usize, message: impl Into<String>) -> Result<T, Mistake> {
    Err(Mistake { line, message: message.into() })
}

/// A definition: its pattern, where it stands, and whether something uses it.
#[derive(Clone, Debug)]
pub struct Definition {
    node: Node,
    /// The file it stands in.
    pub file: String,
    /// The line it stands at.
    pub line: usize,
    /// Whether a pattern uses it.
    pub used: bool,
}

/// Definitions by name.
pub type Definitions = BTreeMap<String, Definition>;

/// Reads a rule file: its rules in order; its definitions are added to `definitions`.
pub fn read(text: &str, file: &str, definitions: &mut Definitions) -> Result<Vec<Rule>, Mistake> {
    let mut rules: Vec<Rule> = Vec::new();
    // A line that is indented deeper than the key before it goes on with that.
    let mut lines: Vec<(usize, usize, String, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let words = line.trim_start();
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        let indent = line.len() - words.len();
        match lines.last_mut() {
            Some((_, _, whole, source)) if indent > 4 => {
                whole.push(' ');
                whole.push_str(words.trim_end());
                source.push('\n');
                source.push_str(line);
            }
            _ => lines.push((number, indent, words.trim_end().to_string(), line.to_string())),
        }
    }
    for (line, indent, text, source) in lines {
        let (key, rest) = text.split_once(char::is_whitespace).unwrap_or((&text, ""));
        let rest = rest.trim();
        match (indent, key) {
            (0, "let") => {
                let Some((name, pattern)) = rest.split_once('=') else {
                    return mistake(line, "a definition is `let name = pattern`");
                };
                let node = pattern_of(pattern, line, definitions)?;
                let definition = Definition { node, file: file.to_string(), line, used: false };
                if definitions.insert(name.trim().to_string(), definition).is_some() {
                    return mistake(line, format!("`{}` is defined twice: choose another name", name.trim()));
                }
            }
            (0, "rule" | "pattern") if !rest.is_empty() => {
                let id = rest.to_string();
                rules.push(Rule { is_pattern: key == "pattern", id, line, source, ..Rule::default() });
            }
            (0, _) => return mistake(line, format!("`{key}` begins nothing: `let`, `rule` or `pattern` does")),
            _ => {
                let Some(rule) = rules.last_mut() else {
                    return mistake(line, "an indented line stands behind a `rule` or `pattern`");
                };
                if key == "match" {
                    if rule.pattern.is_some() {
                        return mistake(line, "a rule has one `match`: use `|` between patterns");
                    }
                    rule.pattern = Some(pattern_of(rest, line, definitions)?);
                }
                rule.fields.push((key.to_string(), rest.to_string(), line));
                rule.source.push('\n');
                rule.source.push_str(&source);
            }
        }
    }
    Ok(rules)
}

/// Reads a pattern.
pub fn pattern_of(text: &str, line: usize, definitions: &mut Definitions) -> Result<Node, Mistake> {
    let words = words_of(text);
    let mut reader = Reader { words: &words, at: 0, line, definitions };
    let node = reader.either()?;
    match reader.words.get(reader.at) {
        None => Ok(node),
        Some(word) => mistake(line, format!("`{word}` closes nothing")),
    }
}

/// Cuts a pattern into names, marks in quotes, and signs.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            '{' => rest.find('}').map_or(rest.len(), |end| end + 1),
            '*' | '+' | '?' => 1 + usize::from(rest[1..].starts_with('?')),
            _ if is_name(first) => rest.find(|c| !is_name(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        words.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    words
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
    line: usize,
    definitions: &'a mut Definitions,
}

impl Reader<'_> {
    fn next_is(&mut self, word: &str) -> bool {
        let is = self.words.get(self.at) == Some(&word);
        self.at += usize::from(is);
        is
    }

    fn either(&mut self) -> Result<Node, Mistake> {
        let mut parts = vec![self.sequence()?];
        while self.next_is("|") {
            parts.push(self.sequence()?);
        }
        // Single elements beside each other are a set.
        let mut merged: Vec<Node> = Vec::with_capacity(parts.len());
        for part in parts {
            match (merged.last_mut(), part) {
                (Some(Node::One(set)), Node::One(elements)) => *set = set.with(elements),
                (_, part) => merged.push(part),
            }
        }
        Ok(if merged.len() == 1 { merged.remove(0) } else { Node::Either(merged) })
    }

    fn sequence(&mut self) -> Result<Node, Mistake> {
        let mut parts = Vec::new();
        while self.words.get(self.at).is_some_and(|word| !matches!(*word, "|" | ")")) {
            parts.push(self.repeated()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Sequence(parts) })
    }

    fn repeated(&mut self) -> Result<Node, Mistake> {
        let mut node = self.one()?;
        let mut repeated = false;
        while let Some(word) = self.words.get(self.at) {
            let few = word.len() > 1 && word.ends_with('?');
            let (least, most) = match word.as_bytes()[0] {
                b'*' => (0, None),
                b'+' => (1, None),
                b'?' => (0, Some(1)),
                b'{' => match self.times(word) {
                    Some((least, most)) => (least, Some(most)),
                    None => return mistake(self.line, format!("`{word}` is no number of times: write {{0,8}}")),
                },
                _ => break,
            };
            if std::mem::replace(&mut repeated, true) {
                let message = format!("`{word}` stands behind another number of times: write one for both");
                return mistake(self.line, message);
            }
            self.at += 1;
            node = Node::Repeat(Box::new(node), least, most, few);
        }
        Ok(node)
    }

    fn times(&self, word: &str) -> Option<(u32, u32)> {
        let (least, most) = word.strip_prefix('{')?.strip_suffix('}')?.split_once(',')?;
        let (least, most) = (least.trim().parse().ok()?, most.trim().parse().ok()?);
        (least <= most && most <= 20).then_some((least, most))
    }

    fn one(&mut self) -> Result<Node, Mistake> {
        let word = self.words[self.at];
        self.at += 1;
        if word == "(" {
            let node = self.either()?;
            return if self.next_is(")") { Ok(node) } else { mistake(self.line, "a bracket is not closed") };
        }
        if word == "not" && self.next_is("(") {
            let node = self.either()?;
            let closed = self.next_is(")");
            return match node {
                Node::One(elements) if closed => Ok(Node::One(elements.complement())),
                _ => mistake(self.line, "`not(…)` holds single elements with `|` between them"),
            };
        }
        if self.next_is(":") {
            if self.at == self.words.len() {
                return mistake(self.line, format!("`{word}:` stands before what it names"));
            }
            return Ok(Node::Named(word.to_string(), Box::new(self.repeated_one()?)));
        }
        let name = word.trim_matches('"');
        match word {
            "start" => return Ok(Node::Start),
            "end" => return Ok(Node::End),
            "any" => return Ok(Node::One(Elements::ALL)),
            _ => {}
        }
        if let Some(definition) = self.definitions.get_mut(name) {
            definition.used = true;
            return Ok(definition.node.clone());
        }
        match Element::ALL.iter().find(|(_, known, _, _)| *known == name) {
            Some((element, ..)) => Ok(Node::One(Elements::of(&[*element]))),
            None => mistake(
                self.line,
                format!("`{word}` is no element and no definition before this line: see the table in docs/rules.md"),
            ),
        }
    }

    /// What a name stands before: one thing, with its number of times.
    fn repeated_one(&mut self) -> Result<Node, Mistake> {
        self.repeated()
    }
}
