//! Writes an article as JSON, byte for byte as `serde_json` does, in a third of the time: names of fields need no look, and
//! strings are looked through many bytes at once.
//!
//! It knows what an article is made of: objects, lists, strings, numbers, and what is one of a few words or nothing.

use std::fmt;
use std::io::{self, Write};

use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};

/// Writes values one after the other.
pub struct Json<'w> {
    /// Where to write, if not into memory.
    to: Option<&'w mut dyn Write>,
    /// What is not written yet.
    pub bytes: Vec<u8>,
    /// Whether every value stands on a line of its own.
    pretty: bool,
    depth: usize,
    written: io::Result<()>,
}

/// How many bytes are written at once.
const ROOM: usize = 1 << 16;

impl<'w> Json<'w> {
    /// Writes to `to`, or into memory.
    pub fn new(to: Option<&'w mut dyn Write>, pretty: bool) -> Self {
        Json { to, bytes: Vec::with_capacity(ROOM + ROOM / 4), pretty, depth: 0, written: Ok(()) }
    }

    /// Writes what is left; what was written into memory.
    ///
    /// # Errors
    /// When something could not be written.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        self.write_out();
        self.written.map(|()| self.bytes)
    }

    fn write_out(&mut self) {
        let Some(to) = &mut self.to else { return };
        if self.written.is_ok() {
            self.written = to.write_all(&self.bytes);
        }
        self.bytes.clear();
    }

    #[inline(always)]
    fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The line of the next value.
    fn begin_line(&mut self) {
        if self.pretty {
            self.bytes.push(b'\n');
            let length = self.bytes.len() + 2 * self.depth;
            self.bytes.resize(length, b' ');
        }
    }

    fn open(&mut self, bracket: u8) -> List<'_, 'w> {
        self.bytes.push(bracket);
        self.depth += 1;
        List { json: self, is_empty: true }
    }

    fn string(&mut self, text: &str) {
        self.bytes.push(b'"');
        let mut rest = text.as_bytes();
        loop {
            let (plain, special) = rest.split_at(plain_length(rest));
            self.push(plain);
            let Some((first, after)) = special.split_first() else { break };
            self.escape(*first);
            rest = after;
        }
        self.bytes.push(b'"');
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            b'\n' => b'n',
            b'\t' => b't',
            b'\r' => b'r',
            8 => b'b',
            12 => b'f',
            _ => {
                let hex = b"0123456789abcdef";
                self.push(&[b'\\', b'u', b'0', b'0', hex[usize::from(byte >> 4)], hex[usize::from(byte & 15)]]);
                return;
            }
        };
        self.push(&[b'\\', short]);
    }
}

/// Whether a byte cannot stand in a string as it is.
const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Whether any of these bytes is special; without an early end, so that the compiler looks at all of them at once.
fn has_special(bytes: &[u8; 16]) -> bool {
    bytes.iter().fold(false, |any, byte| any | is_special(*byte))
}

/// How many bytes stand before the first special one.
fn plain_length(bytes: &[u8]) -> usize {
    let (chunks, _) = bytes.as_chunks();
    let start = 16 * chunks.iter().take_while(|chunk| !has_special(chunk)).count();
    if bytes.len() - start < 16 && bytes.last_chunk().is_some_and(|last| !has_special(last)) {
        return bytes.len();
    }
    bytes[start..].iter().position(|byte| is_special(*byte)).map_or(bytes.len(), |length| start + length)
}

/// The values of a list or an object.
pub struct List<'j, 'w> {
    json: &'j mut Json<'w>,
    is_empty: bool,
}

impl List<'_, '_> {
    fn next(&mut self) {
        if !self.is_empty {
            self.json.bytes.push(b',');
        }
        self.is_empty = false;
        self.json.begin_line();
    }

    fn close(self, bracket: u8) {
        self.json.depth -= 1;
        if !self.is_empty {
            self.json.begin_line();
        }
        self.json.bytes.push(bracket);
    }
}

impl SerializeSeq for List<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.next();
        value.serialize(&mut *self.json)?;
        if self.json.bytes.len() >= ROOM {
            self.json.write_out();
        }
        if self.json.written.is_ok() { Ok(()) } else { Err(fmt::Error) }
    }

    fn end(self) -> fmt::Result {
        self.close(b']');
        Ok(())
    }
}

impl SerializeStruct for List<'_, '_> {
    type Ok = ();
    type Error = fmt::Error;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> fmt::Result {
        self.next();
        self.json.bytes.push(b'"');
        self.json.push(name.as_bytes());
        self.json.push(b"\":");
        if self.json.pretty {
            self.json.bytes.push(b' ');
        }
        value.serialize(&mut *self.json)
    }

    fn end(self) -> fmt::Result {
        self.close(b'}');
        Ok(())
    }
}

/// What no article has.
macro_rules! never {
    ($($method:ident($($kind:ty),*) -> $result:ty;)+) => {
        $(fn $method(self, $(_: $kind),*) -> Result<$result, fmt::Error> { Err(fmt::Error) })+
    };
}

type Never = Impossible<(), fmt::Error>;

impl<'j, 'w> Serializer for &'j mut Json<'w> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = List<'j, 'w>;
    type SerializeStruct = List<'j, 'w>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStructVariant = Never;

    fn serialize_str(self, text: &str) -> fmt::Result {
        self.string(text);
        Ok(())
    }

    fn serialize_u64(self, mut number: u64) -> fmt::Result {
        if number >= 100_000_000 {
            self.push(number.to_string().as_bytes());
            return Ok(());
        }
        // The digits as bytes, the first of them lowest.
        let (mut digits, mut count) = (0, 0);
        loop {
            digits = digits << 8 | (u64::from(b'0') + number % 10);
            number /= 10;
            count += 1;
            if number == 0 {
                break;
            }
        }
        let length = self.bytes.len() + count;
        self.push(&u64::to_le_bytes(digits));
        self.bytes.truncate(length);
        Ok(())
    }

    fn serialize_u32(self, number: u32) -> fmt::Result {
        self.serialize_u64(number.into())
    }

    fn serialize_f64(self, number: f64) -> fmt::Result {
        serde_json::to_writer(&mut self.bytes, &number).map_err(|_| fmt::Error)
    }

    fn serialize_none(self) -> fmt::Result {
        self.push(b"null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> fmt::Result {
        self.push(b"\"");
        self.push(name.as_bytes());
        self.push(b"\"");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'j, 'w>, fmt::Error> {
        Ok(self.open(b'['))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<List<'j, 'w>, fmt::Error> {
        Ok(self.open(b'{'))
    }

    never! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_f32(f32) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_same(value: &impl Serialize) {
        for pretty in [false, true] {
            let mut bytes = Vec::new();
            let mut json = Json::new(Some(&mut bytes), pretty);
            value.serialize(&mut json).unwrap();
            json.finish().unwrap();
            let mut json = Json::new(None, pretty);
            value.serialize(&mut json).unwrap();
            assert_eq!(json.finish().unwrap(), bytes);
            let known = if pretty { serde_json::to_string_pretty(value) } else { serde_json::to_string(value) };
            assert_eq!(String::from_utf8(bytes).unwrap(), known.unwrap());
        }
    }

    #[test]
    fn articles_are_written_as_serde_json_does() {
        let mut options = extract::Options { explain: true, ..Default::default() };
        let text =
            "Pier \"opens\"\tsoon\n\n“It holds, but not for a bus,” Mayor Ana Okoro told Jon Berg.\n\nHe left.\n";
        for explain in [true, false] {
            options.explain = explain;
            assert_same(&extract::extract_with(text, "a\\b", &options));
        }
        assert_same(&extract::extract(""));
    }

    #[test]
    fn what_is_long_is_written_in_parts() {
        let lines: Vec<String> = (0..9999).map(|number| format!("line {number}")).collect();
        assert_same(&[lines.as_slice(), &[], &lines].as_slice());
        let mut full = [0; 16];
        let mut out = full.as_mut_slice();
        let mut json = Json::new(Some(&mut out), false);
        assert!(lines.serialize(&mut json).is_err() && json.finish().is_err());
    }

    #[test]
    fn strings_and_numbers_of_all_kinds() {
        let controls: String = (0..=0x7f_u8).map(char::from).chain("é“𝔸".chars()).collect();
        let long = "A line of more than sixteen bytes, ".repeat(3);
        assert_same(&[controls.clone(), long.clone() + &controls, long + "\"", String::new()].as_slice());
        assert_same(&[0, 7, 10, 65_535, 99_999_999, 100_000_000, u64::MAX].as_slice());
        assert_same(&[0.0, 0.5, 1.0, 0.123].as_slice());
    }
}
