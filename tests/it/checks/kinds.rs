//! What differs between kinds of business and between countries: thresholds, and the rules of the law.

use hundredfold::checks::{Case, Outcome, evaluate_one, thresholds};
use hundredfold::domain::command::{Command, ProfileEdit, TouchEdit};
use hundredfold::domain::ids::ItemId;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, Country, Profile, Recipient};
use hundredfold::domain::touch::{MessageClass, When};

use super::{after, rule};
use crate::fixtures::{playbook, small_playbook, starter, touch_from, touch_of};

/// Kind of business; R01 hours to the first thanks; R06 the longest silences; R09 the day of the first value; R13 per cent of emails; R24
/// the day of the success sentence; R25 customers' own actions (domain 4.1 to 4.3).
const THRESHOLDS: &str = "\
saas      24 7 10 14   30 50 7 3
selfserve 24 7 10 14    7 70 3 1
agency    24 7 10 14   45 50 7 3
shop       1 10 21 30  21 70 3 1
practice  24 7 10 14   45 50 3 1
gym       24 7 10 14   45 50 3 1
course    24 7 10 14   45 50 3 1
home      24 7 7 14    60 50 3 1
other     24 7 10 14   45 50 3 1
";

#[test]
fn thresholds_of_each_kind_of_business() {
    let playbook = playbook();
    let mut kinds = Vec::new();
    for row in THRESHOLDS.lines() {
        let mut words = row.split_whitespace();
        let kind = words.next().and_then(BusinessKind::parse).expect("a kind of business");
        let expected: Vec<i32> = words.map(|number| number.parse().expect("a number")).collect();
        let preset = playbook.preset(kind);
        let profile = Profile::new(kind, preset.audience, preset.start, preset.result);
        let found: Vec<i32> =
            [1, 6, 9, 13, 24, 25].iter().flat_map(|number| thresholds(rule(*number), &profile, &playbook)).collect();
        assert_eq!(found, expected, "{}", kind.id());
        // What no kind of business changes is as the table of rules has it, for every audience's own kinds.
        assert_eq!(thresholds(rule(15), &profile, &playbook), [3, 7, 6], "{}", kind.id());
        assert_eq!(thresholds(rule(2), &profile, &playbook), [1, 3], "{}", kind.id());
        kinds.push(kind);
    }
    assert_eq!(kinds, BusinessKind::ALL);
}

/// Holds the starter plan, changed so that a law may forbid it, against one rule in every country.
fn check(name: &str, number: u8, changes: &[Command], expected: [Outcome; 4]) {
    let playbook = small_playbook();
    let found = Country::ALL.iter().map(|&country| {
        let commands = [changes, &[Command::Profile(ProfileEdit::Country(country))]].concat();
        let journey = after(&starter(), commands);
        evaluate_one(&Case::of(&journey, &playbook).expect("it has a plan"), rule(number)).outcome
    });
    assert_eq!(found.collect::<Vec<_>>(), expected, "R{number:02}: {name}");
}

#[test]
fn rules_of_the_law_come_and_go_with_the_country() {
    use Outcome::{Error, Holds, Idle, NotChecked, Warning};
    let profile = Command::Profile;
    let to = |recipient| profile(ProfileEdit::Recipient(recipient));
    let consumer = || profile(ProfileEdit::Audience(Audience::Consumer));
    let edit = |template: &str, edit| Command::EditTouch(touch_from(&starter(), template), edit);
    let added = |id: &str, day| {
        let playbook = small_playbook();
        let template = playbook.templates.values().find(|template| template.id.as_str() == id).expect("it is in the playbook");
        Command::AddTouch(Box::new(touch_of(ItemId(0), template, When::new(Anchor::Sale, day))))
    };
    assert_eq!(Country::ALL.iter().map(|country| country.id()).collect::<Vec<_>>(), ["tr", "us", "eu", "other"]);

    check("a present to an official", 28, &[to(Recipient::Official)], [Error, Holds, Holds, Holds]);
    check("a dear present to a patient", 28, &[to(Recipient::FederalPatient)], [Holds, Warning, Holds, Holds]);
    check("a present to a private person", 28, &[to(Recipient::Person)], [Holds; 4]);

    let distance = |known| profile(ProfileEdit::DistanceSale(known));
    check("a distance sale", 30, &[consumer(), distance(Some(true))], [Warning, Idle, Warning, Idle]);
    check("perhaps a distance sale", 30, &[consumer(), distance(None)], [NotChecked, Idle, NotChecked, Idle]);
    check(
        "how to cancel is told",
        30,
        &[consumer(), distance(Some(true)), added("how-to-cancel", 2)],
        [Holds, Idle, Holds, Idle],
    );
    check("a distance sale to a business", 30, &[distance(Some(true))], [Idle; 4]);

    let consent = |known| profile(ProfileEdit::Consent(known));
    let advertising = edit("direct-line", TouchEdit::Class(MessageClass::Commercial));
    check("no consent", 31, &[consumer(), consent(Some(false)), advertising.clone()], [Error, Error, Idle, Idle]);
    check("consent not asked", 31, &[consumer(), consent(None), advertising.clone()], [NotChecked, NotChecked, Idle, Idle]);
    check("consent", 31, &[consumer(), consent(Some(true)), advertising.clone()], [Holds, Holds, Idle, Idle]);
    check("greetings without consent", 31, &[consumer(), consent(Some(false))], [Error, Holds, Idle, Idle]);
    check("a business without consent", 31, &[consent(Some(false)), advertising], [Idle, Error, Idle, Idle]);

    let practice = || profile(ProfileEdit::Kind(BusinessKind::Practice, Audience::Consumer, 7, 45));
    check("praise of a practice", 32, &[practice(), added("tell-it-45", 93)], [Error, Idle, Idle, Idle]);
    check("a practice", 32, &[practice()], [Holds, Idle, Idle, Idle]);
    check("praise of another business", 32, &[added("tell-it-45", 93)], [Idle; 4]);

    check("calls from eight to nine", 33, &[profile(ProfileEdit::ContactHours(8, 21))], [Error, Holds, Error, Error]);
    check("calls from seven", 33, &[profile(ProfileEdit::ContactHours(7, 20))], [Error; 4]);

    check("a request with a reward", 42, &[edit("one-name-ask", TouchEdit::Offer(true))], [Error; 4]);
}
