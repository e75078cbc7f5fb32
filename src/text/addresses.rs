//! Links, e-mail addresses, handles, hashtags and tags of markup: what holds full stops and quotation
//! marks that are not the text's.

/// No e-mail address or domain name is longer; it also bounds how far a token looks ahead.
const LONGEST: usize = 254;

/// What a domain name without "www." must end with to be told from "ended.The next".
const DOMAINS: &[&str] = &["com", "org", "net", "edu", "gov", "info", "io"];

const SCHEMES: &[&str] = &["http://", "https://", "ftp://", "www."];

/// Punctuation at the end of a link that belongs to the sentence.
const TRAILING: &[char] = &['.', ',', ';', ':', '!', '?', ')', ']', '"', '”', '\'', '’'];

/// The end of a link, e-mail address, handle, hashtag or `<tag>` that begins at byte `at` of `text`.
///
/// ```
/// use extract::text::addresses::address_end;
/// let text = "ana.okoro@example.org. She";
/// assert_eq!(address_end(text, 0), Some(21));
/// assert_eq!(address_end("ended.The next", 0), None);
/// ```
pub fn address_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let bytes = rest.as_bytes();
    let first = *bytes.first()?;
    if matches!(first, b'@' | b'#') {
        let is_inner = |c: char| c.is_alphanumeric() || c == '_';
        let length = rest[1..].find(|c| !is_inner(c)).unwrap_or(rest.len() - 1);
        return (length > 0).then_some(at + 1 + length);
    }
    if first == b'<' {
        let opens = bytes.get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'/');
        let end = bytes.iter().take(LONGEST).position(|byte| matches!(byte, b'>' | b'\n' | b'\r'))?;
        return (opens && bytes[end] == b'>').then_some(at + end + 1);
    }
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    let word = bytes.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let inside = match bytes.get(word)? {
        b'.' | b':' | b'@' | b'_' | b'-' | b'+' => bytes.get(word + 1).is_some_and(|byte| *byte > b' '),
        _ => false,
    };
    if !inside {
        return None;
    }
    if SCHEMES.iter().any(|scheme| rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))) {
        return Some(at + link_length(rest));
    }
    let length = bytes.iter().take(LONGEST).take_while(|byte| is_name(**byte)).count();
    if bytes.get(length) == Some(&b'@') {
        let host = bytes[length + 1..].iter().take(LONGEST).take_while(|b| is_name(**b) && !b"_+".contains(b)).count();
        let host = rest[length + 1..length + 1 + host].trim_end_matches(['.', '-']);
        if host.contains('.') {
            return Some(at + length + 1 + host.len());
        }
    }
    let name = rest[..length].trim_end_matches(['.', '-', '_', '+']);
    is_domain(name).then(|| {
        let has_path = rest[name.len()..].starts_with('/');
        at + if has_path { link_length(rest) } else { name.len() }
    })
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+')
}

/// The length of the link that `text` begins with.
fn link_length(text: &str) -> usize {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '<' | '>' | '|'));
    text[..end.unwrap_or(text.len())].trim_end_matches(TRAILING).len()
}

/// "example.com", "news.Example.org", but not "ended.The" and not "U.S".
fn is_domain(name: &str) -> bool {
    let Some((left, last)) = name.rsplit_once('.') else { return false };
    left.len() > 1
        && left.bytes().any(|byte| byte.is_ascii_lowercase())
        && !left.contains("..")
        && !last.starts_with(|c: char| c.is_ascii_uppercase() && last.ends_with(|c: char| c.is_ascii_lowercase()))
        && DOMAINS.iter().any(|domain| domain.eq_ignore_ascii_case(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Option<&str> {
        address_end(text, 0).map(|end| &text[..end])
    }

    #[test]
    fn punctuation_of_the_sentence_stays_outside() {
        assert_eq!(address("www.example.org/a?b=1)."), Some("www.example.org/a?b=1"));
        assert_eq!(address("https://www.example.50.com/a_b.html. Please"), Some("https://www.example.50.com/a_b.html"));
        assert_eq!(address("Jane.Doe@example.com. I"), Some("Jane.Doe@example.com"));
        assert_eq!(address("harbour.example.net, he"), Some("harbour.example.net"));
        assert_eq!(address("@nia_k: no"), Some("@nia_k"));
        assert_eq!(address("#go."), Some("#go"));
    }

    #[test]
    fn words_are_no_addresses() {
        for text in ["ended.The", "U.S.A.", "10.5", "e.g.", "well-known man", "a@b", "# 5", "@ home", "it.us. The", ""]
        {
            assert_eq!(address(text), None, "{text}");
        }
    }
}
