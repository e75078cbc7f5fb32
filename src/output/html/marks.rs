//! Marks on a text, nested as HTML wants them.

use super::escape;

/// A stretch of text in an element, in characters.
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
    /// The tag that closes it.
    pub close: String,
}

impl Mark {
    /// A span of a class.
    pub fn span(start: usize, end: usize, class: &str) -> Self {
        Mark { start, end, id: None, open: format!("span class=\"{class}\""), close: "</span>".into() }
    }
}

/// A text with marks in layers; those of an inner layer are split where one of an outer layer begins or ends.
#[derive(Debug)]
pub struct Marked<'t> {
    text: &'t str,
    /// The byte at which each character begins, and the end.
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

    /// The marks that have text between two characters.
    fn between(&self, start: usize, end: usize) -> impl Iterator<Item = &Mark> {
        let first = self.reach.partition_point(|reach| *reach <= start);
        self.marks[first..].iter().take_while(move |mark| mark.start < end).filter(move |mark| mark.end > start)
    }
}

impl<'t> Marked<'t> {
    /// The outermost layer first.
    pub fn new(text: &'t str, layers: impl IntoIterator<Item = Vec<Mark>>) -> Self {
        let bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Marked { text, bytes, layers: layers.into_iter().map(Layer::new).collect() }
    }

    /// The text between two characters.
    pub fn text(&self, start: usize, end: usize) -> &'t str {
        let byte = |at: usize| self.bytes.get(at).copied().unwrap_or(self.text.len());
        self.text.get(byte(start)..byte(end)).unwrap_or("")
    }

    /// The text between two characters, with its marks.
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
            let id = mark.id.as_ref().filter(|_| from == mark.start);
            let id = id.map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
            *html += &format!("<{}{id}>", mark.open);
            self.layer(layer + 1, from, to, html);
            *html += &mark.close;
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
        let marked = Marked::new("é<bcdefgh", [vec![Mark::span(1, 5, "a")], vec![named(3, 7), named(4, 6)]]);
        assert_eq!(
            marked.html(0, 9),
            "é<span class=\"a\">&lt;b<span class=\"b\" id=\"x\">cd</span></span><span class=\"b\">ef</span>gh"
        );
        assert_eq!(marked.html(6, 8), "<span class=\"b\">f</span>g");
    }
}
