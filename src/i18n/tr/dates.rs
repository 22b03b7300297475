//! Turkish texts of `dates`.

use crate::i18n::{DatesTexts, HolidayFileTexts, ImpossibleTexts, MovesTexts, ReplanPartsTexts};

pub const TEXTS: DatesTexts = DatesTexts {
    moves: MovesTexts {
        title: "Neler kayacak",
        lead: "Henüz hiçbir şey kaymadı. Yeni tarih ya da gün planı şöyle değiştirir; uygulayın ya da her şeyi olduğu gibi bırakın.",
        nothing: "Planda hiçbir şey kaymıyor.",
        moving: |n| format!("{n} kayacak"),
        staying: |n| format!("{n} tamamlandı, yerinde kalacak"),
        counts: ["Satıştan sayılıyor", "Başlangıçtan sayılıyor", "Sonuçtan sayılıyor"],
        rest_day: |day| format!("Tatil gününe denk geldiği için kaydırıldı: {day}"),
        keep_sale: [
            "Satış tarihi yerinde kalsın; yalnızca Başlangıçtan sayılanlar kaysın",
            "Satış tarihi yerinde kalsın; yalnızca Sonuçtan sayılanlar kaysın",
        ],
        done_too: "Tamamlananları da kaydır",
        apply: "Bu değişikliği uygula",
        leave: "Olduğu gibi bırak",
        applied: "Plan kaydırıldı.",
        not_yet: "Bu tarih henüz uygulanmadı.",
        show: "Nelerin kayacağını gör",
    },
    impossible: ImpossibleTexts {
        start_before_sale: "Başlangıç, 0. gün olan Satıştan önce gelemez: önce satılır, sonra teslim edilir. 0. günü ya da daha sonrasını yazın. Kayıtlı gün korundu.",
        start_after_result: |result| {
            format!(
                "Bu gün, {result}. gündeki Sonuçtan sonraya düşüyor. Başlangıca daha erken bir gün yazın ya da önce Sonucu ileri alın. Kayıtlı gün korundu."
            )
        },
        start_too_late: |last| {
            format!(
                "Başlangıç en geç {last}. günde olabilir; yoksa plana çok az gün kalır. Daha erken bir gün yazın. Kayıtlı gün korundu."
            )
        },
        result_before_start: |start| {
            format!(
                "Bu gün, {start}. gündeki Başlangıçtan önceye düşüyor. Sonuca daha geç bir gün yazın ya da önce Başlangıcı geri alın. Kayıtlı gün korundu."
            )
        },
        result_with_sale: "Sonuç, 0. gün olan Satıştan en az bir gün sonra gelir. 1. günü ya da daha sonrasını yazın. Kayıtlı gün korundu.",
        result_too_late: |last| {
            format!(
                "Sonuç en geç {last}. günde olabilir; böylece onu sormaya zaman kalır. Daha mı geç? Buraya müşterinin de kabul ettiği bir ara sonucun gününü, aşağıya asıl günü yazın. Kayıtlı gün korundu."
            )
        },
        over: |day| {
            format!(
                "Bu tarihle plan {day} günü, yani bugünden önce bitmiş olurdu. Yılı denetleyin ya da tarihi kaldırıp günlerle planlayın. Hiçbir şey değişmedi."
            )
        },
        outside_years: "Bu tarihle plan 2000–2100 yıllarının dışına taşardı. Yılı denetleyin. Hiçbir şey değişmedi.",
        no_number: "Günü tam sayı olarak yazın. Kayıtlı gün korundu.",
    },
    holidays: HolidayFileTexts {
        hint: "Ya da resmî tatilleri bir takvim dosyasından (.ics) alın. Bir şey eklenmeden önce dosyada ne olduğunu görürsünüz.",
        choose: "Takvim dosyası seç",
        found: |days, years, new| match new.value {
            0 => format!("{days} gün bulundu; yıllar: {years}. Hepsi listenizde zaten var."),
            _ => format!("{days} gün bulundu; yıllar: {years}. Bunların {new} tanesi yeni."),
        },
        none: "Dosyada 2000 ile 2100 arasında tam gün süren bir tatil yok.",
        left_out: |n| {
            format!("{n} etkinlik dışarıda bırakıldı: ya saati var, ya 60 günden uzun, ya da 2000–2100 yıllarının dışında.")
        },
        add: |n| format!("{n} yeni günü ekle"),
        leave: "Hiçbirini ekleme",
        added: |n| format!("{n} gün eklendi."),
        too_large: "Dosya 1 MB’tan büyük; hiçbir tatil listesi bu kadar yer tutmaz. Başka bir dosya seçin. Hiçbir şey değişmedi.",
        too_many: |most| {
            format!(
                "Dosyada {most} sınırını aşan sayıda etkinlik var. Yalnızca resmî tatilleri içeren bir dosya seçin. Hiçbir şey değişmedi."
            )
        },
        no_calendar: "Bu bir takvim dosyası değil: BEGIN:VCALENDAR ile başlamıyor. Adı .ics ile biten bir dosya seçin. Hiçbir şey değişmedi.",
        no_line: |line| format!("{line}. satırda takvim dosyasında bulunmaması gereken bir şey var. Hiçbir şey değişmedi."),
        no_date: |line| format!("{line}. satırdaki tarih takvimde yok. Hiçbir şey değişmedi."),
        not_begun: |line| format!("{line}. satır, başlamamış bir bölümü bitiriyor. Hiçbir şey değişmedi."),
        not_ended: |line| format!("{line}. satırda başlayan bölüm bitmiyor: dosya yarıda kesilmiş. Hiçbir şey değişmedi."),
        no_start: |line| format!("{line}. satırda başlayan etkinliğin günü yok. Hiçbir şey değişmedi."),
        ends_first: |line| format!("{line}. satırda başlayan etkinlik başlamadan bitiyor. Hiçbir şey değişmedi."),
        unreadable: "Tarayıcı dosyayı okuyamadı. Bir kez daha seçin. Hiçbir şey değişmedi.",
        no_text: "Dosya metin değil, bu yüzden takvim dosyası olamaz. Hiçbir şey değişmedi.",
    },
    parts: ReplanPartsTexts {
        all: "Tümünü seç",
        none: "Hiçbirini seçme",
        of_group: |act, group| format!("{act}: {group}"),
        chosen: |chosen, all| format!("{all} değişikliğin {chosen} tanesi seçili"),
    },
};
