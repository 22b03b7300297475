//! Turkish words used on several pages.

use crate::i18n::CommonTexts;

pub const TEXTS: CommonTexts = CommonTexts {
    app_name: "Hundredfold",
    close: "Kapat",
    next: "İleri",
    back: "Geri",
    cancel: "Vazgeç",
    remove: "Kaldır",
    sale: "Satış",
    start: "Başlangıç",
    result: "Sonuç",
    day: |day| format!("{day}. gün"),
    minutes: |n| format!("{n} dk"),
    hours: |hours, minutes| match (hours.value, minutes.value) {
        (_, 0) => format!("{hours} sa"),
        (0, _) => format!("{minutes} dk"),
        _ => format!("{hours} sa {minutes} dk"),
    },
    touches: |n| format!("{n} temas"),
    phase_of: |number, name| format!("Aşama {number}/8 · {name}"),
    bands: ["Yok", "Rastlantısal", "İşliyor", "Kayda değer"],
    sides: ["Biz", "Müşteri"],
    roles: ["İşletme sahibi", "Satış", "Müşteri sorumlusu", "İşi yapan ekip", "Ön büro", "Pazarlama", "Otomatik"],
    costs: ["Masrafsız", "$ · 5 dolara kadar", "$$ · 5–30 dolar", "$$$ · 30–100 dolar"],
    statuses: ["Planlandı", "Tamamlandı", "Atlandı"],
    evidence: ["Tahmin", "Duyum", "Ölçüm"],
};
