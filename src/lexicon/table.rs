// A read-only hash table in one block of bytes, written by the build script and read in place, so that
// start-up costs nothing. All numbers are little-endian.
//
// Layout: how many buckets and how many values there are (`u32`); the values (`u64`); for each bucket, and
// after the last, where its entries begin (`u32`); then the entries, bucket by bucket: index of the value (`u16`), a byte
// of the hash, length of the key (`u8`), key. A bucket holds two entries or so, which lie side by side.

/// A number that is the same however the ASCII letters of a word are cased; its upper bits tell most words apart.
pub const fn hash(word: &[u8]) -> u64 {
    let (mut hash, mut rest) = (0, word);
    while let Some((eight, after)) = rest.split_first_chunk() {
        hash = mix(hash, u64::from_le_bytes(*eight));
        rest = after;
    }
    if rest.is_empty() { hash } else { mix(hash, few(rest)) }
}

/// Up to eight bytes as a number: the first and the last four, two or one of them, which may be the same.
pub const fn few(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << (8 * (length - 4));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u16::from_le_bytes(*first) as u64 | (u16::from_le_bytes(*last) as u64) << (8 * (length - 2));
    }
    if let Some(only) = bytes.first() { *only as u64 } else { 0 }
}

/// The hash of what has the hash `before`, and up to eight bytes behind it.
#[inline(always)]
pub const fn mix(before: u64, eight: u64) -> u64 {
    (before.rotate_left(5) ^ (eight | BLANKS)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The bit in which small letters differ from capitals, in eight bytes.
pub const BLANKS: u64 = u64::from_ne_bytes([b' '; 8]);

/// The byte of a hash that entries have.
const fn print(hash: u64) -> u8 {
    (hash >> 32) as u8
}

/// A table.
#[allow(dead_code)]
pub struct Table {
    values: &'static [[u8; 8]],
    starts: &'static [[u8; 4]],
    entries: &'static [u8],
    /// How many bits of a hash do not tell the bucket.
    shift: u32,
}

#[allow(dead_code)]
impl Table {
    /// That of bytes made by [`pack`].
    pub const fn new(bytes: &'static [u8]) -> Table {
        let (numbers, _) = bytes.split_at(8).0.as_chunks();
        let (buckets, values) = (u32::from_le_bytes(numbers[0]) as usize, u32::from_le_bytes(numbers[1]) as usize);
        let (values, rest) = bytes.split_at(8).1.split_at(8 * values);
        let (starts, entries) = rest.split_at(4 * (buckets + 1));
        Table {
            values: values.as_chunks().0,
            starts: starts.as_chunks().0,
            entries,
            shift: u64::BITS - buckets.trailing_zeros(),
        }
    }

    /// The value of `key`, whose hash is known.
    #[inline]
    pub fn find(&self, key: &[u8], hash: u64) -> Option<u64> {
        self.find_where(hash, |word| word == key)
    }

    /// The value of the key with this hash for which `is_key` holds.
    #[inline]
    pub fn find_where(&self, hash: u64, is_key: impl Fn(&[u8]) -> bool) -> Option<u64> {
        let bucket = (hash >> self.shift) as usize;
        let &[start, end] = self.starts.get(bucket..bucket + 2)?.first_chunk()?;
        let mut entries = self.entries.get(u32::from_le_bytes(start) as usize..u32::from_le_bytes(end) as usize)?;
        while let [low, high, byte, length, rest @ ..] = entries {
            let (word, rest) = rest.split_at_checked(usize::from(*length))?;
            if *byte == print(hash) && is_key(word) {
                let value = self.values.get(usize::from(u16::from_le_bytes([*low, *high])))?;
                return Some(u64::from_le_bytes(*value));
            }
            entries = rest;
        }
        None
    }
}

/// The table of `words` as bytes.
#[allow(dead_code)]
pub fn pack(words: &std::collections::BTreeMap<String, u64>) -> Vec<u8> {
    let mut values: Vec<u64> = words.values().copied().collect();
    values.sort_unstable();
    values.dedup();
    let mut buckets: Vec<Vec<u8>> = vec![Vec::new(); (words.len() / 2).next_power_of_two().max(2)];
    let shift = u64::BITS - buckets.len().trailing_zeros();
    for (key, value) in words {
        let hash = hash(key.as_bytes());
        let entry = &mut buckets[(hash >> shift) as usize];
        let value = values.binary_search(value).expect("a value of the table");
        entry.extend(u16::try_from(value).expect("few values").to_le_bytes());
        entry.push(print(hash));
        entry.push(u8::try_from(key.len()).expect("a key of less than 256 bytes"));
        entry.extend(key.as_bytes());
    }
    let mut out = (buckets.len() as u32).to_le_bytes().to_vec();
    out.extend((values.len() as u32).to_le_bytes());
    out.extend(values.iter().flat_map(|value| value.to_le_bytes()));
    let mut start = 0;
    for bucket in &buckets {
        out.extend((start as u32).to_le_bytes());
        start += bucket.len();
    }
    out.extend((start as u32).to_le_bytes());
    out.extend(buckets.concat());
    out
}
