//! Turkish messages that the app shows by itself.

use crate::i18n::NoticesTexts;

pub const TEXTS: NoticesTexts = NoticesTexts {
    refused: "Bu tarayıcıda yer kalmadı ya da tarayıcı kaydetmeyi reddediyor. Çalışmanız şu anda yalnızca bu sayfada: “Yanınıza alın” adımında yolculuğu dosya olarak kaydedin. Yer açılınca kayıt kendiliğinden sürer.",
    no_record: "Bu tarayıcı uygulamanın hiçbir şey kaydetmesine izin vermiyor. Çalışabilir, yazdırabilir ve dosya kaydedebilirsiniz; ama sekme kapanınca her şey gider.",
    update: "Hundredfold uygulamasının yeni bir sürümü geldi. Sayfa onu yüklemeden önce çalışmanız kaydedilir.",
    take_update: "Yeni sürüme geç",
    no_journal: "Bu tarayıcı iki kaydetme yolundan yalnızca birini sunuyor. Çökerse çalışmanızın son iki saniyesi kaybolabilir.",
};
