//! The journeys of this browser.
