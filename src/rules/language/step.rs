// The steps of a compiled pattern. Included by the build script.

use super::alphabet::Elements;

/// One step of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next element is one of these.
    One(Elements),
    /// Go on at the first; if that fails, at the second.
    Split(u16, u16),
    /// Go on there.
    Jump(u16),
    /// Note the place: twice the number of the name, one more for its end.
    Note(u16),
    /// Here the row begins.
    Start,
    /// Here the row ends.
    End,
    /// It matches.
    Match,
}
