//! The rules, held against the starter plan and against it spoiled, row by row; and mends, on plans spoiled at random.

mod kinds;
mod mends;
mod rules;
mod starter;
mod thresholds;

use hundredfold::checks::{Case, Check, Outcome, evaluate};
use hundredfold::domain::command::Command;
use hundredfold::domain::ids::RuleId;
use hundredfold::domain::journey::Journey;
use hundredfold::domain::playbook::Playbook;

/// The rule with this number.
fn rule(number: u8) -> RuleId {
    RuleId::literal(number)
}

/// The journey after commands that must succeed.
fn after(journey: &Journey, commands: Vec<Command>) -> Journey {
    journey.applied(Command::Many(commands)).expect("the commands fit the journey")
}

/// All checks of a journey with a plan.
fn checks(journey: &Journey, playbook: &Playbook) -> Vec<Check> {
    evaluate(&Case::of(journey, playbook).expect("the journey has a plan"))
}

/// The rules with this outcome, as text.
fn with_outcome(checks: &[Check], outcome: Outcome) -> Vec<String> {
    checks.iter().filter(|check| check.outcome == outcome).map(|check| check.rule.to_string()).collect()
}
