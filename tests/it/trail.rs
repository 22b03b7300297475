//! Undo that outlives a reload: what is written of a history leads, read again, to the same values and to nothing else.

use hundredfold::domain::command::{Command, ProfileEdit};
use hundredfold::domain::ids::JourneyId;
use hundredfold::domain::journey::Journey;
use hundredfold::format;
use hundredfold::state::history::History;
use hundredfold::storage::trail::{Change, LONGEST, MOST, Trail};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::format::planned;
use crate::generate::{command, text};

/// A journey that is open, with its history.
struct Open {
    history: History,
    present: Journey,
}

impl Open {
    fn new(present: Journey) -> Open {
        Open { history: History::default(), present }
    }

    fn command(&mut self, command: Command) {
        let field = command.field();
        let Ok(next) = self.present.applied(command) else { return };
        if next != self.present {
            self.history.note(std::mem::replace(&mut self.present, next), field);
        }
    }

    fn undo(&mut self) -> bool {
        let former = self.history.undo(self.present.clone());
        former.map(|former| self.present = former).is_some()
    }

    fn redo(&mut self) -> bool {
        let undone = self.history.redo(self.present.clone());
        undone.map(|undone| self.present = undone).is_some()
    }

    /// What undoing leads to, step by step, and redoing; all is put back.
    fn around(&self) -> (Vec<Journey>, Vec<Journey>) {
        let walk = |step: fn(&mut Open) -> bool| {
            let mut copy = Open { history: self.history.clone(), present: self.present.clone() };
            let mut seen = Vec::new();
            while step(&mut copy) {
                seen.push(copy.present.clone());
            }
            seen
        };
        (walk(Open::undo), walk(Open::redo))
    }

    /// As it is after a reload.
    fn reloaded(&mut self) -> Open {
        let mut next = Open::new(self.present.clone());
        if let Some(trail) = self.history.trail(&self.present) {
            next.history.go_on(&trail, &next.present);
        }
        next
    }
}

/// What somebody does.
#[derive(Clone, Debug)]
enum Act {
    Do(Box<Command>),
    Undo,
    Redo,
    Seal,
    Keep,
}

fn act() -> impl Strategy<Value = Act> + Clone {
    prop_oneof![
        6 => command().prop_map(|command| Act::Do(Box::new(command))),
        2 => text().prop_map(|text| Act::Do(Box::new(Command::Rename(text.chars().take(60).collect())))),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => Just(Act::Seal),
        2 => Just(Act::Keep),
    ]
}

fn acted(acts: Vec<Act>, open: &mut Open) {
    for act in acts {
        match act {
            Act::Do(command) => open.command(*command),
            Act::Undo => drop(open.undo()),
            Act::Redo => drop(open.redo()),
            Act::Seal => open.history.seal(),
            // A trail that was written at any time changes nothing about those written later.
            Act::Keep => drop(open.history.trail(&open.present)),
        }
    }
}

proptest! {
    #[test]
    fn a_change_leads_from_one_text_to_the_other_and_from_no_third(one in any::<String>(), other in any::<String>(), third in any::<String>()) {
        let change = Change::between(&one, &other);
        prop_assert_eq!(change.applied(&one), Some(other.clone()));
        prop_assert!(change.applied(&third).is_none_or(|found| found == other));
        // Texts that differ in one place, as those of a step do.
        let (from, to) = (format!("{third}{one}{third}"), format!("{third}{other}{third}"));
        prop_assert_eq!(Change::between(&from, &to).applied(&from), Some(to));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_is_done_can_be_undone_and_redone_after_reloads(visits in vec(vec(act(), 0..14), 1..5)) {
        let mut open = Open::new(planned());
        for acts in visits {
            acted(acts, &mut open);
            let expected = open.around();
            let has_changed = open.history.clone().trail(&open.present).is_some();
            let next = open.reloaded();
            if has_changed {
                prop_assert_eq!(next.around(), expected);
                open = next;
            }
        }
    }

    #[test]
    fn a_trail_that_was_spoiled_leads_only_to_what_once_was(acts in vec(act(), 1..14), at in any::<Index>(), letter in any::<char>()) {
        let mut open = Open::new(planned());
        acted(acts, &mut open);
        let (past, future) = open.around();
        let Some(trail) = open.history.trail(&open.present) else { return Ok(()) };
        let mut letters: Vec<char> = trail.chars().collect();
        let at = at.index(letters.len());
        letters[at] = letter;
        let cut: String = letters[..at].iter().collect();
        for spoiled in [letters.into_iter().collect(), cut] {
            let mut next = Open::new(open.present.clone());
            next.history.go_on(&spoiled, &open.present);
            let found = next.around();
            prop_assert!(past.starts_with(&found.0), "{spoiled}");
            prop_assert!(future.starts_with(&found.1), "{spoiled}");
        }
    }
}

fn named(name: &str) -> Command {
    Command::Rename(name.to_owned())
}

#[test]
fn a_trail_belongs_to_one_value_alone() {
    let mut open = Open::new(planned());
    open.command(named("One"));
    open.history.seal();
    open.command(named("Two"));
    let trail = open.history.trail(&open.present).expect("there is something to keep");
    assert_eq!(open.history.trail(&open.present), None, "nothing has changed since");
    let goes_on = |opened: &Journey| {
        let mut history = History::default();
        history.go_on(&trail, opened);
        history.can_undo()
    };
    assert!(goes_on(&open.present));
    // Under another id it is the same journey: an example that was made one's own, or a version beside.
    assert!(goes_on(&open.present.with_id(JourneyId::parse("another").expect("an id"))));
    let other = open.present.applied(Command::Profile(ProfileEdit::Sold("Something else".into()))).expect("within bounds");
    assert!(!goes_on(&other));
    assert!(!goes_on(&planned()));
    for junk in ["", "null", "{}", "[1]", "{\"of\":\"1\",\"past\":[],\"future\":[]}"] {
        let mut history = History::default();
        history.go_on(junk, &open.present);
        assert!(!history.can_undo() && !history.can_redo(), "{junk}");
    }
}

#[test]
fn what_was_done_before_the_trail_was_read_comes_after_it() {
    let mut open = Open::new(planned());
    open.command(named("One"));
    let trail = open.history.trail(&open.present).expect("there is something to keep");
    let mut next = Open::new(open.present.clone());
    let opened = next.present.clone();
    next.command(named("Two"));
    next.history.go_on(&trail, &opened);
    assert!(next.undo());
    assert_eq!(next.present.name(), "One");
    assert!(next.undo());
    assert_eq!(next.present, planned());
    assert!(!next.undo());
    assert!(next.redo() && next.redo());
    assert_eq!(next.present.name(), "Two");
}

#[test]
fn a_trail_is_short_and_has_its_bounds() {
    let mut open = Open::new(planned());
    for step in 0..120 {
        open.history.seal();
        open.command(named(&format!("Name {step}")));
    }
    let trail = open.history.trail(&open.present).expect("there is something to keep");
    assert!(trail.len() < 6_000, "{} bytes for {MOST} steps of one word each", trail.len());
    assert_eq!(open.reloaded().around().0.len(), 0, "nothing has changed since it was written");
    let mut next = Open::new(open.present.clone());
    next.history.go_on(&trail, &open.present);
    let (past, _) = next.around();
    assert_eq!(past.len(), MOST);
    assert_eq!(past[0].name(), "Name 118");

    // Steps too long to be kept all: the nearest ones are.
    let long = |letter: &str| letter.repeat(700_000);
    let past = ["a", "b", "c", "d"].windows(2).map(|pair| Change::between(&long(pair[0]), &long(pair[1]))).collect();
    let written = Trail { past, future: Vec::new() }.write(&long("a"));
    assert!(written.len() < LONGEST + 1_000, "{}", written.len());
    assert_eq!(Trail::read(&written, &long("a")).map(|trail| trail.past.len()), Some(2));
}

#[test]
fn a_killed_browser_forgets_only_the_steps_that_were_not_kept_yet() {
    let mut open = Open::new(planned());
    for name in ["One", "Two", "Three"] {
        open.history.seal();
        open.command(named(name));
    }
    let (trail, of) = open.history.trail_and_text(&open.present).expect("there is something to keep");
    let (kept, _) = open.around();
    let reopened = |present: &Journey, trail: &str, of: &str| {
        let mut next = Open::new(present.clone());
        next.history.go_on_from(trail, of, present);
        next
    };
    // Killed at once: it is as after a reload.
    assert_eq!(reopened(&open.present, &trail, &of).around(), open.around());
    // Killed before the next steps were kept: they are one.
    let three = open.present.clone();
    for name in ["Four", "Five"] {
        open.history.seal();
        open.command(named(name));
    }
    let five = open.present.clone();
    let mut next = reopened(&five, &trail, &of);
    let (past, future) = next.around();
    assert_eq!(past, [vec![three.clone()], kept.clone()].concat());
    assert_eq!(future, []);
    // It goes on from there, also over a reload, and all of it can be redone.
    assert!(next.undo() && next.undo());
    let next = next.reloaded();
    assert_eq!(next.around(), (kept[1..].to_vec(), vec![three, five.clone()]));
    // The journal was behind the trail: undoing never leads forward.
    assert_eq!(reopened(&kept[0], &trail, &of).around().0, kept[1..]);
    assert_eq!(reopened(&kept[2], &trail, &of).around().0, []);
    // What was kept without its text, or with another one, leads nowhere where it does not belong.
    for of in ["", "{}", "junk", &of.replace("Three", "Tree")] {
        assert_eq!(reopened(&five, &trail, of).around().0, [], "{of}");
    }
    let other = planned().with_id(JourneyId::parse("another").expect("an id"));
    let (past, _) = reopened(&other.applied(named("Six")).expect("within bounds"), &trail, &of).around();
    assert!(past.iter().all(|former| former.id() == other.id()), "a former value has the id of what is open");
}

/// What a trail rests on: a text that was read and is written again is the same text.
#[test]
fn a_journey_that_is_read_is_written_as_it_was() {
    let text = format::write(&planned(), 0);
    let format::Loaded::Loaded { journey, .. } = format::read(&text) else { panic!("it opens") };
    assert_eq!(format::write(&journey, 0), text);
}
