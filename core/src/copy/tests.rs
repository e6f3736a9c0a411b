#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::catalogue::Words;
use super::*;

#[test]
fn a_key_that_a_language_lacks_is_served_in_english() {
    let english = Words::parse("en", &[("a", "hello = Hello, { $name }\nbye = Goodbye\nfoot = left { $name }\n")]);
    let german = Words::parse("de", &[("a", "hello = Guten Tag, { $name }\n")]);
    let copy = Copy::over(&german, &english);
    assert_eq!(copy.format("hello", &[("name", "Ana".into())]), "Guten Tag, Ana");
    assert_eq!(copy.text("bye"), "Goodbye");
    assert_eq!(copy.text("nothing"), "nothing");
    assert_eq!(copy.plain(), [("bye".to_owned(), "Goodbye".to_owned())]);
}

#[test]
fn an_unknown_or_broken_language_is_served_in_english() {
    for language in ["", "xx", "en-GB", "not a language", "🦆"] {
        assert_eq!(Copy::of(language).text("emo-glad-pleased"), "pleased");
        assert_eq!(served(language), "en");
    }
    for language in ["de", "de-AT", "DE_ch", "de-Latn-DE"] {
        assert_eq!(Copy::of(language).text("emo-glad-pleased"), "erfreut");
        assert_eq!(served(language), "de");
    }
}

#[test]
fn pseudo_right_to_left_marks_all_that_is_ours_and_nothing_that_is_put_in() {
    assert_eq!(mirrored("Do it"), "[\u{200f}\u{202e}Dóó\u{202c}\u{200f} \u{200f}\u{202e}íít\u{202c}\u{200f}]");
    assert!(mirrored("At {time}.").contains(" {time}.") && mirrored(" 12:30 ") == " 12:30 ");
    let copy = Copy::of(PSEUDO);
    let greeting = copy.format("today-morning", &[("name", "Ana".into())]);
    assert!(greeting.starts_with('[') && greeting.ends_with("]Ana"), "{greeting}");
    let english = catalogue("en");
    let pseudo = catalogue(PSEUDO);
    assert_eq!(english.len(), pseudo.len());
    for ((key, english), (_, pseudo)) in english.iter().zip(&pseudo) {
        let longer = pseudo.chars().filter(|c| c.is_alphabetic()).count();
        assert!(
            pseudo.contains('\u{202e}') && longer >= english.chars().filter(|c| c.is_alphabetic()).count(),
            "{key}"
        );
    }
    assert_eq!((served("ar-XB"), served("ar")), (PSEUDO, "en"));
}

#[test]
fn counts_choose_their_plural_and_names_come_in_untouched() {
    let english = Words::parse(
        "en",
        &[("a", "minutes = { $n ->\n    [one] one minute\n   *[other] { $n } minutes\n}\nhi = Hi { $name }\n")],
    );
    let copy = Copy::over(&english, &english);
    assert_eq!(copy.format("minutes", &[("n", 1_i64.into())]), "one minute");
    assert_eq!(copy.format("minutes", &[("n", 20_u32.into())]), "20 minutes");
    assert_eq!(copy.format("hi", &[("name", "{ $n } \u{202e}x".into())]), "Hi { $n } \u{202e}x");
}

#[test]
fn a_damaged_text_does_not_take_the_others_with_it() {
    let words = Words::parse("en", &[("a", "one = One\ntwo = { $\nthree = Three\n")]);
    let copy = Copy::over(&words, &words);
    assert_eq!((copy.text("one"), copy.text("three")), ("One".into(), "Three".into()));
}

#[test]
fn feelings_have_places_on_the_field_and_none_lies_on_another() {
    let all = feelings();
    assert_eq!(all.len(), 48);
    for feeling in &all {
        assert!(feeling.x.abs() <= 1.0 && feeling.y.abs() <= 1.0, "{feeling:?}");
        let near = all.iter().filter(|other| (other.x - feeling.x).abs() < 0.01 && (other.y - feeling.y).abs() < 0.01);
        assert_eq!(near.count(), 1, "{feeling:?}");
        assert!(knows_feeling(&feeling.id));
    }
    assert!(knows_feeling("emo.torn") && !knows_feeling("emo.glad.smug") && !knows_feeling(""));
}
