#![allow(clippy::unwrap_used)]
use super::*;
use crate::copy::messages_of;

/// From a capital to a full stop, without a code name and its colon. A rule's reason goes on after a colon.
fn is_a_sentence(says: &str) {
    let first = says.chars().next().unwrap();
    assert!(!first.is_lowercase() && says.ends_with(['.', '?', ':']), "{says}");
    assert!(!says.contains("..") && !says.contains("; ;"), "{says}");
    assert!(!says.split_whitespace().next().unwrap().ends_with(':'), "{says}");
}

/// What a person may be asked to do, as the first word of a part of a sentence, by language.
const ACTIONS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "allow", "ask", "begin", "call", "choose", "close", "copy", "end", "free", "give", "go", "leave", "look",
            "make", "name", "open", "pair", "paste", "pause", "pick", "put", "read", "start", "take", "try", "type",
            "unlock", "update", "use", "wait", "write",
        ],
    ),
    (
        "de",
        &[
            "aktualisiere",
            "beende",
            "beginn",
            "beginnt",
            "bitte",
            "entsperre",
            "erlaube",
            "füge",
            "geh",
            "gib",
            "kopiere",
            "lass",
            "leg",
            "lies",
            "mach",
            "nenn",
            "nimm",
            "öffne",
            "schaff",
            "schließ",
            "schreib",
            "sieh",
            "such",
            "tippe",
            "verbinde",
            "versuch",
            "wähle",
            "warte",
        ],
    ),
];

/// One of its parts is an imperative.
fn says_what_to_do(language: &str, says: &str) {
    let (_, actions) = ACTIONS.iter().find(|(of, _)| *of == language).unwrap();
    let parts = says.split(['.', ';', ',', ':', '?']).map(|part| part.trim().to_lowercase());
    let small = ["please", "or", "then", "and", "oder", "dann", "und"];
    let mut firsts = parts.filter_map(|part| {
        let mut words = part.split_whitespace().skip_while(|word| small.contains(word));
        words.next().map(str::to_owned)
    });
    assert!(firsts.any(|first| actions.contains(&first.as_str())), "what to do is not said: {says}");
}

#[test]
#[should_panic(expected = "what to do is not said")]
fn a_message_that_only_complains_is_found() {
    says_what_to_do("en", "This is not from your partner’s phone.");
}

#[test]
fn every_error_is_a_sentence_and_says_what_to_do_in_every_language() {
    let mut seen = 0;
    for (language, _) in ACTIONS {
        for (key, text) in messages_of(language).into_iter().filter(|(key, _)| key.starts_with("error-")) {
            // A plural or a choice is several texts, each of which is said alone.
            let texts: Vec<&str> = match text.split_once("->") {
                Some((_, choices)) => choices.split('\n').filter_map(|line| Some(line.split_once("] ")?.1)).collect(),
                None => vec![&text],
            };
            for text in texts.iter().filter(|_| key != "error-rule") {
                // Which of the reasons for a rule is told stands behind a colon; a name may stand first.
                is_a_sentence(&text.replace("{ $file }", "A").replace('{', "A"));
                says_what_to_do(language, text);
                seen += 1;
            }
        }
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn an_error_speaks_the_language_it_is_asked_for() {
    let wait = Error::Vault(VaultFault::Wait { seconds: 5 });
    assert_eq!(wait.to_string(), "Wait 5 seconds before the next try.");
    assert_eq!(wait.says("de-AT"), "Warte 5 Sekunden bis zum nächsten Versuch.");
    assert_eq!(
        Error::gone("ritual").says("de"),
        "Dieses Ritual ist nicht mehr da; geh zurück und sieh noch einmal nach."
    );
    let rule = Error::rule("FREQ", Saying::with("error-rule-freq-too-often", &[("value", "HOURLY".into())]));
    assert_eq!(rule.to_string(), "In the rule, FREQ: HOURLY is too often; choose DAILY, WEEKLY, MONTHLY or YEARLY.");
    assert_eq!(
        rule.says("de"),
        "In der Wiederholung, bei FREQ: HOURLY ist zu oft; wähle DAILY, WEEKLY, MONTHLY oder YEARLY."
    );
    let file = Error::File { file: "couple.db".into(), fault: FileFault::InUse };
    assert_eq!(file.says("de"), "„couple.db“ ist in einem anderen Attune offen. Schließ zuerst das andere.");
    let terminal = Error::input("frame", Saying::terminal("this is no CBOR"));
    assert_eq!((terminal.to_string(), terminal.says("de")), ("This is no CBOR.".into(), "This is no CBOR.".into()));
}
