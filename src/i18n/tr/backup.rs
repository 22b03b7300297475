//! Turkish texts of `backup`.

use crate::i18n::BackupTexts;

pub const TEXTS: BackupTexts = BackupTexts {
    title: "Yedekler",
    lead: "Uygulamanın bu tarayıcıda sakladığı her şey, sizde duran tek bir dosyada: içiniz rahat olsun ya da başka bir tarayıcıya taşıyın diye.",
    last: |days, date| match days.value {
        ..=0 => "Son yedek bugün alındı.".to_owned(),
        1 => "Son yedek dün alındı.".to_owned(),
        _ => format!("Son yedek {days} gün önce, {date} tarihinde alındı."),
    },
    never: "Henüz yedek alınmadı.",
    due: "Yedek alma zamanı geldi: son çalışmalarınız yalnızca bu tarayıcıda.",
    link: "Yedekler ve saklama",
    make_title: "Yedek alın",
    holds: |journeys, bin, versions| {
        format!(
            "Şimdi alınacak yedekte {journeys} yolculuk, kaldırılmış {bin} yolculuk, {versions} sürüm ve ayarlarınız bulunur."
        )
    },
    make: "Her şeyi yedekle",
    made: |file| {
        format!(
            "{file} adıyla kaydedildi. Dosya, tarayıcınızın indirilenler klasöründe; başka bir yerde de bir kopyasını saklayın."
        )
    },
    restore_title: "Yedekten geri getirin",
    restore_hint: "Önce dosyada ne olduğunu ve her yolculuğa ne olacağını görürsünüz. Hiçbir şeyin üzerine yazılmaz: yerini bırakan, kendi yolculuğunun bir sürümü olarak saklanır.",
    choose: "Yedek dosyası seç",
    found: |file, when| format!("{file}, alındığı zaman: {when}"),
    unsound: "Bu dosya alındıktan sonra kesilmiş ya da değiştirilmiş. İçinde açılabilenler aşağıda; geri getirmeden önce dikkatle bakın.",
    standings: [
        "burada yok; eklenecek",
        "buradakiyle aynı; hiçbir şey olmayacak",
        "yedekten sonra burada değişmiş; yerine eskisi gelir, sizinki bir sürüm olarak saklanır",
        "yedekteki daha yeni; sizinkinin yerine geçer, sizinki bir sürüm olarak saklanır",
        "çakışıyor: iki yerde de değişmiş; yedekteki sizinkinin yanına konur",
        "açılmıyor; olduğu gibi Ayarlar sayfasında saklanır",
    ],
    row: |name, standing| format!("{name}: {standing}"),
    rest: [
        |n| format!("Kaldırılmış {n} yolculuk"),
        |n| format!("Kenara konmuş {n} kayıt"),
        |n| format!("{n} sürüm"),
        |_| "Ayarlar: dil, görünüm ve tuşlar".to_owned(),
    ],
    rest_hint: "Bunlardan burada zaten var olanlar olduğu gibi kalır.",
    restore: "İşaretlenenleri geri getir",
    leave: "Her şeyi olduğu gibi bırak",
    restored: |done, beside, rest| {
        let done = match done.value {
            0 => "Hiçbir yolculuk geri getirilmedi".to_owned(),
            _ => format!("{done} yolculuk yerinde"),
        };
        let beside = match beside.value {
            0 => String::new(),
            _ => format!(" {beside} yolculuk, buradakinin yanına kondu."),
        };
        let rest = match rest.value {
            0 => String::new(),
            _ => format!(" Ayrıca {rest} kayıt eklendi."),
        };
        format!("{done}.{beside}{rest}")
    },
    refused: |n| format!("{n} kayıt geri getirilemedi: yer yok ya da tarayıcı izin vermiyor. Buradakiler olduğu gibi duruyor."),
    beside_name: |name, date| format!("{name} ({date} tarihli yedekten)"),
    newer: "Bu yedeği uygulamanın daha yeni bir sürümü yazmış. O sürümü almak için sayfayı yeniden yükleyin, sonra dosyayı tekrar seçin. Hiçbir şey değişmedi.",
    is_backup: "Bu bir yolculuk değil, her şeyin yedeği. Yedekler sayfasından geri getirin; bağlantısı bu sayfanın sonunda.",
    room_title: "Yeri ne kaplıyor",
    room_hint: "Yolculuklar, aynı adresteki bütün sayfalarla küçük bir depoyu paylaşır; sürümler daha büyük bir depodadır. Yer açmak için dosyası sizde olan yolculukları kaldırın ve Ayarlar sayfasında çöp kutusunu boşaltın.",
    estimate: |used, most| format!("Tarayıcının bildirdiği: bu site {used} MB kullanıyor; kullanabileceği {most} MB."),
    columns: ["Ne", "Boyut", "Sürümler"],
    others: ["Kaldırılan yolculuklar, çöp kutusunda", "Kenara konan kayıtlar"],
    versions: |n, kilobytes| match n.value {
        0 => "–".to_owned(),
        _ => format!("{n}, {kilobytes} KB"),
    },
    safety_title: "Burada ne kadar güvende",
    facts: &[
        "Her şey bu cihazdaki bu tarayıcıda durur, başka hiçbir yerde değil. Hiçbir sunucuda kopyası yoktur.",
        "Uygulama ana ekrana ya da Dock’a eklenmemişse Safari, yedi gün girilmeyen bir sitenin sakladıklarını silebilir.",
        "Gizli pencere kapatılınca her şeyi unutur.",
        "Aynı adresteki bütün siteler bu yeri paylaşır: oradaki başka bir proje yeri doldurabilir.",
        "Tarayıcı verilerini silmek ya da bir temizlik programı çalıştırmak yolculukları da götürür.",
    ],
    promise: [
        "Bu tarayıcı, sitenin verilerini kendiliğinden silmeyeceğine söz verdi. Siz yine de silebilirsiniz.",
        "Bu tarayıcı, sitenin verilerini saklayacağına söz vermedi. Disk dolmaya yaklaşınca onları silebilir.",
        "Bu tarayıcıdan sitenin verilerini saklaması istenemiyor. Böyle bir söz yalnızca https adreslerinde vardır, o da her tarayıcıda değil.",
    ],
    ask: "Tarayıcıdan saklamasını iste",
    not_promised: "Tarayıcı söz vermedi. Sık girmek, yer imi koymak ya da uygulamayı yüklemek kararını değiştirebilir.",
};
