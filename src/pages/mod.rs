//! One module a page.
