//! How large an input may be.

use std::fmt;
use std::io::{self, Read};
use std::str::FromStr;

/// The most bytes of an article or a record, unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound(Option<u64>);

/// The suffixes of a size, and what they stand for.
const UNITS: [(&str, u64); 3] = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)];

impl Bound {
    /// Whether so many bytes are too many.
    pub fn is_passed_by(self, bytes: u64) -> bool {
        self.0.is_some_and(|most| bytes > most)
    }

    /// The number of bytes after which reading can stop: one too many.
    pub fn enough(self) -> u64 {
        self.0.map_or(u64::MAX, |most| most.saturating_add(1))
    }

    /// So many times the bound.
    pub fn times(self, factor: u64) -> Bound {
        Bound(self.0.map(|most| most.saturating_mul(factor)))
    }

    /// Reads to the end; `None` if there is more than may be.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(self, reader: impl Read) -> io::Result<Option<Vec<u8>>> {
        // As much as most articles need.
        let mut bytes = Vec::with_capacity(1 << 14);
        let read = reader.take(self.enough()).read_to_end(&mut bytes)?;
        Ok(Some(bytes).filter(|_| !self.is_passed_by(read as u64)))
    }

    /// What is said of an input that is larger.
    pub fn problem(self) -> String {
        format!("larger than {self}, and not read; set --max-bytes higher, or to 0 for any size")
    }
}

impl FromStr for Bound {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (digits, unit) =
            UNITS.iter().find_map(|(suffix, unit)| Some((text.strip_suffix(suffix)?, *unit))).unwrap_or((text, 1));
        let number = digits.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
        let number = number.ok_or("a number of bytes, or one with K, M or G behind it")?;
        Ok(Bound(Some(number).filter(|number| *number > 0)))
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(most) = self.0 else { return f.write_str("any size") };
        match UNITS.iter().find(|(_, unit)| most.is_multiple_of(*unit)) {
            Some((suffix, unit)) => write!(f, "{} {suffix}iB", most / unit),
            None => write!(f, "{most} bytes"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_written() {
        for (written, shown) in
            [("64M", "64 MiB"), ("1024", "1 KiB"), ("3G", "3 GiB"), ("1000", "1000 bytes"), ("0", "any size")]
        {
            assert_eq!(written.parse::<Bound>().unwrap().to_string(), shown);
        }
        for wrong in ["", "M", "-1", "1.5M", "64MB", "99999999999G"] {
            assert!(wrong.parse::<Bound>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn reading_stops_at_the_bound() {
        let four: Bound = "4".parse().unwrap();
        assert_eq!(four.read(&b"four"[..]).unwrap(), Some(b"four".to_vec()));
        assert_eq!(four.read(&b"fives"[..]).unwrap(), None);
        assert_eq!(four.read(io::repeat(0)).unwrap(), None);
        assert_eq!("0".parse::<Bound>().unwrap().read(&b"fives"[..]).unwrap(), Some(b"fives".to_vec()));
    }
}
