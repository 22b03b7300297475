//! Turkish: why something could not be done, and what to do.

use crate::i18n::ErrorsTexts;

pub const TEXTS: ErrorsTexts = ErrorsTexts {
    too_long: |n| format!("Bu metin {n} karakter sınırını aşıyor. Kısaltın; önceki metin korundu."),
    too_many: |n| format!("Bunlardan en çok {n} tane olabilir. Önce birini kaldırın."),
    days_out_of_range: "Başlangıç 0. gün ile 60. gün, Sonuç ise Başlangıç ile 93. gün arasında olmalı. Sonuç daha geçse müşterinin de kabul ettiği bir ara sonuç belirleyin.",
    too_far: "Bu gün çok uzak. Sayıldığı olaydan en çok 400 gün uzakta bir gün seçin.",
    out_of_range: "Bu sayı burada kullanılamaz. Önceki sayı korundu.",
    playbook_fault: |fault| {
        format!(
            "Bu sitenin içerik kitabı kullanılamıyor. {fault} playbook/tr.json dosyasını siteyi yöneten kişi düzeltebilir; yolculuklarınız korunuyor."
        )
    },
    no_such_item: "Bu temas ya da görev artık planda yok.",
    record_full: "Bu tarayıcıda çalışmanızın ikinci kopyasına yer kalmadı. İlk kopya saklanıyor. Emin olmak için “Yanınıza alın” adımında yolculuğu dosya olarak kaydedin.",
};
