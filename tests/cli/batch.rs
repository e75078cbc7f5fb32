//! Many articles.

use crate::{ARTICLE, Desk};

#[test]
fn any_number_of_threads_gives_the_same_output() {
    let desk = Desk::new();
    for n in 0..80 {
        desk.put(&format!("in/{n:02}.txt"), format!("Story {n}.\n\n{}", ARTICLE.repeat(n % 7 * 9)));
    }
    let one = desk.run(&["in", "-j", "1"]).ok();
    assert_eq!(one.lines().count(), 80);
    for jobs in ["2", "3", "16"] {
        assert_eq!(desk.run(&["in", "-j", jobs]).ok(), one, "-j {jobs}");
    }
}
