//! Turkish texts of `setup`.

use crate::domain::profile::Audience;
use crate::i18n::SetupTexts;

pub const TEXTS: SetupTexts = SetupTexts {
    title: "Bu yolculuk kimin için?",
    lead: "Beş dakika kadar sürer. Buradaki hiçbir alan zorunlu değil, hepsi sonra değiştirilebilir; her yanıtla plan size daha iyi uyar.",
    progress: |done, all| format!("{all} alanın {done} tanesi dolu"),
    sections: "Bölümler",
    section_done: "dolu",
    section_left: |left| format!("{left} boş"),
    kind: "İşletmenin türü",
    kind_hint: "Olağan günleri, iki tarafın görevlerini ve hangi temasların öne alınacağını bu seçim belirler.",
    kind_brings: |who, start, result| {
        let who = match who {
            Audience::Business => "işletmeler",
            Audience::Consumer => "tüketiciler",
        };
        format!(
            "Bu alanda olağan olan: satın alanlar {who}, Başlangıç {start}. günde, Sonuç {result}. günde. Her birini aşağıda değiştirebilirsiniz."
        )
    },
    business: "İşletme",
    business_name: "İşletmenin adı",
    business_name_hint: "Müşterilerin bildiği ad; planın metinlerinde bu ad geçer.",
    journey_name: "Bu yolculuğun adı",
    journey_name_hint: "Yolculuklarınız arasında bunu bu adla bulursunuz. Başka bir ad yazmazsanız işletmenin adı alınır.",
    sold: "Ne satılıyor",
    sold_hint: "Bu yolculuğun konusu olan tek ürün ya da hizmet.",
    example: |text| format!("Örneğin: {text}"),
    country: "Müşterilerinizin ülkesi",
    country_hint: "Bazı yasal kurallar buna bağlıdır. Burada onlar üzerine yazılanlar özettir: hukuk danışmanınıza sorun.",
    countries: ["Türkiye", "Amerika Birleşik Devletleri", "Avrupa Birliği", "Başka bir yer"],
    audience: "Kim satın alıyor",
    audiences: ["İşletmeler", "Tüketiciler"],
    owner: "Bu yolculuğun sorumlusu",
    owner_hint: "Planın hesabını veren tek kişi. Başka birinin üstlenmediği her rol ona kalır.",
    customer: "Tek bir müşteri",
    customer_hint: "Bir grubu değil, bir kişiyi düşünün: bir insanın üçüncü gün ne hissettiğini söylemek daha kolaydır.",
    persona_name: "Adı",
    persona_name_hint: "Ön ad yeter. Uydurma bir ad, gerçeğinden daha güvenlidir.",
    situation: "Durumu",
    situation_hint: "Bir iki cümle: yardım aramasına ne yol açtı, onu ne zorluyor?",
    personas: "Aklınıza kimse gelmiyor mu? Bunlardan biriyle başlayıp değiştirin.",
    take_persona: |name| format!("{name} ile başla"),
    persona_replaced: "Örnek, yazdıklarınızın yerini aldı. Yukarıdaki çubukta “Geri al” onları geri getirir.",
    goal: "Hedefi",
    goal_said: "İstediğini söylediği şey",
    goal_said_hint: "Satıştan önce duyduğunuz gibi, kendi sözleriyle.",
    goal_unsaid: "İsteyip de söylemediği şey",
    goal_unsaid_hint: "Yönetim kurulunun karşısında işini bilir görünmek, mahcup olmamak, rahat bırakılmak. En iyi tahmininiz yeter.",
    success: "Tek cümleyle başarı",
    success_hint: "Bu cümleyi hem siz hem müşteri okuyup “evet, bu” diyebiliyorsa Sonuç geldiğinde ikiniz de bilirsiniz.",
    success_parts: ["Bugünkü durum", "Varılacak durum", "En geç ne zaman"],
    success_sentence: |from, to, by| format!("“{from}” durumundan “{to}” durumuna; en geç: {by}."),
    success_gap: "(henüz yazılmadı)",
    success_example: "Sizinki gibi bir işletmeden örnek",
    success_yours: "Sizin cümleniz",
    days: "Olağan günler",
    days_hint: "Plan üç olaya dayanır; her temasın günü bunlardan birine göre sayılır. Olağan günleri yazın; plan onlarla birlikte kayar.",
    start_day: "Başlangıcın olağan günü",
    result_day: "Sonucun olağan günü",
    final_day: "Asıl Sonuç 93. günden sonraysa, onun günü",
    final_hint: "Uzun projeler içindir; değilse boş bırakın.",
    final_refused: "Buraya 94 ile 2000 arasında bir gün yazılır. Kayıtlı gün korundu.",
    interim: |interim, last| {
        format!(
            "Plan {interim}. gündeki bir ara Sonuca doğru ilerler; asıl Sonuç {last}. günde gelir. Müşterinin de sonuç sayacağı bir ara sonuç belirleyin."
        )
    },
    go_on: "Öz değerlendirmeye geç",
    go_on_hint: "Bugünü anlatan kırk soru, yirmi dakika kadar. İstediğiniz yerde bırakın: her yanıt saklanır.",
};
