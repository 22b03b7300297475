//! Turkish texts around every page.

use crate::i18n::FrameTexts;

pub const TEXTS: FrameTexts = FrameTexts {
    skip: "İçeriğe geç",
    steps: "Adımlar",
    step_names: ["Kurulum", "Öz değerlendirme", "Bulgular", "Sınırlar", "Plan", "Yanınıza alın"],
    saved: "Bu tarayıcıda kayıtlı",
    saving: "Kaydediliyor …",
    refused: "Kaydedilemedi",
    undo: "Geri al",
    redo: "Yinele",
    library: "Yolculuklarım",
    untitled: "Adsız yolculuk",
    example_banner: "Bu bir örnek. Gezinin, dilediğinizi değiştirin: ilk değişiklikle birlikte sizin olan bir kopya oluşur.",
    example_keep: "Kopyamı şimdi oluştur",
    loading: "Yolculuk açılıyor …",
    part_title: "Uygulamanın bir bölümü gelmedi",
    part_missing: "Uygulamanın yolculuklarla çalışan bölümü alınamadı. Bağlantınıza bakıp yeniden deneyin; hiçbir şey kaybolmadı.",
    part_again: "Yeniden dene",
    dismiss: "Kapat",
    messages: "Mesajlar",
    settings: "Ayarlar",
    about: "Hakkında",
    unknown_title: "Böyle bir sayfa yok",
    unknown_text: "Adres kopyalanırken kesilmiş olabilir. Yolculuklarınızın hepsi Yolculuklarım sayfasında duruyor.",
    window: |page, journey| format!("{page} · {journey} · Hundredfold"),
    plain_window: |page| format!("{page} · Hundredfold"),
    absent_title: "Bu yolculuk bu tarayıcıda yok",
    absent_text: "Yolculuklar hangi tarayıcıda oluşturulduysa orada durur. Dosyası sizdeyse Yolculuklarım sayfasından açın.",
    playbook_title: "İçerik kitabı yüklenmedi",
    playbook_missing: "Bu uygulamanın soruları ve temasları bir dosyadan gelir; o dosya alınamadı. Bağlantınıza bakıp sayfayı yeniden yükleyin; yolculuklarınız korunuyor.",
};
