//! From the playbook's generic timeline to the days of this journey.

use std::ops::RangeInclusive;

use crate::domain::phase::Phase;
use crate::domain::playbook::{Preset, Schedule, Template};
use crate::domain::profile::{Anchor, Profile};
use crate::domain::touch::Kind;

/// The last day of a plan, counted from the Sale.
pub(super) const LAST_DAY: i32 = 100;

/// The first day on which a day-100 review counts as one (R11).
const REVIEW_FROM: i32 = 90;

/// A Result later than this needs milestones, the first of them by [`FIRST_MILESTONE_BY`], and Acclimate begun before that (R05, R10).
const LONG_ROAD: i32 = 45;
const FIRST_MILESTONE_BY: i32 = 30;

/// Days that Acclimate lasts at least, if it does so in the preset.
const LEAST_ACCLIMATE: i32 = 21;

/// With a Result later than this, the playbook's milestones come too late to be the first one, so they have a second slot, earlier by a step.
const VERY_LONG_ROAD: i32 = 80;
const MILESTONE_STEP: i32 = 25;

/// The generic windows of domain 3, in which Sale-anchored templates are written; only these phases are rescaled.
const fn generic(phase: Phase) -> Option<(i32, i32)> {
    match phase {
        Phase::Assess => Some((-14, -1)),
        Phase::Acclimate => Some((10, 40)),
        Phase::Accomplish => Some((40, 60)),
        Phase::Adopt => Some((60, 85)),
        Phase::Advocate => Some((85, 100)),
        Phase::Admit | Phase::Affirm | Phase::Activate => None,
    }
}

/// Days on which one touch of a template may happen, counted from the Sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// The day the playbook prefers, brought into the window.
    pub preferred: i32,
    /// The earliest day.
    pub from: i32,
    /// The latest day.
    pub to: i32,
    /// Days between two of a series, 0 for a single touch.
    pub every: i32,
    /// The most there may be, at least 1.
    pub times: i32,
    /// The last day for any of a series.
    pub until: i32,
}

/// The phases' windows for the days of Start and Result this profile has.
///
/// A preset's windows belong to its own Start and Result. When the user moved these, the time between Sale, Start, Result and day
/// 100 stretches and shrinks evenly, and the windows with it. Then order is enforced: Acclimate begins after Start, Adopt after the
/// Result, Advocate after Adopt has begun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Timeline {
    start: i32,
    result: i32,
    windows: [(i32, i32); 8],
}

impl Timeline {
    /// The timeline of a profile.
    pub(super) fn of(profile: &Profile, preset: &Preset) -> Timeline {
        let (start, result) = (profile.start(), profile.result());
        let moved = |day: i32| moved(day, [0, preset.start, preset.result, LAST_DAY], [0, start, result, LAST_DAY]);
        let mut windows = preset.windows;
        let window = |phase: Phase| {
            let (from, to) = preset.window(phase);
            (moved(from), moved(to))
        };
        let (from, to) = window(Phase::Acclimate);
        // A longer road is no reason to begin later.
        let acclimate = from.min(start + preset.window(Phase::Acclimate).0 - preset.start);
        let acclimate = if result > LONG_ROAD { acclimate.min(FIRST_MILESTONE_BY - 4) } else { acclimate }.max(start + 1);
        // Nor is a short one a reason to stop explaining.
        let least = (preset.window(Phase::Acclimate).1 - preset.window(Phase::Acclimate).0).min(LEAST_ACCLIMATE);
        windows[Phase::Acclimate.index()] = (acclimate, to.max(acclimate + least).min(LAST_DAY - 1));
        let (from, to) = window(Phase::Accomplish);
        windows[Phase::Accomplish.index()] = (from.max(start + 1), to.max(result));
        let (from, to) = window(Phase::Adopt);
        let adopt = from.max(result + 1);
        windows[Phase::Adopt.index()] = (adopt, to.max(adopt + 2).min(LAST_DAY));
        let (from, _) = window(Phase::Advocate);
        windows[Phase::Advocate.index()] = (from.max(adopt + 1).max(result + 2), LAST_DAY);
        Timeline { start, result, windows }
    }

    /// First and last day of each phase.
    pub(super) const fn windows(&self) -> [(i32, i32); 8] {
        self.windows
    }

    /// The days on which a phase's touches may lie at all.
    fn bounds(&self, phase: Phase) -> RangeInclusive<i32> {
        match phase {
            Phase::Assess => -60..=-1,
            Phase::Admit => 0..=3,
            // Doubt is answered before Start; on the very first day only if Start is no later than that.
            Phase::Affirm => self.start.min(1)..=(self.start - 1).max(self.start.min(1)),
            Phase::Activate => self.start.min(1)..=self.start + 14,
            Phase::Acclimate => self.start + 1..=self.windows[phase.index()].1,
            Phase::Accomplish => self.start + 1..=LAST_DAY,
            Phase::Adopt => self.result + 1..=LAST_DAY,
            Phase::Advocate => self.result + 2..=LAST_DAY,
        }
    }

    /// When a template may be used in this journey: nothing if it is triggered, or if no day is left for it. A road so long that
    /// the milestones of the playbook do not suffice has a slot more, before the first one: hence the list.
    pub(super) fn slots(&self, template: &Template) -> Vec<Slot> {
        let Schedule::Days { anchor, day, from, to, every, times } = template.schedule else { return Vec::new() };
        let phase = template.sub_phase.phase;
        let place = |offset: i32| match (anchor, generic(phase)) {
            (Anchor::Sale, Some(old)) => rescaled(offset, old, self.windows[phase.index()]),
            (Anchor::Sale, None) => offset,
            (Anchor::Start, _) => self.start + offset,
            (Anchor::Result, _) => self.result + offset,
        };
        let bounds = self.bounds(phase);
        let interim = anchor == Anchor::Result && to < 0;
        if interim && self.result <= LONG_ROAD {
            return Vec::new();
        }
        let copies = if interim && self.result > VERY_LONG_ROAD { 0..=1 } else { 0..=0 };
        copies
            .filter_map(|copy| {
                let earlier = copy * MILESTONE_STEP;
                let (mut first, mut last) = (place(from) - earlier, place(to) - earlier);
                if template.kind == Kind::Review {
                    first = first.max(REVIEW_FROM);
                }
                if phase == Phase::Affirm && self.start == 0 && first == 1 {
                    // With Start on the day of the sale, the first words after it belong to the same day.
                    (first, last) = (0, 0);
                }
                let (first, last) = (first.max(*bounds.start()), last.min(*bounds.end()));
                let preferred = (place(day) - earlier).clamp(first, last.max(first));
                // A rhythm of updates goes on until the Result, or silence falls between.
                let until = if phase == Phase::Acclimate { (*bounds.end()).max(self.result - 1) } else { *bounds.end() };
                let every = i32::from(every);
                let times = match (every, phase) {
                    (0, _) => 1,
                    (_, Phase::Acclimate) => i32::from(times).max((self.result - 1 - preferred) / every + 1),
                    _ => i32::from(times).max(1),
                };
                (first <= last).then_some(Slot { preferred, from: first, to: last, every, times, until })
            })
            .collect()
    }
}

/// A day moved along with the fixed points it lies between. Days before the first point stay as far from it as they were.
fn moved(day: i32, old: [i32; 4], new: [i32; 4]) -> i32 {
    let after = (0..4).rev().find(|&at| day >= old[at]);
    match after {
        None => day - old[0] + new[0],
        Some(3) => day - old[3] + new[3],
        Some(at) => rescaled(day, (old[at], old[at + 1]), (new[at], new[at + 1])),
    }
}

/// `new = window start + (old − old window start) ÷ old length × new length` (domain 7), to the nearest day.
fn rescaled(day: i32, old: (i32, i32), new: (i32, i32)) -> i32 {
    let length = (old.1 - old.0).max(1);
    new.0 + (2 * (day - old.0) * (new.1 - new.0) + length).div_euclid(2 * length)
}
