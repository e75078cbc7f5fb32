// A read-only hash table in one block of bytes, written by `build.rs` and read in place, so that
// start-up costs nothing. All numbers are little-endian.
//
// Layout: how many lines and how many sets of classes there are (`u32`); the sets (`u64`); zeros up to a whole line;
// the lines. A line is as long as what a processor reads from memory at once, so that most words are found by one such
// read: whether more entries of it stand in the next line (`u8`); then the entries, each with the index of the set
// (`u16`), the length of the key (`u8`) and the key; then zeros.

use std::collections::BTreeMap;

/// FNV-1a over the bytes of a key.
pub fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The bytes of a line.
pub const LINE: usize = 64;

/// A table at an address where a line begins.
#[repr(C, align(64))]
#[allow(dead_code)]
pub struct Aligned<T: ?Sized>(pub T);

/// The table of `words` as bytes.
#[allow(dead_code)]
pub fn pack(words: &BTreeMap<String, u64>) -> Vec<u8> {
    let mut sets: Vec<u64> = words.values().copied().collect();
    sets.sort_unstable();
    sets.dedup();
    // A quarter stays free, so that few entries stand outside their own line; the last lines take what is left over.
    let count = words.keys().map(|key| key.len() + 3).sum::<usize>() * 4 / 3 / LINE + 1;
    let mut lines: Vec<Vec<u8>> = vec![vec![0]; count];
    for (key, set) in words {
        let set = sets.binary_search(set).expect("a set of the table");
        let mut at = line_of(hash(key.as_bytes()), count);
        while lines[at].len() + 3 + key.len() > LINE {
            lines[at][0] = 1;
            at += 1;
            if at == lines.len() {
                lines.push(vec![0]);
            }
        }
        let line = &mut lines[at];
        line.extend(u16::try_from(set).expect("few sets").to_le_bytes());
        line.push(u8::try_from(key.len()).expect("a key of less than a line"));
        line.extend(key.as_bytes());
    }
    let mut out = (count as u32).to_le_bytes().to_vec();
    out.extend((sets.len() as u32).to_le_bytes());
    out.extend(sets.iter().flat_map(|set| set.to_le_bytes()));
    out.resize(out.len().next_multiple_of(LINE), 0);
    for mut line in lines {
        line.resize(LINE, 0);
        out.extend(line);
    }
    out
}

/// The line of the keys with this hash, of so many.
fn line_of(hash: u32, lines: usize) -> usize {
    (u64::from(hash) * lines as u64 >> 32) as usize
}

/// The value of `key`, whose hash is known, in a table made by [`pack`].
#[allow(dead_code)]
pub fn find(table: &[u8], key: &str, hash: u32) -> Option<u64> {
    let number = |at: usize| Some(u32::from_le_bytes(table.get(at..at + 4)?.try_into().ok()?) as usize);
    let (lines, sets) = (number(0)?, number(4)?);
    let lines_from = |line: usize| table.get((8 + sets * 8).next_multiple_of(LINE) + line * LINE..);
    for line in lines_from(line_of(hash, lines))?.as_chunks::<LINE>().0 {
        let [more, entries @ ..] = line;
        let mut entries: &[u8] = entries;
        while let [low, high, length @ (1..), rest @ ..] = entries {
            let (word, rest) = rest.split_at_checked(usize::from(*length))?;
            if word == key.as_bytes() {
                let set = 8 + 8 * usize::from(u16::from_le_bytes([*low, *high]));
                return Some(u64::from_le_bytes(table.get(set..set + 8)?.try_into().ok()?));
            }
            entries = rest;
        }
        if *more == 0 {
            return None;
        }
    }
    None
}
