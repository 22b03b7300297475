//! Turkish texts of `versions`.

use crate::domain::changed::Changed;
use crate::i18n::VersionsTexts;

pub const TEXTS: VersionsTexts = VersionsTexts {
    title: "Sürümler",
    stepped: |back, changed, title| {
        let done = if back { "Geri alındı" } else { "Yinelendi" };
        match changed {
            Changed::Added(_) => format!("{done}: “{title}” artık planda."),
            Changed::Removed(_) => format!("{done}: “{title}” artık planda değil."),
            Changed::Item(_) => format!("{done}: “{title}” üzerindeki değişiklik."),
            Changed::Plan => format!("{done}: plandaki değişiklik."),
            Changed::Answers => format!("{done}: öz değerlendirmedeki değişiklik."),
            Changed::Persona => format!("{done}: müşteri hakkında yazdıklarınızdaki değişiklik."),
            Changed::Profile => format!("{done}: kurulumdaki ya da sınırlardaki değişiklik."),
            Changed::Name => format!("{done}: yolculuğun adındaki değişiklik."),
        }
    },
    lead: "Yolculuğu şimdiki hâliyle saklayın, eski bir hâline dönün ya da arada nelerin değiştiğine bakın.",
    bound: |most, labelled| {
        format!(
            "Bir yolculuğun en çok {most} sürümü saklanır; bunların en çok {labelled} tanesi sizin adlandırdıklarınız olabilir. Sınır aşılınca uygulamanın kendiliğinden sakladıklarından en eskisi silinir. Uygulama şu durumlarda önce bir sürüm saklar: yeniden planlama, planı başka bir tarihe kaydırma, eski bir sürüme dönme, yolculuğun yerine bir dosya ya da yedek koyma."
        )
    },
    unavailable: "Bu tarayıcı, sürümlerin saklandığı veritabanını uygulamaya vermiyor; bu yüzden sürüm yok. Sayfa açık kaldıkça geri alabilirsiniz. Bir sürümü saklamak için “Yanınıza alın” adımında yolculuğu dosya olarak kaydedin.",
    example: "Bu bir örnek; henüz sürümü yok. Bir değişiklik yaptığınızda sizin olur ve sürümleri burada saklanır.",
    keep_title: "Şimdiki hâlini sakla",
    label: "Ad",
    label_hint: "Örneğin “atölyeden önce”. Boş kalabilir.",
    keep: "Bu sürümü sakla",
    kept: "Bu sürüm saklandı.",
    too_many: "Saklanabilecek kadar sürümünüz var. Birini silin, sonra bunu saklayın.",
    not_kept: "Plan değişti, ama önceki hâli sürüm olarak saklanamadı. “Geri al” onu geri getirir.",
    full: "Bu tarayıcıda bir sürüm daha saklayacak yer yok. Birkaçını silin ya da yolculuğu dosya olarak kaydedin.",
    list: |n| format!("{n} sürüm"),
    none: "Henüz saklanmış bir sürüm yok.",
    kinds: [
        "Sizin sakladığınız",
        "Yerine bir dosya ya da yedek konmadan önce",
        "Yeniden planlamadan önce",
        "Başka bir sürüme dönmeden önce",
        "Bir tarih planı kaydırmadan önce",
    ],
    named: |name, when| format!("{name}, {when}"),
    size: |kilobytes| format!("{kilobytes} KB"),
    restore: "Bu hâline dön",
    with_now: "Şimdikiyle karşılaştır",
    delete: "Sil",
    act: |act, name| format!("{act}: {name}"),
    restored: |name| format!("Yolculuk şu hâline döndü: {name}. Az önceki hâli bir sürüm olarak saklandı."),
    deleted: |name| format!("Silindi: {name}."),
    unread: "Bu sürüm artık okunamıyor. Hiçbir şey değişmedi.",
    file_title: "Yerine bir dosya koy",
    file_hint: "Üzerinde başka birinin çalıştığı bir dosya için. Buradaki hâli önce bir sürüm olarak saklanır.",
    file: "Yolculuk dosyası seç",
    file_taken: |file| format!("Yolculuk artık {file} dosyasındaki gibi. Az önceki hâli bir sürüm olarak saklandı."),
    compare: "İki sürümü karşılaştır",
    compare_hint: "Herhangi iki sürüm; bir sürüm ile yolculuğun şimdiki hâli ya da başka bir yolculuğunuz.",
    sides: ["Birinci", "İkinci"],
    now: "Şimdiki hâli",
    journey: |name| format!("Yolculuk: {name}"),
    choose_two: "Birbirinden farklı iki sürüm seçin.",
    same: "Bu ikisi arasında fark yok.",
    differences: |n| format!("{n} fark var."),
    parts: ["Puanlar", "Yanıtlar, duygular, iletişim yolları", "Temaslar ve görevler", "Ayarlananlar", "Yazılanlar"],
    plan_parts: [
        |n| format!("Yalnızca birincide: {n}"),
        |n| format!("Yalnızca ikincide: {n}"),
        |n| format!("İkisinde de var ama aynı değil: {n}"),
    ],
    what: "Ne",
    scored: |score, change| format!("{score} ({change})"),
    evidence_of: |question| format!("{question} Dayanağı"),
    feeling_of: |moment, phase| format!("{phase}: duygu, {moment}"),
    mediums_of: |phase| format!("{phase}: kullanılan iletişim yolları"),
    part_of: |title, part| format!("{title} · {part}"),
    rest: "öteki ayarlar",
    differs: ["oradaki gibi", "başka türlü ayarlı"],
    facts: ["Denetimlerin sizin değiştirdiğiniz eşikleri", "Önceki öz değerlendirmeler"],
    counted: |n| n.text.clone(),
    no_limit: "sınır yok",
    nothing: "–",
    closed_name: |name, when| format!("{name} (kapatılan bir sekmeden, {when})"),
    closed: |name| {
        format!(
            "Başka bir sekme, içine bir şey yazıldıktan hemen sonra kapatıldı; bu yolculuk o sırada başka bir yerde de değiştirilmişti. İki sürüm de korundu: o sekmedeki artık ayrı bir yolculuk, adı “{name}”."
        )
    },
    conflict_name: |name, when| format!("{name} (bu sekmedeki sürüm, {when})"),
    conflict: |name| {
        format!(
            "Bu yolculuk aynı anda başka bir sekmede de değiştirildi. İki sürüm de korundu: buradaki artık ayrı bir yolculuk, adı “{name}”."
        )
    },
    conflict_compare: "İkisini karşılaştır",
    removed: "Bu yolculuk kaldırıldı, belki başka bir sekmede. Bu sayfada hâlâ duruyor: yapacağınız ilk değişiklik onu yeniden kaydeder, geri getirmek de.",
    bring_back: "Geri getir",
};
