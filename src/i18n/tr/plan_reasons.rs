//! Turkish: why a touch is in the plan.

use crate::i18n::ReasonTexts;

pub const TEXTS: ReasonTexts = ReasonTexts {
    answered: |answer, question, number| {
        format!("“{question}” sorusuna (soru {number}) verdiğiniz yanıt: “{}”.", answer.trim_end_matches('.'))
    },
    not_sure: |question, number| format!("“{question}” sorusuna (soru {number}) “emin değilim” dediniz; bu, eksik sayılır."),
    does_not_apply: |question, number| format!("“{question}” sorusu (soru {number}) için “bizim için geçerli değil” dediniz."),
    unanswered: |question, number| {
        format!("“{question}” sorusunu (soru {number}) yanıtlamadınız; plan orta bir puan varsayıyor.")
    },
    rule: |name| format!("Kural: {}.", name.trim_end_matches('.')),
    new_medium: |medium, phase| format!("{phase} aşamasında bugün kullanmadığınız bir iletişim yolu: {medium}."),
    trade: |kind| format!("İşletmenizin türü için hazırlandı: {kind}."),
    own: "Bu teması siz eklediniz.",
    added: "Bu teması içerik kitabından siz eklediniz.",
};
