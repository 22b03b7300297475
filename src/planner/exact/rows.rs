//! The evaluator of [`super::super::objective`] and [`super::super::rules`] as a mixed-integer model, rule by rule.
//!
//! Every row here says what a line there counts. Where a rule is broken, some rows count less than the evaluator does, never more; so the
//! model's optimum is a bound for every plan, and the best plan itself wherever none is broken.

use std::collections::BTreeMap;

use super::model::{Model, Worth};
use crate::domain::medium::Medium;
use crate::domain::phase::Phase;
use crate::domain::touch::Kind;
use crate::planner::objective::{
    self, CROWD, DOLLAR, EASY, FULL, FULL_PLAN, Facts, INFORMATION, LAPSE, LULL, MINUTE, NEW_IN_PLAN, NONSENSE, Pick, RISE,
    SHIFT, Scene, TOUCH, TRADE, WALL,
};
use crate::planner::pool::Pool;
use crate::planner::timeline::LAST_DAY;

/// The first day of any touch.
const FIRST_DAY: i32 = -60;
/// More touches than any plan has.
const MOST: usize = 90;

/// What is missing that every plan has, and a touch that makes no sense where it is.
const MISSING: Worth = Worth::value(-(LAPSE as f64));
const SENSELESS: Worth = Worth::value(-((NONSENSE * LAPSE) as f64));

/// A way to use a candidate.
pub(super) struct Choice {
    pub candidate: usize,
    pub day: i32,
    pub count: i32,
    pub column: usize,
}

/// So many touches of one medium in a row, found in a solution: from the first of them to the last, by day and facts.
pub(super) struct Row {
    pub medium: Medium,
    pub first: (i32, u16),
    pub last: (i32, u16),
}

/// The model of a pool, in the making.
pub(super) struct Rows<'a> {
    pub model: Model,
    pub choices: Vec<Choice>,
    pub scene: &'a Scene,
    facts: &'a [Facts],
    /// Every touch that any choice brings.
    pub picks: Vec<(Pick, &'a Facts, usize)>,
}

impl<'a> Rows<'a> {
    /// The whole model, with what was learned of rows of one medium (R14).
    pub(super) fn of(scene: &'a Scene, pool: &'a Pool, learned: &[Row]) -> Rows<'a> {
        let mut rows = Rows { model: Model::default(), choices: Vec::new(), scene, facts: &pool.facts, picks: Vec::new() };
        rows.choose(pool);
        rows.limits();
        rows.coverage();
        rows.variety();
        rows.patience();
        rows.duties();
        rows.order();
        rows.silence();
        rows.road();
        rows.company();
        rows.load();
        rows.mediums_in_a_row(learned);
        rows
    }

    /// One choice for each day and count of a candidate, with what its touches are worth apart from each other.
    fn choose(&mut self, pool: &'a Pool) {
        for (at, candidate) in pool.candidates.iter().enumerate() {
            let mut own = Vec::new();
            for day in candidate.slot.from..=candidate.slot.to {
                for count in 1..=candidate.most(day) {
                    let picks: Vec<Pick> = candidate.picks(day, count).collect();
                    let worth = picks.iter().fold(Worth::NOTHING, |worth, pick| self.alone(worth, *pick));
                    let column = self.model.choice(worth);
                    own.push((column, 1.0));
                    self.picks.extend(picks.into_iter().map(|pick| (pick, &self.facts[usize::from(pick.facts)], column)));
                    self.choices.push(Choice { candidate: at, day, count, column });
                }
            }
            self.model.at_most(1.0, own);
        }
    }

    fn alone(&self, worth: Worth, pick: Pick) -> Worth {
        let touch = &self.facts[usize::from(pick.facts)];
        let trade = if touch.trade && pick.first { TRADE * self.scene.needs[touch.phase.index()] } else { 0 };
        let cost = SHIFT * i64::from(pick.shift) + MINUTE * i64::from(touch.minutes) + DOLLAR * i64::from(touch.dollars);
        let early = touch.kind == Kind::Mention && pick.day < self.scene.demands.mention;
        Worth {
            errors: worth.errors + if early { 1.0 } else { 0.0 },
            warnings: worth.warnings + f64::from(pick.flaws),
            value: worth.value + (trade - cost) as f64 - if touch.avoided { LAPSE as f64 } else { 0.0 },
        }
    }

    pub(super) fn sum(&self, test: impl Fn(&Pick, &Facts) -> bool) -> Vec<(usize, f64)> {
        self.weighted(|pick, touch| if test(pick, touch) { 1.0 } else { 0.0 })
    }

    /// The same where so many are enough: no choice gives more, so that a part of a long series is not taken for a whole touch.
    pub(super) fn enough(&self, many: f64, test: impl Fn(&Pick, &Facts) -> bool) -> Vec<(usize, f64)> {
        capped(many, &self.sum(test))
    }

    /// The choices with a touch that passes, by its day and by candidate: of those together at most one is taken, so that what one of them demands they
    /// all demand as one.
    pub(super) fn alike(&self, test: impl Fn(&Pick, &Facts) -> bool) -> Vec<(i32, Vec<usize>)> {
        let mut alike: BTreeMap<(i32, usize), Vec<usize>> = BTreeMap::new();
        for (pick, _, column) in self.picks.iter().filter(|(pick, touch, _)| test(pick, touch)) {
            // The choices are the first columns.
            alike.entry((pick.day, self.choices[*column].candidate)).or_default().push(*column);
        }
        alike.into_iter().map(|((day, _), columns)| (day, columns)).collect()
    }

    fn weighted(&self, weight: impl Fn(&Pick, &Facts) -> f64) -> Vec<(usize, f64)> {
        self.picks
            .iter()
            .map(|(pick, touch, column)| (*column, weight(pick, touch)))
            .filter(|(_, weight)| *weight != 0.0)
            .collect()
    }

    /// Demands so many of the touches that pass, or that the rest is paid for.
    fn demand(&mut self, many: f64, worth: Worth, test: impl Fn(&Pick, &Facts) -> bool) -> usize {
        let missing = self.model.column(many, worth);
        let terms = self.enough(many, test);
        self.model.at_least(many, terms.into_iter().chain([(missing, 1.0)]));
        missing
    }

    /// Demands of the touches that pass that there is a partner for those of a day, or that this is paid for, once for each day.
    fn partner(&mut self, worth: Worth, who: impl Fn(&Pick, &Facts) -> bool, partner: impl Fn(i32, &Pick, &Facts) -> bool) {
        let mut missing = BTreeMap::new();
        for (day, columns) in self.alike(who) {
            let missing = *missing.entry(day).or_insert_with(|| self.model.column(1.0, worth));
            let terms = self.enough(1.0, |pick, touch| partner(day, pick, touch));
            let needy = columns.into_iter().map(|column| (column, -1.0));
            self.model.at_least(0.0, terms.into_iter().chain([(missing, 1.0)]).chain(needy));
        }
    }

    fn limits(&mut self) {
        let limits = self.scene.demands.limits;
        if let Some(minutes) = limits.minutes {
            let terms = self.weighted(|_, touch| f64::from(touch.minutes));
            self.model.at_most(f64::from(minutes), terms);
        }
        if let Some(dollars) = limits.money {
            let terms = self.weighted(|_, touch| f64::from(touch.dollars));
            self.model.at_most(f64::from(dollars), terms);
        }
        if let Some(minutes) = limits.minutes_a_week {
            for last in FIRST_DAY..=LAST_DAY + 6 {
                let week = last - 6..=last;
                let terms = self.weighted(|pick, touch| if week.contains(&pick.day) { f64::from(touch.minutes) } else { 0.0 });
                self.model.at_most(f64::from(minutes), terms);
            }
        }
    }

    fn coverage(&mut self) {
        let full = FULL as f64;
        for question in 0..self.scene.gaps.len() {
            let gap = self.scene.gaps[question] as f64;
            let steps = [(full, gap), (full, gap / 2.0), (2.0 * full, gap / 4.0)];
            let closed = steps.map(|(most, worth)| (self.model.column(most, Worth::value(worth)), -1.0));
            let help = |touch: &Facts| touch.helps.iter().filter(|(to, _)| *to == question).map(|(_, help)| *help as f64).sum();
            let terms = self.weighted(|_, touch| help(touch));
            // No choice alone gives a step more than there is room for, so that a third of a touch is not worth half of it.
            for (steps, most) in [(1, full), (2, 2.0 * full), (3, 4.0 * full)] {
                let terms = capped(most, &terms);
                self.model.at_least(0.0, terms.into_iter().chain(closed.into_iter().take(steps)));
            }
        }
    }

    fn variety(&mut self) {
        let [warned, failed] = self.scene.demands.mediums.map(f64::from);
        let mut kinds = Vec::new();
        for &medium in Medium::ALL {
            let seen = self.model.column(1.0, Worth::value(NEW_IN_PLAN as f64));
            let terms = self.enough(1.0, |_, touch| touch.medium == medium);
            self.model.at_least(0.0, terms.into_iter().chain([(seen, -1.0)]));
            kinds.push((seen, 1.0));
            for &phase in Phase::ALL {
                let seen = self.model.column(1.0, Worth::value(self.scene.variety[phase.index()][medium.index()] as f64));
                let terms = self.enough(1.0, |_, touch| touch.medium == medium && touch.phase == phase);
                self.model.at_least(0.0, terms.into_iter().chain([(seen, -1.0)]));
            }
        }
        for (many, worth) in [(warned, Worth::WARNING), (failed, Worth::ERROR)] {
            let missing = self.model.column(many, worth);
            self.model.at_least(many, kinds.iter().copied().chain([(missing, 1.0)]));
        }
        // R13, in hundredths.
        let share = f64::from(self.scene.demands.email_share);
        let many = self.model.choice(Worth::WARNING);
        let terms = self.weighted(|_, touch| if touch.medium == Medium::Email { 100.0 - share } else { -share });
        self.model.at_most(0.0, terms.into_iter().chain([(many, -100.0 * MOST as f64)]));
    }

    fn patience(&mut self) {
        let count: Vec<(usize, f64)> = (1..=MOST as i64)
            .map(|nth| TOUCH + RISE * (nth - EASY).max(0) + WALL * (nth - FULL_PLAN).max(0))
            .map(|cost| (self.model.column(1.0, Worth::value(-cost as f64)), -1.0))
            .collect();
        let terms = self.sum(|_, _| true);
        self.model.exactly(0.0, terms.into_iter().chain(count));
    }

    /// R01 to R04, R08, R11, R30, R36, R37, and what every plan has.
    fn duties(&mut self) {
        let scene = self.scene;
        let demands = &scene.demands;
        let (start, result) = (demands.start, demands.result);
        self.demand(1.0, Worth::ERROR, |pick, touch| touch.phase == Phase::Admit && pick.day == 0 && touch.speaks);
        let affirms = |pick: &Pick, touch: &Facts| touch.phase == Phase::Affirm && touch.reaches && pick.day >= 0;
        let late = self.demand(1.0, Worth::ERROR, |pick, touch| affirms(pick, touch) && pick.day <= demands.affirm[1]);
        let tardy = self.model.column(1.0, Worth::WARNING);
        let quick = self.enough(1.0, |pick, touch| affirms(pick, touch) && pick.day <= demands.affirm[0]);
        self.model.at_least(1.0, quick.into_iter().chain([(late, 1.0), (tardy, 1.0)]));
        let human = if demands.human { Worth::WARNING } else { Worth::value(-(INFORMATION as f64)) };
        self.demand(1.0, human, |pick, touch| affirms(pick, touch) && touch.human);
        self.demand(1.0, Worth::WARNING, |pick, touch| touch.kind == Kind::CheckIn && demands.in_use.any(pick.day, pick.day));
        self.demand(1.0, Worth::WARNING, |pick, touch| touch.kind == Kind::Review && demands.reviewed.any(pick.day, pick.day));
        if let Some(by) = demands.notice {
            self.demand(1.0, Worth::WARNING, |pick, touch| touch.kind == Kind::Notice && pick.day <= by);
        }
        self.demand(1.0, Worth::WARNING, |pick, touch| {
            touch.kind == Kind::Celebrate && (0..=demands.party).contains(&(pick.day - result))
        });
        self.demand(1.0, Worth::ERROR, |pick, touch| touch.kind == Kind::Feedback && demands.heard.any(pick.day, pick.day));
        self.demand(1.0, MISSING, |pick, touch| touch.kind == Kind::Kickoff && pick.day == start);
        self.demand(1.0, MISSING, |pick, touch| touch.kind == Kind::Survey && pick.day >= result);
        self.demand(1.0, MISSING, |_, touch| touch.kind == Kind::Ask);
        self.demand(2.0, MISSING, |_, touch| touch.kind == Kind::Update && touch.phase == Phase::Acclimate);
    }

    /// R04 and R05: every phase has a touch, and each touch one of the phase before no later than itself.
    fn order(&mut self) {
        let mut before: Option<(Phase, usize)> = None;
        for &phase in Phase::ALL {
            let severe = matches!(phase.number(), 2..=6);
            let missing = self.demand(1.0, if severe { Worth::ERROR } else { Worth::WARNING }, |_, touch| touch.phase == phase);
            if let Some((former, absent)) = before {
                let late = self.model.column(1.0, Worth::WARNING);
                for (day, columns) in self.alike(|_, touch| touch.phase == phase) {
                    let terms = self.enough(1.0, |pick, touch| touch.phase == former && pick.day <= day);
                    let needy = columns.into_iter().map(|column| (column, -1.0));
                    self.model.at_least(0.0, terms.into_iter().chain([(late, 1.0), (absent, 1.0)]).chain(needy));
                }
            }
            before = Some((phase, missing));
        }
    }

    /// R36 to R38, R40, and what makes no sense alone.
    fn company(&mut self) {
        let scene = self.scene;
        let demands = &scene.demands;
        let (result, party) = (demands.result, demands.party);
        let near = |from: i32, to: i32| (0..=party).contains(&(to - from));
        self.partner(
            Worth::WARNING,
            |_, touch| touch.kind == Kind::Milestone,
            |reached, pick, touch| touch.kind == Kind::Celebrate && near(reached, pick.day),
        );
        self.partner(
            SENSELESS,
            |pick, touch| touch.kind == Kind::Celebrate && pick.day < result,
            |party, pick, touch| touch.kind == Kind::Milestone && near(pick.day, party),
        );
        self.partner(
            SENSELESS,
            |_, touch| touch.kind == Kind::Recap,
            |recap, pick, touch| touch.kind == Kind::Kickoff && pick.day == recap,
        );
        self.partner(
            SENSELESS,
            |_, touch| touch.kind == Kind::Reply,
            |reply, pick, touch| touch.kind == Kind::Feedback && pick.day < reply,
        );
        self.partner(
            Worth::WARNING,
            |_, touch| touch.kind == Kind::Feedback,
            |asked, pick, touch| {
                let by = demands.reply_by(asked).unwrap_or(i32::MIN);
                touch.kind == Kind::Reply && (asked..=by).contains(&pick.day)
            },
        );
        self.partner(
            Worth::ERROR,
            |_, touch| matches!(touch.kind, Kind::Ask | Kind::Praise),
            |ask, pick, touch| touch.kind == Kind::Feedback && (result..=ask).contains(&pick.day),
        );
        let early = self.model.column(1.0, Worth::WARNING);
        for (day, columns) in self.alike(|_, touch| touch.kind == Kind::Ask) {
            let terms = self.enough(1.0, |pick, touch| touch.phase == Phase::Adopt && pick.day < day);
            let needy = columns.into_iter().map(|column| (column, -1.0));
            self.model.at_least(0.0, terms.into_iter().chain([(early, 1.0)]).chain(needy));
        }
    }

    /// R15, R16 and evenness.
    fn load(&mut self) {
        let scene = self.scene;
        let demands = &scene.demands;
        for last in FIRST_DAY..=LAST_DAY + 6 {
            let begins = last - 6;
            let terms = self.sum(|pick, touch| touch.attention && (begins..=last).contains(&pick.day));
            if 0 <= begins && last <= LAST_DAY {
                let lull = self.model.column(1.0, Worth::value(-(LULL as f64)));
                self.model.at_least(1.0, capped(1.0, &terms).into_iter().chain([(lull, 1.0)]));
                let crowd = self.model.column(MOST as f64, Worth::value(-(CROWD as f64)));
                self.model.at_most(2.0, terms.iter().copied().chain([(crowd, -1.0)]));
            }
            let most = match begins {
                _ if begins > 6 || last < 0 => demands.crowd[0],
                0.. => demands.crowd[1],
                _ => continue,
            };
            let crowd = self.model.column(MOST as f64, Worth::WARNING);
            self.model.at_most(most as f64, terms.iter().copied().chain([(crowd, -1.0)]));
            if begins > 6 {
                let crowd = self.model.choice(Worth::ERROR);
                self.model.at_most(demands.crowd[2] as f64, terms.into_iter().chain([(crowd, -(MOST as f64))]));
            }
        }
        for day in FIRST_DAY..=LAST_DAY {
            let busy = day == 0 || day == demands.start || day == demands.result;
            let most = f64::from(demands.a_day[usize::from(busy)]);
            let terms = self.sum(|pick, touch| touch.attention && pick.day == day);
            if terms.len() > 1 {
                let many = self.model.choice(Worth::value(-(INFORMATION as f64)));
                self.model.at_most(most, terms.into_iter().chain([(many, -20.0)]));
            }
        }
    }

    /// R14, for the rows that solutions have shown so far. Each medium pays once.
    fn mediums_in_a_row(&mut self, learned: &[Row]) {
        let most = f64::from(self.scene.demands.row);
        let paid: Vec<usize> = Medium::ALL.iter().map(|_| self.model.choice(Worth::value(-(INFORMATION as f64)))).collect();
        for row in learned {
            let key = |pick: &Pick| (pick.day, pick.facts);
            let within = |pick: &Pick| (row.first..=row.last).contains(&key(pick));
            let alike = self.sum(|pick, touch| touch.medium == row.medium && within(pick));
            let free = (alike.len() as f64 - most).clamp(1.0, 8.0);
            let others = self.sum(|pick, touch| touch.medium != row.medium && within(pick));
            let others = others.into_iter().map(|(column, many)| (column, -free * many));
            let column = paid[row.medium.index()];
            self.model.at_most(most, alike.into_iter().chain(others).chain([(column, -free)]));
        }
    }
}

/// Terms by column, none with more than so much.
fn capped(most: f64, terms: &[(usize, f64)]) -> Vec<(usize, f64)> {
    let mut sums: BTreeMap<usize, f64> = BTreeMap::new();
    for (column, weight) in terms {
        *sums.entry(*column).or_default() += weight;
    }
    sums.into_iter().map(|(column, sum)| (column, sum.min(most))).collect()
}

/// Rows of one medium in touches that are in order, longer than the rule has it (R14).
pub(super) fn rows_of_one_medium(scene: &Scene, picks: &[Pick], facts: &[objective::Facts]) -> Vec<Row> {
    let most = usize::try_from(scene.demands.row).unwrap_or(0);
    let medium = |pick: &Pick| facts[usize::from(pick.facts)].medium;
    let key = |pick: &Pick| (pick.day, pick.facts);
    picks
        .windows(most + 1)
        .filter(|row| row.iter().all(|pick| medium(pick) == medium(&row[0])))
        .map(|row| Row { medium: medium(&row[0]), first: key(&row[0]), last: key(&row[most]) })
        .collect()
}
