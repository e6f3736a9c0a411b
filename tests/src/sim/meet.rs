//! Pairing, as two people do it whose phones and network are what they are: each looks at the screen
//! and does what it says, until both read that they are paired.

use attune_core::app::screens::{MailboxChoice, MeetingChoice, Standing};
use attune_core::error::{Error, PairingFault};
use attune_core::pairing::PairScreen;

use super::network::{World, drawer, exchange};
use super::phone::{Came, Phone};

/// How often both look before they give up.
const MOST_LOOKS: usize = 120;

/// A minute: as long as people sit side by side.
const MINUTE_MS: u64 = 60_000;

/// After so many looks they put the phones away and look again hours later.
const PATIENCE: usize = 40;

/// Pairs the two, or says why not.
pub(super) fn pair(world: &mut World, ana: &mut Phone, ben: &mut Phone) -> Result<(), String> {
    let in_person = world.chance.percent(50);
    let mut words = Vec::new();
    let mut link = None;
    let mut joined = None;
    let mut last = String::new();
    for look in 0..MOST_LOOKS {
        let (hers, his) = (screen(ana)?, screen(ben)?);
        last = format!("Ana sees {}, Ben sees {}", name(&hers), name(&his));
        match (&hers, &his) {
            (PairScreen::Paired { .. }, PairScreen::Paired { .. }) => return Ok(()),
            // The other's phone has erased this pairing, or never got so far: begin anew.
            (PairScreen::Confirmed { .. }, PairScreen::Start { .. }) => give_up(world, ana)?,
            (PairScreen::Start { .. }, PairScreen::Confirmed { .. }) => give_up(world, ben)?,
            _ => {}
        }
        match hers {
            PairScreen::Start { .. } => {
                let folder = String::from("/attune/mailbox");
                let meeting = MeetingChoice::Folder { path: "/attune/meet-1".into() };
                act(world, ana, "invite", |attune, here| {
                    attune.invite(here, in_person, meeting, MailboxChoice::Folder { path: folder })
                });
            }
            PairScreen::Inviting { link: shown, .. } => link = Some(shown),
            PairScreen::Words { words: shown, .. } => {
                words = shown;
                if matches!(his, PairScreen::Pick { .. } | PairScreen::Confirmed { .. } | PairScreen::Paired { .. }) {
                    act(world, ana, "confirm_words", attune_core::app::Attune::confirm_words);
                }
            }
            _ => {}
        }
        match his {
            PairScreen::Start { .. } => {
                if let Some(link) = &link {
                    act(world, ben, "join", |attune, here| attune.join(here, link));
                    joined = Some(link.clone());
                }
            }
            // What he answers has expired on her phone, and she shows another.
            PairScreen::Joining { .. } if joined != link => {
                act(world, ben, "cancel_pairing", attune_core::app::Attune::cancel_pairing);
            }
            PairScreen::Pick { choices, .. } if !words.is_empty() => {
                let choice = choices.iter().position(|choice| *choice == words);
                let choice = choice.and_then(|at| u32::try_from(at).ok());
                act(world, ben, "pick_words", |attune, here| attune.pick_words(here, choice));
            }
            _ => {}
        }
        world.store.mix_up(&world.odds, &mut world.chance, &mut world.counts);
        exchange(world, ana, 4);
        exchange(world, ben, 4);
        if world.chance.percent(world.odds.drawer) && world.counts.add("drawer") {
            drawer(world, ana, ben);
        }
        let passed = MINUTE_MS * if look < PATIENCE { 1 } else { 6 * 60 };
        ana.clock.pass(passed);
        ben.clock.pass(passed);
    }
    Err(format!("they never paired: {last}"))
}

fn screen(phone: &mut Phone) -> Result<PairScreen, String> {
    phone.calmly(attune_core::app::Attune::pair).map_err(|error| format!("{}: pair: {error}", phone.name))
}

fn give_up(world: &mut World, phone: &mut Phone) -> Result<(), String> {
    let standing = phone.calmly(attune_core::app::Attune::us).map_err(|error| error.to_string())?.standing;
    if standing == Standing::Paired {
        return Err(format!("{} is paired, the other phone begins anew", phone.name));
    }
    act(world, phone, "cancel_pairing", attune_core::app::Attune::cancel_pairing);
    Ok(())
}

/// A pairing's call: the faults of pairing are its screens' business, others are not.
fn act(
    world: &mut World,
    phone: &mut Phone,
    what: &str,
    work: impl FnOnce(&attune_core::app::Attune, &attune_core::time::Here) -> attune_core::error::Result<()>,
) {
    match phone.call(&world.odds, &mut world.chance, &mut world.counts, work) {
        Came::Done(()) | Came::Died | Came::Refused(Error::Pairing(PairingFault::Used)) => {}
        Came::Refused(error) => world.report.unexpected(phone.name, what, &error),
    }
}

fn name(screen: &PairScreen) -> String {
    let shown = format!("{screen:?}");
    shown.split([' ', '{']).next().unwrap_or_default().to_owned()
}
