//! Turkish: what limits cost.

use crate::i18n::WhatIfTexts;

pub const TEXTS: WhatIfTexts = WhatIfTexts {
    title: "Bu sınırlarla ne elde edersiniz",
    waiting: "Plan hesaplanıyor.",
    same: "Bu sınırlarla yeniden planlamak hiçbir şeyi değiştirmez.",
    would_hold: |touches, mediums, time| {
        format!("Bu sınırlar içinde bir plan, {mediums} iletişim yolu üzerinden {touches} temas içerir; süresi: {time}.")
    },
    would_change: |added, moved, removed| {
        format!("Bu sınırlarla yeniden planlarsanız eklenecek: {added}, kaydırılacak: {moved}, kaldırılacak: {removed}.")
    },
    beyond_time: |time| format!("Elinizdeki plan bu sınırları aşıyor. Zaman farkı: {time}."),
    beyond_week: |time| format!("Elinizdeki plan en dolu haftasında bu sınırları aşıyor. Zaman farkı: {time}."),
    beyond_money: |dollars| format!("Elinizdeki plan bu sınırları aşıyor. Para farkı: {dollars} dolar."),
    kept_beyond: "Yeniden planlamak; düzenlediğiniz, tamamladığınız veya eklediğiniz temasları olduğu gibi bırakır ve bunlar tek başına bu sınırları aşıyor.",
    covers: |share| format!("Sınırsız bir planın eksikleriniz için yapabileceğinin yüzde {share} kadarını karşılar."),
    covers_instead: |now, next| {
        format!(
            "Sınırsız bir planın eksikleriniz için yapabileceğinin yüzde {next} kadarını karşılar. Elinizdeki plan yüzde {now} kadarını karşılıyor."
        )
    },
    caption: "Elinizdeki plan ve bu sınırlarla yapılacak plan",
    now: "Şimdi",
    next: "Sonra",
    rows: ["Temas", "Zaman", "En dolu hafta", "Dolar", "İletişim yolu", "Eksikler", "Hata", "Uyarı"],
    per_cent: |share| format!("%{share}"),
    all_kept: "Bu planda ne hata ne uyarı olur.",
    left: "Bu planın sağlayamadıkları",
    levels: ["Hata:", "Uyarı:"],
    week_mends: |from, to| format!("Haftada {from} dakika yerine {to} dakika olursa plan bu kuralı sağlar."),
    minutes_mend: |from, to| format!("Bütün plan için {from} dakika yerine {to} dakika olursa plan bu kuralı sağlar."),
    money_mends: |from, to| format!("{from} dolar yerine {to} dolar olursa plan bu kuralı sağlar."),
    medium_mends: |medium| format!("Şu iletişim yolunu kullanabilirseniz plan bu kuralı sağlar: {medium}."),
    week_fits: |title, from, to| format!("Haftada {from} dakikayla “{title}” plana sığmaz; {to} dakikayla sığar."),
    minutes_fit: |title, from, to| format!("Bütün plan için {from} dakikayla “{title}” plana sığmaz; {to} dakikayla sığar."),
    money_fits: |title, from, to| format!("{from} dolarla “{title}” plana sığmaz; {to} dolarla sığar."),
    medium_fits: |title, medium| format!("Şu iletişim yolunu kullanabilirseniz “{title}” plana girer: {medium}."),
    looking: "Daha iyi bir plan ve işe yarayacak en küçük sınır değişikliği aranıyor.",
    plan_again: "Yeniden planla",
    make: "Planı yap",
};
