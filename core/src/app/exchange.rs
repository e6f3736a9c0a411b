//! Exchanges with the mailbox: requests out, responses in. Four errands share the road: pairing's
//! messages at the meeting place, the couple's lanes, what is left to carry after an end, and the trial of
//! another password.

use rusqlite::{Connection, Transaction};

use super::call::Call;
use super::couple::Couple;
use super::leaving;
use super::open::{Attune, Ports};
use super::rooms::{is_quiet, topic};
use super::screens::{ExchangeReport, Topic};
use crate::error::{Error, Result};
use crate::exercises::{self, Hands, Outside};
use crate::ids::RequestId;
use crate::journal::ours;
use crate::log::Author;
use crate::mailbox::{Mailbox, Request, Response, folder};
use crate::pairing::{self, Pairing, What};
use crate::sync::{self, Courier, Ends, Event, Exchange, Meeting, Parting, Trial};
use crate::time::{Here, Now};

/// What is on its way just now; nothing durable.
#[derive(Default)]
pub(super) struct OnTheWay {
    pub(super) meeting: Meeting,
    pub(super) lanes: Exchange,
    pub(super) parting: Parting,
    pub(super) trial: Trial,
}

/// Most rounds of one [`Attune::exchange`]: each round trip needs two, and a busy lane a few more.
const MOST_ROUNDS: usize = 64;

impl Attune {
    /// What to perform next, in any order and however often; empty when the round is over.
    ///
    /// # Errors
    /// Those of the store and the keystore.
    pub fn next_requests(&self, here: &Here) -> Result<Vec<Request>> {
        self.call(here, |call| {
            call.tend_pairing()?;
            // Lanes first: that the partner has confirmed is to be known before a second answer is judged.
            let mut requests = call.lane_requests()?;
            requests.extend(call.meeting_requests()?);
            requests.extend(call.parting_requests()?);
            requests.extend(call.trial_requests()?);
            Ok(requests)
        })
    }

    /// What came of a request. An unknown, late or second response is ignored, and one that comes after
    /// `pause`.
    ///
    /// # Errors
    /// Those of the store and the keystore.
    #[allow(clippy::needless_pass_by_value)] // whoever performed it needs it no more
    pub fn on_response(&self, here: &Here, id: RequestId, response: Response) -> Result<()> {
        if self.is_paused() {
            return Ok(());
        }
        self.call(here, |call| call.respond(id, &response).map(drop))
    }

    /// A person asks for an exchange, or the network is back: no back-off holds the next round up, and what
    /// was on its way is given up.
    ///
    /// # Errors
    /// Those of the store and the keystore.
    pub fn hurry(&self, here: &Here) -> Result<()> {
        self.call(here, |call| {
            call.hurry();
            Ok(())
        })
    }

    /// One exchange performed here, over folders: the desktop's and the tests' way.
    ///
    /// # Errors
    /// Those of the store and the keystore; what is wrong with the mailbox is in the report.
    pub fn exchange(&self, here: &Here) -> Result<ExchangeReport> {
        self.exchange_with(here, folder::perform)
    }

    /// One exchange whose requests `perform` performs, one after the other.
    ///
    /// # Errors
    /// Those of the store and the keystore; what is wrong with the mailbox is in the report.
    pub fn exchange_with(&self, here: &Here, mut perform: impl FnMut(&Request) -> Response) -> Result<ExchangeReport> {
        let before = self.us(here)?.status.waiting;
        self.hurry(here)?;
        let mut received = 0;
        for _ in 0..MOST_ROUNDS {
            let requests = self.next_requests(here)?;
            if requests.is_empty() {
                break;
            }
            for request in requests {
                let response = perform(&request);
                received += self.call(here, |call| call.respond(request.id, &response))?;
            }
        }
        let status = self.us(here)?.status;
        Ok(ExchangeReport { received, sent: before.saturating_sub(status.waiting), status })
    }
}

impl Call<'_> {
    /// The pairing under way with the place where its phones meet.
    fn meeting(&self) -> Result<Option<(Pairing, Mailbox)>> {
        let current = self.open.device.read(|conn| pairing::current(conn, &*self.ports.keystore))?;
        Ok(current.and_then(|pairing| {
            let place = pairing.place().map(Mailbox::from)?;
            Some((pairing, place))
        }))
    }

    fn meeting_requests(&mut self) -> Result<Vec<Request>> {
        let Some((pairing, place)) = self.meeting()? else { return Ok(Vec::new()) };
        let done = matches!(pairing, Pairing::Both(_)) && self.left_meeting()?;
        let (outgoing, spent) = if done { (None, pairing.spent_names()) } else { (pairing.outgoing()?, Vec::new()) };
        let entropy = &*self.ports.entropy;
        let meeting = &mut self.open.on_the_way.meeting;
        let requests =
            meeting.next_requests(entropy, &place, outgoing.as_ref(), pairing.awaited(), &spent, &self.now)?;
        if done && meeting.has_removed(&spent) {
            self.open.device.write(pairing::clear)?;
        }
        Ok(requests)
    }

    /// Whether the couple's lanes have left the meeting place; noted in the couple's file, too.
    pub(super) fn left_meeting(&self) -> Result<bool> {
        let Some(couple) = &self.open.couple else { return Ok(false) };
        let left = couple.db.read(|conn| match Post::read(conn, couple)? {
            Some(post) => sync::left_meeting(conn, &post.ends),
            None => Ok(false),
        })?;
        if left {
            couple.db.write(|tx| pairing::note_welcomed(tx, &self.now))?;
        }
        Ok(left)
    }

    fn lane_requests(&mut self) -> Result<Vec<Request>> {
        let Some(couple) = &self.open.couple else { return Ok(Vec::new()) };
        let (ports, now, lanes) = (self.ports, &self.now, &mut self.open.on_the_way.lanes);
        with_courier(couple, ports, |tx, courier| {
            let Some(courier) = courier else { return Ok(Vec::new()) };
            let requests = lanes.next_requests(tx, courier, now)?;
            if courier.has_left_meeting(tx)? {
                pairing::forget_meeting_place(tx)?;
            }
            Ok(requests)
        })
    }

    /// Judges one response; says how many operations were new.
    fn respond(&mut self, id: RequestId, response: &Response) -> Result<u32> {
        self.meeting_response(id, response)?;
        let new = self.lane_response(id, response)?;
        self.parting_response(id, response)?;
        self.trial_response(id, response)?;
        Ok(new)
    }

    fn meeting_response(&mut self, id: RequestId, response: &Response) -> Result<()> {
        let Some((_, place)) = self.meeting()? else { return Ok(()) };
        let entropy = &*self.ports.entropy;
        let meeting = &mut self.open.on_the_way.meeting;
        let Some(bytes) = meeting.on_response(entropy, &place, &self.now, id, response.clone())? else { return Ok(()) };
        // An invitation is answered at a person's tap, never because somebody put it where they look.
        if !matches!(pairing::what(&bytes), Ok(What::Answer | What::Reply)) {
            return Ok(());
        }
        self.tend_pairing()?;
        let profile = self.profile()?;
        match self.step(|tx, means| pairing::arrived(tx, means, &profile, &bytes)) {
            // Old or foreign bytes in the slot are nobody's fault here and change nothing.
            Err(Error::Pairing(_)) => Ok(()),
            other => other,
        }
    }

    fn lane_response(&mut self, id: RequestId, response: &Response) -> Result<u32> {
        let Some(couple) = &self.open.couple else { return Ok(0) };
        let (ports, now, here) = (self.ports, &self.now, self.here);
        let (lanes, outside) = (&mut self.open.on_the_way.lanes, &self.open.outside);
        let (events, troubled) = with_courier(couple, ports, |tx, courier| {
            let Some(courier) = courier else { return Ok((Vec::new(), false)) };
            let before = sync::trouble(tx, courier.ends)?;
            let events = lanes.on_response(tx, courier, now, id, response.clone())?;
            act(tx, couple, ports, (now, here), outside, &events)?;
            Ok((events, sync::trouble(tx, courier.ends)? != before))
        })?;
        if troubled {
            self.changed(Topic::Us);
        }
        self.told(&events)
    }

    /// Marks what the events of a committed exchange changed; says how many operations were new.
    pub(super) fn told(&mut self, events: &[Event]) -> Result<u32> {
        let mut new = 0;
        for event in events {
            match event {
                Event::Received(received) => {
                    new += u32::try_from(received.new).unwrap_or(u32::MAX);
                    let quiet = |(kind, _): &(u16, _)| is_quiet(*kind);
                    if received.new > 0 && (received.touched.is_empty() || !received.touched.iter().all(quiet)) {
                        self.came()?;
                    }
                    for (kind, _) in &received.touched {
                        self.changed(topic(*kind));
                    }
                    self.note_late(received)?;
                }
                Event::Farewell(_) => self.changed(Topic::Us),
                Event::Confirmed | Event::Welcomed(_) => self.changed(Topic::Pair),
                Event::Copied => {}
            }
        }
        if events.iter().any(|event| !matches!(event, Event::Received(_))) {
            if let Some(couple) = &mut self.open.couple {
                couple.refresh()?;
            }
            if events.iter().any(|event| matches!(event, Event::Farewell(_))) {
                leaving::archive(self)?;
            }
            self.tend_pairing()?;
        }
        if !events.is_empty() {
            self.after_receiving()?;
            self.note_ends()?;
        }
        Ok(new)
    }
}

/// What must be durable together with the blob that brought it.
pub(super) fn act(
    tx: &Transaction,
    couple: &Couple,
    ports: &Ports,
    (now, here): (&Now, &Here),
    outside: &Outside,
    events: &[Event],
) -> Result<()> {
    for event in events {
        match event {
            Event::Confirmed => {
                // What was begun alone stays on this phone: nothing goes along unasked.
                pairing::note_partner_confirmed(tx, now)?;
            }
            Event::Welcomed(welcome) => {
                pairing::keep_welcome(tx, &*ports.entropy, couple.key()?, welcome)?;
                pairing::note_welcomed(tx, now)?;
            }
            Event::Received(_) => {
                ours::received(tx, now, here)?;
                // With the blob that brought the other's answer, or a kill between the two would keep
                // sealed what both have answered.
                if couple.writable().is_ok() && !events.iter().any(|event| matches!(event, Event::Farewell(_))) {
                    let key = couple.key()?;
                    let author = Author { person: couple.me.person, device: couple.me.device, now, here };
                    let ledger = couple.ledger(&*ports.entropy);
                    exercises::settle(tx, &Hands::Paired { ledger: &ledger, author: &author, key, outside })?;
                }
            }
            Event::Farewell(farewell) => leaving::obey(tx, couple, now, *farewell)?,
            Event::Copied => {}
        }
    }
    Ok(())
}

/// Between whom and where a couple exchanges, read with its key.
pub(super) struct Post {
    pub(super) ends: Ends,
    pub(super) mailbox: Mailbox,
    meeting: Option<Mailbox>,
    own_welcome: Option<pairing::Welcome>,
}

impl Post {
    /// None when nothing may be exchanged: it ended, the phone is locked, the folder is a copy.
    pub(super) fn read(conn: &Connection, couple: &Couple) -> Result<Option<Self>> {
        let Ok(key) = couple.key() else { return Ok(None) };
        let welcome = pairing::welcome(conn, key)?;
        let mailbox = match welcome.as_ref().and_then(|welcome| welcome.mailbox.as_deref()) {
            // One of a kind that only a newer app knows: everything else, leaving above all, must work.
            Some(bytes) => Mailbox::from_bytes(bytes).unwrap_or(Mailbox::None),
            None => Mailbox::None,
        };
        let ends = Ends {
            couple: couple.standing.couple,
            own: couple.me.device,
            other: couple.partner.device,
            partner: couple.partner.person,
            lanes: pairing::lanes(conn, key)?,
        };
        Ok(Some(Self {
            ends,
            mailbox,
            meeting: pairing::meeting_place(conn, key)?.as_ref().map(Mailbox::from),
            own_welcome: welcome.filter(|_| couple.standing.role == pairing::Role::Inviter),
        }))
    }
}

/// Runs `work` in one transaction with the couple's courier; none when nothing may be exchanged. That
/// this person has confirmed goes out first.
pub(super) fn with_courier<T>(
    couple: &Couple,
    ports: &Ports,
    work: impl FnOnce(&Transaction, Option<&Courier>) -> Result<T>,
) -> Result<T> {
    let ledger = couple.ledger(&*ports.entropy);
    couple.db.write(|tx| {
        let Some(post) = Post::read(tx, couple)? else { return work(tx, None) };
        let courier = Courier {
            ends: &post.ends,
            ledger: &ledger,
            mailbox: &post.mailbox,
            meeting: post.meeting.as_ref(),
            welcome: post.own_welcome.as_ref(),
        };
        courier.confirm(tx)?;
        work(tx, Some(&courier))
    })
}
