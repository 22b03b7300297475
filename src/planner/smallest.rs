//! The search for the smallest changes that give what is lacking: see [`super::unmet`].

use super::outlook::Ground;
use super::relief::{Facet, Relief, Trial};
use super::unmet::{Halt, Help, Lack, MOST_PLANS, Missing, STEP, Search, Seen};

/// The most thorough plans one search makes.
const MOST_SURE: usize = 64;

/// How often the amounts of a set that does not hold are doubled.
const MOST_DOUBLED: u32 = 3;

/// Up to so many changes, each two are tried.
const MOST_PAIRED: usize = 8;

/// Amounts are tried up to so many times what a plan takes that may have all it wants.
const FARTHEST: u32 = 4;

impl Search {
    /// A smallest set of changes.
    pub(super) fn help(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Help, Halt> {
        let changes = match self.single(ground, base, facets, lack)? {
            Some(relief) => vec![relief],
            None if !self.gives(base.lifted(facets, ground), lack)? => return Ok(Help::Nothing),
            None => self.several(ground, base, facets, lack)?,
        };
        match self.confirmed(base, changes, lack)? {
            Help::Unknown => self.narrowed(ground, base, facets, lack),
            help => Ok(help),
        }
    }

    /// Several changes that give what is lacking, where none alone does and all of them do, as quick plans say.
    fn several(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Vec<Relief>, Halt> {
        let mut set = facets.to_vec();
        if let Some(pair) = self.pair(ground, base, facets, lack)? {
            set = pair.to_vec();
        } else {
            // What belongs to the business gives way before what was set as a limit.
            for &facet in facets.iter().rev() {
                let rest: Vec<Facet> = set.iter().copied().filter(|other| *other != facet).collect();
                if self.gives(base.lifted(&rest, ground), lack)? {
                    set = rest;
                }
            }
        }
        let mut trial = base.lifted(&set, ground);
        let mut changes = Vec::new();
        for facet in set {
            // What the plan takes that may have all it wants is enough for it, even where a quick plan with so much was worse.
            let relief = match self.least(base, trial, facet, lack)? {
                Some(relief) => relief,
                None => facet.relief(base, trial, self.steps(base, trial, facet)?.0),
            };
            trial = relief.of_trial(trial);
            changes.push(relief);
        }
        // A little of one thing may do what much more of it did not.
        let mut at = 0;
        while at < changes.len() && changes.len() > 1 {
            let rest: Vec<Relief> = [&changes[..at], &changes[at + 1..]].concat();
            if self.gives(rest.iter().fold(base, |trial, relief| relief.of_trial(trial)), lack)? {
                changes = rest;
            } else {
                at += 1;
            }
        }
        Ok(changes)
    }

    /// Changes found with thorough plans alone, where quick ones had by chance what was lacking: all together, then without those that are not needed.
    fn narrowed(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Help, Halt> {
        let lifted = base.lifted(facets, ground);
        let all = facets.iter().map(|&facet| Ok(facet.relief(base, lifted, self.steps(base, lifted, facet)?.0)));
        match self.confirmed(base, all.collect::<Result<_, Halt>>()?, lack)? {
            Help::Changes(changes) => self.as_little(base, changes, lack),
            help => Ok(help),
        }
    }

    /// The same changes with as little of each amount as still holds in a thorough plan.
    fn as_little(&self, base: Trial, mut changes: Vec<Relief>, lack: &Lack) -> Result<Help, Halt> {
        for at in 0..changes.len() {
            let Relief::More { amount, from, to } = changes[at] else { continue };
            let (mut low, mut high) = (from / STEP, to / STEP);
            while high - low > 1 {
                let middle = low.midpoint(high);
                let mut less = changes.clone();
                less[at] = Relief::More { amount, from, to: STEP * middle };
                match self.holds(base, &less, lack) {
                    Ok(true) => (changes, high) = (less, middle),
                    Ok(false) => low = middle,
                    Err(Halt::Spent) => break,
                    Err(halt) => return Err(halt),
                }
            }
        }
        Ok(Help::Changes(changes))
    }

    /// Whether the thorough plan with these changes has what was lacking.
    fn holds(&self, base: Trial, changes: &[Relief], lack: &Lack) -> Result<bool, Halt> {
        Ok(self.look(changes.iter().fold(base, |trial, relief| relief.of_trial(trial)))?.has(lack))
    }

    /// Changes as they hold in thorough plans, with more of an amount where that takes it, without those that these do not need.
    pub(super) fn confirmed(&self, base: Trial, mut changes: Vec<Relief>, lack: &Lack) -> Result<Help, Halt> {
        let mut tries = 0;
        while !self.holds(base, &changes, lack)? {
            let wider: Vec<Relief> = changes.iter().map(|relief| relief.doubled()).collect();
            if tries == MOST_DOUBLED || wider == changes {
                return Ok(Help::Unknown);
            }
            (changes, tries) = (wider, tries + 1);
        }
        let mut at = 0;
        while at < changes.len() && changes.len() > 1 {
            let rest: Vec<Relief> = [&changes[..at], &changes[at + 1..]].concat();
            if self.holds(base, &rest, lack)? {
                changes = rest;
            } else {
                at += 1;
            }
        }
        if tries > 0 { self.as_little(base, changes, lack) } else { Ok(Help::Changes(changes)) }
    }

    /// The one change that gives what is lacking: the smallest amount, else the first of the others.
    pub(super) fn single(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Option<Relief>, Halt> {
        let mut least: Option<(u32, Relief)> = None;
        for &facet in facets {
            let is_amount = matches!(facet, Facet::Amount(_));
            if least.is_some() && !is_amount {
                break;
            }
            let lifted = base.lifted(&[facet], ground);
            if !self.gives(lifted, lack)? {
                continue;
            }
            let Some(relief) = self.least(base, lifted, facet, lack)? else { continue };
            let more = match relief {
                Relief::More { from, to, .. } => to - from,
                _ => 0,
            };
            if least.is_none_or(|(other, _)| more < other) {
                least = Some((more, relief));
            }
        }
        Ok(least.map(|(_, relief)| relief))
    }

    fn pair(&self, ground: &Ground, base: Trial, facets: &[Facet], lack: &Lack) -> Result<Option<[Facet; 2]>, Halt> {
        if facets.len() > MOST_PAIRED {
            return Ok(None);
        }
        for (at, &one) in facets.iter().enumerate() {
            for &other in &facets[at + 1..] {
                if self.gives(base.lifted(&[one, other], ground), lack)? {
                    return Ok(Some([one, other]));
                }
            }
        }
        Ok(None)
    }

    /// The smallest change of one thing that gives what is lacking, where all else is as in a trial that gives it with the thing lifted.
    fn least(&self, base: Trial, lifted: Trial, facet: Facet, lack: &Lack) -> Result<Option<Relief>, Halt> {
        let (usual, farthest) = self.steps(base, lifted, facet)?;
        let relief = |steps: u32| facet.relief(base, lifted, steps);
        let gives = |steps: u32| self.gives(relief(steps).of_trial(lifted), lack);
        let (mut low, mut high) = (0, 1);
        while !gives(high)? {
            if high >= farthest {
                return Ok(None);
            }
            let most = if high < usual { usual } else { farthest };
            (low, high) = (high, (2 * high).min(most));
        }
        while high - low > 1 {
            let middle = low.midpoint(high);
            if gives(middle)? {
                high = middle;
            } else {
                low = middle;
            }
        }
        Ok(Some(relief(high)))
    }

    /// The steps from what is to what the plan takes that may have all it wants, and the most that are tried.
    fn steps(&self, base: Trial, lifted: Trial, facet: Facet) -> Result<(u32, u32), Halt> {
        let Facet::Amount(amount) = facet else {
            return Ok(facet.days(base, lifted).map_or((1, 1), |days| (days, days)));
        };
        let from = amount.of(&base.limits).unwrap_or(0);
        let spent = self.ask(lifted)?.spent[amount.index()].div_ceil(STEP);
        let most = spent.saturating_sub(from / STEP).max(1);
        Ok((most, (FARTHEST * spent).max(most)))
    }

    fn gives(&self, trial: Trial, lack: &Lack) -> Result<bool, Halt> {
        if !trial.can_be() {
            return Ok(false);
        }
        Ok(self.ask(trial)?.has(lack))
    }

    /// What is known of a trial: of its quick plan, or of a thorough one that there is already. That never changes, so the search does not turn back
    /// when more becomes known.
    pub(super) fn ask(&self, trial: Trial) -> Result<&Seen, Halt> {
        match of(&self.tried, trial).or_else(|| of(&self.sure, trial)) {
            Some(seen) => Ok(seen),
            None if self.tried.len() < MOST_PLANS => Err(Halt::Wait(Missing::Quick(trial))),
            None => Err(Halt::Spent),
        }
    }

    /// What is known of a trial's thorough plan.
    pub(super) fn look(&self, trial: Trial) -> Result<&Seen, Halt> {
        let missing = if self.sure.len() < MOST_SURE { Halt::Wait(Missing::Thorough(trial)) } else { Halt::Spent };
        of(&self.sure, trial).ok_or(missing)
    }
}

fn of(seen: &[(Trial, Seen)], trial: Trial) -> Option<&Seen> {
    seen.iter().find(|(other, _)| *other == trial).map(|(_, seen)| seen)
}
