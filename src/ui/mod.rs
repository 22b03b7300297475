//! Parts that know no journey: texts, values and callbacks are props.

pub mod axis;
pub mod choice;
pub mod curve;
pub mod dialog;
pub mod field;
pub mod heat;
pub mod icon;
pub mod marks;

pub use choice::Segments;
pub use curve::{CurveLabels, CurveMark, CurvePoint, FeelingCurve};
pub use dialog::Dialog;
pub use field::{Field, NumberField, Pick, Tick, Writing};
pub use heat::{HeatCell, HeatLabels, HeatMap, HeatRow};
pub use icon::{Icon, MediumIcon, Sign};
pub use marks::{Badge, Strip, Track, phase_class};
