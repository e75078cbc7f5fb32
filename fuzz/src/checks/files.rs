//! Files as they come: packed or not, and web pages.

use std::io::Cursor;

use crate::cli::bounds::Bound;
use crate::cli::{page, unpack};

/// Checks one input.
pub fn files(bytes: &[u8]) {
    let bound: Bound = "1M".parse().unwrap();
    let Ok(Ok(Some(unpacked))) = unpack::unpacked(Cursor::new(bytes.to_vec())).map(|reader| bound.read(reader)) else {
        return;
    };
    let Ok(text) = page::decode_page(&unpacked) else { return };
    page::is_html(&text);
    if let Ok(article) = page::article(&text) {
        assert!(article.ends_with('\n'));
    }
}
