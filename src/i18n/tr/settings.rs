//! Turkish texts of `settings`.

use crate::i18n::SettingsTexts;

pub const TEXTS: SettingsTexts = SettingsTexts {
    title: "Ayarlar",
    language: "Dil",
    language_hint: "Yolculuklarda sizin yazdıklarınız olduğu gibi kalır; geri kalan her şey burada seçilen dilde gösterilir.",
    look: "Görünüm",
    themes: ["Sistemdeki gibi", "Açık", "Koyu"],
    keys: "Tuşlar",
    keys_on: "? tuşu bu listeyi açsın",
    keys_hint: "Bilgisayarınızı sesle kullanıyorsanız ya da tuşlara yanlışlıkla basıyorsanız kapatın. Diğer tuşlar yalnızca odağın bulunduğu yerde çalışır.",
    keys_title: "Tuşlar",
    key_list: &[
        ("?", "Metin alanlarının dışında bu listeyi gösterir"),
        ("0–4", "Soruda: yanıtı seçer"),
        ("↑ ↓ ← →", "Seçenekler ya da çizelgedeki temaslar arasında: sonrakine veya öncekine geçer"),
        ("Enter", "Soruda: bir sonrakine geçer"),
        ("Alt ← →", "Zaman çizelgesinde: teması bir gün kaydırır"),
        (
            "Ctrl Z",
            "Yolculuk sayfalarında, metin alanlarının dışında: son değişikliği geri alır; Shift ile yineler. Mac’te Cmd Z",
        ),
        ("Tab", "Sonraki alana, bağlantıya ya da düğmeye geçer; Shift ile öncekine döner"),
        ("Esc", "En üstte açık olanı kapatır"),
    ],
    storage: "Yolculuklarınız nerede",
    where_text: "Yolculuklar bu cihazdaki bu tarayıcıda durur, başka hiçbir yerde değil. Uygulamanın sunucusu yoktur: onları sizden başka kimse okuyamaz, sizden başka kimse geri getiremez.",
    used: |kilobytes, percent| match percent.value {
        0 => format!("Kaplanan yer {kilobytes} KB; siteye ayrılan yerin yüzde birinden az."),
        _ => format!(
            "Kaplanan yer {kilobytes} KB; siteye ayrılan yerin %{percent} kadarı. Aynı adresteki öteki sayfalar da bu yeri paylaşır."
        ),
    },
    protected: "Her değişiklik bir saniye içinde iki ayrı yerde saklanır; tarayıcı çökse bile kaybolmaz.",
    unprotected: "Bu tarayıcı uygulamaya iki saklama yerinden yalnızca birini veriyor: çökerse son saniyeler kaybolabilir.",
    nothing_kept: "Bu tarayıcı uygulamanın hiçbir şey saklamasına izin vermiyor. Pencereyi kapatmadan önce bir dosya kaydedin.",
    losses: &[
        "Gizli pencere kapatılınca her şeyi unutur.",
        "Uygulama ana ekrana ya da Dock’a eklenmemişse Safari, yedi gün girilmeyen bir sitenin sakladıklarını silebilir.",
        "Site verilerini silmek ya da bir temizlik programı çalıştırmak yolculukları da götürür.",
    ],
    files: "Sizde duran kopyalar",
    files_hint: "Dosya bütün bunlardan etkilenmez. Düz metindir, bu uygulamanın çalıştığı her tarayıcıda açılır; bir klasörde, posta kutusunda ya da git’te saklanabilir.",
    save_all: |n| {
        if n.value == 1 {
            "Yolculuğu dosya olarak kaydet".to_owned()
        } else {
            format!("{n} yolculuğun hepsini dosya olarak kaydet")
        }
    },
    save_none: "Henüz kaydedilecek yolculuk yok.",
    saved_all: |n| {
        if n.value == 1 {
            "1 dosya kaydedildi.".to_owned()
        } else {
            format!("{n} dosya kaydedildi. Tarayıcınız sorarsa birden çok dosya kaydetmesine izin verin.")
        }
    },
    aside: "Kenara konanlar",
    aside_hint: "Açılmayan ve sizin Yolculuklarım sayfasından çıkardığınız kayıtlar. Saklanan ne varsa burada olduğu gibi duruyor.",
    aside_item: |id, kilobytes| format!("Kayıt {id}, {kilobytes} KB"),
    aside_save: "Olanı kaydet",
    aside_back: "Geri koy",
    single_hint: "Uygulamanın tamamı tek bir dosya olarak da gelir: bağlantısı olmayan bir bilgisayar ya da bellek çubuğu için. Çift tıklamayla açılır; yolculuklar dosya olarak gidip gelir.",
    single: "Uygulamayı tek dosya olarak indir",
    bin: "Çöp kutusu",
    bin_hint: "Kaldırdığınız yolculuklar. Siz daha önce silmezseniz her biri 30 gün burada durur.",
    bin_item: |name, days| format!("{name}: {days} gün kaldı"),
    bin_delete: |name| format!("Kalıcı olarak sil: {name}"),
    bin_empty: "Hepsini kalıcı olarak sil",
    bin_back: |name| format!("Geri koy: {name}"),
    about_link: "Bu uygulama nedir, kimin modelini izler",
    plain_http: "Bu adres düz http olduğu için uygulamanın kendisi bağlantısız kullanım için burada saklanamaz; tarayıcı da indirilen bir dosyayı saklamadan önce sorabilir. Yolculuklar yine de saklanır.",
};
