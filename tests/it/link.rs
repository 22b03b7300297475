//! Links that carry a journey: what is made is read back, and what is damaged is known as such.

use hundredfold::domain::action::ActionSource;
use hundredfold::domain::command::{ActionEdit, Command, TouchEdit};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::touch::Because;
use hundredfold::exchange::file::from_file;
use hundredfold::exchange::link::{self, Carried, LONGEST_FOR_CHATS, LinkError};
use hundredfold::exchange::qr;
use hundredfold::format;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;
use proptest::collection::vec;
use proptest::prelude::*;
use rqrr::PreparedImage;

use crate::format::planned;
use crate::generate::arbitrary_journey;
use crate::ways::after;

/// What browsers deflate with.
const LEVEL: u8 = 6;

#[test]
fn known_bytes_are_known_letters() {
    // The checksum of "123456789" is the one that every description of CRC-32 gives.
    assert_eq!(link::letters(b"123456789"), "Acv0OSYxMjM0NTY3ODk");
    assert_eq!(link::deflated("Acv0OSYxMjM0NTY3ODk"), Ok(b"123456789".to_vec()));
    assert_eq!(link::deflated(&link::digits(b"123456789")), Ok(b"123456789".to_vec()));
}

#[test]
fn what_is_no_link_is_refused() {
    let check = |written: &str, expected: LinkError| assert_eq!(link::deflated(written), Err(expected), "{written}");
    check("", LinkError::Damaged);
    check("A", LinkError::Damaged);
    check("Acv0OSY", LinkError::Damaged);
    check("Acv0OSYxMjM0NTY3OD", LinkError::Damaged);
    check("Acv0OSYxMjM0 NTY3ODk", LinkError::Damaged);
    check("Acv0OSYxMjM0NTY3ODk.", LinkError::Damaged);
    check("8191", LinkError::Damaged);
    check("9999", LinkError::Damaged);
    check("01x1", LinkError::Damaged);
    check("0000000000000000", LinkError::Damaged);
    check("ığüşöç", LinkError::Damaged);
    check(&"A".repeat(3_000_000), LinkError::Damaged);
    check("Acv1OSYxMjM0NTY3ODk", LinkError::Damaged);
    check("Agv0OSYxMjM0NTY3ODk", LinkError::Newer);
}

proptest! {
    #[test]
    fn any_bytes_come_back(bytes in vec(any::<u8>(), 1..200)) {
        let (letters, digits) = (link::letters(&bytes), link::digits(&bytes));
        prop_assert!(letters.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_'));
        prop_assert!(!letters.starts_with(|first: char| first.is_ascii_digit()), "digits alone begin with one");
        prop_assert!(digits.bytes().all(|letter| letter.is_ascii_digit()));
        prop_assert_eq!(link::deflated(&letters), Ok(bytes.clone()));
        prop_assert_eq!(link::deflated(&digits), Ok(bytes));
    }

    #[test]
    fn a_cut_or_changed_link_is_known_as_damaged(bytes in vec(any::<u8>(), 1..200), at in any::<prop::sample::Index>(), digits in any::<bool>()) {
        let whole = if digits { link::digits(&bytes) } else { link::letters(&bytes) };
        let at = at.index(whole.len());
        prop_assert_eq!(link::deflated(&whole[..at]), Err(LinkError::Damaged), "cut");
        let mut changed = whole.into_bytes();
        changed[at] = if changed[at] == b'2' { b'3' } else { b'2' };
        let changed = String::from_utf8(changed).expect("of its letters");
        // A form that is changed is a newer one; the last letter may hold bits that say nothing.
        let read = link::deflated(&changed);
        prop_assert!(read.is_err() || read == Ok(bytes), "{changed}");
    }

    #[test]
    fn any_text_is_refused_or_read(text in "\\PC{0,60}") {
        // That it returns is what is looked at.
        let _ = link::deflated(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_journey_survives_its_link(journey in arbitrary_journey()) {
        let deflated = compress_to_vec(link::record(&journey, Carried::Everything).as_bytes(), LEVEL);
        let back = link::deflated(&link::letters(&deflated)).expect("a link of ours");
        let text = String::from_utf8(decompress_to_vec(&back).expect("it inflates")).expect("it is text");
        prop_assert_eq!(from_file(&text), Ok(journey));
    }

    #[test]
    fn the_plan_alone_says_nothing_of_answers_and_own_texts(journey in arbitrary_journey()) {
        let bare = from_file(&link::record(&journey, Carried::PlanAlone)).expect("a record of ours");
        prop_assert_eq!((bare.id(), bare.name()), (journey.id(), journey.name()));
        prop_assert_eq!((bare.profile(), bare.persona()), (journey.profile(), journey.persona()));
        prop_assert!(bare.assessments().is_empty());
        prop_assert_eq!(bare.plan().is_some(), journey.plan().is_some());
        let (Some(bare), Some(plan)) = (bare.plan(), journey.plan()) else { return Ok(()) };
        prop_assert_eq!(bare.touches().len(), plan.touches().len());
        let told = plan.actions().iter().filter(|action| !matches!(action.source, ActionSource::FindOut(_)));
        prop_assert_eq!(bare.actions().len(), told.count());
        prop_assert!(!bare.actions().iter().any(|action| matches!(action.source, ActionSource::FindOut(_))));
        for (bare, touch) in bare.touches().iter().zip(plan.touches()) {
            prop_assert!(bare.text.is_none() && bare.subject.is_none() && bare.purpose.is_none());
            prop_assert!(bare.note.is_empty() && bare.personal_reason.is_empty());
            prop_assert!(!bare.because.iter().any(|because| matches!(because, Because::Answer(..))));
            prop_assert!(bare.title.is_none() || touch.template.is_none());
            prop_assert_eq!((bare.id, bare.timing, bare.channel, bare.status), (touch.id, touch.timing, touch.channel, touch.status));
        }
        prop_assert!(bare.actions().iter().all(|action| action.text.is_none()));
    }
}

const ADDRESS: &str = "https://plans.example/hundredfold/#/open/";

fn digits_of(carried: Carried, file: &str) -> (String, usize) {
    let journey = from_file(file).expect("an example opens");
    let deflated = compress_to_vec(link::record(&journey, carried).as_bytes(), LEVEL);
    (link::digits(&deflated), ADDRESS.len() + link::letters(&deflated).len())
}

const EXAMPLES: [&str; 6] = [
    include_str!("../../public/examples/en/dental.json"),
    include_str!("../../public/examples/en/kitchens.json"),
    include_str!("../../public/examples/en/ledger.json"),
    include_str!("../../public/examples/tr/dental.json"),
    include_str!("../../public/examples/tr/kitchens.json"),
    include_str!("../../public/examples/tr/ledger.json"),
];

#[test]
fn the_plan_of_each_example_fits_a_chat_and_a_code() {
    for example in EXAMPLES {
        let (digits, length) = digits_of(Carried::PlanAlone, example);
        assert!(length <= LONGEST_FOR_CHATS, "{length} characters");
        let code = qr::code(ADDRESS, &digits).expect("it fits");
        assert!(code.side <= 177 + 8, "{}", code.side);
        let (_, length) = digits_of(Carried::Everything, example);
        assert!(length > LONGEST_FOR_CHATS, "an example with all its texts is long: {length}");
    }
}

/// What a reader of codes makes of the drawing, four pixels to a module.
fn scanned(code: &qr::Code) -> String {
    const SCALE: usize = 4;
    let side = usize::try_from(code.side).expect("a side is no negative number");
    let mut dark = vec![false; side * side];
    for run in code.path.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        let [x, y, width, height, back] = numbers[..] else { panic!("{run}") };
        assert_eq!((height, back), (1, width), "{run}");
        dark[y * side + x..y * side + x + width].fill(true);
    }
    let is_dark = |x: usize, y: usize| dark[y / SCALE * side + x / SCALE];
    let mut image = PreparedImage::prepare_from_bitmap(side * SCALE, side * SCALE, is_dark);
    let grids = image.detect_grids();
    let (_, text) = grids.first().expect("a code is there").decode().expect("it can be read");
    text
}

#[test]
fn a_reader_of_codes_reads_the_link() {
    for example in EXAMPLES {
        let (digits, _) = digits_of(Carried::PlanAlone, example);
        let code = qr::code(ADDRESS, &digits).expect("it fits");
        assert_eq!(scanned(&code), format!("{ADDRESS}{digits}"));
    }
}

#[test]
fn what_is_too_long_for_a_code_has_none() {
    assert!(qr::code(ADDRESS, &"7".repeat(6_900)).is_some());
    assert_eq!(qr::code(ADDRESS, &"7".repeat(7_100)), None);
}

#[test]
fn the_same_journey_gives_the_same_link() {
    let journey = planned();
    let record = link::record(&journey, Carried::Everything);
    assert_eq!(record, format::write(&journey, 0));
    let touch = journey.plan().expect("a plan").touches()[0].id;
    let task = journey.plan().expect("a plan").actions()[0].id;
    let written = after(
        &journey,
        vec![
            Command::EditTouch(touch, TouchEdit::Note("for us alone".into())),
            Command::EditTouch(touch, TouchEdit::Text(Some("own words".into()))),
            Command::EditAction(task, ActionEdit::Text(Some("own words".into()))),
            Command::Note(QuestionId::all().next().expect("a question"), "for us alone".into()),
        ],
    );
    let bare = link::record(&written, Carried::PlanAlone);
    assert!(!bare.contains("for us alone") && !bare.contains("own words"), "{bare}");
}
