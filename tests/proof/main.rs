//! The planner, held against the exact optimum and against its promises on random journeys. Run by `scripts/prove`.

#[path = "../it/planner/ground.rs"]
mod ground;
mod quality;
