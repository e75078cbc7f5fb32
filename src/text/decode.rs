//! From bytes to text.

use std::borrow::Cow;
use std::fmt;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They are no text that is known.
    Binary,
    /// They are a file of another kind, which is named.
    Foreign(&'static str),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Binary => formatter.write_str("binary file, not text"),
            DecodeError::Foreign(kind) => write!(formatter, "{kind}, not text"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// How bytes were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As UTF-8.
    Utf8,
    /// As UTF-8, but for so many bytes that were read as Windows-1252.
    Windows1252(usize),
    /// As UTF-16, little-endian.
    Utf16Le,
    /// As UTF-16, big-endian.
    Utf16Be,
}

/// Text, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// How it was read.
    pub encoding: Encoding,
}

/// Reads `bytes` as text: UTF-8 or UTF-16, with or without a byte order mark.
///
/// Stretches that are not UTF-8 are read as Windows-1252, the rest of the text stays as it is. Nothing else is
/// changed: offsets count in the text that is returned, which begins after the byte order mark.
///
/// # Errors
///
/// If the bytes are not text: they hold a NUL character, or begin as a PDF, a picture or another known kind of
/// file does, or are no UTF-8 and have control characters all over.
///
/// ```
/// use extract::text::decode::decode;
/// assert_eq!(decode(b"\xef\xbb\xbfIt holds.").unwrap(), "It holds.");
/// assert_eq!(decode(b"\x93So\x94, caf\xe9, caf\xc3\xa9").unwrap(), "“So”, café, café");
/// assert!(decode(b"\x7fELF\0\0").is_err());
/// ```
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, DecodeError> {
    decode_from(bytes).map(|decoded| decoded.text)
}

/// Does what [`decode`] does and tells how the bytes were read.
///
/// # Errors
///
/// As for [`decode`].
///
/// ```
/// use extract::text::decode::{Encoding, decode_from};
/// assert_eq!(decode_from(b"caf\xe9").unwrap().encoding, Encoding::Windows1252(1));
/// ```
pub fn decode_from(bytes: &[u8]) -> Result<Decoded<'_>, DecodeError> {
    if let Some(kind) = foreign(bytes) {
        return Err(DecodeError::Foreign(kind));
    }
    let utf16 = |encoding, rest| Decoded { text: wide(encoding, rest), encoding };
    let decoded = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(Encoding::Utf16Le, rest),
        [0xfe, 0xff, rest @ ..] => utf16(Encoding::Utf16Be, rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => match unmarked_utf16(bytes) {
            Some(encoding) => utf16(encoding, bytes),
            None => utf8(bytes),
        },
    };
    let text = &decoded.text;
    let noise = || text.chars().filter(|c| is_control(*c)).count() * NOISE >= text.chars().count();
    let binary = text.as_bytes().contains(&0) || (matches!(decoded.encoding, Encoding::Windows1252(_)) && noise());
    if binary { Err(DecodeError::Binary) } else { Ok(decoded) }
}

/// Does what [`decode_from`] does; a text that is whole as it stands is not copied.
///
/// # Errors
///
/// As for [`decode`].
pub fn decode_owned(bytes: Vec<u8>) -> Result<(String, Encoding), DecodeError> {
    let Decoded { text, encoding } = decode_from(&bytes)?;
    match text {
        Cow::Borrowed(text) if text.len() == bytes.len() => {}
        text => return Ok((text.into_owned(), encoding)),
    }
    String::from_utf8(bytes).map(|text| (text, encoding)).map_err(|_| DecodeError::Binary)
}

/// What is no UTF-8 is no text either if one in so many characters is a control character.
const NOISE: usize = 20;

/// How files of other kinds begin.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a Rich Text file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word file or another of the old Office"),
    (b"\x1f\x8b\x08", "a file packed with gzip"),
    (b"\x28\xb5\x2f\xfd", "a file packed with zstd"),
    (b"BZh", "a file packed with bzip2"),
    (b"\xfd7zXZ\0", "a file packed with xz"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"\xff\xfe\0\0", "a file in UTF-32"),
    (b"\0\0\xfe\xff", "a file in UTF-32"),
];

/// What of a ZIP archive tells what it is.
const ZIPPED: &[(&[u8], &str)] = &[
    (b"word/", "a Word file"),
    (b"xl/", "an Excel file"),
    (b"ppt/", "a PowerPoint file"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"mimetypeapplication/epub", "an EPUB book"),
];

/// The kind of a file that is known for something else than text.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    let holds = |part: &[u8]| bytes.windows(part.len()).take(ZIP_PROBE).any(|window| window == part);
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(ZIPPED.iter().find(|(part, _)| holds(part)).map_or("a ZIP archive", |(_, kind)| kind));
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return Some("a tar archive");
    }
    let magic = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    // "BZh" and "GIF8" could begin a text; what they begin otherwise is no UTF-8.
    magic.filter(|(magic, _)| magic.len() > 4 || std::str::from_utf8(bytes).is_err()).map(|(_, kind)| *kind)
}

/// How many bytes of a ZIP archive are looked at.
const ZIP_PROBE: usize = 64 * 1024;

/// How many bytes tell UTF-16 without a byte order mark.
const PROBE: usize = 1024;

/// UTF-16 without a byte order mark: in English text most characters are ASCII, and so have one zero byte, always on
/// the same side.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let start = &bytes[..bytes.len().min(PROBE)];
    if bytes.len() % 2 == 1 || bytes.len() < 4 || !start.contains(&0) {
        return None;
    }
    [Encoding::Utf16Le, Encoding::Utf16Be].into_iter().find(|encoding| {
        let text = wide(*encoding, start);
        // The probe can end within a pair of surrogates.
        let text = text.strip_suffix('\u{fffd}').unwrap_or(&text);
        let ascii = text.chars().filter(char::is_ascii).count();
        ascii * 3 >= text.chars().count() * 2 && !text.contains(|c| c == '\u{fffd}' || is_control(c))
    })
}

fn wide(encoding: Encoding, bytes: &[u8]) -> Cow<'_, str> {
    let encoding = if encoding == Encoding::Utf16Be { UTF_16BE } else { UTF_16LE };
    encoding.decode_without_bom_handling(bytes).0
}

/// A control character that no text has, unlike tabs, line and page breaks.
fn is_control(c: char) -> bool {
    c < ' ' && !matches!(c, '\t'..='\r')
}

fn utf8(bytes: &[u8]) -> Decoded<'_> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: Cow::Borrowed(text), encoding: Encoding::Utf8 };
    }
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut others = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        others += chunk.invalid().len();
    }
    Decoded { text: Cow::Owned(text), encoding: Encoding::Windows1252(others) }
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
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"A\0b"), Err(DecodeError::Binary));
        assert_eq!(decode(b"A\0\0\0b\0\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\0\0\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\xff\xfeA\0\0\0"), Err(DecodeError::Binary));
        assert_eq!(decode(b"\x01\x02\xff\x07 noise \x0e"), Err(DecodeError::Binary));
        assert_eq!(DecodeError::Binary.to_string(), "binary file, not text");
    }

    #[test]
    fn utf16_is_guessed_only_where_the_text_is_plausible() {
        for bytes in [&b"abc\0def\0"[..], b"ab\0\0", b"a.txt\0b.txt\0c1.txt\0", b"a\x01\0b", b"\0\x01\0\x02", b"A\0"] {
            assert_eq!(decode(bytes), Err(DecodeError::Binary), "{bytes:?}");
        }
        let quoted: String = "“We’ll see,” said Zoë Nováková — twice.".into();
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(decode(&utf16(&quoted, to_bytes)[2..]).unwrap(), quoted);
        }
        // The probe ends within "🙂".
        let long = format!("{}🙂 So.", "a".repeat(PROBE / 2 - 1));
        assert_eq!(decode(&utf16(&long, u16::to_le_bytes)[2..]).unwrap(), long);
    }

    #[test]
    fn how_bytes_were_read_is_told() {
        let encoding = |bytes: &[u8]| decode_from(bytes).unwrap().encoding;
        assert_eq!(encoding("“So”".as_bytes()), Encoding::Utf8);
        assert_eq!(encoding(b"\x93So\x94"), Encoding::Windows1252(2));
        assert_eq!(encoding(&utf16("So", u16::to_le_bytes)), Encoding::Utf16Le);
        assert_eq!(encoding(&utf16("So", u16::to_be_bytes)[2..]), Encoding::Utf16Be);
    }

    #[test]
    fn other_files_are_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n1 0 obj"[..], "a PDF"),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml\xff\0word/document.xml", "a Word file"),
            (b"PK\x03\x04\n\0mimetypeapplication/epub+zip", "an EPUB book"),
            (b"PK\x03\x04\0\0", "a ZIP archive"),
            (b"\x1f\x8b\x08\0", "a file packed with gzip"),
            (b"BZh91AY&SY\xff", "a file packed with bzip2"),
            (b"\xff\xfe\0\0A\0\0\0", "a file in UTF-32"),
        ] {
            assert_eq!(decode(bytes), Err(DecodeError::Foreign(kind)));
        }
        assert_eq!(DecodeError::Foreign("a PDF").to_string(), "a PDF, not text");
        assert_eq!(decode(b"GIF8 is a kind of picture.").unwrap(), "GIF8 is a kind of picture.");
    }

    #[test]
    fn mojibake_stays_as_it_is() {
        assert_eq!(decode("â€œSoâ€\u{9d}".as_bytes()).unwrap(), "â€œSoâ€\u{9d}");
    }
}
