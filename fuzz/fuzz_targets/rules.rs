//! The language of rules.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| extract_fuzz::checks::rules(bytes));
