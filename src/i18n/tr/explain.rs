//! Turkish: why a touch is on its day and by its medium, and what else was close.

use crate::i18n::ExplainTexts;

pub const TEXTS: ExplainTexts = ExplainTexts {
    ask: "Günü, iletişim yolunu ve başka nelerin yakın olduğunu sorun",
    then: "Neden o gün",
    kept: "Bu teması siz eklediniz ya da değiştirdiniz; yeniden planlama onu bu günde bırakır.",
    window: |from, to| {
        if from == to {
            format!("İçerik kitabının verdiği tek gün: {from}.")
        } else {
            format!("İçerik kitabının verdiği aralık: {from} – {to}. Temas bu aralıkta.")
        }
    },
    series: |to| format!("Bir dizinin parçası; dizinin sürebileceği en geç gün: {to}."),
    outside: |from, to| {
        if from == to {
            format!("İçerik kitabının verdiği gün: {from}. Temas başka bir günde.")
        } else {
            format!("İçerik kitabının verdiği aralık: {from} – {to}. Temas bu aralığın dışında.")
        }
    },
    after: |title, days| format!("{days} gün önce müşterinin ilgisini isteyen temas: “{title}”."),
    before: |title, days| format!("{days} gün sonra müşterinin ilgisini isteyen temas: “{title}”."),
    by: "Neden bu iletişim yoluyla",
    fits: [
        |medium| format!("İçerik kitabına göre bu temasın amacına şöyle böyle uyan iletişim yolu: {medium}."),
        |medium| format!("İçerik kitabına göre bu temasın amacına iyi uyan iletişim yolu: {medium}."),
        |medium| format!("İçerik kitabına göre bu temasın amacına çok iyi uyan iletişim yolu: {medium}."),
    ],
    chosen: "İçerik kitabının önerdiğinden başka bir kanal seçtiniz.",
    new: |phase| format!("Bu yolu {phase} aşamasında bugün kullanmıyorsunuz."),
    only: |phase| format!("{phase} aşamasında bu yolla gelen başka temas yok."),
    barred: "Sınırlarınız bu iletişim yoluna izin vermiyor.",
    close: "Başka neler yakındı",
    none: "İçerik kitabında aynı yanıtlara yarayan, planda olmayan ve buraya uyan başka bir temas yok.",
    as_well: |title| format!("“{title}” aynı yanıtlara yarar; planlayıcının ölçüsüyle burada aynı işi görürdü."),
    other_barred: |title, medium| {
        format!("“{title}” aynı yanıtlara yarar, ama sınırlarınız iletişim yoluna izin vermiyor: {medium}.")
    },
    limits: |title| format!("“{title}” aynı yanıtlara yarar, ama bunun yerine zaman ve para sınırlarınıza sığmaz."),
    rule: |title| format!("“{title}” aynı yanıtlara yarar, ama bunun yerine geçerse plan kurallara daha az uyar."),
    coverage: |title| {
        format!("“{title}” aynı yanıtlara yarar, ama bunun yerine geçerse plan eksikleriniz için daha az şey yapar.")
    },
    trade: |title| format!("“{title}” aynı yanıtlara yarar, ama işletmenizin türüne daha az göredir."),
    variety: |title| format!("“{title}” aynı yanıtlara yarar, ama bunun yerine geçerse iletişim yolları daha az çeşitlenir."),
    cadence: |title| {
        format!("“{title}” aynı yanıtlara yarar, ama bunun yerine geçerse temaslar günlere daha az dengeli dağılır.")
    },
    day: |title| {
        format!(
            "“{title}” aynı yanıtlara yarar, ama bunun yerine geçerse temaslar içerik kitabının yeğlediği günlerden daha uzağa düşer."
        )
    },
    patience: |title| {
        format!("“{title}” aynı yanıtlara yarar, ama bu kadar temasın yanında müşterinin ilgisini bir kez daha ister.")
    },
    minutes: |title, n| format!("“{title}” aynı yanıtlara yarar, ama {n} dakika daha uzun sürer."),
    dollars: |title, n| format!("“{title}” aynı yanıtlara yarar, ama {n} dolar daha pahalı olabilir."),
};
