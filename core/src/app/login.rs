//! Name and password of the couple's server, where it takes the ones kept no longer: others are tried there
//! before they replace them, on this phone only.

use super::call::Call;
use super::exchange::{Post, with_courier};
use super::open::Attune;
use super::screens::{Login, Topic};
use crate::copy::Arg;
use crate::error::{Error, Result};
use crate::ids::RequestId;
use crate::mailbox::{Mailbox, Refusal, Request, Response, WebDav};
use crate::pairing;
use crate::sync::{Tried, Trouble};
use crate::time::Here;

impl Attune {
    /// Tries this name and password at the couple's server with the next exchange. They replace the ones kept
    /// once the server has taken them; until then, and when it does not, everything stays as it is. Only for
    /// this phone: nothing of them is sent to the partner's.
    ///
    /// # Errors
    /// [`Error::Input`] for what can be neither; [`Error::NotAllowed`] where the couple has no server.
    pub fn try_login(&self, here: &Here, user: &str, password: &str) -> Result<()> {
        self.watched(here, |call| {
            let couple = call.couple()?;
            couple.writable()?;
            couple.key()?;
            let post = couple.db.read(|conn| Post::read(conn, couple))?;
            let Some(Mailbox::WebDav(place)) = post.map(|post| post.mailbox) else {
                return Err(Error::not_allowed("error-login-no-server"));
            };
            let place = place.with_login(user, password)?;
            call.open.on_the_way.trial.begin(Mailbox::WebDav(place));
            call.changed(Topic::Us);
            Ok(())
        })
    }
}

impl Call<'_> {
    pub(super) fn trial_requests(&mut self) -> Result<Vec<Request>> {
        let (now, trial) = (&self.now, &mut self.open.on_the_way.trial);
        let Some(couple) = self.open.couple.as_ref().filter(|_| trial.goes_on()) else { return Ok(Vec::new()) };
        with_courier(couple, self.ports, |_, courier| match courier {
            Some(courier) => trial.next_requests(courier, now),
            None => Ok(Vec::new()),
        })
    }

    /// Keeps what the server has taken, and looks there at once.
    pub(super) fn trial_response(&mut self, id: RequestId, response: &Response) -> Result<()> {
        let on_the_way = &mut self.open.on_the_way;
        let Some(couple) = self.open.couple.as_ref().filter(|_| on_the_way.trial.awaits(id)) else { return Ok(()) };
        if let Some(Mailbox::WebDav(taken)) = on_the_way.trial.on_response(id, response.clone()) {
            couple.db.write(|tx| {
                let Some(Post { mailbox: Mailbox::WebDav(kept), .. }) = Post::read(tx, couple)? else { return Ok(()) };
                let key = couple.key()?;
                // Another couple by now, perhaps, at another place.
                if let Some(mut welcome) = pairing::welcome(tx, key)?.filter(|_| kept.is_beside(&taken)) {
                    welcome.mailbox = Some(Mailbox::WebDav(taken).to_bytes()?);
                    pairing::keep_welcome(tx, &*self.ports.entropy, key, &welcome)?;
                }
                Ok(())
            })?;
            on_the_way.lanes.hurry();
        }
        self.changed(Topic::Us);
        Ok(())
    }

    /// What can be entered where `place` takes the name and password kept no longer; a trial that did not work is
    /// told as long as something is wrong, be it the network that failed it.
    pub(super) fn login(&self, place: &WebDav, trouble: Option<&Trouble>) -> Option<Login> {
        let said = |key| self.copy().format(key, &[("host", Arg::Text(place.host()))]);
        let tried = match self.open.on_the_way.trial.tried() {
            Some(Tried::Refused) => Some(said("login-refused")),
            Some(Tried::Unclear) => Some(said("login-unclear")),
            Some(Tried::Accepted) | None => None,
        };
        let asked = matches!(trouble?, Trouble::Refused { why: Refusal::Password });
        (asked || tried.is_some()).then(|| Login { user: place.user().into(), tried })
    }
}
