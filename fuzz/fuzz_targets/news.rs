//! Text made of what news is made of: each byte is a piece.

#![no_main]

use extract::lexicon::Lexicon;
use extract_fuzz::{invariants, pieces};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::of_text(&pieces::text(bytes), &Lexicon::default()));
