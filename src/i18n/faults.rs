//! What is wrong with a file, in words.

use super::{Formats, FrontTexts, Number};
use crate::node::{Fault, Shape, What};

impl FrontTexts {
    /// A sentence that says what is wrong and where.
    pub fn fault(&self, fault: &Fault, formats: &dyn Formats) -> String {
        let texts = &self.faults;
        let number = |value: usize| Number::new(i64::try_from(value).unwrap_or(i64::MAX), formats);
        let what = match &fault.what {
            What::NotJson { line, column } => (texts.not_json)(&number(*line), &number(*column)),
            What::TooLarge(longest) => (texts.too_large)(&number(longest.div_ceil(1024 * 1024))),
            What::Foreign => texts.foreign.to_owned(),
            What::Missing => texts.missing.to_owned(),
            What::Not(shape) => match shape {
                Shape::Text => texts.not_text,
                Shape::Number => texts.not_number,
                Shape::Flag => texts.not_flag,
                Shape::List => texts.not_list,
                Shape::Object => texts.not_object,
                Shape::Date => texts.not_date,
            }
            .to_owned(),
            What::Unknown(word) => (texts.unknown)(word),
            What::OutOfRange { found, least, most } => {
                (texts.out_of_range)(&Number::new(*found, formats), &Number::new(*least, formats), &Number::new(*most, formats))
            }
            What::TooLong(longest) => (texts.too_long)(&number(*longest)),
            What::WrongCount { found, least, most } => (texts.wrong_count)(&number(*found), &number(*least), &number(*most)),
            What::Unfit(_) => texts.unfit.to_owned(),
            What::Twice(id) => (texts.twice)(id),
            What::Lacks(id) => (texts.lacks)(id),
            What::WrongPhase(id) => (texts.wrong_phase)(id),
            What::NothingFor { phase, kind } => (texts.nothing_for)(phase, kind),
        };
        let place = fault.place.to_string();
        if place.is_empty() { what } else { (texts.at)(&place, &what) }
    }
}
