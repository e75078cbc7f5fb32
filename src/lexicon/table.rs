// A read-only hash table in one block of bytes, written by `build.rs` and read in place, so that
// start-up costs nothing. Open addressing with linear probing; all numbers little-endian `u32`.
//
// Layout: slot count, then one slot of two numbers each (offset of the entry + 1, hash), then entries:
// class bits (8 bytes), length of the key (1 byte), key.

use std::collections::BTreeMap;

/// FNV-1a over the bytes of a key.
pub fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The table of `words` as bytes.
#[allow(dead_code)]
pub fn pack(words: &BTreeMap<String, u64>) -> Vec<u8> {
    let slots = (words.len() * 2).next_power_of_two().max(2);
    let mut index = vec![(0u32, 0u32); slots];
    let mut entries: Vec<u8> = Vec::new();
    for (key, bits) in words {
        let hash = hash(key.as_bytes());
        let mut slot = hash as usize & (slots - 1);
        while index[slot].0 != 0 {
            slot = (slot + 1) & (slots - 1);
        }
        index[slot] = (entries.len() as u32 + 1, hash);
        entries.extend(bits.to_le_bytes());
        entries.push(u8::try_from(key.len()).expect("a key of less than 256 bytes"));
        entries.extend(key.as_bytes());
    }
    let mut out = (slots as u32).to_le_bytes().to_vec();
    for (entry, hash) in index {
        out.extend(entry.to_le_bytes());
        out.extend(hash.to_le_bytes());
    }
    out.extend(entries);
    out
}

/// The value of `key` in a table made by [`pack`].
#[allow(dead_code)]
pub fn find(table: &[u8], key: &str) -> Option<u64> {
    let number = |at: usize| Some(u32::from_le_bytes(table.get(at..at + 4)?.try_into().ok()?));
    let slots = number(0)? as usize;
    let wanted = hash(key.as_bytes());
    let mut slot = wanted as usize & (slots - 1);
    loop {
        let entry = number(4 + slot * 8)? as usize;
        if entry == 0 {
            return None;
        }
        if number(8 + slot * 8)? == wanted {
            let at = 4 + slots * 8 + entry - 1;
            let length = usize::from(*table.get(at + 8)?);
            if table.get(at + 9..at + 9 + length)? == key.as_bytes() {
                return Some(u64::from_le_bytes(table.get(at..at + 8)?.try_into().ok()?));
            }
        }
        slot = (slot + 1) & (slots - 1);
    }
}
