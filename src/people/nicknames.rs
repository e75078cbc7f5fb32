//! Which given names stand for each other: Bill and William.

static LIST: &str = include_str!("../lexicon/data/nicknames.tsv");

/// Whether a name is one of these formal names.
pub fn is_among(name: &str, names: &str) -> bool {
    names.split(' ').any(|formal| formal == name)
}

/// The names that a nickname stands for, and that another form of a name can be, with spaces between; all lower-case.
/// The list is sorted, so that its lines can be halved.
///
/// ```
/// use extract::people::nicknames::{formal, is_among};
/// assert!(formal("bill").is_some_and(|names| is_among("william", names)));
/// assert_eq!(formal("okoro"), None);
/// ```
pub fn formal(nick: &str) -> Option<&'static str> {
    let mut rest = LIST;
    while !rest.is_empty() {
        let middle = (0..=rest.len() / 2).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(0);
        let start = rest[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = rest[start..].find('\n').map_or(rest.len(), |at| start + at);
        let line = &rest[start..end];
        let (key, names) = line.split_once('\t').unwrap_or((line, ""));
        match nick.cmp(key) {
            std::cmp::Ordering::Equal => return Some(names),
            std::cmp::Ordering::Less => rest = &rest[..start],
            std::cmp::Ordering::Greater => rest = rest.get(end + 1..).unwrap_or(""),
        }
    }
    None
}
