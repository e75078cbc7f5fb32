//! Compressed inputs, read as what they hold.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// The extensions of compressed files.
pub const ENDINGS: [&str; 2] = ["gz", "zst"];

const GZIP: &[u8] = &[0x1f, 0x8b, 0x08];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
/// How a frame begins that holds no data, after a first byte of 0x50 to 0x5f.
const ZSTD_SKIPPED: &[u8] = &[0x2a, 0x4d, 0x18];

/// What `reader` gives, unpacked if its first bytes say that it is compressed: a name can be wrong, and standard
/// input has none.
///
/// # Errors
/// When the first bytes cannot be read.
pub fn unpacked(mut reader: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut start = Vec::new();
    // A pipe can give even these few in pieces.
    reader.by_ref().take(4).read_to_end(&mut start)?;
    let gzip = start.starts_with(GZIP);
    let zstd = start == ZSTD || matches!(start[..], [0x50..=0x5f, ref rest @ ..] if rest == ZSTD_SKIPPED);
    let whole = Cursor::new(start).chain(reader);
    Ok(if gzip {
        Box::new(MultiGzDecoder::new(BufReader::new(whole)))
    } else if zstd {
        Box::new(Frames::new(BufReader::new(whole)))
    } else {
        Box::new(whole)
    })
}

/// A path without the extension of its compression: what the file holds is called so.
pub fn name_inside(path: &Path) -> PathBuf {
    let packed = |ending: &str| ENDINGS.iter().any(|packed| packed.eq_ignore_ascii_case(ending));
    if path.extension().and_then(|ending| ending.to_str()).is_some_and(packed) {
        path.with_extension("")
    } else {
        path.to_path_buf()
    }
}

/// The frames of a file of Zstandard, one after the other.
struct Frames<R> {
    source: R,
    decoder: FrameDecoder,
    /// Whether the decoder is inside a frame.
    inside: bool,
}

impl<R: BufRead> Frames<R> {
    fn new(source: R) -> Self {
        Frames { source, decoder: FrameDecoder::new(), inside: false }
    }

    /// Goes on to the next frame, if there is one.
    fn next_frame(&mut self) -> io::Result<bool> {
        while !self.source.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.source) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut self.source.by_ref().take(length.into()), &mut io::sink())?;
                }
                Err(error) => return Err(damaged(error)),
            }
        }
        Ok(false)
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.inside && !self.next_frame()? {
                return Ok(0);
            }
            self.inside = true;
            let read = self.decoder.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            if !self.decoder.is_finished() {
                let step = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.source, step).map_err(damaged)?;
            } else if self.decoder.can_collect() == 0 {
                let written = self.decoder.get_checksum_from_data();
                if written.is_some() && written != self.decoder.get_calculated_checksum() {
                    return Err(damaged("its checksum is another"));
                }
                self.inside = false;
            }
        }
    }
}

fn damaged(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    fn all(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        let mut unpacked_bytes = Vec::new();
        unpacked(Cursor::new(bytes))?.read_to_end(&mut unpacked_bytes)?;
        Ok(unpacked_bytes)
    }

    fn gzip(text: &str) -> Vec<u8> {
        let mut packed = Vec::new();
        flate2::bufread::GzEncoder::new(text.as_bytes(), flate2::Compression::default())
            .read_to_end(&mut packed)
            .unwrap();
        packed
    }

    fn zstd(text: &str) -> Vec<u8> {
        compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
    }

    #[test]
    fn what_is_packed_is_unpacked_and_the_rest_stays() {
        let long = "It rained. ".repeat(100_000);
        for text in ["", "So", "It rained.", &long] {
            for bytes in [text.as_bytes().to_vec(), gzip(text), zstd(text)] {
                assert!(all(bytes).unwrap() == text.as_bytes());
            }
        }
    }

    #[test]
    fn parts_put_together_are_one_text() {
        assert_eq!(all([gzip("It "), gzip("rained.")].concat()).unwrap(), b"It rained.");
        let skipped = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
        assert_eq!(all([zstd("It "), skipped.clone(), zstd("rained.")].concat()).unwrap(), b"It rained.");
        assert_eq!(all([skipped, zstd("So.")].concat()).unwrap(), b"So.");
    }

    #[test]
    fn damage_is_an_error() {
        let long = "It rained on the pier. ".repeat(1000);
        for packed in [gzip(&long), zstd(&long)] {
            assert!(all(packed[..packed.len() - 1].to_vec()).is_err());
            assert!(all(packed[..packed.len() / 2].to_vec()).is_err());
            let mut changed = packed.clone();
            *changed.last_mut().unwrap() ^= 1;
            assert!(all(changed).is_err());
        }
    }

    #[test]
    fn names_lose_the_extension_of_their_compression() {
        for (path, inside) in [("a/b.txt.gz", "a/b.txt"), ("b.ZST", "b"), ("b.txt", "b.txt"), (".gz", ".gz")] {
            assert_eq!(name_inside(Path::new(path)), Path::new(inside));
        }
    }
}
