//! The forms that English makes by rule.

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// The forms of a verb: base, third person, past, -ing.
pub fn regular_forms(lemma: &str) -> [String; 4] {
    let (stem, y) = match lemma.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => (stem, true),
        _ => (lemma, false),
    };
    let silent = lemma.strip_suffix('e').filter(|stem| !stem.ends_with('e')).unwrap_or(lemma);
    let hisses = ["s", "sh", "ch", "x", "z"].iter().any(|end| lemma.ends_with(end));
    [
        lemma.to_string(),
        if y {
            format!("{stem}ies")
        } else if hisses {
            format!("{lemma}es")
        } else {
            format!("{lemma}s")
        },
        if y {
            format!("{stem}ied")
        } else if lemma.ends_with('e') {
            format!("{lemma}d")
        } else {
            format!("{lemma}ed")
        },
        format!("{silent}ing"),
    ]
}

/// Past and -ing form with the last letter twice, where a verb may have them: "quipped", "quipping".
pub fn doubled_forms(lemma: &str) -> Option<[String; 2]> {
    let consonant = lemma.replace("qu", "q");
    let mut last = consonant.chars().rev();
    let (end, vowel, before) = (last.next()?, last.next()?, last.next()?);
    let doubles = !VOWELS.contains(&end) && !"wxy".contains(end) && VOWELS.contains(&vowel);
    (doubles && !VOWELS.contains(&before)).then(|| [format!("{lemma}{end}ed"), format!("{lemma}{end}ing")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_by_rule() {
        assert_eq!(regular_forms("reply"), ["reply", "replies", "replied", "replying"]);
        assert_eq!(regular_forms("opine"), ["opine", "opines", "opined", "opining"]);
        assert_eq!(regular_forms("hiss"), ["hiss", "hisses", "hissed", "hissing"]);
        assert_eq!(doubled_forms("quip"), Some(["quipped".into(), "quipping".into()]));
        assert_eq!(doubled_forms("shout"), None);
        assert_eq!(doubled_forms("go"), None);
    }
}
