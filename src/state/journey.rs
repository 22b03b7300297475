//! The open journey.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::history::History;
use super::notices::Notices;
use super::saving::{SaveState, Saver};
use super::versions::VersionError;
use super::world::World;
use crate::browser::random;
use crate::domain::command::{Command, CommandError, FieldKey};
use crate::domain::ids::JourneyId;
use crate::domain::journey::Journey;
use crate::storage::SnapshotKind;

/// Where the open journey lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In this browser's storage.
    Stored,
    /// In the app, as an example of this name: the first change makes a copy that is stored.
    Example(String),
}

/// The open journey: one plain value, read through [`JourneyState::select`], changed through [`JourneyState::dispatch`].
#[derive(Clone, Copy)]
pub struct JourneyState {
    journey: RwSignal<Journey>,
    origin: RwSignal<Origin>,
    history: RwSignal<History>,
    /// The step that the last command made, if it changed anything.
    made: StoredValue<Option<u64>>,
    /// The notices that offer to undo a step, each with its step.
    offers: StoredValue<Vec<(u64, u32)>>,
    closed: StoredValue<bool>,
    saver: Saver,
    notices: Notices,
    world: RwSignal<Option<World>>,
}

/// Stands for no step, in place of one that a notice offers to undo.
const NO_STEP: u64 = u64::MAX;

impl JourneyState {
    /// A state for a journey just loaded or made.
    pub fn new(journey: Journey, origin: Origin, saver: Saver, notices: Notices, world: RwSignal<Option<World>>) -> JourneyState {
        let state = JourneyState {
            journey: RwSignal::new(journey),
            origin: RwSignal::new(origin),
            history: RwSignal::new(History::default()),
            made: StoredValue::new(None),
            offers: StoredValue::new(Vec::new()),
            closed: StoredValue::new(false),
            saver,
            notices,
            world,
        };
        saver.trailed(move || state.trail());
        state
    }

    /// Reads what led to the journey when it was last open here, so that it can still be undone.
    pub async fn go_on(self) {
        let opened = self.peek(Journey::clone);
        let kept = self.saver.trail(opened.id()).await;
        if let Some((trail, of)) = kept.filter(|_| !self.closed.get_value() && self.origin.get_untracked() == Origin::Stored) {
            self.history.update(|history| {
                history.go_on_from(&trail, &of, &opened);
                history.renew();
            });
            self.saver.trail_soon();
        }
    }

    /// What is to be kept of its history, unless nothing has changed.
    fn trail(self) -> Option<(JourneyId, String, String)> {
        if self.closed.get_value() || self.origin.get_untracked() != Origin::Stored {
            return None;
        }
        self.journey.with_untracked(|journey| {
            let (trail, of) = self.history.try_update_untracked(|history| history.trail_and_text(journey)).flatten()?;
            Some((journey.id().clone(), trail, of))
        })
    }

    /// Another journey is open, or none: from now on nothing changes this one, for it would be saved in place of that.
    pub fn close(self) {
        self.closed.set_value(true);
        self.withdraw();
        // Former values are most of what a journey takes in memory; the rest is what a page that is just going away may still read.
        self.history.update_untracked(|history| *history = History::default());
    }

    /// Whether another tab has removed it: that is said as long as it is so, and the next change brings it back, or taking the offer.
    pub fn removed(self, is_gone: bool) {
        let said = self.offers.with_value(|offers| offers.iter().any(|(step, _)| *step == NO_STEP));
        let Some(world) = self.world.get_untracked().filter(|_| is_gone != said && !self.closed.get_value()) else { return };
        if !is_gone {
            return self.withdraw();
        }
        let texts = &world.texts.versions;
        let notice = self.notices.offer(texts.removed, texts.bring_back, move || {
            if !self.closed.get_value() {
                self.withdraw();
                self.keep();
            }
        });
        self.offers.update_value(|offers| offers.push((NO_STEP, notice)));
    }

    /// A part of the journey that changes only when it does.
    pub fn select<T>(self, part: impl Fn(&Journey) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.journey.with(&part))
    }

    /// Reads the journey, and follows it.
    pub fn with<T>(self, read: impl FnOnce(&Journey) -> T) -> T {
        self.journey.with(read)
    }

    /// Reads the journey as it is now, for a handler.
    pub fn peek<T>(self, read: impl FnOnce(&Journey) -> T) -> T {
        self.journey.with_untracked(read)
    }

    /// Where it lives.
    pub fn origin(self) -> Signal<Origin> {
        self.origin.into()
    }

    /// Takes over what another tab wrote, as a step that can be undone; it is saved already.
    pub fn adopt(self, next: Journey) {
        let former = self.journey.get_untracked();
        if next != former {
            self.history.update(|history| history.note(former, Some(FieldKey::elsewhere())));
            self.withdraw();
            self.journey.set(next);
        }
    }

    /// Carries out a command, keeping what it replaces as a version if that is much, saves, and remembers how to undo it. A command that cannot be carried out changes nothing and says why
    /// in a notice; returns whether it was carried out.
    pub fn dispatch(self, command: Command) -> bool {
        let kind = kept_before(&command);
        self.carry_out(command, kind)
    }

    /// Puts another version, or what a file holds, in place of all that is here, once what is here is kept as a version. If that cannot be
    /// kept, nothing is changed.
    pub async fn replace(self, next: Journey, kind: SnapshotKind) -> Result<(), VersionError> {
        self.saver.keep(self.journey.get_untracked(), kind).await?;
        let done = self.carry_out(Command::Restore(Box::new(next)), None);
        done.then_some(()).ok_or(VersionError::Unavailable)
    }

    fn carry_out(self, command: Command, kind: Option<SnapshotKind>) -> bool {
        self.made.set_value(None);
        if self.closed.get_value() {
            return false;
        }
        let field = command.field();
        let former = self.journey.get_untracked();
        let next = match former.applied(command) {
            Ok(next) => next,
            Err(error) => {
                self.refused(error);
                return false;
            }
        };
        if next != former {
            let begun = former.plan().is_none() && next.plan().is_some();
            let version = kind.filter(|_| former.plan().is_some()).map(|kind| (kind, former.clone()));
            self.history.update(|history| history.note(former, field));
            self.made.set_value(self.history.with_untracked(History::last));
            self.withdraw();
            self.put(next);
            if let Some((kind, former)) = version {
                // An example has just got an id of its own.
                let former = former.with_id(self.peek(|journey| journey.id().clone()));
                spawn_local(async move {
                    if self.saver.keep(former, kind).await.is_err()
                        && let Some(world) = self.world.get_untracked()
                    {
                        // Undo is all there is then.
                        self.notices.warn(world.texts.versions.not_kept);
                    }
                });
            }
            if begun {
                self.saver.ask_to_stay();
            }
        }
        true
    }

    /// Says why a command could not be carried out.
    fn refused(self, error: CommandError) {
        let Some(world) = self.world.get_untracked() else { return };
        let errors = &world.texts.errors;
        self.notices.warn(match error {
            CommandError::TooLong(longest) => (errors.too_long)(&world.number(longest)),
            CommandError::TooMany(most) => (errors.too_many)(&world.number(most)),
            CommandError::DaysOutOfRange => errors.days_out_of_range.to_owned(),
            CommandError::TooFar => errors.too_far.to_owned(),
            CommandError::OutOfRange => errors.out_of_range.to_owned(),
            CommandError::NoSuchItem | CommandError::NoPlan => errors.no_such_item.to_owned(),
        });
    }

    /// Saves it as it is, which makes an example the user's own.
    pub fn keep(self) {
        self.put(self.journey.get_untracked());
    }

    /// Goes on as a journey of its own, under this name: what is stored under the former id is somebody else's.
    pub fn part(self, name: String) {
        let own = self.journey.get_untracked().with_id(JourneyId::from_random(random::bytes()));
        let own = own.applied(Command::Rename(name)).unwrap_or(own);
        self.saver.opened(0, None);
        self.history.update(History::parted);
        self.saver.trailed(move || self.trail());
        self.journey.set(own.clone());
        self.saver.changed(own);
        // The page may be on its way out.
        self.saver.flush();
    }

    /// Changes whenever the app has kept a version by itself.
    pub fn versions(self) -> Signal<u32> {
        self.saver.versions()
    }

    /// How saving stands.
    pub fn saving(self) -> Signal<SaveState> {
        self.saver.state()
    }

    /// Goes back one step.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Goes forward one step.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: fn(&mut History, Journey) -> Option<Journey>) {
        let present = self.journey.get_untracked();
        if !self.closed.get_value()
            && let Some(next) = self.history.try_update(|history| step(history, present)).flatten()
        {
            self.withdraw();
            self.put(next);
        }
    }

    /// Says what the last command did, and offers to undo that: as long as it is the last step, and the journey is open.
    pub fn offer_undo(self, text: impl Into<String>, label: &'static str) {
        let Some(step) = self.made.get_value() else { return self.notices.say(text) };
        let undo = move || {
            if self.history.with_untracked(History::last) == Some(step) {
                self.undo();
            }
        };
        let notice = self.notices.offer(text, label, undo);
        self.offers.update_value(|offers| offers.push((step, notice)));
    }

    /// Takes away the notices whose step would not be the one that is undone.
    fn withdraw(self) {
        let last = self.history.with_untracked(History::last).filter(|_| !self.closed.get_value());
        let offers = self.offers.try_update_value(std::mem::take).unwrap_or_default();
        let (standing, past): (Vec<_>, Vec<_>) = offers.into_iter().partition(|(step, _)| Some(*step) == last);
        past.into_iter().for_each(|(_, notice)| self.notices.dismiss(notice));
        self.offers.set_value(standing);
    }

    /// Ends the step of a text field, when the field is left.
    pub fn seal(self) {
        self.history.update_untracked(History::seal);
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> Signal<bool> {
        let history = self.history;
        Memo::new(move |_| history.with(History::can_undo)).into()
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> Signal<bool> {
        let history = self.history;
        Memo::new(move |_| history.with(History::can_redo)).into()
    }

    /// The one place where the journey's value is replaced. An example becomes the user's own here: from its first change on it is a
    /// journey with an id of its own, and undoing back leaves it so.
    fn put(self, next: Journey) {
        let next = match self.origin.get_untracked() {
            Origin::Example(_) => {
                let own = next.with_id(JourneyId::from_random(random::bytes()));
                self.origin.set(Origin::Stored);
                own
            }
            // Former values of an example still carry the example's id.
            Origin::Stored => {
                let id = self.journey.with_untracked(|journey| journey.id().clone());
                if *next.id() == id { next } else { next.with_id(id) }
            }
        };
        self.journey.set(next.clone());
        if self.origin.get_untracked() == Origin::Stored {
            self.saver.changed(next);
        }
    }
}

/// Which version is kept before a command, if it replaces more than one looks through.
fn kept_before(command: &Command) -> Option<SnapshotKind> {
    match command {
        Command::SetPlan(_) => Some(SnapshotKind::Replan),
        Command::Reanchor(_) => Some(SnapshotKind::Reanchor),
        _ => None,
    }
}

/// The open journey, on the pages of a journey.
pub fn journey_state() -> JourneyState {
    expect_context::<JourneyState>()
}
