//! The steps that mends are made of: add from a template, move, swap, change channel, leave out.

use std::cmp::Reverse;
use std::sync::Arc;

use super::super::Case;
use super::super::context::Ctx;
use crate::domain::action::{Action, ActionKind, ActionSource, Side};
use crate::domain::command::{ActionEdit, Command, TouchEdit};
use crate::domain::ids::{ItemId, RuleId, TemplateId};
use crate::domain::medium::Channel;
use crate::domain::phase::Phase;
use crate::domain::playbook::{Preset, Schedule, Template};
use crate::domain::profile::{Anchor, Role};
use crate::domain::touch::{Because, Delivery, Gift, Kind, Status, Timing, Touch, When, Who};
use crate::order;

/// The windows of the generic timeline, in whose days templates are written (domain 3).
const GENERIC: [(i32, i32); 8] = [(-14, -1), (0, 0), (0, 3), (3, 10), (10, 40), (40, 60), (60, 85), (85, 100)];

/// A case with the rule to be mended.
pub(super) struct Desk<'a> {
    pub ctx: Ctx<'a>,
    pub rule: RuleId,
    pub preset: &'a Preset,
    /// The templates that are in the plan already, in their order.
    used: Vec<&'a TemplateId>,
}

impl<'a> Desk<'a> {
    pub fn new(case: &Case<'a>, rule: RuleId) -> Desk<'a> {
        let ctx = Ctx::new(case);
        let mut used: Vec<&TemplateId> = ctx.all().filter_map(|touch| touch.template.as_ref()).collect();
        order::sort_by(&mut used, Ord::cmp);
        Desk { ctx, rule, preset: case.playbook.preset(case.profile.kind), used }
    }

    /// Templates a mend may add: for this kind of business, by a medium that is allowed, on a day. The preset's favorites first, then the
    /// most useful, then the least effort; those in the plan already last. Presents are left out, for nobody but the user knows the
    /// reason for one.
    pub fn templates(&self, accept: impl Fn(&Template) -> bool) -> Vec<&'a Template> {
        let fits = |template: &&Template| {
            template.suits(self.ctx.profile.kind)
                && !self.preset.avoid.contains(&template.id)
                && !self.ctx.profile.limits.barred.has(template.channel.medium())
                && template.channel != Channel::Present
                && matches!(template.schedule, Schedule::Days { .. })
                && accept(template)
        };
        let playbook = self.ctx.playbook;
        let mut found: Vec<&Template> = playbook.templates.values().map(Arc::as_ref).filter(fits).collect();
        order::sort_by_key(&mut found, |template| {
            let used = self.used.binary_search(&&template.id).is_ok() && !repeats(template);
            let preferred = self.preset.prefer.contains(&template.id);
            (used, !preferred, Reverse(template.worth * template.fit), template.minutes, template.cost, &template.id)
        });
        found
    }

    pub fn of_kind(&self, kinds: &[Kind]) -> Vec<&'a Template> {
        self.templates(|template| kinds.contains(&template.kind))
    }

    /// First, usual and last day of a template in this journey. Days of phases 1 and 5 to 8 counted from the Sale are stretched to the
    /// windows of the kind (design 4); the others stay or hang on their anchor.
    pub fn window(&self, template: &Template) -> (i32, i32, i32) {
        let Schedule::Days { anchor, day, from, to, .. } = template.schedule else { return (0, 0, 0) };
        let phase = template.sub_phase.phase;
        let stretched = anchor == Anchor::Sale && !matches!(phase, Phase::Admit | Phase::Affirm | Phase::Activate);
        let placed = |day: i32| {
            if !stretched {
                return self.ctx.profile.day_of(anchor) + day;
            }
            let ((old, old_end), (new, new_end)) = (GENERIC[phase.index()], self.preset.window(phase));
            new + (day - old) * (new_end - new) / (old_end - old).max(1)
        };
        (placed(from), placed(day), placed(to))
    }

    /// Adds a template on its usual day, then on the other days of its window, the nearest first; only days from–to.
    pub fn add_in_window(&self, templates: &[&Template], from: i32, to: i32) -> Vec<Command> {
        let days = |template: &Template| {
            let (first, usual, last) = self.window(template);
            let mut days: Vec<i32> = (first.max(from)..=last.min(to)).collect();
            order::sort_by_key(&mut days, |day| ((day - usual).abs(), *day));
            days
        };
        templates.iter().flat_map(|template| days(template).into_iter().map(|day| self.add(template, day))).collect()
    }

    /// Adds any of the templates on the first of the days, then on the next.
    pub fn add_on(&self, templates: &[&Template], days: impl Iterator<Item = i32>) -> Vec<Command> {
        days.flat_map(|day| templates.iter().map(move |template| self.add(template, day))).collect()
    }

    /// The touch a template becomes on a day.
    pub fn touch(&self, template: &Template, day: i32) -> Touch {
        let anchor = match template.schedule {
            Schedule::Days { anchor, .. } => anchor,
            Schedule::Trigger(..) => Anchor::Sale,
        };
        let when = When::new(anchor, 0).on_day(day, self.ctx.profile);
        Touch {
            template: Some(template.id.clone()),
            kind: template.kind,
            class: template.class,
            who: Who::Role(template.role),
            minutes: template.minutes,
            cost: template.cost,
            delivery: template.delivery,
            because: vec![Because::Rule(self.rule)],
            ..Touch::own(self.ctx.plan.next_id(), template.sub_phase, template.channel, when)
        }
    }

    pub fn add(&self, template: &Template, day: i32) -> Command {
        Command::AddTouch(Box::new(self.touch(template, day)))
    }

    /// Templates that can fill a silence on a day: of a phase whose window holds it, and of a kind that may come at any time.
    pub fn fillers(&self, day: i32) -> Vec<&'a Template> {
        self.templates(|template| {
            let (from, to) = self.preset.window(template.sub_phase.phase);
            let any_time = matches!(
                template.kind,
                Kind::Update
                    | Kind::CheckIn
                    | Kind::Teach
                    | Kind::Proof
                    | Kind::Show
                    | Kind::Doubt
                    | Kind::Prepare
                    | Kind::Perk
                    | Kind::Community
                    | Kind::Voice
                    | Kind::Thanks
            );
            any_time && (from..=to).contains(&day)
        })
    }

    /// The scheduled touches with these names that are still to be done.
    pub fn planned(&self, items: &[ItemId]) -> Vec<&'a Touch> {
        let touches = items.iter().filter_map(|id| self.ctx.plan.touch(*id)).map(Arc::as_ref);
        touches.filter(|touch| touch.status == Status::Planned).collect()
    }

    /// All scheduled touches that are still to be done, the least useful first.
    pub fn least_useful(&self) -> Vec<&'a Touch> {
        let mut touches: Vec<&Touch> =
            self.ctx.placed().iter().map(|dated| dated.touch).filter(|touch| touch.status == Status::Planned).collect();
        order::sort_by_key(&mut touches, |touch| (touch.is_written(), self.worth(touch), Reverse(touch.minutes), touch.id));
        touches
    }

    fn worth(&self, touch: &Touch) -> u8 {
        self.ctx.template(touch).map_or(9, |template| template.worth * template.fit)
    }

    /// Moves a touch to the first of the days, or the next. What makes an anchor what it is stays.
    pub fn move_to(&self, touch: &Touch, days: impl Iterator<Item = i32>) -> Vec<Command> {
        let Some(when) = touch.when().filter(|_| !matches!(touch.kind, Kind::Kickoff | Kind::Recap | Kind::Receipt)) else {
            return Vec::new();
        };
        let moved = |day| Timing::Day(when.on_day(day, self.ctx.profile));
        days.map(|day| Command::EditTouch(touch.id, TouchEdit::Timing(moved(day)))).collect()
    }

    /// Moves a touch a little, the nearest days first, within the window of its template or else of its phase.
    pub fn nudge(&self, touch: &Touch) -> Vec<Command> {
        let Some(day) = touch.day(self.ctx.profile) else { return Vec::new() };
        let (from, to) = match self.ctx.template(touch) {
            Some(template) => {
                let (from, _, to) = self.window(template);
                (from, to)
            }
            None => self.preset.window(touch.phase()),
        };
        let near = (1..=10).flat_map(|distance| [day + distance, day - distance]);
        let (inside, outside): (Vec<i32>, Vec<i32>) = near.partition(|day| (from..=to).contains(day));
        let same_side = outside.into_iter().filter(|other| (*other < 0) == (day < 0));
        self.move_to(touch, inside.into_iter().chain(same_side))
    }

    /// Puts a template of the same phase in a touch's place, on its day; nothing where the user has written into it.
    pub fn swap(&self, touch: &Touch, accept: impl Fn(&Template) -> bool) -> Vec<Command> {
        let Some(day) = touch.day(self.ctx.profile).filter(|_| !touch.is_written()) else { return Vec::new() };
        let templates = self.templates(|template| template.sub_phase.phase == touch.phase() && accept(template));
        templates.iter().map(|template| Command::Many(vec![Command::Remove(touch.id), self.add(template, day)])).collect()
    }

    /// Gives a touch another channel.
    pub fn rechannel(&self, touch: &Touch, accept: impl Fn(Channel) -> bool) -> Vec<Command> {
        let barred = self.ctx.profile.limits.barred;
        let fits = |channel: &Channel| {
            *channel != touch.channel && *channel != Channel::Present && !barred.has(channel.medium()) && accept(*channel)
        };
        let edit = |channel: &Channel| Command::EditTouch(touch.id, TouchEdit::Channel(*channel));
        if touch.channel == Channel::Present { Vec::new() } else { Channel::ALL.iter().filter(|c| fits(c)).map(edit).collect() }
    }

    /// Leaves a touch out: taken out if it is as the playbook has it, else marked as skipped.
    pub fn leave_out(&self, touch: &Touch) -> Command {
        if touch.is_written() {
            Command::EditTouch(touch.id, TouchEdit::Status(Status::Skipped))
        } else {
            Command::Remove(touch.id)
        }
    }

    /// Hands a touch or an action of ours to whoever plays its role.
    pub fn assign(&self, item: ItemId) -> Command {
        match self.ctx.plan.touch(item) {
            Some(touch) => {
                let role = self.ctx.template(touch).map_or(Role::Owner, |template| template.role);
                Command::EditTouch(item, TouchEdit::Who(Who::Role(role)))
            }
            None => Command::EditAction(item, ActionEdit::Who(Who::Role(Role::Owner))),
        }
    }

    /// Adds an action whose words are the preset's.
    pub fn action(&self, side: Side, kind: ActionKind, source: ActionSource, day: i32) -> Command {
        let who = if side == Side::Us { Who::Role(Role::Sales) } else { Who::Customer };
        let when = When::new(Anchor::Sale, day);
        let id = self.ctx.plan.next_id();
        let status = Status::Planned;
        Command::AddAction(Box::new(Action { id, side, kind, source, when, who, title: None, text: None, status }))
    }

    /// Makes a present one for this person, where its reason is known.
    pub fn make_personal(&self, touch: &Touch) -> Option<Command> {
        let known = !touch.personal_reason.trim().is_empty() && touch.gift != Gift::Personal;
        known.then_some(Command::EditTouch(touch.id, TouchEdit::Gift(Gift::Personal)))
    }

    /// Says that a touch's day is the one on which it is posted.
    pub fn post(&self, touch: &Touch) -> Command {
        Command::EditTouch(touch.id, TouchEdit::Delivery(Delivery::Posted))
    }
}

const fn repeats(template: &Template) -> bool {
    matches!(template.schedule, Schedule::Days { times: 2.., .. })
}
