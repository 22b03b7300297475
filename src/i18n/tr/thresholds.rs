//! Turkish: changing a check's thresholds.

use crate::i18n::ThresholdTexts;

pub const TEXTS: ThresholdTexts = ThresholdTexts {
    used: |limits| format!("Burada kullanılan sınırlar: {limits}."),
    own: |limits| format!("Burada kullanılan sınırlar: {limits}. Bunları siz değiştirdiniz."),
    change: "Sınırları değiştir",
    title: |name| format!("“{name}” sınırları"),
    lead: "Bu yolculuk için geçerlidir: denetimler hemen, plan ise yeniden yapıldığında bunlara uyar.",
    refused: |least, most| format!("{least} ile {most} arasında bir tam sayı yazın."),
    take: "Bunları kullan",
    set_back: |limits| format!("Önceki değerlere dön: {limits}"),
    changed: |name| format!("“{name}” sınırları değişti."),
    is_back: |name| format!("“{name}” sınırları eski hâline döndü."),
    names: &[
        (2, &["Şu günden sonra uyarı", "Şu günden sonra hata"]),
        (
            6,
            &[
                "0–30. günler: en uzun aralık (gün)",
                "31–60. günler: en uzun aralık (gün)",
                "61–100. günler: en uzun aralık (gün)",
            ],
        ),
        (7, &["Temas gerektirmeyen bekleyiş (gün)", "Daha uzun bekleyişte en uzun aralık (gün)"]),
        (8, &["Başlangıçtan sonraki gün sayısı"]),
        (9, &["Sonuç için en geç gün"]),
        (10, &["Kilometre taşı gerektirmeyen en geç sonuç (gün)", "Kilometre taşı olmadan en uzun süre (gün)"]),
        (11, &["İlk gün", "Son gün"]),
        (12, &["Şundan az iletişim yolunda uyarı", "Şundan az iletişim yolunda hata"]),
        (13, &["E-postanın en büyük payı (yüzde)"]),
        (14, &["Aynı yolla üst üste en çok temas"]),
        (15, &["Herhangi yedi günde en çok temas", "İlk yedi günde en çok temas", "Şundan çok temasta hata"]),
        (16, &["Bir günde en çok temas", "Satış, başlangıç veya sonuç gününde en çok temas"]),
        (19, &["En uzun video (saniye)"]),
        (20, &["Yolda geçen iş günü"]),
        (22, &["Takibe kadar iş günü"]),
        (25, &["Müşterinin en az görev sayısı"]),
        (29, &["Postada teklif olmayan son gün"]),
        (36, &["Kutlamaya kadar gün sayısı"]),
        (37, &["Sonuçtan sonraki gün sayısı"]),
        (38, &["Yanıta kadar iş günü"]),
        (39, &["Tavsiyeden söz edilebilecek ilk gün"]),
    ],
};
