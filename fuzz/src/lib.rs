// What the targets share, and `cargo test` with them (tests/replay.rs includes this file): the checks, and what they check
// that no library has.

/// What is checked of inputs that are no articles; patterns of rules stay in memory.
pub mod checks {
    mod files;
    mod records;
    mod rules;

    pub use files::files;
    pub use records::records;
    pub use rules::rules;
}

#[path = "../../tests/invariants/mod.rs"]
pub mod invariants;
#[path = "../../tests/invariants/pieces.rs"]
pub mod pieces;

/// The readers of records and packed files.
#[allow(dead_code, reason = "the command line uses more of it")]
#[path = "../../src/cli"]
mod cli {
    pub mod bounds;
    pub mod failure;
    pub mod inputs;
    pub mod page;
    pub mod pointer;
    pub mod records;
    pub mod rows;
    pub mod unpack;
}

/// The language of the rule files and its matcher.
#[allow(dead_code, reason = "the build script uses more of it")]
#[path = "../../src/rules"]
mod rules {
    pub mod alphabet;
    #[path = "language"]
    pub mod language {
        use super::alphabet;

        pub mod automaton;
        pub mod compile;
        pub mod moves;
        pub mod syntax;
    }
    pub mod pattern;

    #[allow(unused_imports, reason = "the tests of the matcher use it")]
    use alphabet::Row;
}

/// What of the output the readers know.
mod output {
    use serde::ser::{Serialize, SerializeMap, Serializer};
    use serde_json::value::RawValue;

    #[derive(Debug)]
    pub struct Meta(pub Vec<(String, Box<RawValue>)>);

    impl Serialize for Meta {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(Some(self.0.len()))?;
            for (name, value) in &self.0 {
                map.serialize_entry(name, value)?;
            }
            map.end()
        }
    }
}
