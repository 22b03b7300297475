//! English texts of `plan`.

use crate::i18n::PlanTexts;

pub const TEXTS: PlanTexts = PlanTexts {};
