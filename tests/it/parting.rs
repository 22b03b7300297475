//! What a tab keeps before the journal has answered: it comes back as it was written, and it is known whether it follows what is there.

use hundredfold::domain::command::Command;
use hundredfold::domain::ids::JourneyId;
use hundredfold::format;
use hundredfold::storage::parting::{Verdict, sum};
use hundredfold::storage::{PARTING, Parting, parting_key};

use crate::format::planned;

fn id(text: &str) -> JourneyId {
    JourneyId::parse(text).expect("of its letters")
}

fn text(name: &str, revision: u64) -> String {
    let journey = planned().applied(Command::Rename(name.to_owned())).expect("a name");
    format::write(&journey, revision)
}

/// A tab that opened revision 5, asked the journal for 6, and went on to 7 before it answered.
fn parting() -> Parting {
    let asked = text("asked", 6);
    Parting { id: id("kept"), of: planned().id().clone(), base: 5, given: vec![(6, sum(&asked))], text: text("last", 7) }
}

#[test]
fn it_comes_back_as_it_was_written() {
    let parting = parting();
    assert_eq!(parting.key(), parting_key(&parting.id));
    assert_eq!(Parting::read(&parting.key(), &parting.write()), Some(parting.clone()));
    let large = Parting { given: vec![(u64::MAX, u64::MAX), (0, 0)], text: String::new(), ..parting.clone() };
    assert_eq!(Parting::read(&large.key(), &large.write()), Some(large), "sums beyond what a JSON number holds");
    for (key, text) in [
        ("bin:kept", parting.write()),
        (PARTING, parting.write()),
        ("parting:Not An Id", parting.write()),
        ("parting:kept", String::new()),
        ("parting:kept", "{".into()),
        ("parting:kept", "{\"of\":\"a\",\"base\":-1,\"given\":[],\"text\":\"\"}".into()),
        ("parting:kept", "{\"of\":5,\"base\":1,\"given\":[],\"text\":\"\"}".into()),
    ] {
        assert_eq!(Parting::read(key, &text), None, "{key} {text}");
    }
    for (end, _) in parting.write().char_indices() {
        assert_eq!(Parting::read(&parting.key(), &parting.write()[..end]), None, "cut after {end} bytes");
    }
}

#[test]
fn it_follows_what_its_tab_knew_and_nothing_else() {
    let parting = parting();
    let check = |journal: Option<(u64, String)>, expected: Verdict| {
        let there = journal.as_ref().map(|(revision, text)| (*revision, text.as_str()));
        assert_eq!(parting.verdict(there), expected, "{:?}", journal.map(|(revision, _)| revision));
    };
    check(None, Verdict::Follows);
    check(Some((5, text("before", 5))), Verdict::Follows);
    check(Some((3, text("long before", 3))), Verdict::Follows);
    // The answer that did not come any more was a yes.
    check(Some((6, text("asked", 6))), Verdict::Follows);
    // Another tab had the same idea of what the next revision is.
    check(Some((6, text("another tab", 6))), Verdict::Apart);
    check(Some((7, text("another tab", 7))), Verdict::Apart);
    check(Some((9, text("another tab", 9))), Verdict::Apart);
    check(Some((9, "what is this".into())), Verdict::Apart);
    check(Some((9, text("before", 5).replacen("\"format\":1", "\"format\":2", 1))), Verdict::Apart);
    // It has arrived, under whatever revision.
    check(Some((7, parting.text.clone())), Verdict::Held);
    check(Some((12, text("last", 12))), Verdict::Held);
}
