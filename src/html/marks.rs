//! Marks on a text, nested as HTML wants them.

use super::escape;
use crate::article::Offsets;

/// A stretch of text in an element.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last character.
    pub end: usize,
    /// The element's id, if something links to it.
    pub id: Option<String>,
    /// The tag that opens it, without brackets and id.
    pub open: String,
    /// The name of the element.
    pub element: &'static str,
    /// What explains it, and the id by which the tag refers to that.
    pub note: Option<(String, String)>,
}

impl Mark {
    /// A span of a class.
    pub fn span(start: usize, end: usize, class: &str) -> Self {
        Mark { start, end, id: None, open: format!("span class=\"{class}\""), element: "span", note: None }
    }
}

/// Marks in as many layers as they need not to overlap within one: a report inside a report lies below it.
pub fn apart(mut marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
    let mut layers: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        let free = |layer: &&mut Vec<Mark>| layer.last().is_none_or(|last| last.end <= mark.start);
        match layers.iter_mut().find(free) {
            Some(layer) => layer.push(mark),
            None => layers.push(vec![mark]),
        }
    }
    layers
}

/// A text with marks in layers; those of an inner layer are split where one of an outer layer begins or ends.
#[derive(Debug)]
pub struct Marked<'t> {
    text: &'t str,
    /// The byte at which each unit of the offsets lies, and the end.
    bytes: Vec<usize>,
    layers: Vec<Layer>,
}

/// Marks, sorted.
#[derive(Debug)]
struct Layer {
    marks: Vec<Mark>,
    /// For each mark, where it and those before it end.
    reach: Vec<usize>,
}

impl Layer {
    fn new(mut marks: Vec<Mark>) -> Self {
        marks.sort_by_key(|mark| (mark.start, std::cmp::Reverse(mark.end)));
        let mut end = 0;
        let reach = marks.iter().map(|mark| {
            end = mark.end.max(end);
            end
        });
        Layer { reach: reach.collect(), marks }
    }

    /// The marks that have text between two offsets.
    fn between(&self, start: usize, end: usize) -> impl Iterator<Item = &Mark> {
        let first = self.reach.partition_point(|reach| *reach <= start);
        self.marks[first..].iter().take_while(move |mark| mark.start < end).filter(move |mark| mark.end > start)
    }
}

impl<'t> Marked<'t> {
    /// The outermost layer first.
    pub fn new(text: &'t str, unit: Offsets, layers: impl IntoIterator<Item = Vec<Mark>>) -> Self {
        let units = text.char_indices().flat_map(|(at, c)| {
            let units = match unit {
                Offsets::Char => 1,
                Offsets::Byte => c.len_utf8(),
                Offsets::Utf16 => c.len_utf16(),
            };
            std::iter::repeat_n(at, units)
        });
        Marked {
            text,
            bytes: units.chain([text.len()]).collect(),
            layers: layers.into_iter().map(Layer::new).collect(),
        }
    }

    /// The text between two offsets.
    pub fn text(&self, start: usize, end: usize) -> &'t str {
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or(self.text.len());
        self.text.get(byte(start)..byte(end)).unwrap_or("")
    }

    /// The text between two offsets, with its marks.
    pub fn html(&self, start: usize, end: usize) -> String {
        let mut html = String::new();
        self.layer(0, start, end, &mut html);
        html
    }

    fn layer(&self, layer: usize, start: usize, end: usize, html: &mut String) {
        let Some(marks) = self.layers.get(layer) else {
            *html += &escape(self.text(start, end));
            return;
        };
        let mut at = start;
        for mark in marks.between(start, end) {
            let (from, to) = (mark.start.max(start), mark.end.min(end));
            // Of two marks of a layer that overlap, the first is shown.
            if from < at || from >= to {
                continue;
            }
            self.layer(layer + 1, at, from, html);
            // Of a mark in pieces, the first has the ids.
            let first = from == mark.start;
            let id = mark.id.as_ref().filter(|_| first);
            let id = id.map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
            *html += &format!("<{}{id}>", mark.open);
            self.layer(layer + 1, from, to, html);
            if let Some((id, note)) = &mark.note {
                let id = if first { format!("id=\"{id}\"") } else { "aria-hidden=\"true\"".to_string() };
                *html += &format!("<span class=\"note\" role=\"tooltip\" {id}>{note}</span>");
            }
            *html += &format!("</{}>", mark.element);
            at = to;
        }
        self.layer(layer + 1, at, end, html);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_nest() {
        let named = |start, end| Mark { id: Some("x".into()), ..Mark::span(start, end, "b") };
        let layers = [vec![Mark::span(1, 5, "a")], vec![named(3, 7), named(4, 6)]];
        let marked = Marked::new("é<bcdefgh", Offsets::Char, layers);
        assert_eq!(
            marked.html(0, 9),
            "é<span class=\"a\">&lt;b<span class=\"b\" id=\"x\">cd</span></span><span class=\"b\">ef</span>gh"
        );
        assert_eq!(marked.html(6, 8), "<span class=\"b\">f</span>g");
    }

    #[test]
    fn marks_that_overlap_lie_in_layers() {
        let layers =
            apart(vec![Mark::span(4, 6, "c"), Mark::span(0, 5, "b"), Mark::span(0, 9, "a"), Mark::span(6, 8, "d")]);
        let spans = |layer: &Vec<Mark>| layer.iter().map(|mark| (mark.start, mark.end)).collect::<Vec<_>>();
        let spans: Vec<_> = layers.iter().map(spans).collect();
        assert_eq!(spans, [vec![(0, 9)], vec![(0, 5), (6, 8)], vec![(4, 6)]]);
        assert_eq!(
            Marked::new("abcdefghi", Offsets::Char, layers).html(4, 9),
            "<span class=\"a\"><span class=\"b\"><span class=\"c\">e</span></span><span class=\"c\">f</span><span \
             class=\"d\">gh</span>i</span>"
        );
    }

    #[test]
    fn a_note_has_its_id_once() {
        let noted = Mark { note: Some(("n".into(), "N".into())), ..Mark::span(1, 5, "a") };
        let marked = Marked::new("abcdef", Offsets::Char, [vec![noted]]);
        let piece = |text: &str, id: &str| {
            format!("<span class=\"a\">{text}<span class=\"note\" role=\"tooltip\" {id}>N</span></span>")
        };
        assert_eq!(marked.html(0, 3), format!("a{}", piece("bc", "id=\"n\"")));
        assert_eq!(marked.html(3, 6), format!("{}f", piece("de", "aria-hidden=\"true\"")));
    }

    #[test]
    fn offsets_count_in_any_unit() {
        for (unit, start) in [(Offsets::Char, 2), (Offsets::Byte, 6), (Offsets::Utf16, 3)] {
            assert_eq!(Marked::new("é🙂ab", unit, []).text(start, start + 1), "a");
        }
    }
}
