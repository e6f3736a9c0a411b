//! Two phones in memory and a store between them, for the tests of sync.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;

use rusqlite::Transaction;

use super::*;
use crate::crypto::Key;
use crate::error::{Error, Result};
use crate::ids::DeviceId;
use crate::log::fake_room::Phone;
use crate::mailbox::{FileAnswer, Mailbox, Request, RequestOp, RequestPlace, Response, file_name, handover};
use crate::pairing::{LaneKeys, Lanes, Welcome};
use crate::random::{SeededEntropy, below};
use crate::time::Now;

pub(super) const MEET: &str = "/meet-x";
pub(super) const BOX: &str = "/box";

/// One phone with its end of the lanes.
pub(super) struct Side {
    pub(super) phone: Phone,
    pub(super) ends: Ends,
    pub(super) exchange: Exchange,
    pub(super) mailbox: Mailbox,
    pub(super) meeting: Option<Mailbox>,
    pub(super) welcome: Option<Welcome>,
    pub(super) events: Vec<Event>,
}

fn folder(path: &str) -> Mailbox {
    Mailbox::Folder { folder: path.into() }
}

impl Side {
    /// 1 is Ana, who invited; 2 is Ben. They meet at [`MEET`] and go on at [`BOX`].
    pub(super) fn new(number: u8) -> Self {
        let phone = Phone::new(number);
        let keys = |from: u8| LaneKeys { epoch: Key([from; 32]), names: Key([0x40 + from; 32]) };
        let other = 3 - number;
        let ends = Ends {
            couple: phone.members.couple,
            own: phone.device,
            other: DeviceId(uuid::Uuid::from_bytes([0x10 + other; 16])),
            partner: phone.members.people[usize::from(other - 1)],
            lanes: Lanes { out: keys(number), back: keys(other) },
        };
        let welcome = (number == 1).then(|| {
            let mailbox = folder(BOX).to_bytes().unwrap();
            Welcome { mailbox: Some(mailbox), attachment_key: Key([7; 32]), closing: None, counter: None }
        });
        Self {
            phone,
            ends,
            exchange: Exchange::default(),
            mailbox: if number == 1 { folder(BOX) } else { Mailbox::None },
            meeting: Some(folder(MEET)),
            welcome,
            events: Vec::new(),
        }
    }

    /// Two who met in person and know their mailbox already; both have confirmed.
    pub(super) fn settled() -> (Self, Self) {
        let (mut ana, mut ben) = (Self::new(1), Self::new(2));
        for side in [&mut ana, &mut ben] {
            side.mailbox = folder(BOX);
            side.meeting = None;
            side.welcome = None;
            side.confirm();
        }
        (ana, ben)
    }

    pub(super) fn with<T>(&self, work: impl FnOnce(&Courier, &Transaction) -> Result<T>) -> Result<T> {
        let ledger = self.phone.ledger();
        let courier = Courier {
            ends: &self.ends,
            ledger: &ledger,
            mailbox: &self.mailbox,
            meeting: self.meeting.as_ref(),
            welcome: self.welcome.as_ref(),
        };
        self.phone.db.write(|tx| work(&courier, tx))
    }

    // Clippy's shorter form is not general enough over the courier's lifetime.
    #[allow(clippy::redundant_closure_for_method_calls)]
    pub(super) fn confirm(&self) {
        self.with(|courier, tx| courier.confirm(tx)).unwrap();
    }

    pub(super) fn now(&self) -> &Now {
        &self.phone.now
    }

    pub(super) fn pass(&mut self, ms: u64) {
        self.phone.now.utc_ms += i64::try_from(ms).unwrap();
        self.phone.now.monotonic_ms += ms;
    }

    pub(super) fn requests(&mut self) -> Vec<Request> {
        let mut exchange = std::mem::take(&mut self.exchange);
        let now = self.now().clone();
        let requests = self.with(|courier, tx| exchange.next_requests(tx, courier, &now)).unwrap();
        self.exchange = exchange;
        requests
    }

    /// Hands a response in; with `killed` the phone dies before the commit.
    pub(super) fn respond(&mut self, request: &Request, response: Response, killed: bool) {
        let mut exchange = std::mem::take(&mut self.exchange);
        let now = self.now().clone();
        let done = self.with(|courier, tx| {
            let events = exchange.on_response(tx, courier, &now, request.id, response)?;
            if killed { Err(Error::internal("killed", "")) } else { Ok(events) }
        });
        if let Ok(events) = done {
            self.exchange = exchange;
            self.take(events);
        }
    }

    pub(super) fn take(&mut self, events: Vec<Event>) {
        for event in &events {
            if let Event::Welcomed(welcome) = event {
                self.mailbox = Mailbox::from_bytes(welcome.mailbox.as_ref().unwrap()).unwrap();
            }
        }
        self.events.extend(events);
    }

    /// One whole round over a store that does what it is asked.
    pub(super) fn round(&mut self, store: &mut Store) {
        self.exchange.hurry();
        loop {
            let requests = self.requests();
            if requests.is_empty() {
                return;
            }
            for request in requests {
                let response = store.perform(&request);
                self.respond(&request, response, false);
            }
        }
    }

    pub(super) fn status(&self) -> Status {
        self.phone.db.read(|c| status(c, &self.ends)).unwrap()
    }

    pub(super) fn lane(&self) -> super::rows::Lane {
        self.phone.db.read(|c| super::rows::lane(c, self.ends.other)).unwrap()
    }

    /// The file name of this phone's blob `seq`.
    pub(super) fn name(&self, seq: u64) -> (String, String) {
        (BOX.into(), file_name(&lane::name(&self.ends.lanes.out.names, seq)))
    }

    #[allow(clippy::redundant_closure_for_method_calls)]
    pub(super) fn hand_over(&self) -> HandOverFile {
        self.with(|courier, tx| courier.hand_over(tx)).unwrap()
    }

    pub(super) fn take_over(&mut self, bytes: &[u8]) -> Result<TakenOver> {
        let now = self.now().clone();
        let file = handover::read(bytes)?;
        let taken = self.with(|courier, tx| courier.take_over(tx, &now, &file))?;
        self.take(taken.events.clone());
        Ok(taken)
    }
}

/// A place for files that does what it is asked, or, with dice, what it likes.
#[derive(Default)]
pub(super) struct Store {
    pub(super) files: BTreeMap<(String, String), Vec<u8>>,
    /// Everything that was ever put, with its name.
    pub(super) ever: Vec<(String, Vec<u8>)>,
    pub(super) dice: Option<SeededEntropy>,
}

impl Store {
    fn one_in(&self, times: u64) -> bool {
        self.dice.as_ref().is_some_and(|dice| below(dice, times).unwrap() == 0)
    }

    fn torn(&self, bytes: &[u8]) -> Vec<u8> {
        let dice = self.dice.as_ref().unwrap();
        let mut bytes = bytes.to_vec();
        let at = usize::try_from(below(dice, bytes.len() as u64).unwrap()).unwrap();
        if below(dice, 2).unwrap() == 0 {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 0x20;
        }
        bytes
    }

    pub(super) fn perform(&mut self, request: &Request) -> Response {
        if self.one_in(12) {
            return Response::Unreachable;
        }
        if self.one_in(12) {
            return Response::File(FileAnswer::Failed { reason: "507".into() });
        }
        let RequestPlace::File { folder, name } = &request.place else { panic!("a folder") };
        let key = (folder.clone(), name.clone());
        let answer = match request.op {
            RequestOp::Get => match self.files.get(&key) {
                None => FileAnswer::Missing,
                Some(_) if self.one_in(8) => FileAnswer::Missing,
                Some(bytes) if self.one_in(8) => FileAnswer::Found(self.torn(bytes)),
                // Another file's bytes.
                Some(_) if self.one_in(20) => FileAnswer::Found(self.files.values().next().unwrap().clone()),
                Some(bytes) => FileAnswer::Found(bytes.clone()),
            },
            RequestOp::Put => {
                self.ever.push((name.clone(), request.body.clone()));
                if self.one_in(8) {
                    self.files.insert(key, self.torn(&request.body));
                } else if !self.one_in(8) {
                    self.files.insert(key, request.body.clone());
                }
                FileAnswer::Done
            }
            RequestOp::Delete => {
                self.files.remove(&key);
                FileAnswer::Done
            }
        };
        if self.one_in(12) { Response::Unreachable } else { Response::File(answer) }
    }
}
