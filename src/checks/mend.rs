//! Mends.
use crate::domain::command::Command;
use crate::domain::ids::RuleId;
use crate::domain::journey::Journey;
use crate::domain::playbook::Playbook;

/// A change that removes a rule's finding and adds no error; nothing where none is known.
pub fn mend(_journey: &Journey, _playbook: &Playbook, _rule: RuleId) -> Option<Command> {
    None
}
