//! Bytes to text.

use std::borrow::Cow;

/// The text of a file.
///
/// # Errors
/// When the bytes are not text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, String> {
    if bytes.contains(&0) {
        return Err("it has NUL bytes".into());
    }
    Ok(String::from_utf8_lossy(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)))
}
