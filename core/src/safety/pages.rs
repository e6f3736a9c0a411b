//! The four pages, as they stand for everyone.

use super::screens::{HelpPage, HelpScreen};
use crate::copy::Copy;

/// A page's id and the keys of its title, paragraphs, points to read, and ways to find help.
struct Page {
    id: &'static str,
    title: &'static str,
    paragraphs: &'static [&'static str],
    points: &'static [&'static str],
    lines: &'static [&'static str],
}

const PAGES: [Page; 4] = [
    Page {
        id: "alongside",
        title: "help-alongside",
        paragraphs: &["help-alongside-ordinary", "help-alongside-any-one"],
        points: &[
            "help-alongside-same-quarrel",
            "help-alongside-hardly-talk",
            "help-alongside-far-off",
            "help-alongside-weighs",
            "help-alongside-closer",
            "help-alongside-health",
            "help-alongside-substances",
            "help-alongside-child",
            "help-alongside-two-minds",
            "help-alongside-worse",
        ],
        lines: &["help-alongside-who", "help-alongside-ask", "help-alongside-find"],
    },
    Page {
        id: "afraid",
        title: "help-afraid",
        paragraphs: &["help-afraid-not-for-two", "help-afraid-yours", "help-afraid-plan", "help-afraid-device"],
        points: &[
            "help-afraid-reaction",
            "help-afraid-threats",
            "help-afraid-kept-from",
            "help-afraid-watched",
            "help-afraid-pressed",
            "help-afraid-children",
        ],
        lines: &["help-line-emergency", "help-afraid-find", "help-line-calls"],
    },
    Page {
        id: "cannot-go-on",
        title: "help-cannot-go-on",
        paragraphs: &["help-cannot-go-on-now", "help-cannot-go-on-near", "help-cannot-go-on-not-this-app"],
        points: &["help-cannot-go-on-dying", "help-cannot-go-on-hurting", "help-cannot-go-on-no-way"],
        lines: &["help-line-emergency", "help-cannot-go-on-find", "help-line-calls"],
    },
    Page {
        id: "frighten",
        title: "help-frighten",
        paragraphs: &[
            "help-frighten-say",
            "help-frighten-distance",
            "help-frighten-responsible",
            "help-frighten-wait",
            "help-frighten-learned",
        ],
        points: &["help-frighten-force", "help-frighten-control"],
        lines: &["help-line-emergency", "help-frighten-find", "help-line-calls"],
    },
];

/// All pages, in the language of `copy`. Reads nothing and leaves nothing.
pub fn help(copy: &Copy) -> HelpScreen {
    let texts = |keys: &[&str]| keys.iter().map(|key| copy.text(key)).collect();
    let page = |page: &Page| HelpPage {
        id: page.id.to_owned(),
        title: copy.text(page.title),
        paragraphs: texts(page.paragraphs),
        points: texts(page.points),
        lines: texts(page.lines),
    };
    HelpScreen { pages: PAGES.iter().map(page).collect() }
}
