//! Files of a user's own words, and articles read with them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| extract_fuzz::invariants::of_lexicon(bytes));
