//! Turkish texts of `disk`.

use crate::i18n::DiskTexts;

pub const TEXTS: DiskTexts = DiskTexts {
    title: "Diskinizdeki tek bir dosyada",
    about: "Dosyayı bir kez seçin; bu sayfa açık kaldıkça her değişiklik ona yazılır: başkalarıyla paylaştığınız ya da yedeği alınan bir klasörde. Yolculuk bu tarayıcıda da kalır.",
    choose: "Diskteki bir dosyada sakla",
    saved: |name| format!("Kaydedildiği dosya: {name}"),
    changed: |name| {
        format!(
            "{name} dosyasını başka bir şey değiştirmiş; bu yüzden üzerine yazılmıyor. Sürümler sayfasında “Yerine bir dosya koy” ile bakın ya da burada başka bir dosya seçin."
        )
    },
    refused: |name| {
        format!("{name} dosyasına yazılamıyor: taşınmış ya da tarayıcı izin vermiyor. Yolculuk bu tarayıcıda saklanıyor.")
    },
    stop: "Dosyaya yazmayı bırak",
    open: "Diskteki bir dosyayı aç ve onda çalış",
    taken: |name| format!("Yolculuk artık {name} dosyasındaki gibi. Bu tarayıcıdaki hâli bir sürüm olarak saklandı."),
};
