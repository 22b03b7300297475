//! Turkish texts of `rests`.

use crate::i18n::RestsTexts;

pub const TEXTS: RestsTexts = RestsTexts {
    lead: "Henüz hiçbir şey değişmedi. Bu tatil günleri planı şöyle değiştirir; uygulayın ya da her şeyi olduğu gibi bırakın.",
    lead_kind: "Henüz hiçbir şey değişmedi. Bu işletme türünün kendi olağan Başlangıç ve Sonuç günleri var; elinizdeki planı şöyle kaydırırlar. Uygulayın ya da her şeyi olduğu gibi bırakın. Yeniden planlayana kadar temaslar aynı kalır.",
    waits: "Ardından geldiği olay tatil günü yüzünden kaydığı için bekliyor",
    follows: |date| format!("Ardından geldiği olay tatil günü yüzünden kaydı; bu yüzden yeni günü: {date}."),
    begins: |date| format!("Tatil gününe denk geldiği için {date} tarihinde gerçekleşir."),
    returns: "Artık bir tatil günü yüzünden kaymıyor",
    yearly: |n, from, to| format!("{n} etkinlik her yıl yineleniyor. Alınan günlerin yılları: {from}–{to}."),
    repeat: |n| format!("{n} etkinliğin yinelenme biçimi burada okunmuyor. Yalnızca dosyada yazan tarihler alındı."),
};
