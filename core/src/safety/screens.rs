//! What the Help screen needs, in one read that writes nothing down.

/// Help: always in the same place, offline, stored nowhere.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HelpScreen {
    /// The pages, always all of them, always in this order.
    pub pages: Vec<HelpPage>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HelpPage {
    /// `alongside`, `afraid`, `cannot-go-on`, `frighten`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub paragraphs: Vec<String>,
    /// Things named to read; nothing to tap.
    pub points: Vec<String>,
    /// How to find help: emergency number, how to find a local line.
    pub lines: Vec<String>,
}
