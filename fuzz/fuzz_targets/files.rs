//! Files as they come: packed or not, and web pages.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| extract_fuzz::checks::files(bytes));
