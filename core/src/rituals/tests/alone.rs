//! A ritual that one person keeps for themselves.

use super::*;

#[test]
fn a_ritual_for_oneself_needs_nobody_and_no_vault_when_the_library_has_it() {
    let ana = Phone::new(1);
    let today = "2026-11-20".parse().unwrap();
    let draft = from_library(library::find("r-daily").unwrap(), today, &ana.here);
    let id = ana.device.write(|d| take_own(d, &ana.vault(), today, &draft)).unwrap();
    let alone = |phone: &Phone| {
        let installation = InstallationId(phone.me.0);
        let input =
            phone.device.read(|d| plan_input(None, d, installation, Platform::desktop(), &phone.here, &phone.now));
        plan(&input.unwrap().input)
    };
    assert_eq!(alone(&ana).wanted[0].line, "Two lines, if you like.");
    ana.device.write(|d| own_done(d, id, civil("2026-11-20T20:45:00"))).unwrap();
    assert_eq!(alone(&ana).wanted[0].instant_ms, at("2026-11-21T20:45:00"));
    ana.device.write(|d| silence(d, id, true)).unwrap();
    assert!(alone(&ana).wanted.is_empty(), "silenced");
    ana.device.write(|d| silence(d, id, false)).unwrap();
    ana.device.write(|d| drop_own(d, id)).unwrap();
    assert!(alone(&ana).wanted.is_empty());
    assert_eq!(ana.device.write(|d| drop_own(d, id)), Err(Error::gone("ritual")));
}
