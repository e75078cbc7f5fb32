//! Which quotation marks belong together.
//!
//! Marks are often missing, doubled or turned the wrong way. So no mark decides alone: of all readings of a
//! text, each mark opening, closing or neither, the one is taken that costs least (a Viterbi search over the
//! states outside, inside and nested; linear in the number of marks). What a mark costs is told by
//! [`super::marks`]; an unclosed quotation costs as well, so that one stray mark is cheaper to leave out than
//! a paragraph turned inside out.

use super::marks::{self, Family, Mark};
use super::{Block, BlockKind, Quotation};
use crate::span::Span;
use crate::text::tokens::Token;

/// A quotation inside one of the same marks.
const NESTED: u32 = 2;
/// A quotation without an end whose next paragraph opens again: the usual way to go on.
const PENDING: u32 = 1;
/// A quotation without an end.
const UNCLOSED: u32 = 7;
/// A quotation that goes on in the next paragraph without opening again.
const RUNS_ON: u32 = 10;
/// Single marks must have an end: they are apostrophes more often.
const SINGLE_UNCLOSED: u32 = 12;

const IMPOSSIBLE: u32 = u32::MAX / 4;

/// The outermost pairs of quotation marks, in order.
pub fn quotations(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Quotation> {
    let mut marks = Vec::new();
    let mut of_block = Vec::with_capacity(blocks.len());
    for block in blocks {
        let first = marks.len();
        marks::read(text, tokens, block.tokens.clone(), &mut marks);
        of_block.push(first..marks.len());
    }
    if marks.is_empty() {
        return Vec::new();
    }
    let pair = |family: Family| {
        let is_running = |block: &&usize| matches!(blocks[**block].kind, BlockKind::Prose | BlockKind::Item);
        let (running, alone): (Vec<usize>, Vec<usize>) = (0..blocks.len()).partition(|block| is_running(&block));
        let pairing = Pairing { tokens, blocks, marks: &marks, of_block: &of_block, family };
        let mut found = pairing.run(&running);
        for block in alone.into_iter().filter(|block| !of_block[*block].is_empty()) {
            found.extend(pairing.run(&[block]));
        }
        found.sort_by_key(|quotation| quotation.tokens.start);
        found
    };
    let double = pair(Family::Double);
    let single = pair(Family::Single);
    let (outer, other) = if is_single_outer(&double, &single) { (single, double) } else { (double, single) };
    merge(outer, other)
}

/// Whether the text writes ‘…“…”…’, as in Britain, and not “…‘…’…”.
fn is_single_outer(double: &[Quotation], single: &[Quotation]) -> bool {
    let held = |inner: &[Quotation], outer: &[Quotation]| {
        inner
            .iter()
            .filter(|quotation| {
                let before = outer.partition_point(|other| other.tokens.start < quotation.tokens.start);
                before > 0 && outer[before - 1].closed && quotation.tokens.end < outer[before - 1].tokens.end
            })
            .count()
    };
    double.is_empty() || held(double, single) > held(single, double) && single.len() * 2 >= double.len()
}

/// All of `outer`, and those of `other` that close and touch none of them.
fn merge(outer: Vec<Quotation>, other: Vec<Quotation>) -> Vec<Quotation> {
    let mut all = Vec::with_capacity(outer.len() + other.len());
    let mut other = other.into_iter().filter(|quotation| quotation.closed && !quotation.continues).peekable();
    let mut end = 0;
    for quotation in outer {
        while let Some(next) = other.next_if(|next| next.tokens.start < quotation.tokens.end) {
            if next.tokens.start >= end && next.tokens.end <= quotation.tokens.start {
                all.push(next);
            }
        }
        end = quotation.tokens.end;
        all.push(quotation);
    }
    all.extend(other.filter(|next| next.tokens.start >= end));
    all
}

/// Where the reading stands between two marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Outside,
    Inside,
    Nested,
}

const STATES: [State; 3] = [State::Outside, State::Inside, State::Nested];

/// What the reading goes through: marks, and the ends of blocks.
#[derive(Clone, Copy)]
enum Step {
    Mark(usize),
    /// The end of a block.
    End {
        block: usize,
        next: Next,
    },
}

/// What the next block offers to an unclosed quotation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// It begins with an opening mark.
    Opens,
    /// It has marks further on; its index.
    HasMarks(usize),
    Nothing,
}

struct Pairing<'a> {
    tokens: &'a [Token],
    blocks: &'a [Block],
    marks: &'a [Mark],
    of_block: &'a [std::ops::Range<usize>],
    family: Family,
}

impl Pairing<'_> {
    /// The quotations in a row of blocks through which speech can run.
    fn run(&self, row: &[usize]) -> Vec<Quotation> {
        let mut steps = Vec::new();
        for (index, block) in row.iter().enumerate() {
            let of_family = self.of_block[*block].clone().filter(|mark| self.marks[*mark].family == self.family);
            let before = steps.len();
            steps.extend(of_family.map(Step::Mark));
            if steps.len() > before {
                let next = row.get(index + 1).map_or(Next::Nothing, |next| self.offer(*next));
                steps.push(Step::End { block: *block, next });
            }
        }
        let path = self.cheapest(&steps);
        self.collect(&steps, &path)
    }

    fn offer(&self, block: usize) -> Next {
        let mut of_family = self.marks[self.of_block[block].clone()].iter().filter(|mark| mark.family == self.family);
        match of_family.next() {
            Some(mark) if mark.token == self.blocks[block].tokens.start && mark.open < mark.close => Next::Opens,
            Some(_) => Next::HasMarks(block),
            None => Next::Nothing,
        }
    }

    /// What it costs to go from one state to another at a step.
    fn cost(&self, step: Step, from: State, to: State) -> u32 {
        use State::{Inside, Nested, Outside};
        match step {
            Step::Mark(index) => {
                let mark = &self.marks[index];
                match (from, to) {
                    (Outside, Outside) | (Nested, Nested) => mark.skip,
                    (Inside, Inside) => mark.skip.min(mark.reopen),
                    (Outside, Inside) => mark.open,
                    (Inside, Nested) => mark.open + NESTED,
                    (Inside, Outside) | (Nested, Inside) => mark.close,
                    _ => IMPOSSIBLE,
                }
            }
            Step::End { next, .. } => match (from, to, next) {
                (Outside, Outside, _) => 0,
                (Inside, Outside, Next::Opens) => PENDING,
                (Inside, Outside, _) if self.family == Family::Single => SINGLE_UNCLOSED,
                (Inside, Outside, _) => UNCLOSED,
                (Nested, Outside, _) => UNCLOSED * 2,
                (Inside, Inside, Next::HasMarks(_)) if self.family == Family::Double => RUNS_ON,
                _ => IMPOSSIBLE,
            },
        }
    }

    /// The state after each step on the cheapest way from outside to outside.
    fn cheapest(&self, steps: &[Step]) -> Vec<State> {
        let mut costs = [0, IMPOSSIBLE, IMPOSSIBLE];
        let mut came_from = Vec::with_capacity(steps.len());
        for step in steps {
            let mut next = [IMPOSSIBLE; 3];
            let mut from = [State::Outside; 3];
            for to in STATES {
                for before in STATES {
                    let cost = costs[before as usize].saturating_add(self.cost(*step, before, to));
                    if cost < next[to as usize] {
                        next[to as usize] = cost;
                        from[to as usize] = before;
                    }
                }
            }
            // Only differences count; this keeps the sums small on a text of any length.
            let least = next.into_iter().min().unwrap_or(0);
            costs = next.map(|cost| (cost - least).min(IMPOSSIBLE));
            came_from.push(from);
        }
        let mut state = State::Outside;
        let mut path = vec![state; steps.len()];
        for (index, from) in came_from.iter().enumerate().rev() {
            path[index] = state;
            state = from[state as usize];
        }
        path
    }

    fn collect(&self, steps: &[Step], path: &[State]) -> Vec<Quotation> {
        let mut found: Vec<Quotation> = Vec::new();
        // First token of the quotation, and of what it holds.
        let mut open: Option<(usize, usize)> = None;
        // Whether the quotation before ran to the end of the block before the one at hand.
        let mut goes_on = false;
        let mut before = State::Outside;
        for (step, after) in steps.iter().zip(path) {
            let mut push = |(from, inner): (usize, usize), to: usize, closed: bool, goes_on: bool| {
                let span = Span::new(self.tokens[from].span().start, self.tokens[to - 1].span().end);
                let end = if closed { self.tokens[to - 1].span().start } else { span.end };
                let start = if inner > from { self.tokens[from].span().end } else { span.start };
                let inner = Span::new(start.min(end), end);
                found.push(Quotation { span, inner, tokens: from..to, closed, continues: goes_on });
            };
            match (*step, before, *after) {
                (Step::Mark(mark), State::Outside, State::Inside) => {
                    let token = self.marks[mark].token;
                    goes_on &= self.blocks.binary_search_by_key(&token, |block| block.tokens.start).is_ok();
                    open = Some((token, token + 1));
                }
                (Step::Mark(mark), State::Inside, State::Outside) => {
                    if let Some(start) = open.take() {
                        push(start, self.marks[mark].token + 1, true, goes_on);
                    }
                    goes_on = false;
                }
                (Step::End { block, next }, _, _) => {
                    let ended = open.take();
                    if let Some(start) = ended {
                        push(start, self.blocks[block].tokens.end, false, goes_on);
                    }
                    goes_on = ended.is_some() && next != Next::Nothing;
                    match next {
                        Next::HasMarks(block) if *after == State::Inside => {
                            let first = self.blocks[block].tokens.start;
                            open = Some((first, first));
                        }
                        Next::HasMarks(_) => goes_on = false,
                        _ => {}
                    }
                }
                _ => {}
            }
            before = *after;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::syntax::Document;

    /// The quotations of `text`; `→` stands after one without an end, before one that goes on.
    fn quoted(text: &str) -> Vec<String> {
        let document = Document::new(text, &Lexicon::default());
        let show = |quotation: &super::Quotation| {
            let before = if quotation.continues { "→" } else { "" };
            let after = if quotation.closed { "" } else { "→" };
            format!("{before}{}{after}", quotation.inner.of(text))
        };
        document.quotations.iter().map(show).collect()
    }

    #[test]
    fn every_style_of_marks() {
        for text in [
            "She said “it holds” and left.",
            "She said \"it holds\" and left.",
            "She said “it holds“ and left.",
            "She said ”it holds” and left.",
            "She said \"it holds” and left.",
            "She said ''it holds'' and left.",
            "She said ``it holds'' and left.",
            "She said 'it holds' and left.",
            "She said ‘it holds’ and left.",
            "She said `it holds' and left.",
            "She said «it holds» and left.",
            "She said »it holds« and left.",
            "She said „it holds“ and left.",
            "She said „it holds” and left.",
            "She said ‹it holds› and left.",
            "She said ’’it holds’’ and left.",
            "She said â€œit holdsâ€\u{9d} and left.",
            "She said â€œit holdsâ€ and left.",
            "She said Ã¢â‚¬Å“it holdsÃ¢â‚¬Â\u{9d} and left.",
        ] {
            assert_eq!(quoted(text), ["it holds"], "{text}");
        }
        assert_eq!(quoted("She said « it holds » and left."), [" it holds "]);
        assert_eq!(quoted("She said \" it holds \" and left \" soon \"."), [" it holds ", " soon "]);
    }

    #[test]
    fn marks_without_space() {
        assert_eq!(quoted("He said,\"We go.\"Then he left."), ["We go."]);
        assert_eq!(quoted("A “pier”—“jetty” to some—(“quay”) fell."), ["pier", "jetty", "quay"]);
    }

    #[test]
    fn apostrophes_quote_nothing() {
        for text in [
            "The workers' rights and the bosses' rights.",
            "'Tis the '90s, rock 'n' roll for 'em.",
            "‘Tis the ‘90s and the ’80s, rock ’n’ roll.",
            "He's 6'2\" tall and the board 5\" wide.",
            "Goin' to the Joneses' place in '98 or '99.",
            "Donâ€™t take the workersâ€™ tools.",
        ] {
            assert_eq!(quoted(text), [""; 0], "{text}");
        }
        assert_eq!(quoted("'We back the workers' rights,' he said."), ["We back the workers' rights,"]);
        assert_eq!(quoted("‘We don’t back the workers’ rights,’ he said."), ["We don’t back the workers’ rights,"]);
        assert_eq!(quoted("\"He's 6'2\" tall,\" she said."), ["He's 6'2\" tall,"]);
    }

    #[test]
    fn only_the_outermost() {
        assert_eq!(quoted("“She said ‘no’ twice,” he said."), ["She said ‘no’ twice,"]);
        assert_eq!(quoted("‘She said “no” twice,’ he said."), ["She said “no” twice,"]);
        assert_eq!(quoted("\"She said 'no,'\" he said."), ["She said 'no,'"]);
        assert_eq!(quoted("\"She said \"no\" twice,\" he said."), ["She said \"no\" twice,"]);
        assert_eq!(quoted("“She said “no” twice,” he said."), ["She said “no” twice,"]);
        assert_eq!(quoted("``She said ''no'' twice,'' he said ''again''."), ["She said ''no'' twice,", "again"]);
    }

    #[test]
    fn the_outer_marks_are_told_from_the_whole_text() {
        let british =
            "‘It is late,’ said Okoro.\n\n‘He told me “go”,’ she said.\n\nA “free” lunch for the workers’ wives.";
        assert_eq!(quoted(british), ["It is late,", "He told me “go”,", "free"]);
    }

    #[test]
    fn unclosed_quotations_go_on() {
        assert_eq!(
            quoted("He said: “We go on.\n\n“We do not stop.\n\n“Never.”\n\nShe said “so”."),
            ["We go on.→", "→We do not stop.→", "→Never.", "so"]
        );
        assert_eq!(
            quoted("'We go on,' he said. 'We do.\n\n'We do not stop.'\n\nThey left."),
            ["We go on,", "We do.→", "→We do not stop."]
        );
        assert_eq!(
            quoted("He wrote: \"We go on.\n\nWe do not stop.\"\n\nShe said \"so\"."),
            ["We go on.→", "→We do not stop.", "so"]
        );
    }

    #[test]
    fn a_lost_paragraph_break_opens_again() {
        assert_eq!(
            quoted("Hale said: “We are in shock. “But it is a fine cup.” The fans cheered. “It is,” he said."),
            ["We are in shock. “But it is a fine cup.", "It is,"]
        );
        assert_eq!(
            quoted("\"It was cold,\" Pell said. \"We waited. \"Nobody came. \"I left.\" The firm said \"sorry\"."),
            ["It was cold,", "We waited. \"Nobody came. \"I left.", "sorry"]
        );
        assert_eq!(
            quoted("'It was cold,' Pell said. 'We waited. 'Nobody came.' He left."),
            ["It was cold,", "We waited. 'Nobody came."]
        );
    }

    #[test]
    fn a_stray_mark_turns_nothing_inside_out() {
        assert_eq!(quoted("We go” he said.\n\n“Never,” she said, “ever.”"), ["Never,", "ever."]);
        assert_eq!(quoted("He \"went and left.\n\nShe said \"so\".\n\nHe said \"no\"."), ["so", "no"]);
        assert_eq!(quoted("\"So,\" he said. \"No, he said. \"Yes.\""), ["So,", "Yes."]);
        assert_eq!(quoted("A \"b\" c\" d \"e\" f."), ["b", "e"]);
    }

    #[test]
    fn lines_between_are_left_out() {
        let text = "“We go on.\n\nA “quiet” street in Odense. Photo: Ana Okoro\n\n“We do,” he said.";
        assert_eq!(quoted(text), ["We go on.→", "quiet", "→We do,"]);
    }
}
