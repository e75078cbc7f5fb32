//! The language of the rule files. The build script includes these files to read and compile the rules; the program holds what it
//! made of them, and only tests read rules here.

#[cfg(test)]
pub mod automaton;
#[cfg(test)]
pub mod compile;
pub mod moves;
#[cfg(test)]
#[allow(dead_code, reason = "the build script uses the rest")]
pub mod syntax;

#[cfg(test)]
use crate::rules::alphabet;
