//! Any bytes, through decoding and extraction.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| extract_fuzz::invariants::of_bytes(bytes));
