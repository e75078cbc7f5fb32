// The moves that find a match of a pattern, once its automaton has read the row. Included by the build script.

/// One move of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Over the next element, and on at this move.
    Take(u16),
    /// By the choice of this number: on at the first of two moves if it leads to a match, else at the second.
    Choose(u16, u16, u16),
    /// Note the place, twice the number of the name and one more for its end, and on at this move.
    Note(u16, u16),
    /// It matches.
    Match,
}
