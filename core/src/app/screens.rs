//! The screens that need more than one room.

use crate::exercises::screens::Rings;
use crate::ids::{EntryId, RitualId, SessionId};
use crate::rituals::planner::{Action, QuietHours};
use crate::rituals::screens::When;
use crate::time::CivilDate;

/// Where the app begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// Nobody has set this phone up.
    Fresh,
    /// The folder came from another phone: readable, sync off.
    NewPhone,
    /// Set up.
    Ready,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct WelcomeScreen {
    /// Where the app begins.
    pub start: Start,
    /// The name, once given.
    pub name: Option<String>,
}

/// "What is for us now?" in one glance.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TodayScreen {
    /// The civil day; a day ends at 04:00.
    pub day: CivilDate,
    /// "Good evening, Ana".
    pub greeting: String,
    /// The partner's name while this is shared: none alone, after an end and on a copied phone. Without
    /// it there is no pair mark and no pause for two.
    pub partner: Option<String>,
    /// Whose part of today's shared question is done.
    pub rings: Rings,
    /// The one thing asked of me, if any.
    pub asked: Option<Asked>,
    /// The next ritual.
    pub next: Option<NextRitual>,
    /// What the partner sent lately, newest first, at most three.
    pub from_partner: Vec<Quote>,
    /// The running time-out, if one runs.
    pub time_out: Option<TimeOutLine>,
    /// Quiet lines: sync, update, a time-out that came late, then what rests and which boundaries are on just now.
    pub notices: Vec<Notice>,
    /// A small touch that both would like: a line, and the verb that ends it.
    pub touch: Option<TouchLine>,
}

/// A small touch on Today.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TouchLine {
    /// Its line.
    pub line: String,
    /// The verb that ends it.
    pub action: String,
}

/// Where a card or a line leads.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A session under way.
    Session {
        /// Which.
        id: SessionId,
    },
    /// An exercise to begin.
    Exercise {
        /// Which.
        id: String,
    },
    /// A ritual.
    Ritual {
        /// Which.
        id: RitualId,
    },
    /// An entry of ours.
    Entry {
        /// Which.
        id: EntryId,
    },
    /// Pairing.
    Pair,
    /// The time-out and its pact.
    TimeOut,
    /// Us.
    Us,
    /// All rituals.
    Rituals,
}

/// One thing asked of me.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Asked {
    /// What the two see of each other's part.
    pub rings: Rings,
    /// Its line: "Ben has answered. You see it once you have, too."
    pub line: String,
    /// The question or title.
    pub title: String,
    /// The verb on its button.
    pub action: String,
    /// Where it leads.
    pub target: Target,
}

/// The next ritual on Today.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NextRitual {
    /// Which.
    pub id: RitualId,
    /// Its title.
    pub title: String,
    /// When.
    pub when: When,
    /// "Today at 19:30, 45 minutes. Ben starts this time.", or of a boundary that has begun: "Until 22:00."
    pub line: String,
    /// What is offered: nothing until an hour before, then done and not today, and from its moment on in
    /// ten minutes too, since nothing that has not rung can ring again.
    pub actions: Vec<Action>,
}

/// Something the partner wrote to me.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Quote {
    /// "Ben, this morning".
    pub who: String,
    /// The words.
    pub text: String,
    /// Where it leads.
    pub target: Target,
}

/// A time-out on Today.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TimeOutLine {
    /// "You both come back at 21:10."
    pub line: String,
    /// Milliseconds left; 0 when it is time.
    pub left_ms: u64,
    /// Whether it counts down here (agreed pact or called here), or is only a line.
    pub counts: bool,
}

/// A quiet line on Today.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Notice {
    /// What there is to know, and to do.
    pub text: String,
    /// Where that is done or read about; none where no screen of the app helps.
    pub target: Option<Target>,
}

/// Us: who we are, the two phones, status.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct UsScreen {
    /// My name.
    pub name: String,
    /// The partner's; none when unpaired.
    pub partner: Option<String>,
    /// How the couple stands on this phone.
    pub standing: Standing,
    /// The phones.
    pub phones: Vec<PhoneLine>,
    /// The exchange.
    pub status: SyncStatus,
    /// When reminders keep quiet.
    pub quiet: QuietHours,
    /// The app's version.
    pub version: String,
    /// Whether a notice may be posted for what came in the background.
    pub notices: bool,
}

/// How the couple stands on this phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Alone so far.
    Alone,
    /// Paired.
    Paired,
    /// Ended: an archive.
    Ended,
    /// Copied from another phone.
    NewPhone,
}

/// One phone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct PhoneLine {
    /// "Ana's phone".
    pub name: String,
    /// Whether it is this one.
    pub this_one: bool,
    /// Since when it belongs, milliseconds since 1970.
    pub since_ms: i64,
}

/// How the exchange stands, as this phone knows it; nothing of the partner's times.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct SyncStatus {
    /// Where the mailbox is, in words; none when everything goes by hand.
    pub mailbox: Option<String>,
    /// When this phone last reached it, milliseconds since 1970.
    pub last_reached_ms: Option<i64>,
    /// How many things wait to go out.
    pub waiting: u32,
    /// What is wrong and what to do.
    pub trouble: Option<String>,
    /// Where the mailbox is a folder: its path, or the name under which the front end keeps the one that
    /// was picked, for [`crate::mailbox::FileAnswer::NotPicked`].
    pub folder: Option<String>,
    /// Where the mailbox is a server that takes the name and password kept here no longer: what can be done about
    /// it on this phone.
    pub login: Option<Login>,
}

/// Others can be tried at the couple's server.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Login {
    /// The name kept here.
    pub user: String,
    /// Why the last ones tried were not kept, in a sentence.
    pub tried: Option<String>,
}

/// A hand-over file to share.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HandOverFile {
    /// A neutral file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many things still wait for the next file.
    pub remaining: u32,
}

/// What a hand-over file brought.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct HandOverTaken {
    /// How many new things.
    pub taken: u32,
    /// How many parts were damaged.
    pub damaged: u32,
    /// In a sentence.
    pub line: String,
}

/// What may have changed, after a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Pairing.
    Pair,
    /// Exercises and sessions.
    Together,
    /// Mine or ours.
    Journal,
    /// Rituals, and so the plan.
    Rituals,
    /// Time-out and pact, and so the plan.
    TimeOut,
    /// Names, phones, status.
    Us,
}

/// One of the front end's own words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Phrase {
    /// Its key in the catalogue.
    pub key: String,
    /// The finished text.
    pub text: String,
}

/// Where the two phones meet until they share a mailbox.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingChoice {
    /// A folder both phones reach by the same path.
    Folder {
        /// Its whole path; its name begins with `meet-`, and it lies beside the mailbox, not in it. It goes when
        /// the two have met.
        path: String,
    },
    /// Nowhere: they show, send or carry each other the texts.
    ByHand,
}

/// Where a new couple's mailbox shall be.
#[derive(Clone, PartialEq, Eq)]
pub enum MailboxChoice {
    /// A folder both phones reach.
    Folder {
        /// Its whole path on both (a desktop), or the random name, 16 to 64 letters, digits, `-` or `_`, under
        /// which each phone's front end keeps the folder that its person picked.
        path: String,
    },
    /// No mailbox: everything goes by hand-over file.
    ByHand,
    /// A collection on a server of their own that speaks WebDAV.
    WebDav {
        /// Its whole address: `https`, or `http` on this very machine.
        url: String,
        /// Who may read and write there.
        user: String,
        /// What proves it. The partner's phone gets it with the welcome.
        password: String,
    },
}

impl std::fmt::Debug for MailboxChoice {
    /// Without path, address and password, which open the mailbox.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Folder { .. } => "Folder(..)",
            Self::ByHand => "ByHand",
            Self::WebDav { .. } => "WebDav(..)",
        })
    }
}

/// What one exchange did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct ExchangeReport {
    /// How many new things came.
    pub received: u32,
    /// How many went out.
    pub sent: u32,
    /// How the exchange stands now.
    pub status: SyncStatus,
}
