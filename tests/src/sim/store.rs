//! The mailbox between the two: a folder in memory that loses, tears, mixes up and takes back. It keeps
//! everything that was ever put, so that at the end all of it can be searched for what must not be there.

use std::collections::{BTreeMap, BTreeSet};

use attune_core::mailbox::{FileAnswer, Request, RequestOp, RequestPlace, Response};

use super::faults::{Counts, Odds};
use crate::chance::Chance;

/// Folder and name.
type Path = (String, String);

/// All that lies in the store at one moment.
pub(super) type View = BTreeMap<Path, Vec<u8>>;

/// The store.
#[derive(Debug, Default)]
pub(super) struct Store {
    /// What lies there now.
    now: View,
    /// What lay there before, newest last; none for nothing.
    before: BTreeMap<Path, Vec<Option<Vec<u8>>>>,
    /// An earlier moment to be set back to.
    remembered: View,
    /// Everything ever put.
    pub(super) ever: Vec<(Path, Vec<u8>)>,
}

impl Store {
    /// Performs a request as badly as the odds say; none when no answer comes. Who asks sees `shown`, if
    /// anything, in place of what lies there now.
    pub(super) fn perform(
        &mut self,
        request: &Request,
        shown: Option<&View>,
        odds: &Odds,
        chance: &mut Chance,
        counts: &mut Counts,
    ) -> Response {
        if chance.percent(odds.unreachable) && counts.add("unreachable") {
            return Response::Unreachable;
        }
        let RequestPlace::File { folder, name } = &request.place else { return Response::Unreachable };
        let path = (folder.clone(), name.clone());
        if chance.percent(odds.refused) && counts.add("refused") {
            return Response::File(FileAnswer::Failed { reason: "the store is in a bad mood".into() });
        }
        let answer = match request.op {
            RequestOp::Get => self.get(&path, shown.unwrap_or(&self.now), odds, chance, counts),
            RequestOp::Put => self.put(path, &request.body, odds, chance, counts),
            RequestOp::Delete => {
                self.set(path, None);
                FileAnswer::Done
            }
        };
        if chance.percent(odds.answer_lost) && counts.add("answer_lost") {
            return Response::Unreachable;
        }
        Response::File(answer)
    }

    fn get(&self, path: &Path, shown: &View, odds: &Odds, chance: &mut Chance, counts: &mut Counts) -> FileAnswer {
        let found = shown.get(path);
        if chance.percent(odds.stale)
            && let Some(before) = self.before.get(path).and_then(|before| chance.one(before))
            && counts.add("stale")
        {
            return before.clone().map_or(FileAnswer::Missing, FileAnswer::Found);
        }
        if chance.percent(odds.swapped)
            && let Some(other) = chance.one(&shown.values().collect::<Vec<_>>())
            && counts.add("swapped")
        {
            return FileAnswer::Found((*other).clone());
        }
        let Some(found) = found else { return FileAnswer::Missing };
        let mut found = found.clone();
        if chance.percent(odds.torn_read) && counts.add("torn_read") {
            found.truncate(chance.below(found.len()));
        } else if chance.percent(odds.altered) && counts.add("altered") {
            let at = chance.below(found.len());
            if let Some(byte) = found.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        FileAnswer::Found(found)
    }

    fn put(&mut self, path: Path, body: &[u8], odds: &Odds, chance: &mut Chance, counts: &mut Counts) -> FileAnswer {
        self.ever.push((path.clone(), body.to_vec()));
        if chance.percent(odds.dropped) && counts.add("dropped") {
            return FileAnswer::Done;
        }
        let mut kept = body.to_vec();
        if chance.percent(odds.torn_write) && counts.add("torn_write") {
            kept.truncate(chance.below(body.len()));
        }
        self.set(path, Some(kept));
        FileAnswer::Done
    }

    fn set(&mut self, path: Path, bytes: Option<Vec<u8>>) {
        let was = match bytes {
            Some(bytes) => self.now.insert(path.clone(), bytes),
            None => self.now.remove(&path),
        };
        self.before.entry(path).or_default().push(was);
    }

    /// Whoever looks after the files mixes some up.
    pub(super) fn mix_up(&mut self, odds: &Odds, chance: &mut Chance, counts: &mut Counts) {
        let names: Vec<Path> = self.now.keys().cloned().collect();
        let Some(path) = chance.one(&names) else { return };
        if chance.percent(odds.mislaid) && counts.add("mislaid") {
            self.set(path.clone(), None);
        }
        let moved = chance.percent(odds.moved) && counts.add("moved");
        let copied = !moved && chance.percent(odds.copied) && counts.add("copied");
        let Some(bytes) = self.now.get(path).cloned().filter(|_| moved || copied) else { return };
        let (other, folder) = (chance.one(&names).cloned(), chance.one(&names).map(|(folder, _)| folder.clone()));
        // As often into another folder as under another name.
        let there = if chance.percent(50) { folder.map(|folder| (folder, path.1.clone())) } else { other };
        if moved {
            self.set(path.clone(), None);
        }
        if let Some(there) = there {
            self.set(there, Some(bytes));
        }
    }

    /// All that lies there.
    pub(super) fn view(&self) -> View {
        self.now.clone()
    }

    /// How many names anything was ever put under.
    pub(super) fn names(&self) -> usize {
        self.ever.iter().map(|(path, _)| path).collect::<BTreeSet<_>>().len()
    }

    /// Remembers this moment.
    pub(super) fn remember(&mut self) {
        self.remembered = self.now.clone();
    }

    /// Sets the store back to the remembered moment.
    pub(super) fn roll_back(&mut self) {
        self.now = self.remembered.clone();
    }

    /// Takes everything away.
    pub(super) fn wipe(&mut self) {
        self.now.clear();
    }

    /// What lies there, by name.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.now.iter().map(|((_, name), bytes)| (name.as_str(), bytes.as_slice()))
    }
}
