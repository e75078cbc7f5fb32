//! Which given names stand for each other: Bill and William.

static LIST: &str = include_str!("../lexicon/data/nicknames.tsv");

/// Whether one is a nickname of the other, or both are of one name. Both lower-case.
///
/// ```
/// use extract::people::nicknames::same;
/// assert!(same("bill", "william"));
/// assert!(!same("bill", "james"));
/// ```
pub fn same(a: &str, b: &str) -> bool {
    let stands_for =
        |nick: &str, full: &str| formal(nick).is_some_and(|names| names.split(' ').any(|name| name == full));
    stands_for(a, b) || stands_for(b, a)
}

/// The formal names of a nickname. The list is sorted, so that its lines can be halved.
fn formal(nick: &str) -> Option<&'static str> {
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
