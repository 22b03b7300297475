//! Tests of playbook.
