//! A user's own words.

use crate::Desk;

#[test]
fn words_are_added() {
    let desk = Desk::with(&[
        ("words.toml", "abbreviations = [\"Ktz.\"]\nnot-names = [\"Ana Okoro\"]\n"),
        ("a.txt", "They met at the Ktz. Harbor hall on Monday. Mayor Ana Okoro spoke.\n"),
    ]);
    let count = |arguments: &[&str], list: &str| desk.run(arguments).json()[list].as_array().unwrap().len();
    assert_eq!(count(&["a.txt"], "sentences"), 3);
    assert_eq!(count(&["a.txt", "--lexicon", "words.toml"], "sentences"), 2);
}

#[test]
fn what_is_wrong_with_the_words_is_told_before_anything_is_read() {
    let desk = Desk::with(&[("a.txt", "So."), ("typo.toml", "# Ours\ntitels = []\n")]);
    desk.put("latin.toml", b"titles = ['\xe9']");
    for (file, message) in [
        (
            "typo.toml",
            "extract: typo.toml: line 2: titels: unknown key; known are titles, organizations, reporting-verbs, abbreviations, not-names and people\n",
        ),
        ("gone.toml", "extract: gone.toml: no such file or folder; check the path\n"),
        ("latin.toml", "extract: latin.toml: not UTF-8; save it as UTF-8\n"),
    ] {
        let ran = desk.run(&["a.txt", "--lexicon", file]);
        assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", message));
    }
}
