//! How much attention the text gives to each person at a point of the walk.
//!
//! A mention adds weight by its place (the subject of a sentence most, a name inside a quotation least), and
//! weight fades from sentence to sentence, after the salience model of Lappin and Leass (1994), *An algorithm
//! for pronominal anaphora resolution*.

use crate::people::Gender;

/// What a mention adds by its place.
pub mod weight {
    /// Who speaks.
    pub const SPEAKER: f32 = 3.3;
    /// The subject of a sentence.
    pub const SUBJECT: f32 = 3.4;
    /// The object of a verb.
    pub const OBJECT: f32 = 2.6;
    /// Governed by a preposition.
    pub const OBLIQUE: f32 = 1.8;
    /// "Okoro's", "her".
    pub const OWNER: f32 = 2.0;
    /// "Okoro's plan failed": whose the subject is.
    pub const SUBJECT_OWNER: f32 = 2.9;
    /// "the Okoro plan"
    pub const MODIFIER: f32 = 1.0;
    /// Inside a quotation.
    pub const QUOTED: f32 = 0.4;
    /// What a mention in the same quotation counts more inside it.
    pub const SAME_QUOTATION: f32 = 3.0;
    /// In a headline or caption.
    pub const HEADING: f32 = 0.7;
    /// How much the weaker counts beside the stronger: what came before and this sentence.
    pub const REPEAT: f32 = 0.6;
    /// What is left of a weight one sentence later.
    pub const FADE: f32 = 0.5;
    /// Below this nobody is meant.
    pub const LEAST: f32 = 0.08;
}

/// How many are in the reader's mind at most.
const CROWD: usize = 64;

/// Somebody the text speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Index in [`crate::people::People::people`].
    Person(usize),
    /// Somebody without a name, told by the token of the noun that brought them up.
    Unnamed(usize),
}

/// Somebody in the reader's mind.
#[derive(Clone, Copy, Debug)]
pub struct Entity {
    /// Who it is.
    pub who: Who,
    /// What earlier sentences left of the attention to them.
    before: f32,
    /// What their weightiest mention in this sentence adds.
    now: f32,
    /// Whether their last mention was a subject.
    pub subject: bool,
    /// The last quotation that mentioned them.
    pub quotation: Option<usize>,
    /// What the noun shows of somebody unnamed.
    pub gender: Option<Gender>,
}

impl Entity {
    /// How much attention they have.
    pub fn weight(&self) -> f32 {
        self.before.max(self.now) + weight::REPEAT * self.before.min(self.now)
    }
}

/// Everybody in the reader's mind.
#[derive(Clone, Debug, Default)]
pub struct Salience {
    active: Vec<Entity>,
}

impl Salience {
    /// One sentence on: weights fade, and who has hardly any is forgotten.
    pub fn fade(&mut self) {
        for entity in &mut self.active {
            (entity.before, entity.now) = (entity.weight() * weight::FADE, 0.0);
        }
        self.active.retain(|entity| entity.before >= weight::LEAST);
    }

    /// Adds the weight of a mention.
    pub fn add(&mut self, who: Who, weight: f32, subject: bool) -> &mut Entity {
        let index = self.active.iter().position(|entity| entity.who == who).unwrap_or_else(|| {
            self.forget();
            self.active.push(Entity { who, before: 0.0, now: 0.0, subject, quotation: None, gender: None });
            self.active.len() - 1
        });
        let entity = &mut self.active[index];
        entity.now = entity.now.max(weight);
        entity.subject = subject;
        entity
    }

    /// Makes room for one more: nobody has a crowd in mind.
    fn forget(&mut self) {
        if self.active.len() >= CROWD {
            let weights = self.active.iter().map(Entity::weight).enumerate();
            if let Some((lightest, _)) = weights.min_by(|(_, one), (_, other)| one.total_cmp(other)) {
                self.active.remove(lightest);
            }
        }
    }

    /// The weight of somebody; nothing for who is forgotten.
    pub fn of(&self, who: Who) -> f32 {
        self.active.iter().find(|entity| entity.who == who).map_or(0.0, Entity::weight)
    }

    /// Everybody unnamed.
    pub fn unnamed(&self) -> impl Iterator<Item = usize> {
        self.active.iter().filter_map(|entity| match entity.who {
            Who::Unnamed(noun) => Some(noun),
            Who::Person(_) => None,
        })
    }

    /// Who scores most, if they score `margin` times as much as the next; a score of nothing rules out.
    pub fn best(&self, margin: f32, score: impl Fn(&Entity) -> f32) -> Option<Who> {
        let (mut first, mut most, mut next) = (None, 0.0, 0.0);
        for entity in &self.active {
            let score = score(entity);
            if score > most {
                (first, next, most) = (Some(entity.who), most, score);
            } else if score > next {
                next = score;
            }
        }
        first.filter(|_| most >= next * margin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_outweighs_and_the_past_fades() {
        let mut salience = Salience::default();
        salience.add(Who::Person(0), weight::SUBJECT, true);
        salience.add(Who::Person(1), weight::OBLIQUE, false);
        assert_eq!(salience.best(1.1, Entity::weight), Some(Who::Person(0)));
        salience.fade();
        salience.add(Who::Person(1), weight::OBLIQUE, false);
        assert_eq!(salience.best(1.1, Entity::weight), Some(Who::Person(1)));
        assert_eq!(salience.best(9.0, Entity::weight), None);
        for _ in 0..8 {
            salience.fade();
        }
        assert_eq!(salience.of(Who::Person(1)), 0.0);
    }
}
