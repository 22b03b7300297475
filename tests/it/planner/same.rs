//! The same input gives the same plan, byte for byte, in every build: what is written here is what the browser writes.

use super::inputs::{lines, thorough_line};
use super::*;

#[test]
fn plans_of_fixed_inputs_as_they_are() {
    let all: String = BusinessKind::ALL.iter().map(|&kind| lines(kind, &PLAYBOOK)).collect();
    insta::assert_snapshot!("plans", all + &thorough_line(&PLAYBOOK));
}
