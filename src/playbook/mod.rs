//! Reads and validates a playbook file.
use crate::domain::playbook::Playbook;

/// Stub until the reader lands.
pub fn read(_text: &str) -> Result<Playbook, String> {
    Err(String::new())
}
