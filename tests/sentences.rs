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
        "No boats. | No nets! | No fish? | None.",
        "Oh! it is you. | Alas! the boat is lost.",
        "Ha! ha! ha! | That is funny.",
        "Are we on time?!? | We are.",
        "The mast is 5.5 m high. | It fell .5% and rose 0.5 pct. in May. | It is 5. | Nobody minds.",
        "He said 1.5 mil. in all. | She paid Rs. 500 and got 5-4 and 3:2. | That is 5/4.",
        "It is World War II. | Nobody is well. | It was Apollo 11. | We saw it.",
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
        (
            "It is 5.The next is 6.It is so!The end?Yes.",
            &["It is 5.", "The next is 6.", "It is so!", "The end?", "Yes."],
        ),
        ("It ended (so).The next.", &["It ended (so).", "The next."]),
        ("Watch Video Mayors agreed. Advertisement The", &["Watch Video", "Mayors agreed.", "Advertisement", "The"]),
        ("Advertisement sales fell.", &["Advertisement sales fell."]),
        ("[1] Berg, A. The sea. [2] Ito, B.", &["[1] Berg, A.", "The sea.", "[2] Ito, B."]),
        ("It ended.“The next.”", &["It ended.", "“The next.”"]),
        ("It is Varby．Does it end．", &["It is Varby．", "Does it end．"]),
        ("“It ends here.”—Berg", &["“It ends here.”—Berg"]),
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
        "She has a Ph. D. and an M. Sc. from Varby. | He took a D. Phil. at Odense and an LL. M. | She did not.",
        "Berg Ins. Co. rose. | Ito Elec. Co. fell.",
        "Take vitamin C. | It helps.",
        "Plan B. | There is none.",
        "Harold Lund Jr. came. | Berg Sr. did not.",
        "That is Lund Jr.'s boat.",
        "He met Al. | They talked.",
        "It began under George VI. | He was the king.",
        "The Rt. Rev. Moe, the Hon. A. Berg, Fr. Dahl and Sr. Ana prayed. | It rained.",
        "Maj. Gen. Lund, Brig. Gen. Dahl, Lt. Cmdr. Roe, 1st Sgt. Poe, Pfc. Moe and Cpl. Berg won. | They rested.",
        "Rear Adm. Lund, Flt. Lt. Dahl, Sqn. Ldr. Roe and Wg. Cdr. Moe flew. | They landed.",
        "Supt. Moe, Det. Insp. Lund and Asst. Atty. Gen. Dahl testified. | It took a day.",
        "Messrs. Lund and Dahl met Mlle. Roux, Mme. Petit and Sra. Diaz. | They agreed.",
        "Assemb. Moe, Ald. Lund, Cong. Dahl and Pres. Roe voted. | It passed.",
        "E. coli and S. aureus were found. | The pier was shut.",
        "J.-P. Moe, Ch. Roe and J. R. R. Lund wrote it. | It sold.",
        "Sammy Lund, Jr. sang. | Then came Moe, Sr. | He did not.",
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
        "She took a B.Sc. in 1950, an M.Sc. in 1954 and an LL.B. at Varby. | Then she got her D.Phil. and left.",
        "See the 2nd ed. by K. Moe, ch. 5, sec. 2, para. 3, fig. 4. | See also eq. 5.",
        "It is in op. cit., pp. 6 ff. and ibid., p. 7. | It is in Vol. IV, Pt. 2. | It is short.",
        "Moe, J. K., Lund, B., & Dahl, C. D. (1999). | The sea, pp. 5-7.",
        "See 5 U.S.C. § 552(a), 28 C.F.R. pt. 16, and Roe v. Berg, 410 U.S. 113 (1973). | It is the law.",
        "He lost in the 9th Cir. in May. | Roe v. The City of Varby is known.",
        "The leaves of v. | If it is not so, stop.",
        "Fed. R. Civ. P. 12(b) and Art. III, Sec. 2, cl. 1 apply. | Vol. IV and Suppl. Fig. S1 do not.",
        "They love art. | I do. | He ate the fig. | It was good.",
        "As shown in Fig. ??",
        "Varby Boats Corp. President Ana Moe left. | Varby Boats Corp. has no comment.",
        "Moe Bros. Circus, Roe Pty. Ltd. and Lund GmbH. came. | The Dept. of Parks did not.",
        "He runs Varby Boats Corp. | “It is good,” he said.",
        "Add 2 tbsp. sugar, 1 tsp. salt and 3 oz. butter. | Bake 20 min. at 350 degrees. | Serve.",
        "He is 6 ft. 2 in. tall and weighs 190 lbs. in boots. | They came in. | It was 5 mi. to town.",
        "It ran 5 min. 3 sec. on 2 gal. of gas at 60 m.p.h. there. | It won.",
        "It took 5 min. | Results are good. | He rowed 5 km. | Officials said so.",
        "He lives in apt. 5, bldg. 6. | Call tel. 555-1234, ext. 5.",
        "P.S. I sold the boat. | N.B. It leaks.",
        "The F.B.I. called. | He works for the F.B.I. | She does not. | It is O.K. | He knows. | O.K. | That is it.",
        "See U.S. Pat. No. 1,234,567. | He knows Pat. | Nobody else does.",
        "J. Am. Chem. Soc. is a journal. | It is old.",
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
        "U.S. President Moe met U.K. Prime Minister Lund. | They live in the U.K. | Their son does not.",
        "He lives on Elm Ave. near Oak Blvd. and Pine Rd. in Varby. | She lives on Elm Rd. | It is quiet.",
        "He works in Ft. Wayne, Ind. | It is cold. | She went up Mt. St. Olaf.",
        "It lies at 40.71° N, 74.00° W. | That is far.",
        "It happened on Main St. | Nobody came. | It was on 5th Ave. | Officers saw it.",
        "Ft. Lund, Mt. Moe and Pt. Roe are far. | So is Athens, Ga. | Berg knows.",
        "It lies at 40° 26′ 46″ N 79° 58′ 56″ W. | Go there.",
    ]);
}

#[test]
fn dates_and_times() {
    check(&[
        "At 5 a.m. Mr. Berg went to the pier. | He left at 6 P.M. | Mr. Berg then slept.",
        "It opens at 9 p.m. EST. | It is free.",
        "It opens at 9 p.m. 5 May. | It is free.",
        "It opens at 9 p.m. Monday. | It is free.",
        "It opened on Jan. 5 and closed on Sat. Feb. 7. | It was cold.",
        "On Jan. 20, former Sen. Ito became a citizen of the U.S. | Thousands came.",
        "I like Jun. a lot, said Mr. Ito.",
        "It was in Dec. | The pier was shut.",
        "It was built c. 1850 and fell in 44 B.C.E. in a storm.",
        "At about 5 p.m. Berg left. | By 6 a.m. on Monday Lund had come.",
        "It was 3 a.m. | Nobody slept. | It was 5 p.m. | Berg left. | He came at 7 a.m. sharp.",
        "It runs 2-4 p.m. Tuesday, Jan. 5, at 12 Main St., Varby. | Come at 5 p.m. Eastern or 2 p.m. PT.",
        "Open Mon.-Fri. and on Sat. in Oct. and Nov. | The pier is shut on Sun. in winter.",
        "Ana Berg (b. 1931, d. 2002) lived in Varby. | She was b. there and d. on 4 Feb. 2002. | He was born in '99.",
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
        "Go to https://example.com! | Is it at http://example.com/a/b?c=d&e=1.2? | It is on example.org (www.example.org).",
        "Ana Berg <ana@example.org> | The pier is open.",
        "Write to Ana Berg <ana@example.org> or call. | Thanks.",
    ]);
}

#[test]
fn marks_inside_sentences() {
    check(&[
        "She works at Yahoo! in the sales department.",
        "She works at Yahoo! News in Varby.",
        "Yahoo! Inc. fell. | Wait! | News came.",
        "Go away!, he cried. | I am in the U.S. Army.",
        "Mix it, wait, and -- there! -- you have soup.",
        "Some are -- if I may ask? -- a bit odd.",
        "She watched Jeopardy! reruns and sang in Oklahoma! last night. | It was late.",
        "They speak !Kung and !Xun there.",
        "Okoro won Oklahoma! | Berg lost Texas.",
        "Come here! | Yahoo! is a firm. | I like Yahoo! | It is old.",
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
        "The yard opened.[2][3] | It closed.[citation needed] | It is gone.",
        "The yard opened. [12] | It closed. [2][3] | It is gone. [note 4]",
        "The yard opened.[3]: 45 | It closed.[4]:12 | It is gone.[5]–[7] | They left.",
        "The yard opened.¹ | It closed.* | It is gone.(3) | They left.4 | “So it is.”[5] | He slept.",
        "It is in section.2 of the plan.",
        "He is Gen. (Res.) Ito. | Col. (ret.) Berg knows him.",
        "(It was May.) | (It rained.) | [It rained.]",
        "It is late (or is it?) and cold. | It is open (so far). | He left [sic].",
        "(Reuters) | The pier is open. | [Laughs] | But I left.",
        "[https://example.org/a] | (Varby Times) | NASA is here. | (BBC) | “We go.”",
        "[Ana] Berg is here. | (ii) The pier is open.",
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
        "“Why?” I asked. | “Now?” I said softly. | “Who?” | I had no idea.",
        "“Stop!” cried Mr. Berg. | “Stop!” Dr. Ana B. Berg, the mayor, shouted.",
        "«Who?» asked Berg. | „Me?“ he asked. | ``Who?'' asked Berg. | ‘Me?’ he asked.",
        "Did he say “wait”? | Did she say “No!”? | Is it “no”?! | I think so.",
        "He asked, “Did she say ‘no’?” | Nobody knew.",
        "“I don't—” he began. | “I just—” Berg said. | “No—” | She left. | “Wait—” | “No.”",
        "He wrote “Who?”, “What?” and “Why?”. | She read it.",
        "“He said, ‘No.’” | “He said, ‘No!’ and left.”",
        "“He asked: ‘What is it? | What do you need?’” Berg said.",
        "“What the …?” he said. | “Yes!”, she said. | “Yes.”, he said.",
        "They asked “Where is it?” before they left. | They left.",
        "He told the board (and I was there): “No.” | They left.",
        "“Is it late?” is what he said. | And nobody answered!",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "I never meant that.... | She left the pier.",
        "He came… | She left.",
        "He came… — She left.",
        "It ended. | . . . The next began.",
        "He came … and she left.",
        "He came... and she left.",
        "He came ... | The boat left.",
        "It wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t go.",
        "One habit that was weaker . . . was that of rowing at night. | . . . It was not given up. . . .",
        "Write the words, and then a row of dots . . . . | Next sentence.",
        "He holds that, seen from there, “the rules of the sea will appear less complex. . . .”",
        "\"Berg [...] used the rope of the boat [...]\" (Lund 55).",
        "They left it there [...] | However, it was gone.",
        "He paused....and left. | He paused .... | She left. | He paused… | She left.",
        "The law [...] is good. | [...] It is. | It (...) is. | It [. . .] is not.",
        "To be or not to be […] that is it.",
        "“I am . . . sorry,” he said. | “I am...” | She left. | “But …,” he said. | “But . . .” he said.",
        "We met in... I think it was Varby. | He saw the... Berg thing. | I left it... | The boat is gone.",
        "“We go. | . . . We stay.”",
        "What?... | She left. | He stopped!.. | She left.",
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
        "(1) The first boat | (2) The second boat",
        "(a) The first boat. | (b) The second boat.",
        "See section 3(a). | The board shall meet. | (b) It shall vote.",
        "i. The first boat | ii. The second boat | iii. The third boat | iv. The last boat",
        "I. Row it. | II. Sink it. | III. Go.",
        "A. The first boat | B. The second boat",
        "A) Row it | B) Sink it",
        "• The first boat | • The second boat",
        "• The first boat | • The second boat | • The third boat | • The last boat",
        "1. Row it. | It floats. | 2. Sink it.",
        "He gave two reasons: | 1. It is late. | 2. It is cold.",
        // Single letters are marked in running text too ("a) rowing … and b) resting"): only those that begin a block
        // make a list.
        "He gave two reasons: a) It is late. b) It is cold.",
        "There are three: (1) the sea, (2) the sun and (3) the wind.",
        "To do: 1) eat; 2) sleep; 3) row.",
        "No. 5 is here. | No. | I will not. | No. 6 is not.",
    ]);
}

#[test]
fn careless_writing() {
    check(&[
        "i think so. | maybe not. | who knows? | i dont.",
        "The pier is shut. | please go home.",
        "It works :) | Now I have a boat.",
        "Join us!!!! :-) | See you.",
        "It ended. | the next began! | so it went on.",
        "It was a great game! | large crowds came. | who knew? | we did.",
        "Why me? he thought. | Where is it? asked Berg. | Is it late? the mayor wondered.",
    ]);
}

#[test]
fn speech() {
    check(&[
        "Thank you. | (Applause.) | Please, sit. | You know, my father used to say . . . well, never mind.",
        "And I said — I was nine, mind you — “A boat!” | (Laughter.) | A boat. | Can you imagine? | We had... what did we have?",
        "Who built this town? | Was it Mr. J. R. Lund Jr.? | No. | It was you. | Will we let them take it? | (Audience: No!) | Good.",
        "Every. | Single. | Day. | Work, work, work!",
        "To them I say: watch us! | There are those who say, “It is late.” | I say: “It is never late. | It is early.”",
        "Q. Will you sign it? | A. I will. | Q. When? | A. Tomorrow, at 9 a.m. Eastern.",
        "NIA LUND: Thank you, Mr. Chairman. | I yield. | CHAIRMAN BERG: State your point.",
        "[00:01:15] We begin. | [00:01:19] It was cold, so we... [inaudible] ...and then we left.",
        "“Do you mind?” I ask. | “Me? | Never.” | She laughs.",
        "Why not? | [laughs] I was asked. | Thank you. | (applause) Now go.",
        "My fellow citizens: I stand here. | But know this, all: They will be met!",
        "Do you regret it? | No. | (Pauses.) | Well... maybe once. | Like when? | Ha!",
        "“People ask, ‘Are you happy?’ | I say, ‘On Tuesdays.’ | That is enough.”",
    ]);
}
