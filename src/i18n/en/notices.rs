//! English messages that the app shows by itself.

use crate::i18n::NoticesTexts;

pub const TEXTS: NoticesTexts = NoticesTexts {
    refused: "This browser has no room left or refuses to save. Your work is on this page and nowhere else: save the journey as a file under Take along. Saving goes on by itself when there is room.",
    no_record: "This browser does not let the app save anything. You can work, print and save files, but closing the tab ends it.",
    update: "A new version of Hundredfold is here. Your work is saved before the page loads it.",
    take_update: "Use it now",
    no_journal: "This browser offers only one of two ways of saving. Should it crash, the last two seconds of work may be lost.",
};
