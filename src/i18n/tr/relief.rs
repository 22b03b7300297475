//! Turkish texts of `relief`.

use crate::i18n::ReliefTexts;

pub const TEXTS: ReliefTexts = ReliefTexts {
    result_mends: |from, to| format!("Sonuç {from}. gün yerine {to}. günde olursa plan bu kuralı sağlar."),
    start_mends: |from, to| format!("Başlangıç {from}. gün yerine {to}. günde olursa plan bu kuralı sağlar."),
    weekday_mends: |day| format!("Haftanın şu gününde de çalışan biri olursa plan bu kuralı sağlar: {day}."),
    holidays_mend: "Tatil günlerinde de çalışan biri olursa plan bu kuralı sağlar.",
    together: "Şu değişikliklerin hepsi birlikte yapılırsa plan bu kuralı sağlar:",
    week: |from, to| format!("Haftada {from} dakika yerine {to} dakika"),
    minutes: |from, to| format!("Bütün plan için {from} dakika yerine {to} dakika"),
    money: |from, to| format!("{from} dolar yerine {to} dolar"),
    medium: |medium| format!("Şu iletişim yolu kullanılabilir: {medium}"),
    result: |from, to| format!("Sonuç {from}. gün yerine {to}. günde"),
    start: |from, to| format!("Başlangıç {from}. gün yerine {to}. günde"),
    weekday: |day| format!("Haftanın şu gününde de çalışan biri var: {day}"),
    holidays: "Tatil günlerinde de çalışan biri var",
    nothing: "Hiçbir sınır ya da gün değişikliği işe yaramıyor. Planda kendi belirledikleriniz olduğu gibi kalır; nedeni bunlar olabilir.",
    unknown: |plans| {
        format!(
            "{plans} plan denendi, işe yarayan bir değişiklik bulunamadan arama bırakıldı. Yine de böyle bir değişiklik olabilir."
        )
    },
};
