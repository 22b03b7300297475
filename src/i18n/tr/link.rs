//! Turkish texts of links that carry a journey.

use crate::i18n::{LinkTexts, ReceivedTexts};

pub const TEXTS: LinkTexts = LinkTexts {
    title: "Bağlantı olarak",
    about: "Yolculuğun kendisi bağlantının içindedir: başka hiçbir yerde saklanmaz ve bağlantıyı açan herkes kendi kopyasını edinir. Yalnızca okuması uygun olan kişilere gönderin.",
    carried: "İçinde ne olsun",
    carries: ["Tümü", "Yalnızca plan"],
    carried_hints: [
        "Yanıtlar, notlar, sınırlar, plan ve bütün metinler.",
        "Plan ve kimin için olduğu, içerik kitabının sözleriyle: yanıtlar, notlar, temas ve görevler için yazdığınız metinler yoktur.",
    ],
    link: "Bağlantı",
    length: |length| format!("{length} karakter."),
    too_long: |length| {
        format!(
            "{length} karakter. Sohbet ve e-posta programları bu kadar uzun bir bağlantıyı kesebilir; dosyayı ya da yalnızca planı göndermek daha güvenlidir."
        )
    },
    copy: "Bağlantıyı kopyala",
    copied: "Bağlantı kopyalandı.",
    selected: "Bu tarayıcı sayfanın kopyalamasına izin vermiyor. Bağlantı seçildi; tuşlarla ya da menüden kopyalayın.",
    code: "Okutulacak kod olarak göster",
    code_about: "Telefonun kamerasını yakından koda tutun. Telefon okuyamazsa görüntüyü büyütün ya da bağlantıyı gönderin.",
    code_alternative: |name| {
        format!("{name} bağlantısının karekodu. Yukarıdaki bağlantıyla aynıdır; onun yerine bağlantı kopyalanabilir.")
    },
    no_code: "Bu kadarı, bir kameranın okuyabileceği bir koda sığmıyor. Yalnızca plan sığabilir; sığmazsa dosyayı gönderin.",
    missing: "Bu tarayıcı böyle bir bağlantı hazırlamak için çok eski. Yolculuk dosyasını kaydedip onu gönderin.",
    on_disk: "Uygulama burada bir diskten açıldı; bağlantı yalnızca bu bilgisayara götürürdü. Yolculuk dosyasını kaydedip onu gönderin.",
    received: ReceivedTexts {
        title: "Size bir yolculuk geldi",
        lead: "Bağlantının içinde bu yolculuk var. Saklarsanız sizde kalır; o zamana kadar hiçbir şey kaydedilmez.",
        reading: "Bağlantı açılıyor …",
        labels: ["Ad", "İşletme türü", "Kimin için", "Yanıtlar", "Plan", "Boyut"],
        nobody: "Kimsenin adı yok",
        answers: |answered| {
            if answered.value == 0 {
                "Bağlantıda yanıt yok".to_owned()
            } else {
                format!("40 sorunun {answered} tanesi yanıtlandı")
            }
        },
        plan: |touches, tasks| format!("{touches} temas ve {tasks} görev"),
        no_plan: "Henüz plan yok",
        size: |characters, kilobytes| format!("Bağlantıda {characters} karakter, açılınca {kilobytes} kB"),
        keep: "Bu tarayıcıda sakla",
        keep_copy: "Kopya olarak sakla",
        open_own: "Benimkini aç",
        leave: "Bırak",
        other: "Bu yolculuk bu tarayıcıda zaten var ve ikisi birbirinden farklı. Sizinki olduğu gibi kalır; bu, yanında bir kopya olarak durur.",
        same: "Bu yolculuğun aynısı bu tarayıcıda zaten var.",
        kept_copy: |name| format!("Sizinki olduğu gibi duruyor. Bağlantıdan gelen, yanında şu adla saklandı: {name}."),
        damaged_title: "Bu bağlantı eksik",
        damaged: "Sohbet ve e-posta programları uzun bağlantıları kesebilir; bu bağlantının da bir parçası yolda eksilmiş ya da değişmiş. Tek parça olarak yeniden isteyin ya da yolculuk dosyasını isteyin; dosya “Yolculuklarım” sayfasından açılır. Burada hiçbir şey değişmedi.",
        too_large: "İçindekiler herhangi bir yolculuktan çok daha büyük; bu yüzden açılmadı. Bunun yerine yolculuk dosyasını isteyin. Burada hiçbir şey değişmedi.",
        newer: "Bağlantıyı bu uygulamanın daha yeni bir sürümü hazırlamış. En yeni sürümü almak için sayfayı yeniden yükleyin, sonra bağlantıyı tekrar açın.",
        missing: "Bu tarayıcı böyle bir bağlantıyı açmak için çok eski. Bağlantıyı daha yeni bir tarayıcıda açın ya da yolculuk dosyasını isteyin.",
        corrupt: |fault| {
            format!("Bağlantı tek parça geldi, ama içindeki bir yolculuk değil. {fault} Bunun yerine yolculuk dosyasını isteyin.")
        },
    },
};
