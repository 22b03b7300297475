//! What the page shares: the plan without its texts, the checks over it, and ways to open, move and mark a touch.
//!
//! Timeline, map and checks read a [`Shape`], which stays equal while someone writes: a key stroke in a text field reaches the row of its
//! touch and nothing else.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::page;
use crate::checks::{self, Case, Check, Outcome};
use crate::domain::action::Action;
use crate::domain::assessment::Assessment;
use crate::domain::command::{ActionEdit, Command, TouchEdit};
use crate::domain::ids::{ItemId, RuleId};
use crate::domain::journey::Journey;
use crate::domain::medium::Channel;
use crate::domain::persona::Persona;
use crate::domain::plan::Plan;
use crate::domain::profile::Profile;
use crate::domain::touch::{Status, Timing, Touch};
use crate::i18n::Said;
use crate::route::{PlanView, Route, Source, Step};
use crate::state::settled::{Each, settled, settled_by};
use crate::state::{JourneyState, Notices, Place, World};

/// A shared value that is equal to itself alone: a row is drawn anew when its touch was replaced, without looking into it.
#[derive(Debug)]
pub struct Kept<T>(pub Arc<T>);

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Kept<T> {
        Kept(self.0.clone())
    }
}

impl<T> PartialEq for Kept<T> {
    fn eq(&self, other: &Kept<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A touch that is followed; nothing when it is gone.
pub type Edited = ReadSignal<Option<Kept<Touch>>>;

/// A plan and its profile, equal to another when they differ in nothing but the wording of texts.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The plan.
    pub plan: Arc<Plan>,
    /// The profile.
    pub profile: Arc<Profile>,
}

impl PartialEq for Shape {
    fn eq(&self, other: &Shape) -> bool {
        let (ours, theirs) = (&self.plan, &other.plan);
        self.profile == other.profile
            && (Arc::ptr_eq(ours, theirs)
                || (ours.touches().len() == theirs.touches().len()
                    && ours.actions().len() == theirs.actions().len()
                    && ours.touches().iter().zip(theirs.touches()).all(|(a, b)| Arc::ptr_eq(a, b) || same_touch(a, b))
                    && ours.actions().iter().zip(theirs.actions()).all(|(a, b)| Arc::ptr_eq(a, b) || same_action(a, b))))
    }
}

fn written(text: &Option<String>) -> Option<bool> {
    text.as_ref().map(|text| !text.trim().is_empty())
}

fn same_touch(a: &Touch, b: &Touch) -> bool {
    let shape = |t: &Touch| {
        (
            (t.id, t.sub_phase, t.channel, t.kind, t.class, t.timing, t.minutes, t.cost, t.status),
            (t.gift, t.delivery, t.offer, t.no_reply, t.seconds, !t.personal_reason.trim().is_empty()),
            (written(&t.title), written(&t.text), written(&t.subject), written(&t.purpose)),
        )
    };
    // Of a video's text, a rule asks whether it names the customer.
    let said = a.channel != Channel::Video || a.text == b.text;
    said && shape(a) == shape(b) && a.who == b.who && a.template == b.template
}

/// A touch that stays the same value while someone writes: for what shows nothing of its wording.
pub fn outline(touch: Edited) -> Edited {
    settled_by(
        move || touch.get(),
        |former, now| match (former, now) {
            (Some(former), Some(now)) => former == now || (same_touch(&former.0, &now.0) && former.0.because == now.0.because),
            (former, now) => former.is_none() && now.is_none(),
        },
    )
}

fn same_action(a: &Action, b: &Action) -> bool {
    let shape = |t: &Action| (t.id, t.side, t.kind, t.source, t.when, t.status, written(&t.title), written(&t.text));
    shape(a) == shape(b) && a.who == b.who
}

/// What a plan is held against the rules with.
#[derive(Clone, Debug)]
struct Held {
    shape: Option<Shape>,
    persona: Kept<Persona>,
    assessment: Option<Kept<Assessment>>,
}

impl PartialEq for Held {
    fn eq(&self, other: &Held) -> bool {
        self.shape == other.shape && self.persona == other.persona && self.assessment == other.assessment
    }
}

/// Everything the parts of the page share.
#[derive(Clone, Copy)]
pub struct Kit {
    /// The open journey.
    pub state: JourneyState,
    /// Messages.
    pub notices: Notices,
    /// The profile; a new value when it was replaced.
    pub profile: ReadSignal<Kept<Profile>>,
    /// The newest pass through the questions; a new value when it was replaced.
    pub assessment: ReadSignal<Option<Kept<Assessment>>>,
    /// The plan without its texts; nothing before there is one.
    pub shape: ReadSignal<Option<Shape>>,
    /// How it stands to each rule, in order; empty before there is a plan. Follows the plan behind the next paint.
    pub checks: Memo<Vec<Check>>,
    /// How the plan is shown.
    pub view: Memo<PlanView>,
    /// What is open in the editor.
    pub open: Memo<Option<ItemId>>,
    /// The touch that is pointed at or focused.
    pub at: RwSignal<Option<ItemId>>,
    /// The plan as it was when an empty touch had just been added to it.
    begun: StoredValue<Option<Arc<Plan>>>,
    place: Place,
    source: Memo<Option<Source>>,
    world: StoredValue<World>,
    touches: Each<Option<Kept<Touch>>>,
    actions: Each<Option<Kept<Action>>>,
}

impl Kit {
    /// The kit of this page.
    pub fn new(state: JourneyState, place: Place, notices: Notices, world: World) -> Kit {
        let shape = settled(move || {
            state.with(|journey| journey.plan().map(|plan| Shape { plan: plan.clone(), profile: journey.profile().clone() }))
        });
        let persona = settled(move || state.with(|journey| Kept(journey.persona().clone())));
        let assessment = settled(move || state.with(|journey| journey.assessment().cloned().map(Kept)));
        let held = behind_paint(move || Held { shape: shape.get(), persona: persona.get(), assessment: assessment.get() });
        let playbook = world.playbook.clone();
        let checks = Memo::new(move |_| {
            held.with(|held| {
                held.shape.as_ref().map_or_else(Vec::new, |shape| {
                    checks::evaluate(&Case {
                        profile: &shape.profile,
                        persona: &held.persona.0,
                        assessment: held.assessment.as_ref().map(|kept| kept.0.as_ref()),
                        plan: &shape.plan,
                        playbook: &playbook,
                    })
                })
            })
        });
        let route = place.route();
        let step = move || match route.get() {
            Route::Journey(_, Step::Plan { view, open }) => Some((view, open)),
            _ => None,
        };
        let view = Memo::new(move |former: Option<&PlanView>| {
            step().map(|(view, _)| view).or(former.copied()).unwrap_or(PlanView::Timeline)
        });
        let open = Memo::new(move |_| step().and_then(|(_, open)| open));
        let (touches, actions) = (Each::default(), Each::default());
        ImmediateEffect::new_scoped(move || {
            state.with(|journey| {
                touches.renew(|id| touch_in(journey, id));
                actions.renew(|id| action_in(journey, id));
            });
        });
        Kit {
            state,
            notices,
            profile: settled(move || state.with(|journey| Kept(journey.profile().clone()))),
            assessment,
            shape,
            checks,
            view,
            open,
            at: RwSignal::new(None),
            begun: StoredValue::new(None),
            place,
            source: place.source(),
            world: StoredValue::new(world),
            touches,
            actions,
        }
    }

    /// Language, texts and playbook.
    pub fn world(self) -> World {
        self.world.get_value()
    }

    /// A touch; a new value when it was replaced.
    pub fn touch(self, id: ItemId) -> Edited {
        self.touches.of(id, || self.state.peek(|journey| touch_in(journey, id))).read_only().into()
    }

    /// A touch as it is, which is followed.
    pub fn touch_now(self, id: ItemId) -> Option<Arc<Touch>> {
        self.touches.of(id, || self.state.peek(|journey| touch_in(journey, id))).get().map(|touch| touch.0)
    }

    /// An action; a new value when it was replaced.
    pub fn action(self, id: ItemId) -> ReadSignal<Option<Kept<Action>>> {
        self.actions.of(id, || self.state.peek(|journey| action_in(journey, id))).read_only().into()
    }

    /// An action as it is, which is followed.
    pub fn action_now(self, id: ItemId) -> Option<Arc<Action>> {
        self.actions.of(id, || self.state.peek(|journey| action_in(journey, id))).get().map(|action| action.0)
    }

    /// The address of an item's editor, over the present view.
    pub fn href(self, id: ItemId) -> String {
        self.source.track();
        self.place.beside(Step::open(self.view.get(), id)).href()
    }

    /// The address of a view.
    pub fn view_href(self, view: PlanView) -> String {
        self.source.track();
        self.place.beside(Step::Plan { view, open: None }).href()
    }

    /// Opens the editor of an item.
    pub fn go(self, id: ItemId) {
        self.place.go(&self.place.beside(Step::open(self.view.get_untracked(), id)));
    }

    /// Opens the editor of an item in place of the one that is open.
    pub fn swap(self, id: ItemId) {
        self.place.swap(&self.place.beside(Step::open(self.view.get_untracked(), id)));
    }

    /// Closes the editor.
    pub fn close(self) {
        if self.open.get_untracked().is_some() {
            let view = self.view.get_untracked();
            self.place.close_to(&self.place.beside(Step::Plan { view, open: None }));
        }
    }

    /// The address of another step.
    pub fn step_href(self, step: Step) -> String {
        self.source.track();
        self.place.beside(step).href()
    }

    /// Changes a touch; returns whether that was possible.
    pub fn edit(self, id: ItemId, edit: TouchEdit) -> bool {
        self.state.dispatch(Command::EditTouch(id, edit))
    }

    /// Changes an action; returns whether that was possible.
    pub fn edit_action(self, id: ItemId, edit: ActionEdit) -> bool {
        self.state.dispatch(Command::EditAction(id, edit))
    }

    /// Moves a touch to a day counted from the Sale; its anchor stays.
    pub fn move_to(self, id: ItemId, day: i32) -> bool {
        let when = self.state.peek(|journey| {
            journey
                .plan()
                .and_then(|plan| plan.touch(id))
                .and_then(|touch| touch.when())
                .map(|when| when.on_day(day, journey.profile()))
        });
        when.is_some_and(|when| self.edit(id, TouchEdit::Timing(Timing::Day(when))))
    }

    /// Moves a touch by so many days.
    pub fn move_by(self, id: ItemId, days: i32) -> bool {
        let day = self
            .state
            .peek(|journey| journey.plan().and_then(|plan| plan.touch(id)).and_then(|touch| touch.day(journey.profile())));
        day.is_some_and(|day| self.move_to(id, day + days))
    }

    /// Marks a touch, or plans it again if it is marked so already.
    pub fn toggle(self, id: ItemId, status: Status) {
        let now = self.state.peek(|journey| journey.plan().and_then(|plan| plan.touch(id)).map(|touch| touch.status));
        self.edit(id, TouchEdit::Status(if now == Some(status) { Status::Planned } else { status }));
    }

    /// Adds a copy of a touch a week later; its id, if that was possible.
    pub fn duplicate(self, id: ItemId) -> Option<ItemId> {
        let next = self.next_id();
        if !self.state.dispatch(Command::DuplicateTouch(id, 7)) {
            return None;
        }
        self.offer_undo(self.world().texts.plan.duplicated);
        Some(next)
    }

    /// An empty touch was added: if the plan stays as it is now until the editor is closed, it is taken back.
    pub fn begin(self) {
        self.begun.set_value(self.state.peek(|journey| journey.plan().cloned()));
    }

    /// Takes the empty touch back that nobody has written anything into.
    pub fn give_up(self) {
        let begun = self.begun.try_update_value(Option::take).flatten();
        let untouched = |begun| self.state.peek(|journey| journey.plan().is_some_and(|plan| Arc::ptr_eq(plan, &begun)));
        if begun.is_some_and(untouched) {
            self.state.undo();
        }
    }

    /// Takes a touch or an action out of the plan and says that it can be undone.
    pub fn remove(self, id: ItemId, title: &str) {
        if self.state.dispatch(Command::Remove(id)) {
            self.offer_undo((self.world().texts.plan.removed)(Said(title)));
        }
    }

    /// Says what was done, with a button that takes it back.
    pub fn offer_undo(self, text: impl Into<String>) {
        self.state.offer_undo(text, self.world().texts.frame.undo);
    }

    /// The id the next touch or action gets.
    pub fn next_id(self) -> ItemId {
        self.state.peek(|journey| journey.plan().map_or(ItemId(1), |plan| plan.next_id()))
    }

    /// How many errors and warnings there are.
    pub fn trouble(self) -> (usize, usize) {
        self.checks.with(|checks| checks::errors_and_warnings(checks))
    }

    /// The rules with an outcome.
    pub fn rules_with(self, outcome: Outcome) -> Vec<RuleId> {
        self.checks.with(|checks| checks.iter().filter(|check| check.outcome == outcome).map(|check| check.rule).collect())
    }
}

fn touch_in(journey: &Journey, id: ItemId) -> Option<Kept<Touch>> {
    journey.plan()?.touch(id).cloned().map(Kept)
}

fn action_in(journey: &Journey, id: ItemId) -> Option<Kept<Action>> {
    journey.plan()?.action(id).cloned().map(Kept)
}

/// What `read` gives, as it was when the page was painted last: for what takes long to work out and need not hold up what is shown at once.
fn behind_paint<T: Clone + PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> ReadSignal<T> {
    let value = RwSignal::new(untrack(&read));
    let read = StoredValue::new(read);
    let waiting = StoredValue::new(false);
    Effect::new(move |former: Option<()>| {
        let now = read.with_value(|read| read());
        if former.is_none() {
            // What has changed while the page was built is not painted yet.
            if value.with_untracked(|value| *value != now) {
                value.set(now);
            }
        } else if !waiting.get_value() {
            waiting.set_value(true);
            page::after_paint(move || {
                // The page may be gone by then.
                if let Some(now) = read.try_with_value(|read| untrack(read)) {
                    waiting.set_value(false);
                    value.set(now);
                }
            });
        }
    });
    value.read_only()
}

/// The kit of this page.
pub fn kit() -> Kit {
    expect_context::<Kit>()
}
