//! Turkish texts of `promises`.

use crate::i18n::PromisesTexts;

pub const TEXTS: PromisesTexts = PromisesTexts {
    add: "Söz ekle",
    hint: "Verdiğiniz her sözü, yerine geleceği günle birlikte yazın. Denetimler o günün hemen ardından bir temas ister; böylece müşteri sözün ne olduğunu öğrenir.",
    untitled: "Adsız söz",
};
