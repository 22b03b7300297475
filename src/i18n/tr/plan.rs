//! Turkish texts of the plan.

use super::{plan_editor, plan_reasons};
use crate::i18n::{PlanActionsTexts, PlanChecksTexts, PlanChooserTexts, PlanReplanTexts, PlanTexts};

/// In small letters as Turkish has them: the small I has no dot, and the small İ has one.
fn small(text: &str) -> String {
    text.replace('I', "ı").replace('İ', "i").to_lowercase()
}

pub const TEXTS: PlanTexts = PlanTexts {
    head: |touches, mediums, time| format!("{touches} temas, {mediums} iletişim yolu, müşteri başına {time}"),
    day_zero: |sale| format!("0. gün: {sale}."),
    cost: |money| {
        if money.value == 0 {
            "Zamandan başka maliyeti yok.".to_owned()
        } else {
            format!("Müşteri başına en çok {money} dolar tutar.")
        }
    },
    trouble: |errors, warnings| match (errors.value, warnings.value) {
        (0, 0) => "Hata da uyarı da kalmadı.".to_owned(),
        (0, _) => format!("{warnings} uyarı kaldı."),
        (_, 0) => format!("{errors} hata kaldı."),
        _ => format!("{errors} hata ve {warnings} uyarı kaldı."),
    },
    done_so_far: |done| format!("Şimdiye kadar {done} temas tamamlandı."),
    over_time: |over, limit| format!("Plan, müşteri başına {limit} olan sınırınızı {over} aşıyor."),
    over_money: |over, limit| format!("Plan, müşteri başına {limit} dolar olan sınırınızı {over} dolar aşabilir."),
    nothing: "Plan boş",
    nothing_why: "Bütün temaslar plandan çıkarıldı. Bir temas ekleyin ya da yeniden planlayın.",
    nothing_fits: "Sınırlarınız plana neredeyse hiç yer bırakmıyor",
    nothing_fits_why: "Süre ve iletişim yolu sınırlarınıza daha fazla temas sığmıyor. Bir sınırı yükseltin ya da bir iletişim yoluna daha izin verin, sonra yeniden planlayın.",
    to_limits: "Sınırlara bak",
    views_label: "Planı görme biçimleri",
    views: ["Zaman çizelgesi", "Liste", "Harita", "Görevler"],
    add_touch: "Temas ekle",
    plan_again: "Yeniden planla",
    timeline_region: "Planın zaman çizelgesi",
    touches_by_day: "Temaslar, güne göre",
    timeline_keys: "Ok tuşları temastan temasa geçer. Enter teması açar. Alt ile ok tuşu teması bir gün kaydırır.",
    readout_empty: "Burada okumak için bir temasın üzerine gelin. Başka bir güne sürükleyin ya da değiştirmek için açın.",
    feeling: "Duygu",
    wanted: "hedeflenen",
    today: "bugün",
    dips: ["Tereddüt", "Yorgunluk"],
    or_decline: |decline| format!("ya da {}", small(decline)),
    day_axis: "Gün",
    anchor_dated: |name, date| format!("{name}, {date}"),
    day_dated: |day, date| format!("{day}. gün, {date}"),
    dot_name: |when, channel, title, phase, status| match status {
        Some(status) => format!("{when}, {channel}, {title}, {phase}, {}", small(status)),
        None => format!("{when}, {channel}, {title}, {phase}"),
    },
    down_line: |phase, channel, when, status| {
        [Some(phase), Some(channel), when, status].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    },
    triggered: [
        |n| {
            if n.value == 0 {
                "Müşteriden ses çıkmayınca".to_owned()
            } else {
                format!("Müşteriden {n} gün ses çıkmayınca")
            }
        },
        |n| if n.value == 0 { "Bir tarih sarkmadan önce".to_owned() } else { format!("Bir tarih sarktıktan {n} gün sonra") },
        |n| if n.value == 0 { "Tavsiyenin geldiği gün".to_owned() } else { format!("Tavsiyeden {n} gün sonra") },
        |n| {
            if n.value == 0 { "Bir şey ters gider gitmez".to_owned() } else { format!("Bir şey ters gittikten {n} gün sonra") }
        },
    ],
    when_it_happens: "Bir şey olduğunda",
    when_it_happens_help: "Bu temaslar bir olayı bekler; bu yüzden günleri de zaman çizelgesinde yerleri de yoktur.",
    from_to: |from, to| format!("başta {from}; sonda {to}"),
    phase_empty: |phase| format!("{phase} aşamasında planlanmış bir şey yok."),
    moved_short: "Tatil günü yüzünden kaydırıldı.",
    effort: |time, who| format!("{time} · {who}"),
    verb_touch: |verb, title, when| match when {
        Some(when) => format!("{verb}: {title}, {when}"),
        None => format!("{verb}: {title}"),
    },
    done: "Tamamlandı",
    skip: "Atla",
    duplicate: "Çoğalt",
    remove: "Kaldır",
    duplicated: "Kopyası planda bir hafta sonraya kondu.",
    removed: |title| format!("“{title}” kaldırıldı."),
    phase: "Aşama",
    map_region: "Planın haritası",
    map_caption: "Planlanan temaslar, aşamalara ve iletişim yollarına göre. Her sayı bir temasın günüdür.",
    map_legend: "Bu aşamada bugün kullandığınız iletişim yolu. Noktasız dolu alanlar yenidir. Sayılar günleri gösterir; sayı yerine nokta varsa temas bir olayı bekler.",
    used_today: "Bugün kullanılıyor.",
    map_none: "Yok",
    map_touch: |when, title| format!("{when}: {title}"),
    foot_title: "Kullanmaya hazır mısınız?",
    foot_text: "Planı yazdırın, takvime aktarın ya da müşteriye kendi sayfasını verin.",
    take_along: "Yanınıza alın",
    making: "Plan hazırlanıyor",
    making_how: "Hundredfold binlerce planı dener ve en iyisini seçer. Bu birkaç saniye, yavaş bir cihazda biraz daha uzun sürer.",
    making_enough: "Şimdiye kadarki en iyisini al",
    empty_title: "Henüz plan yok",
    empty_unanswered: "Plan için müşterilerinizin bugün nerede hayal kırıklığı yaşadığını bilmek gerekir. Başlamak için tek bir aşama, yani beş soru yeter.",
    empty_steps: [
        "Dayanağını gösterebildiklerinizi aşama aşama yanıtlayın.",
        "Hundredfold, sınırlarınız içinde en büyük eksikleri kapatan temasları seçer ve her birinin neden orada olduğunu söyler.",
        "Siz dilediğinizi kaydırır, yeniden yazar ya da çıkarırsınız; denetimler planı izlemeyi sürdürür.",
    ],
    to_assess: "İlk soruları yanıtla",
    empty_answered: "Yanıtlarınız bir plan için yeterli. Plandaki her temas hangi yanıttan geldiğini söyler; her şey değiştirilebilir.",
    make: "Planı oluştur",
    reasons: plan_reasons::TEXTS,
    editor: plan_editor::TEXTS,
    checks: PlanChecksTexts {
        title: "Denetimler",
        summary: |errors, warnings, held, open| {
            let mut parts = vec![format!("{held} sağlanıyor")];
            if errors.value > 0 {
                parts.push(format!("{errors} hata"));
            }
            parts.push(if warnings.value == 0 { "uyarı yok".to_owned() } else { format!("{warnings} uyarı") });
            parts.push(format!("{open} denetlenemedi"));
            parts.join(" · ")
        },
        all_well: "Bu plana karşı söylenecek bir şey yok.",
        open: |n| format!("{n} denetlenemedi: bir soru açık"),
        held: |n| format!("{n} sağlanıyor"),
        idle: |n| format!("{n} sizi ilgilendirmiyor"),
        counsel: "Hukukla ilgili kurallar özettir. Hukuk danışmanınıza sorun.",
        error: "Hata:",
        warning: "Uyarı:",
        information: "Not:",
        why: "Neden önemli",
        source: |rule, source| format!("{rule}. Kaynak: {source}."),
        more: |n| format!("ve {n} tane daha"),
        settle_in: |step| format!("{step} adımında belirleyin"),
        mended: |label| format!("Yapıldı: “{}”", label.trim_end_matches('.')),
        minutes_in_week: |time| format!("o hafta {time}"),
        dollars: |money| format!("{money} dolar"),
    },
    chooser: PlanChooserTexts {
        title: "Temas ekle",
        own: "Kendiniz yazın",
        search: "Ara",
        phase: "Aşama",
        medium: "İletişim yolu",
        any_phase: "Bütün aşamalar",
        any_medium: "Bütün iletişim yolları",
        found: |n| format!("İçerik kitabında {n} fikir"),
        add: "Ekle",
        planned: "planda var",
    },
    replan: PlanReplanTexts {
        title: "Yeniden planla",
        lead: |kept| {
            if kept.value == 0 {
                "Şimdiki yanıtlarınız ve sınırlarınızla şunlar değişir. Siz istemeden hiçbir şey değişmez; değişen de geri alınabilir.".to_owned()
            } else {
                format!(
                    "Şimdiki yanıtlarınız ve sınırlarınızla şunlar değişir. Düzenlediğiniz, bitirdiğiniz ya da eklediğiniz {kept} temas olduğu gibi kalır; değişen de geri alınabilir."
                )
            }
        },
        anew: "Bu arada yolculuk değişti, belki başka bir sekmede; bu yüzden hiçbir şey uygulanmadı. Şimdi değişecek olanlar bunlar.",
        nothing: "Şimdiki yanıtlarınız ve sınırlarınız elinizdeki planı veriyor. Hiçbir şey değişmez.",
        added: |n| format!("{n} eklenecek"),
        moved: |n| format!("{n} kayacak"),
        removed: |n| format!("{n} kaldırılacak"),
        from_to: |from, to| format!("{from} → {to}"),
        apply: "Bu değişiklikleri uygula",
        leave: "Olduğu gibi bırak",
        applied: "Plan yeniden oluşturuldu.",
    },
    actions: PlanActionsTexts {
        intro: "Bu bir ortak eylem planıdır: temasların yanında kim, neyi, ne zamana kadar yapacak.",
        add: ["Bize görev ekle", "Müşteriye görev ekle"],
        empty: ["Temasların dışında bize düşen bir şey yok.", "Müşterinin henüz görevi yok. Kendi sonucunda onun da payı olsun."],
        line: |kind, who| format!("{kind} · {who}"),
        kinds: ["Görev", "Devir", "Söz", "Öğrenilecek"],
        handover: "Satıştan işi yapan ekibe devir notu",
        untitled: "Adsız görev",
        text: "Notlar",
        remove: "Bu görevi kaldır",
    },
};
