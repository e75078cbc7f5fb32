//! Pieces of news again and again: the time must grow as the text does.

#![no_main]

use extract_fuzz::{invariants, pieces};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::of_time(&pieces::text(bytes)));
