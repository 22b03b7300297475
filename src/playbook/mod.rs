//! Reads and validates a playbook file.
