//! Builds a plan from an assessment. Pure and deterministic.
