//! Today: what is for us now, in one glance and one call.

use super::call::Call;
use super::open::Attune;
use super::screens::{Asked, NextRitual, Notice, Quote, Standing, Target, TimeOutLine, TodayScreen, TouchLine};
use crate::copy::Arg;
use crate::error::{Error, Result, VaultFault};
use crate::exercises::screens::Rings;
use crate::exercises::{self, Glance};
use crate::journal::read_ours;
use crate::log;
use crate::pairing::{self, Pairing};
use crate::rituals::planner::Action;
use crate::rituals::screens::{Pact, RitualCard, TimeOutScreen};
use crate::rituals::{self, AskedRitual, OnNow};
use crate::time::{Civil, CivilDate, CivilTime, Here, Zone, day_ending_at_four};

/// So long before its moment a ritual can be done already, milliseconds: an hour.
const SOON_MS: i64 = 3_600_000;

/// How many of the partner's words stand on Today.
const QUOTES: usize = 3;

/// How far back they were written, milliseconds: three days.
const LATELY_MS: i64 = 3 * 24 * 3_600_000;

impl Attune {
    /// What is for us now.
    ///
    /// # Errors
    /// Those of the store.
    pub fn today(&self, here: &Here) -> Result<TodayScreen> {
        self.watched(here, |call| {
            call.looked()?;
            call.today_screen()
        })
    }
}

impl Call<'_> {
    fn today_screen(&self) -> Result<TodayScreen> {
        let zone = Zone::of(self.here, self.now.utc_ms);
        let civil = zone.civil_at(self.now.utc_ms);
        let couple = self.begun();
        let partner = couple.map(super::couple::Couple::partner_name).transpose()?;
        let (rituals, time_out) = self.view(|view| Ok((rituals::for_today(view)?, rituals::time_out_screen(view)?)))?;
        let glance = self.look(exercises::glance)?;
        let standing = self.standing()?;
        let asked = self.asked(partner.as_deref(), rituals.asked, &time_out, glance.as_ref(), standing)?;
        Ok(TodayScreen {
            day: day_ending_at_four(&zone, self.now.utc_ms),
            greeting: self.greeting(civil)?,
            rings: glance.as_ref().map_or_else(Rings::default, |glance| glance.rings),
            asked,
            next: rituals.next.and_then(|card| self.next(civil, card, rituals.next_until)),
            from_partner: self.quotes(partner.as_deref(), zone)?,
            time_out: self.time_out_line(&time_out, zone),
            notices: self.notices(standing, partner.as_deref(), rituals.rests_until, rituals.on_now)?,
            touch: rituals.touch.map(|card| TouchLine { line: card.line, action: card.action }),
            partner: partner.filter(|_| standing == Standing::Paired),
        })
    }

    fn greeting(&self, civil: Civil) -> Result<String> {
        let (named, unnamed) = match civil.time.hour {
            5..=11 => ("today-morning", "today-morning-unnamed"),
            12..=17 => ("today-afternoon", "today-afternoon-unnamed"),
            _ => ("today-evening", "today-evening-unnamed"),
        };
        Ok(match self.name()? {
            Some(name) => self.copy().format(named, &[("name", Arg::Text(&name))]),
            None => self.copy().text(unnamed),
        })
    }

    /// At most one thing, the most personal first.
    fn asked(
        &self,
        partner: Option<&str>,
        ritual: Option<AskedRitual>,
        time_out: &TimeOutScreen,
        glance: Option<&Glance>,
        standing: Standing,
    ) -> Result<Option<Asked>> {
        let copy = self.copy();
        let name = partner.map_or_else(|| copy.text("your-partner"), str::to_owned);
        let named = |key: &str| copy.format(key, &[("name", Arg::Text(&name))]);
        let asks = |theirs: bool, (line, action): (&str, &str), title: String, target: Target| Asked {
            rings: Rings { own: false, theirs },
            line: named(line),
            title,
            action: copy.text(action),
            target,
        };
        // While the keystore cannot say what is under way there is nothing to compare.
        let pairing = match self.open.device.read(|conn| pairing::current(conn, &*self.ports.keystore)) {
            Err(Error::File { .. } | Error::Vault(VaultFault::KeystoreLocked)) => None,
            pairing => pairing?,
        };
        if matches!(pairing, Some(Pairing::Comparing(_))) {
            return Ok(Some(asks(
                false,
                ("today-words-line", "today-words-action"),
                copy.text("today-words"),
                Target::Pair,
            )));
        }
        if let Some(glance) = glance.filter(|glance| glance.arrived) {
            return Ok(Some(self.question(glance, &name)));
        }
        if time_out.pact == Pact::ProposedByPartner {
            return Ok(Some(asks(
                true,
                ("today-pact-line", "today-pact-action"),
                copy.text("today-pact"),
                Target::TimeOut,
            )));
        }
        if let Some(AskedRitual { id, title }) = ritual {
            let words = ("today-proposal-line", "today-proposal-action");
            // Who proposes has said yes.
            return Ok(Some(asks(true, words, title, Target::Ritual { id })));
        }
        if let Some(glance) = glance {
            return Ok(Some(self.question(glance, &name)));
        }
        Ok((standing == Standing::Alone)
            .then(|| asks(false, ("today-alone-line", "today-alone-action"), copy.text("today-alone"), Target::Pair)))
    }

    fn question(&self, glance: &Glance, name: &str) -> Asked {
        let (line, action) = match (glance.rings.own, glance.rings.theirs) {
            _ if glance.given => ("today-given-line", "today-given-action"),
            (true, _) if glance.arrived => ("today-opened-line", "today-opened-action"),
            (_, true) => ("today-answered-line", "today-answered-action"),
            _ if glance.session.is_some() => ("today-going-line", "today-going-action"),
            _ => ("today-question-line", "today-question-action"),
        };
        let copy = self.copy();
        Asked {
            rings: glance.rings,
            line: copy.format(line, &[("name", Arg::Text(name))]),
            title: glance.question.clone(),
            action: copy.text(action),
            target: match glance.session {
                Some(id) => Target::Session { id },
                None => Target::Exercise { id: glance.exercise.clone() },
            },
        }
    }

    /// `until`: when it ends, where that matters more than when it began.
    fn next(&self, here: Civil, card: RitualCard, until: Option<CivilTime>) -> Option<NextRitual> {
        let when = card.next?;
        let actions = match when.at_ms.saturating_sub(self.now.utc_ms) {
            ..=0 => vec![Action::Done, Action::NotToday, Action::InTenMinutes],
            1..=SOON_MS => vec![Action::Done, Action::NotToday],
            _ => Vec::new(),
        };
        let copy = self.copy();
        let days = when.day.ordinal_days() - here.date.ordinal_days();
        let time = rituals::hour(when.time);
        let weekday = rituals::weekday(&copy, when.day.weekday());
        let at = [
            ("time", Arg::Text(&time)),
            ("minutes", Arg::Number(card.minutes.into())),
            ("weekday", Arg::Text(&weekday)),
            ("days", Arg::Number(days)),
        ];
        let key = match days {
            0 => "today-next-today",
            1 => "today-next-tomorrow",
            2..=6 => "today-next-day",
            _ => "today-next-later",
        };
        let mut line = match until {
            Some(until) => copy.format("today-next-until", &[("time", Arg::Text(&rituals::hour(until)))]),
            None => copy.format(key, &at),
        };
        if let Some(starts) = card.starts.as_ref().filter(|_| until.is_none()) {
            line = format!("{line} {}", copy.format("today-next-starts", &[("name", Arg::Text(starts))]));
        }
        Some(NextRitual { id: card.id, title: card.title, when, line, actions })
    }

    fn quotes(&self, partner: Option<&str>, zone: Zone) -> Result<Vec<Quote>> {
        let (Some(couple), Some(partner)) = (self.going_on(), partner) else { return Ok(Vec::new()) };
        let given = self.look(|conn, eyes| exercises::given_lately(conn, eyes, QUOTES))?;
        let mut all: Vec<(i64, Quote)> = given
            .into_iter()
            .map(|one| {
                let quote = Quote {
                    who: self.who(partner, one.at_ms, zone),
                    text: one.text,
                    target: Target::Session { id: one.session },
                };
                (one.at_ms, quote)
            })
            .collect();
        let since_ms = self.now.utc_ms.saturating_sub(LATELY_MS);
        for entry in self.read_ours(couple, |conn, reader| read_ours::lately(conn, reader, since_ms, QUOTES))? {
            let quote = Quote {
                who: self.who(partner, entry.at_ms, zone),
                text: entry.excerpt,
                target: Target::Entry { id: entry.id },
            };
            all.push((entry.at_ms, quote));
        }
        all.sort_by_key(|(at_ms, _)| std::cmp::Reverse(*at_ms));
        Ok(all.into_iter().take(QUOTES).map(|(_, quote)| quote).collect())
    }

    /// "Ben, this morning".
    fn who(&self, name: &str, at_ms: i64, zone: Zone) -> String {
        let (then, today) = (day_ending_at_four(&zone, at_ms), day_ending_at_four(&zone, self.now.utc_ms));
        let key = match (today.ordinal_days() - then.ordinal_days(), zone.civil_at(at_ms).time.hour) {
            (0, 5..=11) => "today-from-morning",
            (0, 12..=17) => "today-from-afternoon",
            (0, _) => "today-from-evening",
            (1, _) => "today-from-yesterday",
            _ => "today-from-earlier",
        };
        self.copy().format(key, &[("name", Arg::Text(name))])
    }

    fn time_out_line(&self, screen: &TimeOutScreen, zone: Zone) -> Option<TimeOutLine> {
        let running = screen.running.as_ref()?;
        let back = rituals::hour(zone.civil_at(running.back_at_ms).time);
        let args = [("time", Arg::Text(&back)), ("name", Arg::Text(&running.caller))];
        let key = if running.counts { "today-pause" } else { "today-pause-heard" };
        Some(TimeOutLine { line: self.copy().format(key, &args), left_ms: running.left_ms, counts: running.counts })
    }

    fn notices(
        &self,
        standing: Standing,
        partner: Option<&str>,
        rests_until: Option<CivilDate>,
        on_now: Vec<OnNow>,
    ) -> Result<Vec<Notice>> {
        let copy = self.copy();
        let mut notices = Vec::new();
        let mut notice = |text: String, target: Option<Target>| notices.push(Notice { text, target });
        match standing {
            Standing::Alone => {}
            Standing::Ended => notice(copy.text("today-ended"), Some(Target::Us)),
            Standing::NewPhone => notice(copy.text("today-new-phone"), Some(Target::Us)),
            Standing::Paired => {
                let trouble = self.status()?.trouble;
                let to_update = trouble.as_ref() == Some(&copy.text("sync-update"));
                if let Some(trouble) = trouble {
                    notice(trouble, Some(Target::Us));
                }
                let waiting = self.going_on().map_or(Ok(0), |couple| couple.db.read(log::parked))?;
                if waiting > 0 && !to_update {
                    let count = Arg::Number(i64::try_from(waiting).unwrap_or(i64::MAX));
                    notice(copy.format("today-update", &[("count", count)]), None);
                }
                if self.heard_late()? {
                    let name = Arg::Text(partner.unwrap_or_default());
                    notice(copy.format("today-pause-late", &[("name", name)]), Some(Target::TimeOut));
                }
            }
        }
        if let Some(last) = rests_until {
            let last = rituals::date(&copy, last);
            notice(copy.format("today-rests", &[("last", Arg::Text(&last))]), Some(Target::Rituals));
        }
        for OnNow { id, title, until } in on_now {
            let until = rituals::hour(until);
            let line = copy.format("today-on-now", &[("title", Arg::Text(&title)), ("time", Arg::Text(&until))]);
            notice(line, Some(Target::Ritual { id }));
        }
        Ok(notices)
    }
}
