//! Reads the rule files, checks them and writes their rules as tables of Rust, with every pattern compiled.

use std::fmt::Write;
use std::fs;
use std::path::Path;

#[path = "../src/rules/language"]
mod language {
    #[path = "../alphabet.rs"]
    pub mod alphabet;

    pub mod automaton;
    pub mod compile;
    pub mod moves;
    pub mod syntax;
}

use language::alphabet::{Element, Elements};
use language::automaton::{Automaton, automaton};
use language::compile::compile;
use language::syntax::{Definitions, Node, Rule, read};

/// Rule files that make one table, in the order in which their rules are tried.
struct Table {
    /// The name of the table in the code; the file has the same in small letters.
    name: &'static str,
    /// The type of its rules.
    rule: &'static str,
    stage: &'static str,
    /// Under `src/<stage>/rules`; definitions are known in the files behind theirs.
    files: &'static [&'static str],
    /// Whether conditions can stand behind `where`.
    conditions: bool,
    /// What a rule can say beside `means`, `match`, `by`, `where`, `yes` and `no`.
    fields: &'static [Field],
}

/// What a key of a rule becomes: a field of the same name.
struct Field {
    key: &'static str,
    /// The Rust value of what follows the key; nothing if it is not understood.
    value: fn(&str) -> Option<String>,
    /// The value where the key is missing; nothing if it must be there.
    default: Option<&'static str>,
}

const TABLES: &[Table] = &[
    Table { name: "CONTEXT", rule: "", stage: "syntax", files: &["sets", "context"], conditions: false, fields: &[] },
    Table {
        name: "FRAMES",
        rule: "FrameRule",
        stage: "quotes",
        files: &["parts", "frames"],
        conditions: true,
        fields: &[Field { key: "yields", value: element, default: None }],
    },
    Table {
        name: "CONTENTS",
        rule: "ContentRule",
        stage: "quotes",
        files: &["quotations", "sources", "clauses", "objects"],
        conditions: false,
        fields: &[
            Field { key: "takes", value: uses, default: Some("Uses::NONE") },
            Field { key: "shares", value: |text| flag(text, "quotations"), default: Some("false") },
        ],
    },
    Table { name: "LAYOUT", rule: "LayoutRule", stage: "quotes", files: &["layout"], conditions: false, fields: &[] },
    Table { name: "PATTERNS", rule: "", stage: "quotes", files: &["patterns"], conditions: false, fields: &[] },
    Table { name: "ROLES", rule: "RoleRule", stage: "roles", files: &["roles"], conditions: true, fields: OF_ROLES },
    Table {
        name: "AFFILIATIONS",
        rule: "RoleRule",
        stage: "roles",
        files: &["affiliations"],
        conditions: true,
        fields: OF_ROLES,
    },
];

const OF_ROLES: &[Field] = &[
    Field { key: "also", value: |text| flag(text, "of pronouns"), default: Some("false") },
    Field { key: "status", value: status, default: Some("None") },
    Field { key: "stands", value: |text| flag(text, "before the name"), default: Some("false") },
];

fn element(text: &str) -> Option<String> {
    let known = Element::ALL.iter().find(|(_, name, _, _)| *name == text)?;
    Some(format!("Element::{:?}", known.0))
}

fn uses(text: &str) -> Option<String> {
    const USES: &[&str] = &[
        "clause",
        "bare",
        "wh",
        "quote",
        "to",
        "ing",
        "object",
        "as",
        "addressee",
        "about",
        "mixed",
        "for",
        "predicate",
    ];
    let each =
        text.split(", ").map(|use_| USES.contains(&use_).then(|| format!(".with(Uses::{})", use_.to_uppercase())));
    Some(format!("Uses::NONE{}", each.collect::<Option<String>>()?))
}

fn flag(text: &str, known: &str) -> Option<String> {
    (text == known).then(|| "true".to_string())
}

fn status(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let capital = letters.next()?.to_ascii_uppercase();
    ["current", "former", "acting", "future"]
        .contains(&text)
        .then(|| format!("Some(Status::{capital}{})", letters.as_str()))
}

/// Writes the tables to `out`. An error says the file, the line, what is wrong and what to do.
pub fn build(root: &Path, out: &Path) -> Result<(), String> {
    let mut definitions = Definitions::new();
    let mut stage = "";
    for table in TABLES {
        if stage != table.stage {
            unused(&definitions)?;
            // What the syntax layer defines is known to all stages.
            definitions.retain(|_, definition| definition.file.starts_with("src/syntax"));
            stage = table.stage;
        }
        let mut text = String::new();
        let mut tables = Tables { name: table.name.to_lowercase(), bytes: Vec::new() };
        let mut rules = Vec::new();
        for file in table.files {
            let name = format!("src/{}/rules/{file}.rules", table.stage);
            let read_text = fs::read_to_string(root.join(&name)).map_err(|error| format!("{name}: {error}"))?;
            let found = read(&read_text, &name, &mut definitions);
            let found = found.map_err(|mistake| format!("{name}:{}: {}", mistake.line, mistake.message))?;
            for rule in &found {
                let written = write_rule(rule, table, root, &mut tables);
                rules.push(written.map_err(|(line, message)| format!("{name}:{line}: {message}"))?);
            }
        }
        if table.rule.is_empty() {
            text.push_str(&rules.concat());
        } else {
            let _ =
                writeln!(text, "/// The rules of {}, in the order in which they are tried.", table.files.join(", "));
            let _ =
                writeln!(text, "pub static {}: [{}; {}] = [{}];", table.name, table.rule, rules.len(), rules.concat());
        }
        for (end, bytes) in [("rs", text.as_bytes()), ("bin", &tables.bytes)] {
            let file = out.join(format!("{}.{end}", tables.name));
            fs::write(file, bytes).map_err(|error| format!("{}: {error}", table.name))?;
        }
    }
    unused(&definitions)
}

/// An error for a definition that no pattern uses.
fn unused(definitions: &Definitions) -> Result<(), String> {
    match definitions.iter().find(|(_, definition)| !definition.used) {
        None => Ok(()),
        Some((name, definition)) => {
            let (file, line) = (&definition.file, definition.line);
            Err(format!("{file}:{line}: no pattern uses `{name}`: take it out"))
        }
    }
}

/// A rule as Rust.
fn write_rule(rule: &Rule, table: &Table, root: &Path, tables: &mut Tables) -> Result<String, (usize, String)> {
    let wrong = |message: String| Err((rule.line, message));
    for (key, value, line) in &rule.fields {
        let known = ["means", "match", "by", "where", "yes", "no"].contains(&key.as_str())
            || table.fields.iter().any(|field| field.key == key);
        if !known {
            return Err((*line, format!("no rule of this file says `{key}`: see docs/rules.md for what it can say")));
        }
        if value.is_empty() {
            return Err((*line, format!("nothing stands behind `{key}`")));
        }
    }
    let Some(means) = rule.get("means") else { return wrong(format!("`{}` does not say what it `means`", rule.id)) };
    let pattern = match &rule.pattern {
        Some(node) => Some(program(node, tables).or_else(|message| wrong(format!("`{}`: {message}", rule.id)))?),
        None => None,
    };
    if rule.is_pattern {
        let Some(pattern) = pattern else { return wrong(format!("the pattern `{}` has no `match`", rule.id)) };
        let name = rule.id.replace('-', "_").to_uppercase();
        return Ok(format!("/// {means}.\npub static {name}: Pattern = {pattern};\n"));
    }
    if pattern.is_none() && rule.get("by").is_none() {
        return wrong(format!("`{}` has no `match`, nor a function of the stage that finds it behind `by`", rule.id));
    }
    if rule.get("yes").is_none() || rule.get("no").is_none() {
        return wrong(format!("`{}` needs an example (`yes`) and a counterexample (`no`)", rule.id));
    }
    let mut examples = Vec::new();
    for (_, value, line) in rule.fields.iter().filter(|(key, _, _)| key == "yes") {
        let Some((text, finds)) = value.split_once(" => ") else {
            return Err((*line, "an example says what is found in it: `yes text => found`".to_string()));
        };
        examples.push((unescape(text), unescape(finds)));
    }
    let strings = |list: Vec<String>| format!("&{list:?}");
    let texts = strings(examples.iter().map(|(text, _)| text.clone()).collect());
    let finds = strings(examples.iter().map(|(_, finds)| finds.clone()).collect());
    let others = strings(rule.all("no").map(unescape).collect());
    let conditions = strings(rule.all("where").map(str::to_string).collect());
    let shown = format!("{:?}", rule.get("match"));
    let mut text = format!(
        "{} {{ rule: Rule {{ id: {:?}, stage: {:?}, meaning: {means:?}, pattern: {shown}, conditions: {conditions}, \
         examples: {texts}, finds: {finds}, counterexamples: {others}, source: {:?} }},",
        table.rule, rule.id, table.stage, rule.source
    );
    if table.rule != "LayoutRule" {
        let pattern = pattern.map_or("None".to_string(), |pattern| format!("Some({pattern})"));
        let _ = write!(text, "pattern: {pattern},");
    }
    if table.conditions {
        text.push_str("conditions: &[");
        for (_, value, line) in rule.fields.iter().filter(|(key, _, _)| key == "where") {
            text.push_str(&condition(value, table, root).map_err(|message| (*line, message))?);
            text.push(',');
        }
        text.push_str("],");
    } else if rule.get("where").is_some() {
        return wrong("the rules of this file have no `where`".to_string());
    }
    for field in table.fields {
        let line = rule.fields.iter().find(|(key, _, _)| key == field.key).map_or(rule.line, |(_, _, line)| *line);
        let value = match (rule.get(field.key), field.default) {
            (Some(value), _) => {
                (field.value)(value).ok_or((line, format!("`{value}` is nothing that `{}` can be", field.key)))?
            }
            (None, Some(default)) => default.to_string(),
            (None, None) => return wrong(format!("`{}` does not say what it `{}`", rule.id, field.key)),
        };
        let _ = write!(text, "{}: {value},", field.key);
    }
    text.push_str("},\n");
    Ok(text)
}

/// A condition as Rust: a function of the stage's `conditions.rs` by its name in words, or "… is one of" or "… is none of" words.
fn condition(text: &str, table: &Table, root: &Path) -> Result<String, String> {
    let listed = |verb: &str| {
        let (subject, words) = text.split_once(verb)?;
        Some((subject, words.split(", ").collect::<Vec<_>>()))
    };
    let (one, none) = (listed(" is one of "), listed(" is none of "));
    let subject = one.as_ref().or(none.as_ref()).map_or(text, |(subject, _)| subject);
    let name: String = subject.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let file = format!("src/{}/conditions.rs", table.stage);
    let code = fs::read_to_string(root.join(&file)).map_err(|error| format!("{file}: {error}"))?;
    if !["(", "<"].iter().any(|after| code.contains(&format!("pub fn {name}{after}"))) {
        return Err(format!("no condition `{subject}`: write it as `pub fn {name}` in {file}, with a test"));
    }
    let asked = |words: &[&str]| format!("conditions::{name}(found).is_some_and(|word| words!{words:?}.has(word))");
    Ok(match (one, none) {
        (Some((_, words)), _) => format!("|found| {}", asked(&words)),
        (_, Some((_, words))) => format!("|found| !{}", asked(&words)),
        _ => format!("conditions::{name}"),
    })
}

fn unescape(text: &str) -> String {
    text.trim().replace("\\n", "\n")
}

/// The automata of a table of rules, one after the other, as bytes that the program reads in place.
struct Tables {
    name: String,
    bytes: Vec<u8>,
}

impl Tables {
    /// Puts bytes behind the others; gives them as Rust.
    fn put(&mut self, bytes: impl IntoIterator<Item = u8>) -> String {
        let start = self.bytes.len();
        self.bytes.extend(bytes);
        let end = self.bytes.len();
        format!("part(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{}.bin\")), {start}, {end})", self.name)
    }

    /// An automaton as Rust.
    fn automaton(&mut self, automaton: &Automaton) -> String {
        let Automaton { classes, width, states, end, begins_at_start, begins, rows, choices, bytes, moves } = automaton;
        let states = states.iter().flat_map(|state| [state.row, state.choices, state.choices_at_start]);
        let states = self.put(states.flat_map(u16::to_le_bytes));
        let rows = self.put(rows.iter().flat_map(|state| state.to_le_bytes()));
        let choices = self.put(choices.iter().copied());
        let moves: Vec<String> = moves.iter().map(|step| format!("Move::{step:?}")).collect();
        format!(
            "Automaton {{ classes: &{classes:?}, width: {width}, states: {states}.as_chunks().0, end: {end}, begins_at_start: {begins_at_start}, \
             begins: {begins}, rows: {rows}.as_chunks().0, choices: {choices}, bytes: {bytes}, moves: &[{}] }}",
            moves.join(", ")
        )
    }
}

/// A compiled pattern as Rust.
fn program(node: &Node, tables: &mut Tables) -> Result<String, String> {
    let program = compile(node)?;
    let automaton = automaton(&program.steps, Element::ALL.len())
        .ok_or("too much of the pattern can match the same words in many ways: make it two rules")?;
    let set = |elements: Elements| format!("Elements({:#x})", elements.0);
    let sets = |list: &[Elements]| list.iter().map(|elements| set(*elements)).collect::<Vec<_>>().join(", ");
    Ok(format!(
        "Pattern {{ names: &{:?}, in_sentence: {}, needs: &[{}], firsts: &[{}], asks: {}, automaton: {} }}",
        program.names,
        program.in_sentence,
        sets(&program.needs),
        sets(&program.firsts),
        set(program.asks),
        tables.automaton(&automaton)
    ))
}
