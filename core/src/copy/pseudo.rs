//! A language that nobody speaks, made from English for tests: accented, longer, in brackets and read from right
//! to left. What is cut off, put together from pieces, not in the catalogue or not mirrored shows at once. Only
//! in test builds.

use std::borrow::Cow;

/// The tag of pseudo right-to-left, as Android calls it; platforms take its direction from `ar`.
pub const PSEUDO: &str = "ar-XB";

const TO_RIGHT: char = '\u{200f}';
const OVERRIDE: char = '\u{202e}';
const POP: char = '\u{202c}';

/// `text` in the pseudo language: every word doubles its vowels, carries accents and is forced from right to
/// left, as Arabic would be. What stands in braces stays, since something is put in there.
pub fn mirrored(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let mut out = String::from("[");
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if word.is_empty() || word.contains(['{', '}']) {
            out.push_str(word);
            continue;
        }
        out.extend([TO_RIGHT, OVERRIDE]);
        for letter in word.chars() {
            let accented = accented(letter);
            out.push(accented);
            if "aeiouAEIOU".contains(letter) {
                out.extend(accented.to_lowercase());
            }
        }
        out.extend([POP, TO_RIGHT]);
    }
    out.push(']');
    Cow::Owned(out)
}

/// Only letters that the fonts we bring have.
fn accented(letter: char) -> char {
    let plain = "aceginorsuyzACEGINORSUYZ";
    let marked = "áçéğíñóřšúýžÁÇÉĞÍÑÓŘŠÚÝŽ";
    plain.chars().zip(marked.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, marked)| marked)
}
