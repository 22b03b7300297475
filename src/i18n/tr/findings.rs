//! Turkish texts of the findings.

use crate::i18n::{FindingsTexts, Marked, Number};

fn marked(before: String, strong: String, after: String) -> Marked {
    [before, strong, after]
}

fn stalls(before: &Number, within: &Number) -> Marked {
    marked(
        "Müşteriler başlangıçtan sonra duraklayabilir: ".to_owned(),
        format!("4–6. aşamaların ortalama puanı {within}"),
        format!("; 1–3. aşamaların ortalaması {before}."),
    )
}

pub const TEXTS: FindingsTexts = FindingsTexts {
    title: "Müşterileriniz bugün ne yaşıyor",
    basis: |n, date| match date {
        Some(date) => format!("40 sorunun {n} tanesi yanıtlandı; {date} tarihinde başlandı"),
        None => format!("40 sorunun {n} tanesi yanıtlandı"),
    },
    headlines: "Birkaç cümleyle",
    weak: |phase, score, low| marked(String::new(), format!("{phase} aşamasının puanı {score}."), format!(" {low}")),
    unsure: |question| format!("Emin olunamayan soru: “{question}”"),
    unused_mediums: |n| {
        marked("Bugün ".to_owned(), format!("6 iletişim yolunun {n} tanesi"), " hiçbir aşamada kullanılmıyor.".to_owned())
    },
    all_mediums: || {
        marked(String::new(), "Altı iletişim yolunun altısı da".to_owned(), " en az bir aşamada kullanılıyor.".to_owned())
    },
    stalls,
    strong: |phase, score| {
        marked(String::new(), format!("Yanıtladığınız aşamaların en güçlüsü {phase}"), format!("; puanı {score}."))
    },
    partial: |n| {
        marked("Şimdiye kadar ".to_owned(), format!("40 sorunun {n} tanesi"), " yanıtlandı; kalanlar 50 sayılıyor.".to_owned())
    },

    empty_title: "Henüz bulgu yok",
    empty_text: "Bulgular yanıtlarınızdan, aşama aşama çıkar. İlki için beş soru yeter; kırkı birden yaklaşık 20 dakika sürer.",
    empty_again: "Yeni öz değerlendirmede henüz yanıt yok. Önceki saklanıyor; yenisiyle karşılaştırılacak.",
    empty_list: "Sonra burada şunları göreceksiniz:",
    empty_points: [
        "Sekiz aşamanın her biri için bir puan ve arkasındaki yanıtlar",
        "Önce neyi, neden düzeltmeli",
        "Müşterilerinizin bugünkü duyguları ve sizin istediğiniz duygular",
    ],
    to_assess: "Sorulara git",

    scores: "Aşamalara göre puan",
    scores_hint: "Bir puanın arkasında ne olduğunu görmek için aşamayı açın.",
    score_spoken: |n| format!("100 üzerinden {n} puan"),
    confidence: ["düşük güvenilirlik", "orta güvenilirlik", "yüksek güvenilirlik"],
    confidence_overall: |level, guessed, answered| {
        let level = ["düşük", "orta", "yüksek"][level.min(2)];
        match guessed.value {
            0 => format!("Güvenilirlik {level}: {answered} yanıtın hiçbiri tahmin değil."),
            _ => format!("Güvenilirlik {level}: {answered} yanıtın {guessed} tanesi tahmin."),
        }
    },
    unassessed: "yanıtlanmadı",
    assess_phase: |phase| format!("{phase} sorularını yanıtla"),
    not_applicable: "geçerli değil",

    halves: "İki alt aşama",
    formula: "Sayı nasıl bulundu",
    formula_score: |sum| {
        format!(
            "Puan: yanıt değerlerinin ortalaması ÷ 4 × 100. {} yanıtın değerleri toplamı {}: {} ÷ {} ÷ 4 × 100 = {}.",
            sum.answers, sum.points, sum.points, sum.answers, sum.score
        )
    },
    formula_priority: |score, weight, priority| {
        let reason =
            if weight > 1.0 { " 3–6. aşamaların ağırlığı 1,3; çünkü müşteriler orada duraklıyor." } else { "" };
        let times = if weight > 1.0 { "1,3" } else { "1" };
        format!("Öncelik: (100 − puan) × ağırlık. (100 − {score}) × {times} = {priority}.{reason}")
    },
    formula_confidence: |n| {
        format!("Güvenilirlik: %{n}; her yanıtın dayanağına göre. Ölçüm %100, duyum %70, tahmin %40, “emin değilim” 0 sayılır.")
    },
    answers: "Arkasındaki yanıtlar",
    unanswered: "Yanıtlanmadı",
    change_spoken: |question| format!("Yanıtı değiştir: {question}"),
    change: "Değiştir",
    risks: "Onları nerede kaybediyorsunuz",
    risk_names: ["Takılırlar", "Geri kayarlar", "Ayrılırlar", "Şuna bakın"],
    failing: "Kötü gittiğinin belirtileri",
    success: "İyi gittiğinin belirtileri",
    feelings_usual: |begins, ends| format!("Yeni müşterilerin olağan duyguları: aşamanın başında {begins}; sonunda {ends}."),

    priorities: "Önce neyi düzeltmeli",
    priorities_hint: "Sıra önceliğe göredir: eksik ne kadar büyük, aşamanın ağırlığı ne kadar.",
    why: |score, priority, heavy| {
        if heavy {
            format!("Öncelik {priority}: puanı {score}; 3–6. aşamalardaki eksik daha ağır sayılır.")
        } else {
            format!("Öncelik {priority}: puanı {score}.")
        }
    },
    why_unassessed: |priority, heavy| {
        if heavy {
            format!("Öncelik {priority}: soruları yanıtlanmadığı için 50 sayılıyor; 3–6. aşamalar ayrıca daha ağır sayılır.")
        } else {
            format!("Öncelik {priority}: soruları yanıtlanmadığı için 50 sayılıyor.")
        }
    },

    trust: "Güveni oluşturan ögeler",
    trust_hint: "Aynı yanıtlar, bu kez gösterdikleri güven ögesine göre ve bütün aşamalar için.",

    mediums: "Bugün kullanılan iletişim yolları",
    mediums_caption: "Bugün kullanılan iletişim yolları, aşama aşama",
    phase: "Aşama",
    sum: "Toplam",
    used: "kullanılıyor",
    unused: |reason| match reason {
        Some(reason) => format!("kullanılmıyor: {reason}"),
        None => "kullanılmıyor".to_owned(),
    },
    not_asked: "henüz yanıtlanmadı",
    reasons: "Diğerleri neden kullanılmıyor",
    reason: |reason, phases| format!("{reason}: {phases}"),

    feelings: "Duygular: bugün ve olması gereken",
    feelings_about: |widest| match widest {
        Some(phase) => format!("Hiçbir aşamadaki fark {phase} aşamasındakinden büyük değil. Planınız bu farkı kapatmak içindir."),
        None => "İkisinin de belirtildiği yerlerde müşteriler şimdiden sizin istediğiniz gibi hissediyor.".to_owned(),
    },
    feelings_empty: "Müşterilerin ne hissettiği henüz yazılmadı. Öz değerlendirmenin her aşaması bununla açılır.",
    today: "Bugün",
    wanted: "Olması gereken",
    ends: ["çok iyi", "ortada", "çok kötü"],
    dips: ["Satıştan sonra tereddüt", "Yolda yorgunluk"],
    feelings_table: "Duygular, tablo olarak",
    gap: "Fark",
    feeling: |value, word| {
        let sign = match value {
            1.. => "+",
            0 => "",
            _ => "−",
        };
        let number = value.unsigned_abs();
        if word.is_empty() { format!("{sign}{number}") } else { format!("{sign}{number} {word}") }
    },
    unsaid: "belirtilmedi",

    stall: "Duraklama bölgesi",
    stall_none: "4–6. aşamalar, 1–3. aşamalarda başlayanı sürdürüyor.",
    stall_why: "Başlangıç ile Sonuç arasında iş en uzun sürer, ilgi en çabuk dağılır. Müşteriler en sık burada duraklar.",

    progress: "Önceki öz değerlendirmeden bu yana",
    progress_hint: |date| match date {
        Some(date) => format!("{date} tarihinde başlanan yanıtlarla karşılaştırıldı."),
        None => "Önceki yanıtlarla karşılaştırıldı.".to_owned(),
    },
    progress_heads: ["Önce", "Şimdi", "Değişim"],
    progress_change: |n| match n.value {
        1.. => format!("+{n}"),
        0 => "0".to_owned(),
        _ => n.text.replace('-', "−"),
    },

    not_sure: "Öğrenilecekler",
    not_sure_hint: "Bu sorulara “emin değilim” yanıtı verildi. Yanıtlar 0 sayılır; plan her biri için bir görev koyar.",

    next: "Sırada planın ne kadar zaman ve para isteyebileceğini belirlemek var.",
    to_limits: "Sınırları belirle",
};
