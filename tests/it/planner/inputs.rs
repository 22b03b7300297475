//! Journeys that are the same wherever they are made: by a fixed generator, without a clock, on a machine of any width. They are planned
//! natively (`same.rs`) and in a browser (`tests/wasm/plans.rs`), and both must write the same bytes.

use chrono::{Days, NaiveDate};
use hundredfold::checks::{Case, evaluate};
use hundredfold::domain::assessment::Level;
use hundredfold::domain::command::{Command, ProfileEdit};
use hundredfold::domain::ids::{JourneyId, QuestionId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Medium;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::{Anchor, BusinessKind, Country, Profile, WorkingDays};
use hundredfold::format;
use hundredfold::planner::{Ground, best_plan, build_plan, glimpse};

/// Journeys of each kind of business.
const EACH: u64 = 3;

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// One of so many, from 0.
    fn below(&mut self, count: u32) -> u32 {
        (self.next() % u64::from(count)) as u32
    }

    fn one_in(&mut self, count: u32) -> bool {
        self.below(count) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u32) as usize]
    }
}

/// A journey of a kind of business, answered and limited at random.
fn journey(kind: BusinessKind, seed: u64, playbook: &Playbook) -> Journey {
    let mut chance = Chance(seed);
    let preset = playbook.preset(kind);
    let mut profile = Profile::new(kind, preset.audience, preset.start, preset.result);
    profile.country = chance.of(Country::ALL);
    profile.consent = Some(chance.one_in(2));
    if chance.one_in(2) {
        let start = chance.below(25) as i32;
        profile.set_days(start, (start + chance.below(60) as i32).clamp(1, 93)).expect("these days are in range");
    }
    if chance.one_in(2) {
        profile.limits.minutes_a_week = Some(30 + chance.below(90));
    }
    if chance.one_in(2) {
        profile.limits.minutes = Some(120 + chance.below(300));
    }
    if chance.one_in(3) {
        profile.limits.money = Some(chance.below(60));
    }
    if chance.one_in(3) {
        profile.limits.barred = profile.limits.barred.with(chance.of(Medium::ALL), true);
    }
    if chance.one_in(2) {
        let first = NaiveDate::from_ymd_opt(2027, 12, 1).expect("a date");
        let sale = first + Days::new(u64::from(chance.below(120)));
        profile.date = Some((chance.of(Anchor::ALL), sale));
        profile.holidays = (0..6).map(|_| sale + Days::new(u64::from(chance.below(100)))).collect();
        let friday_and_saturday =
            WorkingDays::new([true, true, true, true, false, false, true]).expect("some day is a working day");
        profile.working = if chance.one_in(3) { friday_and_saturday } else { WorkingDays::default() };
    }
    let mut commands = Vec::new();
    for question in QuestionId::all() {
        let level = match chance.below(7) {
            5 => Some(Level::NotSure),
            6 => Some(Level::DoesNotApply),
            points => Level::anchor(points as u8),
        };
        commands.push(Command::Answer(question, level.filter(|_| !chance.one_in(8))));
    }
    for &phase in Phase::ALL {
        commands.push(Command::UseMedium(phase, chance.of(Medium::ALL), true));
    }
    let journey = Journey::new(JourneyId::parse("same").expect("an id"), String::new(), profile);
    journey.applied(Command::Many(commands)).expect("a journey can be answered")
}

/// FNV-1a: enough to tell texts apart, and short to write.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A line for each journey: what its plan, as it is written into a file, and all its checks come to.
pub fn lines(kind: BusinessKind, playbook: &Playbook) -> String {
    let line = |count: u64| {
        let seed = 1_000 * u64::from(kind.index() as u32) + count;
        let journey = journey(kind, seed, playbook);
        let assessment = journey.assessment().map(AsRef::as_ref);
        let plan = build_plan(assessment, journey.persona(), journey.profile(), playbook, None);
        let touches = plan.touches().len();
        let again = build_plan(assessment, journey.persona(), journey.profile(), playbook, Some(&plan));
        let planned = journey.applied(Command::SetPlan(Some(Box::new(plan)))).expect("a plan can be kept");
        let limited = planned.applied(Command::Profile(ProfileEdit::Minutes(Some(90)))).expect("a limit can be set");
        let checks = Case::of(&limited, playbook).map(|case| evaluate(&case));
        let replanned = planned.applied(Command::SetPlan(Some(Box::new(again)))).expect("a plan can be kept");
        let [written, checked, rewritten] =
            [format::write(&planned, 1), format!("{checks:?}"), format::write(&replanned, 2)].map(|text| digest(&text));
        format!("{} {count}: {touches} touches, {written:016x} {checked:016x} {rewritten:016x}\n", kind.id())
    };
    (1..=EACH).map(line).collect()
}

/// A line for the plan of one journey that is looked for thoroughly, and for the glimpse of it.
pub fn thorough_line(playbook: &Playbook) -> String {
    let journey = journey(BusinessKind::Home, 1, playbook);
    let (assessment, persona, profile) = (journey.assessment().map(AsRef::as_ref), journey.persona(), journey.profile());
    let ground = Ground { assessment, persona, profile, playbook, former: None };
    let written = [best_plan(&ground), glimpse(&ground)].map(|plan| {
        let planned = journey.applied(Command::SetPlan(Some(Box::new(plan)))).expect("a plan can be kept");
        digest(&format::write(&planned, 1))
    });
    format!("thorough: {:016x}, a glimpse: {:016x}\n", written[0], written[1])
}
