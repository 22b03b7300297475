//! Turkish texts of the page to take a plan along, and of the plan on paper.

use crate::i18n::{PrintTexts, TakeTexts};

pub const TEXTS: TakeTexts = TakeTexts {
    title: "Yanınıza alın",
    lead: "Plan, işin yapıldığı yerde işe yarar. Onu oraya götürmenin yolları burada.",
    no_plan: "Yolların çoğu için plan gerekir; bu yolculukta henüz plan yok. Plan olmadan alınabilecekler aşağıda.",
    to_plan: "Planı oluştur",
    print_title: "Kâğıt üzerinde",
    print_about: "Duvara asılacak, klasöre konacak ya da bir sonraki görüşmeye götürülecek sayfalar; her temas ve görev için işaretlenecek bir kutu.",
    paper: "Kâğıt",
    papers: ["A4", "Letter"],
    extent: "Ne kadarı",
    extents: ["Tümü", "Metinsiz", "Tablo"],
    extent_hints: [
        "Her temas, nedenleri ve metniyle.",
        "Her temas, nedenleriyle; sayfaların yaklaşık yarısı kadar.",
        "Her temas için bir satır ve iki tarafın görevleri.",
    ],
    print: "Planı yazdır",
    look: "Önce sayfalara bak",
    calendar_title: "Takviminizde",
    calendar_about: "Her temas ve görev, kendi tarihinde tüm günlük bir etkinlik olur; gönderilecek ya da söylenecek metin içindedir.",
    calendar_again: "Bir değişiklikten sonra yeni dosyayı yükleyin: var olan etkinlikleri günceller, hiçbirini iki kez eklemez, atladıklarınızı kaldırır. Plandan çıkardıklarınızı takvimden silmeniz gerekir.",
    calendar_needs_date: "Etkinlikler için tarih gerekir. Bu üç olaydan birinin gerçek tarihini yazın; diğer bütün günler ondan bulunur.",
    which_event: "Bildiğiniz tarih",
    date_of: |event| format!("{event} tarihi"),
    use_date: "Bu tarihi kullan",
    no_date: "Gün, ay ve yıl seçin.",
    date_known: |event, date| format!("{event}: {date}. Diğer bütün tarihler buna göre bulunur."),
    change_date: "Tarihi değiştir",
    save_calendar: "Takvim dosyasını kaydet",
    file_title: "Dosya olarak",
    file_about: "Yanıtları, sınırları, planı ve metinleriyle bütün yolculuk. Başka bir bilgisayarda Yolculuklarım sayfasından yeniden açın ya da yedek olarak saklayın.",
    save_file: "Yolculuk dosyasını kaydet",
    saved: |name| format!("{name} indirilenler arasında."),
    refused: "Tarayıcı indirmeye izin vermedi. Bu sayfa için indirmelere izin verip yeniden deneyin.",
    calendar_name: |name| format!("{name} · 100 gün"),
    ics_who: "Kim",
    ics_purpose: "Amaç",
    ics_why: "Neden",
    ics_subject: "Konu",
    ics_send_by: "Son gönderim",
    ics_ours: "Bizim görevlerimiz",
    ics_theirs: "Müşterinin görevleri",
    sheet: PrintTexts {
        back: "Geri",
        tools: "Yazdırmadan önce",
        eyebrow: "100 günlük plan",
        success: |from, to, by| format!("“{from}” durumundan “{to}” durumuna; en geç: {by}."),
        customer: "Müşteri",
        goal_said: "İstediğini söylediği şey",
        goal_unsaid: "İsteyip de söylemediği şey",
        sold: "Ne satın alıyor",
        printed: "Yazdırıldı",
        dates: "Önemli günler",
        day_and_date: |day, date| format!("{day}, {date}"),
        takes: "Ne gerekiyor",
        effort: |touches, time, dollars| format!("Müşteri başına {touches}, bizim için {time} çalışma ve en çok {dollars} dolar"),
        findings: "Bugün neredeyiz",
        no_findings: "Henüz hiçbir soru yanıtlanmadı; bu yüzden her aşama orta sayılıyor.",
        answered: |count| format!("40 sorunun {count} tanesi yanıtlandı. Puanlar 0 ile 100 arasındadır."),
        finding_columns: ["Aşama", "Puan", "Düzey", "En zayıf yanıt"],
        no_score: "Yanıtlanmadı",
        not_applicable: "Geçerli değil",
        timeline: "−14. günden 100. güne",
        timeline_about: |count| {
            format!("Sekiz aşama şeridinde {count} teması gösteren zaman çizelgesi; aynı temaslar sonraki sayfalarda sıralanır.")
        },
        timeline_key: "Numaralar, sonraki sayfalardaki temasların numaralarıdır. İlk haftalar son haftalardan daha geniş çizilmiştir.",
        touches: "Temaslar, aşama aşama",
        touches_by_day: "Temaslar, gün gün",
        touch_columns: ["No", "Ne zaman", "Aşama", "Ne", "Nasıl", "Kim", "Dk"],
        window: |first, last| format!("{first}. günden {last}. güne"),
        send_by: |date| format!("son gönderim {date}"),
        subject: |subject| format!("Konu: {subject}"),
        why: "Neden",
        none_in_phase: "Bu aşamada planlanmış temas yok.",
        triggered: "Bir şey olduğunda",
        triggered_about: "Bunlar bir olayı bekler; bu yüzden günleri verilemez.",
        triggers: [
            |days| {
                if days.value == 0 {
                    "Müşteriden ses çıkmayınca".to_owned()
                } else {
                    format!("Müşteriden {days} gün ses çıkmayınca")
                }
            },
            |days| {
                if days.value == 0 {
                    "Bir tarihin sarkacağı anlaşılınca".to_owned()
                } else {
                    format!("Bir tarih sarktıktan {days} gün sonra")
                }
            },
            |days| {
                if days.value == 0 { "Tavsiyenin geldiği gün".to_owned() } else { format!("Tavsiyeden {days} gün sonra") }
            },
            |days| {
                if days.value == 0 {
                    "Bir şey ters gider gitmez".to_owned()
                } else {
                    format!("Bir şey ters gittikten {days} gün sonra")
                }
            },
        ],
        actions: "İki tarafın görevleri",
        ours: "Bizim",
        theirs: "Müşterinin",
        no_actions: "Yok.",
        handover: "Devir notu",
        task: "Görev",
        checks: "Kurallarla karşılaştırma",
        checked: |hold, idle, errors, warnings, open| {
            let errors = if errors.value == 0 { "hata yok".to_owned() } else { format!("{errors} hata var") };
            let warnings = if warnings.value == 0 { "uyarı yok".to_owned() } else { format!("{warnings} uyarı var") };
            let open = if open.value == 0 {
                "denetlenemeyen kural kalmadı".to_owned()
            } else {
                format!("{open} kural ise bir soru yanıtlanmadan ya da plan yaşanmadan denetlenemez")
            };
            let idle = if idle.value == 0 {
                "hepsi sizi ilgilendiriyor".to_owned()
            } else {
                format!("{idle} tanesi sizi ilgilendirmiyor")
            };
            format!("44 kuralın {hold} tanesi sağlanıyor, {idle}; {errors}, {warnings}; {open}.")
        },
        open: "Yapılacak",
        done: "Tamamlandı",
        credit: "Sekiz aşama, Joey Coleman’ın müşteri deneyimi için geliştirdiği modeldir. Hundredfold ile hazırlandı.",
    },
};
