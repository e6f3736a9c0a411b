//! The first lines of a text, or those around what was found, without markup.

use super::find::Search;
use super::screens::TextRange;

/// Characters of an excerpt at most.
const LENGTH: usize = 240;

/// Characters shown before the first find.
const BEFORE: usize = 60;

/// The text without the marks of Markdown, lines joined by spaces. What looks like a mark and is not
/// one may go too: this is for a list, the text itself stays as it was written.
pub(super) fn plain(body: &str) -> String {
    start(body, usize::MAX)
}

/// The first `most` characters of [`plain`].
fn start(body: &str, most: usize) -> String {
    let mut plain = Plain { text: String::with_capacity(body.len().min(most)), room: most };
    for line in body.lines() {
        if plain.room == 0 {
            break;
        }
        let mut line = line.trim();
        while let Some(rest) = without_leading_mark(line) {
            line = rest.trim_start();
        }
        if !plain.text.is_empty() && !line.is_empty() {
            plain.push(' ');
        }
        inline(line, &mut plain);
    }
    plain.text
}

/// A text that takes so many characters more and no others.
struct Plain {
    text: String,
    room: usize,
}

impl Plain {
    fn push(&mut self, letter: char) {
        if self.room > 0 {
            self.text.push(letter);
            self.room -= 1;
        }
    }
}

/// Headings, quotes and list items.
fn without_leading_mark(line: &str) -> Option<&str> {
    let after_signs = line.trim_start_matches('#');
    if after_signs.len() < line.len() {
        return after_signs.strip_prefix(' ');
    }
    if let Some(rest) = line.strip_prefix('>') {
        return Some(rest);
    }
    let bullet = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
    bullet.or_else(|| {
        line.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(". ").filter(|_| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            (1..=3).contains(&digits)
        })
    })
}

/// Emphasis and links.
fn inline(line: &str, plain: &mut Plain) {
    let mut before = ' ';
    let mut rest = line.chars();
    while plain.room > 0 {
        let (run, behind) = simple(rest.as_str(), plain.room);
        if let Some(last) = run.chars().next_back() {
            plain.text.push_str(run);
            plain.room -= run.len();
            (before, rest) = (last, behind.chars());
        }
        let Some(c) = rest.next() else { break };
        let after = rest.clone().next().unwrap_or(' ');
        match c {
            '\\' if after.is_ascii_punctuation() => {
                plain.push(after);
                rest.next();
            }
            '*' | '`' if !(before.is_whitespace() && after.is_whitespace()) => {}
            '_' if !(before.is_alphanumeric() && after.is_alphanumeric()) => {}
            '[' if let Some((text, behind)) = link(rest.as_str()) => {
                inline(text, plain);
                rest = behind.chars();
            }
            c if c.is_control() => plain.push(' '),
            c => plain.push(c),
        }
        before = c;
    }
}

/// At most `most` letters and spaces of ASCII, and what comes behind them: much of most texts, taken at once.
fn simple(text: &str, most: usize) -> (&str, &str) {
    let is_simple = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b' ';
    let end = text.bytes().take(most).take_while(is_simple).count();
    text.split_at_checked(end).unwrap_or(("", text))
}

/// The text of a link and what comes behind it.
fn link(after_bracket: &str) -> Option<(&str, &str)> {
    let (text, rest) = after_bracket.split_once("](")?;
    let (target, behind) = rest.split_once(')')?;
    (!text.contains('[') && !target.contains(char::is_whitespace)).then_some((text, behind))
}

/// At most 240 characters of `body` and where the searched words stand in them.
pub(super) fn excerpt(body: &str, search: Option<&Search>) -> (String, Vec<TextRange>) {
    // One more than is shown tells that there is more.
    let plain = start(body, if search.is_some() { usize::MAX } else { LENGTH + 1 });
    let first = search.and_then(|search| search.places(&plain).into_iter().next());
    let before = first.and_then(|range| plain.get(..range.start)).unwrap_or_default();
    let cut = cut_in_front(before);
    let shown = shorten(cut > 0, plain.get(cut..).unwrap_or_default());
    let highlights = search.map(|search| search.places(&shown)).unwrap_or_default();
    let ranges = highlights
        .into_iter()
        .map(|range| TextRange { start: utf16(shown.get(..range.start)), end: utf16(shown.get(..range.end)) });
    let ranges = ranges.collect();
    (shown, ranges)
}

/// How many bytes to leave out, so that the first find stands near the front: up to a space.
fn cut_in_front(before: &str) -> usize {
    let Some((at, _)) = before.char_indices().rev().nth(BEFORE) else { return 0 };
    before.get(at..).and_then(|near| near.find(' ')).map_or(at, |space| at + space + 1)
}

fn shorten(cut_in_front: bool, text: &str) -> String {
    let front = if cut_in_front { "…" } else { "" };
    let room = LENGTH - front.chars().count();
    if text.chars().count() <= room {
        return [front, text].concat();
    }
    let end = text.char_indices().nth(room - 1).map_or(text.len(), |(at, _)| at);
    let kept = text.get(..end).unwrap_or_default();
    // At a space, unless that would lose much: some scripts have none.
    let whole = kept.rfind(' ').filter(|space| *space * 4 > end * 3).and_then(|space| kept.get(..space));
    [front, whole.unwrap_or(kept).trim_end(), "…"].concat()
}

fn utf16(text: Option<&str>) -> u32 {
    u32::try_from(text.unwrap_or_default().encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let body = "# Sunday\n\n> *You* said __yes__\n- one\n2. two `code`\n\n[our place](https://example.org/a_b) snake_case 2 * 3 \\*not\\*";
        assert_eq!(plain(body), "Sunday You said yes one two code our place snake_case 2 * 3 *not*");
        assert_eq!(plain("#tag [unfinished]( and 2026. year"), "#tag [unfinished]( and 2026. year");
        assert_eq!(plain("\n\n"), "");
    }

    #[test]
    fn an_excerpt_is_short_ends_at_a_word_and_never_inside_a_letter() {
        let long = "wörter ".repeat(100);
        let (shown, _) = excerpt(&long, None);
        assert!(shown.chars().count() <= 240 && shown.ends_with("wörter…"), "{shown}");
        let (shown, _) = excerpt(&"我".repeat(500), None);
        assert_eq!(shown.chars().count(), 240);
        assert_eq!(excerpt("short", None).0, "short");
        for body in ["- **one** two\n".repeat(90), "[a](b) é\n\n> c_d_ ".repeat(60), "x".repeat(240), "x".repeat(241)]
        {
            assert_eq!(excerpt(&body, None).0, shorten(false, &plain(&body)));
        }
    }

    #[test]
    fn what_was_found_is_shown_and_marked_in_utf16() {
        let body = format!("{} 🌧 the **Zaunkönig** sang {}", "before ".repeat(60), "after ".repeat(60));
        let search = Search::of("zaunkonig").unwrap();
        let (shown, ranges) = excerpt(&body, Some(&search));
        assert!(shown.starts_with('…') && shown.chars().count() <= 240, "{shown}");
        let units: Vec<u16> = shown.encode_utf16().collect();
        let range = &ranges[0];
        let marked = String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap();
        assert_eq!((marked.as_str(), ranges.len()), ("Zaunkönig", 1));
    }
}
