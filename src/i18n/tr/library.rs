//! Turkish texts of `library`.

use crate::i18n::{LibraryTexts, Number};

pub const TEXTS: LibraryTexts = LibraryTexts {
    title: "Satıştan sonraki yüz günü planlayın",
    lead: "Müşterilerinizin bugün yaşadıklarını aşama aşama puanlayın; yapılacakları gün gün gösteren, denetlenmiş bir plan edinin. Hiçbir şey bu tarayıcıdan dışarı çıkmaz.",
    start: "Yolculuk başlat",
    see_example: "Hazır bir örneğe bak",
    open: "Dosya aç",
    journeys: "Yolculuklarım",
    empty: "Yirmi dakikada elinize ne geçer",
    steps: [
        (
            "Dürüst bir puan",
            "Son on müşterinizle ilgili kırk soru, nerede memnun kaldıklarını, nerede tereddüt ettiklerini ve nerede uzaklaştıklarını gösterir.",
        ),
        (
            "İnanabileceğiniz bir plan",
            "−14. günden 100. güne kadar, zamanınıza ve bütçenize sığan temaslar. Her biri neden orada olduğunu söyler; kırk dört denetim de hepsini gözetir.",
        ),
        (
            "Yanınıza alacağınız bir şey",
            "Kâğıtta, takviminizde ya da her yerde açılan bir dosyada. Hesap açılmaz, sizdekinden başka kopya da olmaz.",
        ),
    ],
    examples: "Hazır örnekler",
    examples_hint: "Önce bitmiş bir plana bakın. Yaptığınız ilk değişiklik onu sizin kopyanıza dönüştürür.",
    example_dental: ("Gölkıyısı Diş Kliniği", "Bir diş kliniği ve yedi yıldır diş hekimine gitmemiş bir hasta."),
    example_kitchens: ("Kuzeyhat Mutfak", "Mutfak yapan bir firma ve altı hafta mutfaksız yaşayan bir aile."),
    example_ledger: ("Denkdefter", "Faturaları eşleştiren bir yazılım ve ona kefil olmuş bir finans yöneticisi."),
    scores: |list| format!("Aşamalara göre puanlar: {list}"),
    score: |phase, score| format!("{phase} {score}"),
    scores_none: "Henüz hiçbir aşama yanıtlanmadı",
    begun: "Yeni başladı",
    answered: |n| format!("40 sorunun {n} tanesi yanıtlandı"),
    assessed: "Sorular yanıtlandı; henüz plan yok",
    ready: |touches, warnings| {
        if warnings.value == 0 {
            format!("Plan hazır · {touches} temas")
        } else {
            format!("Plan hazır · {touches} temas · {warnings} uyarı")
        }
    },
    errors: |n| format!("Planda {n} hata var"),
    changed: |days, date| format!("{} değişti", ago(days, date)),
    filed: |days, date| format!("{} dosyaya kaydedildi", ago(days, date)),
    not_filed: "Henüz dosyaya kaydedilmedi",
    more: |name| format!("{name} için diğer işlemler"),
    save: "Dosya olarak kaydet",
    duplicate: "Çoğalt",
    compare: "Karşılaştır",
    remove: "Kaldır",
    copy_name: |name| format!("{name} (kopya)"),
    opened_name: |name, date| format!("{name} ({date} tarihinde açıldı)"),
    saved: |file| format!("{file} adıyla kaydedildi. Dosya, tarayıcınızın indirilenler klasöründe."),
    duplicated: |name| format!("{name} eklendi."),
    removed: |name| format!("{name} çöp kutusuna atıldı; 30 gün boyunca Ayarlar sayfasında durur."),
    undo: "Geri al",
    restored: |name| format!("{name} geri getirildi."),
    opened_copy: |name| format!("Bu yolculuk sizde zaten var; dosya onun yanında şu adla açıldı: {name}."),
    not_opened: |file, why| format!("{file} açılmadı ve hiçbir şey değişmedi. {why}"),
    file_empty: "Dosyanın içi boş. Buradan kaydettiğiniz dosyayı seçin; adı .hundredfold.json ile biter.",
    file_too_large: |megabytes| {
        format!(
            "Dosya {megabytes} MB sınırını aşıyor; hiçbir yolculuk bu kadar yer tutmaz. Adı .hundredfold.json ile biten bir dosya seçin."
        )
    },
    file_unreadable: "Dosya okunurken taşındı, değişti ya da kilitlendi. Yeniden deneyin.",
    file_not_text: "Bu bir metin dosyası değil. Adı .hundredfold.json ile biten bir dosya seçin.",
    file_newer: "Dosyayı bu uygulamanın daha yeni bir sürümü kaydetmiş. En yeni sürümü almak için sayfayı yeniden yükleyin, sonra dosyayı tekrar açın.",
    file_corrupt: |fault| {
        format!("{fault} Dosyayı elle düzenlediyseniz orayı düzeltin; düzenlemediyseniz daha eski bir kopyayı açın.")
    },
    save_refused: "Tarayıcı dosyanın kaydedilmesine izin vermedi. Bu sayfa için indirmelere izin verip yeniden deneyin.",
    full: "Bu tarayıcıda yolculuklar için yer kalmadı. Birini dosya olarak kaydedip buradan kaldırın, sonra yeniden deneyin.",
    denied: "Bu tarayıcı sayfanın veri saklamasına izin vermiyor. Site verilerine izin verip yeniden deneyin.",
    unread: "Yolculuk şu anda okunamadı. Sayfayı yeniden yükleyip tekrar deneyin.",
    broken: "Açılmayan bir yolculuk",
    broken_newer: "Bunu uygulamanın daha yeni bir sürümü yazmış. O sürümü almak için sayfayı yeniden yükleyin. Saklanan kayıt olduğu gibi kalır.",
    broken_corrupt: |fault| format!("Saklanan kayıt bozulmuş. {fault} Siz karar verene kadar olduğu gibi kalır."),
    broken_save: "Olanı kaydet",
    set_aside: "Kenara koy",
    aside: "Kenara kondu. Saklanan kayıt korunuyor; Ayarlar sayfasında bulursunuz.",
};

fn ago(days: &Number, date: &str) -> String {
    match days.value {
        ..=0 => "Bugün".to_owned(),
        1 => "Dün".to_owned(),
        2..=13 => format!("{days} gün önce"),
        _ => format!("{date} tarihinde"),
    }
}
