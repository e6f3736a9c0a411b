//! What the tone guide (at the head of `locales/en/ui.ftl`) can be held to by a machine.

/// What is never said, in one of our languages: to push, to count, to guess at who the two are.
const NEVER: &[&str] = &[
    // English
    "streak",
    "score",
    " must ",
    "you should",
    "you missed",
    "don't forget",
    "don't let",
    "failed you",
    "are you sure",
    "husband",
    "wife",
    // German
    "punktestand",
    "du musst",
    "ihr müsst",
    "du solltest",
    "ihr solltet",
    "vergiss nicht",
    "verpasst",
    "bist du sicher",
    "ehemann",
    "ehefrau",
    "partner*",
    "partner:in",
    "partner/",
    "partnerin",
    "dein partner",
];

/// Why `text` is not how we speak, if it is not.
pub(crate) fn ruled_out(text: &str) -> Option<&'static str> {
    let low = text.to_lowercase().replace('’', "'");
    if text.contains(['!', '"', '\'']) {
        return Some("an exclamation mark, or a quotation mark or apostrophe of a typewriter");
    }
    NEVER.iter().find(|word| low.contains(**word)).copied()
}
