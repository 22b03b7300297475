//! English texts of `promises`.

use crate::i18n::PromisesTexts;

pub const TEXTS: PromisesTexts = PromisesTexts {
    add: "Add a promise",
    hint: "Note each promise with the day it is due. The checks then ask for a touch right after that day, so that the customer hears what became of it.",
    untitled: "Untitled promise",
};
