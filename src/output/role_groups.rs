//! What sort of work a source does, by a short list of nouns.

use extract::article::SpeakerKind;

/// The groups and their nouns, singular. A role belongs to the first group that has the last of its nouns: a "police
/// spokesman" speaks for somebody, a "professor of law" teaches.
pub const GROUPS: [(&str, &str); 11] = [
    ("spokespeople", "press-officer press-secretary publicist spokesman spokesperson spokeswoman"),
    (
        "officials",
        "administration agency alderman ambassador cabinet chancellor commission commissioner congressman congresswoman \
         council councillor councilman councilmember councilwoman department diplomat governor government \
         lawmaker legislator mayor minister ministry mp official politician premier \
         president representative secretary senator treasurer",
    ),
    (
        "candidates and parties",
        "candidate campaign conservative contender democrat democratic gop liberal nominee party republican",
    ),
    (
        "police and emergency services",
        "constable deputy detective firefighter inspector investigator lieutenant officer paramedic police \
         ranger sergeant sheriff superintendent trooper",
    ),
    ("law", "attorney barrister counsel court judge justice lawyer prosecutor solicitor"),
    (
        "experts",
        "academic analyst biologist chemist criminologist doctor economist engineer epidemiologist expert geologist historian lecturer \
         meteorologist nurse pediatrician physician physicist professor psychiatrist psychologist researcher \
         scholar scientist sociologist specialist surgeon veterinarian",
    ),
    (
        "business",
        "banker broker businessman businesswoman ceo cfo company entrepreneur executive executive-officer \
         financial-officer operating-officer risk-officer firm founder investor landlord owner \
         restaurateur retailer shopkeeper trader",
    ),
    ("media", "anchor broadcaster columnist correspondent editor host journalist newspaper publisher reporter station"),
    (
        "culture and sport",
        "actor actress artist athlete author coach composer conductor curator drummer filmmaker \
         goalkeeper guitarist midfielder musician novelist painter photographer player playwright poet \
         referee sculptor singer striker writer",
    ),
    (
        "residents and witnesses",
        "bystander customer driver farmer father fisherman friend guest homeowner mother neighbor neighbour \
         onlooker parent passenger passer-by patient pupil resident shopper spectator student survivor teenager \
         tenant tourist victim villager visitor volunteer voter witness worker",
    ),
    (
        "documents",
        "complaint document filing guidebook indictment lawsuit letter memo poll post report review statement study \
         survey tweet website",
    ),
];

/// A role that no group has.
pub const OTHER: &str = "other";

/// Where the words of a phrase end that say what somebody is: "mayor | of Lindholm".
const ENDS: [&str; 14] =
    ["of", "for", "at", "in", "from", "with", "on", "who", "to", "by", "and", "near", "under", "that"];

/// The group of a role, or of a phrase that stands for a source.
pub fn of(phrase: &str) -> Option<&'static str> {
    let words =
        phrase.split([' ', ',', '/']).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    let words: Vec<String> =
        words.take_while(|word| !ENDS.contains(&word.as_str())).filter(|word| !word.is_empty()).map(singular).collect();
    let pairs = words.windows(2).map(|pair| pair.join("-")).rev();
    let mut nouns = pairs.chain(words.iter().rev().cloned());
    nouns.find_map(|noun| {
        GROUPS.iter().find(|(_, nouns)| nouns.split(' ').any(|known| known == noun)).map(|(group, _)| *group)
    })
}

/// The group of a source: that of its first role that has one; [`OTHER`] if it has only other ones; `None` without any.
pub fn of_source<'r>(kind: SpeakerKind, name: &str, mut roles: impl Iterator<Item = &'r str>) -> Option<&'static str> {
    if kind != SpeakerKind::Person {
        return if name.is_empty() { None } else { Some(of(name).unwrap_or(OTHER)) };
    }
    let first = roles.next()?;
    std::iter::once(first).chain(roles).find_map(of).or(Some(OTHER))
}

/// "officers" as "officer", "Gov." as "governor".
fn singular(word: String) -> String {
    const SHORT: [(&str, &str); 11] = [
        ("gov", "governor"),
        ("sen", "senator"),
        ("rep", "representative"),
        ("dr", "doctor"),
        ("prof", "professor"),
        ("sgt", "sergeant"),
        ("lt", "lieutenant"),
        ("det", "detective"),
        ("supt", "superintendent"),
        ("councilmen", "councilman"),
        ("witnesses", "witness"),
    ];
    let short = SHORT.iter().find(|(short, _)| *short == word).map(|(_, word)| (*word).to_string());
    let stem = || match word.strip_suffix("men") {
        Some(stem) if stem.len() > 3 => Some(format!("{stem}man")),
        _ if word.ends_with("ies") => None,
        _ => word.strip_suffix('s').filter(|stem| stem.len() > 3 && !stem.ends_with('s')).map(str::to_string),
    };
    short.or_else(stem).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_belongs_to_the_group_of_its_last_noun() {
        for (phrase, group) in [
            ("police spokesman", Some("spokespeople")),
            ("White House press secretary", Some("spokespeople")),
            ("spokesperson for the mayor", Some("spokespeople")),
            ("mayor of Lindholm", Some("officials")),
            ("Gov.", Some("officials")),
            ("city officials", Some("officials")),
            ("chief risk officer", Some("business")),
            ("Police", Some("police and emergency services")),
            ("State Police Sgt.", Some("police and emergency services")),
            ("professor of law", Some("experts")),
            ("two witnesses", Some("residents and witnesses")),
            ("firefighters", Some("police and emergency services")),
            ("last keeper of the light", None),
            ("", None),
        ] {
            assert_eq!(of(phrase), group, "{phrase}");
        }
    }

    #[test]
    fn the_first_role_with_a_group_counts() {
        let person = |roles: &[&'static str]| of_source(SpeakerKind::Person, "Ana Okoro", roles.iter().copied());
        assert_eq!(person(&["keeper", "author", "mayor"]), Some("culture and sport"));
        assert_eq!(person(&["keeper"]), Some(OTHER));
        assert_eq!(person(&[]), None);
        assert_eq!(of_source(SpeakerKind::Group, "Harbor Trust", [].into_iter()), Some(OTHER));
        assert_eq!(of_source(SpeakerKind::Unknown, "", [].into_iter()), None);
    }

    #[test]
    fn the_list_is_stated() {
        let page = include_str!("../../docs/output.md");
        for (group, nouns) in GROUPS {
            assert!(page.contains(&format!("\n| {group} | {nouns} |\n")), "{group}: {nouns}");
        }
    }

    #[test]
    fn every_noun_is_in_the_form_it_is_looked_up_in() {
        for noun in GROUPS.iter().flat_map(|(_, nouns)| nouns.split(' ')).filter(|noun| !noun.contains('-')) {
            assert_eq!(singular(noun.to_string()), noun);
        }
    }
}
