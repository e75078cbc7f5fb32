//! Where sentences end, case by case. A case is a text with ` | ` where one sentence ends and the next begins;
//! the bar stands for the space between them.

use extract::text::sentences_of;

fn check(cases: &[&str]) {
    for case in cases {
        let parts: Vec<&str> = case.split(" | ").collect();
        let text = parts.join(" ");
        let found: Vec<&str> = sentences_of(&text).into_iter().map(|span| span.of(&text)).collect();
        assert_eq!(found, parts, "{text}");
    }
}

/// Texts with their sentences, where more or less than one space stands between them.
fn check_exact(cases: &[(&str, &[&str])]) {
    for (text, sentences) in cases {
        let found: Vec<&str> = sentences_of(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(&found, sentences, "{text:?}");
    }
}

#[test]
fn plain_ends() {
    check(&[
        "The pier is open. | It opened in May.",
        "Where is the pier? | Nobody knows.",
        "There it stands! | We saw it.",
        "Wait!! | The boat is late.",
        "Really?? | Who says so?",
        "Now!? | Is that wise?",
        "Now?! | Is that wise?",
        "Incredible??!?!",
        "It is late. | 300 people wait.",
        "They counted 600. | How many were there?",
        "It cost $40.00 in all. | She had $50.",
        "She has $12.50 in her purse.",
        "It weighs 1.5 tons. | The crane lifts 2.",
        "Version 2.1 is out. | It runs.",
        "Yay $.50 and .50! | That's 1.000.00. | It is a lot.",
        "eBay fell. | iPads rose. | Nothing else moved.",
    ]);
}

#[test]
fn spaces() {
    check_exact(&[
        ("It ended.The next began.", &["It ended.", "The next began."]),
        (
            "It was Monday.Mr. Berg paid 1,000.That was all.",
            &["It was Monday.", "Mr. Berg paid 1,000.", "That was all."],
        ),
        ("It ended.  The next began.", &["It ended.", "The next began."]),
        ("It ended.\u{a0}The next began.", &["It ended.", "The next began."]),
        ("It ended.\u{2009}The next began.", &["It ended.", "The next began."]),
        ("It ended.\tThe next began.", &["It ended.", "The next began."]),
        ("He said \"no.\"Then he left.", &["He said \"no.\"", "Then he left."]),
        (" \n\n", &[]),
        ("", &[]),
        ("...", &["..."]),
        (" It holds. ", &["It holds."]),
    ]);
}

#[test]
fn lines() {
    check_exact(&[
        ("Harbour news\n\nThe pier is open.", &["Harbour news", "The pier is open."]),
        ("The pier\r\n\r\nThe boats", &["The pier", "The boats"]),
        ("The pier is open.\nIt opened in May.", &["The pier is open.", "It opened in May."]),
        ("The boat was cut\nin two by the storm.", &["The boat was cut\nin two by the storm."]),
        ("It was a dark \nnight on the pier.", &["It was a dark \nnight on the pier."]),
        ("oars\ntwo ropes\nsails, masts\n", &["oars", "two ropes", "sails, masts"]),
        ("VARBY — The pier is open. It opened in May.", &["VARBY —", "The pier is open.", "It opened in May."]),
        ("DENVER (AFP)", &["DENVER (AFP)"]),
        (
            "Ana Okoro on the pier on May 5. Photo: Nia Berg\n\nThe pier is open.",
            &["Ana Okoro on the pier on May 5.", "Photo: Nia Berg", "The pier is open."],
        ),
        (
            "The harbour board of Varby met on Monday to hear\n\
             what Gov. Ito thinks of the pier. It was the first\n\
             time since May that he came to see the old town by\n\
             the sea, where he was born.",
            &[
                "The harbour board of Varby met on Monday to hear\nwhat Gov. Ito thinks of the pier.",
                "It was the first\ntime since May that he came to see the old town by\nthe sea, where he was born.",
            ],
        ),
    ]);
}

#[test]
fn titles_and_names() {
    check(&[
        "Mr. Berg met Mrs. Ito and Ms. Lund. | They spoke.",
        "Dr. Okoro and Prof. Lund agree. | So does Rev. Moe.",
        "Sen. Ito, Gov. Berg and Rep. Lund (R-Ore.) voted. | Sens. Moe and Dahl did not.",
        "Lt. Col. Okoro and Lt. Gov. Berg came. | Sgt. Lund left.",
        "The then-Sen. Ito met ex-Gov. Berg.",
        "My name is Ana E. Okoro.",
        "J. Berg and A.B. Lund met T. S. Ito. | W. E. B. Moe left.",
        "C.L. “Skip” Lund won.",
        "We are a good crew, you and I. | Have you seen Albert I. Berg?",
        "Nor did I. | Then Berg came.",
        "Take vitamin C. | It helps.",
        "Plan B. | There is none.",
        "Harold Lund Jr. came. | Berg Sr. did not.",
        "That is Lund Jr.'s boat.",
        "He met Al. | They talked.",
        "It began under George VI. | He was the king.",
    ]);
}

#[test]
fn abbreviations() {
    check(&[
        "Please turn to p. 55.",
        "See No. 5, Fig. 3, pp. 5-7 and Vol. 2. | The rest is lost.",
        "He said no. | Nobody came.",
        "Was Ana and co. at the pier?",
        "Let's ask Ana and co. | They should know.",
        "They sold it to Berg, Lund & Co. at noon.",
        "They sold it to Berg, Lund & Co. | It was late.",
        "Berg Inc. said so. | He left Berg Inc. in May.",
        "He left Berg Inc. | The firm said so.",
        "Berg Inc. Chief Ana Okoro spoke.",
        "Varby Boats Inc. (“the yard”) built it.",
        "Okoro et al. (2005) found it. | See Berg et al. | The rest is known.",
        "Bring oars, ropes, etc. to the pier.",
        "Bring oars, ropes, etc. | We leave at noon.",
        "Some fish, e.g. Baltic herring, i.e. small ones, are rare.",
        "It was Ito vs. Berg and Roe v. Lund.",
        "The med. staff of the dept. left approx. 10 boats.",
        "He gave her the i.v. in the boat. | She slept.",
        "She got her Ph.D. in May. | He has an M.D. | They teach.",
        "He ran 5 km. | It was hot.",
        "Send it to P.O. Box 65.",
        "What did you order btw., she asked.",
    ]);
}

#[test]
fn places() {
    check(&[
        "I can see Mt. Varby from here.",
        "St. Olaf's Church is on 5th st. near the light.",
        "He was born in St. Paul. | He died in Ft. Worth.",
        "She lives on Main St. | The house is blue.",
        "He lives in Salem, Ore. | He works there.",
        "He was seen in Salem, Ore. | Berg was not.",
        "In Salem, Ore., he is known.",
        "I visited the U.S.A. last year.",
        "I live in the U.S. | How about you?",
        "I live in the E.U. | How about you?",
        "She works for the U.S. Government in Varby.",
        "I have lived in the U.S. for 20 years.",
        "It is known in the U.S. | Millions read it.",
        "There were 50 in the U.S. | The U.S. Board asked the U.S. Senate.",
        "He moved to Washington, D.C. | In 2010 he left.",
        "A non-U.S. firm built it.",
    ]);
}

#[test]
fn dates_and_times() {
    check(&[
        "At 5 a.m. Mr. Berg went to the pier. | He left at 6 P.M. | Mr. Berg then slept.",
        "It opens at 9 p.m. EST. | It is free.",
        "It opens at 9 p.m. Monday. | It is free.",
        "It opened on Jan. 5 and closed on Sat. Feb. 7. | It was cold.",
        "On Jan. 20, former Sen. Ito became a citizen of the U.S. | Thousands came.",
        "I like Jun. a lot, said Mr. Ito.",
        "It was in Dec. | The pier was shut.",
        "It was built c. 1850 and fell in 44 B.C.E. in a storm.",
    ]);
}

#[test]
fn addresses() {
    check(&[
        "Write to ana.okoro@example.com. | I did.",
        "The site is: https://www.example.50.com/new-site/a_b.html. | Have a look.",
        "See example.org. | The site www.example.org/a is down.",
        "Ask the Node.js users. | They know.",
        "It is at N°. 1026.253.553. | That is where it lies.",
        "Follow @nia_berg. | She knows. | #pier",
    ]);
}

#[test]
fn marks_inside_sentences() {
    check(&[
        "She works at Yahoo! in the sales department.",
        "She works at Yahoo! News in Varby.",
        "Go away!, he cried. | I am in the U.S. Army.",
        "Mix it, wait, and -- there! -- you have soup.",
        "Some are -- if I may ask? -- a bit odd.",
        "What is that? | - Posted on the pier, they wait.",
        "It was (twice!) shut. | It is open [again].",
    ]);
}

#[test]
fn brackets() {
    check(&[
        "She teaches (She was an engineer for 5 years.) at the school.",
        "It opened. | (It was May.) | Then it closed.",
        "It opened. | (It was May. | It rained.) | Then it closed.",
        "The yard (see p. 5) is open. | It is large.",
        "The yard opened.[12] | It closed.[a] | It is gone.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“It's a boat. | It is a good one.”",
        "“It's a boat. | It is a good one.” | She laughed.",
        "“No!” he said.",
        "“Why not?” she asked. | “Never?” Mayor Ana Okoro said.",
        "“Why?” | He left.",
        "“Why?” | “No.” | “Yes!”",
        "She turned to him, 'It is fine.' she said.",
        "She turned to him, \"It is fine.\" she said.",
        "She turned to him, \"It is fine.\" | She showed him the boat.",
        "Hello. | 'It is a boat in single marks.' | Another sentence.",
        "\"It's good that the sea is calm,\" I said.",
        "`So what if you miss it?' asks Rep. Moe Lund (D., Wash.), a member of the board.",
        "He called it “a wreck.” | Then he left.",
        "He called it a \"wreck\". | Then he left.",
        "“We go,” he said. | “We go now. | We must.” | They went.",
        "The play “Who Is There?” is on at the pier.",
        "She said, “He told me ‘No. | Never.’ | I left.”",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "I never meant that.... | She left the pier.",
        "He came… | She left.",
        "He came … and she left.",
        "He came... and she left.",
        "He came ... | The boat left.",
        "It wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t go.",
        "One habit that was weaker . . . was that of rowing at night. . . . | It was not given up. . . .",
        "Write the words, and then a row of dots . . . . | Next sentence.",
        "He holds that, seen from there, “the rules of the sea will appear less complex. . . .”",
        "\"Berg [...] used the rope of the boat [...]\" (Lund 55).",
        "They left it there [...] | However, it was gone.",
    ]);
    check_exact(&[("…and then he left. She slept.", &["…and then he left.", "She slept."])]);
}

#[test]
fn lists_in_one_line() {
    check(&[
        "1.) The first boat | 2.) The second boat",
        "1.) The first boat. | 2.) The second boat.",
        "1) The first boat | 2) The second boat",
        "1) The first boat. | 2) The second boat.",
        "1. The first boat | 2. The second boat",
        "1. The first boat. | 2. The second boat.",
        "• 9. The first boat | • 10. The second boat",
        "⁃9. The first boat | ⁃10. The second boat",
        "a. The first boat | b. The second boat | c. The third boat",
        "1. This is one item.",
        "They did this: a) rowing to town and b) resting there.",
        "A. Berg met B. Lund and C. Ito.",
    ]);
}

#[test]
fn careless_writing() {
    check(&[
        "i think so. | maybe not. | who knows? | i dont.",
        "The pier is shut. | please go home.",
        "It works :) | Now I have a boat.",
        "Join us!!!! :-) | See you.",
    ]);
}
