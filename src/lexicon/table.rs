// A read-only hash table in one block of bytes, written by the build script and read in place, so that
// start-up costs nothing. All numbers are little-endian.
//
// Layout: how many buckets and how many sets of classes there are (`u32`); the sets (`u64`); for each bucket, and
// after the last, where its entries begin (`u32`); then the entries, bucket by bucket: index of the set (`u16`),
// length of the key (`u8`), key. A bucket holds two entries or so, which lie side by side.

use std::collections::BTreeMap;

/// FNV-1a over the bytes of a key.
pub fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The table of `words` as bytes.
#[allow(dead_code)]
pub fn pack(words: &BTreeMap<String, u64>) -> Vec<u8> {
    let mut sets: Vec<u64> = words.values().copied().collect();
    sets.sort_unstable();
    sets.dedup();
    let mut buckets: Vec<Vec<u8>> = vec![Vec::new(); (words.len() / 2).next_power_of_two()];
    for (key, set) in words {
        let bucket = hash(key.as_bytes()) as usize & (buckets.len() - 1);
        let set = sets.binary_search(set).expect("a set of the table");
        let entry = &mut buckets[bucket];
        entry.extend(u16::try_from(set).expect("few sets").to_le_bytes());
        entry.push(u8::try_from(key.len()).expect("a key of less than 256 bytes"));
        entry.extend(key.as_bytes());
    }
    let mut out = (buckets.len() as u32).to_le_bytes().to_vec();
    out.extend((sets.len() as u32).to_le_bytes());
    out.extend(sets.iter().flat_map(|set| set.to_le_bytes()));
    let mut start = out.len() + 4 * (buckets.len() + 1);
    for bucket in &buckets {
        out.extend((start as u32).to_le_bytes());
        start += bucket.len();
    }
    out.extend((start as u32).to_le_bytes());
    out.extend(buckets.concat());
    out
}

/// The value of `key`, whose hash is known, in a table made by [`pack`].
#[allow(dead_code)]
pub fn find(table: &[u8], key: &str, hash: u32) -> Option<u64> {
    let number = |at: usize| Some(u32::from_le_bytes(table.get(at..at + 4)?.try_into().ok()?) as usize);
    let (buckets, sets) = (number(0)?, number(4)?);
    let bucket = 8 + sets * 8 + 4 * (hash as usize & (buckets - 1));
    let mut entries = table.get(number(bucket)?..number(bucket + 4)?)?;
    while let [low, high, length, rest @ ..] = entries {
        let (word, rest) = rest.split_at_checked(usize::from(*length))?;
        if word == key.as_bytes() {
            let set = 8 + 8 * usize::from(u16::from_le_bytes([*low, *high]));
            return Some(u64::from_le_bytes(table.get(set..set + 8)?.try_into().ok()?));
        }
        entries = rest;
    }
    None
}
