//! Which of some stretches of tokens holds a token.

use std::ops::Range;

/// For each token the stretch that holds it, if one does; takes little room where few tokens are held.
#[derive(Clone, Debug)]
pub struct Holders {
    /// Which tokens are held, as one bit each.
    held: Vec<u64>,
    /// How many are held before each [`BITS`] tokens.
    before: Vec<u32>,
    /// The stretch of each that is.
    stretch: Vec<u32>,
}

/// How many tokens have their bits in one number.
const BITS: usize = u64::BITS as usize;

impl Holders {
    /// Of a text of so many tokens; where stretches share one, the last of them holds it.
    pub fn new(tokens: usize, stretches: impl Iterator<Item = Range<usize>> + Clone) -> Self {
        let mut held = vec![0_u64; tokens.div_ceil(BITS)];
        for token in stretches.clone().flatten().filter(|token| *token < tokens) {
            held[token / BITS] |= 1 << (token % BITS);
        }
        let mut total = 0;
        let counted = held.iter().map(|bits| {
            total += bits.count_ones();
            total - bits.count_ones()
        });
        let before = counted.collect();
        let mut holders = Holders { held, before, stretch: vec![0; total as usize] };
        for (index, stretch) in stretches.enumerate() {
            for token in stretch {
                if let Some(place) = holders.place(token) {
                    holders.stretch[place] = index as u32;
                }
            }
        }
        holders
    }

    /// Which one, in the order in which they were given, holds a token.
    #[inline]
    pub fn of(&self, token: usize) -> Option<usize> {
        self.place(token).map(|place| self.stretch[place] as usize)
    }

    #[inline]
    fn place(&self, token: usize) -> Option<usize> {
        let bits = self.held.get(token / BITS)? >> (token % BITS);
        // Those from the token on are not before it.
        let place = || self.before[token / BITS] + (self.held[token / BITS].count_ones() - bits.count_ones());
        (bits & 1 == 1).then(|| place() as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_held_by_the_last_stretch_with_them() {
        let stretches = [3..5, 62..67, 64..65, 198..300];
        let holders = Holders::new(200, stretches.iter().cloned());
        for token in 0..400 {
            let last = stretches.iter().rposition(|stretch| stretch.contains(&token) && token < 200);
            assert_eq!(holders.of(token), last, "{token}");
        }
        assert_eq!(Holders::new(0, [].into_iter()).of(0), None);
    }
}
