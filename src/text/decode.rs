//! From bytes to text.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They hold NUL bytes.
    Binary,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Binary => formatter.write_str("binary file, not text"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads `bytes` as text: UTF-8 or UTF-16, with or without a byte order mark.
///
/// Stretches that are not UTF-8 are read as Windows-1252, the rest of the text stays as it is. Nothing else is
/// changed: offsets count in the text that is returned, which begins after the byte order mark.
///
/// # Errors
///
/// [`DecodeError::Binary`] if the text holds a NUL character.
///
/// ```
/// use extract::text::decode::decode;
/// assert_eq!(decode(b"\xef\xbb\xbfIt holds.").unwrap(), "It holds.");
/// assert_eq!(decode(b"\x93So\x94, caf\xe9, caf\xc3\xa9").unwrap(), "“So”, café, café");
/// assert!(decode(b"\x7fELF\0\0").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, DecodeError> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0,
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => match unmarked_utf16(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
            None => utf8(bytes),
        },
    };
    if text.as_bytes().contains(&0) { Err(DecodeError::Binary) } else { Ok(text) }
}

/// How many bytes tell UTF-16 without a byte order mark.
const PROBE: usize = 1024;

/// UTF-16 without a byte order mark: in English text most characters have one NUL byte, always on the same side.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(PROBE)];
    let nuls = |side: usize| start.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = start.len() / 2;
    let most = |nuls: usize| pairs > 1 && nuls * 2 >= pairs;
    match (nuls(0), nuls(1)) {
        _ if bytes.len() % 2 == 1 => None,
        (0, odd) if most(odd) => Some(UTF_16LE),
        (even, 0) if most(even) => Some(UTF_16BE),
        _ => None,
    }
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(to_bytes).collect()
    }

    #[test]
    fn byte_order_marks() {
        let text = "“Så”, sa Žižek 🙂\r\nNo.";
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()).unwrap(), text);
        assert_eq!(decode(&utf16(text, u16::to_le_bytes)).unwrap(), text);
        assert_eq!(decode(&utf16(text, u16::to_be_bytes)).unwrap(), text);
        assert_eq!(decode(&utf16(text, u16::to_le_bytes)[2..]).unwrap(), text);
        assert_eq!(decode(&utf16(text, u16::to_be_bytes)[2..]).unwrap(), text);
        assert_eq!(decode(b"").unwrap(), "");
        assert_eq!(decode(b"\xff\xfe").unwrap(), "");
    }

    #[test]
    fn the_rest_of_a_damaged_text_stays() {
        assert_eq!(decode(b"Okoro\x92s caf\xe9 \xe2\x80\x9cso\xe2\x80\x9d").unwrap(), "Okoro’s café “so”");
        assert_eq!(decode(b"end \xe2\x80").unwrap(), "end â€");
        assert_eq!(decode(b"\xff\xfeN\0o\0\0\xd8").unwrap(), "No\u{fffd}");
    }

    #[test]
    fn nul_bytes_are_no_text() {
        assert_eq!(decode(b"PK\x03\x04\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"A\0b"), Err(DecodeError::Binary));
        assert_eq!(decode(b"A\0\0\0b\0\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\0\0\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\xff\xfe\0\0A\0"), Err(DecodeError::Binary));
        assert_eq!(DecodeError::Binary.to_string(), "binary file, not text");
    }

    #[test]
    fn mojibake_stays_as_it_is() {
        assert_eq!(decode("â€œSoâ€\u{9d}".as_bytes()).unwrap(), "â€œSoâ€\u{9d}");
    }
}
