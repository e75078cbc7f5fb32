//! The rows of a table in CSV, as records.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::bounds::Bound;
use super::failure::Failure;
use super::records::{Content, Line};

/// The rows of one file; the first names the columns.
pub struct Rows<R> {
    name: String,
    bound: Bound,
    /// Of the last row, as spreadsheets count: the names of the columns are the first.
    number: usize,
    /// How many bytes were read since the last row.
    read: Arc<AtomicU64>,
    columns: Option<Arc<csv::ByteRecord>>,
    reader: Option<csv::Reader<Counted<R>>>,
}

impl<R: Read> Rows<R> {
    /// Of a file with a name.
    pub fn new(name: String, reader: R, bound: Bound) -> Self {
        let read = Arc::new(AtomicU64::new(0));
        let counted = Counted { reader, bound, read: Arc::clone(&read) };
        let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(counted);
        Rows { name, bound, number: 0, read, columns: None, reader: Some(reader) }
    }

    /// Ends the reading.
    fn fail(&mut self, place: String, problem: String) -> Option<Result<Line, Failure>> {
        self.reader = None;
        Some(Err(Failure::new(place, problem)))
    }
}

impl<R: Read> Iterator for Rows<R> {
    type Item = Result<Line, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let reader = self.reader.as_mut()?;
            let mut row = csv::ByteRecord::new();
            self.read.store(0, Ordering::Relaxed);
            let read = reader.read_byte_record(&mut row);
            self.number += 1;
            let place = format!("{}:{}", self.name, self.number);
            let content = match read {
                Ok(false) => return None,
                Ok(true) if row.iter().any(|cell| cell.contains(&0)) && self.columns.is_none() => {
                    let problem = "NUL bytes in the names of the columns; save the table as CSV in UTF-8";
                    return self.fail(place, problem.to_string());
                }
                Ok(true) if self.bound.is_passed_by(row.as_slice().len() as u64) => Err(self.bound.problem()),
                Ok(true) => match &self.columns {
                    None => {
                        self.columns = Some(Arc::new(row));
                        continue;
                    }
                    Some(columns) => Ok(Content::Row(Arc::clone(columns), row)),
                },
                Err(error) => match error.into_kind() {
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => Err(format!(
                        "{len} cells in this row and {expected_len} names of columns; put cells that hold commas or \
                         line breaks into quotation marks"
                    )),
                    csv::ErrorKind::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                        let problem = format!(
                            "a row {}; the rest is left out; if no row is so long, a quotation mark is not closed",
                            self.bound.problem()
                        );
                        return self.fail(place, problem);
                    }
                    csv::ErrorKind::Io(error) => {
                        self.reader = None;
                        return Some(Err(Failure::reading(&self.name, &error)));
                    }
                    kind => Err(format!("not CSV: {kind:?}")),
                },
            };
            return Some(Ok(Line { place, content }));
        }
    }
}

/// A reader that stops when a row gets too long, as an unclosed quotation mark makes one of the whole file.
struct Counted<R> {
    reader: R,
    bound: Bound,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let before = self.read.load(Ordering::Relaxed);
        // What was read before the last piece is all of this row.
        if self.bound.is_passed_by(before) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let read = self.reader.read(into)?;
        self.read.store(before + read as u64, Ordering::Relaxed);
        Ok(read)
    }
}
