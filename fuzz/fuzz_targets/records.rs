//! Records: JSON Lines and tables.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| extract_fuzz::checks::records(bytes));
