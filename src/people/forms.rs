//! The canonical form of a name and its aliases.

use super::Person;

/// Fills in the name, which is the fullest form unless the user lists one, and the other forms as aliases, most
/// frequent first.
pub fn fill<'t>(person: &mut Person, forms: impl Iterator<Item = &'t str>, listed: Option<&'t str>) {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for form in forms {
        match counts.iter_mut().find(|(known, _)| *known == form) {
            Some((_, count)) => *count += 1,
            None => counts.push((form, 1)),
        }
    }
    // Stable: among forms as full as each other the first of the text wins.
    let fullness = |form: &str| {
        let words = form.split_whitespace().count();
        let shouted = form.chars().filter(|letter| letter.is_lowercase()).count() == 0;
        (words.min(2), !shouted, words, form.chars().filter(|letter| letter.is_alphabetic()).count())
    };
    let fuller = |best, form| if fullness(form) > fullness(best) { form } else { best };
    let Some(best) = listed.or_else(|| counts.iter().map(|(form, _)| *form).reduce(fuller)) else { return };
    person.name = best.to_string();
    counts.retain(|(form, _)| *form != best);
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    person.aliases = counts.into_iter().map(|(form, _)| form.to_string()).collect();
}
