//! The words of web pages: of their buttons, menus, adverts and notices.

/// What buttons, menus and headings of a web page speak of, in order.
#[rustfmt::skip]
pub(super) const PAGE: &[&str] = &[
    "accept", "account", "ad", "adchoices", "add", "ads", "advert", "advertise", "advertisement", "advertisements",
    "adverts", "alerts", "app", "apple", "apps", "article", "articles", "author", "bluesky", "bookmark", "caption",
    "careers", "close", "comment", "comments", "contact", "content", "cookie", "cookies", "copied", "copy",
    "crosswords", "dislike", "dismiss", "donate", "download", "e-mail", "edition", "email", "enlarge", "expand",
    "facebook", "faq", "feedback", "feeds", "filter", "flipboard", "follow", "following", "fullscreen", "gallery",
    "games", "getty", "gift", "google", "headlines", "help", "hide", "home", "homepage", "image", "images", "inbox",
    "instagram", "jobs", "later", "like", "likes", "link", "linkedin", "links", "listen", "load", "loading", "log",
    "login", "logout", "mastodon", "menu", "messenger", "more", "mute", "navigation", "news", "newsletter",
    "newsletters", "next", "notifications", "open", "page", "partners", "pause", "photo", "photos", "picks", "pin",
    "pinterest", "play", "playing", "podcasts", "policy", "popular", "post", "preferences", "previous", "print",
    "privacy", "promoted", "puzzles", "reactions", "read", "reading", "reads", "recommended", "reddit", "register",
    "reject", "related", "replies", "reply", "report", "rss", "save", "scroll", "search", "section", "sections",
    "see", "settings", "share", "shares", "show", "sign", "sitemap", "skip", "sms", "snapchat", "sort", "sponsored",
    "stories", "story", "subscribe", "subscribers", "subscription", "support", "tag", "tags", "telegram", "terms",
    "threads", "tiktok", "toggle", "top", "topic", "topics", "trending", "tumblr", "tweet", "twitter", "typo",
    "unmute", "unsubscribe", "updates", "video", "videos", "view", "viewed", "views", "watch", "weather",
    "whatsapp", "x", "youtube",
];

/// The other words of such lines, in order.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "'s", "a", "about", "after", "all", "also", "an", "and", "at", "back", "be", "below", "breaking", "by",
    "cannot", "change", "conditions", "continue", "continues", "custom", "day", "don't", "don’t", "editor",
    "editors", "editors'", "error", "estimated", "exclusive", "feature", "first", "for", "free", "from", "full",
    "get", "go", "hour", "hours", "i", "in", "international", "it", "join", "latest", "least", "leave", "less",
    "liked", "live", "local", "main", "make", "manage", "may", "me", "mi", "might", "min", "mins", "minute",
    "minutes", "miss", "month", "most", "must", "my", "new", "newest", "now", "of", "off", "oldest", "on", "only",
    "or", "our", "out", "paid", "partner", "premium", "quick", "rights", "screen", "site", "slide", "stay", "the",
    "these", "this", "time", "to", "today", "uk", "up", "us", "use", "via", "week", "with", "world", "you", "your",
    "’s",
];

/// Whole lines of other words, in order.
#[rustfmt::skip]
pub(super) const LINES: &[&str] = &[
    "about us", "change location", "don't miss", "exclusive", "full screen", "latest", "most liked", "newest first",
    "paid content", "premium", "up next",
];

/// Beginnings of lines of the web page, and how many tokens such a line has at most.
#[rustfmt::skip]
pub(super) const OPENINGS: &[(&str, usize)] = &[
    ("all rights reserved", 20), ("already a subscriber", 14),
    ("already have an account", 14), ("also read", 30), ("article continues", 10), ("be the first to", 7),
    ("become a member", 16), ("become a subscriber", 16), ("by clicking", 40), ("by continuing", 40),
    ("by signing up", 40), ("by submitting", 40), ("by subscribing", 40), ("categories :", 30), ("category :", 12),
    ("click here", 14), ("click to", 14), ("comments are closed", 6), ("continue reading", 14),
    ("cookie policy", 8), ("copyright", 24), ("download our", 14), ("download the", 10),
    ("enter your email", 14), ("estimated read", 8), ("estimated reading", 8), ("filed under", 30),
    ("follow us", 16), ("get browser notifications", 16), ("get our", 20), ("get the day", 20),
    ("get the latest", 20), ("got a story", 30), ("got a tip", 30), ("have a story", 30), ("have a tip", 30),
    ("hide caption", 4), ("in this article", 5), ("javascript is", 14), ("join the conversation", 14),
    ("join the discussion", 14), ("leave a comment", 5), ("let us know in", 16), ("let us know what", 24),
    ("like the page", 4), ("like us on", 10), ("listen :", 30), ("listen to this", 8), ("log in to", 14),
    ("make a contribution", 12), ("more :", 30), ("more from", 9), ("more on this story", 6),
    ("never miss a story", 12), ("no comments", 4), ("no part of this", 40), ("our standards :", 12),
    ("play video", 10), ("please enable", 16), ("please enter a", 10), ("privacy policy", 8),
    ("read also", 30), ("read full", 10), ("read more", 30), ("read next", 30), ("read the full", 10),
    ("recommended :", 30), ("related :", 30), ("related articles", 5), ("related content", 5),
    ("related coverage", 5), ("related stories", 5), ("related topics", 12), ("scroll down", 10),
    ("search for :", 6), ("see also", 30), ("share on", 7), ("share this", 9), ("share via", 7),
    ("show comments", 4), ("sign in to", 14), ("sign up", 26), ("skip to", 6), ("story continues", 8),
    ("subscribe for", 20), ("subscribe now", 20), ("subscribe to", 24), ("subscribe today", 20),
    ("support local journalism", 24), ("support our journalism", 24), ("tags :", 30), ("tap here", 14),
    ("tell us in the", 10), ("terms of", 8), ("thank you for signing", 10), ("thank you for subscribing", 10),
    ("thanks for signing", 8), ("this article appeared in", 14), ("this article is more", 12),
    ("this material may not", 30), ("this site uses cookies", 40), ("this video can not", 10),
    ("this video cannot be", 10), ("this website uses cookies", 40), ("to play this video", 16),
    ("to view this video", 16), ("toggle caption", 4), ("topics :", 30), ("unsubscribe at any", 10),
    ("view comments", 4), ("want more like this", 24), ("want more stories", 24), ("watch :", 30),
    ("watch live", 10), ("watch now", 14), ("watch the video", 8), ("we use cookies", 40),
    ("you can unsubscribe", 14), ("you must be logged", 12), ("you need to enable", 14), ("your browser does", 16),
    ("©", 24),
];

/// Words that lines begin with which give an address to write to or to follow, in order.
#[rustfmt::skip]
pub(super) const CONTACTS: &[&str] = &[
    "call", "comment", "comments", "contact", "do", "e-mail", "email", "find", "follow", "get", "got", "have",
    "join", "letters", "like", "message", "questions", "reach", "send", "share", "sign", "subscribe", "tell",
    "tips", "to", "visit", "write",
];

/// What web pages leave in the middle of a line when their layout is lost, as it is written there; longer ones first.
pub(super) const INLINE: &[&[&str]] = &[
    &["ADVERTISEMENT"],
    &["Advertisement"],
    &["Article", "continues", "after", "advertisement"],
    &["Article", "continues", "below", "advertisement"],
    &["Hide", "caption"],
    &["Image", "caption", ","],
    &["Image", "source", ",", "Getty", "Images"],
    &["Image", "source", ",", "Reuters"],
    &["Media", "caption", ","],
    &["More", "on", "this", "story"],
    &["More", "on", "this"],
    &["Play", "Video"],
    &["Share", "this", "article"],
    &["Share", "this", "story"],
    &["Skip", "advertisement"],
    &["Story", "continues", "below", "advertisement"],
    &["Watch", "Live"],
    &["Watch", "Video"],
    &["hide", "caption"],
    &["toggle", "caption"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order() {
        assert!([PAGE, FILLERS, LINES, CONTACTS].iter().all(|list| list.is_sorted()));
        assert!(OPENINGS.is_sorted());
    }
}
