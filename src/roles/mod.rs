//! What the text says people do: offices, jobs, candidacies, party standing.

use crate::people::People;
use crate::text::Document;

/// Adds to each person the roles the text states.
pub fn find(document: &Document, people: &mut People) {
    let _ = (document, people);
}
