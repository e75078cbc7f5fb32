//! What somebody does, roughly: roles of one field go together in one life.

/// Words of roles, by field. Singular; words of every field ("director", "head") say nothing and are left out.
const FIELDS: &[(&str, &str)] = &[
    (
        "arts",
        "actor actress artist author choreographer comedian composer curator drummer filmmaker guitarist \
         musician novelist painter playwright poet producer rapper sculptor singer songwriter writer",
    ),
    (
        "business",
        "analyst banker broker businessman businesswoman ceo cfo economist entrepreneur executive investor \
         retailer trader",
    ),
    (
        "faith",
        "archbishop bishop cardinal chaplain imam minister monk nun pastor pope preacher priest rabbi \
         reverend vicar",
    ),
    ("law", "attorney barrister counsel judge justice lawyer magistrate prosecutor solicitor"),
    (
        "learning",
        "academic biologist chemist economist historian lecturer mathematician physicist professor researcher \
         scholar scientist sociologist teacher university",
    ),
    (
        "media",
        "anchor blogger broadcaster columnist commentator correspondent editor host journalist podcaster \
         publisher radio reporter writer",
    ),
    (
        "medicine",
        "cardiologist dentist doctor epidemiologist gastroenterologist neurosurgeon nurse oncologist \
         paramedic pediatrician pharmacist physician psychiatrist psychologist surgeon virologist",
    ),
    ("military", "admiral army brigadier colonel commander general lieutenant marine navy soldier"),
    ("police", "constable detective inspector police ranger sergeant sheriff trooper"),
    (
        "politics",
        "activist adviser advisor aide alderman ambassador campaign candidate chancellor congress \
         conservative contender councillor councilman councilwoman delegate democrat democratic \
         frontrunner gop governor hopeful labor labour lawmaker legislator liberal lobbyist majority mayor \
         minister minority mp nominee operative parliament party politician pollster representative \
         republican senate senator strategist treasury whip",
    ),
    ("press", "communication press spokesperson"),
    (
        "sport",
        "athlete batsman boxer captain coach cyclist defender forward goalkeeper golfer jockey midfielder \
         pitcher player quarterback referee runner skier sprinter striker swimmer umpire winger wrestler",
    ),
];

/// The fields of a lower-case word of a role.
pub fn of(word: &str) -> impl Iterator<Item = &'static str> {
    FIELDS.iter().filter(move |(_, words)| words.split(' ').any(|known| known == word)).map(|(field, _)| *field)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_can_belong_to_several_fields() {
        assert_eq!(super::of("economist").collect::<Vec<_>>(), ["business", "learning"]);
        assert_eq!(super::of("director").count(), 0);
    }
}
