//! The planner in a browser writes the same bytes as natively, where `tests/it/planner/same.rs` holds the same lines against the same file.

use hundredfold::domain::profile::BusinessKind;
use hundredfold::playbook;
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../it/planner/inputs.rs"]
mod inputs;

const EXPECTED: &str = include_str!("../it/planner/snapshots/it__planner__same__plans.snap");

#[wasm_bindgen_test]
fn the_same_input_gives_the_same_plan_as_natively() {
    let playbook = playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid");
    let (_, expected) = EXPECTED.trim_start_matches("---\n").split_once("---\n").expect("the file has a head");
    let all: String = BusinessKind::ALL.iter().map(|&kind| inputs::lines(kind, &playbook)).collect();
    for line in (all + &inputs::thorough_line(&playbook)).lines() {
        assert!(expected.lines().any(|other| other == line), "natively it is not so: {line}");
    }
}
