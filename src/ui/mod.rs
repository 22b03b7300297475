//! Parts that know no journey: texts, values and callbacks are props.

pub mod axis;
pub mod choice;
pub mod dialog;
pub mod field;
pub mod icon;
pub mod marks;

pub use choice::{Choices, Segments};
pub use dialog::Dialog;
pub use field::{Field, NumberField, Pick, Tick, Writing};
pub use icon::{Icon, MediumIcon, Sign};
pub use marks::{Badge, Strip, Track, phase_class};
