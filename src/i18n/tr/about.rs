//! Turkish texts of `about`.

use crate::i18n::AboutTexts;

pub const TEXTS: AboutTexts = AboutTexts {
    title: "Hundredfold hakkında",
    lead: "Çoğu firma müşteriyi nasıl kazanacağını planlar, sonrasını ise rastlantıya bırakır. Hundredfold tam da o süreyi planlamaya yardım eder: satıştan sonraki yüz günü.",
    model: &[
        (
            "Model kimin",
            &[
                "Sekiz aşama ve altı iletişim yolu Joey Coleman’a aittir; kaynağı “Never Lose a Customer Again” adlı kitabıdır. Kitap bunları bir uygulamanın anlatabileceğinden çok daha iyi anlatır; okuyun. Bu uygulamanın Joey Coleman ile bir bağlantısı yoktur, kendisi uygulamaya destek vermiş de değildir.",
                "Sorular, her aşamanın iki alt aşaması, temaslar, denetimler ve bütün varsayılan sayılar bize aittir. Yanlış oldukları yerde kusur bizimdir.",
            ],
        ),
        (
            "Sayılar ne anlatır",
            &[
                "Puanlar, kendi yanıtlarınızın toplamıdır. Olağan günler, oranlar ve sınırlar makul birer başlangıç noktasıdır, ölçüm değildir; yayımlanmış rakamlar birbirini pek tutmaz. Yol göstersin diye kullanın, daha iyisini bildiğiniz yerde değiştirin.",
                "Hukukla ilgili sözler kısa birer özettir, hukuki görüş değildir. Eksik ya da eskimiş olabilir: hukuk danışmanınıza sorun.",
            ],
        ),
    ],
    stages: "Tek plandan alışkanlığa",
    stages_hint: "Plan tek bir müşteriyi izler. Müşteriye özen göstermenin işletme için de kendi aşamaları vardır; biz onları şöyle anlıyoruz:",
    stage_list: [
        ("Giriş", "Müşterilerle konuşun, bugün neler yaşadıklarını çıkarın ve planı beş ila on müşteriyle deneyin."),
        ("Büyüme", "Herkesi eğitin, planı her yeni müşteride kullanın ve gelen yanıtlara her hafta bakın."),
        (
            "Olgunluk",
            "Yeni müşterilerin beşte dördü iki çeyrektir plandaysa: ne kazandırdığını ölçün, bayatlamış temasları bırakın, kalan müşterilere teşekkür edin.",
        ),
        (
            "Yenilenme ya da Düşüş",
            "Soruları her çeyrekte yeniden yanıtlayın. Üst üste iki çeyrek gerileme düşüş demektir: en düşük puanlı aşamadan yeniden başlayın.",
        ),
    ],
    terms: &[
        (
            "Gizlilik",
            &[
                "Bu uygulamanın arkasında sunucu yoktur; hesap açılmaz, ziyaretler sayılmaz, başka hiçbir adrese istek gönderilmez. Yolculuklarınız, siz onları dosyayla, kâğıtla ya da bağlantıyla dışarı çıkarana kadar bu tarayıcıda kalır.",
                "Müşterilerle ilgili notlar birçok ülkede kişisel veridir. Müşteriye gösterebileceğiniz şeyleri yazın, elinizden geldiğince uydurma adlar kullanın.",
            ],
        ),
        (
            "Lisans",
            &[
                "Programı ve içerik kitabını ücretsiz kullanabilir, değiştirebilir ve başkalarına verebilirsiniz: MIT lisansı ya da Apache License 2.0 ile, hangisini isterseniz.",
            ],
        ),
    ],
    version: |version| format!("Sürüm {version}"),
};
